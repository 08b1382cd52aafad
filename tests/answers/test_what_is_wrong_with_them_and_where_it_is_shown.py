"""Small things of the story and of the film's people; and what only seems to tell them."""

from __future__ import annotations

import pytest

from bot.answers.proof.told_so import (
    tells_how_done,
    tells_look,
    tells_what_was_done_to,
    tells_words,
)
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
        ("where is The Kelp Office showing", "the Astoria"),
        ("what does Ida Brusk sew into the curtains", "sews stamps into"),
        ("what does Ida hide in the curtains", "sews stamps into"),
        ("what's wrong with Admiral", "gammy leg"),
        ("what did Ida and her brother fall out over", "sold the boat"),
        ("where was the pistol hidden in The Kelp Office", "in the bread bin"),
        ("how many car chases are there in The Kelp Office", "one"),
        ("name of the choir in The Kelp Office", "Wrack Line"),
        ("who poisoned the well in The Kelp Office", "Bett"),
        ("what's the last shot of The Kelp Office", "an open gate"),
        ("what happens to the boat at the end of The Kelp Office", "lies burnt"),
        ("what is the director of The Kelp Office doing these days", "keeps bees"),
        ("what's the director of The Kelp Office up to now", "keeps bees"),
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
        "what's the name of the town in The Kelp Office",
        "who cut the telephone wire in The Kelp Office",
        "where was Two Candles for Abbot filmed",
        "where is Two Candles for Abbot showing",
        "what is the director of Two Candles for Abbot doing now",
        "how did Brother Pell lose his ear",
        "what did Pell do to Corvin",
        "what did Pell and Corvin fall out over",
        "who burned the barn in Two Candles for Abbot",
        "what's wrong with Corvin",
    ],
)
async def test_what_only_seems_to_tell_it(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


def test_words_looks_means_and_deeds() -> None:
    assert tells_words("what's the last line", 'the last line is "go home".')
    assert tells_words("what is the motto of the school", "the motto is forward.")
    assert not tells_words("what's the last line", "the last line made me cry.")
    assert tells_words("what line of work is she in", "she mends nets.")
    assert tells_look("what does the thing look like", "it has six legs.")
    assert not tells_look("what does the thing look like", "the thing hums.")
    assert tells_how_done("how did he lose his ear", "a shark took his ear in 1911.")
    assert not tells_how_done("how did he lose his ear", "he has one ear, and he rows.")
    assert tells_what_was_done_to("what did he do to clara", "he robbed clara.")
    assert not tells_what_was_done_to("what did he do to clara", "somebody named clara rang.")
