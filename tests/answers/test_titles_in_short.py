"""Films named by the beginning of their title, or with slips that other reviews use as words."""

from __future__ import annotations

import pytest

from bot.answers.understand import Understanding
from bot.library.model import Scope
from bot.search import SearchService
from tests.answers.conftest import NIGHT_OWLS, Library

REVIEWS = {
    "calder": "Low Water at Calder Bay (1999)\n\nDirected by Ann Poe. It never drags.\n",
    "brimble": "Brimble and the Tin Whistle (2006)\n\nDirected by Ida Kowal. A hymn to kindness.\n",
    "nocturne": "Nocturne for Two Pianos (1987)\n\nDirected by Wim Calder. It never drags.\n",
    "parliament": (
        "A Parliament of Herons (2004)\n\nDirected by Lena Marsh. Mr Crowe runs the crowing"
        " contest, and the heronry is lovely.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "director"),
    [
        ("who directed low water", "Ann Poe"),
        ("low water, who directed it", "Ann Poe"),
        ("who directed nocturne", "Wim Calder"),
        ("parlament of heronry director", "Lena Marsh"),
    ],
)
async def test_a_title_is_known_by_how_it_begins(
    shelf: Library, question: str, director: str
) -> None:
    assert (await shelf.ask(question)).values == (director,)


@pytest.mark.parametrize(
    "question",
    ["who directed nocturne lullaby", "did they like low water hotel", "who directed water"],
)
async def test_what_goes_on_otherwise_is_another_title(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


async def test_another_part_of_a_film_is_another_film(shelf: Library) -> None:
    assert not (await shelf.ask("who directed A Parliament of Herons 2?")).answered
    assert (await shelf.ask("is A Parliament of Herons 2 hours long or more?")).films


@pytest.mark.parametrize(
    "question",
    [
        "who was calling the shots on brimble",
        "what's brimble really about underneath the cute stuff",
        "would you lot say brimble is worth taking my mum to",
        "need to know who directed brimble, that whistle is stuck in my head",
    ],
)
async def test_talk_around_a_short_title_and_what_a_comma_parts_from_it_are_no_part_of_it(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert [film.title for film in answer.films] == ["Brimble and the Tin Whistle"], answer.text


@pytest.mark.parametrize(
    ("question", "spelt"),
    [
        ("is calders film any good", "is calder's film any good"),
        ("he calders up one day", "he calders up one day"),  # as "wakes up", with a Wake about
    ],
)
async def test_a_name_and_its_s_lack_an_apostrophe_and_verbs_do_not(
    shelf: Library, question: str, spelt: str
) -> None:
    understanding = Understanding(SearchService(shelf.database))
    assert await understanding.with_apostrophes(Scope(NIGHT_OWLS), question) == spelt
