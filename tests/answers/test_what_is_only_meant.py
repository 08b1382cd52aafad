"""Yes and no: what somebody wants, plans or must do has not happened, and silence tells nothing."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

_FERRY = """The Tallow Ferry (1968)

Directed by Ines Kolb, The Tallow Ferry follows Joss, a ferryman who has to win the autumn regatta
to keep his boat. His sister Odile hopes to marry the harbour master before the frost. Their cousin
Wilm sets out to burn the boathouse. I cannot tell you whether they ever cross the river. The
ferry's dog drowns in the second reel. The pilot refuses to leave the bridge. The captain of the
rival boat is given no name. A tender film.
"""


REVIEWS = {"the-tallow-ferry": _FERRY}


@pytest.mark.parametrize(
    "question",
    [
        "does Joss win the regatta in The Tallow Ferry",
        "did joss win that regatta",
        "does Odile marry the harbour master",
        "does Odile get married in The Tallow Ferry?",
        "does Wilm burn the boathouse in The Tallow Ferry",
        "do they cross the river in The Tallow Ferry?",
        "did they ever get across the river in the tallow ferry",
    ],
)
async def test_what_is_only_meant_is_not_said_to_happen(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("does Joss have to win the regatta", "yes"),
        ("does Odile hope to marry the harbour master", "yes"),
        ("does the dog drown in The Tallow Ferry", "yes"),
        ("does the pilot leave the bridge in The Tallow Ferry", "no"),
        ("is the captain given a name in The Tallow Ferry", "no"),
    ],
)
async def test_what_is_said_is_told(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (word,)
