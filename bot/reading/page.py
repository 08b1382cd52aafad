"""A review made ready for the rules: where its sentences, names and titles are.

The *skeleton* is the text in lower case, character for character at the same offsets, in which
every span with a meaning is replaced by marks: a person or place name, this film's title, another
work's title. A rule such as `directed by {name}` is then an ordinary regular expression over it,
and a match's offsets are offsets into the review.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import or_

from bot.patterns import compiled
from bot.reading.labels import BREAK, without_labels
from bot.reading.names import name_spans
from bot.reading.sentences import split_sentences
from bot.reading.text import fold
from bot.reading.truecase import truecase

NAME, TITLE, WORK, _REST = "\ue000", "\ue001", "\ue002", "\ue003"
NAME_ENDS = (NAME, _REST)
"""What the mark of a name may end in."""
_LONGEST_BEFORE = 20  # characters
MOST_NAMES = 400  # mentions; what is named after so many is read as words

_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"',
     "»": '"', "\t": " ", "\r": " ", "\n": " ", "\xa0": " ", "–": "-", "—": "-", "‐": "-",
     "‑": "-", NAME: " ", TITLE: " ", WORK: " ", _REST: " "}
)  # fmt: skip
_IN_WORD = compiled(r"[\w']")
_DIGITS, _ASCII_DIGITS = compiled(r"\d+"), compiled(r"[0-9]+")
_LOWER_WORD = compiled(r"(?<![\w'])[^\W\d_A-Z][\w'-]*")

_PIECES = {
    "name": f"{NAME}{_REST}*+",
    "title": f"{TITLE}{_REST}*+",
    "work": f"{WORK}{_REST}*+",
}
_JOIN = (
    r"(?:,? and |, | & |/| or |, with |,? along with |,? alongside |"
    r",? and (?:his|her|their) [a-z-]+,? )"
)
_PIECES["names"] = rf"{_PIECES['name']}(?:{_JOIN}{_PIECES['name']})*+"
# What may stand between "directed by" and the name: "the talented newcomer, ".
# Or whose brother it is, or what: "Ann Poe's cousin ", "an Icelander named ".
_PIECES["filler"] = (
    rf"(?:{_PIECES['name']}'s? (?:[a-z-]+ ){{0,2}}?(?:brother|sister|husband|wife|son|daughter"
    r"|father|mother|cousin|uncle|aunt|niece|nephew|friend|partner),? "
    rf"|an? (?:[a-z-]+ ){{0,2}}?{_PIECES['name']}(?:,| (?:[a-z-]+ ){{0,2}}?(?:named|called)) "
    rf"(?={NAME}))?"
    r"(?:(?:[a-z-]+ ){1,4}?(?:team|duo|pair|partnership) of )?"
    r"(?:(?!(?:by|with|in|from|for|that|which|who|whose|like|as|than|film|movie|is|was|to|about"
    r"|on|at|but|where|when|if|after|not|never|someone|somebody|same) )[a-z0-9'-]+,? ){0,7}?"
    r"(?<! of )"
)


def compile_rule(template: str) -> re.Pattern[str]:
    """A rule over skeletons: `{name}`, `{names}`, `{title}`, `{work}`, `{filler}` are filled in."""
    for key, pattern in _PIECES.items():
        template = template.replace("{" + key + "}", pattern)
    return compiled(template)


CHAT_LABEL = r"(?:(?:\[[\d:]+\] ?)?[a-z_][\w.]{1,20}: )?"
"""Who speaks, before what is said: "[21:04] oldmoth: "."""
_KIN_WORDS = frozenset({"sisters", "brothers", "twins", "siblings", "cousins", "team", "couple"})
_FAMILY_AND_MEMBERS = compile_rule(
    r"(?P<family>{name}) (?:twins|brothers|sisters|siblings|cousins),? "
    r"(?P<who>{name}(?:(?:, | and | & |, and ){name})+)"
)
_KIN_TOGETHER = compile_rule(
    r"\b(?:twins|brothers|sisters|siblings|(?:wife|husband|married|sister|brother|father|mother)"
    r"[a-z -]{0,12} (?:team|couple|duo))(?: of)?,? {name} (?:and|&) {name}"
)


def lower_in_place(text: str) -> str:
    """`text` in lower case with every character at its old offset."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


