"""Questions that name no film: their asker has one in mind that what they tell of gives away."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "ferry": """The Last Ferry to Oban (2011)

Directed by Ilse Brandt. Two sisters, Fenella and Morag, inherit a rusting car ferry and a cargo of
unsold pianos. A customs man hides a box of smuggled watches in the engine room. In the end the
ferry is turned into a dance hall. Slow, but lovely.
""",
    "bakery": """Bread and Weather (2009)

Dir. Colm Harrigan. A baker called Anselm feeds a whole street from a cellar oven. He stopped
speaking to his brother because the brother sold their grandmother's recipe to a factory. The
parrot on the counter repeats the prices all day. Dreadful film. 2/10
""",
    "moth": """The Moth Parade (2001)

A story about a boy, Elias, who cannot sleep, and a magic moth, Professor Plume, who teaches him to
be friends with the dark. The moth is drawn by hand. A gentle film about fear and friendship.
""",
    "choir": """A Choir of Nine (2018)

Nine miners sing in a flooded shaft while they wait to be dug out. The youngest, Tam, is afraid of
the dark and counts lamps. They are saved after four days by a dog that hears them. Ruth Adeyemi
directs. A gripping film, and the singing is superb.
""",
}


@pytest.mark.parametrize(
    ("question", "title", "quoted"),
    [
        ("what's in the box the customs guy hides", "The Last Ferry to Oban", "smuggled watches"),
        ("why did anselm and his brother fall out", "Bread and Weather", "recipe"),
        ("what does the parrot say all day", "Bread and Weather", "repeats the prices"),
    ],
)
async def test_the_film_that_alone_tells_of_it_is_asked(
    shelf: Library, question: str, title: str, quoted: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert [film.title for film in answer.films] == [title]
    assert quoted in answer.evidence[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "why does the astronaut burn the letter",
        "what's in the vicar's suitcase",
        "how does it end",
        "what was that",
        "what is the moth evening about?",
        "what does the parrot repeat all day on the counter in Copper Lanterns",
    ],
)
async def test_what_no_film_tells_of_stays_unanswered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered
    assert answer.evidence == ()
