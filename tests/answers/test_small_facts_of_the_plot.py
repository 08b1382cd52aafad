"""Small facts of a plot: what a letter says, whether two kiss, what there turns out not to be."""

from __future__ import annotations

import pytest

from bot.answers.question.requests import is_request
from tests.answers.conftest import Library

REVIEWS = {
    "salt-mill": """The Salt Mill (2014)

Directed by Orla Venn. Petra Oduya plays Nan Rusk, a miller, and Tom Ferrar is Dr Lisle, the vet who
walks out to her each Sunday. I kept hoping they would marry (they don't). Nan fears that the mill
will burn, and it does. Everybody expects the vet to leave, but he doesn't.

Nan has come to the marsh for her aunt's boathouse. There is no boathouse. A lodger dies in the
eel pond, and the village blames the heron. Nan opens a letter from her aunt at the kitchen table
before anybody reads it.
A telegram comes for the vet: it says that the war is over. Dr Lisle hopes to find the ferry; there
is no ferry like it on the whole coast. The vicar says there is no ghost.

Ruud Okker is the voice of the heron. The otter steals each scene.
""",
    "two-kites": """Two Kites for Wexcombe (2019)

Directed by Bea Larch. Petra Oduya plays Commander Ash, a balloonist. Ruud Okker plays the postman,
Jem Tull. I was sure Ash would forgive Jem, and she does. I saw it
after Orla Venn's Paper Ferry, which I found slow and lovely. A wonderful film.

Reviewed by Hal Dunmore
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    "question",
    [
        "Does Dr Lisle find the ferry in The Salt Mill?",
        "What does the letter say in The Salt Mill?",
        "What does the letter say that Nan opens?",
        "Why does Nan kill the lodger in The Salt Mill?",
        "why does dr lisle murder the lodger",
        "Who does the voice of the otter in The Salt Mill?",
        "Can you recommend a good fish restaurant near the marsh?",
        "know any good pubs in Wexcombe?",
        "what's a decent hotel to stay at in Wexcombe",
        "Have Tom Ferrar and Ruud Okker been in Two Kites for Wexcombe together?",
        "What did Mona think of Paper Ferry?",
    ],
)
async def test_what_no_sentence_says_is_not_answered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What does the telegram say in The Salt Mill?", "the war is over"),
        ("What did Hal Dunmore think of Paper Ferry?", "slow and lovely"),
        ("Who does the voice of the heron in The Salt Mill?", "Ruud Okker"),
    ],
)
async def test_by_the_sentence_that_says_so(shelf: Library, question: str, quoted: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quoted in " ".join(answer.evidence[0].quote.split())


@pytest.mark.parametrize(
    "question",
    [
        "Have Bea Larch and Tom Ferrar made a film together?",
        "have Orla Venn and Bea Larch worked together",
    ],
)
async def test_two_people_of_no_one_film(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer


@pytest.mark.parametrize(
    "question",
    [
        "Which roles does Petra Oduya play?",
        "what parts has petra oduya played",
        "which characters does Petra Oduya play?",
        "What roles did Petra Oduya play?",
    ],
)
async def test_roles_over_several_films(shelf: Library, question: str) -> None:
    values = (await shelf.ask(question)).values
    assert any("Nan" in value for value in values)
    assert any("Ash" in value for value in values)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what was the one with the heron called again", "The Salt Mill"),
        ("whats that film with the balloonist called then?", "Two Kites for Wexcombe"),
        ("what's the one about the miller called again?", "The Salt Mill"),
    ],
)
async def test_what_a_film_was_called_again(shelf: Library, question: str, title: str) -> None:
    assert [film.title for film in (await shelf.ask(question)).films] == [title]


def test_a_thing_in_a_film_may_be_asked_after() -> None:
    assert is_request("what's the best restaurant in town")
    assert not is_request("what's the best car in The Salt Mill")
    assert not is_request("what is the best pub in two kites for wexcombe?")
