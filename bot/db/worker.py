"""One SQLite connection with the thread that it runs on, and how both end."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite

BUSY_TIMEOUT = 5.0
"""Seconds to wait for a lock: only ever held by a checkpoint or a backup."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open the file in autocommit mode: transactions begin and end where we say."""
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT, isolation_level=None)


class Connection(aiosqlite.Connection):
    """Opened by `await`. Its end can be awaited whoever asked for it, a failed opening included."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._ended: asyncio.Future[Any] | None = None

    def soon(self, statement: str) -> None:
        """Run a statement that cannot fail before what is asked for next, and do not wait for it:
        to be woken when it is done costs more than most queries."""
        self._tx.put_nowait((None, partial(self._conn.execute, statement)))

    def stop(self) -> asyncio.Future[Any] | None:
        """Ask the thread to close the connection and end; never twice."""
        if self._ended is None:
            self._ended = super().stop()
        return self._ended


async def stop_all(readers: Iterable[Connection], writer: Connection | None) -> None:
    """Close connections, the writer last: it folds the log back. A cancelled call closes too.

    `stop` only asks, so that nothing can come between; a thread left over would keep the process.
    """
    try:
        await _ended([reader.stop() for reader in readers])
    finally:
        if writer is not None:
            await _ended([writer.stop()])


async def _ended(stopping: Iterable[asyncio.Future[Any] | None]) -> None:
    if waiting := [future for future in stopping if future is not None]:
        await asyncio.wait(waiting)
