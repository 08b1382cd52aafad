"""The mark of somebody in particular: as a sentence tells it, or none."""

from __future__ import annotations

import pytest

from bot.answers.finding.review_store import ReviewText
from bot.answers.opinions.told_marks import told_mark
from bot.library.model import FilmRef
from tests.answers.conftest import Library

REVIEWS = {
    "tin-herring": """Tin Herring (2009)

Directed by Una Frame. Wilf drove me. A clerk does sums. Wilf gives it seven out of ten and I give
it nine, so call it eight. Dot slept.

Auntie Marian
""",
    "lift-nine": """Lift Nine (2019)

Directed by Una Frame. A lift stops. Scarier than the drain. 3.5 cup noodles out of 5.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "mark"),
    [
        ("what did wilf score Tin Herring", "seven out of ten"),
        ("Wilf's rating of tin herring?", "seven out of ten"),
        ("how many out of ten did Wilf give Tin Herring", "seven out of ten"),
        ("noodle score for Lift Nine pls", "3.5 cup noodles out of 5"),
    ],
)
async def test_the_mark_of_the_one_who_is_asked_after_is_told(
    shelf: Library, question: str, mark: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values == (mark,), answer.text


@pytest.mark.parametrize(
    "said",
    [
        "Wilf hated it but Mabel gave it eight.",
        "Wilf (9) fell asleep.",
        "Wilf said three things made him laugh.",
        "Wilf gave it two chances.",
        "Wilf: 2 pints in.",
    ],
)
def test_a_number_near_somebody_is_no_mark_of_his(said: str) -> None:
    film = FilmRef(1, "Tin Herring", 2009)
    review = ReviewText(1, film, "tin", "Marian", said, None, False, ())
    assert told_mark(review, ["wilf"]) is None


async def test_who_gives_no_mark_is_not_answered_for(shelf: Library) -> None:
    answer = await shelf.ask("what did Dot give Tin Herring")
    assert not answer.answered
    assert "Dot" in answer.text
