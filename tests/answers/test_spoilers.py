"""What is marked as a spoiler is told covered: an answer's own words do not give it away."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-tin-choir": """The Tin Choir (2019)

Directed by Ilse Brandt, The Tin Choir follows seven lorry drivers who talk over the radio at night.
||The retired boxer sells the lorry and buries the money under a lighthouse.|| It is a joy.
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "where does the boxer bury the money in The Tin Choir",
        "what does the boxer sell in The Tin Choir",
        "film where a retired boxer buries money under a lighthouse",
    ],
)
async def test_a_spoiler_is_quoted_as_one_and_not_in_the_answers_own_words(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert "buries the money" not in answer.text
    assert any(item.spoiler and "buries the money" in item.quote for item in answer.evidence)
