"""What somebody does with a thing, and what "the thing" is that they carry."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-eel-bus": """The Eel Bus (2009)

Directed by Sten Aldo. In the last scene Maud throws the ticket book into the canal. Her brother
Ivo, a signalman, buries the radio under the beans. Maud keeps a whistle in her sock. The inspector
hopes to sell the bus. Ivo never opens the parcel.

Maud wanted to polish the bell. Ivo's sister polishes the spoons. Ivo keeps the hymnal's cover.

A neighbour has left a stuffed pelican on the platform. The two porters drag it up to the loft.
The aunts are rehearsing a hymn. So the choirboys, all nine of them, end up singing the thing in the
snow.
""",
    "oats": """Oats for Nobody (2018)

Fen Tarrow is a carter. The miller paints the cart blue, and Fen sleeps. A comedy.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What does Maud do with the ticket book?", "into the canal"),
        ("what does maud do with the ticket book at the end of The Eel Bus", "into the canal"),
        ("What does Ivo do with the radio in The Eel Bus?", "under the beans"),
        ("what did ivo do to the radio", "under the beans"),
        ("What does the miller do with the cart in Oats for Nobody?", "paints the cart blue"),
    ],
)
async def test_by_the_sentence_that_says_so(shelf: Library, question: str, quoted: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quoted in " ".join(" ".join(one.quote for one in answer.evidence).split())
    assert quoted in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What does Ivo do with the ticket book in The Eel Bus?",
        "What does Ivo do with the parcel in The Eel Bus?",
    ],
)
async def test_what_another_does_or_nobody_is_no_answer(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered or "Ivo never" in answer.evidence[0].quote, answer


async def test_a_thing_that_is_named_needs_no_sentence_before_it(shelf: Library) -> None:
    answer = await shelf.ask("What does Maud keep in her sock?")
    assert [one.quote for one in answer.evidence] == ["Maud keeps a whistle in her sock."]
