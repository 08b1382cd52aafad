"""An upgrade is all there or not there at all."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import aiosqlite
import pytest

from bot.db import open_database
from bot.db.migrate import Migrations, migrate, schema_version, shipped_migrations
from bot.errors import StartupError
from tests.db.trials import trials

OLD: Migrations = [(1, "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1), (2);")]
NEW = (
    2,
    """
    CREATE TABLE b (y INTEGER);
    INSERT INTO b SELECT x FROM a;
    ALTER TABLE a ADD COLUMN z TEXT NOT NULL DEFAULT 'new';
    DELETE FROM a WHERE x = 1;
    CREATE INDEX b_by_y ON b (y);
    """,
)

FAMILY = (
    1,
    """
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (p INTEGER REFERENCES parent (id) ON DELETE CASCADE);
    INSERT INTO parent VALUES (1);
    INSERT INTO child VALUES (1);
    """,
)


def shape(path: Path) -> list[tuple[str, str, str | None]]:
    """Everything that defines the database, and its version."""
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2")
        return [("version", str(version), None), *rows.fetchall()]


async def upgrade(path: Path, migrations: Migrations) -> list[int]:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        return await migrate(connection, migrations)


async def test_an_upgrade_sorts_on_disk_and_what_comes_later_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores: list[int] = []

    async def watched(connection: aiosqlite.Connection) -> list[int]:
        stores.extend(row[0] for row in await connection.execute_fetchall("PRAGMA temp_store"))
        return await migrate(connection)

    monkeypatch.setattr("bot.db.opening.migrate", watched)
    async with open_database(tmp_path / "library.db") as database:
        assert database._writer is not None
        rows = await database._writer.execute_fetchall("PRAGMA temp_store")
        stores.extend(row[0] for row in rows)
    assert stores == [1, 2]  # a file; memory


async def opened(path: Path, *, read_only: bool) -> None:
    async with open_database(path, read_only=read_only):
        pass


async def test_a_fresh_database_equals_one_upgraded_step_by_step(tmp_path: Path) -> None:
    shipped = shipped_migrations()
    await upgrade(tmp_path / "fresh.db", shipped)
    for number in range(1, len(shipped) + 1):
        assert await upgrade(tmp_path / "stepwise.db", shipped[:number]) == [number]
    assert shape(tmp_path / "fresh.db") == shape(tmp_path / "stepwise.db")


async def test_reviews_written_before_their_sizes_were_kept_have_them_too(tmp_path: Path) -> None:
    path, shipped = tmp_path / "old.db", shipped_migrations()
    await upgrade(path, shipped[:5])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(
            "INSERT INTO film (id, server_id, title, title_key, created_at)"
            " VALUES (1, 5, 'Tide', 'tide', 0);"
            "INSERT INTO review (server_id, film_id, slug, source, text, content_hash, state,"
            " created_at, updated_at) VALUES (5, 1, 'a', 'import', 'Calm.', '', 'published', 0, 0);"
        )
    await upgrade(path, shipped)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT size FROM review").fetchall() == [(5,)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_shipped_migrations_are_numbered_without_gaps() -> None:
    numbers = [number for number, _ in shipped_migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


async def test_opening_twice_migrates_once(path: Path) -> None:
    async with open_database(path) as database:
        before = await database.all("PRAGMA schema_version")
    async with open_database(path) as database:
        assert await database.all("PRAGMA schema_version") == before


@pytest.mark.parametrize(
    "broken",
    ["INSERT INTO nowhere VALUES (1);", "CREATE TABLE a (x);", "SELECT broken syntax from"],
)
async def test_a_failing_migration_leaves_the_old_version_and_can_be_rerun(
    path: Path, broken: str
) -> None:
    await upgrade(path, OLD)
    before = shape(path)
    with pytest.raises(StartupError, match=r"version 2 .* it is as it was"):
        await upgrade(path, [*OLD, (2, NEW[1] + broken)])
    assert shape(path) == before
    assert await upgrade(path, [*OLD, NEW]) == [2]


async def test_migrations_before_a_failing_one_stay(path: Path) -> None:
    with pytest.raises(StartupError):
        await upgrade(path, [*OLD, NEW, (3, "nonsense")])
    assert shape(path)[0] == ("version", "2", None)


async def test_a_table_is_rebuilt_without_losing_its_children(path: Path) -> None:
    rebuild = (
        "CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT);"
        " INSERT INTO parent_new (id) SELECT id FROM parent;"
        " DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;"
    )
    await upgrade(path, [FAMILY, (2, rebuild)])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT p FROM child").fetchall() == [(1,)]


async def test_a_migration_that_orphans_rows_is_undone(path: Path) -> None:
    with pytest.raises(StartupError, match="1 rows of child lost their parent"):
        await upgrade(path, [FAMILY, (2, "DELETE FROM parent;")])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT * FROM parent").fetchall() == [(1,)]


def upgrade_until_killed(path: Path, migrations: Migrations, statement: int) -> bool:
    """Upgrade in a child process that is killed at its nth statement; True when it was."""
    child = os.fork()
    if not child:
        seen = 0

        def trace(_: str) -> None:
            nonlocal seen
            seen += 1
            if seen == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        async def run() -> None:
            async with aiosqlite.connect(path, isolation_level=None) as connection:
                await connection.set_trace_callback(trace)
                await migrate(connection, migrations)

        try:
            asyncio.run(run())
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.soak
@pytest.mark.parametrize("old", range(len(shipped_migrations())))
def test_a_killed_upgrade_leaves_the_old_version_or_the_new_one(tmp_path: Path, old: int) -> None:
    shipped = shipped_migrations()[: old + 1]

    def at_rest(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        asyncio.run(upgrade(path, shipped[:old]))

    at_rest(tmp_path / "rest.db")
    shutil.copy(tmp_path / "rest.db", tmp_path / "old.db")
    before = shape(tmp_path / "old.db")
    asyncio.run(upgrade(tmp_path / "old.db", shipped))
    after = shape(tmp_path / "old.db")
    statement = 0
    killed = True
    while killed:
        statement += trials(5, soak=1)
        path = tmp_path / f"{statement}.db"
        shutil.copy(tmp_path / "rest.db", path)
        killed = upgrade_until_killed(path, shipped, statement)
        assert shape(path) in (before, after)
        asyncio.run(upgrade(path, shipped))
        assert shape(path) == after
    assert statement > 5


def test_a_newer_database_is_refused_in_words(path: Path) -> None:
    newest = shipped_migrations()[-1][0]
    asyncio.run(upgrade(path, shipped_migrations()))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {newest + 1}")
        connection.execute("PRAGMA journal_mode = WAL")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StartupError, match="written by a newer Marquee"):
            asyncio.run(opened(path, read_only=read_only))
    assert path.read_bytes() == before


async def test_an_older_database_is_not_read_beside_the_bot(path: Path) -> None:
    await upgrade(path, shipped_migrations()[:1])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(StartupError, match="Start the bot once to upgrade it"):
        async with open_database(path, read_only=True):
            pass


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_database_is_refused_in_words(path: Path, read_only: bool) -> None:
    path.write_bytes(b"These are the times of day at which the pictures are shown." * 100)
    with pytest.raises(StartupError, match="cannot be opened"):
        asyncio.run(opened(path, read_only=read_only))


async def test_the_version_of_an_empty_database_is_nought() -> None:
    async with aiosqlite.connect(":memory:") as connection:
        assert await schema_version(connection) == 0


async def test_an_upgrade_keeps_the_database_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "marquee.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(shipped_migrations()[0][1] + "; PRAGMA user_version = 1;")
        connection.execute("INSERT INTO meta (key, value) VALUES ('kept', 'yes')")
        connection.commit()
    async with open_database(path) as database:
        assert await database.one("SELECT value FROM meta WHERE key = 'kept'") == ("yes",)
    with closing(sqlite3.connect(tmp_path / "backups" / "before-upgrade-from-1.db")) as former:
        assert former.execute("PRAGMA user_version").fetchone() == (1,)
        assert former.execute("SELECT value FROM meta").fetchall() == [("yes",)]


async def test_no_upgrade_without_room_for_the_backup_before_it(tmp_path: Path) -> None:
    path = tmp_path / "marquee.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(shipped_migrations()[0][1] + "; PRAGMA user_version = 1;")
    (tmp_path / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(StartupError, match="Nothing was upgraded"):
        async with open_database(path):
            pass
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
