"""`marquee run`: the bot on Discord."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
from typing import Any

from bot.commandline.opening import library_to_write, print_refusals
from bot.config import Settings
from bot.errors import MEND_FIRST, StartupError
from bot.operations.watchdog import end_within

log = logging.getLogger(__name__)

STOP_SECONDS = 9.5
"""A container is killed 10 s after it was told to stop."""


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    command = commands.add_parser("run", help="connect to Discord; without a token, the playground")
    command.add_argument(
        "--require-token", action="store_true", help="end without a token; no playground"
    )
    command.set_defaults(handler=_run)


async def _run(options: argparse.Namespace, settings: Settings) -> int:
    if settings.token is None and options.require_token:
        raise StartupError(
            "There is no token. Put it into DISCORD_TOKEN (in .env), or name a file that holds it"
            " in DISCORD_TOKEN_FILE.",
            code=MEND_FIRST,
        )
    if settings.token is None:
        print(
            "There is no DISCORD_TOKEN, so this is the playground: the real bot, talking to a\n"
            "simulation of Discord on this machine. docs/hosting.md tells how to get a token.\n"
        )
        return int(await options.playground(options, settings))
    from bot.client import serve  # discord.py takes a third of a second to import

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def end() -> None:
        if not stop.is_set():
            log.info("told to stop")
            stop.set()
            end_within(STOP_SECONDS)

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, end)
    async with library_to_write(settings) as app:
        print_refusals(await app.loader.load_folder(settings.reviews))
        await serve(app, settings.token, stop)
    log.info("stopped")
    return 0
