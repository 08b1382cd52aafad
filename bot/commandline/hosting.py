"""`marquee doctor`, `backup`, `verify`, `restore`, `healthcheck`: for the person who hosts."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from bot.clock import utc_now
from bot.commandline.opening import library_to_write
from bot.config import Settings
from bot.db import open_database
from bot.db.checks import problems_of
from bot.operations.backup import backup_folder, create_backup, restore
from bot.operations.findings import Level
from bot.operations.health import ailments


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    command = commands.add_parser("doctor", help="check everything, and say how to mend it")
    command.set_defaults(handler=_doctor)

    command = commands.add_parser("backup", help="make a verified backup, also while the bot runs")
    command.add_argument("folder", nargs="?", type=Path, help="default: backups in the data folder")
    command.set_defaults(handler=_backup)

    command = commands.add_parser("verify", help="check that the database or a backup is sound")
    command.add_argument("file", nargs="?", type=Path, help="default: the database")
    command.set_defaults(handler=_verify)

    command = commands.add_parser("restore", help="put a backup in the database's place")
    command.add_argument("file", type=Path)
    command.set_defaults(handler=_restore)

    command = commands.add_parser("healthcheck", help="exit 1 when the running bot is not healthy")
    command.set_defaults(handler=_healthcheck)


async def _doctor(_options: argparse.Namespace, settings: Settings) -> int:
    from bot.operations.doctor import examine  # asks Discord by aiohttp, which is slow to import

    findings = await examine(settings, os.environ, utc_now())
    for finding in findings:
        print(finding)
    return int(any(finding.level is Level.FAIL for finding in findings))


async def _backup(options: argparse.Namespace, settings: Settings) -> int:
    async with open_database(settings.database, read_only=True) as database:
        folder = options.folder or backup_folder(settings)
        print(await create_backup(database, folder, utc_now()))
    return 0


async def _verify(options: argparse.Namespace, settings: Settings) -> int:
    path = options.file or settings.database
    problems = await problems_of(path)
    for problem in problems:
        print(f"marquee: {path}: {problem}", file=sys.stderr)
    if not problems:
        print(f"{path} is sound")
    return int(bool(problems))


async def _restore(options: argparse.Namespace, settings: Settings) -> int:
    kept = await restore(settings, options.file, utc_now())
    async with library_to_write(settings):
        pass  # opening it erases again what members have erased since
    print(f"{options.file} is restored" + (f"; the old data is kept as {kept}" if kept else ""))
    return 0


async def _healthcheck(_options: argparse.Namespace, settings: Settings) -> int:
    found = await ailments(settings, utc_now())
    for ailment in found:
        print(f"marquee: {ailment}", file=sys.stderr)
    return int(bool(found))
