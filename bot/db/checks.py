"""Is a database file sound? Every check runs on a copy, so that the file itself is only read."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from bot.db.migrate import shipped_migrations

FTS_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'"
    " AND sql NOT LIKE '%USING fts5vocab%'"  # a view of one, with nothing of its own to check
)


async def problems_of(path: Path) -> list[str]:
    """What is wrong with the database at `path`, in words; empty when it is sound.

    Looks at the pages, the foreign keys, the version, and the search index against its content
    (only FTS5's own check with rank 1 sees an index that has drifted).
    """
    return await asyncio.to_thread(_problems_of, path)


def older_version(path: Path) -> int | None:
    """The version of a database that the next start upgrades; None when it is not older."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
            version = int(source.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.Error:
        return None
    return version if 0 < version < shipped_migrations()[-1][0] else None


def _problems_of(path: Path) -> list[str]:
    if not path.is_file():
        return [f"{path} is not there"]
    try:
        with (
            tempfile.TemporaryDirectory(dir=_room_beside(path), prefix=".verify-") as folder,
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(Path(folder) / "copy.db")) as copy,
        ):
            source.backup(copy, pages=-1)
            return problems_in(copy)
    except (sqlite3.Error, OSError) as error:
        return [f"it cannot be read: {error}"]


def _room_beside(path: Path) -> Path | None:
    """The file's own folder if it has room for a copy; None for the usual place."""
    folder = path.parent
    has_room = shutil.disk_usage(folder).free > 2 * path.stat().st_size
    return folder if has_room and os.access(folder, os.W_OK) else None


def seal(copy: Path) -> list[str]:
    """Make a copy one file, whole in itself; what is wrong with it, as `problems_of` says it."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        found = problems_in(connection)
        connection.rollback()
    return found


def problems_in(connection: sqlite3.Connection) -> list[str]:
    """The same for an open connection to a copy that may be written."""
    try:
        return _problems_in(connection)
    except UnicodeDecodeError:  # SQLite names what it complains of, and the names are broken
        return ["its own description is damaged"]


def _problems_in(connection: sqlite3.Connection) -> list[str]:
    found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [
        f"row {row} of {table} points to a row of {parent} that is not there"
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    newest = shipped_migrations()[-1][0]
    if version == 0:
        found.append("it is no Marquee database (it has no version)")
    elif version > newest:
        found.append(f"it is of version {version}; this Marquee knows up to {newest}")
    for (table,) in connection.execute(FTS_TABLES).fetchall():
        try:
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 - a name from the schema
        except sqlite3.DatabaseError:
            found.append(f"the search index {table} does not match the reviews")
    return found


def holds_wal(folder: Path) -> bool:
    """True when a database in this folder can have a write-ahead log. Leaves a file behind."""
    with closing(sqlite3.connect(folder / "trial.db")) as connection:
        return bool(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal")
