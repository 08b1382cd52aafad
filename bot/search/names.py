"""The names of a library, found by what a person types. Pure: no I/O.

A `NameIndex` never turns a near miss into the known name in silence: only a `Match` with `exact`
spells what was typed; all others say how like they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable
from dataclasses import replace

from bot.reading.text import ARTICLES, fold, title_key, words
from bot.search.mentions import Linker
from bot.search.model import Match, Mention, Name, NameKind
from bot.search.spellings import LONGEST, Spellings

__all__ = ["Match", "Mention", "Name", "NameIndex", "NameKind", "spellings_of"]

_YEAR_AT_END = re.compile(r"(?P<name>.*\S)\s*(?:\((?P<in_brackets>\d{4})\)|,?\s(?P<bare>\d{4}))\s*")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_LOWEST = 0.55  # likeness below which a name is no answer to what was typed


def spellings_of(text: str) -> list[str]:
    """The keys under which a name is found: its title key first, then other ways to type it.

    With its article, with possessives left out, roman numerals as digits, hyphens closed up.
    """
    key = title_key(text)
    folded = fold(text)
    plain = [word for word in words(text) if word]
    keys = [key, " ".join(plain)]
    if len(plain) > 1 and plain[0] in ARTICLES:
        keys.append(" ".join(plain[1:]))
    parts = key.split()
    if any(part in _ROMAN for part in parts[1:]):
        keys.append(" ".join([parts[0], *(_ROMAN.get(part, part) for part in parts[1:])]))
    if (closed := _HYPHEN.sub("", folded)) != folded:
        keys.append(title_key(closed))
    return [key for key in dict.fromkeys(keys) if key]


class _Shelf:
    """The names of one collection, by kind."""

    def __init__(self, names: Iterable[Name]) -> None:
        merged: dict[tuple[object, ...], Name] = {}
        for name in names:
            own = (name.ids, name.year) if name.kind is NameKind.TITLE else ()
            same = (name.kind, title_key(name.text), *own)
            if (first := merged.get(same)) is None:
                merged[same] = name
            elif not set(name.ids) <= set(first.ids):
                merged[same] = replace(first, ids=tuple(sorted({*first.ids, *name.ids})))
        self.names = list(merged.values())
        spelt: dict[NameKind, list[tuple[str, int]]] = {}
        for number, name in enumerate(self.names):
            spelt.setdefault(name.kind, []).extend((key, number) for key in spellings_of(name.text))
        self.spellings = {kind: Spellings(pairs) for kind, pairs in spelt.items()}


class NameIndex:
    """The names of a library. Immutable; `joined` indexes share what they are made of."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._shelves: tuple[_Shelf, ...] = (_Shelf(names),)

    @classmethod
    def joined(cls, *indexes: NameIndex) -> NameIndex:
        """One index over the names of all `indexes`, without copying them."""
        whole = cls(())
        whole._shelves = tuple(shelf for index in indexes for shelf in index._shelves)
        return whole

    def __len__(self) -> int:
        return sum(len(shelf.names) for shelf in self._shelves)

    def complete(
        self, typed: str, *, kinds: Collection[NameKind] | None = None, limit: int = 25
    ) -> list[Match]:
        """Names for what has been typed so far, best first; the first ones for nothing typed."""
        if not title_key(typed[:LONGEST]).strip():
            first = (
                Match(name, 0.0, exact=False)
                for shelf in self._shelves
                for name in shelf.names
                if kinds is None or name.kind in kinds
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

    def mentions(self, question: str, *, known: Container[str] = frozenset()) -> list[Mention]:
        """The names that a sentence speaks of, in order, longest first where they overlap.

        Words in `known` (folded; the vocabulary of the reviews) are never taken for a slip.
        """
        return Linker([(s.names, s.spellings) for s in self._shelves], known).mentions(question)

    def _search(
        self, text: str, kinds: Collection[NameKind] | None, limit: int, *, unfinished: bool
    ) -> list[Match]:
        text = text[: 2 * LONGEST]
        found = self._matches(text, kinds, limit, unfinished)
        dated = _YEAR_AT_END.fullmatch(text)
        if dated and not any(match.exact for match in found):
            year = int(dated["in_brackets"] or dated["bare"])
            without = self._matches(dated["name"], kinds, limit, unfinished)
            found += [_for_year(match, year) for match in without]
        return _best(found, limit)

    def _matches(
        self, text: str, kinds: Collection[NameKind] | None, limit: int, unfinished: bool
    ) -> list[Match]:
        """Matches of all collections; the whole name counts as exact however it is spelt."""
        keys = spellings_of(text)
        typed = " ".join(words(text))
        if unfinished and text[-1:].isspace():
            typed += " "
        matches: list[Match] = []
        for shelf in self._shelves:
            for kind, spellings in shelf.spellings.items():
                if kinds is not None and kind not in kinds:
                    continue
                found = dict(spellings.search(typed, limit=2 * limit, unfinished=unfinished))
                exact = {spellings.exact(key) for key in keys} - {None}
                found.update((number, 1.0) for number in exact if number is not None)
                matches += [
                    Match(shelf.names[owner], score, exact=number in exact)
                    for number, score in found.items()
                    for owner in spellings.owners(number)
                ]
        return matches


def _for_year(match: Match, year: int) -> Match:
    """The match as it stands when the person also gave a year."""
    if match.name.year == year:
        return match
    near = match.name.year is not None and abs(match.name.year - year) == 1
    factor = 0.95 if near else 0.9 if match.name.year is None else 0.6
    return replace(match, score=match.score * factor, exact=match.exact and match.name.year is None)


def _best(matches: Iterable[Match], limit: int) -> list[Match]:
    """The matches best first, each name once; one name of two collections is one name."""
    by_name: dict[tuple[object, ...], Match] = {}
    for match in sorted(matches, key=_order):
        name = match.name
        own = name.ids if name.kind is NameKind.TITLE else ()
        same = (name.kind, title_key(name.text), own)
        if (first := by_name.get(same)) is None:
            by_name[same] = match
        elif not set(name.ids) <= set(first.name.ids):
            ids = tuple(sorted({*first.name.ids, *name.ids}))
            by_name[same] = replace(first, name=replace(first.name, ids=ids))
    return list(by_name.values())[:limit]


def _order(match: Match) -> tuple[object, ...]:
    name = match.name
    return (-match.score, len(name.text), fold(name.text), -(name.year or 0), name.ids)
