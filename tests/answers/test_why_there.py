"""Why somebody is somewhere is told by what they come or are sent to do; whose voice it is."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "pewter-reef": """Pewter Reef (2012)

Directed by Olin Sarre. Dagny Holt, a diver played by Una Brask, is flown to a lighthouse in the
Faroes to repair a cable. When her father dies, Tomas Rell comes back from Leith and begins to
drink.
Two clerks have been sent from Oslo, at some expense, to count the puffins on the reef.

Sister Ambrose goes to prison for theft. There is hardly anyone else apart from the voice of the
coastguard, which belongs to the director's own aunt. Grim is the cook of the lighthouse, and you
know what he will say because he says it in every film.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Why is Dagny Holt at the lighthouse?", "to repair a cable"),
        ("why does dagny go to the faroes", "to repair a cable"),
        ("Why are the clerks on the reef in Pewter Reef?", "to count the puffins on the reef"),
        ("Why are the two of them on the reef in Pewter Reef?", "to count the puffins on the reef"),
        ("Why does Tomas Rell come back?", "When her father dies"),
        ("Whose voice is the coastguard in Pewter Reef?", "the director's own aunt"),
        ("Who does the voice of the coastguard in Pewter Reef?", "the director's own aunt"),
    ],
)
async def test_the_purpose_or_what_calls_them(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert answer.values == (value,)


@pytest.mark.parametrize(
    "question",
    [
        "Why is Grim at the lighthouse?",
        "Why is Sister Ambrose in prison?",
        "Why does Dagny go to Leith?",
        "Why is Dagny in Oslo?",
        "Whose voice is the cook in Pewter Reef?",
    ],
)
async def test_who_is_only_there_has_no_reason(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered
