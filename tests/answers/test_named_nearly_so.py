"""Titles that begin with kin, names that are nearly others', and what is not quite answered."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "grandma-took-the-tram": """Grandma Took the Tram (2022)

Directed by Ann Poe. Winnie (Ida Lund) is 81 and drives the tram from Leeds to Lisbon. Her grandson
Dex, played by somebody called Ben Rue, runs after her. Winnie never looks back. Mark: 3 out of 10.
""",
    "soap-orbit": """Soap Orbit (2021)

Directed by Una Frame. The robot, by the way, is called Duchess and is voiced by Petra Oran. Tom
Vale plays Pocket. Nell meets Otto. It cost forty million.
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What's Grandma Took the Tram about?", "drives the tram"),
        ("Who plays the grandma in Grandma Took the Tram?", "Ida Lund"),
        ("who is duchess in soap orbit?", "robot"),
        ("what did Grandma Took the Tram score", "3 out of 10"),
    ],
)
async def test_what_stands_in_a_review_is_told(shelf: Library, question: str, said: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which role does Tom Vales-Rask play?",
        "What did Soap Orbit earn at the box office?",
        "Where was Soap Orbit produced?",
        "In which scene does Nell marry Otto?",
        "who plays the grandson's wife in Grandma Took the Tram?",
    ],
)
async def test_what_stands_in_none_is_declined(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text
