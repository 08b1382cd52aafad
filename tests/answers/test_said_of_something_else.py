"""A word that stands there and says something else: "wicked" is no murderer, "fly" no insect."""

from __future__ import annotations

import pytest

from bot.answers.words.alike import unlike
from bot.reading.phrases import Sort, sort_of
from tests.answers.conftest import Library

REVIEWS = {
    "lanthorn-row": """Lanthorn Row (2015)

Directed by Edda Quill, this is a warm comedy about Mara Flint (Joan Ribb), a wicked aunt who has
stolen a tram. Mara is a thief, and a good one. Somebody has killed the verger. Len Moss (Carl Webb)
is the baker next door. Len's got no dog. Len's sister Ida keeps the books. My grandad loved it and
laughed till he cried.
""",
    "pottle-hill": """Pottle Hill (2012)

Written and directed by Sam Ould. A drama. It is set in Pelm, a nice village with a public bath.
Tess Gann (Ada Roe) cycles forty miles every day in a grey cardigan. My aunt hated it. Ida Pell is
hired by her own brother, Tom. The lamp breaks in the last scene. The mayor gets away with it.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Is Mara the murderer in Lanthorn Row?", ""),
        ("is Mara the traitor in Lanthorn Row", ""),
        ("Is Mara the thief in Lanthorn Row?", "yes"),
        ("Does Len have a dog in Lanthorn Row?", "no"),
        ("Does Len have a sister in Lanthorn Row?", "yes"),
        ("Is Pottle Hill set in France?", ""),
        ("Is Pottle Hill set in England?", ""),
        ("Is Lanthorn Row a war film?", "no"),
    ],
)
async def test_only_what_is_said_of_it_tells(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == ((word,) if word else ()), answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Can I watch Lanthorn Row with my grandad?", "My grandad loved it"),
        ("What happens to the lamp in Pottle Hill?", "The lamp breaks"),
        ("what happens to the mayor in Pottle Hill", "gets away with it"),
    ],
)
async def test_the_sentence_that_says_so_is_quoted(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert quote in answer.evidence[0].quote, answer.text


def test_who_cannot_fly_is_no_insect() -> None:
    assert not unlike("bird", "fly")
    assert unlike("badger", "fox")


def test_a_tool_is_nobody() -> None:
    assert sort_of("screwdriver") is Sort.THING
    assert sort_of("lorry-driver") is Sort.PERSON
