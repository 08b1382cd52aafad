"""The kinds of words, as far as they tell titles from other words in capitals.

A word of a title is of one kind, "small" or "PLACE" or "GIVEN"; a word around one is of another,
for there the words that speak of films count. The kinds are parts of what the models have weights
for: their names are as fixed as the weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.patterns import compiled
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.film_words import JOB_WORDS
from bot.reading.lexicon.genres import GENRES
from bot.reading.lexicon.names import COUNTRIES, DEMONYMS, GIVEN_NAMES, HONORIFICS, NOT_NAMES, RANKS
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS
from bot.reading.lexicon.opinion import BLAME, PRAISE
from bot.reading.lexicon.places import PLACES
from bot.reading.lexicon.titles import (
    COMPARING,
    DAYS,
    FILM_NOUNS,
    OPENING_WORDS,
    OUTLET_WORDS,
    SEEING,
    SMALL_WORDS,
)

if TYPE_CHECKING:
    from bot.reading.page import Page

_TOKEN = compiled(r"([^\W_]+(?:['-](?!s\b)[^\W_]+)*|'s\b|[^\w\s]|\n)")
_NEW_LINE = "¶"  # in the table of weights a line is a feature


def _listed(*kinds: tuple[str, Iterable[str]]) -> dict[str, str]:
    """The kind of each word; of the first list where it is in several."""
    return {word: kind for kind, words in reversed(kinds) for word in words}


_WORD_KINDS = _listed(
    ("the", ["the"]), ("i", ["i"]), ("it", ["it"]),
    ("DAY", DAYS), ("OUTLET", OUTLET_WORDS), ("RANK", RANKS | HONORIFICS),
    ("FILM", FILM_NOUNS), ("small", SMALL_WORDS), ("opener", OPENING_WORDS),
    ("GIVEN", GIVEN_NAMES),
    ("COUNTRY", COUNTRIES | DEMONYMS), ("PLACE", PLACE_NOUNS), ("PERSON", PERSON_NOUNS),
    ("CITY", PLACES),
    ("notname", NOT_NAMES),
    ("ordinary", ORDINARY),
    ("JOB", [word for word, job in JOB_WORDS.items() if job]),
)  # fmt: skip


@lru_cache(maxsize=4096)
def word_kind(word: str) -> str:
    """What a word of a title is."""
    bare = word.strip(".,:;!?\"'*()").lower()
    if not bare:
        return "mark"
    if bare[0].isdigit():
        return "YEAR" if len(bare) == 4 and bare.isdigit() and bare[0] in "12" else "NUMBER"
    if kind := _WORD_KINDS.get(bare):
        return kind
    if bare.endswith(("ing", "ed", "ly", "er", "ers", "tion", "ness", "less", "ment")):
        return "ordinary"
    if bare.endswith("s") and bare[:-1] in ORDINARY:
        return "ordinary"
    return "unknown"


def word_kinds(words: list[str]) -> list[str]:
    return [word_kind(word) for word in words if word[0].isalnum()]


_KINDS = _listed(
    ("COMPARING", COMPARING), ("FILM", FILM_NOUNS), ("SEE", SEEING), ("DAY", DAYS),
    ("OUTLET", OUTLET_WORDS), ("RANK", RANKS | HONORIFICS), ("GENRE", GENRES),
    *((job.upper(), [word]) for word, job in JOB_WORDS.items() if job and word != "by"),
    *((word, [word]) for word in SMALL_WORDS | OPENING_WORDS | NOT_NAMES),
)  # fmt: skip
_NAME_KINDS = _listed(("Given", GIVEN_NAMES), ("Country", COUNTRIES))
_NOUN_KINDS = _listed(
    ("PERSON", PERSON_NOUNS), ("PLACE", PLACE_NOUNS), ("THING", THING_NOUNS),
    ("PRAISE", PRAISE), ("BLAME", BLAME),
)  # fmt: skip
# The kinds that tell something from anywhere in a sentence.
TELLING = frozenset(
    kind for kind in ("YEAR", "NUMBER", *_KINDS.values(), *_NOUN_KINDS.values()) if kind.isupper()
)


@lru_cache(maxsize=8192)
def _known(written: str) -> tuple[str, str, bool]:
    """A word or mark as it is looked at, with its kind, and whether it has a capital."""
    word = _NEW_LINE if written == "\n" else written
    return word.lower(), kind_around(word), word[0].isupper()


def kind_around(word: str) -> str:
    """What a word around a title is; in capitals where one word is as good as another."""
    if not word[0].isalnum():
        return word
    if word.isdigit():
        return "YEAR" if len(word) == 4 and word[0] in "12" else "NUMBER"
    low = word.lower()
    if kind := _KINDS.get(low):
        return kind
    if word[0].isupper():
        return _NAME_KINDS.get(low, "Capital")
    if kind := _NOUN_KINDS.get(low):
        return kind
    return next((f"-{end}" for end in ("ing", "ed", "ly", "s") if low.endswith(end)), "-")


class Tokens:
    """The words and marks of a page with the kind of each."""

    def __init__(self, page: Page) -> None:
        pieces = _TOKEN.split(page.canvas)  # every other one is a word
        self.starts = [*accumulate(map(len, pieces[:-1]))][::2]
        known = [*map(_known, pieces[1::2])]
        self.words = [word for word, _, _ in known]
        self.kinds = [kind for _, kind, _ in known]
        self.named = Counter([word for word, _, capital in known if capital])
