"""`marquee import` and `marquee export`: reviews in and out as files."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import Any

from bot.commandline.facts import as_json, as_text
from bot.commandline.opening import library_to_read, library_to_write, print_refusals, scope_of
from bot.config import Settings
from bot.library.loader import read_files
from bot.library.model import HOUSE, LoadReport


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    command = commands.add_parser("import", help="add reviews from .txt and .md files or folders")
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    command.add_argument("--dry-run", action="store_true", help="only show what would be read")
    command.add_argument(
        "--server", type=int, default=HOUSE, metavar="ID", help="into a server's library"
    )
    command.set_defaults(handler=_import)

    command = commands.add_parser("export", help="write the reviews to a folder, to import again")
    command.add_argument("folder", type=Path)
    command.add_argument(
        "--server", type=int, default=HOUSE, metavar="ID", help="a server's own reviews"
    )
    command.set_defaults(handler=_export)


async def _import(options: argparse.Namespace, settings: Settings) -> int:
    if options.dry_run:
        read, refused = await asyncio.to_thread(read_files, options.paths)
        for new, reading, title in read:
            print(as_text({**as_json(new.slug, new, reading), "title": title}))
        print_refusals(LoadReport(refused=refused))
        return 1 if refused else 0
    async with library_to_write(settings) as app:
        report = await app.loader.import_paths(options.server, options.paths)
    print(
        f"{len(report.added)} added, {len(report.changed)} changed,"
        f" {len(report.unchanged)} unchanged, {len(report.refused)} refused"
    )
    print_refusals(report)
    return 1 if report.refused else 0


async def _export(options: argparse.Namespace, settings: Settings) -> int:
    async with library_to_read(settings) as app:
        count = await app.exporter.export(scope_of(options.server), options.folder)
    print(f"{count} reviews written to {options.folder}")
    return 0
