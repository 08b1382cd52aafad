"""Other processes, killed processes, and processes that must end."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
import threading
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from textwrap import dedent

import pytest

from bot.db import Database, DataLock, open_database
from bot.errors import StartupError
from tests.db.conftest import check_file, insert_pair, pairs
from tests.db.trials import MINDING, finish, python, trials
from tests.forking import Forkery

WRITE_FOR_EVER = """
    import asyncio, sys
    from pathlib import Path
    from bot.db import open_database
    from tests.db.conftest import PAIR, insert_pair

    async def main(path, first):
        async with open_database(path) as database:
            async def start(tx):
                await tx.execute(PAIR.replace("TABLE", "TABLE IF NOT EXISTS"))
                await tx.execute(
                    "INSERT INTO film (id, server_id, title, title_key, created_at)"
                    " VALUES (1, 0, 'Tide', 'tide', 0) ON CONFLICT DO NOTHING"
                )
            await database.write(start)

            async def both(tx, unit):
                await insert_pair(tx, unit)
                await tx.execute(
                    "INSERT INTO review (server_id, film_id, slug, source, text, content_hash,"
                    " state, created_at, updated_at)"
                    " VALUES (0, 1, ?, 'import', 'waves ' || ?, '', 'published', 0, 0)",
                    (str(unit), unit),
                )

            async def many(unit):
                while True:
                    await database.write(lambda tx: both(tx, unit))
                    print(unit, flush=True)  # acknowledged: must outlive the kill
                    unit += 4
            await asyncio.gather(*(many(first + n) for n in range(4)))

    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
"""


@pytest.mark.soak
def test_a_killed_writer_loses_nothing_acknowledged(path: Path) -> None:
    chance = random.Random(5)
    acknowledged: set[int] = set()
    for round_ in range(trials(2, 50)):
        process = python(WRITE_FOR_EVER, path, round_ * 1_000_000)
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first, process.communicate()
        acknowledged.add(int(first))  # it writes
        time.sleep(chance.uniform(0, 0.2))
        process.send_signal(signal.SIGKILL)
        _, out, _ = finish_killed(process)
        acknowledged |= {int(line) for line in out.split("\n")[:-1]}
        check_file(path)
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("SELECT unit, count(*) FROM pair GROUP BY unit").fetchall()
            assert {halves for _, halves in found} == {2}
            assert acknowledged <= {unit for unit, _ in found}


def finish_killed(process: object) -> tuple[int, str, str]:
    code, out, err = finish(process)  # type: ignore[arg-type]
    assert code == -signal.SIGKILL, err
    return code, out, err


HOLD = """
    import sys, time
    from pathlib import Path
    from bot.db import DataLock
    with DataLock(Path(sys.argv[1])):
        print("held", flush=True)
        time.sleep(60)
