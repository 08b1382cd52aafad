"""Reviews that are conversations, and what one of those in them thinks."""

from __future__ import annotations

import pytest

from bot.answers.opinions.marks import turns
from tests.answers.conftest import Library

_TALK = """THE BACK ROW, this week: Tin Harvest (2011)

NELL: So. Robots in a barley field.

IVO: I liked the robots. I liked the barley less.

NELL: Oh, come on, the photography is gorgeous.

IVO: The photography is dull. Brown on brown. And the ending is a mess.

NELL: I wept at the ending, it is lovely. Right, marks out of ten?

IVO: Four, and that's for the robots.

NELL: Eight and a half.
"""

_LETTER = """Dear Editor,

We saw Salt for Agnes (1961) at the institute. It was directed by Lars Ude. Mr Pell was dreadful as
the cook, and the whole evening was a bore. I cannot recommend it.

Yours faithfully,
Winifred Ashe (Miss)

PS. The seats are hard.
"""


REVIEWS = {"tin-harvest": _TALK, "salt-for-agnes": _LETTER}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("what did Ivo make of the photography in Tin Harvest", "negative", "photography is dull"),
        ("did nell like how tin harvest ends", "yes", "I wept at the ending"),
        ("did nell enjoy Tin Harvest", "yes", "Eight and a half"),
        ("did Ivo like Tin Harvest?", "no", "Four"),
        ("who was kinder to Tin Harvest, ivo or nell", "Nell", "Eight and a half"),
        ("which of the two liked Tin Harvest less", "Ivo", "Four"),
        ("what did Nell give Tin Harvest", "Eight and a half", "Eight and a half"),
    ],
)
async def test_each_speaker_is_asked_alone(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,)
    assert any(quote in item.quote for item in answer.evidence)


async def test_the_marks_of_all_speakers_are_listed(shelf: Library) -> None:
    answer = await shelf.ask("Nell and Ivo each marked Tin Harvest, what were their scores?")
    assert set(answer.values) == {"Four", "Eight and a half"}


async def test_somebody_who_says_nothing_there_is_not_answered_for(shelf: Library) -> None:
    assert not (await shelf.ask("what did Bruno make of Tin Harvest")).answered


def test_prose_with_a_colon_is_no_conversation() -> None:
    assert turns("Verdict: fine. Cast: Ann Poe.\nLength: 90 minutes.\nVerdict: see it.") == []


@pytest.mark.parametrize(
    "question",
    [
        "did Miss Ashe like Salt for Agnes at all",
        "did the lady who wrote in about Salt for Agnes enjoy it",
        "was the letter writer into Salt for Agnes in the end",
        "does the parish magazine recommend Salt for Agnes",
    ],
)
async def test_a_reviewer_goes_by_name_or_by_what_they_are(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == ("no",)
    assert "cannot recommend" in answer.evidence[0].quote


async def test_a_stranger_is_no_reviewer(shelf: Library) -> None:
    assert not (await shelf.ask("did Miss Crabbe like Salt for Agnes")).answered
