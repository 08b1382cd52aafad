"""Text files that members upload: plain text or Markdown, optionally under a header. Pure."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from bot.errors import InvalidInput
from bot.library.header import MAX_FILE_BYTES, BadFile, decode, parse_file
from bot.reading.model import Kind
from bot.writing.model import Correction

SUFFIXES = (".txt", ".md", ".markdown")


def check_file(name: str, size: int) -> None:
    """`InvalidInput` for a file that need not even be fetched."""
    if PurePath(name).suffix.lower() not in SUFFIXES:
        raise InvalidInput(f"“{name}” is no text file. Attach a .txt or .md file.")
    if size > MAX_FILE_BYTES:
        raise InvalidInput(
            f"“{name}” is too large for one review: {MAX_FILE_BYTES // 1000} kB is the most."
        )


def read_file(name: str, raw: bytes) -> dict[str, Any]:
    """The fields of a draft that a file gives: its text, and what its header sets.

    `InvalidInput` with the line to blame.
    """
    try:
        new = parse_file("", decode(raw), source="member")
    except BadFile as error:
        where = f"“{name}”, line {error.line}" if error.line else f"“{name}”"
        raise InvalidInput(f"{where}: {error.message}.") from error
    fields: dict[str, Any] = {"text": new.text, "spoiler": new.spoiler}
    for field in ("title", "year", "rating"):
        if (value := getattr(new, field)) is not None:
            fields[field] = value
    kinds = new.given - {"title", Kind.YEAR, Kind.RATING}
    fields["corrections"] = tuple(
        Correction(
            Kind(kind),
            tuple((value, detail) for known, value, detail in new.facts if known == kind),
        )
        for kind in sorted(kinds)
    )
    return fields
