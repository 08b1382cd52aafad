"""The names of one collection, with the keys under which each is found. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from heapq import nlargest, nsmallest

from bot.patterns import compiled
from bot.reading.text import ARTICLES, fold, title_key, words
from bot.search.model import Match, Name, NameKind
from bot.search.spellings import Spellings

FIRST = 100
"""Names of a kind that are offered before anything is typed, or named as those of most films;
Discord shows 25."""

_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_HYPHEN = compiled(r"(?<=\w)[-‐‑](?=\w)")
_MAIN_TITLE = compiled(r"(.{2,}?)(?::| [-–—]) ")
_PART = 0.95  # what the main title without its subtitle scores


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


class NameCollection:
    """The names of one collection, and by kind their spellings. Immutable.

    `details` are the keys of what facts say besides, such as "a young nurse": nobody's names.
    """

    def __init__(self, names: Iterable[Name], details: Iterable[str] = ()) -> None:
        merged: dict[tuple[object, ...], Name] = {}
        for name in names:
            own = (name.ids, name.year) if name.kind is NameKind.TITLE else ()
            same = (name.kind, title_key(name.text), *own)
            if (first := merged.get(same)) is None:
                merged[same] = name
            elif not set(name.ids) <= set(first.ids):
                merged[same] = replace(first, ids=tuple(sorted({*first.ids, *name.ids})))
        self.names = list(merged.values())
        kinds = {name.kind for name in self.names}
        self.first = {kind: self._first(kind) for kind in kinds}
        spelt: dict[NameKind, list[tuple[str, int]]] = {}
        for number, name in enumerate(self.names):
            keys = spelt.setdefault(name.kind, [])
            keys += [(key, number) for key in spellings_of(name.text)]
            if name.kind is NameKind.TITLE and (main := _MAIN_TITLE.match(name.text)):
                keys += [(key, ~number) for key in spellings_of(main[1])]
        self.spellings = {kind: Spellings(pairs) for kind, pairs in spelt.items()}
        self.most_shared = {kind: self._most_shared(kind) for kind in kinds}
        self.films: frozenset[int]
        self.dated: dict[int, frozenset[int]]
        self.films, self.dated = self._films()
        self._details = sorted({f"{word} {key}" for key in details for word in key.split()})

    def _films(self) -> tuple[frozenset[int], dict[int, frozenset[int]]]:
        """The films that have a title, and those of each year."""
        films: set[int] = set()
        dated: dict[int, set[int]] = {}
        for name in self.names:
            if name.kind is NameKind.TITLE:
                films.update(name.ids)
                if name.year is not None:
                    dated.setdefault(name.year, set()).update(name.ids)
        return frozenset(films), {year: frozenset(ids) for year, ids in dated.items()}

    def keys_holding(self, head: str, kinds: Collection[NameKind]) -> Iterator[str]:
        """The keys of names of these kinds, and of details, with a word that begins with `head`."""
        for kind in kinds:
            if kind in self.spellings:
                spellings = self.spellings[kind]
                for number in spellings.with_head(head):
                    for owner in spellings.owners(number):
                        if owner >= 0:
                            yield title_key(self.names[owner].text)
        for at in range(bisect_left(self._details, head), len(self._details)):
            if not (entry := self._details[at]).startswith(head):
                return
            yield entry.partition(" ")[2]

    def _most_shared(self, kind: NameKind) -> list[Name]:
        """The names of a kind that most films have, and more than one."""
        names = (name for name in self.names if name.kind is kind and len(name.ids) > 1)
        return nlargest(FIRST, names, key=lambda name: len(name.ids))

    def _first(self, kind: NameKind) -> list[Name]:
        """The first names of a kind: sorted here, in a thread, and not whenever they are wanted."""
        names = (name for name in self.names if name.kind is kind)
        return nsmallest(FIRST, names, key=lambda name: fold(name.text))

    def matches(
        self, kind: NameKind, number: int, score: float, *, exact: bool, typo: bool = False
    ) -> Iterator[Match]:
        """The names that key `number` of this kind's spellings stands for."""
        for owner in self.spellings[kind].owners(number):
            if owner >= 0:
                yield Match(self.names[owner], score, exact, typo)
            else:  # a main title without its subtitle
                yield Match(self.names[~owner], _PART * score, exact=False, typo=typo)


def for_year(match: Match, year: int) -> Match:
    """The match as it stands when the person also gave a year."""
    if match.name.year == year:
        return match
    near = match.name.year is not None and abs(match.name.year - year) == 1
    factor = 0.95 if near else 0.9 if match.name.year is None else 0.6
    return replace(match, score=match.score * factor, exact=match.exact and match.name.year is None)


def best(matches: Iterable[Match], limit: int) -> list[Match]:
    """The matches best first, each name once; one name of two collections is one name."""
    by_name: dict[tuple[object, ...], Match] = {}
    for match in sorted(matches, key=_order):
        name = match.name
        if name.kind is NameKind.TITLE:
            if len(by_name) >= limit:
                continue
            same: tuple[object, ...] = (_key(name.text), name.ids)
        else:
            same = (_key(name.text), name.kind)
        if (first := by_name.get(same)) is None:
            by_name[same] = match
        elif not set(name.ids) <= set(first.name.ids):
            ids = tuple(sorted({*first.name.ids, *name.ids}))
            by_name[same] = replace(first, name=replace(first.name, ids=ids))
    return list(by_name.values())[:limit]


_key = lru_cache(maxsize=4096)(title_key)
"""Of names that a question may mean: each of its readings looks through much the same."""


def _order(match: Match) -> tuple[object, ...]:
    name = match.name
    return (-match.score, len(name.text), name.text.casefold(), -(name.year or 0), name.ids)
