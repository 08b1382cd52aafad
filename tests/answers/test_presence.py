"""Is there any of it, and must others be seen first: by the sentence that says so."""

from __future__ import annotations

import pytest

from bot.answers.happenings.presence import Presence, present, read_presence
from bot.answers.proof.party import Party
from bot.reading.text import stem
from tests.answers.conftest import Library

REVIEWS = {
    "pale-reed": """Pale Reed (1999)

Directed by Una Vance. The second of three films about the ferryman Tobias Crane, after The First
Reed. It stands perfectly well alone. It contains no cannons, one donkey (old) and precisely two
sword fights. There is zero warmth between the brothers. Songs: seven. Swearing: none. No love
scenes. You do not need to know any Latin. Nobody has read the book.
""",
    "last-reed": """Last Reed (2001)

Directed by Una Vance. The third film about the ferryman. You will be lost without having seen the
other two, so see the first ones first. Is there a narrator? There is a narrator.
""",
    "odd-reed": """Odd Reed (2013)

Directed by Una Vance. You don't must see the first one for to understand.
""",
    "wild-reed": """Wild Reed (2009)

Directed by Una Vance. If you haven't seen The First Reed and Pale Reed you will be LOST.
""",
    "quiet-reed": """Quiet Reed (2005)

Directed by Una Vance. You do not need to have read the novel.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("must i have watched The First Reed to follow Pale Reed", "no"),
        ("do I need to have seen the others before Pale Reed?", "no"),
        ("does Pale Reed work on its own", "yes"),
        ("can I go into Pale Reed cold", "yes"),
        ("will i be lost in Pale Reed if i never saw the first one", "no"),
        ("do i have to see the first one before Last Reed", "yes"),
        ("can I watch Last Reed without having seen the others", "no"),
        ("do I need to read the book before Quiet Reed", "no"),
        ("can I go into Wild Reed without seeing the other two", "no"),
        ("can i start with wild reed", "no"),
        ("do i have to see the first one b4 Odd Reed", "no"),
        ("is Wild Reed a good place to start?", "no"),
        ("any cannons in Pale Reed", "no"),
        ("is there a donkey in Pale Reed", "yes"),
        ("are there any sword fights in Pale Reed?", "yes"),
        ("is there any warmth between the brothers in Pale Reed", "no"),
        ("any songs in Pale Reed", "yes"),
        ("is there much swearing in Pale Reed?", "no"),
        ("do you need to be good at Latin for Pale Reed", "no"),
    ],
)
async def test_what_there_is_and_what_is_needed_is_told(
    shelf: Library, question: str, word: str
) -> None:
    assert (await shelf.ask(question)).values == (word,)


@pytest.mark.parametrize(
    "question",
    [
        "do I need to have seen the first one before Quiet Reed",  # the novel is another matter
        "any horses in Pale Reed",
        "is there any music in Last Reed",
    ],
)
async def test_what_is_not_said_is_not_answered(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("noun", "said", "word"),
    [
        ("song", "no songs, no stars", "no"),
        ("song", "there are two songs", "yes"),
        ("song", "hardly a song in it", "no"),
        ("song", "songs: none, thank heaven", "no"),
        ("song", "are there songs?", ""),
        ("song", "i wish there were no songs", ""),
        ("song", "the songs are fine", ""),
    ],
)
def test_the_words_right_before_count(noun: str, said: str, word: str) -> None:
    assert present(Presence(noun, ()), Party(stems=frozenset([noun])), said) == word


def test_a_second_question_is_not_taken_for_the_whole() -> None:
    assert read_presence("how long is @f0 | is there an interval") is None
    assert read_presence("is there an interval in @f0") == Presence(stem("interval"), ())
