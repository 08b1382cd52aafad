"""Slips in words that are neither names nor wording are put right by the words of the reviews."""

from __future__ import annotations

import pytest

from bot.library.model import Scope
from bot.search import SearchService
from tests.answers.conftest import NIGHT_OWLS, Library

REVIEWS = {
    "salt-lantern": """The Salt Lantern (2011)

Directed by Bea Corlett. Hugh Tamsin plays the harbourmaster. The choreography of the storm is
superb. A trombonist lives in the tower. It is a fine film.
""",
}


@pytest.mark.parametrize(
    ("question", "value", "taken"),
    [
        ("who plays the harbormastr in The Salt Lantern?", "Hugh Tamsin", "harbourmaster"),
        (
            "whos the guy that plays the condutor in cascade of harmony",
            "Michael Caine",
            "conductor",
        ),
    ],
)
async def test_a_slip_of_a_word_of_the_reviews_is_put_right_and_said(
    shelf: Library, question: str, value: str, taken: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert value in answer.values
    assert f"as {taken}" in answer.text


async def test_the_film_is_found_over_a_slip_in_what_tells_it(shelf: Library) -> None:
    answer = await shelf.ask("whats the film with the sourceress called again")
    assert [film.title for film in answer.films] == ["Infinite Echoes of the Crystal Symphony"]


@pytest.mark.parametrize(
    "question",
    ["who plays the astronaut in The Salt Lantern?", "who plays the trombone in The Salt Lantern?"],
)
async def test_another_word_is_no_slip(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert "Taking" not in answer.text
    assert "Hugh Tamsin" not in answer.values


@pytest.mark.parametrize(
    ("typed", "right"),
    [("condutor", "conductor"), ("voilinist", "violinist"), ("xylophone", "")],
)
async def test_only_one_likely_word_is_taken(shelf: Library, typed: str, right: str) -> None:
    found = await SearchService(shelf.database).respelt(Scope(NIGHT_OWLS), typed)
    assert (found or "") == right


async def test_a_word_that_only_another_server_has_mends_nothing(shelf: Library) -> None:
    search = SearchService(shelf.database)
    assert await search.respelt(Scope(NIGHT_OWLS), "mapmakr") is None
    assert await search.respelt(Scope(22), "mapmakr") is not None
