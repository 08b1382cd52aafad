"""One file to import, whatever it is: recognised by its name and looked at for what it is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bot.library.formats.archive import wanted_tables
from bot.library.formats.columns import table_entries
from bot.library.formats.model import (
    MAX_FILE_BYTES,
    MAX_REJECTED,
    MAX_ROWS,
    Found,
    Rejected,
    ReviewEntry,
)
from bot.library.formats.objects import object_entries
from bot.library.header import MAX_FILE_BYTES as MAX_TEXT_BYTES
from bot.library.header import TOO_LARGE, BadFile, decode
from bot.library.naming import slugify

TEXTS = frozenset({".txt", ".md"})
TABLES = frozenset({".csv", ".tsv"})
OBJECTS = frozenset({".json", ".jsonl"})
ARCHIVES = frozenset({".zip"})
SUFFIXES = TEXTS | TABLES | OBJECTS | ARCHIVES
KNOWN = ".txt, .md, .json, .csv or a Letterboxd .zip"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that can be opened again and again. `name` is what people call it."""

    name: str
    open: Callable[[], BinaryIO]
    size: int
    slug: str = ""  # of a text; by its name when not given

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix.lower()


def path_source(path: Path, name: str, slug: str = "") -> Source:
    return Source(name, lambda: path.open("rb"), path.stat().st_size, slug)


def entries(
    source: Source, *, catalogue: bool = False, author: str = "", most: int = MAX_ROWS
) -> Iterator[tuple[str, Found]]:
    """(name of the file or table, what was found) in order. Blocking; advance it off the loop.

    `author` signs the reviews of an account export. `BadFile` when the file as a whole is nothing
    that can be imported, has more than `most` rows, or too many bad ones.
    """
    if source.size > MAX_FILE_BYTES:
        raise BadFile(0, f"is larger than {MAX_FILE_BYTES // 1_000_000} MB; import it in parts")
    bad = 0
    for count, (name, found) in enumerate(_entries(source, catalogue, author), start=1):
        bad += isinstance(found, Rejected)
        if count > most:
            raise BadFile(found.line, f"has more than {most:,} rows; import it in parts")
        if bad > MAX_REJECTED:
            raise BadFile(found.line, f"has more than {MAX_REJECTED:,} rows that are none")
        yield name, found


def _entries(source: Source, catalogue: bool, author: str) -> Iterator[tuple[str, Found]]:
    with source.open() as file:
        suffix = source.suffix
        if suffix in TEXTS and not catalogue:
            yield source.name, _text(source, file)
        elif suffix in TABLES:
            for found in table_entries(file, catalogue=catalogue, author=author):
                yield source.name, found
        elif suffix in OBJECTS:
            for found in object_entries(file, catalogue=catalogue):
                yield source.name, found
        elif suffix in ARCHIVES and not catalogue:
            with wanted_tables(file) as tables:
                for inner, opened in tables:
                    with opened() as table:
                        for found in table_entries(table, author=author):  # type: ignore[arg-type]
                            yield f"{source.name}: {inner}", found
        else:
            known = ".json or .csv" if catalogue else KNOWN
            raise BadFile(0, f"is no {known} file")


def _text(source: Source, file: BinaryIO) -> ReviewEntry:
    if source.size > MAX_TEXT_BYTES:
        raise BadFile(0, TOO_LARGE)
    text = decode(file.read(MAX_TEXT_BYTES + 1))
    slug = source.slug or slugify(re.sub(r"\.\w+$", "", source.name))
    if not slug:
        raise BadFile(0, "has a name without letters or digits")
    return ReviewEntry(0, slug, text, "")


def content_hash(text: str) -> str:
    """Of a review in the form of a file; the same for the same review in any format."""
    return hashlib.sha256(text.encode()).hexdigest()
