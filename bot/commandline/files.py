"""`marquee import` and `marquee export`: reviews in and out as files."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.commandline.facts import as_json, as_text
from bot.commandline.opening import library_to_read, library_to_write, scope_of, server_id
from bot.config import Settings
from bot.errors import InvalidInput
from bot.library.files import find_files
from bot.library.formats.model import ReviewEntry
from bot.library.formats.source import SUFFIXES, TEXTS, Source, entries, path_source
from bot.library.formats.writing import Form, write_rejections
from bot.library.header import BadFile, parse_file
from bot.library.import_run import ImportReport, Rejection
from bot.library.model import HOUSE, LoadReport, Refusal, Scope
from bot.library.publishing import read_item

SAID = 20
"""Refused rows that are told of one by one; `--rejected FILE` has them all."""


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    command = commands.add_parser(
        "import", help="add reviews: text files, JSON, tables, a Letterboxd export"
    )
    command.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH",
        help="a .txt, .md, .json, .csv or .zip file, or a folder of text files",
    )  # fmt: skip
    command.add_argument("--dry-run", action="store_true", help="only show what would be read")
    command.add_argument(
        "--server", type=server_id, default=HOUSE, metavar="ID", help="into a server's library"
    )
    command.add_argument(
        "--catalogue", action="store_true",
        help="the files list films with their people and genres, not reviews",
    )  # fmt: skip
    command.add_argument(
        "--rejected", type=Path, metavar="FILE", help="write the rows that were refused to a table"
    )
    command.set_defaults(handler=_import)

    command = commands.add_parser("export", help="write the reviews as files, to import again")
    command.add_argument("folder", nargs="?", type=Path, help="one text file for each review")
    command.add_argument("--json", type=Path, metavar="FILE", help="everything, as one JSON file")
    command.add_argument("--csv", type=Path, metavar="FILE", help="a table for spreadsheets")
    command.add_argument(
        "--server", type=server_id, default=HOUSE, metavar="ID", help="a server's own reviews"
    )
    command.set_defaults(handler=_export)


async def _import(options: argparse.Namespace, settings: Settings) -> int:
    sources, missing = await asyncio.to_thread(_sources, options.paths)
    if options.dry_run:
        rejected = await asyncio.to_thread(_show, sources, options.catalogue)
        report = ImportReport(rejected=missing + rejected)
    else:
        async with library_to_write(settings) as app:
            report = await app.importer.run(options.server, sources, catalogue=options.catalogue)
        report.rejected[:0] = missing
        print(_summary(report))
    if report.unrated:
        print(f"marquee: {report.unrated} ratings without a review belong to a member;"
              " /review import in Discord takes them", file=sys.stderr)  # fmt: skip
    await asyncio.to_thread(_tell, report.rejected, options.rejected)
    return 1 if report.rejected else 0


def _sources(paths: Sequence[Path]) -> tuple[list[Source], list[Rejection]]:
    """The files at the paths; of folders, the text files in them."""
    sources: list[Source] = []
    texts, report = [], LoadReport()
    for path in paths:
        if path.is_file() and path.suffix.lower() in SUFFIXES - TEXTS:
            sources.append(path_source(path, path.name))
        else:
            texts.append(path)
    found = find_files(texts, report)
    sources += [path_source(file.path, file.name, file.slug) for file in found]
    return sources, [_rejection(refusal) for refusal in report.refused]


def _rejection(refusal: Refusal) -> Rejection:
    return Rejection(refusal.name, refusal.line, refusal.reason)


def _show(sources: Sequence[Source], catalogue: bool) -> list[Rejection]:
    """Print what would be read; what would be refused."""
    rejected = []
    for source in sources:
        try:
            for name, entry in entries(source, catalogue=catalogue):
                if isinstance(entry, ReviewEntry):
                    try:
                        new = parse_file(entry.slug, entry.text, source="import")
                        item = read_item(new, "")
                    except BadFile as error:
                        line = entry.line or error.line
                        rejected.append(Rejection(name, line, error.message, entry.raw))
                        continue
                    found = as_json(entry.slug, new, item.reading)
                    print(as_text({**found, "title": item.title}))
                elif hasattr(entry, "reason"):
                    rejected.append(Rejection(name, entry.line, entry.reason, entry.raw))
                else:
                    print(f"{entry.title} ({name}, line {entry.line})")
        except BadFile as error:
            rejected.append(Rejection(source.name, error.line, error.message))
    return rejected


def _summary(report: ImportReport) -> str:
    films = f", {report.films} films described" if report.films else ""
    return (
        f"{report.added} added, {report.changed} changed,"
        f" {report.unchanged} unchanged, {len(report.rejected)} refused{films}"
    )


def _tell(rejected: Sequence[Rejection], file: Path | None) -> None:
    for one in rejected[:SAID] if file else rejected:
        print(f"marquee: not loaded: {one}", file=sys.stderr)
    if file is None or not rejected:
        return
    try:
        with file.open("w", encoding="utf-8", newline="") as out:
            write_rejections(out, rejected)
    except OSError as error:
        raise InvalidInput(f"{file} cannot be written ({error.strerror}).") from error
    print(f"marquee: the {len(rejected)} refused are in {file}", file=sys.stderr)


async def _export(options: argparse.Namespace, settings: Settings) -> int:
    wanted = [(options.json, Form.JSON), (options.csv, Form.CSV)]
    if options.folder is None and not any(file for file, _ in wanted):
        raise InvalidInput("Say where to: a folder, --json FILE or --csv FILE.")
    async with library_to_read(settings) as app:
        scope = scope_of(options.server)
        if options.folder is not None:
            count = await app.exporter.export(scope, options.folder)
            print(f"{count} reviews written to {options.folder}")
        for file, form in wanted:
            if file is not None:
                count = await _write(app.exporter, scope, file, form)
                print(f"{count} reviews written to {file}")
    return 0


async def _write(exporter: Any, scope: Scope, file: Path, form: Form) -> int:
    try:
        with file.open("w", encoding="utf-8", newline="") as out:
            return int(await exporter.write(scope, out, form))
    except OSError as error:
        raise InvalidInput(f"{file} cannot be written ({error.strerror}).") from error
