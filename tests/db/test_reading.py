"""Reads: on snapshots, against a deadline, without a way to write."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from pathlib import Path

import pytest

from bot.db import Database, Transaction, connection, open_database, opening
from bot.errors import Busy, StartupError
from tests.db.conftest import insert_pair, pairs
from tests.db.trials import trials

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO pair VALUES (1, 1)",
        "DELETE FROM pair",
        "CREATE TABLE other (a)",
        "PRAGMA user_version = 9",
    ],
)
async def test_readers_cannot_write(database: Database, sql: str) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await database.all(sql)
    await database.all("PRAGMA query_only = OFF")  # nor can one that is talked out of it
    await database.all("PRAGMA query_only = OFF")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await database.all(sql)


async def test_a_slow_query_is_stopped_while_others_go_on(database: Database) -> None:
    await database.write(lambda tx: insert_pair(tx, 1))
    finished: list[str] = []

    async def slow() -> None:
        with pytest.raises(Busy, match="try again in a moment, or ask for less"):
            await database.all(ENDLESS, deadline=1)  # the others need a hundredth of that
        finished.append("slow")

    async def quick() -> None:
        assert await database.one("SELECT half FROM pair WHERE unit = 1") == (1,)
        finished.append("quick")

    async def write() -> None:
        await database.write(lambda tx: insert_pair(tx, 2))
        finished.append("write")

    await asyncio.gather(slow(), *(quick() for _ in range(20)), write())
    assert finished[-1] == "slow"
    assert finished.count("quick") == 20


async def test_the_deadline_covers_all_queries_of_a_snapshot(database: Database) -> None:
    async def unit(tx: Transaction) -> None:
        await tx.all("SELECT 1")
        await tx.all(ENDLESS)

    for _ in range(opening.READERS + 1):  # a stopped reader is as good as before
        with pytest.raises(Busy):
            await database.read(unit, deadline=0.03)
    await database.write(lambda tx: insert_pair(tx, 1))
    assert await pairs(database) == {1: 2}


async def test_a_query_that_is_kept_waiting_is_not_taken_for_an_expensive_one(
    database: Database,
) -> None:
    many = "WITH RECURSIVE n (i) AS (SELECT nap(?) UNION ALL SELECT 1 FROM n LIMIT 5000)"
    count = f"{many} SELECT count(*) FROM n"
    for reader in database._readers:
        await reader.connection.create_function("nap", 1, time.sleep)
    assert await database.one(count, (0.2,), deadline=0.1) == (5_000,)
    with pytest.raises(Busy):  # but not for ever
        await database.one(count, (1.1,), deadline=0.1)


async def test_a_snapshot_does_not_move(database: Database) -> None:
    await database.write(lambda tx: insert_pair(tx, 1))

    async def unit(tx: Transaction) -> tuple[object, object]:
        before = await tx.one("SELECT count(*) FROM pair")
        await database.write(lambda tx: insert_pair(tx, 2))
        return before, await tx.one("SELECT count(*) FROM pair")

    assert await database.read(unit, deadline=10) == ((2,), (2,))
    assert await pairs(database) == {1: 2, 2: 2}


@pytest.mark.soak
async def test_a_read_that_failed_holds_no_snapshot(database: Database) -> None:
    async def fail(tx: Transaction) -> None:
        assert await tx.one("SELECT count(*) FROM pair") is not None
        raise LookupError

    for unit in range(1, 4):
        with pytest.raises(LookupError):
            await database.read(fail)
        await database.write(lambda tx, unit=unit: insert_pair(tx, unit))
        assert len(await pairs(database)) == unit


async def test_readers_come_back_after_cancelled_callers(database: Database) -> None:
    chance = random.Random(3)
    for number in range(trials(40, 1_000)):
        if number % 40 == 0:  # the abandoned still run; wait, lest they be too many
            await database.all("SELECT 1")
        task = asyncio.create_task(database.all(ENDLESS, deadline=0.01))
        await asyncio.sleep(chance.choice((0, 0.001, 0.005)))
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    held = asyncio.Event()
    inside = 0

    async def hold(tx: Transaction) -> None:
        nonlocal inside
        inside += 1
        if inside == opening.READERS:
            held.set()
        await held.wait()  # returns only when every reader is in use at once

    await asyncio.gather(*(database.read(hold) for _ in range(opening.READERS)))
    assert await database.all("SELECT 1") == [(1,)]


async def test_newcomers_are_told_to_wait_when_too_many_read(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "MAX_WAITING", 4)
    outcomes = await asyncio.gather(
        *(database.all("SELECT 1") for _ in range(6)), return_exceptions=True
    )
    assert outcomes[:4] == [[(1,)]] * 4
    assert [type(outcome) for outcome in outcomes[4:]] == [Busy] * 2


async def test_a_read_inside_a_read_is_refused_instead_of_waiting_for_ever(
    database: Database,
) -> None:
    async def unit(tx: Transaction) -> None:
        await database.all("SELECT 1")

    with pytest.raises(RuntimeError, match="own transaction"):
        await database.read(unit)


async def test_beside_the_bot_others_read_and_do_not_write(database: Database, path: Path) -> None:
    await database.write(lambda tx: insert_pair(tx, 1))
    async with open_database(path, read_only=True) as beside:
        assert await pairs(beside) == {1: 2}
        await database.write(lambda tx: insert_pair(tx, 2))
        assert await pairs(beside) == {1: 2, 2: 2}
        with pytest.raises(StartupError, match="reading only"):
            await beside.write(lambda tx: insert_pair(tx, 3))
        await beside.maintain()


async def test_a_library_at_rest_opens_for_reading(path: Path) -> None:
    async with open_database(path):
        pass
    async with open_database(path, read_only=True) as beside:
        assert await beside.all("SELECT * FROM film") == []


async def test_reading_what_is_not_there_is_refused_in_words(path: Path) -> None:
    with pytest.raises(StartupError, match="no library"):
        async with open_database(path, read_only=True):
            pass
    assert list(path.parent.iterdir()) == []
