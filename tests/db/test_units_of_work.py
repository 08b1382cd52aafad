"""A write is whole or not at all, whoever is cancelled, fails or waits."""

from __future__ import annotations

import asyncio
import logging
import random
import sqlite3
from functools import partial

import pytest

from bot.db import Database, Transaction, connection
from bot.errors import Busy
from tests.db.conftest import insert_pair, pairs
from tests.db.trials import trials


def whole_units(found: dict[int, int]) -> set[int]:
    assert set(found.values()) <= {2}, "half a unit of work is there"
    return set(found)


async def test_a_unit_returns_its_result_once_it_is_stored(database: Database) -> None:
    assert await database.write(lambda tx: insert_pair(tx, 7)) == 7
    assert await pairs(database) == {7: 2}


async def test_a_unit_sees_its_own_writes(database: Database) -> None:
    async def unit(tx: Transaction) -> list[tuple[object, ...]]:
        await insert_pair(tx, 1)
        return await tx.all("SELECT half FROM pair WHERE unit = 1 ORDER BY half")

    assert await database.write(unit) == [(1,), (2,)]


@pytest.mark.soak
async def test_cancelled_callers_leave_no_half_unit_and_lose_nothing_acknowledged(
    database: Database,
) -> None:
    chance = random.Random(1)
    acknowledged = set()
    total = trials(200, 5_000)

    async def caller(unit: int) -> None:
        acknowledged.add(await database.write(lambda tx: insert_pair(tx, unit)))

    for first in range(0, total, 10):
        callers = [asyncio.create_task(caller(unit)) for unit in range(first, first + 10)]
        for task in callers:
            await asyncio.sleep(chance.choice((0, 0, 0.0002, 0.001, 0.003)))
            if chance.random() < 0.7:
                task.cancel()
        await asyncio.gather(*callers, return_exceptions=True)
    await database.write(lambda tx: insert_pair(tx, total))
    assert acknowledged | {total} <= whole_units(await pairs(database))
    assert 0 < len(acknowledged) < total


@pytest.mark.soak
async def test_cancelling_every_task_at_once_leaves_no_half_unit(database: Database) -> None:
    """As the event loop does when the programme ends: the shielded tasks themselves are hit."""
    chance = random.Random(2)
    total = trials(50, 1_000)
    for unit in range(total):
        task = asyncio.create_task(database.write(partial(insert_pair, unit=unit)))
        await asyncio.sleep(chance.choice((0, 0.0002, 0.001)))
        for other in asyncio.all_tasks() - {asyncio.current_task()}:
            other.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await database.write(lambda tx: insert_pair(tx, total))
    assert total in whole_units(await pairs(database))


@pytest.mark.soak
async def test_a_failing_unit_takes_nothing_of_another_along(database: Database) -> None:
    class Refused(Exception):
        pass

    async def refuse(tx: Transaction, unit: int) -> None:
        await insert_pair(tx, unit)
        raise Refused

    for first in range(0, trials(60, 2_000), 20):
        outcomes = await asyncio.gather(
            *(
                database.write(partial((insert_pair, refuse)[unit % 2], unit=unit))
                for unit in range(first, first + 20)
            ),
            return_exceptions=True,
        )
        assert {type(outcome) for outcome in outcomes[1::2]} == {Refused}
        found = whole_units(await pairs(database))
        assert {unit for unit in found if unit >= first} == set(outcomes[::2])


async def test_a_broken_constraint_rolls_the_whole_unit_back(database: Database) -> None:
    await database.write(lambda tx: insert_pair(tx, 2))

    async def unit(tx: Transaction) -> None:
        await insert_pair(tx, 1)
        await insert_pair(tx, 2)

    with pytest.raises(sqlite3.IntegrityError):
        await database.write(unit)
    assert await pairs(database) == {2: 2}


async def test_an_interaction_takes_effect_once(database: Database) -> None:
    async def click(tx: Transaction) -> str:
        if not await tx.once(99, 1_000):
            return "already done"
        await tx.execute("INSERT INTO pair VALUES ((SELECT count(*) FROM pair), 1)")
        return "done"

    outcomes = await asyncio.gather(*(database.write(click) for _ in range(20)))
    assert sorted(outcomes) == ["already done"] * 19 + ["done"]
    assert len(await pairs(database)) == 1


async def test_an_interaction_whose_unit_failed_may_try_again(database: Database) -> None:
    async def click(tx: Transaction, unit: int) -> bool:
        first = await tx.once(99, 1_000)
        await insert_pair(tx, unit)
        return first

    await database.write(lambda tx: insert_pair(tx, 1))
    with pytest.raises(sqlite3.IntegrityError):
        await database.write(lambda tx: click(tx, 1))
    assert await database.write(lambda tx: click(tx, 2))


async def test_what_no_interaction_caused_is_never_a_retry(database: Database) -> None:
    async def twice(tx: Transaction) -> tuple[bool, bool]:
        return await tx.once(None, 1), await tx.once(None, 1)

    assert await database.write(twice) == (True, True)


async def test_newcomers_are_told_to_wait_when_too_many_write(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "MAX_WAITING", 5)
    outcomes = await asyncio.gather(
        *(database.write(partial(insert_pair, unit=unit)) for unit in range(8)),
        return_exceptions=True,
    )
    assert outcomes[:5] == [0, 1, 2, 3, 4]
    assert [type(outcome) for outcome in outcomes[5:]] == [Busy] * 3
    assert await database.write(lambda tx: insert_pair(tx, 9)) == 9


async def test_a_failure_after_the_caller_has_gone_is_logged(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    reached = asyncio.Event()

    async def unit(tx: Transaction) -> None:
        reached.set()
        await tx.execute("INSERT INTO nowhere VALUES (1)")

    task = asyncio.create_task(database.write(unit))
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    with caplog.at_level(logging.ERROR):
        await database.close()
    assert "no such table: nowhere" in caplog.text


async def test_a_unit_inside_a_unit_is_refused_instead_of_waiting_for_ever(
    database: Database,
) -> None:
    async def outer(tx: Transaction) -> None:
        await database.write(lambda tx: insert_pair(tx, 1))

    with pytest.raises(RuntimeError, match="own transaction"):
        await database.write(outer)
    assert await pairs(database) == {}


async def test_a_full_disk_is_an_error_and_never_a_false_acknowledgement(
    database: Database,
) -> None:
    await database.write(lambda tx: insert_pair(tx, 1))
    pages = await database.write(lambda tx: tx.one("PRAGMA page_count"))
    assert pages is not None

    async def fill(tx: Transaction, *, swallow: bool) -> None:
        await tx.all(f"PRAGMA max_page_count = {pages[0] + 4}")
        await insert_pair(tx, 2)
        try:
            for key in range(100):
                await tx.execute("INSERT INTO meta VALUES (?, ?)", (str(key), "x" * 4_000))
        except sqlite3.OperationalError:
            if not swallow:
                raise

    with pytest.raises(sqlite3.OperationalError, match="full"):
        await database.write(lambda tx: fill(tx, swallow=False))
    assert await pairs(database) == {1: 2}
    with pytest.raises(sqlite3.OperationalError):
        # SQLite has rolled back by itself; the unit that goes on all the same stores nothing.
        await database.write(lambda tx: fill(tx, swallow=True))
    assert await pairs(database) == {1: 2}
    assert await database.write(lambda tx: insert_pair(tx, 3)) == 3


async def test_a_closed_database_waits_for_its_units_and_refuses_new_ones(
    database: Database,
) -> None:
    writes = [
        asyncio.create_task(database.write(partial(insert_pair, unit=unit))) for unit in range(5)
    ]
    await asyncio.sleep(0)
    await database.close()
    assert await asyncio.gather(*writes) == [0, 1, 2, 3, 4]
    await database.close()
    with pytest.raises(Busy, match="shutting down"):
        await database.write(lambda tx: insert_pair(tx, 6))
    with pytest.raises(Busy, match="shutting down"):
        await database.all("SELECT 1")
