"""Titles of two parts, two films held side by side by their marks, and what must be seen first."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "tin-crew": """The Tin Crew: Second Watch (2023)

The Tin Crew: Second Watch is a sequel, directed by Kofi Rusk, and a thriller about ice. At its
heart the film is about trust. You do need to have seen the first film; my aunt hadn't, and kept
whispering "who's that?" It runs 139 minutes. 8/10
""",
    "gravel": """Gravel Sunday (2007)

Gravel Sunday is a crime film, directed by Dale Mott. The sheriff is played by Bo Teal. 4/10
""",
    "wet-lengths": """Wet Lengths (2015)

Wet Lengths is a ghost story, directed by Ida Wilge, about a cleaner in a bath. The theme of the
film is loneliness. It runs 88 minutes. 3/10
""",
}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Did The Tin Crew: Second Watch or Wet Lengths get the better mark?", "The Tin Crew"),
        ("did wet lengths or the tin crew score higher", "The Tin Crew"),
        ("is wet lengths or the tin crew shorter?", "Wet Lengths"),
    ],
)
async def test_which_of_two_is_asked_by_did(shelf: Library, question: str, title: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values[0].startswith(title), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is The Tin Crew: Last Watch about?",
        "who directed The Tin Crew: Third Watch",
        "who directed Gravel Saturday?",
    ],
)
async def test_a_title_that_goes_on_otherwise_is_another_films(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


async def test_a_title_in_short_with_a_question_after_it_is_itself(shelf: Library) -> None:
    assert (await shelf.ask("The Tin Crew: Who directed it?")).values == ("Kofi Rusk",)


async def test_what_must_be_seen_first_is_told_before_somebodys_question(shelf: Library) -> None:
    answer = await shelf.ask("do I need to see the first one before The Tin Crew: Second Watch?")
    assert answer.values == ("yes",), answer.text


async def test_letters_doubled_at_the_wrong_place_are_put_right(shelf: Library) -> None:
    assert (await shelf.ask("who plays the sherrif in Gravel Sunday")).values == ("Bo Teal",)
