"""Facts, people and titles asked for as members really type, over reviews in roundabout turns."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "where-the-herons-go-to-rest": """Where the Herons Go to Rest (1964)

Of the three spy thrillers that Silas Penhallow directed for the studio this is the best, and in all
of them Desmond Arkell is Major Rupert Strand. The only residents are a widow, Carla Zahra (Ilse
Montano), and a birdwatcher calling himself Dr Finch-Holm, whose binoculars never point at a bird.
He is acted by Conrad Osgood. The music, by Basil Fenwick, is for solo mandolin. His brother, Edgar
Fenwick, produced. It runs for 89 minutes.
""",
    "boiler-club": """Boiler Club (2020)

It's written and directed by the Marlow-Quist sisters, Ida and Bea. Nell Castello plays Dot. What
holds it together is Ilse Montano. No clue who shot it but whoever lit that corridor deserves a
rise. Its 1998, so nobody has phones. Ida also did the music, all squelchy synths. It runs for 94
minutes. I liked it.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("which sisters made boiler club, both first names", "Ida Marlow-Quist"),
        ("who did the squelchy synth music of boiler club", "Ida Marlow-Quist"),
        ("how many people wrote boiler club and who", "Bea Marlow-Quist"),
        ("desmond arkell = which character", "Major Rupert Strand"),
        ("name of the composer of where the herons go to rest please", "Basil Fenwick"),
        ("edgar fenwick's credit on where the herons go to rest was for what", "producer"),
        ("who directed where the herons go 2 rest", "Silas Penhallow"),
        ("what year are we in, story wise, in boiler club", "1998"),
        ("boiler club, which year does it play in", "1998"),
        ("when did boiler club come out", "2020"),
        ("need the length of the movie nell castello stars in", "94"),
        ("SPOILERS FINE BY ME: who directed boiler club", "Bea Marlow-Quist"),
    ],
)
async def test_facts_are_told_however_they_are_asked_for(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert value in answer.values


@pytest.mark.parametrize(
    "question",
    [
        "Boiler Club corridor shot = art. camera person's name?",
        "is Nell Castello convincing as Carla Zahra",
        "who directed Boiler Club 2",
    ],
)
async def test_what_is_not_said_is_not_claimed(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text
