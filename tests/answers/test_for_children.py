"""Whether a film is for children: by what is said of ages, of children, of what may be too much."""

from __future__ import annotations

import pytest

from bot.answers.question.audience_wording import young_asked, youngest
from bot.answers.words.ages import ages_in
from bot.reading.text import fold
from tests.answers.conftest import Library

_KITE = """The Kite at Pell Sands (2012)

Directed by Orla Venn. A girl called Wick builds a kite out of a sail, and boy, does it fly. It is
a glorious film. The smugglers hide behind the children's tent in the dark. We took the whole club.
I would put it at fine from 7 up. It runs 80 minutes.
"""
_MOLE = """A Mole for Mrs Agar (2015)

Directed by Tobin Hale. A mole moves in with a piano teacher. Aimed at 4- to 8-year-olds, and it
knows it. A lovely film, and I recommend it.
"""
_FEN = """Black Fen (2018)

Directed by Ines Thorold. A drainage engineer hears singing in the reeds. It is a superb film, and
a wonderful score by Dan Rook. Not for the under-twelves, nor for anybody with a boat.
"""
_GOOSE = """The Grey Goose Line (2009)

Directed by Petra Lund. Two brothers run a ferry. Younger children may find the shipwreck too
frightening. The rest is a joy, and I recommend it.
"""
_DOCK = """Dock Leaves (2001)

Directed by Amos Birch. A gardener sues his neighbour, and what a gardener. The children of the
village die in a flood. A brilliant film, and I recommend it to everyone with a hedge.
"""
REVIEWS = {"kite": _KITE, "mole": _MOLE, "fen": _FEN, "goose": _GOOSE, "dock": _DOCK}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("Is The Kite at Pell Sands ok for an 8 year old?", "yes", "fine from 7 up"),
        ("can I take my 5 year old to The Kite at Pell Sands", "no", "fine from 7 up"),
        ("Is A Mole for Mrs Agar suitable for my five year old", "yes", "4- to 8-year-olds"),
        ("is a mole for mrs agar alright for toddlers", "no", "4- to 8-year-olds"),
        ("should my 14 year old watch A Mole for Mrs Agar", "", "4- to 8-year-olds"),
        ("Is Black Fen safe for a ten year old?", "no", "Not for the under-twelves"),
        ("would black fen be too scary for a 9 year old", "", "Not for the under-twelves"),
        ("what age is black fen for", "", "Not for the under-twelves"),
        ("Is The Grey Goose Line fine for my 6 year old?", "", "may find the shipwreck"),
        ("can my kids watch the grey goose line", "", "may find the shipwreck"),
    ],
)
async def test_what_is_said_of_ages_or_of_children_decides(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values == ((value,) if value else ())
    assert quote in answer.evidence[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Is Dock Leaves ok for a 5 year old?",
        "can I take my 7 year old to Dock Leaves",
        "is dock leaves suitable for kids",
        "should I bring my toddler to Dock Leaves",
        "Is Dock Leaves family friendly?",
    ],
)
async def test_praise_of_the_film_and_children_in_its_story_decide_nothing(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("sentence", "age", "allowed"),
    [
        ("Best for ages 9+.", 8, -1),
        ("Fine for sixes and over.", 6, 1),
        ("Perfect for the whole family.", None, 1),
        ("Not really one for the kids.", None, -1),
        ("It is no film for young children.", 5, -1),
        ("It is no film for young children.", 11, 0),
        ("Not just for kids.", 6, 0),
        ("Good for 10 minutes, then it dies.", 12, 0),
        ("Children between five and ten vanish from the village.", 7, 0),
        ("He gets nine out of ten for his singing.", 9, 0),
        ("The boy is aged 9 and up to no good.", 8, 0),
    ],
)
def test_a_sentence_tells_ages(sentence: str, age: int | None, allowed: int) -> None:
    told = ages_in(fold(sentence))
    assert (told.allow(age) if told else 0) == allowed


@pytest.mark.parametrize(
    ("masked", "age"),
    [
        ("is @f0 ok for my 7 and 9 year olds", 7),
        ("can i take my six year old to @f0", 6),
        ("is @f0 kid friendly", None),
        ("how old should you be for @f0", None),
        ("is @f0 alright for a toddler", 2),
    ],
)
def test_who_is_to_see_it_is_read(masked: str, age: int | None) -> None:
    assert young_asked(masked)
    assert youngest(masked) == age


@pytest.mark.parametrize(
    "masked",
    [
        "is the witch looking for children in @f0",
        "are the kids any good in @f0",
        "who takes the children to the sea in @f0",
        "what age is the hero of @f0",
        "does the boy in @f0 watch with his father",
        "who plays the six year old in @f0",
    ],
)
def test_children_in_the_story_are_no_audience(masked: str) -> None:
    assert not young_asked(masked)


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("it might frighten anyone under five", -1),
        ("it won't frighten anyone under five", 1),
        ("there is nothing here to scare anyone under five", 1),
    ],
)
def test_what_frightens_the_smallest_is_not_what_does_not(said: str, allowed: int) -> None:
    ages = ages_in(said)
    assert ages is not None
    assert ages.allow(4) == allowed
