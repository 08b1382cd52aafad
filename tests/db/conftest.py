from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.db import Database, Transaction, open_database
from tests.db.blank import blank

# Only rank = 1 compares the index with the rows; the plain check never sees drift.
FTS_CHECK = "INSERT INTO review_fts (review_fts, rank) VALUES ('integrity-check', 1)"
PAIR = "CREATE TABLE pair (unit INTEGER, half INTEGER, PRIMARY KEY (unit, half)) STRICT"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "marquee.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    """An open database with a table `pair` whose rows only ever come in twos."""

    async def create(tx: Transaction) -> None:
        await tx.execute(PAIR)

    async with open_database(blank(path)) as database:
        await database.write(create)
        yield database


async def insert_pair(tx: Transaction, unit: int) -> int:
    await tx.execute("INSERT INTO pair VALUES (?, 1)", (unit,))
    await tx.execute("INSERT INTO pair VALUES (?, 2)", (unit,))
    return unit


async def pairs(database: Database) -> dict[int, int]:
    """How many halves of each unit there are."""
    return dict(await database.all("SELECT unit, count(*) FROM pair GROUP BY unit", deadline=10))


def check_file(path: Path) -> None:
    """Fail unless the database is whole: pages, foreign keys and the full-text index."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute(
            "INSERT INTO review_fts (review_fts, rank) VALUES ('integrity-check', 1)"
        )
    finally:
        connection.close()
