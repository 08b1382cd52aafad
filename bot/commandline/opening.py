"""How a command of the command line gets at the library."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from bot.config import Settings
from bot.db import DataLock
from bot.errors import StartupError
from bot.library.model import HOUSE, LoadReport, Scope

if TYPE_CHECKING:
    from bot.app import App

log = logging.getLogger(__name__)


LOADING_SECONDS = 60.0
"""How long a question waits while another process loads: 100,000 reviews at most."""
LOOK_AGAIN = 0.02


def server_id(typed: str) -> int:
    """For argparse: a server's id as Discord shows it."""
    if typed.isascii() and typed.isdecimal() and len(typed) < 20 and 0 < int(typed) < 2**63:
        return int(typed)
    raise argparse.ArgumentTypeError(f"“{typed}” is no server's id")


def scope_of(server: int | None) -> Scope:
    """The library that `--server ID` names; the house collection without it."""
    return Scope(server) if server else Scope.only(HOUSE)


@contextlib.asynccontextmanager
async def library_to_ask(settings: Settings) -> AsyncIterator[App]:
    """The library read-only, loaded first when no bot is running on it."""
    async with _turn_to_load(settings):
        if not is_running(settings):
            async with library_to_write(settings) as app:
                print_refusals(await app.loader.load_folder(settings.reviews))
    async with library_to_read(settings) as app:
        yield app


@contextlib.asynccontextmanager
async def _turn_to_load(settings: Settings) -> AsyncIterator[None]:
    """Who asks while somebody else loads waits, and does not answer from half a library."""
    with contextlib.suppress(OSError):  # said by whoever opens the library
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not os.access(settings.data, os.W_OK):
        yield
        return
    lock = DataLock(settings.data, "loading.lock")
    until = time.monotonic() + LOADING_SECONDS
    while not _acquired(lock):
        if time.monotonic() > until:
            break
        await asyncio.sleep(LOOK_AGAIN)
    try:
        yield
    finally:
        lock.release()


def library_to_read(settings: Settings) -> AbstractAsyncContextManager[App]:
    """The library as it is, without loading."""
    from bot.app import open_app  # with all the wordings of questions, which are slow to compile

    return open_app(settings, read_only=True)


def library_to_write(settings: Settings) -> AbstractAsyncContextManager[App]:
    """The library for a command that changes it; `StartupError` while a bot is running on it."""
    from bot.app import open_app

    return open_app(settings)


def is_running(settings: Settings) -> bool:
    """True when another Marquee holds the data folder."""
    if not settings.data.is_dir() or not os.access(settings.data, os.W_OK):
        return settings.database.exists()
    lock = DataLock(settings.data)
    free = _acquired(lock)
    lock.release()
    return not free


def _acquired(lock: DataLock) -> bool:
    try:
        return lock.acquire()
    except OSError as error:
        raise StartupError(
            f"The data folder {lock.path.parent} cannot be locked ({error.strerror})."
        ) from error


def print_refusals(report: LoadReport) -> None:
    """Say on standard error which files were not taken, and which reviews are hidden now."""
    for refusal in report.refused:
        print(f"marquee: not loaded: {refusal}", file=sys.stderr)
    for slug in report.hidden:
        print(
            f"marquee: {slug} has vanished from the folder; its review is hidden", file=sys.stderr
        )
