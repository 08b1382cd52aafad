"""Questions after a view in unusual words: of a thing, of the best, for whom, beside another."""

from __future__ import annotations

import re

import pytest

from bot.answers.proof.remarks import judges
from bot.answers.question.view_wording import read_view
from tests.answers.conftest import Library

_REVIEW = """Pewter Sky (1996)

Directed by Ida Marsh, whose debut The Rope Walk was all talk. Olin Tate plays Fenn, a lamplighter
who buys a barge, and Berta Crane is his aunt. Next to The Rope Walk it is a brass band beside a
kazoo. The creature, when at last it comes, is a duvet on a broom. The barge is towed to Ghent.

A bell is rung in the third act. I wept. Ludo Finch, the best thing in it, plays the baker, and the
baker is a man of few words. The harbourmaster, Captain Voss, takes the bribe. Voss shouts every
line like an auctioneer. Berta Crane is miscast. The zither, which Ray Orme plays himself, follows
us about, and I am bound to say that it grows wearing.

The pace slackens in the canal scenes. Two hundred swans are seen. The steeplejack climbs the tower
at dawn. The sequence in the foundry is the finest in the film.
Very young children may find the flood too much. I commend Pewter Sky to anybody with an umbrella.
It runs 96 minutes.
"""
_OTHER = "Copper Bell (2001)\n\nA tale of a bell. It runs 140 minutes. A dull film."
REVIEWS = {"pewter-sky": _REVIEW, "copper-bell": _OTHER}


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("the monster in pewter sky, naff or decent?", "a duvet on a broom"),
        ("how did the bell in pewter sky go down", "I wept"),
        ("what's wrong with the zither in Pewter Sky", "it grows wearing"),
        ("what lets pewter sky down", "Berta Crane is miscast"),
        ("does pewter sky lose steam anywhere", "slackens in the canal scenes"),
        ("which bit of pewter sky is the pick of the bunch", "finest in the film"),
        ("My nephew is three. Any part of Pewter Sky that'd be too much for him?", "Very young"),
    ],
)
async def test_the_sentence_that_judges_what_is_asked_after_is_quoted(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in " ".join(one.quote for one in answer.evidence)


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who's the standout performer in Pewter Sky?", "Ludo Finch"),
        ("who is the weak link in pewter sky", "Berta Crane"),
    ],
)
async def test_the_player_whom_a_sentence_puts_first_or_last_is_named(
    shelf: Library, question: str, who: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (who,)


@pytest.mark.parametrize(
    "question",
    [
        "Pewter Sky, worth the hype y/n",
        "Torn between an early night and Pewter Sky. Would whoever wrote it up send me?",
        "pewter sky: watch or skip",
    ],
)
async def test_an_idiom_for_the_verdict_asks_whether_to_see_it(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert {"yes", "recommended"} & set(answer.values)
    assert any("I commend" in one.quote for one in answer.evidence)


@pytest.mark.parametrize(
    "question",
    [
        "is the barge in pewter sky convincing",
        "what did they think of the barge in Pewter Sky",
        "the steeplejack in pewter sky, any good?",
        "are the twins in pewter sky convincing",
        "is the tower in Pewter Sky realistic",
    ],
)
async def test_what_is_only_mentioned_has_no_view_told_of_it(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("could i show @f0 to my 5 yr old", "young"),
        ("the lighthouse in @f0 | cheap looking or decent", "thing"),
        ("who let the side down in @f0", "worst"),
        ("@f0 worth the bus fare", "verdict"),
        ("was the music in @f0 worth the hype", "thing"),
        ("is the vicar in @f0 a rounded character", "thing"),
        ("is the vicar in @f0 the thief", ""),
        ("do i need to see anything before @f0", ""),
        ("who works the puppets in @f0", ""),
        ("who directed @f0", ""),
        ("how does @f0 end", ""),
        ("where was @f0 shot", ""),
        ("is @f0 based on a book or did they make it up", ""),
        ("what is the name of the boat in @f0", ""),
    ],
)
def test_a_view_is_told_from_a_question_after_a_fact(text: str, sort: str) -> None:
    view = read_view(text, ())
    assert (view.sort if view else "") == sort


@pytest.mark.parametrize(
    ("said", "judged"),
    [
        ("The creature is a bloke in a wet carpet.", True),
        ("Every frame could hang on a wall.", True),
        ("I was in bits.", True),
        ("A ferryman's daughter rows out on the lake.", False),
        ("Edited by Ann Poe.", False),
    ],
)
def test_a_remark_is_told_from_a_mention(said: str, *, judged: bool) -> None:
    matter = re.compile("creature") if "creature" in said else None
    assert judges(said, matter) is judged


async def test_of_two_the_longer_sit_goes_by_the_running_time(shelf: Library) -> None:
    answer = await shelf.ask("longer sit: pewter sky or copper bell")
    assert answer.values[:1] == ("Copper Bell",)
