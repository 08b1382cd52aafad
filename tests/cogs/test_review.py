"""`/review read | excerpt | search` as a member sees them."""

from __future__ import annotations

import pytest

from bot import limits

TWO = {
    "first": '+++\ntitle = "Night Ferry"\nauthor = "Priya"\nrating = "8/10"\n+++\nIt sails.',
    "second": '+++\ntitle = "Night Ferry"\nauthor = "Sol"\n+++\nI liked Night Ferry a lot less.',
}


async def test_read_shows_the_whole_review(discord, stage):
    text = (stage.app.settings.reviews / "cascade-of-harmony.txt").read_text(encoding="utf-8")
    reply = await discord.as_("alice").slash("review read", title="Cascade of Harmony")
    assert all(paragraph in reply.text for paragraph in text.strip().split("\n\n"))


async def test_several_reviews_are_offered_with_who_wrote_them(discord, stage, tmp_path):
    await stage.add(tmp_path, **TWO)
    reply = await discord.as_("alice").slash("review read", title="Night Ferry")
    assert "### 2 reviews of Night Ferry" in reply.text
    assert "review by Priya · 8/10" in reply.text
    (select,) = reply.selects
    opened = await reply.select(select["custom_id"], "Sol")
    assert opened.ephemeral
    assert "a lot less" in opened.text
    card = await discord.as_("alice").slash("film show", title="Night Ferry")
    assert "8/10 from 1 review" in card.text
    assert "Sol" in {option["label"] for option in card.selects[0]["options"]}


@pytest.mark.parametrize("command", ["review read", "review excerpt", "film similar"])
async def test_a_misspelt_title_offers_what_was_meant(discord, command):
    reply = await discord.as_("alice").slash(command, title="celestal")
    assert reply.ephemeral
    meant = await reply.click("Celestial Symphony")
    assert "Celestial Symphony" in meant.text
    assert "Did you mean" not in meant.text


async def test_excerpt_quotes_and_reads_on(discord, stage):
    reply = await discord.as_("alice").slash("review excerpt", title="Celestial Symphony")
    quote = reply.text.splitlines()[0].removeprefix("> “").removesuffix("”")
    text = (stage.app.settings.reviews / "celestial-symphony.txt").read_text(encoding="utf-8")
    assert quote in " ".join(text.split())
    opened = await reply.click("Read on")
    assert opened.ephemeral
    assert quote in " ".join(opened.text.split())


async def test_search_finds_sentences_and_marks_the_words(discord):
    reply = await discord.as_("alice").slash("review search", text="violinist")
    assert "### Reviews that say “violinist”" in reply.text
    assert "talented **violinist** named Emily" in reply.text
    (select,) = reply.selects
    opened = await reply.select(select["custom_id"], "Cascade of Harmony")
    assert opened.ephemeral
    assert "violinist" in opened.text


async def test_search_is_paged_and_keeps_its_words(discord):
    text = "music: harmony"
    reply = await discord.as_("alice").slash("review search", text=text)
    assert "page 1 of " in reply.text
    await reply.click("Next ›")
    assert "page 2 of " in reply.text
    assert f"“{text}”" in reply.text


async def test_the_longest_search_still_has_its_pages(discord):
    text = ("music harmony film journey world " * 9)[: limits.SEARCH_TEXT]
    reply = await discord.as_("alice").slash("review search", text=text)
    await reply.click("Next ›")
    assert "page 2 of " in reply.text


@pytest.mark.parametrize("text", ["Qwxyzzy", "***", '"', "zq* xq*"])
async def test_a_search_without_result_says_so(discord, text):
    reply = await discord.as_("alice").slash("review search", text=text)
    assert reply.ephemeral
    assert "No review here speaks of" in reply.text


async def test_another_servers_review_is_an_unknown_one(discord, stage, tmp_path):
    await stage.add(tmp_path, "Matinee Club", first=TWO["first"])
    theirs = await discord.as_("zoe").slash("film show", title="Night Ferry")
    custom_id = next(id_ for id_ in theirs.message.enabled if id_.startswith("review:open"))
    alice = discord.as_("alice")
    mine = await alice.slash("film show", title="Cascade of Harmony")
    private = await alice.forge(mine, custom_id)
    unknown = await alice.forge(mine, "review:open:987654:0")
    assert private.text == unknown.text == "That review is not in this library any more."
    assert private.ephemeral
    paged = await alice.forge(mine, custom_id.replace("open", "page"))
    assert paged.all_text.endswith(unknown.text)
    assert mine.text.startswith("## Cascade of Harmony")


async def test_a_very_long_review_is_read_page_by_page(discord, stage, tmp_path):
    sentence = "The tide of Night Ferry rises and [falls](https://evil.example) *again*. "
    text = "".join(f"{n}. {sentence}" + "\n\n" * (n % 7 == 0) for n in range(2600))[:199_000]
    await stage.add(tmp_path, tide=f'+++\ntitle = "Night Ferry"\n+++\n{text}')
    reply = await discord.as_("alice").slash("review read", title="Night Ferry")
    count = int(reply.text.split("page 1 of ")[1].split()[0])
    assert count > 100
    await reply.click("Next ›")
    assert f"page 2 of {count}" in reply.text
    await reply.select(reply.selects[0]["custom_id"], reply.selects[0]["options"][-1]["value"])
    while f"page {count} of {count}" not in reply.text:
        await reply.click("Next ›")
    assert "Next ›" in reply.buttons
    assert f":{count}" not in "".join(reply.message.enabled)
    assert text[-60:-1].strip()[-12:].strip("*. ") in reply.text.replace("\\", "")


async def test_spoilers_are_covered_and_quoted_nowhere_else(discord, stage, tmp_path):
    text = "Night Ferry is slow but lovely.\n\n||The captain is the ghost.||\n\nI would sail again."
    await stage.add(tmp_path, ghost=f'+++\ntitle = "Night Ferry"\n+++\n{text}')
    alice = discord.as_("alice")
    read = await alice.slash("review read", title="Night Ferry")
    assert "captain" not in "".join(read.text.split("||")[::2])
    assert "captain" in read.text
    for reply in (
        await alice.slash("film show", title="Night Ferry"),
        await alice.slash("review excerpt", title="Night Ferry"),
        await alice.slash("review search", text="captain"),
        await alice.slash("ask", question="who is the captain in Night Ferry?"),
    ):
        assert "captain is the" not in "".join(reply.text.split("||")[::2])
        for select in reply.selects:
            assert not any("ghost" in str(option) for option in select["options"])


async def test_a_review_that_is_one_spoiler_is_covered_whole(discord, stage, tmp_path):
    await stage.add(
        tmp_path, ghost='+++\ntitle = "Night Ferry"\nspoiler = true\n+++\nThe captain is dead.'
    )
    alice = discord.as_("alice")
    read = await alice.slash("review read", title="Night Ferry")
    assert "||The captain is dead.||" in read.text
    excerpt = await alice.slash("review excerpt", title="Night Ferry")
    assert excerpt.ephemeral
    assert "/review read" in excerpt.text
