"""The playground as a programme: the simulation, its page, and the bot, until told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

from playground.drivers.page import Page
from playground.drivers.saving import kept, load
from playground.drivers.simulation import Discord
from playground.model.clock import Clock
from playground.model.seed import seeded_world
from playground.redirect import redirected
from playground.tour import tour

logger = logging.getLogger(__name__)

DEFAULT_PORT = 8642
PORTS_TO_TRY = 20
TOKEN_LIFE = 900.0
POLL_PAUSE = 1.0
"""Seconds between looks for native polls whose time is up."""

STOP_WITHIN = 10.0
"""Seconds the bot gets to send what it is about to send."""

RunBot = Callable[[str, asyncio.Event], Awaitable[None]]
"""Runs the bot with this token until the event is set."""


class BotKeeper:
    """Runs the bot, and runs it anew when the page asks for that."""

    def __init__(self, run_bot: RunBot) -> None:
        self.token = ""
        self._run_bot = run_bot
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._stop = asyncio.Event()
        self._task = asyncio.create_task(self._run(self._stop), name="bot")

    async def _run(self, stop: asyncio.Event) -> None:
        try:
            await self._run_bot(self.token, stop)
        except Exception:
            logger.exception("the bot has stopped; mend it and press “restart bot” in the page")

    async def stop(self) -> None:
        """Ask the bot to end, and wait until it has; cancel it when that takes too long."""
        self._stop.set()
        if self._task is not None:
            await asyncio.wait({self._task}, timeout=STOP_WITHIN)
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def restart(self) -> None:
        await self.stop()
        await self.start()


async def run(
    run_bot: RunBot,
    *,
    folder: Path,
    stop: asyncio.Event,
    port: int = DEFAULT_PORT,
    ready: Callable[[str, int], None],
    with_tour: bool = False,
    clock: Clock | None = None,
) -> None:
    """Simulate Discord for `run_bot` until `stop` is set.

    State is kept in `folder`. `ready(url, port)` is called when the page can be opened; the port is
    another than asked for when that one is taken. Raises `UnreadableState`, and `OSError` when no
    port is free. `with_tour` posts a few commands first. `clock` is for a bot that shares it.
    """
    world = seeded_world(clock)
    load(world, folder)
    keeper = BotKeeper(run_bot)
    page = Page(restart=keeper.restart)
    async with (
        Discord.running(
            world, port=port, attempts=PORTS_TO_TRY, strict=False, prepare=page.attach
        ) as discord,
        redirected(discord),
        kept(world, folder),
    ):
        discord.deferred_within = TOKEN_LIFE
        keeper.token = discord.token
        await keeper.start()
        background = [asyncio.create_task(_end_polls(discord))]
        try:
            ready(page.url, discord.server.port)
            if with_tour:
                background.append(asyncio.create_task(_tour(discord)))
            await stop.wait()
        finally:
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)
            with contextlib.suppress(ConnectionError):
                await page.close()
            await keeper.stop()


async def _tour(discord: Discord) -> None:
    for failure in await tour(discord):
        logger.warning("tour: %s", failure)


async def _end_polls(discord: Discord) -> None:
    while True:
        discord.end_due_polls()
        await asyncio.sleep(POLL_PAUSE)
