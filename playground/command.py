"""`marquee playground`: the real bot on the simulation, in one process on this machine."""

from __future__ import annotations

import asyncio
import dataclasses
import signal
import webbrowser
from functools import partial
from pathlib import Path

from bot.app import App, open_app
from bot.client import serve
from bot.commandline.opening import print_refusals
from bot.config import Settings
from bot.errors import StartupError
from bot.operations.ledger import LoginLedger
from playground.drivers.saving import UnreadableState
from playground.model.clock import Clock
from playground.run import run
from playground.screenshots import take

FOLDER = "playground"
"""Within the data folder: what is tried out here never mixes with a real bot's data."""


async def play(
    settings: Settings,
    *,
    port: int,
    data: Path | None = None,
    open_browser: bool = False,
    with_tour: bool = False,
    screenshots: Path | None = None,
) -> int:
    """Run until Ctrl-C or SIGTERM, or until the screenshots are written; the exit code.

    `StartupError` when it cannot start.
    """
    settings = dataclasses.replace(settings, data=data or settings.data / FOLDER, backups=0)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    pictures: list[asyncio.Task[None]] = []

    def ready(url: str, taken: int) -> None:
        _announce(port, open_browser, url, taken)
        if screenshots is not None:
            pictures.append(asyncio.create_task(take(url, screenshots)))
            pictures[0].add_done_callback(lambda _: stop.set())

    clock = Clock()  # one for both sides: when the page lets an hour pass, it passes for the bot
    async with open_app(settings, clock=lambda: round(clock.now() * 1000)) as app:
        clock.listeners.append(app.polls.attention.set)
        print_refusals(await app.loader.load_folder(settings.reviews))
        try:
            await run(
                partial(_run_bot, app),
                folder=settings.data / "simulation",
                stop=stop,
                port=port,
                ready=ready,
                with_tour=with_tour,
                clock=clock,
            )
        except UnreadableState as error:
            raise StartupError(str(error)) from error
        except OSError as error:
            raise StartupError(
                f"No port from {port} on can be had ({error.strerror}). Choose another with --port."
            ) from error
    for task in pictures:
        task.result() if task.done() else task.cancel()
    return 0


async def _run_bot(app: App, token: str, stop: asyncio.Event) -> None:
    LoginLedger(app.settings.data).forget()
    await serve(app, token, stop)


def _announce(wanted: int, open_browser: bool, url: str, port: int) -> None:
    if wanted and port != wanted:  # 0 asks for any port
        print(f"Port {wanted} is taken, so this is port {port}.")
    print(f"The playground is open at\n\n    {url}\n\nCtrl-C ends it.", flush=True)
    if open_browser and not webbrowser.open(url):
        print("No browser could be opened; please open the address yourself.", flush=True)
