"""Yes or no by what was learned: of the film asked after, by a sentence that settles it, or not."""

from __future__ import annotations

import pytest

from bot.answers.learned.yes_no_wording import YesNo, wants_yes_or_no
from bot.answers.model import Want
from tests.answers.conftest import Library

REVIEWS = {
    "cold-larder": """Cold Larder (1994)

Directed by Tove Amsel. Sister Agnes, a baker's widow in Ostend, has nine days to save the oven that
her husband built. Her son Piet, who has never held a rolling pin, fails the exam on purpose, and
the dog sleeps through the whole thing. In the end they keep the oven.

Mina Vos is a joy as Agnes. The snow was plainly soap. It is set in a bakery, but nobody bakes a
single loaf. Whether the mayor ever pays I won't say.
""",
    "blue-gutter": """Blue Gutter (2003)

Directed by Ivo Strand. A roofer called Tam falls in love with a woman on the other side of the
street. They never meet. The rain is real.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "word", "quote"),
    [
        ("does Piet pass the exam in Cold Larder", "no", "on purpose"),
        ("is anything baked in Cold Larder", "no", "nobody bakes"),
        ("does Tam fall for a woman across the street", "yes", "falls in love"),
        ("Mina Vos any good in Cold Larder?", "yes", "a joy"),
    ],
)
async def test_a_sentence_that_settles_it_is_told_with_its_word(
    shelf: Library, question: str, word: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (word,), answer.text
    assert answer.text.lower().startswith(word)
    assert any(quote in one.quote for one in answer.evidence)


@pytest.mark.parametrize(
    "question",
    [
        "does the mayor pay in Cold Larder",  # the review will not say
        "does Tam sleep through it in Cold Larder",  # he is in another film
        "does the roofer bake a loaf in Blue Gutter",
        "is Cold Larder under two hours",
        "does Sister Agnes fail the exam in Cold Larder",  # her son does
        "can I stream Cold Larder anywhere?",
    ],
)
async def test_what_nothing_settles_is_declined(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("masked", "asked"),
    [
        ("does the dog die in @f0", False),
        ("@f0 is it any good", False),
        ("@f0 | does it drag or will i be fine", True),
        ("@p0 loses the final | does not he", True),
        ("@p0 any good in @f1", True),
        ("so in @f0 the father never appears", True),
        ("@f0 too long", True),
    ],
)
def test_a_yes_or_a_no_is_wanted(masked: str, asked: bool) -> None:
    assert wants_yes_or_no(masked, Want.OPEN, asked=asked)


@pytest.mark.parametrize(
    ("masked", "asked"),
    [
        ("is the robot a puppet or cgi", True),
        ("who directed @f0 and is it good", True),
        ("@f0 director", True),
        ("score out of ten for @f0", True),
        ("films with airships", True),
        ("tell me what happens in @f0", True),
        ("the father never appears in @f0", False),
    ],
)
def test_something_else_is_wanted(masked: str, asked: bool) -> None:
    assert not wants_yes_or_no(masked, Want.OPEN, asked=asked)


async def test_a_film_with_somebody_in_it_answers_only_whether_there_is_one(shelf: Library) -> None:
    assert (await shelf.ask("is Mina Vos in any of these?")).values == ("yes",)
    assert "yes" not in (await shelf.ask("can Mina Vos type herself")).values


def test_only_what_is_put_in_the_negative_turns_the_word() -> None:
    assert YesNo.read("so there is no film in the camera").denied
    assert not YesNo.read("is not it dull").denied
    assert not YesNo.read("he dies | does not he").denied
