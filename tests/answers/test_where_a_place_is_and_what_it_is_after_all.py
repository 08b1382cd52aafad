"""Where a place with a name is, what a thing turns out to be, whose name and whose deed it is."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "salt": """Eight Sacks of Pepper (2018)

Directed by Orla Venn. Petra Oduya is Nan Rusk, once the best baker in town, who cooks at Hobb
Station, a whaling post on the south coast of Ulva. Mr. Lisle, played by Tom Ferrar, would
rather she didn't ask. The child, whose name is Wren, turns out to be Lisle's niece. The pepper
turns out to be ground slate. Around this the editor, Bea Larch, weaves old reels shot by
Hanne's dead uncle. Ruud Okker as the cook gets perhaps three minutes on screen. It runs 88
minutes.

They meet aboard the Marigold, a trawler that sank twice somewhere off Iceland. Nobody leaves
Quoin in winter.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What's the child's name in Eight Sacks of Pepper?", "Wren"),
    ],
)
async def test_it_is_told_by_what_stands_beside_it(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert value in answer.values, answer


async def test_what_somebody_is_no_more_he_was(shelf: Library) -> None:
    answer = await shelf.ask("what does Nan Rusk do for a living in Eight Sacks of Pepper")
    assert "was once" in answer.text or "cooks" in answer.text, answer


async def test_time_on_the_screen_is_no_length_of_a_film(shelf: Library) -> None:
    answer = await shelf.ask("how much screen time does the cook get in Eight Sacks of Pepper")
    assert "88" not in answer.values, answer


@pytest.mark.parametrize(
    "question",
    ["where is Quoin", "where is Nan Rusk", "who shot the wedding in Eight Sacks of Pepper"],
)
async def test_what_only_names_it_tells_no_place(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer


async def test_whose_niece_she_is_is_not_she(shelf: Library) -> None:
    answer = await shelf.ask("who is the child in Eight Sacks of Pepper")
    assert "Tom Ferrar" not in answer.values, answer
