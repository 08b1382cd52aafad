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
    "tram-two": """Tram Two (2019)

Directed by Una Frame. It is a sequel, and you could easily follow it without the first one.
""",
    "tram-three": """Tram Three (2023)

Directed by Una Frame. A sequel again. You will be lost without the first one.
""",
    "stone-post": """Stone Post (2016)

Directed by Una Frame. Gil Farr plays the engineer. He gets there, and LULL, voiced by Petra Oran,
is by far the best thing in it. Farr is a bit wooden, and I thought how good Tom Vale would
have been
in it. Hugo Pell can't act. He shouts. The pacing of the first hour is lovely.
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What's Grandma Took the Tram about?", "drives the tram"),
        ("Who plays the grandma in Grandma Took the Tram?", "Ida Lund"),
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


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("Can Hugo Pell act?", "no", "can't act"),
    ],
)
async def test_how_somebody_acts_is_told_by_what_is_said_of_him(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,), answer.text
    assert quote in answer.evidence[0].quote


async def test_praise_of_the_pace_is_no_length(shelf: Library) -> None:
    answer = await shelf.ask("is Stone Post too long?")
    assert not {"yes", "no"} & set(answer.values)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Do I need to have seen the first film to understand Tram Two?", "no"),
        ("can I watch Tram Two without the first one", "yes"),
        ("can I watch Tram Three without the first one", "no"),
    ],
)
async def test_what_can_be_followed_alone_needs_no_other_film(
    shelf: Library, question: str, word: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (word,), answer.text
