"""What is found in a file that is imported, and how much of it is taken. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.library.model import Origin
from bot.reading.model import Kind

MAX_FILE_BYTES = 64_000_000
"""Largest table, JSON file or archive; 10,000 long reviews have some 15 MB."""
MAX_UPLOAD_BYTES = 25_000_000
"""All attachments of one import in Discord together."""
MAX_ROWS = 200_000
"""Rows of a file."""
MAX_UPLOAD_ROWS = 20_000
"""Rows of an import in Discord: done before its reply can no longer be edited (15 minutes)."""
MAX_ITEM_CHARS = 1_000_000
"""One review in JSON, or one row of a table; a text has 200,000 characters at most."""
MAX_REJECTED = 1_000
"""Rows refused before the whole file is: it is then of another kind."""
MAX_ARCHIVE_ENTRIES = 2_000
MAX_ARCHIVE_DIRECTORY = 1_000_000
"""Bytes of an archive's table of contents."""
MAX_RATIO = 200
"""How much larger a packed file may become; text packs to a fifth, at most to a thirtieth."""
LONGEST_RAW = 2_000
"""Characters of a refused row that are given back."""


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A review in the form of a text file with a header. `line` counts from 1.

    `own`: it is from the account export of whoever imports it.
    """

    line: int
    slug: str
    text: str
    raw: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class RatingEntry:
    """A member's rating without a review, in half stars."""

    line: int
    title: str
    year: int | None
    half_stars: int
    raw: str


@dataclass(frozen=True, slots=True)
class FilmEntry:
    """What people or a catalogue say of a film: (kind, value, detail, struck out)."""

    line: int
    title: str
    year: int | None
    aliases: tuple[str, ...]
    facts: tuple[tuple[Kind, str, str, bool], ...]
    origin: Origin
    raw: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is not taken, why, and how it reads."""

    line: int
    reason: str
    raw: str


Found: TypeAlias = ReviewEntry | RatingEntry | FilmEntry | Rejected
