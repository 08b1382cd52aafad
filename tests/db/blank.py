"""A new database without the time that its migrations take."""

from __future__ import annotations

import asyncio
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from bot.db import open_database


def blank(path: Path) -> Path:
    """Put an empty database there, as `open_database` leaves it: migrated once, copied for each."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_migrated())
    return path


@cache
def _migrated() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "blank.db"
        # A thread of its own, for whoever asks may be running an event loop.
        thread = Thread(target=lambda: asyncio.run(_open_once(path)))
        thread.start()
        thread.join()
        return path.read_bytes()


async def _open_once(path: Path) -> None:
    async with open_database(path):
        pass
