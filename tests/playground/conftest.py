"""A stand-in with the example bot, and a way to run a few lines inside the bot."""

from __future__ import annotations

import pytest

from playground.drivers.simulation import Discord
from playground.redirect import redirected
from tests.playground.examplebot import ExampleBot
from tests.wire import ANSWER_WITHIN, running_bot


@pytest.fixture
async def discord():
    async with Discord.running(answer_within=ANSWER_WITHIN) as discord, redirected(discord):
        yield discord


@pytest.fixture
async def bot(discord):
    async with running_bot(discord, ExampleBot) as bot:
        yield bot


@pytest.fixture
async def alice(discord, bot):
    return discord.as_("alice")


@pytest.fixture
async def run(alice, bot):
    """`await run(action)` does `action(interaction)` inside the bot, as the command /run."""

    async def run(action):
        bot.action = action
        bot.outcome = bot.loop.create_future()
        alice.start_slash("run", {})
        return await bot.outcome

    return run
