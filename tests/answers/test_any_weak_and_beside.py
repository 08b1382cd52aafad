"""Whether any is weak, how it does beside the last one, and what plain words make of the music."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "tin-herring": """Tin Herring (2009)

Directed by Una Frame, Tin Herring is a drama. A friend dragged me to it on a wet Sunday. Ines Farr
is superb. Basil Crowe shouts every single line. The score by Odo Venn is all bells, and I've had it
on all week. There is no horse in it. The first forty minutes are set on a boat, and I could have
watched more. I'd have cut to black ten seconds sooner. Three stars out of five.
""",
    "wax-lantern": """The Wax Lantern (2012)

Directed by Bela Orsk, The Wax Lantern is a comedy. The trouble is that his niece has lost her job.
Only in the last half-hour does it lose faith in us. Gus Pym is a joy. It is not a patch on his last
film. Four stars out of five.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Any weak performances in Tin Herring?", "yes"),
        ("are there any bad performances in Tin Herring", "yes"),
        ("Any good performances in Tin Herring?", "yes"),
        ("Any weak performances in The Wax Lantern?", "no"),
        ("How's the music in Tin Herring?", "positive"),
    ],
)
async def test_one_is_enough_for_any(shelf: Library, question: str, value: str) -> None:
    assert (await shelf.ask(question)).values[:1] == (value,)


@pytest.mark.parametrize(
    "question",
    [
        "Is Tin Herring better than the first one?",
        "Is Tin Herring worse than her previous film?",
        "Is Tin Herring boring?",  # somebody was only dragged to it
        "Is Tin Herring too long?",
    ],
)
async def test_what_is_not_said_is_neither_yes_nor_no(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not {"yes", "no"} & set(answer.values)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What did the reviewer not like about The Wax Lantern?", "lose faith in us"),
        ("what was wrong with Tin Herring", "shouts every single line"),
    ],
)
async def test_the_reason_is_no_turn_of_the_story(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert any(quote in one.quote for one in answer.evidence)
    assert not any("his niece" in one.quote for one in answer.evidence)
