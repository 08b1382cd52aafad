"""Details of the plot, in the words in which a review happens to tell them."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-tin-ferry": """The Tin Ferry (2011)

Directed by Una Sorrel. In the spring of 1934 Edith Crale, a schoolteacher from Leeds, is sent to
the island of Hask to find out why nobody has paid the ferry tax. Her spaniel, who answers to the
name of Bosun, comes too. She misses the first boat because she stops to buy a kettle.

Jonas Teel plays Abel Muir, the ferryman. Edith and Abel argue about knots. At no point, thank
heaven, do they kiss. Abel is a widower who moves from Hask to Oban to mend clocks. He is after a
new engine. Then somebody opens the crate in the boathouse. I won't say what is in it.
""",
    "mrs-pell-buys-a-tower": """Mrs Pell Buys a Tower (2016)

Oh, Mrs Pell Buys a Tower is a joy, and I laughed all the way home on the tram. Directed by Ned
Arkle. Vera Holt plays Mrs Pell, a retired baker. By breakfast she owns a tower on Lundy, with a
leaking roof. There's a donkey in Mrs Pell Buys a Tower, name of Gladstone, and he eats the deeds.
The closing song, "Mind the Stairs", is by Ida Frost. Her nephew Wilf has a rare gift for finding
water. The vicar's wife is cross about the donkey.
""",
    "the-long-orbit": """The Long Orbit (2020)

Directed by Tove Marl. A generation ship called the Silent Margaret has been out for ninety years.
The cook has been building a cello, out of pipes, a drawer and somebody's bed. The captain sells
nothing to the priest, and the priest's goat eats a hat.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


TOLD = [
    ("why does Edith go to the island in The Tin Ferry", "find out why nobody has paid"),
    ("Why is Edith sent to Hask in The Tin Ferry?", "find out why nobody has paid"),
    ("why does Edith miss the boat in The Tin Ferry", "stops to buy a kettle"),
    ("why does Abel move to Oban", "to mend clocks"),
    ("what's the dog called in The Tin Ferry", "Bosun"),
    ("what was Abel trying to buy in The Tin Ferry", "a new engine"),
    ("what is the donkey's name in Mrs Pell Buys a Tower", "Gladstone"),
    ("what's the donkey called in mrs pell buys a tower", "Gladstone"),
    ("where is the tower in Mrs Pell Buys a Tower", "a tower on Lundy"),
    ("what's the song at the end of Mrs Pell Buys a Tower", "Mind the Stairs"),
    ("what special gift does Wilf have", "finding water"),
    ("what's the name of the spaceship in The Long Orbit", "Silent Margaret"),
    ("what is the cook's cello made of in The Long Orbit", "out of pipes"),
]


@pytest.mark.parametrize(("question", "told"), TOLD)
async def test_what_is_told_in_other_words_is_found(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.steps
    assert told in " ".join(answer.text.split())


@pytest.mark.parametrize(
    "question",
    [
        "what's in the crate in The Tin Ferry",
        "why does the captain sell the goat to the priest in The Long Orbit",
        "what's the vicar called in Mrs Pell Buys a Tower",
        "what's the goat called in The Long Orbit",
        "why does Edith sell the ferry in The Tin Ferry",
        "where is the boathouse in Mrs Pell Buys a Tower",
        "what special gift does Abel have",
    ],
)
async def test_what_is_not_told_stays_unanswered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Do Edith and Abel kiss in The Tin Ferry?", "no"),
    ],
)
async def test_a_denial_may_turn_its_clause_round(shelf: Library, question: str, word: str) -> None:
    assert word in (await shelf.ask(question)).values
