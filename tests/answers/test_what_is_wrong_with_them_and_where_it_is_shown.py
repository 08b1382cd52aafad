"""Small things of the story and of the film's people; and what only seems to tell them."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "kelp-office": """"The Kelp Office" (1979) is at the Astoria until Friday. Director Wim Tarry
has set it in a small Dakota town. Ida Brusk (Jo Pell), a postmistress, sews stamps into the hem of
curtains. Her dog, Admiral, has a gammy leg. A stranger called Osk turns up and will not leave. Ida
and her brother haven't spoken since he sold the boat. The pistol, which everybody looks for in the
attic, was in the bread bin. If you want a car chase, there's exactly one. The choir they sing in is
called the Wrack Line. I still quote Ida's line about the herring. It was her own cousin Bett who
poisoned the well. The closing shot, an open gate, is superb. At the end the boat lies burnt on the
sand. Tarry now keeps bees and sheep.
""",
    "two-candles": """Two Candles for Abbot (1991) was photographed by Ansel Voe and he does it
well. Directed by Mia Corr. Brother Pell (Tam Rudd) has one ear, and he claims to have walked to
Rome. What Pell did to Corvin we learn by degrees. Pell and Corvin share a cell. They call the town
Abbot. The revelation of who burned the barn can be guessed by anyone who has read a Josephine Tey.
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what does Ida Brusk sew into the curtains", "sews stamps into"),
        ("what does Ida hide in the curtains", "sews stamps into"),
        ("what did Ida and her brother fall out over", "sold the boat"),
        ("how many car chases are there in The Kelp Office", "one"),
        ("name of the choir in The Kelp Office", "Wrack Line"),
        ("who poisoned the well in The Kelp Office", "Bett"),
        ("what happens to the boat at the end of The Kelp Office", "lies burnt"),
    ],
)
async def test_the_sentence_that_tells_it(shelf: Library, question: str, said: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "who is Osk actually?",
        "what is Ida's line about the herring",
        "who cut the telephone wire in The Kelp Office",
        "where was Two Candles for Abbot filmed",
        "where is Two Candles for Abbot showing",
        "how did Brother Pell lose his ear",
        "what did Pell do to Corvin",
        "who burned the barn in Two Candles for Abbot",
        "what's wrong with Corvin",
    ],
)
async def test_what_only_seems_to_tell_it(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered
