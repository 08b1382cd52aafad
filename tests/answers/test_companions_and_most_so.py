"""What the others in the row thought, who should stay away, why the mark, which is the scariest."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "tin-herring": """Tin Herring (2009)

Directed by Una Frame, Tin Herring is a horror film about a clerk. Took my two boys. Wilf, beside
me, thought it slow. Nell says seven because not enough crabs. My wife loved it. The hall laughed
out loud at the duck. Half the audience left.

It isn't long, and I did cry a bit at the end. It is the scariest film of the spring. I'd say from
six upwards, or younger with a hand to hold. Don't watch it if you live alone by the sea.

The trouble is the middle. Ines Farr is superb. Three stars out of five.

Agnes Tarn
""",
    "wax-lantern": """The Wax Lantern (2012)

Directed by Bela Orsk, The Wax Lantern is a drama about a widow. Basil Crowe, usually such a funny
actor, plays the landlord. His wife loves the sea. It is gentle, and nobody under eight will
complain. If maps make you restless, stay at home. The costumes are gorgeous. 9/10.
""",
    "salt-parade": """Salt Parade (2001)

Directed by Bela Orsk, Salt Parade is dull and badly drawn. The script collapses into speeches. One
star out of five.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what did the wife make of tin herring", "My wife loved it"),
        ("what did nell think of Tin Herring", "not enough crabs"),
        ("Who shouldn't watch Tin Herring?", "if you live alone"),
        ("Who should avoid The Wax Lantern?", "stay at home"),
        ("From what age is Tin Herring?", "from\nsix upwards"),
    ],
)
async def test_the_sentence_that_says_so_is_quoted(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert any(quote in one.quote for one in answer.evidence)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Did the wife like Tin Herring?", "yes"),
        ("Did the reviewer cry at Tin Herring?", "yes"),
        ("Is The Wax Lantern suitable for a five year old?", "yes"),
        ("Is Tin Herring suitable for a four year old?", "no"),
    ],
)
async def test_yes_or_no_where_it_is_said(shelf: Library, question: str, value: str) -> None:
    assert (await shelf.ask(question)).values[:1] == (value,)


@pytest.mark.parametrize(
    "question",
    [
        "What did the husband think of Tin Herring?",
        "What did the kids think of The Wax Lantern?",
        "What did his wife think of Salt Parade?",
        "Who shouldn't see Salt Parade?",
        "why such a low score for The Wax Lantern",
        "Why did Salt Parade get such a high mark?",
        "Which film is the funniest?",  # that an actor usually is makes no film so
        "What's the saddest film?",
    ],
)
async def test_what_nobody_says_is_not_answered(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    "question", ["What's the scariest film?", "which film is the most frightening", "scariest one?"]
)
async def test_the_film_that_is_called_the_most_so(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert [film.title for film in answer.films] == ["Tin Herring"]


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("got anything scary?", {"Tin Herring"}),
        ("any scary films here", {"Tin Herring"}),
        ("something sad to watch tonight", {"Tin Herring"}),
        ("which films are boring", {"Salt Parade"}),
    ],
)
async def test_films_are_listed_by_what_a_review_says_they_are(
    shelf: Library, question: str, titles: set[str]
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert {film.title for film in answer.films} == titles


@pytest.mark.parametrize("question", ["anything sweary?", "any violent films"])
async def test_what_no_film_is_said_to_be_lists_none(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered
