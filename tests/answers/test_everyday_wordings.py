"""Facts and details asked for as people talk, and what a review leaves unsaid."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "peat": """Peat (2009)

Peat is the second film of the Bog trilogy. It is a drama, directed by Runa Holt. Dublin, 1931. A
turf cutter who owes money to the whole county has died. His four sisters come home for the wake.
At its heart the film is about shame. Runa Holt spent nine years on it. Her brother, Otto Holt,
mortgaged the farm so that it could be finished. The narration, forced on her by the producer,
Ivor Blent, tells us what we see. The priest believes that the cow has died. She hasn't. No songs,
which is a mercy. It runs 101 minutes.
""",
    "the-hour-of-marr": """The Hour of Marr (2004)

The third of the Inspector Marr pictures, after Cold Collation, is also much the worst, and I say
that as someone who defended Cold Collation in print. Marr (Cal Strake) is on holiday when a clerk
is found in a locked container of tulip bulbs, and a local detective asks him to help.
""",
    "the-lifeboat-men": """The Lifeboat Men (2015)

A documentary by Tess Orme about a crew in Fife. There are four of them. It was filmed in twenty
days. I liked it very much.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("who remortgaged to get Peat finished", "Otto Holt"),
        ("who was the clueless producer that made her put a voice-over on Peat", "Ivor Blent"),
        ("how many sisters has the dead bloke got in Peat", "four"),
        ("Peat: when and where?", "Dublin"),
        ("peat is part what of the bog films", "second"),
        ("what's Peat about deep down", "shame"),
        ("is The Lifeboat Men a yes or a no", "yes"),
        ("my cousin reckons Peat was shot in a month, how long is it really", "101"),
        ("is The Lifeboat Men scripted or is it true", "documentary"),
        ("how long did they have to shoot The Lifeboat Men", "twenty days"),
    ],
)
async def test_what_is_told_is_found_however_it_is_asked(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert any(value in one for one in answer.values), answer.values


@pytest.mark.parametrize(
    "question",
    [
        "Peat, out of ten?",
        "my mate says Grotto got top marks, what did the reviewer really give it",
        "who remortgaged to pay for The Lifeboat Men",
        "does the priest die in Peat",
        "how many brothers has the dead bloke got in Peat",
    ],
)
async def test_what_is_not_told_stays_unsaid(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text
