"""What reading a review yields. Pure data: no I/O, stdlib only.

Every offset is a count of Unicode code points into the review's text exactly as given, so
`text[fact.start:fact.end]` is the sentence that the fact rests on, and a quote can never be
invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of fact. The values are a contract of `marquee facts --json`."""

    DIRECTOR = "director"
    WRITER = "writer"
    COMPOSER = "composer"
    CINEMATOGRAPHER = "cinematographer"
    PRODUCER = "producer"
    CAST = "cast"  # value: the actor; detail: the role, or ""
    CHARACTER = "character"  # value: the name; detail: the description, or ""
    SETTING = "setting"
    THING = "thing"  # an object, place or group that matters to the plot; detail: what it is
    THEME = "theme"
    GENRE = "genre"
    # value: "sequel", "prequel", "remake", "reboot" or "spin-off" with detail: of what, or "";
    # and as a fact of its own the series' name (or "trilogy", "franchise" …) with detail: the
    # place in it as said, such as "third".
    SERIES = "series"
    YEAR = "year"
    LANGUAGE = "language"
    RUNTIME = "runtime"  # value: minutes, as digits
    RATING = "rating"  # value: as the reviewer gave it, such as "8/10"; detail: on 0–10, as digits
    VERDICT = "verdict"  # value: "positive", "mixed" or "negative"


MAKERS = (Kind.DIRECTOR, Kind.WRITER, Kind.COMPOSER, Kind.CINEMATOGRAPHER, Kind.PRODUCER)
"""The jobs of those who make a film."""


class Aspect(StrEnum):
    """What a sentence of opinion speaks of."""

    STORY = "story"
    ACTING = "acting"
    CHARACTERS = "characters"
    VISUALS = "visuals"
    MUSIC = "music"
    PACING = "pacing"
    DIALOGUE = "dialogue"
    ENDING = "ending"
    WORLD = "world"
    THEMES = "themes"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the review says of its film, with the sentence that says so."""

    kind: Kind
    value: str
    detail: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opinion:
    """A sentence that speaks of one aspect. `polarity`: 1 praise, 0 mixed or plain, -1 blame."""

    aspect: Aspect
    polarity: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one review.

    `title` is None when the text does not say which film it is about. `year` is the film's, if
    said. `sentences` are (start, end) pairs in order; `spoilers` are the ones that the text itself
    marks as spoilers.
    """

    title: str | None
    year: int | None
    facts: tuple[Fact, ...]
    opinions: tuple[Opinion, ...]
    sentences: tuple[tuple[int, int], ...]
    spoilers: tuple[tuple[int, int], ...] = ()
    title_at: tuple[int, int] | None = None  # the sentence that names the title
    aliases: tuple[str, ...] = ()  # shorter forms of the title used in the text, and that abroad
