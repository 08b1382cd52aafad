"""Questions that ask for a judgement: of the film's traits, and of whatever is in it."""

from __future__ import annotations

import pytest

from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import TRAITS
from tests.answers.conftest import Library

_TRAITS = {trait.name: trait for trait in TRAITS}
_REVIEW = """Copper Lane (1988)

Directed by Mona Fell. A farce about a locksmith, and I did not laugh once. At ninety minutes it
never drags. The villain is a little thin. The duels are incoherent. The children are terrific.
I feared that the romance would be soppy, and it is not. The ending is pure joy.
Wim Calder photographed it. Is it predictable? Of course it is.

## Anything scary?

A cellar with a rat in it; our youngest hid behind her coat.

There will be those who call it delightful. Mona Fell also plays the aunt and is flawless.
Should you stay for the final credits? No. As a whole it cannot be recommended.
"""

_KEEPERS = """The Keepers of Brae (1994)

Directed by Ola Finch. The images are as soft as old stamps. The band is rather good. You will
have worked it out before the kettle boils. The swearing never stops. The man who plays the keeper
mumbles. The banter is thinner than hospital soup. The child actors cannot act.

## For whom?

PARENTS, READ ON

Children of eight and over will be fine. Grown-ups may look at the clock.

The battle never sits down, and is so blurred that I felt seasick.
Rosa Teal, who plays the nurse, is magnificent. Faces are peeled off.
"""


REVIEWS = {"copper-lane": _REVIEW, "the-keepers-of-brae": _KEEPERS}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("is copper lane funny?", "no", "did not laugh once"),
        ("does copper lane drag at all", "no", "never drags"),
        ("is Copper Lane predictable", "yes", "Is it predictable? Of course it is."),
        ("is there anything scary in Copper Lane? my son is six", "yes", "hid behind her coat"),
        ("is the ending of Copper Lane depressing", "no", "pure joy"),
        ("is the romance in Copper Lane soppy?", "no", "and it is not"),
        ("is the baddie in copper lane any good", "no", "villain is a little thin"),
        ("are the fight scenes in Copper Lane good", "no", "duels are incoherent"),
        ("was Mona Fell any good in Copper Lane", "yes", "flawless"),
        ("should I stay for the final credits in Copper Lane", "no", "final credits? No"),
        ("are the duels any good in the locksmith one", "no", "duels are incoherent"),
        ("would they recommend Copper Lane?", "no", "cannot be recommended"),
        ("did they enjoy Copper Lane in the end?", "no", "cannot be recommended"),
        ("are the kids any good in copper lane", "yes", "children are terrific"),
    ],
)
async def test_the_sentence_on_what_is_asked_decides(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,)
    assert quote in answer.evidence[0].quote


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how gorgeous is the keepers of brae to look at", "soft as old stamps"),
        ("will i spot it coming in The Keepers of Brae", "before the kettle boils"),
        ("is The Keepers of Brae full of bad language", "swearing never stops"),
        ("do folk in The Keepers of Brae talk like real people", "thinner than hospital soup"),
        ("thoughts on the child actors in the keepers of brae", "cannot act"),
        ("how are the kids in the keepers of brae, acting wise", "cannot act"),
        ("is The Keepers of Brae ok for my 9 year old", "eight and over"),
        ("can you follow the battles in The Keepers of Brae or is it a blur", "seasick"),
        ("are the fights in The Keepers of Brae all wobbly", "seasick"),
    ],
)
async def test_everyday_words_ask_after_what_a_review_says_in_others(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in answer.evidence[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "is the music in Copper Lane nice to listen to",
        "is the wombat any good in The Keepers of Brae",
        "thoughts on the wombat in Copper Lane",
        "is there a good train crash in Copper Lane",
        "was the make up any good in Copper Lane",
        "did the bishop like Copper Lane",
        "who liked Copper Lane better, Ada or Bruno",
        "do they recommend the chases in Copper Lane",
        "how's the score in copper lane",
        "can you hear what they say in Copper Lane",
        "pacing on The Keepers of Brae?",
        "are the costumes in Copper Lane any good",
        "is Copper Lane violent",
        "is copper lane preachy",
    ],
)
async def test_what_no_sentence_judges_is_not_made_up(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("trait", "said", "sign"),
    [
        ("boring", "i was bored rigid.", 1),
        ("boring", "it never drags.", -1),
        ("boring", "nobody could call it dull.", -1),
        ("funny", "that could have been funny.", -1),
        ("funny", "not only funny, but moving.", 1),
        ("scary", "it is about as scary as a bus ticket.", -1),
        ("predictable", "there are no surprises.", 1),
        ("sad", "the cat is called otto.", 0),
    ],
)
def test_a_trait_is_asserted_denied_or_not_spoken_of(trait: str, said: str, sign: int) -> None:
    weight = stance(_TRAITS[trait], said)
    assert (weight > 0) - (weight < 0) == sign
