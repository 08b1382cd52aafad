"""The SQL of searching. Read-only.

The text index keeps a server, and within it a film, together (see `001_library.sql`): a rowid is
the shelf of the server, the film, and a count. Every search is bound to such ranges, so that it
costs what its own library weighs, whatever else the database holds. `bm25()` is not used: it scans
every row of the database that holds a word, whoever owns it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, TypeVar

from bot.db import Database, Row, Transaction
from bot.library.model import FilmRef, Scope
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import key_of
from bot.search.model import Extent, Name, NameKind, ReviewText
from bot.search.query import Term

FILM_BITS = 27
COUNT_BITS = 18
FILM_MASK = (1 << FILM_BITS) - 1
NAMES_DEADLINE = 30.0
"""Seconds to read all names of a kind in a library: only when the index is (re)built."""

NAME_KINDS = {
    Kind.DIRECTOR: NameKind.PERSON,
    Kind.WRITER: NameKind.PERSON,
    Kind.COMPOSER: NameKind.PERSON,
    Kind.CINEMATOGRAPHER: NameKind.PERSON,
    Kind.PRODUCER: NameKind.PERSON,
    Kind.CAST: NameKind.PERSON,
    Kind.CHARACTER: NameKind.CHARACTER,
    Kind.SETTING: NameKind.SETTING,
    Kind.THING: NameKind.THING,
    Kind.THEME: NameKind.THEME,
    Kind.GENRE: NameKind.THEME,
}
_IN_CLAUSE = 500  # values in one IN (…)
_SAMPLE = 5_000  # rows by which it is told how often a word comes
_COLUMNS = 200  # subqueries in one statement
_HEAD = 1  # letters that are right, where a word is a slip of another
_LIKE = 20_000  # words that are looked at: more than begin with one letter in a million reviews

T = TypeVar("T")


def expression(spellings: Iterable[str]) -> str:
    """An FTS5 query for any of these words: quoted, so that nothing in them is an operator."""
    return " OR ".join(f'"{word}"' for word in spellings)


def phrase(words: Iterable[str]) -> str:
    """An FTS5 query for these words in this order."""
    return f'"{" ".join(words)}"'


def all_of(terms: Iterable[Term]) -> str:
    return " AND ".join(f"({expression(term.spellings)})" for term in terms)


class Shelves:
    """The parts of the text index that one search may look at, within one snapshot."""

    def __init__(
        self, tx: Transaction, ranges: Sequence[tuple[int, int]], *, of_films: bool = False
    ) -> None:
        self._tx = tx
        self._ranges = ranges
        self.parts = len(ranges) if of_films else 0
        """Films that the search is kept to; 0 where it may look at whole shelves."""

    async def count(self, matches: Sequence[str], most: int) -> list[int]:
        """How many rows each FTS5 query matches; counting stops at `most` in each range."""
        rows = await self._each("SELECT count(*) FROM ({})", matches, most)
        return [sum(parts) for parts in rows]

    async def places(self, matches: Sequence[str], most: int) -> list[list[int]]:
        """Where each FTS5 query is matched, in order, at most `most` places of each range."""
        # As JSON: one string a query costs half of what one row a place does.
        rows = await self._each("SELECT json_group_array(rowid) FROM ({})", matches, most)
        return [[place for part in parts for place in json.loads(part)] for parts in rows]

    async def films(self, matches: Sequence[str], most: int) -> list[str]:
        """For each FTS5 query, the film of every review that matches it, as "3,3,7".

        At most `most` reviews of each range. As text, which costs a fifth of what rows do.
        """
        inner = f"SELECT group_concat(rowid >> {COUNT_BITS} & {FILM_MASK}) FROM ({{}})"
        rows = await self._each(inner, matches, most)
        return [",".join(filter(None, parts)) for parts in rows]

    async def within(self, matches: Sequence[str], most: int) -> Shelves:
        """The beginning of each shelf: about as much as holds `most` rows of the rarest FTS5 query.

        How often each comes is told by its first rows; where one has but few, it is all the shelf.
        """
        often = most // _SAMPLE
        reach = (
            f"SELECT CASE count(*) WHEN {_SAMPLE} THEN"
            f" min(rowid) + (max(rowid) - min(rowid)) * {often} END FROM ({{}})"
        )
        reached = zip(*await self._each(reach, matches, _SAMPLE), strict=True)
        return Shelves(
            self._tx,
            [
                (start, end if None in ends else min(end, max(ends)))
                for (start, end), ends in zip(self._ranges, reached, strict=True)
            ],
        )

    async def _each(self, outer: str, matches: Sequence[str], most: int) -> list[list[Any]]:
        """One value per query and range, gathered in as few statements as can be."""
        inner = (
            "SELECT rowid FROM review_fts WHERE review_fts MATCH ?"
            " AND rowid BETWEEN ? AND ? LIMIT ?"
        )
        column = f"({outer.format(inner)})"
        wanted = [(match, *within, most) for match in matches for within in self._ranges]
        values: list[Any] = []
        for part in _parts(wanted, _COLUMNS):
            row = await self._tx.one(
                f"SELECT {', '.join([column] * len(part))}",
                [value for params in part for value in params],
            )
            values += row or ()
        size = len(self._ranges)
        return (
            [values[at : at + size] for at in range(0, len(values), size)]
            if size
            else [[] for _ in matches]
        )

    async def texts(self, places: Sequence[int]) -> list[ReviewText]:
        """The reviews at these places, in this order."""
        reviews: dict[int, ReviewText] = {}
        for part in _parts(places, _IN_CLAUSE):
            marks = _marks(part)
            spoilers: dict[int, list[tuple[int, int]]] = {}
            for review_id, start, end in await self._tx.all(
                'SELECT spoiler.review_id, spoiler.start, spoiler."end" FROM spoiler'
                " JOIN review ON review.id = spoiler.review_id"
                f" WHERE review.place IN ({marks}) ORDER BY 1, 2",
                part,
            ):
                spoilers.setdefault(review_id, []).append((start, end))
            for row in await self._tx.all(
                "SELECT review.place, review.id, film.id, film.title, film.year, review.slug,"
                " review.author_name, review.text, review.spoiler"
                " FROM review JOIN film ON film.id = review.film_id"
                f" WHERE review.place IN ({marks})",
                part,
            ):
                reviews[row[0]] = _review(row, spoilers.get(row[1], ()))
        return [reviews[place] for place in places if place in reviews]


class SearchStore:
    def __init__(self, database: Database) -> None:
        self._db = database
        self._shelves: dict[int, int] = {}  # server -> shelf; never changes once assigned

    async def versions(self, scope: Scope) -> dict[int, int]:
        """By server of the scope, the version of its names; it grows with every change."""
        rows = await self._db.all(
            "SELECT server_id, version FROM library_version WHERE server_id IN (?, ?)", scope
        )
        return dict.fromkeys(scope, 0) | dict(rows)

    async def look(
        self,
        scope: Scope,
        unit: Callable[[Shelves], Awaitable[T]],
        *,
        film_ids: Sequence[int] | None = None,
    ) -> T:
        """Search the scope, or some films of it, in one snapshot; `Busy` past the deadline."""

        async def run(tx: Transaction) -> T:
            shelves = [await self._shelf(tx, server) for server in dict.fromkeys(scope)]
            ranges = _ranges([s for s in shelves if s], film_ids)
            return await unit(Shelves(tx, ranges, of_films=film_ids is not None))

        return await self._db.read(run)

    async def _shelf(self, tx: Transaction, server_id: int) -> int:
        if server_id not in self._shelves:
            row = await tx.one("SELECT number FROM shelf WHERE server_id = ?", (server_id,))
            if row is None:
                return 0
            self._shelves[server_id] = row[0]
        return self._shelves[server_id]

    async def films(self, film_ids: Sequence[int]) -> dict[int, FilmRef]:
        """Films by id. They come from a search of the scope, so none is asked for here."""
        rows = await self._db.all(
            f"SELECT id, title, year FROM film WHERE id IN ({_marks(film_ids)})", film_ids
        )
        return {row[0]: FilmRef(*row) for row in rows}

    async def reviews_at_most(self, most: int) -> bool:
        """Whether there are so few, by their numbers: to count them costs by how many they are."""
        row = await self._db.one("SELECT max(id) FROM review")
        return row is None or (row[0] or 0) <= most

    async def words_like(self, word: str) -> list[str]:
        """The words of all reviews, as stems, that begin as this one does and are about as long."""
        head = word[:_HEAD]
        rows = await self._db.all(
            "SELECT term FROM review_word WHERE term >= ? AND term < ?"
            " AND length(term) BETWEEN ? AND ? LIMIT ?",
            (head, head + "\U0010ffff", len(word) - 2, len(word) + 2, _LIKE),
        )
        return [row[0] for row in rows]

    async def extent(self, server_id: int) -> Extent:
        """How much one server's published reviews say of each film."""
        rows = await self._db.all(
            "SELECT film_id, count(*), sum(size) FROM review WHERE server_id = ?"
            " AND state = 'published' GROUP BY film_id",
            (server_id,),
            deadline=NAMES_DEADLINE,
        )
        return Extent({row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows})

    async def reviewed(self, counts: Sequence[tuple[int, int]]) -> list[tuple[FilmRef, int]]:
        """These films with their numbers of reviews, the highest first, then by title."""
        rows = await self._db.all(
            "SELECT film.id, film.title, film.year, json_extract(value, '$[1]')"
            " FROM json_each(?) JOIN film ON film.id = json_extract(value, '$[0]')"
            " ORDER BY 4 DESC, film.title_key",
            (json.dumps(counts),),
        )
        return [(FilmRef(*row[:3]), row[3]) for row in rows]

    async def names(self, server_id: int) -> tuple[list[Name], list[str]]:
        """Titles, aliases and the names in facts that one server's own rows speak of; and the keys
        of what these facts say besides.

        One read a kind: of a million reviews they are more than one read has time for. What changes
        meanwhile has a newer version, and all are read again.
        """

        async def read(sql: str, **more: str) -> list[Row]:
            return await self._db.all(sql, {"server": server_id, **more}, deadline=NAMES_DEADLINE)

        titles = await read(_TITLES)
        facts = [row for kind in NAME_KINDS for row in await read(_VALUES, kind=kind)]
        return await asyncio.to_thread(
            lambda: ([*_titles(titles), *_values(facts)], _details(facts))
        )


