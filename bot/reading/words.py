"""The words of a review's sentences, each with its kind: a job on a film, a noun for a person …"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.reading.lexicon.film_words import JOB_WORDS
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS
from bot.reading.lexicon.titles import FILM_NOUNS
from bot.reading.page import NAME, TITLE, WORK, Page

_TOKEN = re.compile(
    rf"[{NAME}{TITLE}{WORK}]\ue003*+|[^\W_\ue000-\ue003]+(?:['-][^\W_\ue000-\ue003]+)*|[^\w\s]"
)
_MARKS = {NAME: "NAME", TITLE: "TITLE", WORK: "WORK"}
_OWNERS = frozenset(["his", "her", "their", "its", "my", "our", "your"])
_JOBS = frozenset(JOB_WORDS.values())


class Words(NamedTuple):
    """A sentence cut into words; `at` gives the number of the word that begins at an offset."""

    words: list[str]
    kinds: list[str]
    starts: list[int]
    at: dict[int, int]
    jobs: frozenset[str]


_LISTED = {
    **dict.fromkeys(_OWNERS, "OWN"),
    **dict.fromkeys(THING_NOUNS, "THING"),
    **dict.fromkeys(PLACE_NOUNS, "PLACE"),
    **dict.fromkeys(PERSON_NOUNS, "PERSON"),
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
        words: list[str] = []
        starts: list[int] = []
        for match in _TOKEN.finditer(self._page.skeleton, start, end):
            word = match.group()
            first = word[0]
            starts.append(match.start())
            if first in _MARKS:
                word = _MARKS[first]
            elif first.isdigit() and word.isdigit():
                word = "YEAR" if len(word) == 4 and first in "12" else "NUMBER"
            words.append(word)
        kinds = [kind_of(word) for word in words]
        jobs = _JOBS.intersection(kinds)
        return Words(words, kinds, starts, {at: i for i, at in enumerate(starts)}, jobs)
