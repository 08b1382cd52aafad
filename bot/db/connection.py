"""One writer, two readers, one SQLite file.

A write is a *unit of work*: one coroutine that contains only database calls and runs whole, between
`BEGIN IMMEDIATE` and `COMMIT`, in a task of its own. The caller may be cancelled; the unit is not,
so there is never half of one. Readers are separate read-only connections with a deadline.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import time
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Collection,
    Coroutine,
    Iterator,
    Sequence,
)
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from bot.db.worker import Connection, connect, stop_all
from bot.errors import Busy, StartupError, UserFacingError

log = logging.getLogger(__name__)

T = TypeVar("T")
Row = tuple[Any, ...]
Params = Sequence[Any] | dict[str, Any]

READ_DEADLINE = 0.25
"""Seconds of work until a read is interrupted; no member's query may stop the others.

Counted on the processor, not on the wall: a busy box makes a query late, not expensive.
"""
WALK_DEADLINE = 1.0
"""The same of a read of a whole library: 0.1 s for 100,000 films when nothing else runs."""
PATIENCE = 10
"""Times its deadline that a read may last on the wall, whatever holds it up: a slow disk, say."""
PROGRESS_STEPS = 10_000
"""SQLite virtual-machine steps between two looks at the deadline (some 0.5 ms). Each look takes the
interpreter's lock from whoever has it: every 2,000 steps, they were a tenth of all work."""

MAX_WAITING = 500
"""Writes, and likewise reads, that may be under way before newcomers are told to try again."""


CHECKPOINT_TRIES = 20
"""Readers let go of the write-ahead log within their deadline; a backup may take longer."""


class Transaction:
    """What a unit of work may do. Valid only inside the unit."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def execute(self, sql: str, params: Params = ()) -> int:
        """Run one statement; the number of rows changed."""
        # Its cursor is spent: to close it would be another trip to the connection's thread.
        return (await self._connection.execute(sql, params)).rowcount

    async def insert(self, sql: str, params: Params = ()) -> int:
        """Run one INSERT that cannot be skipped by ON CONFLICT; the new row's id."""
        cursor = await self._connection.execute(sql, params)
        if cursor.lastrowid is None:
            raise sqlite3.InterfaceError("the statement inserted no row")
        return cursor.lastrowid

    async def execute_many(self, sql: str, rows: Collection[Params]) -> None:
        if rows:
            await self._connection.executemany(sql, rows)

    async def all(self, sql: str, params: Params = ()) -> list[Row]:
        return [tuple(row) for row in await self._connection.execute_fetchall(sql, params)]

    async def one(self, sql: str, params: Params = ()) -> Row | None:
        rows = await self.all(sql, params)
        return rows[0] if rows else None

    async def once(self, interaction_id: int | None, now: int) -> bool:
        """Note that this interaction takes effect here; False when it already has (a retry)."""
        if interaction_id is None:
            return True
        return bool(
            await self.execute(
                "INSERT INTO interaction_done (interaction_id, at) VALUES (?, ?)"
                " ON CONFLICT DO NOTHING",
                (interaction_id, now),
            )
        )


