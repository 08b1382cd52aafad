"""What stands beside the words asked for: a rank, an owner, a counted noun, another title."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "ottie-and-the-long-night": """Ottie and the Long Night (2014)

It's the third Ottie film, after Ottie and the Iron Hare, and the warmest. Directed by Mina Falk,
who wrote it as well as directing it. Ottie is an otter who keeps a weir. I loved it.
Wim Osterley has written one lullaby which he brings back whenever the river rises. 8/10.
""",
    "saltern-nine": """Saltern Nine (2017)

A thriller, shot on our own doorstep along the dykes between Goole and Selby, and a dull one.
Directed by Piers Dent. A body turns up in the first shot. It's a bank clerk, a man named Leo Marsh,
and in his coat pocket there's a brass key with a tag on it. Captain Ida Corran, played by Bea Holt,
takes over the case. A widowed baker, Tom Quillon, is played by Al Rusk. The crew of twenty has nine
days left, and sixty crates are still aboard. The score is a drone.
""",
    "the-brine-clerk": """The Brine Clerk (2018)

Tess Ardley had been a vet for nine years before she picked up a camera, and The Brine Clerk, which
she also produced, took her two winters. It is a tense crime drama, in the sunken port of
Marrowgate. It runs 97 minutes. It is adult, stylish film-making with a wicked sense of humour.
The man who shot it, Gil Farr, also gave us Cellar Door Gulls, and has learned nothing since.
""",
    "a-bell-for-arran": """A Bell for Arran (2020)

Nora Fisk, whose debut Tin Sky was the most patient film of 2016, followed a bell founder for the
last of those years, and her documentary has caught his temper. It is set on Arran. Wim Osterley
composed a slow march for the film. I recommend it.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Who is Captain Corran?", "played by Bea Holt"),
        ("Who plays Captain Corran?", "Bea Holt"),
        ("who plays Mr Quillon?", "Al Rusk"),
        ("how many days does the crew have left in Saltern Nine?", "nine days"),
        ("how many crates are still aboard in Saltern Nine?", "sixty"),
        ("where was Saltern Nine filmed?", "the dykes between Goole and Selby"),
        ("did Mina Falk also write the screenplay?", "yes"),
        ("did Mina Falk write the script as well?", "yes"),
        ("who produced The Brine Clerk?", "Tess Ardley"),
        ("what kind of film is The Brine Clerk?", "crime"),
        ("what kind of film is A Bell for Arran?", "documentary"),
        ("how many of the films are documentaries?", "1"),
        ("who composed the music for the film set on Arran?", "Wim Osterley"),
        ("how many films with music by Wim Osterley are there?", "2"),
    ],
)
async def test_what_is_told_beside_it(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert any(value in one for one in answer.values), answer


@pytest.mark.parametrize(
    "question",
    [
        "what is in the clerk's pocket in Saltern Nine?",
        "what was in Leo Marsh's pocket in Saltern Nine?",
        "what was in the dead man's pocket in Saltern Nine?",
    ],
)
async def test_what_is_in_somebodys_pocket(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert "brass key" in answer.evidence[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "is Ottie and the Iron Hare good?",
        "is Ottie and the Iron Hare any good?",
        "should I watch Ottie and the Iron Hare?",
        "who directed Ottie and the Iron Hare?",
        "is Ottie and the Paper Moon good?",
        "is Cellar Door Gulls any good?",
        "who is Sergeant Corran?",
        "who plays Mrs Quillon?",
        "did Piers Dent write the screenplay?",
        "what is in the baker's pocket in Saltern Nine?",
    ],
)
async def test_another_film_or_rank_is_not_that_one(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


async def test_what_kind_of_score_asks_for_no_genre(shelf: Library) -> None:
    answer = await shelf.ask("what kind of score does The Brine Clerk have?")
    assert "drama" not in answer.values


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how long is The Brine Clerk?", True),
        ("how long does The Brine Clerk run?", True),
        ("how long did it go on for, The Brine Clerk?", True),
        ("how long did she live in the port in The Brine Clerk?", False),
        ("how many hours do they have in The Brine Clerk?", False),
        ("how long was Tess Ardley a vet before The Brine Clerk?", False),
    ],
)
async def test_how_long_somebody_does_it_is_no_running_time(
    shelf: Library, question: str, told: bool
) -> None:
    assert ("97" in (await shelf.ask(question)).values) == told
