"""What somebody does for a living, how long it has been so, and what is stolen that is no scene."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "ferry": """The Lamp at Quoin Point (2018)

Directed by Orla Venn. Agda Storr (Petra Oduya) takes a job as a laundress at the Grand, where
nobody has stayed since 1931. Piet Rusk has been night porter at the hotel for nineteen years. The
widow upstairs, Mrs Lisle, is Tom Ferrar's best scene. Agda's brother, a tram driver called Joost,
writes to her each week, and their mother has packed a trunk. Somebody is stealing all the spoons.
Hanne Blau is a widow who runs a bicycle shop.

The robbery is one nine-minute shot. The last thing we see on the pier is a wet glove.
Tom Ferrar steals every scene.
""",
    "choir": """A Choir of Geese (2020)

Directed by Bea Larch. Ruud Okker is Jem Tull, whose father is a lighthouse keeper. Petra Oduya
steals all of it as the goose. The family has been making kites for generations. Agnes Moll has been
dead for years, and nobody minds.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does Agda do for a living?", "job as a laundress"),
        ("what job does Agda Storr take in The Lamp at Quoin Point", "job as a laundress"),
        ("what does Piet Rusk do for a living", "night porter"),
        ("what does Hanne Blau do for a living", "runs a bicycle shop"),
    ],
)
async def test_a_trade_is_told_by_what_somebody_is_or_does_all_day(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert any(told in value for value in answer.values), answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("how long has Piet been the night porter in The Lamp at Quoin Point", "nineteen years"),
        ("how long is the robbery in The Lamp at Quoin Point", "nine-minute"),
    ],
)
async def test_how_long_it_has_been_so_needs_no_figure(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert value in answer.values, answer


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What is being stolen in The Lamp at Quoin Point?", "all the spoons"),
        ("what do you see on the pier at the end of The Lamp at Quoin Point?", "wet glove"),
    ],
)
async def test_the_sentence_that_tells_it_is_quoted(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert any(quote in one.quote for one in answer.evidence), answer
