"""Playing with a bot on the stand-in: the fixtures behind every wire test.

async with playing(lambda: MyBot()) as discord:
    reply = await discord.as_("alice").slash("ask", question="…")
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Protocol

from playground.drivers.simulation import Discord
from playground.model.world import World
from playground.redirect import redirected

GUILD_READY_TIMEOUT = 0.02
"""Seconds; discord.py waits this long for more servers before it is ready (2 s by default)."""
CONNECT_WITHIN = 30.0
ANSWER_WITHIN = 20.0
"""Discord gives a bot 3 s; a machine that is busy with other things is no failure."""


class Client(Protocol):
    """What is needed of a discord.py client."""

    async def start(self, token: str) -> None: ...
    async def close(self) -> None: ...
    async def wait_until_ready(self) -> None: ...


BotFactory = Callable[[], Client | Awaitable[Client]]


@asynccontextmanager
async def running_bot(discord: Discord, bot_factory: BotFactory) -> AsyncIterator[Any]:
    """Run a fresh bot against `discord` until the block ends; yields the bot.

    Fails with the bot's own exception when it does not get ready. Nest or repeat it to restart.
    """
    made = bot_factory()
    bot: Any = await made if inspect.isawaitable(made) else made
    connection = getattr(bot, "_connection", None)
    if connection is not None:
        connection.guild_ready_timeout = GUILD_READY_TIMEOUT
    running = asyncio.create_task(bot.start(discord.token), name="bot")
    discord.watch(running)
    # `wait_until_ready` cannot be called before login has begun.
    await asyncio.sleep(0)
    ready = asyncio.create_task(_ready(bot, running))
    try:
        await asyncio.wait(
            {running, ready}, timeout=CONNECT_WITHIN, return_when=asyncio.FIRST_COMPLETED
        )
        if running.done():
            await running
            raise AssertionError("the bot stopped before it was ready")
        if not ready.done():
            raise AssertionError(f"the bot was not ready within {CONNECT_WITHIN:g} s")
        yield bot
    finally:
        ready.cancel()
        await bot.close()
        running.cancel()
        await asyncio.gather(running, ready, return_exceptions=True)


async def _ready(bot: Client, running: asyncio.Task[None]) -> None:
    while not running.done():
        try:
            await bot.wait_until_ready()
        except RuntimeError:  # before login has set up the event
            await asyncio.sleep(0.002)
        else:
            return


@asynccontextmanager
async def playing(
    bot_factory: BotFactory, *, world: World | None = None, answer_within: float = ANSWER_WITHIN
) -> AsyncIterator[Discord]:
    """A fresh stand-in with a fresh bot connected to it.

    `bot_factory` returns (or awaits to) a discord.py client; it is started with the stand-in's
    token and closed at the end. Leaving fails when anything unknown went over the wire.
    """
    async with (
        Discord.running(world, answer_within=answer_within) as discord,
        redirected(discord),
        running_bot(discord, bot_factory),
    ):
        yield discord
