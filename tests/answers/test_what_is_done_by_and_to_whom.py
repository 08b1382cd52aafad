"""By whom something is done, what becomes of somebody, what is done with a thing, and a message."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "vault": """Six Locks for Oporto (1979)

Directed by Orla Venn. Tom Ferrar is Baldo Rizzi, a safe-breaker who is hired by a bankrupt duchess
to open a vault. The gardener, Ugo Lant, turns out to be the man who once dragged her sister from
the lake. Petra Oduya plays Nives, who works for a ministry that nobody has heard of. Nives sings to
the parrot. The last shot, Baldo dropping the third key into the harbour, is lovely. The parrot,
alas, is locked in a suitcase. Underneath, you can see the old paint on the walls.
""",
    "hedgehog": """Pim and the Stolen Bell (2021)

Directed by Bea Larch. Pim is a hedgehog who rings the bell at Mossy End. The film says, gently,
that a friend is somebody you own up to. The flare in the sky looks like a dropped biscuit. Ruud
Okker voices Pim. I liked it, and so will you.
""",
    "message": """Nine Small Boats (2016)

Directed by Bea Larch. A heron called Gus loses his hat. The message about how being slow is no
disgrace is lovely, if you can hear it over the drums.
""",
    "bells": """Seven Bells for Mossy End (2015)

Directed by Orla Venn. Ana Moll (Petra Oduya), who gave up a post as a chemist, casts the bells.
Otto Lant (Ruud Okker), forty-four, has hated turnips all his life. The great bell cracks on its
first cooling. Their one rule: no talking near hut 12, because that's where the dog sleeps. I won't
say who wins, only that Otto ends up wearing a bell. There's a chef in town, Madame Poll, who wants
the clapper for her soup. The score is little more than a tuba and a saw.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What happens to the parrot in Six Locks for Oporto?", "locked in a suitcase"),
        ("what does Baldo do with the third key", "dropping the third key"),
        ("who does Nives work for", "works for a ministry"),
        ("who does Nives work for in Six Locks for Oporto", "works for a ministry"),
        ("What is the message of Pim and the Stolen Bell?", "somebody you own up to"),
        ("what does the flare look like in Pim and the Stolen Bell", "dropped biscuit"),
        ("what was Ana Moll's old job", "post as a chemist"),
        ("what did Ana Moll do before she came to the bells", "post as a chemist"),
        ("what happens to the great bell in Seven Bells for Mossy End", "cracks on its"),
        ("which hut does the dog sleep in in Seven Bells for Mossy End", "hut 12"),
        ("what does Otto end up wearing in Seven Bells for Mossy End", "wearing a bell"),
        ("what instruments play in Seven Bells for Mossy End", "a tuba and a saw"),
    ],
)
async def test_the_sentence_that_says_so_is_quoted(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert any(quote in one.quote for one in answer.evidence), answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What is the message of Nine Small Boats?", "how being slow is no disgrace"),
        ("what does Madame Poll do for a living", "chef"),
    ],
)
async def test_it_is_told_as_a_value(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert value in answer.values, answer


@pytest.mark.parametrize(
    "question",
    [
        "Who does the duchess hire Nives from?",
        "who hires Nives in Six Locks for Oporto",
        "what is the message of Six Locks for Oporto",
        "what does the moon look like",
        "What happens to Nives?",
        "who wins in Seven Bells for Mossy End?",
        "what did Otto Lant do before",
        "what happens to the clapper in Seven Bells for Mossy End",
    ],
)
async def test_what_is_said_of_another_tells_nothing(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer
