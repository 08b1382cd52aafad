"""How it ends, what a thing holds or weighs, who gets it, what was won, and where one is from."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-pike-house": """The Pike House (2012)

Directed by Orla Stenn. Mina Bray plays Tilde Ross, a quiet glazier from Malmo, who keeps a goat.
The goat lives, I am glad to say. It's called Pepper. Rolf Anker plays her uncle Osk. Everyone
wants the old stone in the yard, which is a brute, 90 kilos. The reward goes to the ferrymen. Do
they marry at the lighthouse? In a gale, naturally. Does Osk die? No, and nobody asked.

There is one storm, and nothing breaks in it. The sailors all hum the same tune. It was made for
six times the budget of her debut. By the last reel the camera has caught a cold. When the cellar
finally gets opened all that's in there is a row of clocks, ticking.

It won the Silver Oar Prize at Ghent. The closing scene, in which Tilde lets the goat off its rope,
is lovely.
""",
    "marrow-lane": """Marrow Lane (2015)

Directed by Orla Stenn. Mina Bray plays Lise Holt, an organist. Sam Ode plays the sexton, Grim. And
what a twist! The sexton turns out to be her father. The
organ looks like a shed. Her earlier film won the Golden Oar award. The
evening turned out to be one of the best.
""",
    "nine-gulls": """Nine Gulls (2018)

Directed by Orla Stenn. Mina Bray plays Ada Rook. It is a shame about the ending. The last minutes,
which I will not describe, are perfect. Ada comes home from Oslo in May. The twist is silly. If you
need gore you will be bored. From there you might expect a shipwreck. The harbour master gives
Ada's letters back to the post. Ada Rook, a baker who has not slept since the flood of her village,
walks the quay. Her aunt Bea talks a lot.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quote", "values"),
    [
        ("How does The Pike House end?", "lets the goat off its rope", ()),
        ("what happens at the end of the pike house", "lets the goat off its rope", ()),
        ("whats the twist in Marrow Lane", "turns out to be her father", ()),
        ("What's the goat called in The Pike House?", "It's called Pepper.", ("Pepper",)),
        ("what is the goat's name in the pike house", "It's called Pepper.", ("Pepper",)),
        ("what's in the cellar in The Pike House", "a row of clocks", ("a row of clocks",)),
        ("did The Pike House win any awards?", "Silver Oar", ("yes", "Silver Oar Prize")),
        ("what prize did The Pike House win?", "Silver Oar", ("Silver Oar Prize",)),
        ("why doesn't Ada Rook sleep?", "since the flood", ("the flood of her village",)),
        ("Why does Ada not sleep in Nine Gulls", "since the flood", ("the flood of her village",)),
    ],
)
async def test_what_happens_is_told_by_the_sentence_that_tells_it(
    shelf: Library, question: str, quote: str, values: tuple[str, ...]
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in " ".join(answer.evidence[0].quote.split())
    assert answer.values == values


@pytest.mark.parametrize(
    "question",
    [
        "How does Nine Gulls end?",
        "What's the twist in Nine Gulls?",
        "what was the budget of The Pike House",
        "did Marrow Lane win any awards?",
        "did the director win any awards for The Pike House?",
        "how heavy is the goat in The Pike House",
        "is Tilde Ross from Sweden?",
        "is Ada Rook from Oslo?",
        "does Ada get her letters back in Nine Gulls?",
        "why doesn't Bea talk in Nine Gulls?",
        "how many gulls are there?",
        "how many goats does she end up with in the pike one?",
    ],
)
async def test_what_only_looks_like_it_tells_nothing(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered
