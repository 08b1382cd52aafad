"""What searching yields. Pure data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from heapq import nlargest
from operator import itemgetter, mul

from bot.library.model import FilmRef

Span = tuple[int, int]

MOST_REVIEWED = 400
"""Films that are known as the most reviewed of a library."""


class NameKind(StrEnum):
    TITLE = "title"
    PERSON = "person"
    CHARACTER = "character"
    THEME = "theme"
    THING = "thing"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the films it belongs to. A title or an alias belongs to one film and its year."""

    text: str
    kind: NameKind
    ids: tuple[int, ...]
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A name that something typed may mean.

    `score` is 0 to 1. `exact`: the whole name, up to case, accents, articles and punctuation.
    `typo`: a word had to be repaired. `weak`: ordinary words of English that happen to be a name,
    and nothing around them says that the name is meant.
    """

    name: Name
    score: float
    exact: bool
    typo: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a question and the names it may mean, best first."""

    start: int
    end: int
    matches: tuple[Match, ...]

    @property
    def weak(self) -> bool:
        return all(match.weak for match in self.matches)


@dataclass(frozen=True, slots=True)
class ReviewText:
    """A published review as searching sees it. `spoilers` are the spans marked as such."""

    id: int
    film: FilmRef
    slug: str
    reviewer: str
    text: str
    spoiler: bool = False
    spoilers: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is written of each film: its published reviews, and the characters in them."""

    reviews: dict[int, int] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    total: int = field(init=False)
    """Reviews."""
    average: float = field(init=False)
    """Characters written of a film."""
    fellows: float = field(init=False)
    """Other reviews of its film that a review has, on the average."""
    most: tuple[tuple[int, int], ...] = field(init=False)
    """The films with most reviews, at most `MOST_REVIEWED`, and how many these are."""

    def __post_init__(self) -> None:
        counts = self.reviews.values()
        pairs = sum(map(mul, counts, counts)) - (total := sum(counts))
        object.__setattr__(self, "total", total)
        object.__setattr__(self, "average", sum(self.sizes.values()) / max(len(self.sizes), 1))
        object.__setattr__(self, "fellows", pairs / max(total, 1))
        most = nlargest(MOST_REVIEWED, self.reviews.items(), key=itemgetter(1))
        object.__setattr__(self, "most", tuple(most))

    def joined(self, other: Extent) -> Extent:
        """With the reviews of another server. Nothing is copied where one of them has none."""
        if not self.reviews or not other.reviews:
            return other if other.reviews else self
        return Extent(_summed(self.reviews, other.reviews), _summed(self.sizes, other.sizes))


def _summed(some: dict[int, int], more: dict[int, int]) -> dict[int, int]:
    fewer, most = sorted((some, more), key=len)
    summed = dict(most)
    for film, amount in fewer.items():
        summed[film] = summed.get(film, 0) + amount
    return summed


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a review that speaks of what was searched for.

    `score` is the share of the query's weight that the sentence carries, 0 to 1. `highlights` are
    the spans of the found words. All offsets count from the start of the review's text.
    """

    review: ReviewText
    start: int
    end: int
    score: float
    highlights: tuple[Span, ...]

    @property
    def film(self) -> FilmRef:
        return self.review.film

    @property
    def review_id(self) -> int:
        return self.review.id

    @property
    def review_slug(self) -> str:
        return self.review.slug

    @property
    def reviewer(self) -> str:
        return self.review.reviewer

    @property
    def quote(self) -> str:
        return self.review.text[self.start : self.end]

    @property
    def spoiler(self) -> bool:
        """Whether the review, or a marked span that the sentence touches, is a spoiler."""
        return self.review.spoiler or any(
            start < self.end and end > self.start for start, end in self.review.spoilers
        )


@dataclass(frozen=True, slots=True)
class RankedFilm:
    """A film whose reviews fit a query, with the words of the query that they hold."""

    film: FilmRef
    score: float
    reviews: int  # that hold something of the query
    words: tuple[str, ...] = ()
