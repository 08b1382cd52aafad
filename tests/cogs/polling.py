"""Polls on the stand-in: one clock for Discord and the bot, and ways to let time pass."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.app import open_app
from bot.config import Settings
from bot.db import Row
from bot.polls.model import Poll
from bot.polls.store import PollStore
from playground.drivers.reply import Reply
from playground.drivers.simulation import Discord
from playground.drivers.views import MessageView
from playground.model.permissions import Permission
from playground.redirect import redirected
from tests.stage import Stage, assert_mentions_nobody
from tests.wire import ANSWER_WITHIN

THREE = "Cascade of Harmony; Celestial Symphony; something else"
CASCADE, CELESTIAL, ELSE = "Cascade of Harmony", "Celestial Symphony", "something else"


@asynccontextmanager
async def staged(shipped: Settings) -> AsyncIterator[Stage]:
    """As everywhere, but the bot's clock is the stand-in's."""
    async with Discord.running(answer_within=ANSWER_WITHIN) as discord, redirected(discord):
        async with open_app(shipped, clock=lambda: round(discord.clock.now() * 1000)) as app:
            yield Stage(discord, app)
        for call in discord.requests:
            assert_mentions_nobody(call)


@pytest.fixture
async def stage(shipped: Settings) -> AsyncIterator[Stage]:
    async with staged(shipped) as stage:
        yield stage


async def pass_time(stage: Stage, *, hours: float = 0, minutes: float = 0) -> None:
    """Let time pass and the timer look at its clock, as it does every minute."""
    stage.discord.clock.advance(hours * 3600 + minutes * 60)
    stage.app.polls.attention.set()


async def comes(stage: Stage, what: Any) -> None:
    """Wait until it is so."""
    assert await stage.discord.until(what, timeout=10), "it did not come about"


def results(stage: Stage, channel: str = "general") -> list[MessageView]:
    """The result posts of a channel."""
    return [
        message
        for message in stage.discord.messages(channel)
        if not message.ephemeral and "How it was counted" in message.buttons
    ]


async def result_of(stage: Stage, number: int = 1) -> MessageView:
    """The `number`th result, when it is posted."""
    await comes(stage, lambda: len(results(stage)) >= number)
    return results(stage)[number - 1]


async def stored(stage: Stage, holds: Callable[[Poll], Any], poll_id: int = 1) -> Poll:
    """The poll as the database has it, once it is so."""
    store = PollStore(stage.app.database)
    for _ in range(500):
        poll = await store.poll(stage.server_id(), poll_id)
        if poll is not None and holds(poll):
            return poll
        await asyncio.sleep(0.02)
    raise AssertionError(f"it did not come about: {poll}")


async def vote(who: Any, card: Any, *labels: str) -> Reply:
    """Open the ballot of a secret poll and choose."""
    ballot = await who.click(card, "Vote")
    assert ballot.ephemeral
    return await ballot.select(ballot.selects[0]["custom_id"], list(labels))


async def rank(who: Any, card: Any, *labels: str) -> Reply:
    """Open the ballot of a ranked poll, rank in this order, and cast it."""
    ballot = await who.click(card, "Vote")
    for label in labels:
        ballot = await ballot.select(ballot.selects[0]["custom_id"], [label])
    return await ballot.click("Cast my vote")


async def rows(stage: Stage, sql: str) -> list[Row]:
    return await stage.app.database.all(sql)


async def ballots(stage: Stage) -> list[str]:
    return [row[0] for row in await rows(stage, "SELECT choices FROM ballot ORDER BY choices")]


def forbid(stage: Stage, *permissions: Permission, channel: str = "general") -> None:
    """Take permissions from the bot in a channel."""
    world = stage.discord.world
    overwrites = world.channel(stage.discord.channel_id(channel))["permission_overwrites"]
    deny = 0
    for permission in permissions:
        deny |= int(permission)
    overwrites[:] = [one for one in overwrites if one["id"] != world.bot_id]
    if deny:
        overwrites.append({"id": world.bot_id, "type": 1, "allow": "0", "deny": str(deny)})
