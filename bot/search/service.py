"""Searching a library: its names, its passages, and films by description."""

from __future__ import annotations

import asyncio
import gc
from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.db import Database
from bot.library.model import FilmRef, Scope
from bot.once import Remembering, once
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import key_of, stem, words
from bot.search import retrieval
from bot.search.english import RECALL_WORDS, STOP_WORDS
from bot.search.model import MOST_REVIEWED, Extent, NameKind, Passage, RankedFilm
from bot.search.names import NameIndex
from bot.search.near import NearWords
from bot.search.passages import rank
from bot.search.query import parse_query
from bot.search.store import NAME_KINDS, SearchStore, Shelves, expression

SERVERS_CACHED = 64
"""Libraries whose names are kept in memory; the least recently asked one makes room."""


_MOST_SLIPS = 2
_DOUBLED = compiled(r"(.)\1+")
_LONG = 9  # letters of a stem in which two slips are still the same word
MOST_RESPELT = 100_000
"""Reviews in the database up to which slips in any word are looked up: to read the words that begin
with one letter costs by all of them, 40 ms in 50,000 reviews."""
_LIKELY = 10  # words that one slip may have made

MANY_NAMES = 5_000
"""Names of a library from which on they are kept out of garbage collections."""


@dataclass(slots=True)
class _Library:
    """What is kept in memory of one server's own rows."""

    version: int = -1
    index: NameIndex = field(default_factory=lambda: NameIndex(()))
    extent: Extent = field(default_factory=Extent)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    beside: tuple[Extent, Extent, Extent] | None = None  # the house's, its own, and both in one

    def extent_beside(self, house: Extent) -> Extent:
        """With the house's reviews. Kept: adding up a large library takes longer than asking it."""
        if self.beside is None or self.beside[0] is not house or self.beside[1] is not self.extent:
            self.beside = house, self.extent, house.joined(self.extent)
        return self.beside[2]


