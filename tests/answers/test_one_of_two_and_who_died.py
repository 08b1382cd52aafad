"""One of two, what a thing is about, who was killed, and whether the reviewer guessed."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library, quotes

REVIEWS = {
    "cold-ferry": """The Cold Ferry (2016)

Directed by Vera Cole, The Cold Ferry follows Constable Pell, who is called out when the corpse of a
retired pilot, Amos Dray, washes up by the pier. The gulls were made with string and felt, never
with computers. I saw the killer coming from the first reel.

Then there are the songs. Whoever wrote them should be made to sing them. Agnes writes a letter
about a stolen boat to the mayor. Pell is adrift in the town after losing her badge. It is really
a film about forgiveness. Colm, her deputy, never whistles and I never want to hear him. Vera Cole
wrote it together with her sister. It took two years and came out in 2016.
""",
    "lamp-oil": """Lamp Oil (2013)

Directed by Bela Orsk, Lamp Oil kept me guessing to the end. Nora Finch plays Agnes, who reads a
letter at breakfast. Her row with the grocer over the price of eggs is the best thing in it.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What is the letter in The Cold Ferry about?", "a stolen boat"),
        ("what's the row in Lamp Oil about", "the price of eggs"),
    ],
)
async def test_the_value_told(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert value in " ".join(answer.values)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How are the songs in The Cold Ferry?", "should be made to sing them"),
        ("Is there a deeper meaning to The Cold Ferry or is it just a thriller?", "forgiveness"),
        ("is there any moral in The Cold Ferry", "forgiveness"),
    ],
)
async def test_told_by_the_sentence(shelf: Library, question: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in quotes(answer)


@pytest.mark.parametrize(
    "question",
    [
        "What is the letter in Lamp Oil about?",
        "who is the victim in Lamp Oil",
        "why did Pell lose her badge in The Cold Ferry",
        "why did it take two years to make The Cold Ferry",
        "do Pell and Colm get together in The Cold Ferry",
    ],
)
async def test_what_no_review_tells(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered
