"""Members' ratings and a server's taste. Pure data; ratings count half stars, 1 to 10."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from bot.library.model import FilmRef

HALF_STARS = range(1, 11)
PRIOR_WEIGHT = 5
"""How many average ratings every film is given beforehand; see `bayesian_average`."""
PRIOR_MEAN = 6.0
"""Three stars, in half stars: the middle, where a server has no ratings yet."""


def stars(half_stars: float) -> str:
    """ "3.5" for 7: half stars as people say them."""
    return f"{half_stars / 2:.1f}".removesuffix(".0")


def drawn(half_stars: float) -> str:
    """ "★★★½" for 7, rounded to the nearest half star."""
    whole, half = divmod(round(half_stars), 2)
    return "★" * whole + "½" * half


@dataclass(frozen=True, slots=True)
class Spread:
    """How often each number of half stars was given; ten counts, from half a star upwards."""

    counts: tuple[int, ...] = (0,) * 10

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> Spread:
        """From (half stars, how often)."""
        counts = [0] * 10
        for half_stars, n in pairs:
            counts[half_stars - 1] += n
        return cls(tuple(counts))

    @property
    def count(self) -> int:
        return sum(self.counts)

    @property
    def total(self) -> int:
        return sum(half * n for half, n in zip(HALF_STARS, self.counts, strict=True))

    @property
    def average(self) -> float:
        """In half stars; 0 without ratings."""
        return self.total / self.count if self.count else 0.0

    @property
    def deviation(self) -> float:
        """Standard deviation in half stars: how divided members are."""
        if not self.count:
            return 0.0
        mean = self.average
        squares = ((half - mean) ** 2 * n for half, n in zip(HALF_STARS, self.counts, strict=True))
        return sqrt(sum(squares) / self.count)


def bayesian_average(total: float, count: int, mean: float) -> float:
    """(PRIOR_WEIGHT · mean + total) / (PRIOR_WEIGHT + count), in half stars.

    `mean` is the average of all ratings of the server. A film is ranked as if it had
    PRIOR_WEIGHT more ratings of that height, so that one single five does not beat twenty
    four-and-a-halfs.
    """
    return (PRIOR_WEIGHT * mean + total) / (PRIOR_WEIGHT + count)


@dataclass(frozen=True, slots=True)
class FilmRatings:
    """What a server's members think of a film. `own`: the half stars of the one who looks."""

    film: FilmRef
    spread: Spread
    own: int | None = None


class TopBy(StrEnum):
    RATING = "rating"
    REVIEWS = "reviews"
    WINS = "poll wins"


@dataclass(frozen=True, slots=True)
class Standing:
    """A film's place in a top list. `score`: half stars (Bayesian), reviews or wins."""

    film: FilmRef
    score: float
    count: int  # ratings, reviews or wins behind the score
    average: float = 0.0  # the plain average, in half stars


@dataclass(frozen=True, slots=True)
class Taste:
    """A picture of what a server loves."""

    spread: Spread
    raters: int
    films: int
    reviews: int
    loved: tuple[Standing, ...]
    divisive: tuple[Standing, ...]  # score: standard deviation in half stars
    reviewed: tuple[Standing, ...]
    reviewers: tuple[tuple[str, int], ...]  # (name, reviews)

    @property
    def empty(self) -> bool:
        return not self.spread.count and not self.reviews


def ranked(spreads: Sequence[tuple[FilmRef, Spread]], limit: int) -> list[Standing]:
    """Films by Bayesian average, best first."""
    count = sum(spread.count for _, spread in spreads)
    mean = sum(spread.total for _, spread in spreads) / count if count else PRIOR_MEAN
    standings = [
        Standing(
            film, bayesian_average(spread.total, spread.count, mean), spread.count, spread.average
        )
        for film, spread in spreads
    ]
    standings.sort(key=lambda one: (-one.score, -one.count, one.film.title, one.film.id))
    return standings[:limit]


MIN_DIVISIVE = 3
"""Ratings below which nothing is said about how divided members are."""


def divisive(spreads: Sequence[tuple[FilmRef, Spread]], limit: int) -> list[Standing]:
    """Films whose ratings lie furthest apart, the most divided first."""
    standings = [
        Standing(film, spread.deviation, spread.count, spread.average)
        for film, spread in spreads
        if spread.count >= MIN_DIVISIVE and spread.deviation > 0
    ]
    standings.sort(key=lambda one: (-one.score, -one.count, one.film.title, one.film.id))
    return standings[:limit]
