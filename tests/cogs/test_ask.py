"""`/ask` as a member sees it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bot.library.model import HOUSE, Scope
from bot.markdown import plain

SYMPHONIES = {"Celestial Symphony", "Infinite Echoes of the Crystal Symphony"}


async def test_an_answer_names_the_films_and_quotes_the_reviews(discord, stage):
    reply = await discord.as_("alice").slash("ask", question="which film features Aurora?")
    assert not reply.ephemeral
    for title in SYMPHONIES:
        assert title in reply.text
    assert "Cascade of Harmony" not in reply.text
    quotes = [row[3:-1] for row in reply.text.splitlines() if row.startswith("> “")]
    texts = [path.read_text(encoding="utf-8") for path in stage.app.settings.reviews.glob("*.txt")]
    assert quotes
    assert all(any(quote in text for text in texts) for quote in quotes)


async def test_read_on_opens_the_review_where_it_is_quoted_for_the_reader_alone(discord):
    reply = await discord.as_("alice").slash("ask", question="who plays Emily?")
    assert "Lily Collins" in reply.text
    opened = await discord.as_("bob").click(reply, "Read on")
    assert opened.ephemeral
    assert "Lily Collins" in opened.text
    assert "Cascade of Harmony" in opened.text


async def test_about_the_film_opens_its_card(discord):
    reply = await discord.as_("alice").slash("ask", question="who plays Emily?")
    card = await reply.click("About the film")
    assert card.ephemeral
    assert "Anna Smith" in card.text


async def test_several_films_are_offered_in_a_select(discord):
    reply = await discord.as_("alice").slash("ask", question="which film features Aurora?")
    (films,) = reply.selects
    assert {option["label"] for option in films["options"]} == SYMPHONIES
    card = await reply.select(films["custom_id"], "Celestial Symphony")
    assert card.text.startswith("## Celestial Symphony")


async def test_what_no_review_says_is_said_plainly(discord):
    reply = await discord.as_("alice").slash("ask", question="who directed Celestial Symphony?")
    assert "doesn't say who directed it" in reply.text


@pytest.mark.parametrize("question", ["?", " ", "who plays Emily? " * 40])
async def test_odd_questions_are_answered_too(discord, question):
    reply = await discord.as_("alice").slash("ask", question=question, force=True)
    assert reply.all_text


async def test_another_servers_reviews_do_not_answer(discord, stage, tmp_path):
    await stage.add(
        tmp_path, "Matinee Club", vault='+++\ntitle = "The Vault"\n+++\nZorblax robs The Vault.'
    )
    mine = await discord.as_("zoe").slash("ask", question="which film features Zorblax?")
    assert "The Vault" in mine.text
    theirs = await discord.as_("alice").slash("ask", question="which film features Zorblax?")
    assert "Vault" not in theirs.all_text


async def test_what_may_have_been_meant_is_one_tap_away(discord):
    reply = await discord.as_("alice").slash("ask", question="What did Anna Smithson direct?")
    assert "Did you mean" in reply.text
    meant = await reply.click("Anna Smith")
    assert meant.ephemeral
    assert "Cascade of Harmony" in meant.text


async def test_two_reviews_of_one_film_have_buttons_of_their_own(discord, stage, tmp_path):
    header = '+++\ntitle = "Night Ferry"\nauthor = "{}"\ndirector = "Ada Lang"\n+++\n'
    await stage.add(
        tmp_path,
        one=header.format("Priya") + "Night Ferry is a wonderful film, and I loved it.",
        two=header.format("Sol") + "Night Ferry is a dreadful film, and I hated it.",
    )
    reply = await discord.as_("alice").slash("ask", question="Is Night Ferry any good?")
    assert {"Read: Priya", "Read: Sol"} <= set(reply.buttons)
    opened = await reply.click("Read: Sol")
    assert "dreadful" in opened.text


QUESTIONS = Path(__file__).parents[2] / "benchmarks" / "questions" / "open"
ASKED = [json.loads(row) for row in (QUESTIONS / "questions.jsonl").read_text("utf-8").splitlines()]


async def test_discord_gets_the_answers_that_the_core_gives(discord, stage):
    """The open questions, one in ten unless soaking, over the wire and without it."""
    await stage.app.loader.import_paths(HOUSE, [QUESTIONS / "reviews"])
    alice, scope = discord.as_("alice"), Scope(stage.server_id())
    for item in ASKED[:: 1 if os.environ.get("MARQUEE_SOAK") else 10]:
        answer = await stage.app.answers.ask(scope, item["question"])
        reply = await alice.slash("ask", question=item["question"])
        assert plain(answer.text) in reply.text, item["question"]
        shown = reply.text.count("> “") + reply.text.count("> ||“")
        quotes = [proof.quote for proof in answer.evidence or answer.nearest if proof.quote]
        told = [
            quote for quote in quotes if " ".join(quote.split()) in " ".join(answer.text.split())
        ]
        left = len(quotes) > 3
        assert shown == min(3, len(quotes)) - len(told) or left, item["question"]


async def test_what_a_header_says_is_nobodys_quote(discord, stage, tmp_path):
    header = '+++\ntitle = "It"\nyear = {}\ndirector = "Ada Lang"\n+++\nThe mist is {}.'
    await stage.add(tmp_path, old=header.format(1990, "thin"), new=header.format(2017, "thick"))
    reply = await discord.as_("alice").slash("ask", question="who directed It?")
    assert "Ada Lang" in reply.text
    assert "review by" not in reply.text
    assert not [row for row in reply.text.splitlines() if row.startswith(("> ", "-# It"))]
    assert "more sentence" not in reply.text
    assert {"Read: It (1990)", "Read: It (2017)"} <= set(reply.message.buttons)


async def test_a_question_of_nothing_visible_leaves_no_empty_line(discord):
    reply = await discord.as_("alice").slash("ask", question="\u200b\u2060", force=True)
    assert reply.text.startswith("Ask me about")


async def test_a_sentence_that_is_the_answer_is_shown_once(discord):
    reply = await discord.as_("alice").slash("ask", question="what is Celestial Symphony about?")
    assert reply.text.count("picks up right where the first film left off") == 1
    assert "> “The story follows our beloved protagonist" in reply.text
    assert "Celestial Symphony · unsigned review" in reply.text
