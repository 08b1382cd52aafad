"""A damaged file is noticed, or the damage changes no word of a review."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from bot.app import open_app
from bot.config import Settings
from bot.db import open_database
from bot.db.checks import problems_of
from bot.errors import Busy, StartupError
from tests.db.trials import trials
from tests.stage import SHIPPED


async def loaded(path: Path) -> None:
    async with open_app(Settings(data=path.parent, reviews=SHIPPED)) as app:
        await app.loader.load_folder(SHIPPED)


async def words_served(path: Path) -> list[list[str]] | None:
    """The words of every review as the programme reads them; None when it refuses."""
    try:
        async with open_database(path, read_only=True) as database:
            rows = await database.all("SELECT text FROM review ORDER BY id", deadline=2.0)
    except (StartupError, Busy, sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    return [re.findall(r"\w+", row[0].casefold()) for row in rows]


def damage(raw: bytes, chance: random.Random) -> bytes:
    broken = bytearray(raw)
    match chance.randrange(4):
        case 0:
            return bytes(broken[: chance.randrange(len(raw))])
        case 1:  # a torn sector
            start = chance.randrange(len(raw) // 512) * 512
            broken[start : start + 512] = bytes(512)
        case 2:
            for _ in range(chance.randrange(1, 9)):
                broken[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        case 3:  # a lost page
            start = chance.randrange(len(raw) // 4096) * 4096
            del broken[start : start + 4096]
    return bytes(broken)


@pytest.mark.soak
async def test_damage_to_the_database_is_noticed_or_changes_no_word(tmp_path: Path) -> None:
    original = tmp_path / "data" / "marquee.db"
    await loaded(original)
    raw = original.read_bytes()
    words = await words_served(original)
    assert words is not None
    assert len(words) >= 5
    count, noticed = trials(20, 1_000), 0
    for number in range(count):
        path = tmp_path / "trial" / "marquee.db"
        path.parent.mkdir()
        path.write_bytes(damage(raw, random.Random(number)))
        if await problems_of(path):
            noticed += 1
        else:
            assert await words_served(path) == words, number
        shutil.rmtree(path.parent)
    assert noticed > count // 4


@pytest.mark.soak
async def test_a_torn_log_costs_its_tail_and_nothing_else(tmp_path: Path) -> None:
    """The write-ahead log is checksummed: what is torn was, or counts as, never written."""
    live = tmp_path / "live"
    live.mkdir()
    path = live / "marquee.db"
    async with open_database(path) as database:
        for number in range(60):
            await database.write(
                lambda tx, n=number: tx.execute("INSERT INTO meta VALUES (?, 'x')", (f"{n:03}",))
            )
        files = {file.name: file.read_bytes() for file in live.iterdir()}
    log = files["marquee.db-wal"]
    for number in range(trials(15, 500)):
        trial = tmp_path / "trial"
        trial.mkdir()
        (trial / "marquee.db").write_bytes(files["marquee.db"])
        (trial / "marquee.db-wal").write_bytes(damage(log, random.Random(number)))
        async with open_database(trial / "marquee.db") as database:
            keys = [row[0] for row in await database.all("SELECT key FROM meta ORDER BY key")]
        assert keys == [f"{n:03}" for n in range(len(keys))]
        assert await problems_of(trial / "marquee.db") == []
        shutil.rmtree(trial)
