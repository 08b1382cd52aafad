"""How facts are put into sentences: as one would say them."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "gorse": """Gorse (1971)

Gorse is directed by Ann Poe and set on the Cornish coast in the winter of 1911. Ida Lund plays
Nell, and Mr Treen, the harbourmaster, is Ben Rue. Gorse is a sequel to Heather. It runs 90 minutes.
""",
    "kelp-hour": """Kelp Hour

Kelp Hour is a sequel, directed by Ann Poe. It takes place aboard the Marjolein in August 1986, and
once more in Ostend. 1986 was a hot year. Tom Vale plays the mate.
""",
}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("where is Gorse set?", "Gorse (1971) is set on the Cornish coast"),
        ("where and when is Gorse set", "in the winter of 1911."),
        ("where is Kelp Hour set?", "in Ostend"),
        ("when did Gorse come out", "Gorse came out in 1971."),
        ("is Gorse a sequel?", "Yes: Gorse (1971) is a sequel to Heather."),
        ("which films are sequels?", "Four films that are each a sequel:"),
        ("who is mr treen in gorse", "Mr Treen is a harbourmaster"),
    ],
)
async def test_a_fact_is_told_as_one_would_say_it(shelf: Library, question: str, text: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert text in answer.text


async def test_a_time_within_a_fuller_one_is_not_said_again(shelf: Library) -> None:
    answer = await shelf.ask("when is Kelp Hour set?")
    assert answer.text.count("1986") == 1


async def test_who_asks_when_it_is_set_is_not_told_where(shelf: Library) -> None:
    answer = await shelf.ask("when is Serene Symphony: The Crimson Legends set?")
    assert not answer.answered
    assert answer.text.endswith("doesn't say when it is set.")
