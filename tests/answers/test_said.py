"""What reviews say in other words than the question's, and questions with something beside them."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "pine-hollow": """Pine Hollow (1991)

Directed by Lena Marsh. Photography: Wim Calder. A sawyer named Brindle hears knocking in the
logs. The thing did frighten me, more than once. I have two reproaches: it stops twice, and the dog
is never seen again. It does sag in the middle. The last twenty minutes are a muddle.
""",
    "grey-lantern-3": """Grey Lantern 3: Salt (2004)

This is the third chapter in the saga of the lighthouse, and Ada Voss plays the keeper. Tom Reil
plays the smuggler.
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is pine hollow actually scary or not rly", "did frighten me"),
        ("any complaints about Pine Hollow?", "two reproaches"),
        ("does pine hollow drag at all", "sag in the middle"),
        ("does Pine Hollow stick the landing?", "last twenty minutes"),
    ],
)
async def test_a_view_is_found_in_other_words(shelf: Library, question: str, said: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert any(said in item.quote for item in answer.evidence)


@pytest.mark.parametrize("question", ["Is Pine Hollow funny?", "does pine hollow have subtitles"])
async def test_a_view_that_no_sentence_gives_is_not_made_up(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


async def test_a_remark_after_the_question_is_no_part_of_it(shelf: Library) -> None:
    answer = await shelf.ask("Pine Hollow looked odd, who held the camera? Thought it was a bloke")
    assert answer.values == ("Wim Calder",)


async def test_a_place_in_a_series_is_told_by_number(shelf: Library) -> None:
    answer = await shelf.ask("which part of the series is Grey Lantern 3: Salt?")
    assert answer.values == ("third",)


async def test_a_deed_is_told_by_the_sentence_that_has_its_verb(shelf: Library) -> None:
    answer = await shelf.ask("what does the sawyer in Pine Hollow hear")
    assert "knocking" in answer.text
