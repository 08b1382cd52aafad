"""Words that say the same, and words that go together: written by us, for how members ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import resources

from bot.reading.text import stem, words


@dataclass(frozen=True, slots=True)
class Related:
    """For a stem, the single stems and the phrases of stems that it is related to, both ways."""

    single: dict[str, set[str]] = field(default_factory=dict)
    phrases: dict[str, set[str]] = field(default_factory=dict)

    def add(self, one: str, other: str) -> None:
        for head, tail in ((one, other), (other, one)):
            if " " not in head and head != tail:
                table = self.phrases if " " in tail else self.single
                table.setdefault(head, set()).add(tail)

    def has(self, term: str, stems: frozenset[str], joined: str = "") -> bool:
        """Whether a text says it: by one of its stems, or by a phrase within ` its stems `."""
        if not stems.isdisjoint(self.single.get(term, ())):
            return True
        return any(f" {phrase} " in joined for phrase in self.phrases.get(term, ()))


def _read(text: str) -> tuple[Related, Related]:
    """`head = words that say the same ~ words that go with it`, phrases joined by `_`."""
    same, near = Related(), Related()
    for line in text.splitlines():
        head, _, rest = line.partition(" = ")
        told, _, beside = rest.partition("~")
        for table, listed in ((same, told), (near, beside)):
            for other in listed.split():
                table.add(_stems(head), _stems(other))
    return same, near


def _stems(phrase: str) -> str:
    return " ".join(map(stem, words(phrase.replace("_", " ").replace("-", " "))))


SAME, NEAR = _read(resources.files("bot.answers").joinpath("thesaurus.txt").read_text("utf-8"))
