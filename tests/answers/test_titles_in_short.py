"""Films named by the beginning of their title, or with slips that other reviews use as words."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "calder": "Low Water at Calder Bay (1999)\n\nDirected by Ann Poe. It never drags.\n",
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
