"""The parts that a sentence tells of: characters by their name, and people who are described."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from bot.reading.page import Name, Page
from bot.reading.phrases import Phrase, Sort, read_phrase
from bot.reading.text import fold
from bot.reading.words import Sentences, Words

_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "their", "our", "its"])
_OF_A_NOUN = frozenset(["-", "-s", "-ing", "-ed", "PERSON", "THING", "PLACE"])
_LONGEST = 2  # words before a noun that nothing introduces
_MOST = 24  # in a sentence
_AFTER_A_PART = frozenset(["is", "was", ",", "(", ".", ":", "NAME", "talks", "speaks", "played"])
_CALLED = frozenset(["named", "called", "nicknamed"])


@dataclass(frozen=True, slots=True)
class Part:
    """A part that can be played: a character's name, or the words that describe one.

    `key`: the same for all that is known to be one part; `sort`: "name", "words", "bare" where no
    article introduces them, "thing" where they may be no person, or "linked" where they describe
    somebody with a name elsewhere.
    """

    start: int
    end: int
    text: str
    key: str
    sort: str
    name: Name | None


class Parts:
    """The parts of a review's sentences, looked for only where they are asked for."""

    def __init__(self, page: Page, sentences: Sentences, characters: Mapping[str, str]) -> None:
        """`characters`: folded full names, each with the name as it is to be written."""
        self._page, self._sentences, self._characters = page, sentences, characters
        self._heads = dict(_heads(page, sentences, characters))
        self._all: dict[int, list[Part]] = {}
        self._by_name: dict[int, list[Part]] = {}

    def all(self, number: int) -> list[Part]:
        """All parts of a sentence: first those told by a name."""
        found = self._all.get(number)
        if found is None:
            found = [*self.by_name(number), *self._in_words(number)][:_MOST]
            self._all[number] = found
        return found

    def by_name(self, number: int) -> list[Part]:
        """The parts of a sentence that are told by a name."""
        found = self._by_name.get(number)
        if found is None:
            found = self._by_name[number] = list(self._named(number))[:_MOST]
        return found

    def _named(self, number: int) -> Iterator[Part]:
        start, end = self._page.sentences[number]
        for name in self._page.names_in(start, end):
            if (key := fold(name.full)) in self._characters:
                if kin := self._kin(name, end):  # "Emily's mother" is not Emily
                    yield self._described(name.start, kin.end, kin.head, "words")
                    continue
                yield Part(name.start, name.end, name.full, key, "name", name)

    def _in_words(self, number: int) -> Iterator[Part]:
        page, words = self._page, self._sentences[number]
        end = page.sentences[number][1]
        done = -1
        for index, word in enumerate(words.words[:-1]):
            if word in _DETERMINERS and words.starts[index] >= done:
                phrase = read_phrase(page.skeleton, words.starts[index], end)
                if phrase and phrase.sort is Sort.PERSON:
                    done = phrase.end
                    yield self._described(phrase.start, phrase.end, phrase.head, "words")
                elif told := _thing(words, index):
                    yield self._described(*told, "thing")
            elif words.kinds[index] == "PERSON" and words.starts[index] >= done:
                first = index
                while first and index - first < _LONGEST and words.kinds[first - 1] in _OF_A_NOUN:
                    first -= 1
                done = words.starts[index] + len(word)
                yield self._described(words.starts[first], done, word, "bare")

    def _kin(self, name: Name, end: int) -> Phrase | None:
        if not self._page.skeleton.startswith("'s ", name.end):
            return None
        phrase = read_phrase(self._page.skeleton, name.end + len("'s "), end)
        return phrase if phrase and phrase.sort is Sort.PERSON else None

    def _described(self, start: int, end: int, head: str, sort: str) -> Part:
        text = self._page.canvas[start:end]
        if key := self._heads.get(head, ""):
            return Part(start, end, self._characters[key], key, "linked", None)
        return Part(start, end, text, f"= {fold(text)}", sort, None)


def _thing(words: Words, index: int) -> tuple[int, int, str] | None:
    """What an article introduces, if it is said to be or to do something, or somebody: "the train
    is", "the leopard, which", "The serpent's voice". Its start, its end and its noun."""
    for last in range(index + 1, min(index + 1 + _LONGEST, len(words.words) - 1)):
        word = words.words[last]
        owner = word.endswith("'s")
        noun = word[:-2] if owner else word
        if not owner and words.kinds[last] not in _OF_A_NOUN:
            return None
        if owner or words.words[last + 1] in _AFTER_A_PART:
            start, end = words.starts[index + 1], words.starts[last] + len(noun)
            return start, end, noun
    return None


def _heads(
    page: Page, sentences: Sentences, characters: Collection[str]
) -> Iterator[tuple[str, str]]:
    """The nouns that stand beside one character's name alone, with that name."""
    owners: dict[str, set[str]] = {}
    for name in page.names:
        if (key := fold(name.full)) in characters:
            for noun in _beside(sentences[page.number_at(name.start)], name):
                owners.setdefault(noun, set()).add(key)
    return ((noun, min(keys)) for noun, keys in owners.items() if len(keys) == 1)


def _beside(words: Words, name: Name) -> Iterator[str]:
    """ "The boy Matteo", "a boy, Matteo", "a boy called Matteo", "Matteo, the boy"."""
    index = words.starts.index(name.start) if name.start in words.starts else -1
    if index < 0:
        return
    before = index - 1
    if before >= 0 and (words.words[before] in _CALLED or words.words[before] == ","):
        before -= 1
    if before >= 0 and words.kinds[before] == "PERSON":
        yield words.words[before]
    if words.words[index + 1 : index + 2] == [","] and _DETERMINERS.intersection(
        words.words[index + 2 : index + 3]
    ):
        for after in range(index + 3, min(index + 7, len(words.words))):
            if words.kinds[after] == "PERSON":
                yield words.words[after]
                return
            if words.kinds[after] not in _OF_A_NOUN:
                return
