"""A reason, or a way, is told by the clause that gives it for what is asked, and of whom."""

from __future__ import annotations

import pytest

from bot.answers.proof.reason_told import reasons_in, ways_in
from bot.answers.question.why_asked import read_asked
from tests.answers.conftest import Library, quotes

REVIEWS = {
    "cinder-bank": """Cinder Bank (2015)

Odile Fenn (Marta Bly) guards a coal wharf in Hull. Bly is in every scene, and you learn that she
only took the post to pay off her father's debts. Her uncle Perrin is no villain: he runs the ferry
and wants to shut it down so that his sons can study in Leeds. The Warden, a tall man in a wet coat,
means to sell the cranes because they do not stand on any map. The dockers know every barge by its
horn. Old Tench has not dived since his mate was lost. He keeps quiet because his son is on the
run. The barge is wound up with a handle, and the rats hunt by smell. Perrin burns the letters so
that the Warden won't read the ledger. They call the crane the Widow because it groans at night.

Eight out of ten, and the missing two are for the parrot.
""",
    "larder-moon": """Larder Moon (2003)

A hen called Biddy moves to the moon to find her egg. Her friend Moss, who is lonely, sleeps in a
boot. The cat pays her in buttons. It would have been an A but for the songs.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Why did Odile take the job at the wharf?", "to pay off her father's debts"),
        ("why does Perrin want to close the ferry?", "so that his sons can study in Leeds"),
        ("why does Perrin want to sell up?", "so that his sons can study in Leeds"),
        ("how does the barge actually work in Cinder Bank", "with a handle"),
    ],
)
async def test_by_the_clause_that_gives_it(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert value in answer.values, answer.values


async def test_why_it_is_called_so(shelf: Library) -> None:
    answer = await shelf.ask("why's the crane in Cinder Bank called the Widow?")
    assert "groans at night" in quotes(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Why did Odile sell the wharf?",
        "Why does Perrin kill the Warden?",
        "Why does the Warden want to read the ledger?",
        "How did Tench lose his mate?",
        "Why does Odile keep quiet?",
        "Why does Moss want a boot?",
        "Why does Biddy hate her egg?",
        "How do the hens hunt?",
    ],
)
async def test_no_reason_of_somebody_or_something_else(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


def test_of_whom_and_of_what_it_is_asked() -> None:
    asked = read_asked("why does @p0 want to sell the farm when nobody will buy it")
    assert asked is not None
    assert (asked.who, asked.deed, asked.what, asked.wanted) == (("@p0",), "sell", ("farm",), True)
    asked = read_asked("how come the old sheriff never leaves")
    assert asked is not None
    assert (asked.deed, asked.how) == ("leav", False)
    assert read_asked("how is the acting in @f0") is None
    assert read_asked("what is @f0 about") is None


def test_what_a_reason_is_given_for() -> None:
    [given] = reasons_in("it rains, and she stays indoors because her shoes leak")
    assert (given.of.strip(), given.why) == ("she stays indoors", "because her shoes leak")
    [given] = reasons_in("he was born there, which is why he wants the house")
    assert given.of == "he wants the house"
    assert not list(reasons_in("she begins to read and goes to the sea"))
    [given] = ways_in("she settles every case with a coin")
    assert given.why == "with a coin"
