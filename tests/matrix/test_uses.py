"""Everything the bot offers, used by those who may: after a restart of the bot, twice at once, when
the answer comes too late, when the thing is gone, and with made-up ids and values."""

from __future__ import annotations

import asyncio
import logging
import random
import re
from dataclasses import replace

import pytest

from playground.model.components import Kind
from tests.db.trials import trials
from tests.matrix.house import NOBODYS, given, plainly, told
from tests.matrix.rows import CONTROLS, EVERY

pytestmark = pytest.mark.asyncio(loop_scope="package")

PEOPLE = {"author": "alice", "moderator": "mona", "owner": "oscar"}
CHANGING = [row for row in EVERY if row.changes]

every_row = pytest.mark.parametrize("row", EVERY, ids=str)


async def used(house, row, who=""):
    guest = await house.guest(who or PEOPLE[row.who])
    reply = await guest.use(row, house.owls)
    await house.done(row)
    return reply


async def gains(house, row):
    """The tables that one use changes, each with the rows it gains; found out once."""
    if row.changes and row not in house.gains:
        await used(house, row)
        house.gains[row] = house.books.changes()
        await house.restore()
    return house.gains.get(row, {})


@every_row
async def test_what_is_said_and_changed(house, row):
    """All of it was stored before the bot was restarted."""
    reply = await used(house, row)
    assert reply.error is None
    assert given(row.says, house.owls) in told(reply)
    assert "Sorry" not in told(reply)
    changed = house.books.changes()
    assert changed.keys() <= row.changes
    assert bool(changed) == bool(row.changes)
    house.gains[row] = changed


@pytest.mark.parametrize("row", CHANGING, ids=str)
async def test_two_at_once_do_it_once(house, row):
    """The same person clicks twice; of moderators, two do."""
    once = await gains(house, row)
    moderated = row.who == "moderator" and "ballot" not in row.changes
    other = "oscar" if moderated else PEOPLE[row.who]
    replies = await asyncio.gather(used(house, row), used(house, row, other))
    assert not any(reply.error or "Sorry" in told(reply) for reply in replies)
    twice = {name: 2 * gained for name, gained in once.items()}
    assert house.books.changes() == (twice if row.counts_twice else once)


@every_row
async def test_an_answer_that_comes_too_late_leaves_no_half(house, row, caplog):
    whole = await gains(house, row)
    guest = await house.guest(PEOPLE[row.who])
    world = house.stage.discord.world
    patience, world.answer_within = world.answer_within, 0
    try:
        with caplog.at_level(logging.WARNING):
            reply = await guest.use(row, house.owls)
            noted = re.compile("too late|could not tell")
            await house.stage.discord.until(lambda: bool(noted.search(caplog.text)), 5)
            await house.done(row)
    finally:
        world.answer_within = patience
    assert "did not respond" in reply.error
    assert not [one for one in caplog.records if one.levelno > logging.WARNING]
    assert house.books.changes() in ({}, whole)


async def test_what_is_gone_is_unknown(house):
    owls, server = house.owls, house.stage.server_id()
    tables = ("draft", "audit", "poll", "rating", "fact", "review", "film")
    await house.write(
        "PRAGMA foreign_keys = ON;"
        + "".join(f"DELETE FROM {table} WHERE server_id = {server};" for table in tables)
        + "UPDATE library_version SET version = version + 1;"
    )
    gone = replace(owls, run=1, channel=1, role=1)
    wrong = []
    for row in EVERY:
        if not row.names or row.makes:
            continue
        guest = await house.guest(PEOPLE[row.who])
        before = house.books.version()
        known, unknown = [told(await guest.use(row, things)) for things in (gone, NOBODYS)]
        if plainly(known, owls) != plainly(unknown, NOBODYS) or "Sorry" in known:
            wrong.append((str(row), known, unknown))
        if house.books.version() != before:
            wrong.append((str(row), "changes something"))
    assert not wrong, "\n".join(map(str, wrong))


ODD = ["0", "-1", "1.5", "99999999999999999999", str(2**63 - 1), str(2**63), "x", "", ":", "#1",
       "#999999", "#" + "9" * 40, "director", "rating", "verdict", "٣", "½", "😀", "'; --", "zzzz",
       "members_submit", "__class__"]  # fmt: skip


@pytest.mark.parametrize("who", ["bob", "mona"])
async def test_made_up_ids_and_values_are_answered_and_harmless(house, who):
    """A member can send any custom id; a moderator's mistakes must not become errors either."""
    chance = random.Random(who)
    guest = await house.guest(who)
    own = await guest.persona.slash("help")
    routes = sorted({row.path for row in CONTROLS})
    tries = [*routes, *("", ":", "film", "film:", "film:nothing", "x" * 100, "__class__:__init__")]
    tries += chance.choices(routes, k=trials(40, soak=100_000))
    for route in tries:
        custom_id = ":".join([route, *chance.choices(ODD, k=chance.randrange(4))])[:100]
        values = chance.choices(ODD, k=chance.randrange(3)) if chance.random() < 0.4 else None
        if chance.random() < 0.2:
            reply = await guest.submit(
                custom_id, {"values": "x", "text": "", "reason": "", "a": ""}
            )
        else:
            kind = Kind.BUTTON if values is None else Kind.STRING_SELECT
            reply = await guest.persona.forge(own, custom_id, component_type=kind, values=values)
        assert reply.error is None, (custom_id, values)
        assert told(reply).strip(), (custom_id, values)
        assert "Sorry" not in told(reply), (custom_id, values)
    assert not house.books.changes()
