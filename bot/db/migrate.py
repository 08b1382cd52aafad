"""Numbered migrations: `migrations/NNN_name.sql`, each applied whole with its `user_version`."""

from __future__ import annotations

import re
import sqlite3
from importlib import resources

import aiosqlite

from bot.errors import StartupError

Migrations = list[tuple[int, str]]


def shipped_migrations() -> Migrations:
    """(number, SQL), in order, as packaged with this programme."""
    found: Migrations = []
    for file in resources.files("bot.db").joinpath("migrations").iterdir():
        if match := re.fullmatch(r"(\d{3})_\w+\.sql", file.name):
            found.append((int(match[1]), file.read_text(encoding="utf-8")))
    return sorted(found)


async def schema_version(connection: aiosqlite.Connection) -> int:
    """The number of the last migration applied; 0 for an empty database."""
    [(version,)] = await connection.execute_fetchall("PRAGMA user_version")
    return int(version)


async def migrate(
    connection: aiosqlite.Connection, migrations: Migrations | None = None
) -> list[int]:
    """Bring the database up to date; the numbers applied.

    Each migration and its number become durable together, or not at all. Run it with foreign keys
    off (SQLite's default): a table that is rebuilt would take its children along; they are checked
    at the end. `StartupError` when one fails, or when the database is newer than the programme.
    """
    migrations = shipped_migrations() if migrations is None else migrations
    current = await schema_version(connection)
    _refuse_newer(current, migrations)
    applied = []
    for number, sql in migrations:
        if number > current:
            await _apply(connection, number, sql)
            applied.append(number)
    return applied


async def _apply(connection: aiosqlite.Connection, number: int, sql: str) -> None:
    try:
        # One script: executescript() would commit a transaction that was open before it.
        await connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\n;PRAGMA user_version = {number};")
        if broken := list(await connection.execute_fetchall("PRAGMA foreign_key_check")):
            raise sqlite3.IntegrityError(f"{len(broken)} rows of {broken[0][0]} lost their parent")
        await connection.execute("COMMIT")
    except BaseException as error:
        await connection.rollback()
        if isinstance(error, sqlite3.Error):
            raise StartupError(
                f"The database could not be upgraded to version {number} ({error});"
                " it is as it was."
            ) from error
        raise


async def check_version(connection: aiosqlite.Connection) -> None:
    """For readers beside the running bot: refuse a database that this programme does not know."""
    migrations = shipped_migrations()
    current = await schema_version(connection)
    _refuse_newer(current, migrations)
    if current < migrations[-1][0]:
        raise StartupError(
            f"The database is of version {current}, older than this Marquee"
            f" ({migrations[-1][0]}). Start the bot once to upgrade it."
        )


def _refuse_newer(current: int, migrations: Migrations) -> None:
    newest = migrations[-1][0] if migrations else 0
    if current > newest:
        raise StartupError(
            f"The database is of version {current}, written by a newer Marquee; this one knows"
            f" up to {newest}. Upgrade Marquee, or restore a backup made before the upgrade."
        )