class SearchService(Remembering):
    def __init__(self, database: Database) -> None:
        self._store = SearchStore(database)
        self._libraries: OrderedDict[int, _Library] = OrderedDict()

    @once
    async def index(self, scope: Scope) -> NameIndex:
        """The names that the scope can see. The house's part is shared by all servers."""
        return NameIndex.joined(*(library.index for library in await self._fresh(scope)))

    @once
    async def passages(
        self,
        scope: Scope,
        query: str,
        *,
        film_ids: Sequence[int] | None = None,
        limit: int = 10,
        spoilers: bool = False,
    ) -> list[Passage]:
        """The sentences that say most of the query, best first; of some films when given.

        Sentences marked as spoilers are left out unless `spoilers`.
        """
        parsed = parse_query(query)
        if not parsed:
            return []
        total = (await self._extent(scope)).total

        async def look(shelves: Shelves) -> retrieval.Candidates:
            return await retrieval.candidates(shelves, parsed, total)

        found = await self._store.look(scope, look, film_ids=film_ids)
        return await asyncio.to_thread(
            rank, parsed, found.reviews, limit=limit, weights=found.weights, spoilers=spoilers
        )

    @once
    async def describe(
        self, scope: Scope, description: str, *, limit: int = 10
    ) -> list[RankedFilm]:
        """The films that a free, vague description fits best, each with the words that fit."""
        talk = STOP_WORDS | RECALL_WORDS | retrieval.words_of_years(description)
        parsed = parse_query(description, without=talk)
        if not parsed:
            return []
        extent = await self._extent(scope)

        async def look(shelves: Shelves) -> list[retrieval.Evidence]:
            return await retrieval.evidence(shelves, parsed, extent.total)

        found = await self._store.look(scope, look)
        wide = limit + 100  # the years may lift a film from far below
        scored = await asyncio.to_thread(retrieval.score_films, found, extent, limit=wide)
        return retrieval.fitting_years(await self._named(scored), description)[:limit]

    @once
    async def films_with_phrase(
        self, scope: Scope, phrase: str, *, limit: int = 10
    ) -> list[RankedFilm]:
        """The films whose reviews hold these words in this order, most convincing first."""
        wanted = words(phrase)
        if not wanted:
            return []
        counts = (await self._extent(scope)).reviews

        async def look(shelves: Shelves) -> Counter[int]:
            return await retrieval.holding_phrase(shelves, wanted)

        holding = await self._store.look(scope, look)
        wide = limit + 100  # a title may lift a film from far below
        scored = retrieval.score_holders(holding, counts, " ".join(wanted), limit=wide)
        return retrieval.with_titles(await self._named(scored), wanted)[:limit]

    async def count_films(self, scope: Scope) -> int:
        """How many films are reviewed."""
        return len((await self._extent(scope)).reviews)

    async def count_titles(self, scope: Scope) -> int:
        """How many films are known, by a review or by what people or a catalogue tell of them."""
        return (await self.index(scope)).count_films()

    @once
    async def all_films(self, scope: Scope) -> frozenset[int]:
        """All films that are known, by a review or by what people or a catalogue tell of them."""
        return (await self.index(scope)).films()

    @once
    async def dated(self, scope: Scope) -> dict[int, frozenset[int]]:
        """The known films of each year, the earliest first."""
        return (await self.index(scope)).dated()

    @once
    async def most_reviewed(
        self, scope: Scope, *, limit: int = MOST_REVIEWED
    ) -> list[tuple[FilmRef, int]]:
        """The films with most reviews, at most `MOST_REVIEWED`, and how many these are."""
        return (await self._store.reviewed((await self._extent(scope)).most))[:limit]

    async def keys_holding(
        self, scope: Scope, word: str, kinds: Iterable[Kind], *, head: int, limit: int
    ) -> list[str]:
        """The keys of facts with a word that begins like this one (`NameIndex.keys_holding`)."""
        named = dict.fromkeys(NAME_KINDS[kind] for kind in kinds if kind in NAME_KINDS)
        if NameKind.PERSON in named:  # with whom they play
            named[NameKind.CHARACTER] = NameKind.CHARACTER
        index = await self.index(scope)
        return index.keys_holding(word, named.keys(), head=head, limit=limit)

    async def most_shared(self, scope: Scope, kinds: Iterable[Kind]) -> list[str]:
        """The keys of what most films have, of these kinds of fact or of kindred ones."""
        named = {NAME_KINDS[kind] for kind in kinds if kind in NAME_KINDS}
        names = (await self.index(scope)).most_shared(named)
        return list(dict.fromkeys(key_of(name.text) for name in names))

    async def films_named(
        self, scope: Scope, keys: Iterable[str], kinds: Iterable[Kind]
    ) -> frozenset[int]:
        """The films with a fact of these kinds, or of kindred ones, that has one of these keys."""
        named = {NAME_KINDS[kind] for kind in kinds if kind in NAME_KINDS}
        return (await self.index(scope)).films_of(keys, named)

    @once
    async def known_words(self, scope: Scope, text: str) -> frozenset[str]:
        """Those words of `text` that the reviews use: no slips, whatever name they resemble."""

        async def look(shelves: Shelves) -> frozenset[str]:
            distinct = list(dict.fromkeys(words(text)))[:100]
            uses = await shelves.count([expression([word]) for word in distinct], 1)
            return frozenset(word for word, count in zip(distinct, uses, strict=True) if count)

        return await self._store.look(scope, look)

    @once
    async def respelt(self, scope: Scope, word: str) -> str | None:
        """The one word of the reviews, as its stem, that `word` is a slip of; None if none is.

        A slip is a letter too many, too few, changed or swapped; of long words two of them, and of
        any where it is doubled: "sherrif".
        """
        if not await self._few_reviews():
            return None
        typed = stem(word)
        allowed = 1 if len(typed) < _LONG else _MOST_SLIPS
        found = NearWords(await self._store.words_like(word)).within(typed, _MOST_SLIPS)
        single = _undoubled(typed)
        near = sorted(
            (min(edits, allowed), one)
            for edits, one in found
            if edits <= allowed or _undoubled(one) == single
        )
        used = await self.known_words(scope, " ".join(one for _, one in near[:_LIKELY]))
        there = [(edits, one) for edits, one in near[:_LIKELY] if one in used]
        best = [one for edits, one in there if edits == there[0][0]]
        return best[0] if len(best) == 1 else None

    @once
    async def _few_reviews(self) -> bool:
        return await self._store.reviews_at_most(MOST_RESPELT)

    async def _named(self, scored: Sequence[retrieval.FilmScore]) -> list[RankedFilm]:
        films = await self._store.films([one.film_id for one in scored])
        return [
            RankedFilm(films[one.film_id], one.score, one.reviews, one.words)
            for one in scored
            if one.film_id in films
        ]

    @once
    async def _extent(self, scope: Scope) -> Extent:
        house, *others = await self._fresh(scope)
        return others[0].extent_beside(house.extent) if others else house.extent

    @once
    async def _fresh(self, scope: Scope) -> list[_Library]:
        """What is known of the servers of the scope, as of now: the house first."""
        versions = await self._store.versions(scope)
        servers = dict.fromkeys((scope.house_id, scope.server_id))
        return [await self._library(server, versions[server]) for server in servers]

    async def _library(self, server_id: int, version: int) -> _Library:
        library = self._libraries.setdefault(server_id, _Library())
        self._libraries.move_to_end(server_id)
        if len(self._libraries) > SERVERS_CACHED:
            self._libraries.popitem(last=False)
        if library.version != version:
            async with library.lock:
                if library.version != version:  # nobody built it while this one waited
                    names, details = await self._store.names(server_id)
                    library.extent = await self._store.extent(server_id)
                    library.index = await asyncio.to_thread(NameIndex, names, details)
                    library.version = version
                    if len(names) >= MANY_NAMES:
                        await asyncio.to_thread(keep_out_of_collections)
        return library


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def keep_out_of_collections() -> None:
    """Have Python's garbage collector pass over all that is in memory now.

    A full collection looks through every name and posting, 40 ms for a million reviews, and comes
    whenever enough was allocated: in the middle of a question. What was kept out before is looked
    through once, here, beside work that takes longer anyway.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
