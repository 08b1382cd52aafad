"""How a film was made, why it is called so, what follows it, and what becomes of its things."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "two-spoons-short": """Two Spoons Short (2016)

Directed by Ines Corran. The cook, Bettina Lund, counts the drawer each night: if it is two spoons
short, somebody is stealing. Her nephew Ollie, who puts the milk cart in the river, is called Duck
because he never learned to swim. Ollie's drowned uncle looks down from the wall.

There is a parrot called PLUM-7, the retired gunner's pet. He hardly speaks. When he dies of the
cold, I wept. Bettina burns the letters in the stove. Ines Corran used to be a hospital clerk. Rolf
Aster plays the doctor, a former boxer.

A third film is on the way, to be called "Three Forks Over". It was shot in Leith.
""",
    "salt-ledger": """The Salt Ledger (1992)

Directed by Mona Fell. It is called The Salt Ledger because the sea eats every page. Some hand-drawn
charts hang in the hall, and the title card shows a cartoon whale. It was made in a paper mill.
The second officer, Jory Bell, is called Sprat. The next film by Fell was called Cold Harbour.
Jory thinks of burning the barge. Jory never sells the cow. The cook gives the lantern to a thief.
The widow dreams of drowning. Mona Fell had been a glazier for ten years.
""",
    "the-felt-moon": """The Felt Moon (2020)

The brothers Ott made the whole film out of dyed wool, one frame at a time. Piers Ott came to films
from shoemaking. Three mice build a boat made out of paper. The title comes from a lullaby that the
mice sing. The second, Moon Away, is due in May.
""",
    "gorse": """Gorse Hill (1951)

A western shot in black and white by Nils Orr. It runs 81 minutes. The sheriff
loves a seamstress, who mends a hand-painted screen. A one-take chase lasts nine minutes. The
title song is pretty. Her letters are written by hand in ink. The sequel was never made. The CGI of
a later reissue is crude.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("how did they make The Felt Moon", "out of dyed wool"),
        ("what is The Felt Moon made out of?", "out of dyed wool"),
        ("Where does the title The Felt Moon come from?", "from a lullaby"),
        ("Why is Ollie called Duck?", "never learned to swim"),
        ("why do they call him Duck in Two Spoons Short", "never learned to swim"),
        ("What did Ines Corran do before she made films?", "a hospital clerk"),
        ("What happens to the milk cart in Two Spoons Short?", "in the river"),
        ("what happens to the letters in Two Spoons Short", "burns the letters"),
        ("What is the third film after Two Spoons Short going to be called?", "Three Forks Over"),
        ("what's the next Felt Moon film called", "Moon Away"),
        ("Why is The Salt Ledger called that?", "the sea eats every page"),
        ("what happens to the lantern in The Salt Ledger", "gives the lantern"),
    ],
)
async def test_by_the_sentence_that_tells_it(shelf: Library, question: str, quoted: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quoted in " ".join(" ".join(one.quote for one in answer.evidence).split())


@pytest.mark.parametrize(
    "question",
    [
        "How was Gorse Hill animated?",
        "Why is it called Gorse Hill?",
        "where does the title Gorse Hill come from",
        "Why is Bettina called Duck?",
        "what is the sequel to Gorse Hill called",
        "What is the second film after Two Spoons Short called?",
        "is there a stop-motion film?",
        "what happens to Ollie in Two Spoons Short",
        "is The Salt Ledger animated",
        "what is the sequel to The Salt Ledger called",
        "what is the last song in Two Spoons Short called",
        "what happens to the barge in The Salt Ledger",
        "what happens to the cow in The Salt Ledger",
        "what happens to the widow in The Salt Ledger",
    ],
)
async def test_what_none_tells_is_not_answered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer


async def test_films_in_black_and_white(shelf: Library) -> None:
    answer = await shelf.ask("Which films are in black and white?")
    assert [film.title for film in answer.films] == ["Gorse Hill"]
    assert (await shelf.ask("is The Felt Moon animated?")).values == ("yes",)


async def test_an_officer_is_no_next_film(shelf: Library) -> None:
    answer = await shelf.ask("what is the second officer in The Salt Ledger called")
    assert "Cold Harbour" not in answer.values


@pytest.mark.parametrize(
    "question",
    ["how long is the one-take chase in Gorse Hill?", "How long has the sheriff been looking?"],
)
async def test_how_long_something_in_it_is_is_not_how_long_the_film_is(
    shelf: Library, question: str
) -> None:
    assert "81" not in (await shelf.ask(question)).text


@pytest.mark.parametrize("so_far", ["", " so far", ", up to now"])
async def test_how_many_are_reviewed_so_far(shelf: Library, so_far: str) -> None:
    answer = await shelf.ask(f"How many films have been reviewed{so_far}?")
    assert answer.answered
    assert answer.text.startswith("11 films reviewed here")
