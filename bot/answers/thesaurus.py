"""Words that say the same, and words that go together: written by us, for how members ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.reading.text import stem, words


@dataclass(frozen=True, slots=True)
class Related:
    """For a stem, the single stems and the phrases of stems that it is related to, both ways."""

    single: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[str, ...]]

    def has(self, term: str, stems: frozenset[str], joined: str = "") -> bool:
        """Whether a text says it: by one of its stems, or by a phrase within ` its stems `."""
        if not stems.isdisjoint(self.single.get(term, ())):
            return True
        return bool(joined) and any(
            f" {phrase} " in joined for phrase in self.phrases.get(term, ())
        )


@cache
def thesaurus() -> tuple[Related, Related]:
    """What says the same, and what goes with it. Read once, in half a second.

    A line of the file: `head = words that say the same ~ words that go with it`, `_` in phrases.
    """
    stems: dict[str, str] = {}  # most words come again and again

    def stemmed(phrase: str) -> str:
        if phrase not in stems:
            spoken = words(phrase.replace("_", " ").replace("-", " "))
            stems[phrase] = " ".join(map(stem, spoken))
        return stems[phrase]

    same: set[tuple[str, str]] = set()
    near: set[tuple[str, str]] = set()
    text = resources.files("bot.answers").joinpath("thesaurus.txt").read_text("utf-8")
    for line in text.splitlines():
        head, _, rest = line.partition(" = ")
        told, _, beside = rest.partition("~")
        for pairs, listed in ((same, told), (near, beside)):
            pairs.update((stemmed(head), stemmed(other)) for other in listed.split())
    return _related(same), _related(near)


def _related(pairs: Iterable[tuple[str, str]]) -> Related:
    single: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for head, tail in (pair, pair[::-1]):
            if " " not in head and head != tail:
                (phrases if " " in tail else single)[head].add(tail)
    return Related(
        {head: tuple(sorted(tails)) for head, tails in single.items()},
        {head: tuple(sorted(tails)) for head, tails in phrases.items()},
    )