_TITLES = """
  WITH own (id) AS (
    SELECT DISTINCT film_id FROM review WHERE server_id = :server AND state = 'published'
    UNION
    SELECT film_id FROM fact WHERE server_id = :server AND review_id IS NULL AND rejected = 0)
  SELECT film.title, film.id, film.year FROM film JOIN own ON own.id = film.id
  UNION
  SELECT film_alias.alias, film.id, film.year
  FROM film_alias JOIN film ON film.id = film_alias.film_id
  WHERE film_alias.server_id = :server AND film.id IN own"""

_VALUES = """
  SELECT DISTINCT fact.kind, fact.value, fact.detail, fact.film_id
  FROM fact LEFT JOIN review ON review.id = fact.review_id
  WHERE fact.server_id = :server AND fact.kind = :kind AND fact.rejected = 0
    AND (review.id IS NULL OR review.state = 'published')
    AND NOT ((fact.origin <> 'person' OR fact.review_id IS NOT NULL) AND EXISTS (
      SELECT 1 FROM fact no WHERE +no.server_id = fact.server_id AND no.film_id = fact.film_id
      AND no.kind = fact.kind AND no.value_key = fact.value_key
      AND no.origin = 'person' AND no.review_id IS NULL
      AND (no.rejected = 1 OR no.detail_key <> fact.detail_key)))"""


