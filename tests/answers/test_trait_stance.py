"""Whether a sentence says that a film is scary, slow or funny, or only has a word for it."""

from __future__ import annotations

import pytest

from bot.answers.words.trait_stance import SURE, stance
from bot.answers.words.traits import TRAITS
from tests.answers.conftest import Library

_TRAITS = {one.name: one for one in TRAITS}

REVIEWS = {
    "cold-harbour": """Cold Harbour (2012)

Directed by Ann Poe. Ida Lund plays Nell, who is bored of her job and terrified that her sister will
find out. The hall has not laughed so much since the roof leaked. Ben Rue looks straight into the
lens. The middle hour drags badly. There is hardly a drop of blood in it. The story is lovely.
""",
}


@pytest.mark.parametrize(
    ("trait", "sentence", "sign"),
    [
        ("scary", "The cellar scene is properly frightening.", 1),
        ("scary", "It is not remotely scary.", -1),
        ("scary", "He seems terrified that somebody might ring the bell.", 0),
        ("funny", "I laughed until my ribs hurt.", 1),
        ("funny", "None of the jokes land.", -1),
        ("funny", "He was hilarious in that other one.", 0),
        ("slow", "It is very slow.", 1),
        ("slow", "The statue walks slowly into the river.", 0),
        ("boring", "She plays a bored heiress.", 0),
        ("violent", "There is hardly a drop of blood in it.", -1),
    ],
)
def test_a_word_for_a_trait_says_so_denies_it_or_tells_nothing(
    trait: str, sentence: str, sign: int
) -> None:
    told = stance(_TRAITS[trait], sentence)
    surely = told if abs(told) >= SURE else 0
    assert (surely > 0) - (surely < 0) == sign


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("is Cold Harbour funny?", "yes", "has not laughed so much"),
        ("Is Cold Harbour slow?", "yes", "drags badly"),
        ("is Cold Harbour violent", "no", "hardly a drop of blood"),
    ],
)
async def test_what_says_so_makes_the_yes_or_no(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,)
    assert quote in answer.evidence[0].quote


@pytest.mark.parametrize("question", ["is Cold Harbour confusing?", "Is Cold Harbour scary?"])
async def test_praise_and_the_feelings_of_a_part_are_no_yes_or_no(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert not {"yes", "no"} & set(answer.values)
    assert not answer.text.startswith(("Yes", "No."))
