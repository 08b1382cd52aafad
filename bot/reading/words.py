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


class Words(NamedTuple):
    """A sentence cut into words; `at` gives the number of the word that begins at an offset."""

    words: list[str]
    kinds: list[str]
    starts: list[int]
    at: dict[int, int]
    jobs: set[str]


def kind_of(word: str) -> str:
    """The kind of a word or mark: a job on a film, a noun for a person, a participle …"""
    if word in JOB_WORDS:
        return JOB_WORDS[word]
    if word in FILM_NOUNS:
        return "FILM"
    if word in PERSON_NOUNS:
        return "PERSON"
    if word in PLACE_NOUNS:
        return "PLACE"
    if word in THING_NOUNS:
        return "THING"
    if word in _OWNERS:
        return "OWN"
    if len(word) > 4 and word.isalpha() and word.islower():
        for ending in ("ing", "ed", "ly", "s"):
            if word.endswith(ending):
                return f"-{ending}"
        return "-"
    return word


class Sentences:
    """The words of each sentence of a marked page, cut once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cut: dict[int, Words] = {}
        self._number = {span: number for number, span in enumerate(page.sentences)}

    def number_at(self, offset: int) -> int:
        """The number of the sentence that holds `offset`."""
        return self._number[self._page.sentence_at(offset)]

    def __getitem__(self, number: int) -> Words:
        if number not in self._cut:
            self._cut[number] = self._make(*self._page.sentences[number])
        return self._cut[number]

    def _make(self, start: int, end: int) -> Words:
        words: list[str] = []
        starts: list[int] = []
        for match in _TOKEN.finditer(self._page.skeleton, start, end):
            word = match.group()
            starts.append(match.start())
            if word[0] in _MARKS:
                words.append(_MARKS[word[0]])
            elif word.isdigit():
                words.append("YEAR" if len(word) == 4 and word[0] in "12" else "NUMBER")
            else:
                words.append(word)
        kinds = [kind_of(word) for word in words]
        jobs = {kind for kind in kinds if kind.startswith("j:")}
        return Words(words, kinds, starts, {at: i for i, at in enumerate(starts)}, jobs)
