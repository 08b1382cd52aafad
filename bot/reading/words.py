"""The words of a review's sentences, each with its kind: a job on a film, a noun for a person …"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from bot.patterns import compiled
from bot.reading.lexicon.film_words import JOB_WORDS
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS
from bot.reading.lexicon.titles import FILM_NOUNS
from bot.reading.lexicon.trades import TRADES
from bot.reading.page import NAME, TITLE, WORK, Page

_TOKEN = compiled(
    rf"([{NAME}{TITLE}{WORK}]\ue003*+|[^\W_\ue000-\ue003]+(?:['-][^\W_\ue000-\ue003]+)*|[^\w\s])"
)
_MARKS = {NAME: "NAME", TITLE: "TITLE", WORK: "WORK"}
_OWNERS = frozenset(["his", "her", "their", "its", "my", "our", "your"])
_JOBS = frozenset(JOB_WORDS.values())


class Words(NamedTuple):
    """A sentence cut into words, and the jobs that it speaks of."""

    words: list[str]
    kinds: list[str]
    starts: list[int]
    jobs: frozenset[str]


_LISTED = {
    **dict.fromkeys(_OWNERS, "OWN"),
    **dict.fromkeys(THING_NOUNS, "THING"),
    **dict.fromkeys(PLACE_NOUNS, "PLACE"),
    **dict.fromkeys(PERSON_NOUNS | TRADES, "PERSON"),
    **dict.fromkeys(FILM_NOUNS, "FILM"),
    **JOB_WORDS,
}


def kind_of(word: str) -> str:
    """The kind of a word or mark: a job on a film, a noun for a person, a participle …"""
    if kind := _LISTED.get(word):
        return kind
    if len(word) > 4 and word.isalpha() and word.islower():
        if word.endswith("s"):
            return "-s"
        if word.endswith("ing"):
            return "-ing"
        if word.endswith("ed"):
            return "-ed"
        return "-ly" if word.endswith("ly") else "-"
    return word


class Sentences:
    """The words of each sentence of a marked page, cut once and only where looked at."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cut: dict[int, Words] = {}

    def __getitem__(self, number: int) -> Words:
        words = self._cut.get(number)
        if words is None:
            words = self._cut[number] = self._make(*self._page.sentences[number])
        return words

    def _make(self, start: int, end: int) -> Words:
        pieces = _TOKEN.split(self._page.skeleton[start:end])  # every other one is a word
        starts = [*accumulate(map(len, pieces[:-1]), initial=start)][1::2]
        known = [*map(_known, pieces[1::2])]
        kinds = [kind for _, kind in known]
        return Words([word for word, _ in known], kinds, starts, _JOBS.intersection(kinds))


@lru_cache(maxsize=16384)
def _known(token: str) -> tuple[str, str]:
    """A word as it is looked at, with its kind; years, numbers and names are as good as another."""
    word = token
    if token[0] in _MARKS:
        word = _MARKS[token[0]]
    elif token.isdigit():
        word = "YEAR" if len(token) == 4 and token[0] in "12" else "NUMBER"
    return word, kind_of(word)
