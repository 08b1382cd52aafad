"""Whether there is a scene after the credits is told by the sentence that says so."""

from __future__ import annotations

import pytest

from bot.answers.happenings.after_credits import whether_any
from tests.answers.conftest import Library

REVIEWS = {
    "dry-dock": """Dry Dock (2018)

Directed by Ivo Lang. A welder finds a crate. The end credits song is a hoot. Edit: no, there's no
post-credits scene, so stop asking.
""",
    "wet-dock": """Wet Dock (2020)

Directed by Ivo Lang. A diver finds the same crate. Stay through the credits for a little joke with
the crane.
""",
    "old-dock": """Old Dock (1977)

Directed by Ivo Lang. A clerk loses a crate. We sat through the credits in the dark.
Too sad to move.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("should i hang around after the credits of Dry Dock", "no"),
        ("any post credits scene in dry dock?", "no"),
        ("is there anything after the credits in Dry Dock", "no"),
        ("does Wet Dock have a post-credit scene", "yes"),
        ("Wet Dock, is it worth staying for the credits", "yes"),
        ("do I need to stay till after the credits of wet dock", "yes"),
    ],
)
async def test_the_sentence_that_says_so_answers(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values == (word,), answer.text
    assert "credits" in answer.evidence[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "is there a post credits scene in Old Dock",
        "who sings over the end credits of Dry Dock",
        "is there a wedding after the credits of Wet Dock",
    ],
)
async def test_credits_alone_tell_nothing(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("the after-credits bit made me yelp", "yes"),
        ("there is nothing after the credits", "no"),
        ("don't bother staying for the credits", "no"),
        ("the mid-credits scene sets up a third", "yes"),
        ("i left during the credits", ""),
        ("the credits are hand drawn", ""),
        ("is there a scene after the credits?", ""),
        ("no idea who shot it, our copy chopped the end credits off", ""),
        ("by the end credits i was in tears", ""),
        ("there is a lovely song over the closing credits", ""),
        ("a friend told me to stay for the credits", ""),
        ("the first film had a scene after the credits", ""),
        ("i am told there used to be one after the credits", ""),
        ("stay for the credits, you will not regret it", "yes"),
        ("nobody moved until after the credits", ""),
    ],
)
def test_what_a_sentence_says_of_it(said: str, word: str) -> None:
    assert whether_any(said) == word
