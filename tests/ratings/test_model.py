"""Stars as people write them, averages, and what the lists are sorted by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.model import FilmRef
from bot.ratings.model import (
    PRIOR_MEAN,
    PRIOR_WEIGHT,
    Spread,
    bayesian_average,
    divisive,
    drawn,
    ranked,
    stars,
)

ratings = st.lists(st.integers(1, 10), min_size=1, max_size=40)


def spread(*half_stars: int) -> Spread:
    return Spread.of((one, 1) for one in half_stars)


@pytest.mark.parametrize(
    ("half_stars", "said", "shown"), [(1, "0.5", "½"), (7, "3.5", "★★★½"), (10, "5", "★★★★★")]
)
def test_half_stars_are_said_and_drawn(half_stars: int, said: str, shown: str) -> None:
    assert (stars(half_stars), drawn(half_stars)) == (said, shown)


@given(ratings)
def test_a_spread_knows_count_average_and_deviation(given_: list[int]) -> None:
    one = spread(*given_)
    mean = sum(given_) / len(given_)
    assert one.count == len(given_)
    assert one.average == pytest.approx(mean)
    assert one.deviation == pytest.approx(
        (sum((g - mean) ** 2 for g in given_) / len(given_)) ** 0.5, abs=1e-9
    )


@given(ratings, st.floats(1, 10))
def test_the_bayesian_average_lies_between_the_film_and_the_server(
    given_: list[int], mean: float
) -> None:
    own = sum(given_) / len(given_)
    score = bayesian_average(sum(given_), len(given_), mean)
    assert min(own, mean) - 1e-9 <= score <= max(own, mean) + 1e-9
    assert score == pytest.approx(
        (PRIOR_WEIGHT * mean + sum(given_)) / (PRIOR_WEIGHT + len(given_))
    )


def test_one_five_does_not_beat_twenty_good_ratings() -> None:
    loved, lone, poor = FilmRef(1, "Loved"), FilmRef(2, "Lone"), FilmRef(3, "Poor")
    standings = ranked(
        [(lone, spread(10)), (loved, spread(*[9] * 20)), (poor, spread(*[3] * 8))], 10
    )
    assert [one.film for one in standings] == [loved, lone, poor]


def test_an_unrated_server_has_no_ranking() -> None:
    assert ranked([], 5) == []
    assert Spread().average == 0
    assert 1 <= PRIOR_MEAN <= 10


def test_the_most_divisive_needs_some_ratings_and_some_division() -> None:
    split, calm, few = FilmRef(1, "Split"), FilmRef(2, "Calm"), FilmRef(3, "Few")
    standings = divisive(
        [(calm, spread(7, 7, 7)), (split, spread(1, 10, 1)), (few, spread(1, 10))], 5
    )
    assert [one.film for one in standings] == [split]
