"""Who somebody is, what sort of thing, whose film; the acting, judged where actors are named."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-tin-orchard": """The Tin Orchard (2011)

Directed by Lena Marsh. Oskar mends clocks in the village of Upper Sallow and talks to nobody. An
otter called Biscuit steals his tools. Pavel Rook is magnificent as Oskar. His only friend is Della
Frey (Ida Brandt), a retired pilot so deaf that she shouts. At night a courier brings the lodestar,
the smallest clock in the world. Viktor Hale (who else?) is Anders Moll, who owns the pawnshop by
the bridge and pretends to be blind. Ruth Calloway has the best line as Mrs Moll, his wife.
Cast: Ines Varga, as Clara Moll, the daughter
""",
}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who is Oskar in The Tin Orchard?", "mends clocks"),
        ("who's Della Frey in the tin orchard", "pilot"),
        ("what sort of animal is Biscuit in The Tin Orchard", "otter"),
        ("what's the village called in The Tin Orchard?", "Upper Sallow"),
        ("the tin orchard, whose drama is that again", "Lena Marsh"),
        ("who is Anders Moll?", "owns the pawnshop"),
        ("where does Oskar mend clocks", "Upper Sallow"),
    ],
)
async def test_it_is_told_as_the_review_tells_it(shelf: Library, question: str, told: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in answer.text


async def test_the_acting_is_judged_where_an_actor_is(shelf: Library) -> None:
    answer = await shelf.ask("how's the acting in The Tin Orchard?")
    assert answer.values == ("positive",)
    assert "magnificent" in answer.evidence[0].quote


async def test_what_it_is_about_is_told_in_the_words_of_the_review(shelf: Library) -> None:
    answer = await shelf.ask("what is The Tin Orchard about?")
    assert "mends clocks" in answer.text


@pytest.mark.parametrize(
    "question",
    ["what is the bridge called", "what's the name of the pawnshop", "what's the lodestar called"],
)
async def test_a_name_that_is_asked_for_is_not_told_by_any_mention(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered
