"""Why somebody does what no review says is not told by a sentence that only comes near it."""

from __future__ import annotations

from tests.answers.conftest import Library

REVIEWS = {
    "sluice": """The Sluice (2019)

Ida Crake plays a nurse, Ruth Garrow. When the body of a drowned child comes up against the gate, he
sends for the nurse, Ruth Garrow, and the two begin to work out what the village did in the flood
and why no one speaks of it. Ruth leaves the village because her sister is ill in Leeds.
""",
}


async def test_a_deed_that_no_sentence_has_is_not_explained(shelf: Library) -> None:
    answer = await shelf.ask("Why does Ruth Garrow murder the vicar in The Sluice?")
    assert not answer.answered, answer.text


async def test_a_deed_that_a_sentence_has_is(shelf: Library) -> None:
    answer = await shelf.ask("Why does Ruth leave the village in The Sluice?")
    assert any("her sister is ill" in item.quote for item in answer.evidence), answer.text
