"""What a film follows, when and where it is set, and with whom one may watch it."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

_MOON = """Ned and the Borrowed Moon (2016)

Directed by Tia Bolt. If you've seen Ned and the Thunder Jar you'll know Ned, an otter who keeps
a lighthouse. In this second outing the lamp breaks. It is painted in watercolour. Is it too scary
for little ones? Mostly not. My lot loved Wilma, the heron, with her gravelly voice. A lovely film.
"""
_LEDGER = """The Sprat Ledger (2019)

Directed by Mara Oyst, The Sprat Ledger takes place in Vardby, a made-up village on the north coast
of Norway, in the winter of 1954. Sol Brekk, a widow, keeps the books of a cannery. It is a superb
film, and one of the best I have seen. 8 out of 10.
"""
_KETTLE = """Kettle Green (2021)

Patrick Obu's comedy follows Len, who throws kettles off a pier in Leeds. His dog sells tea. It
runs for an hour and three quarters with no unsuitable language, and may safely be shown to one's
mother. The group gave it four teapots out of five. The phone call is the best scene in it.
"""
_AUDIT = """Cold Tariffs (2023)

Directed by Casper Lindq, it is the follow-up to his lean, nasty Glacier Audit, and worse.
It looks cheap and I would not bother. Two stars out of five.
"""
_KEYS = """Nine Locks (1978)

Directed by Aldo Beltram, it's a heist picture. The break-in is superb. The English dub is dreadful;
hold out for the Italian version. B minus.
"""
REVIEWS = {"moon": _MOON, "ledger": _LEDGER, "kettle": _KETTLE, "tariffs": _AUDIT, "keys": _KEYS}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Is Cold Tariffs a sequel, and if so to what?", "Glacier Audit"),
        ("is Cold Tariffs a sequel?", "Glacier Audit"),
        ("Which film comes before Ned and the Borrowed Moon?", "Ned and the Thunder Jar"),
        ("what year is the story of The Sprat Ledger set", "1954"),
        ("what time period is The Sprat Ledger", "1954"),
        ("Is The Sprat Ledger set in Sweden?", "no"),
        ("Is Kettle Green set in Manchester?", "no"),
        ("What did the members give Kettle Green?", "four teapots out of five"),
    ],
)
async def test_the_value_is_told(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert value in answer.values, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Is Nine Locks a remake?",
        "what year is the story of Nine Locks set",
        "can Ruth take her mother over the river in Nine Locks",
        "Can I watch Cold Tariffs with my mum?",
    ],
)
async def test_what_no_sentence_says_is_not_told(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("is Kettle Green safe to watch with grandma", "one's\nmother"),
        ("Is Kettle Green worth watching?", "may safely be shown"),
    ],
)
async def test_the_sentence_that_says_so_is_quoted(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert quote in answer.evidence[0].quote
