"""Kindred words lie close together, and rare ones weigh more."""

from __future__ import annotations

import pytest

from bot.reading.text import stem
from bot.reading.vectors import Vectors, vectors


@pytest.mark.parametrize(
    ("word", "kindred", "strange"),
    [
        ("creature", "monster", "carpet"),
        ("rent", "lease", "horse"),
        ("frightening", "scary", "lunch"),
        ("constable", "police", "cello"),
    ],
)
def test_kindred_words_are_closer_than_others(word: str, kindred: str, strange: str) -> None:
    close = vectors().closeness(stem(word), [stem(kindred), stem(strange)])
    assert close[stem(kindred)] > 0.5 > close[stem(strange)] >= 0


def test_a_word_is_closest_to_itself_known_or_not() -> None:
    assert vectors().closeness("creatur", ["creatur"]) == {"creatur": 1.0}
    assert vectors().closeness("zzyzx", ["zzyzx", "creatur"]) == {"zzyzx": 1.0, "creatur": 0.0}


def test_rare_words_weigh_more_and_unknown_ones_most() -> None:
    known = vectors()
    assert known.rarity("zzyzx") > known.rarity(stem("accordion")) > known.rarity(stem("film")) > 0


def test_words_point_where_the_known_among_them_do() -> None:
    known = Vectors(["9", "east\t1\tfwA=", "north\t1\tAH8=", "odd\t1\t"])  # (127, 0) and (0, 127)
    assert known.direction(["east", "odd"]) == pytest.approx([1.0, 0.0])
    both = known.direction(["east", "north"])
    assert both == pytest.approx([0.5**0.5, 0.5**0.5])
    assert known.direction(["odd", "zzyzx"]) is None
