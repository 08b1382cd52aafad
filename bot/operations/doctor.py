"""`marquee doctor`: every check one line, with its mend."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path

from bot.config import NAMES, Settings
from bot.db import DataLock, open_database
from bot.db.checks import holds_wal, older_version, problems_of
from bot.db.meta_store import MetaStore
from bot.errors import Busy, StartupError
from bot.operations.backup import DAY_MS, backup_folder, backups, made_at
from bot.operations.findings import Finding, Level
from bot.operations.online import application_of, examine_online

SAFE_SQLITE = (3, 51, 3)
"""The first release without the WAL-reset corruption bug that came with 3.7.0."""

FREE_MB = 200
"""Below this, backups beside the database may fail."""

ROOM = 1_000_000
"""Bytes without which SQLite cannot even open a database."""

SANE_YEAR = 2026  # before it, the clock was never set


async def examine(settings: Settings, environment: Mapping[str, str], now: int) -> list[Finding]:
    """Every check, in order. Nothing is changed, nothing stays behind."""
    checks: Iterable[Callable[[], Awaitable[list[Finding]]]] = (
        lambda: _settings(settings, environment),
        lambda: _folder(settings),
        lambda: _database(settings),
        _sqlite,
        lambda: _disk(settings),
        lambda: _clock(now),
        lambda: _backups(settings, now),
        lambda: _online(settings, now),
    )
    return [finding for check in checks for finding in await check()]


async def _settings(settings: Settings, environment: Mapping[str, str]) -> list[Finding]:
    found = [
        Finding(Level.WARN, f"{name} is no setting of Marquee", ".env.example names them all")
        for name in sorted(environment)
        if name.startswith(("MARQUEE_", "DISCORD_")) and name not in NAMES
    ]
    if settings.token is None:
        mend = "set DISCORD_TOKEN or DISCORD_TOKEN_FILE; without one there is only the playground"
        found.append(Finding(Level.WARN, "there is no token", mend))
    elif settings.token.count(".") != 2:
        mend = "copy it again from the developer portal, page “Bot”; it has two dots"
        found.append(Finding(Level.FAIL, "the token does not look like one", mend))
    else:
        found.append(Finding(Level.OK, "a token is set"))
    if not await asyncio.to_thread(settings.reviews.is_dir):
        mend = "set MARQUEE_REVIEWS to a folder, or make this one"
        found.append(Finding(Level.WARN, f"the folder {settings.reviews} is not there", mend))
    return found


async def _folder(settings: Settings) -> list[Finding]:
    return await asyncio.to_thread(_try_folder, settings.data)


def _try_folder(folder: Path) -> list[Finding]:
    if not folder.is_dir():
        return [Finding(Level.OK, f"the data folder {folder} will be made at the first start")]
    if not os.access(folder, os.W_OK | os.X_OK):
        mend = f"let user {os.getuid()} write there (chown, or another MARQUEE_DATA)"
        return [Finding(Level.FAIL, f"the data folder {folder} cannot be written", mend)]
    try:
        fit = _locks_and_logs(folder)
    except (OSError, sqlite3.Error) as error:
        what = f"the data folder {folder} cannot be written ({error})"
        return [Finding(Level.FAIL, what, "make room, or use another disk")]
    if not fit:
        mend = "use a local disk; network shares lose data"
        return [Finding(Level.FAIL, f"the file system of {folder} does not lock files", mend)]
    lock = DataLock(folder)
    running = not lock.acquire()
    lock.release()
    state = "a bot is running on it" if running else "no bot is running on it"
    return [Finding(Level.OK, f"the data folder {folder} can be written and locked; {state}")]


def _locks_and_logs(folder: Path) -> bool:
    """True when files there can be locked, and hold a write-ahead log."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".doctor-") as trial:
        first, second = DataLock(Path(trial)), DataLock(Path(trial))
        locks = first.acquire() and not second.acquire()
        first.release()
        return locks and holds_wal(Path(trial))


async def _database(settings: Settings) -> list[Finding]:
    if not await asyncio.to_thread(settings.database.exists):
        return [Finding(Level.SKIP, "there is no database yet; the first start makes it")]
    problems = await problems_of(settings.database)
    if problems:
        mend = "stop the bot and run: marquee restore FILE, with the newest good backup"
        if shutil.disk_usage(settings.data).free < ROOM:
            mend = "make room on the disk first"
        return [Finding(Level.FAIL, f"the database: {problem}", mend) for problem in problems]
    found = [Finding(Level.OK, "the database and its search index are sound")]
    older = await asyncio.to_thread(older_version, settings.database)
    if older is not None:
        what = f"the database is of version {older}"
        mend = "the next start upgrades it, and keeps a copy in backups"
        found.append(Finding(Level.WARN, what, mend))
    return found


async def _sqlite() -> list[Finding]:
    version = sqlite3.sqlite_version
    if sqlite3.sqlite_version_info >= SAFE_SQLITE:
        return [Finding(Level.OK, f"SQLite {version}")]
    wanted = ".".join(map(str, SAFE_SQLITE))
    mend = f"{wanted} mends a rare corruption bug; one process writes here, which avoids it"
    return [Finding(Level.WARN, f"SQLite {version} is older than {wanted}", mend)]


async def _disk(settings: Settings) -> list[Finding]:
    folder = settings.data if settings.data.is_dir() else settings.data.absolute().parent
    try:
        free = shutil.disk_usage(folder).free // 1_000_000
    except OSError as error:
        return [Finding(Level.WARN, f"the free disk space is not known ({error.strerror})")]
    if free < FREE_MB:
        return [Finding(Level.WARN, f"only {free} MB are free", "make room; backups need some")]
    return [Finding(Level.OK, f"{free:,} MB are free")]


async def _clock(now: int) -> list[Finding]:
    year = time.gmtime(now / 1000).tm_year
    if year < SANE_YEAR:
        return [Finding(Level.FAIL, f"the clock says {year}", "set it; polls end by the clock")]
    return [
        Finding(Level.OK, f"the clock says {time.strftime('%F %T', time.gmtime(now / 1000))} UTC")
    ]


async def _backups(settings: Settings, now: int) -> list[Finding]:
    there = await asyncio.to_thread(backups, backup_folder(settings))
    if not there:
        return [Finding(Level.WARN, "there is no backup yet", "the bot makes one a day")]
    hours = (now - made_at(there[-1])) // 3_600_000
    if hours > 2 * DAY_MS // 3_600_000:
        mend = "is the bot running? marquee backup makes one now"
        return [Finding(Level.WARN, f"the last backup is {hours} hours old", mend)]
    return [Finding(Level.OK, f"{len(there)} backups, the last {hours} hours old")]


async def _online(settings: Settings, now: int) -> list[Finding]:
    """What Discord says; the commands that were sent to it are known from the database."""
    sent: dict[str, dict[str, int]] = {}
    if (application := application_of(settings.token or "")) is not None:
        with contextlib.suppress(StartupError, Busy):  # reported by the check of the database
            async with open_database(settings.database, read_only=True) as database:
                known = await MetaStore(database).get(f"commands:{application}")
                sent = {application: json.loads(known)["ids"]} if known else {}
    return await examine_online(settings.token, sent, now)
