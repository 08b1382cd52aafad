"""What a member thinks of what tells a film need be in no review: "the creepy kiln"."""

from __future__ import annotations

import pytest

from bot.answers.question.taste import without_taste
from tests.answers.conftest import Library

REVIEWS = {
    "what-the-oven-keeps": """What the Oven Keeps (2021)

Directed by Ann Poe. There is one big oven still standing. Ida Lund plays a potter.
""",
    "two-left-feet": """Two Left Feet (2011)

Directed by Ben Rue. A vet brings his goat to a trial in Leeds. Gus Orme plays the vet.
""",
}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("whats the one with the creepy oven called", "What the Oven Keeps"),
        ("which film has the scary oven", "What the Oven Keeps"),
        ("what was the film with the lovely goat", "Two Left Feet"),
        ("which one was the boring one with the trial", "Two Left Feet"),
        ("what's that depressing one about the trial?", "Two Left Feet"),
    ],
)
async def test_a_film_is_told_by_the_thing_whatever_is_thought_of_it(
    shelf: Library, question: str, title: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert [film.title for film in answer.films] == [title]


@pytest.mark.parametrize(
    "question",
    ["what's the one with the lovely walrus", "which film has a funny dentist", "is it boring"],
)
async def test_what_no_review_has_is_not_found_by_taste(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    "question",
    ["which is the best film with a goat", "the scariest one with the oven", "is Gorse boring"],
)
def test_the_best_of_anything_is_asked_for_as_it_is(question: str) -> None:
    assert without_taste(question) == question
