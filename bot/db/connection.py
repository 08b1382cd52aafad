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
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from bot.db.migrate import check_version, migrate
from bot.errors import Busy, StartupError

log = logging.getLogger(__name__)

T = TypeVar("T")
Row = tuple[Any, ...]
Params = Sequence[Any] | dict[str, Any]

READERS = 2
READ_DEADLINE = 0.25
"""Seconds until a read is interrupted; no member's query may stop the others."""

MAX_WAITING = 500
"""Units of work that may wait for the writer before newcomers are told to try again."""

PROGRESS_STEPS = 2000
"""SQLite virtual-machine steps between two looks at the deadline (some 0.1 ms)."""

WRITER_PRAGMAS = (
    "PRAGMA synchronous = FULL",  # NORMAL loses acknowledged writes in a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)


class Transaction:
    """What a unit of work may do. Valid only inside the unit."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def execute(self, sql: str, params: Params = ()) -> int:
        """Run one statement; the number of rows changed."""
        async with self._connection.execute(sql, params) as cursor:
            return cursor.rowcount

    async def insert(self, sql: str, params: Params = ()) -> int:
        """Run one INSERT; the new row's id."""
        async with self._connection.execute(sql, params) as cursor:
            if cursor.lastrowid is None:
                raise sqlite3.InterfaceError("the statement inserted no row")
            return cursor.lastrowid

    async def execute_many(self, sql: str, rows: Iterable[Params]) -> None:
        async with self._connection.executemany(sql, rows):
            return

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


class _Reader:
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self.connection = connection
        self.stop_at = 0.0

    def overdue(self) -> int:
        return time.monotonic() > self.stop_at


class Database:
    """The open database. Make one with `open_database`."""

    def __init__(
        self, path: Path, writer: aiosqlite.Connection | None, readers: list[_Reader]
    ) -> None:
        self.path = path
        self._writer = writer
        self._readers = readers
        self._idle: asyncio.LifoQueue[_Reader] = asyncio.LifoQueue()
        for reader in readers:
            self._idle.put_nowait(reader)
        self._lock = asyncio.Lock()
        self._waiting = 0
        self._tasks: set[asyncio.Task[Any]] = set()

    async def write(self, unit: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run a unit of work whole, or not at all; its result when it is durable.

        `Busy` when too many wait. An exception inside the unit rolls it back and comes out here.
        """
        if self._writer is None:
            raise StartupError("This command opened the library for reading only.")
        if self._waiting >= MAX_WAITING:
            raise Busy("Marquee is busy just now. Please try again in a moment.")
        return await self._shielded(self._unit(self._writer, unit))

    async def _unit(
        self, writer: aiosqlite.Connection, unit: Callable[[Transaction], Awaitable[T]]
    ) -> T:
        self._waiting += 1
        try:
            async with self._lock:
                await writer.execute("BEGIN IMMEDIATE")
                try:
                    result = await unit(Transaction(writer))
                    await writer.execute("COMMIT")
                except BaseException:
                    if writer.in_transaction:
                        await writer.execute("ROLLBACK")
                    raise
                return result
        finally:
            self._waiting -= 1

    async def read(
        self, unit: Callable[[Transaction], Awaitable[T]], *, deadline: float = READ_DEADLINE
    ) -> T:
        """Run several queries on one snapshot, within `deadline` seconds in all; else `Busy`."""
        return await self._shielded(self._read(unit, deadline))

    async def _read(self, unit: Callable[[Transaction], Awaitable[T]], deadline: float) -> T:
        async with self._reader(deadline) as connection:
            await connection.execute("BEGIN")
            try:
                return await unit(Transaction(connection))
            finally:
                await connection.execute("ROLLBACK")

    async def all(
        self, sql: str, params: Params = (), *, deadline: float = READ_DEADLINE
    ) -> list[Row]:
        """Every row of one query, within `deadline` seconds; else `Busy`."""
        return await self._shielded(self._all(sql, params, deadline))

    async def _all(self, sql: str, params: Params, deadline: float) -> list[Row]:
        async with self._reader(deadline) as connection:
            return [tuple(row) for row in await connection.execute_fetchall(sql, params)]

    async def one(
        self, sql: str, params: Params = (), *, deadline: float = READ_DEADLINE
    ) -> Row | None:
        rows = await self.all(sql, params, deadline=deadline)
        return rows[0] if rows else None

    @contextlib.asynccontextmanager
    async def _reader(self, deadline: float) -> AsyncIterator[aiosqlite.Connection]:
        reader = await self._idle.get()
        reader.stop_at = time.monotonic() + deadline
        try:
            yield reader.connection
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise Busy(
                    "That took too long to look up. Please try a shorter question."
                ) from error
            raise
        finally:
            reader.stop_at = float("inf")
            self._idle.put_nowait(reader)

    async def _shielded(self, work: Coroutine[Any, Any, T]) -> T:
        """Await in a task that outlives a cancelled caller; an abandoned failure is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(_log_abandoned)
            raise

    async def backup_to(self, target: Path) -> None:
        """Copy the whole database, consistent as of now, in one step."""
        source = await aiosqlite.connect(_uri(self.path, "ro"), uri=True)
        try:
            copy = await aiosqlite.connect(target)
            try:
                await source.backup(copy, pages=-1)
            finally:
                await copy.close()
        finally:
            await source.close()

    async def maintain(self) -> None:
        """Fold the write-ahead log back and let the planner look at the tables."""
        if self._writer is None:
            return
        async with self._lock:
            await self._writer.execute("PRAGMA optimize")
            async with self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)") as cursor:
                await cursor.fetchall()

    async def close(self) -> None:
        """Wait for running units, then close every connection. Safe to call twice."""
        while self._tasks:
            await asyncio.wait(self._tasks)
        readers, self._readers = self._readers, []
        for reader in readers:
            await reader.connection.close()
        writer, self._writer = self._writer, None
        if writer is not None:
            await writer.close()


def _log_abandoned(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("a unit of work failed after its caller had gone", exc_info=error)


def _uri(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?mode={mode}"


@contextlib.asynccontextmanager
async def open_database(path: Path, *, read_only: bool = False) -> AsyncIterator[Database]:
    """Open (and, unless `read_only`, create and migrate) the database; close it at the end.

    `StartupError` when it is newer than this programme, cannot be opened, or refuses WAL.
    """
    opened: list[aiosqlite.Connection] = []
    try:
        writer = None
        if not read_only:
            writer = await aiosqlite.connect(path, isolation_level=None)
            opened.append(writer)
            await _prepare_writer(writer, path)
        readers = []
        for _ in range(READERS):
            connection = await aiosqlite.connect(_uri(path, "ro"), uri=True, isolation_level=None)
            opened.append(connection)
            await connection.execute("PRAGMA query_only = ON")
            await connection.execute("PRAGMA busy_timeout = 5000")
            reader = _Reader(connection)
            reader.stop_at = float("inf")
            await connection.set_progress_handler(reader.overdue, PROGRESS_STEPS)
            readers.append(reader)
        if read_only:
            await check_version(readers[0].connection)
        database = Database(path, writer, readers)
    except BaseException as error:
        for connection in opened:
            await connection.close()
        if isinstance(error, sqlite3.Error):
            raise StartupError(f"The database {path} cannot be opened: {error}.") from error
        raise
    try:
        yield database
    finally:
        await database.close()


async def _prepare_writer(writer: aiosqlite.Connection, path: Path) -> None:
    async with writer.execute("PRAGMA journal_mode = WAL") as cursor:
        mode = await cursor.fetchone()
    if mode is None or mode[0] != "wal":
        raise StartupError(
            f"The folder of {path} cannot hold a write-ahead log (journal mode is"
            f" {mode[0] if mode else 'unknown'}). Use a local disk, not a network share."
        )
    for pragma in WRITER_PRAGMAS:
        await writer.execute(pragma)
    await migrate(writer)
