"""No made-up control of a poll does anything, no log tells of votes, and the largest poll fits."""

from __future__ import annotations

import io
import logging
import random

from bot.logs import TALKATIVE, set_up_logging
from tests.cogs.polling import (
    CASCADE,
    THREE,
    ballots,
    pass_time,
    rank,
    result_of,
    rows,
    stage,
    stored,
    vote,
)

__all__ = ["stage"]

ROUTES = ["ballot", "again", "cast", "rank", "draft", "ranking", "withdraw", "result", "counted"]
JUNK = [
    "",
    "0",
    "1",
    "-1",
    "2",
    "abc",
    "zzzz",
    "a:b:c",
    "1:",
    ":1",
    "99999999999999999999",
    "é",
    "½",
]


async def test_made_up_controls_change_nothing_and_are_answered(discord, stage):
    chance = random.Random(8)
    alice, bob = discord.as_("alice"), discord.as_("bob")
    card = await alice.slash("poll ranked", options=THREE)
    await rank(alice, card, CASCADE)
    before = await rows(stage, "SELECT member_id, choices FROM ballot")
    polls = await rows(stage, "SELECT id, state FROM poll")
    for _ in range(150):
        parts = [chance.choice(JUNK) for _ in range(chance.randint(0, 3))]
        custom_id = ":".join(["poll", chance.choice(ROUTES), *parts])[:100]
        values = [chance.choice(JUNK)] if chance.random() < 0.5 else None
        kind = 3 if values is not None else 2
        reply = await bob.forge(card, custom_id, component_type=kind, values=values)
        assert reply.error is None, custom_id
        assert "Sorry" not in reply.all_text, (custom_id, values, reply.all_text)
    mine = set(await rows(stage, "SELECT member_id, choices FROM ballot"))
    assert set(before) <= mine
    assert {who for who, _ in mine} <= {int(alice.user_id), int(bob.user_id)}
    assert await rows(stage, "SELECT id, state FROM poll") == polls


async def test_no_log_line_tells_of_a_vote_even_at_debug(discord, stage):
    """With the programme's own logging switched to DEBUG, as an operator might."""
    root, out = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    set_up_logging("DEBUG", stream=out)
    try:
        card = await discord.as_("alice").slash("poll secret", options=THREE)
        await vote(discord.as_("bob"), card, CASCADE)
        await stored(stage, lambda poll: poll.message_id)
        logging.getLogger("bot.polls").debug("logging works")
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        logging.captureWarnings(capture=False)
        for library in TALKATIVE:
            logging.getLogger(library).setLevel(logging.NOTSET)
    assert await ballots(stage) == ["[1]"]
    assert "logging works" in out.getvalue()
    for needle in ("poll:cast", "[1]", "values", CASCADE):
        assert needle not in out.getvalue()


async def test_the_largest_ranked_poll_fits_every_limit_of_discord(discord, stage):
    alice, bob = discord.as_("alice"), discord.as_("bob")
    labels = [f"{'[*_`~' * 18}{n:02}" for n in range(25)]  # every mark is doubled when shown
    card = await alice.slash(
        "poll ranked", question="_*" * 149, options=";".join(labels), length="1h"
    )
    assert "Nobody has voted yet" in card.text
    assert "moderators included" in card.text
    for who in (alice, bob):  # two whole ballots, each in an order of its own
        ballot = await who.click(card, "Vote")
        for _ in range(25):
            menu = ballot.selects[0]
            ballot = await ballot.select(menu["custom_id"], [menu["options"][0]["value"]])
        ballot = await ballot.click("Cast my vote")
        assert "Your vote is in" in ballot.text
        shorter = await ballot.click("Undo")
        assert "Until then this counts" in shorter.text
    await pass_time(stage, hours=1)
    result = await result_of(stage)
    page = await alice.click(result, "How it was counted")
    assert "Round 1:" in page.text
    assert (await alice.slash("poll results")).attachments


async def test_options_and_questions_of_nothing_visible_are_refused(discord, stage):
    alice = discord.as_("alice")
    blank = "\u200b\u2060"
    reply = await alice.slash("poll quick", options=f"{blank};{blank};Alien")
    assert "Type at least two" in reply.text
    reply = await alice.slash("poll quick", question=blank)
    assert "A poll needs a question." in reply.text
    assert await rows(stage, "SELECT * FROM poll") == []