class Reader:
    """A read-only connection and the moment at which its running query is interrupted."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.connection = Connection(self._connected)
        self._allowed = self._stop_at = float("inf")
        self._began: float | None = None  # on the clock of the connection's thread

    def _connected(self) -> sqlite3.Connection:
        connection = connect(self._path, read_only=True)
        connection.execute("PRAGMA query_only = ON")
        connection.set_progress_handler(self._overdue, PROGRESS_STEPS)
        return connection

    @contextlib.contextmanager
    def within(self, seconds: float) -> Iterator[Connection]:
        """Lend the connection; what has not ended after that much work raises `Busy`."""
        self._began = None
        self._allowed = seconds
        self._stop_at = time.monotonic() + seconds * PATIENCE
        try:
            yield self.connection
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise Busy(
                    "That took too long to look up. Please try again in a moment, or ask for less."
                ) from error
            raise
        finally:
            self._allowed = self._stop_at = float("inf")

    def _overdue(self) -> bool:
        """For SQLite's progress handler, in the connection's thread: true interrupts."""
        now = time.thread_time()
        if self._began is None:
            self._began = now
        return now - self._began > self._allowed or time.monotonic() > self._stop_at


class Database:
    """The open database. Open one with `open_database`."""

    def __init__(self, path: Path, writer: Connection | None, readers: list[Reader]) -> None:
        self.path = path
        self._writer = writer
        self._readers = readers
        self._idle: asyncio.LifoQueue[Reader] = asyncio.LifoQueue()
        for reader in readers:
            self._idle.put_nowait(reader)
        self._lock = asyncio.Lock()
        self._writes: set[asyncio.Task[Any]] = set()
        self._reads: set[asyncio.Task[Any]] = set()
        self._closing = False

    async def write(self, unit: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run a unit of work whole, or not at all; its result when it is durable.

        `Busy` when too many wait. An exception inside the unit rolls it back and comes out here.
        """
        if self._writer is None:
            raise StartupError("This command opened the library for reading only.")
        return await self._run(self._writes, self._unit(self._writer, unit))

    async def _unit(self, writer: Connection, unit: Callable[[Transaction], Awaitable[T]]) -> T:
        async with self._lock:
            try:
                await writer.execute("BEGIN IMMEDIATE")
                result = await unit(Transaction(writer))
                # Not commit(), which is silent when a full disk has already rolled all of it back.
                await writer.execute("COMMIT")
            except BaseException:
                await writer.rollback()  # waits behind whatever the connection is still doing
                raise
            return result

    async def read(
        self, unit: Callable[[Transaction], Awaitable[T]], *, deadline: float = READ_DEADLINE
    ) -> T:
        """Run several queries on one snapshot, within `deadline` seconds in all; else `Busy`."""
        return await self._run(self._reads, self._read(unit, deadline))

    async def _read(self, unit: Callable[[Transaction], Awaitable[T]], deadline: float) -> T:
        async with self._reader(deadline) as connection:
            connection.soon("BEGIN")
            try:
                return await unit(Transaction(connection))
            finally:
                connection.soon("ROLLBACK")

    async def all(
        self, sql: str, params: Params = (), *, deadline: float = READ_DEADLINE
    ) -> list[Row]:
        """Every row of one query, within `deadline` seconds; else `Busy`."""
        return await self._run(self._reads, self._all(sql, params, deadline))

    async def _all(self, sql: str, params: Params, deadline: float) -> list[Row]:
        async with self._reader(deadline) as connection:
            return [tuple(row) for row in await connection.execute_fetchall(sql, params)]

    async def one(
        self, sql: str, params: Params = (), *, deadline: float = READ_DEADLINE
    ) -> Row | None:
        rows = await self.all(sql, params, deadline=deadline)
        return rows[0] if rows else None

    @contextlib.asynccontextmanager
    async def _reader(self, deadline: float) -> AsyncIterator[Connection]:
        reader = await self._idle.get()
        try:
            with reader.within(deadline) as connection:
                yield connection
        finally:
            self._idle.put_nowait(reader)

    async def _run(self, running: set[asyncio.Task[Any]], work: Coroutine[Any, Any, T]) -> T:
        """Await in a task that outlives a cancelled caller; an abandoned failure is logged."""
        try:
            if self._closing:
                raise Busy("Marquee is shutting down. Please try again in a minute.")
            if len(running) >= MAX_WAITING:
                raise Busy("Marquee is busy just now. Please try again in a moment.")
            if asyncio.current_task() in running:
                raise RuntimeError("a unit of work waits for another: use its own transaction")
        except BaseException:
            work.close()
            raise
        task = asyncio.create_task(work)
        running.add(task)
        task.add_done_callback(running.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(_log_abandoned)
            raise

    async def ping(self) -> None:
        """Read something that is always there; `Busy` or an sqlite3 error when that fails."""
        await self.one("SELECT count(*) FROM meta", deadline=2.0)

    async def backup_to(self, target: Path) -> None:
        """Copy the whole database, consistent as of now, in one step."""
        await asyncio.to_thread(_copy, self.path, target)

    async def maintain(self) -> None:
        """Fold the write-ahead log back and let the planner look at the tables."""
        if self._writer is not None:
            await self._run(self._writes, self._maintain(self._writer))

    async def _maintain(self, writer: Connection) -> None:
        async with self._lock:
            for pragma in ("optimize", "wal_checkpoint(TRUNCATE)"):
                await writer.execute_fetchall(f"PRAGMA {pragma}")

    async def erase_traces(self) -> None:
        """Make what was deleted unreadable: in the text index, the file and the write-ahead log.

        The file is written anew, some seconds per gigabyte, while other writes wait.
        """
        if self._writer is not None:
            await self._run(self._writes, self._erase_traces(self._writer))

    async def _erase_traces(self, writer: Connection) -> None:
        async with self._lock:
            await writer.execute_fetchall("INSERT INTO review_fts (review_fts) VALUES ('optimize')")
            # secure_delete does not see what a page held before its rows were moved about.
            await writer.execute("PRAGMA temp_store = FILE")  # the copy may not fit into memory
            try:
                await writer.execute("VACUUM")
            finally:
                await writer.execute("PRAGMA temp_store = MEMORY")
        for _ in range(CHECKPOINT_TRIES):
            async with self._lock:
                [(busy, *_)] = await writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            if not busy:
                return
            await asyncio.sleep(READ_DEADLINE)
        log.warning("the write-ahead log is in use; the next checkpoint will empty it")

    async def close(self) -> None:
        """Wait for what runs, then close every connection. Safe to call twice, or to cancel."""
        self._closing = True
        try:
            while running := self._writes | self._reads:
                await asyncio.wait(running)
        finally:
            await stop_all([reader.connection for reader in self._readers], self._writer)


def _log_abandoned(task: asyncio.Task[Any]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None and not isinstance(error, UserFacingError):
        log.error("a unit of work failed after its caller had gone", exc_info=error)


def _copy(source: Path, target: Path) -> None:
    with (
        contextlib.closing(connect(source, read_only=True)) as original,
        contextlib.closing(connect(target)) as copy,
    ):
        original.backup(copy)  # all pages in one step: beside a busy writer, more never end
