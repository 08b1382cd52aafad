"""Lengths, years and marks in a question set conditions, in figures or words."""

from __future__ import annotations

import pytest

from bot.answers.model import Want
from bot.answers.question.amounts import find_amount, only_amounts
from bot.answers.question.parse import parse
from bot.reading.model import Kind
from tests.answers.masking import masked

AMOUNTS = [
    ("anything under 90 mins", Kind.RUNTIME, [("<", 90)]),
    ("longer than two and a half hours", Kind.RUNTIME, [(">", 150)]),
    ("a film of less than an hour and a half", Kind.RUNTIME, [("<", 90)]),
    ("2h20 or less", Kind.RUNTIME, [("<=", 140)]),
    ("runs over 2.5 hours", Kind.RUNTIME, [(">", 150)]),
    ("not longer than a hundred and twenty minutes", Kind.RUNTIME, [("<=", 120)]),
    ("between 90 and 120 minutes", Kind.RUNTIME, [(">=", 90), ("<=", 120)]),
    ("about two hours long", Kind.RUNTIME, [(">=", 110), ("<=", 130)]),
    ("made before 1980", Kind.YEAR, [("<", 1980)]),
    ("films from the fifties", Kind.YEAR, [(">=", 1950), ("<=", 1959)]),
    ("films from the 1950's", Kind.YEAR, [(">=", 1950), ("<=", 1959)]),
    ("released after the sixties", Kind.YEAR, [(">", 1969)]),
    ("set in the 30s", Kind.SETTING, [(">=", 1930), ("<=", 1939)]),
    ("got 9/10 exactly", Kind.RATING, [("=", 9)]),
    ("4 stars or more", Kind.RATING, [(">=", 8)]),
    ("at least 3.5 stars", Kind.RATING, [(">=", 7)]),
    ("rated above 8", Kind.RATING, [(">", 8)]),
    ("which films got full marks", Kind.RATING, [("=", 10)]),
]


@pytest.mark.parametrize(("question", "kind", "limits"), AMOUNTS)
def test_an_amount_is_a_condition(
    question: str, kind: Kind, limits: list[tuple[str, float]]
) -> None:
    found = find_amount(masked(question).text)
    assert found is not None
    assert [(one.op, one.number) for one in found[1]] == limits
    assert {one.kinds for one in found[1]} == {(kind,)}


@pytest.mark.parametrize(
    "question",
    [
        "what happens in the last ten minutes",
        "which film has two sisters in it",
        "who dies in the first two hours",
    ],
)
def test_a_number_in_a_story_is_no_condition(question: str) -> None:
    assert find_amount(masked(question).text) is None


@pytest.mark.parametrize(
    "question",
    [
        "anything under 90 mins",
        "which are longer than two and a half hours",
        "got anything made before 1980",
        "is there one set in space",
        "anything set in the mountains",
    ],
)
def test_films_are_asked_for_without_the_word(question: str) -> None:
    ask = parse(masked(question))
    assert ask.want is Want.FILMS
    assert ask.constraints
    assert not ask.terms


def test_figures_alone_are_no_description() -> None:
    assert only_amounts("longer two half")
    assert not only_amounts("two sisters")
