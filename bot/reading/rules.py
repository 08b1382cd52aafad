"""Running rules over a page: a rule is tried only in sentences that hold one of its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from bot.reading.page import Page, compile_rule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """A pattern over skeletons, the words or marks of which it needs one, and what it means."""

    pattern: re.Pattern[str]
    words: frozenset[str]
    meaning: T

    def matches(self, page: Page, needs: str = "") -> Iterator[re.Match[str]]:
        """Every match. `needs`: a mark without which the rule cannot match."""
        if self.words.isdisjoint(page.parts):
            return
        for start, end, _, parts in page.holding(needs):
            if not self.words.isdisjoint(parts):
                yield from self.pattern.finditer(page.skeleton, start, end)


def rule(template: str, words: str, meaning: T) -> Rule[T]:
    """A `Rule` from a template (see `compile_rule`) and its trigger words, space-separated."""
    return Rule(compile_rule(template), frozenset(words.split()), meaning)


@dataclass(slots=True)
class RuleSet(Generic[T]):
    """Rules that are run together."""

    rules: tuple[Rule[T], ...]
    _masks: dict[str, int] = field(init=False)  # for each word, a bit for each rule it triggers
    _known: frozenset[str] = field(init=False)
    _rules_of: Callable[[int], list[Rule[T]]] = field(init=False)

    def __post_init__(self) -> None:
        self._masks = {}
        for index, one in enumerate(self.rules):
            for word in one.words:
                self._masks[word] = self._masks.get(word, 0) | 1 << index
        self._known = frozenset(self._masks)
        self._rules_of = lru_cache(maxsize=2048)(self._choose)

    def _choose(self, mask: int) -> list[Rule[T]]:
        """The rules whose bits are set, in their order."""
        return [one for index, one in enumerate(self.rules) if mask >> index & 1]

    def matches(self, page: Page, needs: str = "") -> Iterator[tuple[Rule[T], re.Match[str]]]:
        """Every match, sentence by sentence, in the order of the rules.

        `needs`: a mark without which no rule of the set can match, to pass over sentences.
        """
        if self._known.isdisjoint(page.words):
            return
        for start, end, words, _ in page.holding(needs):
            mask = 0
            for word in words & self._known:
                mask |= self._masks[word]
            for one in self._rules_of(mask):
                for match in one.pattern.finditer(page.skeleton, start, end):
                    yield one, match


def ruleset(rules: Iterable[Rule[T]]) -> RuleSet[T]:
    """Rules as a set, ready to run."""
    return RuleSet(tuple(rules))
