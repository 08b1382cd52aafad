"""Adding up what is known of films, without a database."""

from __future__ import annotations

import pytest

from bot.search import retrieval
from bot.search.model import Extent
from bot.search.retrieval import Evidence, score_films

LONE = Extent(dict.fromkeys(range(1, 401), 1), dict.fromkeys(range(1, 401), 500))


def word(text: str, *films: int) -> Evidence:
    return Evidence(text, 1.0, ",".join(map(str, films)))


COMMON = word("house", *range(1, 300))
RARE = [word("otters", 7, 7, 9), word("bank", 9, 12), word("wick", 350)]


def test_rare_words_and_more_reviews_count_more() -> None:
    found = score_films([COMMON, *RARE], LONE, limit=2)
    assert [one.film_id for one in found] == [9, 7]
    assert [one.words for one in found] == [("otters", "bank", "house"), ("otters", "house")]
    assert [one.reviews for one in found] == [1, 2]


def test_of_two_films_the_one_less_is_written_of_fits_better() -> None:
    found = score_films(
        [word("otters", 1, 2)], Extent({1: 1, 2: 1, 3: 1}, {1: 5_000, 2: 300, 3: 700}), limit=2
    )
    assert [one.film_id for one in found] == [2, 1]


def test_a_word_on_which_the_reviews_of_a_film_agree_tells_more() -> None:
    films = range(1, 101)
    extent = Extent(dict.fromkeys(films, 10), dict.fromkeys(films, 500))
    by_chance = word("grandmother", *range(1, 11))
    agreed = word("submarine", 20, *list(range(21, 30)) * 4)
    score = {one.film_id: one.score for one in score_films([by_chance, agreed], extent, limit=99)}
    assert score[20] > score[1], "one review of ten each, and as many films"


def test_words_too_common_to_bring_films_up_still_decide_between_likely_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    everything = score_films([COMMON, *RARE], LONE, limit=4)
    monkeypatch.setattr(retrieval, "_ADDED_UP", 10)
    monkeypatch.setattr(retrieval, "_LIKELY", 0)
    assert score_films([COMMON, *RARE], LONE, limit=4) == everything
    assert [one.film_id for one in score_films([COMMON], LONE, limit=2)] == [1, 2]


def test_nothing_found_is_no_film() -> None:
    assert score_films([], LONE, limit=5) == []
