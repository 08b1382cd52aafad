"""Films and reviews as the rest of the programme sees them. Pure data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from bot.reading.model import Kind

HOUSE = 0
"""The `server_id` of the house collection: shipped and operator-loaded reviews."""

MAX_TITLE = 200
MAX_REVIEW_CHARS = 200_000
"""Longest review, in code points; the schema's CHECKs say the same of this and the next two."""
MAX_VALUE = 300
MAX_DETAIL = 500


class Scope(NamedTuple):
    """Whose library is looked at: one server's, with or without the house collection.

    Both fields are ids, so a scope goes into SQL as `server_id IN (?, ?)`.
    """

    server_id: int
    house_id: int = HOUSE

    @classmethod
    def only(cls, server_id: int) -> Scope:
        """The server's own library, without the house collection."""
        return cls(server_id, server_id)

    @property
    def ids(self) -> dict[str, int]:
        """For SQL that has `:server` and `:house`."""
        return {"server": self.server_id, "house": self.house_id}


class ReviewState(StrEnum):
    PUBLISHED = "published"
    PENDING = "pending"
    DECLINED = "declined"
    REMOVED = "removed"
    HIDDEN = "hidden"  # its file vanished from the folder it was loaded from


class Origin(StrEnum):
    """Where a fact comes from; a person outranks a catalogue, a catalogue outranks a reading."""

    READ = "read"
    PERSON = "person"
    CATALOGUE = "catalogue"


@dataclass(frozen=True, slots=True)
class FilmRef:
    """Enough of a film to name it and point to it."""

    id: int
    title: str
    year: int | None = None

    @property
    def label(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact of a film, with the review sentence that says so (empty for people and catalogues)."""

    id: int
    film: FilmRef
    kind: Kind
    value: str
    detail: str
    origin: Origin
    review_id: int | None = None
    review_slug: str = ""
    reviewer: str = ""
    quote: str = ""
    start: int = 0
    end: int = 0
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """One review. `rating` is on 0–10. `author_id` is None for reviews from files."""

    id: int
    server_id: int
    film: FilmRef
    slug: str
    author_name: str
    author_id: int | None
    text: str
    rating: float | None
    spoiler: bool
    state: ReviewState
    source: str
    source_url: str
    revision: int
    created_at: int
    updated_at: int
    spoilers: tuple[tuple[int, int], ...] = ()

    @property
    def reviewer(self) -> str:
        """Who to credit: the author's name, or the review's own name for unsigned files."""
        return self.author_name or self.slug


@dataclass(frozen=True, slots=True)
class Film:
    """All that a card shows: credits and the rest as facts, grouped by kind, best first."""

    ref: FilmRef
    aliases: tuple[str, ...]
    facts: dict[Kind, tuple[StoredFact, ...]]
    reviews: tuple[Review, ...]
    server_id: int


@dataclass(frozen=True, slots=True)
class NewReview:
    """A review about to be stored.

    What is set here overrides what is read from the text: `title`, `year`, `rating`, and for every
    kind of fact in `given`, `facts` alone, even if there are none.
    """

    slug: str
    text: str
    source: str = "import"
    source_url: str = ""
    title: str | None = None
    year: int | None = None
    author_name: str = ""
    author_id: int | None = None
    rating: float | None = None
    spoiler: bool = False
    facts: tuple[tuple[Kind, str, str], ...] = ()  # (kind, value, detail)
    given: frozenset[str] = frozenset()  # kinds of fact, and "title" when the film is named


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or row that was not taken, and why. `line` counts from 1; 0: no line is to blame."""

    name: str
    line: int
    reason: str

    def __str__(self) -> str:
        where = f"{self.name}, line {self.line}" if self.line else self.name
        return f"{where}: {self.reason}"


@dataclass(slots=True)
class LoadReport:
    """What a load or an import did, by slug."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
