"""An older database, an upgrade, and the way back, as docs/hosting.md tells it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import aiosqlite

from bot.db.checks import problems_of
from bot.db.migrate import migrate, shipped_migrations
from tests.life.conftest import Marquee

OLD = 2


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


async def make_old(path: Path) -> None:
    """A database as an earlier Marquee left it, with something in it."""
    async with aiosqlite.connect(path) as connection:
        await migrate(connection, shipped_migrations()[:OLD])
        await connection.execute("INSERT INTO meta VALUES ('kept', 'dearly')")
        await connection.commit()


def keeps(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("SELECT 1 FROM meta WHERE key = 'kept'").fetchone())


async def test_an_upgrade_keeps_a_copy_and_the_copy_leads_back(newcomer: Marquee) -> None:
    newcomer.data.mkdir()
    database = newcomer.data / "marquee.db"
    await make_old(database)

    life = await newcomer.run()
    assert any("kept as before-upgrade-from-2.db" in event["event"] for event in life.events)
    code, refused = await newcomer.finish("restore", str(database))
    assert code == 1
    assert "already running" in refused.said[0]
    assert (await life.stop())[0] == 0

    copy = newcomer.data / "backups" / f"before-upgrade-from-{OLD}.db"
    newest = shipped_migrations()[-1][0]
    assert (version(copy), version(database)) == (OLD, newest)
    assert keeps(copy)
    assert keeps(database)
    code, doctor = await newcomer.finish("doctor")
    assert code == 0, doctor.out

    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM meta WHERE key = 'kept'")
        connection.commit()
    code, restored = await newcomer.finish("restore", str(copy))
    assert code == 0, restored.lines
    assert keeps(database)
    [aside] = newcomer.data.glob("before-restore-*.db")
    assert not keeps(aside)

    await newcomer.run()
    assert version(database) == newest
    assert keeps(database)
    assert await problems_of(database) == []


async def test_reading_commands_neither_upgrade_nor_fail_without_words(newcomer: Marquee) -> None:
    newcomer.data.mkdir()
    database = newcomer.data / "marquee.db"
    await make_old(database)
    code, life = await newcomer.finish("search", "music")
    assert code == 1
    assert "Start the bot once to upgrade it" in life.said[0]
    assert version(database) == OLD


async def test_what_a_command_makes_is_its_users_alone(newcomer: Marquee) -> None:
    code, life = await newcomer.finish("ask", "who plays Emily?")
    assert code == 0, life.lines
    assert newcomer.data.stat().st_mode & 0o777 == 0o700