def _titles(rows: Iterable[Row]) -> list[Name]:
    named = [(title, film, year) for title, film, year in rows]
    own = {key_of(title) for title, _, _ in named}
    named += [
        (part, film, year)
        for title, film, year in named
        for part in _halves(title)
        if key_of(part) not in own
    ]
    return [Name(title, NameKind.TITLE, (film,), year) for title, film, year in named]


_BRACKETED = compiled(r"(?P<title>.*\S) \((?:a\.?k\.?a\.? )?(?P<other>[^\W\da-z][^()]*)\)")


def _halves(title: str) -> list[str]:
    """Both titles of "Distant (Uzak)", either of which the film goes by."""
    found = _BRACKETED.fullmatch(title)
    return [half for half in (found["title"], found["other"]) if key_of(half)] if found else []


def _details(rows: Iterable[Row]) -> list[str]:
    """The keys of what facts say besides, but for the characters, who have names."""
    told = {detail for kind, _, detail, _ in rows if detail and not _is_character(kind, detail)}
    return list({key_of(detail) for detail in told})


def _is_character(kind: str, detail: str) -> bool:
    return kind == Kind.CAST and any(word[:1].isupper() for word in detail.split())


def _values(rows: Iterable[Row]) -> list[Name]:
    films: dict[tuple[str, NameKind], set[int]] = {}
    for kind, value, detail, film in rows:
        if (name_kind := NAME_KINDS.get(kind)) is not None:
            films.setdefault((value, name_kind), set()).add(film)
        if _is_character(kind, detail):
            films.setdefault((detail, NameKind.CHARACTER), set()).add(film)
    return [Name(text, kind, tuple(sorted(ids))) for (text, kind), ids in films.items()]


def _ranges(shelves: Iterable[int], film_ids: Sequence[int] | None) -> list[tuple[int, int]]:
    """The rowids of these shelves, or of these films on them."""
    ranges: list[tuple[int, int]] = []
    for shelf in shelves:
        base = shelf << (FILM_BITS + COUNT_BITS)
        if film_ids is None:
            ranges.append((base, base + (1 << (FILM_BITS + COUNT_BITS)) - 1))
        else:
            starts = (base + (film << COUNT_BITS) for film in sorted(set(film_ids)))
            ranges += [(start, start + (1 << COUNT_BITS) - 1) for start in starts]
    return ranges


def _review(row: Row, spoilers: Iterable[tuple[int, int]]) -> ReviewText:
    _, id_, film_id, title, year, slug, author, text, spoiler = row
    return ReviewText(
        id=id_,
        film=FilmRef(film_id, title, year),
        slug=slug,
        reviewer=author or slug,
        text=text,
        spoiler=bool(spoiler),
        spoilers=tuple(spoilers),
    )


def _parts(values: Sequence[T], size: int) -> Iterable[Sequence[T]]:
    return (values[at : at + size] for at in range(0, len(values), size))


def _marks(values: Sequence[int]) -> str:
    return ", ".join("?" * len(values))
