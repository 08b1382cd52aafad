"""Whether a film is better than another one is told by the clause that sets them side by side."""

from __future__ import annotations

import pytest

from bot.answers.opinions.compared_with import Compared, read_compared, says
from bot.reading.text import stem
from tests.answers.conftest import Library

REVIEWS = {
    "salt-ladder": """Salt Ladder (2012)

Directed by Ivo Quist. A diver looks for a bell. Not as tight as Black Rope, miles better than the
first. It is scarier than The Drain, not as scary as Cellar Milk.
""",
    "black-bell": """Black Bell (2014)

Directed by Ivo Quist. A bell looks for a diver. The Wool Exchange is better.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is Salt Ladder better than the first one", "yes"),
        ("is salt ladder scarier than The Drain?", "yes"),
        ("is Salt Ladder scarier than Cellar Milk", "no"),
        ("Salt Ladder, is it as scary as Cellar Milk?", "no"),
        ("is Black Bell better than The Wool Exchange", "no"),
        ("is Black Bell an improvement on The Wool Exchange", "no"),
        ("is Black Bell worse than The Wool Exchange", "yes"),
    ],
)
async def test_what_is_set_side_by_side_is_told(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values == (word,), answer.text


_BETTER = Compared(stem("good"), ("the drain", "drain"))


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("a great deal better than the drain", "yes"),
        ("it is not better than the drain", "no"),
        ("not a patch on the drain", "no"),
        ("half as good as the drain", "no"),
        ("it is an improvement on the drain", "yes"),
        ("if it were better than the drain", ""),
        ("longer than the drain", ""),
        ("we saw it after the drain", ""),
        ("better than most, like the drain", ""),
        ("sal beats the drain", ""),
        ("the songs are better than the drain", ""),
        ("better than the drain's", ""),
        ("is it better than the drain?", ""),
        ("i can't say it's better than the drain", ""),
    ],
)
def test_only_the_clause_of_both_tells(said: str, word: str) -> None:
    assert says(_BETTER, said) == word


def test_what_is_asked_is_read() -> None:
    assert read_compared("is @f0 scarier than the first one", ["x"]) == Compared(
        stem("scary"), ("first",)
    )
    assert read_compared("@f0 as good as @u1", ["x", "the drain"]) == Compared(
        stem("good"), ("the drain", "drain"), equal=True
    )
    assert read_compared("is @f0 longer than two hours", ["x"]) is None
    assert read_compared("is the acting in @f0 better than the original", ["x"]) is None


def test_the_first_half_is_no_first_film() -> None:
    first = Compared(stem("good"), ("first",))
    assert not says(first, "the first half is better than the second")
    assert says(first, "better than the first one, mind") == "yes"
