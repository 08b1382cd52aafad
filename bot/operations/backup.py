"""Backups: consistent, verified, durable before they get their name; and the way back."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.config import Settings
from bot.db import Database, DataLock
from bot.db.checks import problems_of, seal
from bot.errors import StartupError, UserFacingError
from bot.patterns import compiled

NAME = compiled(r"marquee-(\d{8}T\d{6}Z)\.db")
DAY_MS = 86_400_000


class BackupFailed(UserFacingError):
    """No backup was made; what was there before is untouched."""


def backup_folder(settings: Settings) -> Path:
    return settings.data / "backups"


async def create_backup(database: Database, folder: Path, now: int) -> Path:
    """Copy the open database into the folder; the file's path once it is verified and durable.

    `now` is UTC milliseconds. `BackupFailed` when it cannot be written or is not sound.
    """
    stamp = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
    target = folder / f"marquee-{stamp}.db"
    partial = target.with_suffix(".part")
    try:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        try:
            await database.backup_to(partial)
            await asyncio.to_thread(_verify_and_publish, partial, target)
        finally:
            await asyncio.to_thread(partial.unlink, missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(f"The backup could not be written to {folder}: {error}.") from error
    return target


def _verify_and_publish(partial: Path, target: Path) -> None:
    if problems := seal(partial):
        raise BackupFailed(f"The copy is not sound, so it was not kept: {problems[0]}.")
    _sync(partial)
    partial.replace(target)
    _sync(target.parent)


def backups(folder: Path) -> list[Path]:
    """The backups in the folder, oldest first."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if NAME.fullmatch(file.name))


def made_at(backup: Path) -> int:
    """When a backup was made, in UTC milliseconds, as its name says."""
    found = NAME.fullmatch(backup.name)
    if found is None:
        raise ValueError(f"{backup.name} is not a backup's name")
    moment = datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return int(moment.timestamp() * 1000)


def prune(folder: Path, keep: int) -> list[Path]:
    """Delete all but the newest `keep` backups; the ones deleted."""
    gone = backups(folder)[:-keep] if keep else backups(folder)
    for backup in gone:
        backup.unlink()
    return gone


def next_due(folder: Path, now: int) -> int:
    """When the next daily backup is due, in UTC milliseconds; never before `now`."""
    there = backups(folder)
    return max(now, made_at(there[-1]) + DAY_MS) if there else now


async def restore(settings: Settings, backup: Path, now: int) -> Path | None:
    """Put a verified backup in the database's place; where the old data was kept, if there was any.

    `StartupError` while a bot runs on the folder; `BackupFailed` when the backup is not sound.
    """
    if problems := await problems_of(backup):
        raise BackupFailed(f"{backup} was not restored: {problems[0]}.")
    await asyncio.to_thread(settings.data.mkdir, mode=0o700, parents=True, exist_ok=True)
    with DataLock(settings.data):
        return await asyncio.to_thread(_swap, settings.database, backup, now)


def _swap(database: Path, backup: Path, now: int) -> Path | None:
    incoming = database.with_suffix(".incoming")
    try:
        with (
            closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(incoming)) as copy,
        ):
            source.backup(copy, pages=-1)
        _sync(incoming)
        kept = None
        if database.exists():
            stamp = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
            kept = database.with_name(f"before-restore-{stamp}.db")
            log = database.with_name(f"{database.name}-wal")  # would be played into another file
            if log.exists():
                log.replace(kept.with_name(f"{kept.name}-wal"))
            database.with_name(f"{database.name}-shm").unlink(missing_ok=True)  # made anew
            database.replace(kept)
        incoming.replace(database)
        _sync(database.parent)
        return kept
    except (OSError, sqlite3.Error) as error:
        raise StartupError(f"The backup could not be put in place: {error}.") from error
    finally:
        incoming.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
