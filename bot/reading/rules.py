"""Running rules over a page: a rule is tried only in sentences that hold its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from bot.reading.page import Page, compile_rule, numbers_in
from bot.reading.required import required_words

T = TypeVar("T")
EVERY = -1  # sentence


@dataclass(frozen=True)
class Sought:
    """A pattern over skeletons, looked for only where the words and marks are that it requires."""

    pattern: re.Pattern[str]

    @cached_property
    def required(self) -> tuple[frozenset[str], ...]:
        """See `required.py`; read off the pattern when it is first looked for."""
        return required_words(self.pattern.pattern)

    def sentences(self, page: Page) -> int:
        """The sentences that may hold a match; a bit for each."""
        return page.having_all(self.required)

    def matches(self, page: Page, among: int = EVERY) -> Iterator[re.Match[str]]:
        """Every match within a sentence; `among`: the sentences to look at, a bit for each."""
        for number in numbers_in(among and among & self.sentences(page)):
            yield from self.pattern.finditer(page.skeleton, *page.sentences[number])

    def anywhere(self, page: Page) -> Iterator[re.Match[str]]:
        """Every match, also those that go on from one sentence into the next."""
        if all(map(page.having_part, self.required)):
            yield from self.pattern.finditer(page.skeleton)


def sought(template: str) -> Sought:
    """A pattern (see `compile_rule`) that is looked for only where its words are."""
    return Sought(compile_rule(template))


@dataclass(frozen=True)
class Rule(Sought, Generic[T]):
    """The same with words or marks of which it needs one, and what it means."""

    words: frozenset[str]
    meaning: T

    def sentences(self, page: Page) -> int:
        """The sentences that may hold a match; a bit for each."""
        having = page.having_part(self.words)
        return having and having & page.having_all(self.required)


def rule(template: str, words: str, meaning: T) -> Rule[T]:
    """A `Rule` from a template (see `compile_rule`) and its trigger words, space-separated."""
    return Rule(compile_rule(template), frozenset(words.split()), meaning)


@dataclass(slots=True)
class RuleSet(Generic[T]):
    """Rules that are run together."""

    rules: tuple[Rule[T], ...]
    _rules_of: dict[str, int] = field(init=False)  # for each word, a bit for each rule it triggers
    _known: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._rules_of = {}
        for index, one in enumerate(self.rules):
            for word in one.words:
                self._rules_of[word] = self._rules_of.get(word, 0) | 1 << index
        self._known = frozenset(self._rules_of)

    def matches(self, page: Page) -> Iterator[tuple[Rule[T], re.Match[str]]]:
        """Every match, sentence by sentence, in the order of the rules."""
        said = self._known & page.words
        triggered = 0
        for word in said:
            triggered |= self._rules_of[word]
        tried: list[tuple[int, int]] = []
        for index in numbers_in(triggered):
            one = self.rules[index]
            if sentences := page.having_all(one.required):
                sentences &= page.having(one.words & said)
                tried += [(number, index) for number in numbers_in(sentences)]
        for number, index in sorted(tried):
            one = self.rules[index]
            for match in one.pattern.finditer(page.skeleton, *page.sentences[number]):
                yield one, match


def ruleset(rules: Iterable[Rule[T]]) -> RuleSet[T]:
    """Rules as a set, ready to run."""
    return RuleSet(tuple(rules))
