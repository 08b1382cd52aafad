"""The names of a library, found by what a person types. Pure: no I/O.

A `NameIndex` never turns a near miss into the known name in silence: only a `Match` with `exact`
spells what was typed; all others say how like they are.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from itertools import islice

from bot.patterns import compiled
from bot.reading.text import fold, title_key, words
from bot.search.collection import NameCollection, best, for_year, spellings_of
from bot.search.mentions import Linker
from bot.search.model import Match, Mention, Name, NameKind
from bot.search.spellings import LONGEST

__all__ = ["Match", "Mention", "Name", "NameIndex", "NameKind", "spellings_of"]

_YEAR_AT_END = compiled(r"(?P<name>.*\S)\s*(?:\((?P<in_brackets>\d{4})\)|,?\s(?P<bare>\d{4}))\s*")
_LOOKED_THROUGH = 5_000  # keys that share the beginning of a word
_LOWEST = 0.55  # likeness below which a name is no answer to what was typed


class NameIndex:
    """The names of a library. Immutable; `joined` indexes share what they are made of."""

    def __init__(self, names: Iterable[Name], details: Iterable[str] = ()) -> None:
        self._parts: tuple[NameCollection, ...] = (NameCollection(names, details),)

    @classmethod
    def joined(cls, *indexes: NameIndex) -> NameIndex:
        """One index over the names of all `indexes`, without copying them."""
        whole = cls(())
        whole._parts = tuple(part for index in indexes for part in index._parts)
        return whole

    def __len__(self) -> int:
        return sum(len(part.names) for part in self._parts)

    def complete(
        self, typed: str, *, kinds: Collection[NameKind] | None = None, limit: int = 25
    ) -> list[Match]:
        """Names for what has been typed so far, best first; for nothing typed, the first ones by
        name, at most `FIRST`."""
        if not title_key(typed[:LONGEST]).strip():
            first = (
                Match(name, 0.0, exact=False)
                for part in self._parts
                for kind, names in part.first.items()
                for name in names
                if kinds is None or kind in kinds
            )
            return sorted(first, key=lambda match: fold(match.name.text))[:limit]
        return self._search(typed, kinds, limit, unfinished=True)

    def find(
        self, text: str, *, kinds: Collection[NameKind] | None = None, limit: int = 10
    ) -> list[Match]:
        """Names for a whole name typed by a person, best first. "Title (1979)" asks for a year."""
        return [
            match
            for match in self._search(text, kinds, limit, unfinished=False)
            if match.score >= _LOWEST
        ]

    def count_films(self) -> int:
        """How many films have a title here."""
        most, *others = sorted((part.films for part in self._parts), key=len, reverse=True)
        return len(most) + len(frozenset().union(*others) - most)

    def films(self) -> frozenset[int]:
        """All films that have a title here."""
        return frozenset().union(*(part.films for part in self._parts))

    def dated(self) -> dict[int, frozenset[int]]:
        """The films of each year, the earliest first."""
        years = sorted({year for part in self._parts for year in part.dated})
        none: frozenset[int] = frozenset()
        return {
            year: none.union(*(part.dated.get(year, none) for part in self._parts))
            for year in years
        }

    def most_shared(self, kinds: Collection[NameKind]) -> list[Name]:
        """The names of these kinds that most films have, and more than one; at most `FIRST` of each
        kind."""
        found = [
            name
            for part in self._parts
            for kind, names in part.most_shared.items()
            if kind in kinds
            for name in names
        ]
        return sorted(found, key=lambda name: (-len(name.ids), name.text))

    def films_of(self, keys: Iterable[str], kinds: Collection[NameKind]) -> frozenset[int]:
        """The films of the names of these kinds that have one of these keys."""
        spelt = list(dict.fromkeys(keys))
        return frozenset(
            film
            for part in self._parts
            for kind, spellings in part.spellings.items()
            if kind in kinds
            for key in spelt
            if (number := spellings.exact(key)) is not None
            for owner in spellings.owners(number)
            if owner >= 0
            for film in part.names[owner].ids
        )

    def keys_holding(
        self, word: str, kinds: Collection[NameKind], *, head: int, limit: int
    ) -> list[str]:
        """The keys of facts, at most `limit`, with a word that begins with the `head` letters of
        this one: of the names of these kinds, and of what facts of any kind say besides.

        Of more than `limit` those that have the word itself, and of these the shortest.
        """
        found = (key for part in self._parts for key in part.keys_holding(word[:head], kinds))
        keys = list(dict.fromkeys(islice(found, _LOOKED_THROUGH)))
        if len(keys) > limit:
            keys.sort(key=lambda key: (f" {word} " not in f" {key} ", len(key)))
        return keys[:limit]

    def mentions(self, question: str, *, known: Container[str] = frozenset()) -> list[Mention]:
        """The names that a sentence speaks of, in order, longest first where they overlap.

        Words in `known` (folded; the vocabulary of the reviews) are never taken for a slip.
        """
        return Linker(self._parts, known).mentions(question)

    def _search(
        self, text: str, kinds: Collection[NameKind] | None, limit: int, *, unfinished: bool
    ) -> list[Match]:
        text = text[: 2 * LONGEST]
        found = self._matches(text, kinds, limit, unfinished)
        dated = _YEAR_AT_END.fullmatch(text)
        if dated and not any(match.exact for match in found):
            year = int(dated["in_brackets"] or dated["bare"])
            without = self._matches(dated["name"], kinds, limit, unfinished)
            found += [for_year(match, year) for match in without]
        return best(found, limit)

    def _matches(
        self, text: str, kinds: Collection[NameKind] | None, limit: int, unfinished: bool
    ) -> list[Match]:
        """Matches of all collections; the whole name counts as exact however it is spelt."""
        keys = spellings_of(text)
        typed = " ".join(words(text))
        if unfinished and text[-1:].isspace():
            typed += " "
        matches: list[Match] = []
        for part in self._parts:
            for kind, spellings in part.spellings.items():
                if kinds is not None and kind not in kinds:
                    continue
                found = dict(spellings.search(typed, limit=2 * limit, unfinished=unfinished))
                exact = {spellings.exact(key) for key in keys} - {None}
                found.update((number, 1.0) for number in exact if number is not None)
                for number, score in found.items():
                    matches += part.matches(kind, number, score, exact=number in exact)
        return matches
