from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.app import open_app
from bot.config import Settings
from bot.db import DataLock, Transaction, open_database
from bot.db.checks import problems_of
from bot.errors import StartupError
from bot.operations.backup import (
    DAY_MS,
    BackupFailed,
    backups,
    create_backup,
    made_at,
    next_due,
    prune,
    restore,
)

NOW = 1_795_000_000_000
ROUNDS = 100 if os.environ.get("MARQUEE_SOAK") else 5


async def put(tx: Transaction, key: str) -> None:
    await tx.execute("INSERT INTO meta (key, value) VALUES (?, 'x')", (key,))


def keys_in(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT key FROM meta")}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


async def test_backups_under_load_are_sound_and_hold_every_earlier_write(
    settings: Settings,
) -> None:
    settings.data.mkdir()
    acknowledged: list[str] = []
    async with open_database(settings.database) as database:

        async def write_on() -> None:
            for number in range(1_000_000):
                await database.write(lambda tx, n=number: put(tx, f"key-{n}"))
                acknowledged.append(f"key-{number}")

        writer = asyncio.create_task(write_on())
        try:
            for number in range(ROUNDS):
                await asyncio.sleep(0.02)
                before = set(acknowledged)
                backup = await create_backup(database, settings.data / "b", NOW + number * 1000)
                assert await problems_of(backup) == []
                elsewhere = Settings(data=settings.data.parent / f"restored-{number}")
                await restore(elsewhere, backup, NOW)
                assert before <= keys_in(elsewhere.database)
        finally:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
    assert len(backups(settings.data / "b")) == ROUNDS


async def test_restore_keeps_the_old_data_aside(settings: Settings) -> None:
    settings.data.mkdir()
    async with open_database(settings.database) as database:
        await database.write(lambda tx: put(tx, "old"))
        backup = await create_backup(database, settings.data / "b", NOW)
        await database.write(lambda tx: put(tx, "newer"))
    kept = await restore(settings, backup, NOW)
    assert kept is not None
    assert keys_in(kept) == {"old", "newer"}
    assert keys_in(settings.database) == {"old"}
    async with open_database(settings.database) as database:
        await database.write(lambda tx: put(tx, "after"))


async def test_restore_is_refused_while_a_bot_runs_on_the_folder(settings: Settings) -> None:
    settings.data.mkdir()
    async with open_database(settings.database) as database:
        backup = await create_backup(database, settings.data / "b", NOW)
    with DataLock(settings.data), pytest.raises(StartupError, match="already running"):
        await restore(settings, backup, NOW)


@pytest.mark.parametrize("damage", ["truncated", "flipped", "newer", "text", "gone", "foreign"])
async def test_an_unsound_backup_is_not_restored(settings: Settings, damage: str) -> None:
    settings.data.mkdir()
    async with open_database(settings.database) as database:
        for number in range(200):
            await database.write(lambda tx, n=number: put(tx, f"{n}" * 50))
        backup = await create_backup(database, settings.data / "b", NOW)
    raw = backup.read_bytes()
    match damage:
        case "truncated":
            backup.write_bytes(raw[: len(raw) // 2])
        case "flipped":
            middle = raw.find(b"100" * 50)
            backup.write_bytes(raw[: middle - 40] + b"\xff" * 80 + raw[middle + 40 :])
        case "newer":
            with closing(sqlite3.connect(backup)) as connection:
                connection.execute("PRAGMA user_version = 999")
        case "text":
            backup.write_text("a shopping list", encoding="utf-8")
        case "gone":
            backup.unlink()
        case "foreign":
            backup.unlink()
            with closing(sqlite3.connect(backup)) as connection:
                connection.execute("CREATE TABLE t (x)")
    before = settings.database.read_bytes()
    with pytest.raises(BackupFailed):
        await restore(settings, backup, NOW)
    assert settings.database.read_bytes() == before


async def test_a_drifted_search_index_is_seen(settings: Settings) -> None:
    settings.data.mkdir()
    async with open_database(settings.database):
        pass
    with closing(sqlite3.connect(settings.database)) as connection:
        connection.execute("INSERT INTO review_fts (rowid, text) VALUES (7, 'nobody wrote this')")
        connection.commit()
    assert any("review_fts" in problem for problem in await problems_of(settings.database))


async def test_no_backup_is_left_half_done_when_the_folder_cannot_be_written(
    settings: Settings,
) -> None:
    settings.data.mkdir()
    blocked = settings.data / "file"
    blocked.write_text("in the way", encoding="utf-8")
    async with open_database(settings.database) as database:
        with pytest.raises(BackupFailed):
            await create_backup(database, blocked, NOW)
    assert blocked.read_text(encoding="utf-8") == "in the way"


async def test_one_backup_a_day_and_the_oldest_go(settings: Settings) -> None:
    settings.data.mkdir()
    folder = settings.data / "b"
    assert next_due(folder, NOW) == NOW
    async with open_database(settings.database) as database:
        for day in range(4):
            await create_backup(database, folder, NOW + day * DAY_MS)
    last = NOW + 3 * DAY_MS
    assert made_at(backups(folder)[-1]) == last
    assert next_due(folder, last + 5) == last + DAY_MS
    assert next_due(folder, last + 3 * DAY_MS) == last + 3 * DAY_MS
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    assert [made_at(file) for file in prune(folder, 2)] == [NOW, NOW + DAY_MS]
    assert len(backups(folder)) == 2
    assert (folder / "notes.txt").exists()


async def test_the_data_folder_is_its_users_alone(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "parent" / "data")
    async with open_app(settings) as app:
        backup = await create_backup(app.database, tmp_path, NOW)
    assert settings.data.stat().st_mode & 0o777 == 0o700
    elsewhere = Settings(data=tmp_path / "elsewhere")
    await restore(elsewhere, backup, NOW)
    assert elsewhere.data.stat().st_mode & 0o777 == 0o700


async def test_what_a_killed_bot_had_not_folded_back_is_kept_aside_too(settings: Settings) -> None:
    settings.data.mkdir()
    async with open_database(settings.database) as database:
        backup = await create_backup(database, settings.data / "b", NOW)
        await database.write(lambda tx: put(tx, "only in the log"))
        left = {file.name: file.read_bytes() for file in settings.data.glob("marquee.db*")}
    for name, raw in left.items():
        (settings.data / name).write_bytes(raw)
    kept = await restore(settings, backup, NOW)
    assert kept is not None
    assert "only in the log" in keys_in(kept)
    assert keys_in(settings.database).isdisjoint({"only in the log"})
    assert await problems_of(settings.database) == []
