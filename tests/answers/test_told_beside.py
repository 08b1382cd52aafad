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
        ("who is Leo Marsh?", "bank clerk"),
        ("how many days does the crew have left in Saltern Nine?", "nine days"),
        ("how many crates are still aboard in Saltern Nine?", "sixty"),
        ("where was Saltern Nine filmed?", "the dykes between Goole and Selby"),
        ("did Mina Falk also write the screenplay?", "yes"),
        ("did Mina Falk write the script as well?", "yes"),
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
        "who is Sergeant Corran?",
        "who plays Mrs Quillon?",
        "did Piers Dent write the screenplay?",
        "what is in the baker's pocket in Saltern Nine?",
    ],
)
async def test_another_film_or_rank_is_not_that_one(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered
