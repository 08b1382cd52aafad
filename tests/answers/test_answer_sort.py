"""A sentence that lacks the sort of thing asked for is no answer, whatever words it shares."""

from __future__ import annotations

import pytest

from bot.answers.learned.answer_sort import has_its_sort
from tests.answers.conftest import Library

REVIEWS = {
    "gas": """The Long Let (2015)

Ruth Adeyemi plays the tenant, who counts her spoons. The subplot with the gas man goes nowhere.
There is a seal that follows the milk float, plainly a man in a suit. A fine film.
"""
}


@pytest.mark.parametrize(
    ("question", "quote", "fits"),
    [
        ("which actor turns up as the gas man", "The subplot with the gas man.", False),
        ("which actor turns up as the gas man", "Bao Quang is the gas man.", True),
        ("who voices the kite", "The kite hardly speaks.", False),
        ("what was the director doing before", "She used to read the weather.", True),
        ("what is the seal called", "A seal follows the boat.", False),
        ("what is the seal called", "A seal called nub follows the boat.", True),
        ("how many spoons has she", "She counts her spoons.", False),
        ("how many spoons has she", "She counts her forty spoons.", True),
        ("how many staff are there", "They fold for ninety days before the staff stop.", False),
        ("how many staff are there", "The staff of nine stop them.", True),
        ("how many times do they meet", "They meet only once.", True),
        ("why does she count them", "She counts her spoons.", True),
    ],
)
def test_a_quote_has_what_is_asked_for(question: str, quote: str, fits: bool) -> None:
    assert has_its_sort(question, quote, ()) is fits


@pytest.mark.parametrize(
    "question",
    [
        "which actor turns up as the gas man in The Long Let",
        "what's the name of the seal in The Long Let",
        "how many spoons has the tenant in The Long Let",
    ],
)
async def test_a_sentence_without_it_is_not_quoted_as_the_answer(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered
    assert answer.evidence == ()
