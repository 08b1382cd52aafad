"""Noun phrases of a skeleton: what kind of noun they turn on, and where they end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from bot.patterns import compiled
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS
from bot.reading.lexicon.trades import TRADES
from bot.reading.lexicon.vocabulary import vocabulary


class Sort(Enum):
    """What a noun stands for."""

    PERSON = "person"
    PLACE = "place"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `start` after its article, `end` after its head noun."""

    start: int
    end: int
    head: str
    sort: Sort
    modifiers: tuple[str, ...]


_OF_TRADES = tuple(
    trade + ending
    for trade in vocabulary(
        "keeper maker watcher seller monger wright in-law builder founder dealer collector hunter "
        "driver rider worker breeder grower -year-old"
    )
    for ending in ("", "s")
)
_PREFIXES = vocabulary("ex under vice assistant sub co great step half arch")  # ex-fiancé
_OF_PEOPLE = ("er", "or", "ist")  # endings of nouns that we do not know
_DETERMINERS = vocabulary(
    "a an the his her their its our one two three another this that these those some my your "
    "both all each every no any",
)
_STOPS = vocabulary(
    "of in on at to for from with without by who whom whose which that where when while as but or "
    "is was are were be been has have had will would can could does did do not into onto through "
    "over under between among against about after before during until because if so than then "
    "there it he she they we you i them him us me himself herself themselves "
    "named called known nicknamed dubbed played portrayed voiced "
    "meets finds gets goes becomes trying also too just still never always only even here now",
)
_WORD = compiled(
    r"([a-zà-ÿ][a-zà-ÿ'-]*[a-zà-ÿ](?:(?<=s)'(?= [a-z]))?|[a-z]|\d[\d'a-z-]*[a-z]|\d+)(,?)"
    r"(?: |(?=[^\w ])|$)"
)
_LONGEST = 9  # words
_DETERMINER = compiled(r"\b(?:a|an|the|his|her|their|its|our|one|two|another|my|your)\b ")


@lru_cache(maxsize=8192)
def sort_of(noun: str) -> Sort | None:
    """What `noun` stands for, in the singular or the plural."""
    for form in (noun, noun.removesuffix("s"), noun.removesuffix("es")):
        if form in PERSON_NOUNS or form in TRADES:
            return Sort.PERSON
        if form in PLACE_NOUNS:
            return Sort.PLACE
        if form in THING_NOUNS:
            return Sort.THING
    if noun.endswith(_OF_TRADES):
        return Sort.PERSON
    prefix, _, rest = noun.partition("-")
    return Sort.PERSON if prefix in _PREFIXES and sort_of(rest) is Sort.PERSON else None


def _noun(word: str) -> Sort | None:
    """The same of a word as it stands: "the keepers' " are keepers, "the keeper's" something."""
    return sort_of(word.removesuffix("'")) if not word.endswith("'s") else None


def read_phrase(skeleton: str, at: int, stop: int) -> Phrase | None:
    """The noun phrase that begins at `at`, its determiner included if it has one.

    Its head is the last noun we know before a verb, a preposition, a participle or punctuation.
    """
    words: list[tuple[str, int, int]] = []
    match = _WORD.match(skeleton, at, stop)
    start = at
    if match and match[1] in _DETERMINERS:
        start = match.end()
        match = _WORD.match(skeleton, start, stop)
    head = -1
    sort: Sort | None = None
    while match and len(words) < _LONGEST:
        word = match[1]
        if word in _STOPS or word in _DETERMINERS:
            break
        if word == "and" and head >= 0:
            break
        found = _noun(word) if not word.endswith("'") else None
        if found is None and head >= 0 and word.endswith(("ed", "ing", "ly")):
            break
        words.append((word, match.start(1), match.end(1)))
        if found is not None:
            head, sort = len(words) - 1, found
        if match[2] and (head >= 0 or skeleton.startswith("and ", match.end())):
            break
        match = _WORD.match(skeleton, match.end(), stop)
    if head < 0 or sort is None:
        return None
    # A noun that we do not know comes after the one that we do: "the island's owner".
    trailing = words[head + 1 :]
    if trailing and sort is not Sort.PERSON and trailing[-1][0].endswith(_OF_PEOPLE):
        head, sort = len(words) - 1, Sort.PERSON
    return Phrase(
        start, words[head][2], words[head][0], sort, tuple(word for word, _, _ in words[:head])
    )


def phrase_before(skeleton: str, start: int, end: int) -> Phrase | None:
    """The noun phrase that ends where `end` is (white space and a comma aside)."""
    left = skeleton[start:end].rstrip(" ,")
    stop = start + len(left)
    head = left[left.rfind(" ") + 1 :]
    if _noun(head) is None and not head.endswith(_OF_PEOPLE):
        return None  # which no phrase ends with
    for match in reversed(list(_DETERMINER.finditer(skeleton, max(start, stop - 70), stop))):
        phrase = read_phrase(skeleton, match.start(), stop)
        if phrase is not None and phrase.end == stop:
            return phrase
        if phrase is None and skeleton[match.end() : stop].count(" ") > _LONGEST:
            return None
    cut = left.rfind(",") + 1
    bare = len(left) - len(left[cut:].lstrip())
    for word_start in _tail_starts(left, bare):
        phrase = read_phrase(skeleton, start + word_start, stop)
        if phrase is not None and phrase.end == stop:
            return phrase
    return None


def _tail_starts(left: str, floor: int) -> list[int]:
    """Where the last one, two and three words of `left` begin, the longest first."""
    starts: list[int] = []
    at = len(left)
    for _ in range(3):
        at = left.rfind(" ", 0, max(0, at - 1))
        starts.append(at + 1)
        if at < floor:
            break
    return [s for s in reversed(starts) if s >= floor]
