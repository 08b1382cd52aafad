"""What two are to each other goes by the sentence that ties them with a word for kin."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "tallow-gate": """The Tallow Gate (2011)

Written by Hesper Crane and her husband Orrin Vale, who also directed it, The Tallow Gate follows
Ansel Drury, a candle maker in a river town. When the mill burns down, his daughter Wenna comes home
from sea. Ansel's brother Corwin owns the mill.

Marrick, the ferryman, wants to marry Wenna, and the two of them bicker like brother and sister.
Corwin's ex-wife Tilda keeps the inn with the twins Bram and Hob.
""",
    "vesna-rows": """Vesna Rows the Sava (2006)

Directed by Mato Kral. Vesna Duka, a ferry pilot, sets out in spring. Vesna's husband sells nets.
Lazar Pek, a widowed smith, finds a letter in the pocket of a jacket, and has mended the jackets of
the town for years. Old Tomo steals every scene he is in. My trouble is with the last half hour.
Will she reach the fair? Nobody gets wet except the fair queen, and the inn on the Sava called the
Blue Pike is lovely.
""",
}


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Are Ansel and Corwin brothers?", "yes"),
        ("Is Corwin the brother of Ansel?", "yes"),
        ("Are Bram and Hob twins?", "yes"),
    ],
)
async def test_the_tie_is_told_by_its_sentence(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert answer.values == (word,)
    assert len(answer.evidence) == 1


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("How are Ansel and Corwin related?", "brother"),
        ("how is Corwin related to Ansel", "brother"),
        ("What relation is Tilda to Corwin in The Tallow Gate?", "ex-wife"),
        ("what is the relationship between Bram and Hob", "twin"),
    ],
)
async def test_the_word_for_kin_is_told_with_its_sentence(
    shelf: Library, question: str, word: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values == (word,), answer.text
    assert word in answer.evidence[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "How are Marrick and Wenna related?",
        "How are Corwin and Hob related?",
        "Are Marrick and Wenna married?",
        "Are Marrick and Wenna brother and sister?",
        "Is Marrick Wenna's brother?",
        "Are Ansel and Tilda married?",
        "Are Corwin and Hob related?",
        "Is Marrick related to Ansel?",
    ],
)
async def test_who_is_only_named_beside_is_no_kin(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("What does Lazar find in the jacket?", "letter"),
        ("What is the inn in Vesna Rows the Sava called?", "Blue Pike"),
    ],
)
async def test_the_deed_and_the_name_are_in_the_quote(
    shelf: Library, question: str, word: str
) -> None:
    assert word in (await shelf.ask(question)).evidence[0].quote.replace("\n", " ")


@pytest.mark.parametrize(
    "question",
    [
        "Does Vesna get to the fair in Vesna Rows the Sava?",
        "Does Vesna get to the Sava?",
        "Does Vesna Rows the Sava have a happy ending?",
        "Is the ending of Vesna Rows the Sava sad?",
        "Is Old Tomo married?",
    ],
)
async def test_what_only_looks_alike_proves_nothing(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer


async def test_how_two_are_in_a_film_does_not_ask_for_kin(shelf: Library) -> None:
    answer = await shelf.ask("How are Ansel and Corwin in The Tallow Gate?")
    assert "related" not in answer.text
    assert answer.values != ("brother",)
