"""Words that say the same, and words that go together: written by us, for how members ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from sys import intern

from bot.reading.text import stem, words


@dataclass(frozen=True, slots=True)
class Related:
    """For a stem, the single stems and the phrases of stems that it is related to, both ways."""

    single: dict[str, list[str]]
    phrases: dict[str, list[str]]

    def add(self, one: str, other: str) -> None:
        for head, tail in ((one, other), (other, one)):
            if " " not in head and head != tail:
                known = (self.phrases if " " in tail else self.single).setdefault(head, [])
                if tail not in known:
                    known.append(tail)


@cache
def thesaurus() -> tuple[Related, Related]:
    """What says the same, and what goes with it. Read once, in half a second.

    A line of the file: `head = words that say the same ~ words that go with it`, `_` in phrases.
    """
    tables = (Related({}, {}), Related({}, {}))
    with (
        resources.files("bot.answers.words")
        .joinpath("thesaurus.txt")
        .open(encoding="utf-8") as lines
    ):
        for line in lines:
            head, _, rest = line.partition(" = ")
            for table, listed in zip(tables, rest.split("~"), strict=False):
                for other in listed.split():
                    table.add(_stemmed(head), _stemmed(other))
    _stemmed.cache_clear()
    return tables


@cache  # most words come again and again; cleared when all are read
def _stemmed(phrase: str) -> str:
    return intern(" ".join(map(stem, words(phrase.replace("_", " ").replace("-", " ")))))
