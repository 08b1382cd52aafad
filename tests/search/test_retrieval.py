"""Adding up what is known of films, without a database."""

from __future__ import annotations

import pytest

from bot.search import retrieval
from bot.search.retrieval import Evidence, score_films

SIZES = dict.fromkeys(range(1, 401), 500)


def word(text: str, *films: int) -> Evidence:
    return Evidence(text, 1.0, ",".join(map(str, films)))


COMMON = word("house", *range(1, 300))
RARE = [word("otters", 7, 7, 9), word("bank", 9, 12), word("wick", 350)]


def test_rare_words_and_more_reviews_count_more() -> None:
    found = score_films([COMMON, *RARE], SIZES, limit=2)
    assert [one.film_id for one in found] == [9, 7]
    assert [one.words for one in found] == [("otters", "bank", "house"), ("otters", "house")]
    assert [one.reviews for one in found] == [1, 2]


def test_of_two_films_the_one_less_is_written_of_fits_better() -> None:
    found = score_films([word("otters", 1, 2)], {1: 5_000, 2: 300, 3: 700}, limit=2)
    assert [one.film_id for one in found] == [2, 1]


def test_words_too_common_to_bring_films_up_still_decide_between_likely_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    everything = score_films([COMMON, *RARE], SIZES, limit=4)
    monkeypatch.setattr(retrieval, "_ADDED_UP", 10)
    monkeypatch.setattr(retrieval, "_LIKELY", 0)
    assert score_films([COMMON, *RARE], SIZES, limit=4) == everything
    assert [one.film_id for one in score_films([COMMON], SIZES, limit=2)] == [1, 2]


def test_nothing_found_is_no_film() -> None:
    assert score_films([], SIZES, limit=5) == []
