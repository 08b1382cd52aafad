"""Opening the SQLite file: the writer first, which migrates, then the readers."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

from bot.db.connection import Database, Reader
from bot.db.migrate import check_version, migrate, schema_version, shipped_migrations
from bot.db.worker import Connection, connect, stop_all
from bot.errors import StartupError

log = logging.getLogger(__name__)

READERS = 2

WRITER_PRAGMAS = """
PRAGMA synchronous = FULL; -- NORMAL loses acknowledged writes in a power cut
PRAGMA journal_size_limit = 67108864;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
"""
AFTER_MIGRATING = """
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON; -- off while migrating, which may move tables
"""


@contextlib.asynccontextmanager
async def open_database(path: Path, *, read_only: bool = False) -> AsyncIterator[Database]:
    """Open (and, unless `read_only`, create and migrate) the database; close it at the end.

    `StartupError` when it is newer than this programme, cannot be opened, or refuses WAL; and when
    there is none to read.
    """
    if read_only and not await asyncio.to_thread(path.exists):
        raise StartupError(f"There is no library in {path.parent} yet.")
    writer = None
    readers: list[Reader] = []
    try:
        if not read_only:
            writer = Connection(partial(connect, path))
            await writer
            await _prepare_writer(writer, path)
        for _ in range(READERS):
            reader = Reader(path)
            readers.append(reader)
            await reader.connection
        if read_only:
            await check_version(readers[0].connection)
    except BaseException as error:
        await stop_all([reader.connection for reader in readers], writer)
        if isinstance(error, sqlite3.Error):
            raise StartupError(f"The database {path} cannot be opened: {error}.") from error
        raise
    database = Database(path, writer, readers)
    try:
        yield database
    finally:
        await database.close()


async def _prepare_writer(writer: Connection, path: Path) -> None:
    mode = [row[0] for row in await writer.execute_fetchall("PRAGMA journal_mode = WAL")]
    if mode != ["wal"]:
        raise StartupError(
            f"The folder of {path} cannot hold a write-ahead log (journal mode is"
            f" {', '.join(mode)}). Use a local disk, not a network share."
        )
    await writer.executescript(WRITER_PRAGMAS)
    await _keep_former(writer, path)
    await writer.execute("PRAGMA temp_store = FILE")  # an index of a large library is sorted there
    await migrate(writer)
    await writer.executescript(AFTER_MIGRATING)


async def _keep_former(writer: Connection, path: Path) -> None:
    """Before an upgrade, copy the database as it is into `backups/`, where it stays for 30 days."""
    version = await schema_version(writer)
    if not 0 < version < shipped_migrations()[-1][0]:
        return
    kept = path.parent / "backups" / f"before-upgrade-from-{version}.db"
    try:
        await asyncio.to_thread(kept.parent.mkdir, exist_ok=True)
        with contextlib.closing(connect(kept)) as copy:
            await writer.backup(copy, pages=-1)
    except (OSError, sqlite3.Error) as error:
        raise StartupError(
            f"The backup before the upgrade could not be written to {kept} ({error}). Nothing was"
            " upgraded; make room, or let Marquee write there."
        ) from error
    log.info("the database as it was before the upgrade is kept as %s", kept.name)
