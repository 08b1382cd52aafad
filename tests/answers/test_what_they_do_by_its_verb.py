"""What is asked of a deed is told by a sentence with the deed, by its noun too."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "lode-star": """The Lode Star (2013)

Directed by Ines Corran. We are aboard the steamer Halloran in 1902. Its cargo, forty crates of live
eels, begins to sing. The cook, Petra Lund, makes one request: a cup of vinegar by her bunk each
night. Petra Lund and the mate, Josip Vane, quarrel about the eels, and at the end of it all they
are reunited on a quay, as you guessed they would be.

A diver, Old Sem, has been hired to raise the wreck. Mr Quist, the purser, works out that the
captain cannot read. The harbourmaster was made redundant when the port silted up.
""",
    "two-graves": """Two Hats for Lorna (1961)

A comedy by Des Pell. Lorna Grey is played by Ida Rook and buys hats. It lasts two hours.
""",
}


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What is the ship carrying in The Lode Star?", "forty crates of live eels"),
        ("what does the ship carry in the lode star", "forty crates of live eels"),
        ("What does Petra Lund ask for?", "a cup of vinegar"),
        ("What does the cook ask for in The Lode Star?", "a cup of vinegar"),
        ("What do Petra and Josip argue about?", "about the eels"),
        ("What does Mr Quist discover?", "the captain cannot read"),
        ("What has the diver been hired to do in The Lode Star?", "to raise the wreck"),
    ],
)
async def test_by_the_sentence_that_has_the_deed(
    shelf: Library, question: str, quoted: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quoted in " ".join(answer.evidence[0].quote.split())


async def test_whoever_is_reunited_ends_up_together(shelf: Library) -> None:
    answer = await shelf.ask("Do they end up together in The Lode Star?")
    assert answer.values == ("yes",)


@pytest.mark.parametrize(
    "question",
    [
        "What is Petra Lund carrying in The Lode Star?",
        "What was the purser hired to do in The Lode Star?",
        "Who used to sail the Halloran?",
        "Who were the two hats for in Two Hats for Lorna?",
        "Who is hoarding the eels in The Lode Star?",
        "Are the two Lorna films by the same people?",
    ],
)
async def test_that_they_are_there_tells_nothing_of_it(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer
    assert "Taking" not in answer.text
