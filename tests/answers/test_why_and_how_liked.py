"""Why something is liked, which scene was, for whom it is too much, and how it leaves one."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library, quotes

REVIEWS = {
    "tin-orchard": """The Tin Orchard (2015)

Directed by Vera Cole, The Tin Orchard follows Oona Pell, a widow who keeps bees on a roof. She is
joined by a retired postman and his parrot. Ines Farr is wonderful as Oona, and every line of hers
rings true. Basil Crowe is dreadful as the landlord: wooden, loud and never believable.

Oona has just lost her licence in London, and decides to sell the hives. To be fair to the second
hour, there is one marvellous sequence, a funeral for a queen bee. The dialogue collapses into
speeches, and the film throws away its best ideas.

Suitable for anybody over nine or so. You will come out uplifted. Two stars out of five.
""",
    "wax-lantern": """The Wax Lantern (2012)

Directed by Bela Orsk, The Wax Lantern is a drawn film about a moth. Is it scary? In the swarm bit
it all gets very dark. Arlo climbed onto my lap for it. Take your children anyway.
""",
    "salt-parade": """The Salt Parade (2011)

Directed by Bela Orsk, The Salt Parade is a delight from start to finish. Nora Finch is splendid as
Agnes, the drummer. I will not say whether Agnes gets her drum. The last half hour is a mess. 9/10.
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "Why did the reviewer hate Ines Farr in The Tin Orchard?",
        "why does the critic dislike Ines Farr in The Tin Orchard",
        "why did the reviewer love Basil Crowe in The Tin Orchard",
        "why did The Tin Orchard get five stars",
        "how come The Salt Parade only got two stars",
        "why did The Salt Parade fall apart",
        "Does Agnes get her drum in the end in The Salt Parade?",
        "which scene did the reviewer like most in The Salt Parade",
    ],
)
async def test_what_is_not_so_has_no_reason(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Why does The Tin Orchard go downhill after the first hour?", "collapses into speeches"),
        ("why does The Tin Orchard fall flat", "throws away its best ideas"),
        ("why is The Tin Orchard such a slog", "collapses into speeches"),
    ],
)
async def test_told_by_the_sentence(shelf: Library, question: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in quotes(answer)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Can I watch The Tin Orchard with my 12 year old?", "yes"),
        ("is The Tin Orchard ok for a 6 year old", "no"),
        ("Will The Tin Orchard leave us in a good mood?", "yes"),
    ],
)
async def test_yes_or_no(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values[0] == word