"""


def test_a_second_process_is_refused_in_words_until_the_first_ends(tmp_path: Path) -> None:
    holder = python(HOLD, tmp_path)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        second = python(HOLD, tmp_path)
        code, _, err = finish(second, timeout=5)
        assert code == 1
        assert f"Another Marquee (process {holder.pid}) is already running" in err
    finally:
        holder.kill()
        holder.communicate()
    with DataLock(tmp_path):  # killed, not released: the lock is free all the same
        pass


def test_a_lock_is_free_after_use_even_after_an_error(tmp_path: Path) -> None:
    with contextlib.suppress(ZeroDivisionError), DataLock(tmp_path):
        with pytest.raises(StartupError, match=f"process {os.getpid()}"), DataLock(tmp_path):
            pass
        raise ZeroDivisionError
    lock = DataLock(tmp_path)
    assert lock.acquire()
    lock.release()


async def test_a_clean_close_leaves_no_thread_and_no_log(path: Path) -> None:
    before = set(threading.enumerate())
    async with open_database(path) as database:
        await database.all("SELECT 1")
        assert len(set(threading.enumerate()) - before) == 3
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("way", ["cancel", "cancel twice"])
async def test_a_cancelled_close_leaves_no_thread(path: Path, way: str) -> None:
    others = set(threading.enumerate())
    release = asyncio.Event()

    async def linger(tx: object) -> None:
        await release.wait()

    async with open_database(path) as database:
        own = set(threading.enumerate()) - others
        assert len(own) == 3
        unit = asyncio.create_task(database.write(linger))
        await asyncio.sleep(0.01)
        closing_task = asyncio.create_task(database.close())
        await asyncio.sleep(0)
        for _ in way.split():
            closing_task.cancel()
            await asyncio.sleep(0)
        release.set()
        await asyncio.gather(unit, closing_task, return_exceptions=True)
        for thread in own:
            await asyncio.to_thread(thread.join, 5)
            assert not thread.is_alive()


ENDS = {
    "exception": "raise RuntimeError('the end')",
    "sys.exit": "sys.exit(3)",
    "exit in a callback": "asyncio.get_running_loop().call_soon(sys.exit, 3);"
    " await asyncio.sleep(600)",
    "interrupt": "os.kill(os.getpid(), signal.SIGINT); await asyncio.sleep(600)",
    "two interrupts": (
        "[os.kill(os.getpid(), signal.SIGINT) for _ in range(2)]; await asyncio.sleep(600)"
    ),
    "while writing": "asyncio.create_task(write_for_ever()); await asyncio.sleep(.05); sys.exit(3)",
    "while reading": "asyncio.create_task(read_for_ever()); await asyncio.sleep(.05); sys.exit(3)",
}


@pytest.mark.parametrize("end", ENDS)
async def test_a_process_ends_however_it_ends(tmp_path: Path, forkery: Forkery, end: str) -> None:
    code = f"""
        import asyncio, os, signal, sys
        from pathlib import Path
        from bot.app import open_app
        from bot.config import Settings

        async def main():
            async with open_app(Settings(data=Path(sys.argv[1]))) as app:
                async def write_for_ever():
                    while True:
                        await app.database.write(lambda tx: tx.execute("DELETE FROM meta"))
                async def read_for_ever():
                    while True:
                        await app.database.all("SELECT * FROM meta")
                print("open", flush=True)
                {ENDS[end]}

        asyncio.run(main())
    """
    code = MINDING + dedent(code)
    process = await forkery.start("tests.snippet", code, str(tmp_path), env=os.environ)
    try:
        out, err = await asyncio.wait_for(process.communicate(), 60)
    finally:
        process.kill()
    assert out == b"open\n", err
    assert process.returncode != 0
    check_file(tmp_path / "marquee.db")
    with DataLock(tmp_path):
        pass


def test_an_interrupted_test_run_ends(tmp_path: Path) -> None:
    """A killed run of the tests must leave nothing behind that waits for ever."""
    test = tmp_path / "test_waiting.py"
    test.write_text(
        "import asyncio\n"
        "from bot.db import open_database\n"
        "async def test_waiting(tmp_path):\n"
        "    async with open_database(tmp_path / 'marquee.db') as database:\n"
        "        await database.all('SELECT 1')\n"
        "        print('open', flush=True)\n"
        "        await asyncio.sleep(600)\n",
        encoding="utf-8",
    )
    run = "import sys, pytest; sys.exit(pytest.main(['-q', '-s', '-p', 'no:cacheprovider',"
    run += " '-o', 'asyncio_mode=auto', '--rootdir', sys.argv[1], sys.argv[1]]))"
    process = python(run, tmp_path)
    assert process.stdout is not None
    while "open" not in (line := process.stdout.readline()):
        assert line, "pytest ended before the test began"
    process.send_signal(signal.SIGINT)
    exit_code, _, _ = finish(process)
    assert exit_code == 2  # pytest: interrupted


DISK_FULL = """
    import asyncio, resource, signal, sqlite3, sys
    from pathlib import Path
    from bot.db import open_database

    async def main(path):
        async with open_database(path) as database:
            size = 1_000_000
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
            kept = 0
            try:
                while True:
                    await database.write(lambda tx: tx.execute(
                        "INSERT INTO meta VALUES (?, ?)", (f"{kept:05}", "x" * 2_000)))
                    kept += 1
            except sqlite3.OperationalError as error:
                print(error)
            print(kept, (await database.one("SELECT count(*) FROM meta"))[0])
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
            await database.write(lambda tx: tx.execute("INSERT INTO meta VALUES ('z', '')"))
            print((await database.one("SELECT count(*) FROM meta"))[0])

    asyncio.run(main(Path(sys.argv[1])))
"""


def test_a_full_disk_keeps_what_was_acknowledged_and_mends_by_itself(path: Path) -> None:
    exit_code, out, err = finish(python(DISK_FULL, path))
    assert exit_code == 0, err
    error, counts, after = out.splitlines()
    assert "full" in error or "I/O" in error
    kept, found = map(int, counts.split())
    assert kept == found > 10
    assert int(after) == kept + 1
    check_file(path)


@pytest.mark.soak
async def test_a_backup_under_write_load_is_whole(database: Database, path: Path) -> None:
    acknowledged: set[int] = set()
    stop = False

    async def write(unit: int) -> None:
        while not stop:
            acknowledged.add(await database.write(partial(insert_pair, unit=unit)))
            unit += 10

    writers = [asyncio.create_task(write(first)) for first in range(10)]
    for number in range(trials(3, 100)):
        await asyncio.sleep(0.02)
        before = set(acknowledged)
        copy = path.with_name(f"copy{number}.db")
        await database.backup_to(copy)
        check_file(copy)
        async with open_database(copy) as restored:
            found = await pairs(restored)
        assert set(found.values()) <= {2}
        assert before <= set(found)
    stop = True
    await asyncio.gather(*writers)
    assert len(acknowledged) > 10


async def test_a_cancelled_backup_disturbs_nothing(database: Database, path: Path) -> None:
    await database.write(lambda tx: insert_pair(tx, 1))
    task = asyncio.create_task(database.backup_to(path.with_name("copy.db")))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await database.write(lambda tx: insert_pair(tx, 2)) == 2


async def test_maintenance_folds_the_log_back(database: Database, path: Path) -> None:
    for unit in range(20):
        await database.write(partial(insert_pair, unit=unit))
    log = path.with_name(path.name + "-wal")
    assert await asyncio.to_thread(log.stat)
    await database.maintain()
    assert (await asyncio.to_thread(log.stat)).st_size == 0
    assert len(await pairs(database)) == 20
