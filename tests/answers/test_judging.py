"""Questions that ask for a judgement: of the film's traits, and of whatever is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.traits import TRAITS, stance
from bot.library.loader import Loader
from bot.library.review_store import ReviewStore
from bot.library.store import LibraryStore
from tests.answers.conftest import NIGHT_OWLS, Library

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


@pytest.fixture
async def shelf(library: Library, tmp_path: Path) -> Library:
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "copper-lane.txt").write_text(_REVIEW, encoding="utf-8")
    store, reviews = LibraryStore(library.database), ReviewStore(library.database)
    await Loader(library.database, store, reviews, lambda: 1).import_paths(NIGHT_OWLS, [folder])
    return library


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
    "question",
    [
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