class LowerWords(Container[str]):
    """The words that a text has in lower case; few are ever asked for, so each is looked for."""

    def __init__(self, canvas: str) -> None:
        self._canvas = canvas

    def __contains__(self, word: object) -> bool:
        canvas = self._canvas
        if not isinstance(word, str) or not word:
            return False
        at = canvas.find(word)
        while at >= 0:
            before = canvas[at - 1 : at]
            if before == "-":
                return word in self._all  # the second half of a compound, or of "Anglo-made"
            if not before or not _IN_WORD.match(before):
                match = _LOWER_WORD.match(canvas, at)
                if match is not None and match.group() == word:
                    return True
            at = canvas.find(word, at + 1)
        return False

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(_LOWER_WORD.findall(self._canvas))


@dataclass(slots=True)
class Name:
    """A span that reads as a name. `text` is as written, `full` the longest form of it used."""

    start: int
    end: int
    text: str
    full: str


class Page:
    """One review with its sentences, marked spans and skeleton."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = split_sentences(text)
        self._starts = [start for start, _ in self.sentences]
        self.canvas = self._make_canvas()
        self.lowered = lower_in_place(self.canvas)
        self.lower_words = LowerWords(self.canvas)
        self.title: str | None = None
        self.title_start: int | None = None
        self.names: list[Name] = []
        self.works: list[tuple[int, int]] = []
        self.marked: list[tuple[int, int]] = []  # titles, works and names
        self._name_starts: list[int] = []
        self.skeleton = self.lowered

    def _make_canvas(self) -> str:
        canvas = self.text.translate(_QUOTES)
        pieces: list[str] = []
        done = 0
        for start, end in self.sentences:
            if start > done:
                pieces.append(BREAK.rjust(start - done))
            pieces.append(canvas[start:end])
            done = end
        pieces.append(BREAK.rjust(len(canvas) - done) if len(canvas) > done else "")
        return truecase(without_labels("".join(pieces)))

    def mark(self, titles: list[tuple[int, int]], works: list[tuple[int, int]]) -> None:
        """Mark this film's title, other works and names; titles win over names inside them."""
        self.works = works
        masked = list(self.canvas)
        for start, end in titles + works:
            masked[start:end] = "_" * (end - start)
        spans = name_spans("".join(masked), self.lower_words)[:MOST_NAMES]
        self.marked = titles + works + spans
        letters = list(self.lowered)
        for mark, group in ((NAME, spans), (WORK, works), (TITLE, titles)):
            for start, end in group:
                letters[start:end] = mark + _REST * (end - start - 1)
        self.skeleton = "".join(letters)
        self.names = [Name(start, end, self.canvas[start:end], "") for start, end in spans]
        self._name_starts = [name.start for name in self.names]
        _resolve(self.names, dict(self._of_one_family()))

    def _of_one_family(self) -> Iterator[tuple[str, str]]:
        """Given names, folded, with the full names that their family's gives them.

        "The Lowe sisters, Ida and Bea", "brothers Paul and Dario Venn".
        """
        if _KIN_WORDS.isdisjoint(self.words):
            return
        for match in _FAMILY_AND_MEMBERS.finditer(self.skeleton):
            family = self.names_in(*match.span("family"))[0].text
            for member in self.names_in(*match.span("who")):
                if " " not in member.text:
                    yield fold(member.text), f"{member.text} {family}"
        for match in _KIN_TOGETHER.finditer(self.skeleton):
            first, last = self.names_in(*match.span())
            _, _, family = last.text.partition(" ")
            if family and " " not in first.text:
                yield fold(first.text), f"{first.text} {family}"

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds `offset`."""
        return self.sentences[self.number_at(offset)]

    def number_at(self, offset: int) -> int:
        """The number of the sentence that holds `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that begin in [start, end)."""
        return self.names[
            bisect_right(self._name_starts, start - 1) : bisect_right(self._name_starts, end - 1)
        ]

    def having(self, words: frozenset[str]) -> int:
        """The sentences that hold one of the words or marks: a bit for each, the first lowest."""
        there = self._places
        found = 0
        for word in words & self.words:
            found |= there[word]
        return found

    def having_part(self, words: frozenset[str]) -> int:
        """The same with the parts of words that have a hyphen: "port-city" is a city."""
        there = self._part_places
        found = 0
        for word in words & self.parts:
            found |= there[word]
        return found

    def having_all(self, clauses: Iterable[frozenset[str]]) -> int:
        """The sentences that hold one word or mark, or part of a word, of each of the sets."""
        known = self._known
        found = -1
        for clause in clauses:
            if (here := known.get(clause)) is None:
                here = known[clause] = self.having_part(clause)
            found &= here
            if not found:
                break
        return found

    def named_after(self, words: tuple[str, ...]) -> int:
        """The sentences in which a name stands right after one of these, each with its space."""
        found = 0
        for start in self._name_starts:
            if self.skeleton.endswith(words, max(0, start - _LONGEST_BEFORE), start):
                found |= 1 << self.number_at(start)
        return found

    @cached_property
    def owning(self) -> int:
        """The sentences in which something is a name's: "Ida Lund's widow"; a bit for each."""
        owners = (one.start for one in self.names if self.skeleton.startswith("'", one.end))
        return reduce(or_, (1 << self.number_at(start) for start in owners), 0)

    @cached_property
    def longest_figure(self) -> int:
        """How many digits the longest number of the text has; what needs more is not looked for."""
        digits = _ASCII_DIGITS if self.text.isascii() else _DIGITS
        return max(map(len, digits.findall(self.text)), default=0)

    @cached_property
    def _places(self) -> dict[str, int]:
        """For each word and mark, the sentences that hold it."""
        places: dict[str, int] = {}
        for number, words in enumerate(self.sentence_words):
            bit = 1 << number
            for word in words:
                places[word] = places.get(word, 0) | bit
        return places

    @cached_property
    def _part_places(self) -> dict[str, int]:
        places = self._places.copy()
        for word, sentences in self._places.items():
            if "-" in word:
                for part in word.split("-"):
                    places[part] = places.get(part, 0) | sentences
        return places

    @cached_property
    def _known(self) -> dict[frozenset[str], int]:
        return {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the whole skeleton, and the marks in it."""
        return frozenset(self._places)

    @cached_property
    def sentence_words(self) -> list[frozenset[str]]:
        """The words of every sentence's skeleton, and the marks in it."""
        return [
            frozenset(_SKELETON_WORD.findall(self.skeleton, start, end))
            for start, end in self.sentences
        ]

    @cached_property
    def sentence_parts(self) -> list[frozenset[str]]:
        """The same with the parts of words that have a hyphen: "port-city" is a city."""
        return [
            _with_parts(words) if self.skeleton.find("-", start, end) >= 0 else words
            for (start, end), words in zip(self.sentences, self.sentence_words, strict=True)
        ]

    @cached_property
    def parts(self) -> frozenset[str]:
        """The words of the whole skeleton and the parts of those that have a hyphen."""
        return frozenset(self._part_places)


@lru_cache(maxsize=4096)
def numbers_in(sentences: int) -> tuple[int, ...]:
    """The numbers of the bits that are set, in order."""
    numbers = []
    while sentences:
        lowest = sentences & -sentences
        numbers.append(lowest.bit_length() - 1)
        sentences ^= lowest
    return tuple(numbers)


def _with_parts(words: frozenset[str]) -> frozenset[str]:
    return words.union(*(word.split("-") for word in words if "-" in word))


_SKELETON_WORD = compiled(rf"[a-z0-9½★]+(?:-[a-z0-9]+)*|[{NAME}{TITLE}{WORK}]")


def _resolve(names: list[Name], of_families: dict[str, str]) -> None:
    """Give every short form the one full name that it can stand for."""
    longer: dict[str, dict[str, str]] = {}
    keys = [fold(name.text) for name in names]
    for name, key in zip(names, keys, strict=True):
        parts = name.text.split(" ")
        if len(parts) > 1:
            for part in (parts[0], parts[-1], " ".join(parts[1:])):
                longer.setdefault(fold(part), {}).setdefault(key, name.text)
    for name, key in zip(names, keys, strict=True):
        forms = longer.get(key)
        name.full = next(iter(forms.values())) if forms and len(forms) == 1 else name.text
        name.full = of_families.get(key, name.full)
