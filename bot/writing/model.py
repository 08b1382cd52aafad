"""Reviews that members write: the draft, what was read from it, and what became of it. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from bot.errors import InvalidInput
from bot.library.model import MAX_DETAIL, MAX_VALUE, FilmRef, NewReview, Review, ReviewState
from bot.patterns import compiled
from bot.reading.model import Kind, Reading

MODAL_CHARS = 4_000
"""Longest text of a Discord form (Component reference, Text Input); longer ones come as files."""

MAX_DRAFTS = 20
"""Drafts that one member may keep in one server."""

MAX_PENDING = 20
"""Reviews of one member that may wait for a moderator in one server."""

MIN_CHARS = 20
"""Shortest text that counts as a review."""


@dataclass(frozen=True, slots=True)
class Correction:
    """All values of one kind, as the member says they are: (value, detail) each; () for none."""

    kind: Kind
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that has arrived. `film_id` is a film that a person chose; else the title decides."""

    id: int
    server_id: int
    user_id: int
    author_id: int
    author_name: str
    text: str
    source: str = "member"
    source_url: str = ""
    film_id: int | None = None
    title: str = ""
    year: int | None = None
    rating: float | None = None
    spoiler: bool = False
    corrections: tuple[Correction, ...] = ()
    created_at: int = 0
    updated_at: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A fact as it will be stored; `quote` is the sentence that says so, "" for what people set."""

    kind: Kind
    value: str
    detail: str
    quote: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What publishing a draft would do, shown before it is done.

    `film`: the film it joins, None for a new one called `title` (None: the text names no film).
    `near`: films with almost that name. `twin`: a review with the same or nearly the same text,
    and `likeness` from 0 to 1 says how near.
    """

    draft: Draft
    said: tuple[Said, ...]
    title: str | None
    year: int | None
    film: FilmRef | None
    near: tuple[FilmRef, ...]
    twin: Review | None
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Submission:
    """A member's review and what became of it."""

    review: Review
    submitted_by: int | None
    submitted_at: int
    decided_by: int | None
    decided_at: int | None
    reason: str
    card: tuple[int, int] | None  # channel and message of the moderators' card
    removed_by: int | None = None
    removal: str = ""  # the reason

    @property
    def state(self) -> ReviewState:
        return self.review.state


_ORDER = tuple(Kind)


def facts_said(new: NewReview, reading: Reading) -> tuple[Said, ...]:
    """What is stored with a text: what people set, and of other kinds what was read, by kind."""
    read = [
        Said(fact.kind, fact.value, fact.detail, new.text[fact.start : fact.end])
        for fact in reading.facts
    ]
    quotes = {(one.kind, one.value, one.detail): one.quote for one in read}
    stated = [
        Said(kind, value, detail, quotes.get((kind, value, detail), ""))
        for kind, value, detail in new.facts
    ]
    stated += [one for one in read if one.kind not in new.given]
    return tuple(sorted(stated, key=lambda one: _ORDER.index(one.kind)))


_CONTROLS = compiled("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def clean_text(text: str) -> str:
    """What somebody typed, as it is kept: plain line ends, no control characters or halves of a
    character, no empty lines around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", text).strip("\n")


def clean_line(text: str) -> str:
    """The same for names and titles: on one line."""
    return " ".join(clean_text(text).split())


def text_hash(text: str) -> str:
    """By which identical texts are known."""
    return hashlib.sha256(text.encode()).hexdigest()


def check_values(values: Iterable[tuple[str, str]]) -> None:
    """`InvalidInput` for facts that cannot be stored."""
    for value, detail in values:
        if not value:
            raise InvalidInput("Something is missing before a “—”.")
        if len(value) > MAX_VALUE or len(detail) > MAX_DETAIL:
            raise InvalidInput(
                f"“{value[:40]}…” is too long; at most {MAX_VALUE} characters, and {MAX_DETAIL}"
                " after the “—”."
            )
