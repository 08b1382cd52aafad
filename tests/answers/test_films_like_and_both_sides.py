"""Films like another one, and what speaks for a film and against it."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "salt-lantern": """The Salt Lantern (2011)

Directed by Bea Corlett, The Salt Lantern is a thriller about a keeper. Hugh Tamsin plays the
harbourmaster. The music is beautiful. The ending is dreadful. I recommend it. 7/10
""",
    "wool-pier": """The Wool Pier (2014)

Directed by Bea Corlett, The Wool Pier is a musical about a strike. Ana Holt plays a weaver. It is
the sequel to The Salt Lantern, and it takes place five years after the first film. The songs are
wonderful. 8/10
""",
    "ice-thief": """The Ice Thief (2019)

The Ice Thief is a thriller, directed by Jon Marr, about a heist. Ida Ferrow plays the thief. 6/10
""",
    "whale-lamp": """Pim and the Lamplit Whale (2021)

Pim and the Lamplit Whale is a cartoon, directed by Ro Teal, for the whole family. It is lovely for
children. Ada Finn does Pim, and sounds like an actual child instead of a stage school.
""",
    "moth-year": """The Moth Year (2020)

The Moth Year is a western, directed by Ulla Brandt. Per Sund plays a ranger. The pace is slow.
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "anything like The Salt Lantern?",
        "any films like The Salt Lantern here",
        "something similar to the salt lantern",
        "If I liked The Salt Lantern what should I watch?",
    ],
)
async def test_films_like_one_are_told_with_what_they_share(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert {film.title for film in answer.films} == {"The Wool Pier", "The Ice Thief"}
    assert "Bea Corlett" in answer.text
    assert "thriller" in answer.text
    assert {item.film.title for item in answer.evidence} == {"The Wool Pier", "The Ice Thief"}


async def test_that_nothing_is_like_a_film_is_said(shelf: Library) -> None:
    answer = await shelf.ask("anything like The Moth Year?")
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "pros and cons of The Salt Lantern",
        "what are the strengths and weaknesses of the salt lantern?",
        "What's good and bad about The Salt Lantern?",
    ],
)
async def test_both_sides_are_told_and_quoted(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert answer.text.startswith("For it: "), answer.text
    assert "Against it: " in answer.text
    quoted = " ".join(item.quote for item in answer.evidence)
    assert "beautiful" in quoted
    assert "dreadful" in quoted


@pytest.mark.parametrize(
    "question", ["any good thrillers?", "got any decent thrillers here?", "best thriller"]
)
async def test_any_good_ones_of_a_kind_are_those_that_are_recommended(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert {film.title for film in answer.films} == {"The Salt Lantern"}  # the other has 6/10


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("who directed it, if I liked The Salt Lantern?", "Bea Corlett"),
        ("The Salt Lantern: Hugh Tamsin plays who?", "harbourmaster"),
    ],
)
async def test_other_questions_are_not_taken_for_these(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert not answer.text.startswith("Near to"), answer.text
    assert "no film called" not in answer.text
    assert value in " ".join(answer.values) or not answer.answered


async def test_an_english_word_is_no_slip(shelf: Library) -> None:
    assert not (await shelf.ask("any cats in The Salt Lantern?")).answered


@pytest.mark.parametrize(
    "question", ["what is too scary for kids?", "anything too gory for kids?", "what scares kids?"]
)
async def test_what_is_not_for_children_is_no_film_for_them(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert "Pim and the Lamplit Whale" not in {film.title for film in answer.films}, answer.text


async def test_something_good_for_children_is(shelf: Library) -> None:
    answer = await shelf.ask("is there something good to watch with my kids?")
    assert "Pim and the Lamplit Whale" in {film.title for film in answer.films}


@pytest.mark.parametrize(
    "question",
    [
        "is the whale real in Pim and the Lamplit Whale?",
        "Is Pim a real child in Pim and the Lamplit Whale?",
    ],
)
async def test_what_is_said_of_somebody_else_makes_nothing_real(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert "yes" not in answer.values, answer.text
