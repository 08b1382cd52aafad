"""The SQL of answering. Read-only; every query is bound to the two ids of a scope.

Only published reviews are seen. A fact holds unless a person struck it out; people's facts come
before a catalogue's, a catalogue's before those that were read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from json import dumps

from bot.answers.model import Evidence
from bot.db import Database, Row
from bot.library.agreement import believed, in_doubt
from bot.library.fact_store import ORIGIN_ORDER, SELECT_FACT, holds, read_fact
from bot.library.model import FilmRef, Scope, StoredFact
from bot.once import Remembering, once
from bot.reading.model import Aspect, Kind

MANY = 400
"""Films, keys or rows of one query: as much as any answer can use, well under SQLite's limits."""

MOST_ROWS = 5000
"""Rows of a query over the whole library."""

MOST_REVIEWS = 50
"""Reviews that are read of some films, or of one reviewer."""

_MOST_NAMED, _LEAST_NAMED = 500, 150
"""Facts that are read for one name, and at least of each kind: of a million reviews, "horror" has
forty thousand. Five hundred take 10 ms, until they are at hand."""

MOST_OF_KIND = 1000
"""Facts of one kind that are read over all films: ten milliseconds."""

_IN_ORDER = frozenset(
    {Kind.SERIES, Kind.SETTING, Kind.RATING, Kind.RUNTIME, Kind.YEAR, Kind.VERDICT}
)
_NUMBERED = frozenset({Kind.RATING, Kind.RUNTIME, Kind.YEAR})
_FIGURE = "CAST(CASE fact.kind WHEN 'rating' THEN fact.detail ELSE fact.value END AS REAL)"
_COMPARISONS = frozenset({"<", "<=", "=", ">=", ">"})

_FACT = f"{SELECT_FACT} WHERE fact.server_id IN (?, ?) AND {holds('?, ?')}"
_BEST_FIRST = f" ORDER BY {ORIGIN_ORDER}, fact.review_id, fact.start, fact.id LIMIT ?"
_LISTED = "(SELECT value FROM json_each(?))"
_VISIBLE = """(
  EXISTS (SELECT 1 FROM review v WHERE v.server_id IN (?, ?) AND v.film_id = film.id
          AND v.state = 'published')
  OR EXISTS (SELECT 1 FROM fact v WHERE v.server_id IN (?, ?) AND v.film_id = film.id
          AND v.review_id IS NULL AND v.rejected = 0))"""


@dataclass(frozen=True, slots=True)
class ReviewText:
    """A published review, as far as answering needs it. `rating` is on 0-10."""

    id: int
    film: FilmRef
    slug: str
    reviewer: str
    text: str
    rating: float | None
    spoiler: bool
    spoilers: tuple[tuple[int, int], ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """The quote `text[start:end]`."""
        spoils = self.spoiler or any(s < end and e > start for s, e in self.spoilers)
        quote = self.text[start:end]
        return Evidence(self.film, self.id, self.slug, self.reviewer, quote, start, end, spoils)


@dataclass(frozen=True, slots=True)
class StoredOpinion:
    """A sentence of opinion. `polarity`: 1 praise, 0 mixed or plain, -1 blame."""

    aspect: Aspect
    polarity: int
    evidence: Evidence


class AnswerStore(Remembering):
    def __init__(self, database: Database) -> None:
        self._db = database

    @once
    async def facts_of(
        self, scope: Scope, film_ids: Sequence[int], kinds: Iterable[Kind], *, limit: int = 2000
    ) -> list[StoredFact]:
        """The facts of these kinds that hold for these films."""
        ids = list(film_ids)[:MANY]
        chosen = [kind.value for kind in kinds]
        rows = await self._db.all(
            f"{_FACT} AND fact.film_id IN ({_marks(ids)}) AND fact.kind IN ({_marks(chosen)})"
            f"{_BEST_FIRST}",
            (*scope, *scope, *ids, *chosen, limit),
        )
        return await self._agreed(scope, [read_fact(row) for row in rows])

    @once
    async def told_of(
        self, scope: Scope, film_ids: Sequence[int], kinds: Iterable[Kind], *, limit: int = 2000
    ) -> dict[int, list[str]]:
        """What the facts of these kinds say of each film, without their sentences."""
        ids = list(film_ids)[:MANY]
        chosen = [kind.value for kind in kinds]
        rows = await self._db.all(
            "SELECT fact.id, fact.film_id, fact.kind, fact.value, fact.detail FROM fact"
            " LEFT JOIN review ON review.id = fact.review_id"
            f" WHERE fact.server_id IN (?, ?) AND {holds('?, ?')} AND fact.film_id IN"
            f" ({_marks(ids)}) AND fact.kind IN ({_marks(chosen)}){_BEST_FIRST}",
            (*scope, *scope, *ids, *chosen, limit),
        )
        directors = await self.facts_of(scope, ids, (Kind.DIRECTOR,))
        held = {one.id for one in directors}
        told: dict[int, list[str]] = {}
        for id_, film, kind, value, detail in rows:
            if kind != Kind.DIRECTOR or id_ in held:
                told.setdefault(film, []).append(f"{value} {detail}")
        return told

    @once
    async def facts_named(
        self,
        scope: Scope,
        keys: Iterable[str],
        kinds: Iterable[Kind],
        *,
        of: Iterable[int] = (),
        limit: int = 2000,
    ) -> list[StoredFact]:
        """The facts of these kinds whose value or detail has one of these keys.

        Of a name that very many facts have, the first of each kind and server (`most_of`), and
        those of the films `of`.
        """
        wanted = list(dict.fromkeys(keys))[:MANY]
        chosen = list(kinds)
        near = list(dict.fromkeys(of))[:MANY]
        found: dict[int, StoredFact] = {}
        for column in ("value_key", "detail_key"):
            walks, params = _walks(scope, wanted, chosen, (column,))
            if near:
                walks += (
                    f" UNION ALL SELECT id FROM fact WHERE +server_id IN (?, ?) AND +{column} IN"
                    f" ({_marks(wanted)}) AND film_id IN ({_marks(near)})"
                    f" AND +kind IN ({_marks(chosen)})"
                )
                params += [*scope, *wanted, *near, *(kind.value for kind in chosen)]
            rows = await self._db.all(
                f"{SELECT_FACT} WHERE {holds('?, ?')} AND fact.id IN ({walks}){_BEST_FIRST}",
                (*scope, *params, limit),
            )
            for row in rows:
                found.setdefault(row[0], read_fact(row))
        return await self._agreed(scope, list(found.values()))

    async def _agreed(self, scope: Scope, facts: list[StoredFact]) -> list[StoredFact]:
        """The facts without the directors that a film's several reviews do not back."""
        doubted = in_doubt(facts)[:MANY]
        if not doubted:
            return facts
        rows = await self._db.all(
            f"{_FACT} AND fact.kind = ? AND fact.film_id IN (SELECT film_id FROM review"
            f" WHERE server_id IN (?, ?) AND state = 'published' AND film_id IN ({_marks(doubted)})"
            " GROUP BY film_id HAVING count(*) > 1)",
            (*scope, *scope, Kind.DIRECTOR.value, *scope, *doubted),
        )
        return believed(facts, [read_fact(row) for row in rows])

    @once
    async def facts_keyed(
        self, scope: Scope, keys: Iterable[str], kinds: Iterable[Kind]
    ) -> list[StoredFact]:
        """The facts of these kinds with one of these keys, the best first, whoever is named; of a
        key that very many facts have, the first of each kind."""
        wanted, chosen = list(keys)[:MANY], list(kinds)
        walks, params = _walks(scope, wanted, chosen, ("value_key", "detail_key"))
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE {holds('?, ?')} AND fact.id IN ({walks}){_BEST_FIRST}",
            (*scope, *params, 2000),
        )
        return [read_fact(row) for row in rows]

    @once
    async def facts_of_kind(
        self, scope: Scope, kind: Kind, *, limit: int = MOST_OF_KIND
    ) -> list[StoredFact]:
        """The facts of one kind over all films; of very many, those of the first reviews."""
        by = "INDEXED BY fact_in_order" if kind in _IN_ORDER else ""
        walk = (
            f"SELECT * FROM (SELECT fact.id FROM fact {by} LEFT JOIN review"
            " ON review.id = fact.review_id"
            f" WHERE fact.server_id = ? AND fact.kind = '{kind.value}' AND {holds('?, ?')}"
            " ORDER BY fact.review_id, fact.start, fact.id LIMIT ?)"
        )
        servers = tuple(dict.fromkeys(scope))
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE fact.id IN ({' UNION ALL '.join([walk] * len(servers))})"
            f"{_BEST_FIRST}",
            (*(p for one in servers for p in (one, *scope, limit)), limit),
        )
        return [read_fact(row) for row in rows]

    @once
    async def opinions(
        self, scope: Scope, film_ids: Sequence[int], aspects: Iterable[Aspect]
    ) -> list[StoredOpinion]:
        """The sentences of published reviews that speak of these aspects of these films."""
        ids = list(film_ids)[:MANY]
        chosen = [aspect.value for aspect in aspects]
        rows = await self._db.all(
            "SELECT opinion.aspect, opinion.polarity, film.id, film.title, film.year, review.id,"
            " review.slug, review.author_name,"
            ' substr(review.text, opinion.start + 1, opinion."end" - opinion.start),'
            ' opinion.start, opinion."end",'
            " review.spoiler OR EXISTS (SELECT 1 FROM spoiler s WHERE s.review_id = review.id"
            ' AND s.start < opinion."end" AND s."end" > opinion.start)'
            " FROM opinion JOIN review ON review.id = opinion.review_id"
            " JOIN film ON film.id = opinion.film_id"
            " WHERE opinion.server_id IN (?, ?) AND review.state = 'published'"
            f" AND opinion.film_id IN ({_marks(ids)}) AND opinion.aspect IN ({_marks(chosen)})"
            " ORDER BY review.id, opinion.start",
            (*scope, *ids, *chosen),
        )
        return [_opinion(row) for row in rows]

    @once
    async def reviews(
        self, scope: Scope, film_ids: Sequence[int], *, limit: int = MOST_REVIEWS
    ) -> list[ReviewText]:
        """Published reviews of these films, the oldest `limit`."""
        ids = list(film_ids)[:MANY]
        return await self._reviews(f"review.film_id IN ({_marks(ids)})", scope, ids, limit=limit)

    @once
    async def reviews_by(
        self, scope: Scope, name: str, *, limit: int = MOST_REVIEWS
    ) -> list[ReviewText]:
        """Published reviews signed with this name, the oldest `limit`."""
        return await self._reviews(
            "review.author_name = ? COLLATE NOCASE AND review.author_name <> ''",
            scope,
            [name],
            limit=limit,
        )

    async def _reviews(
        self, where: str, scope: Scope, params: Sequence[int | str], *, limit: int
    ) -> list[ReviewText]:
        rows = await self._db.all(
            "SELECT review.id, film.id, film.title, film.year, review.slug, review.author_name,"
            " review.text, review.rating, review.spoiler"
            " FROM review JOIN film ON film.id = review.film_id WHERE review.id IN"
            # Chosen before a text is looked at: all that are in question may be very many.
            " (SELECT review.id FROM review WHERE review.server_id IN (?, ?)"
            f" AND review.state = 'published' AND {where}"
            " ORDER BY review.created_at, review.id LIMIT ?)"
            " ORDER BY review.created_at, review.id",
            (*scope, *params, limit),
        )
        ids = [row[0] for row in rows]
        spoilers: dict[int, list[tuple[int, int]]] = {}
        if ids:
            for review_id, start, end in await self._db.all(
                'SELECT review_id, start, "end" FROM spoiler'
                f" WHERE review_id IN ({_marks(ids)}) ORDER BY review_id, start",
                ids,
            ):
                spoilers.setdefault(review_id, []).append((start, end))
        return [_review(row, tuple(spoilers.get(row[0], ()))) for row in rows]

    @once
    async def count_reviews(self, scope: Scope, film_ids: Sequence[int] | None = None) -> int:
        """How many published reviews there are, of these films or of all."""
        ids = list(film_ids or ())[:MANY]
        some = f" AND film_id IN ({_marks(ids)})" if film_ids is not None else ""
        row = await self._db.one(
            "SELECT count(*) FROM review WHERE server_id IN (?, ?) AND state = 'published'" + some,
            (*scope, *ids),
        )
        return int(row[0]) if row else 0

    @once
    async def films(
        self, scope: Scope, film_ids: Sequence[int] | None = None, *, limit: int = MANY
    ) -> list[FilmRef]:
        """The films that the scope can see, by title: these ones, or all."""
        ids = list(film_ids or ())[:MANY]
        some = f"film.id IN ({_marks(ids)}) AND " if film_ids is not None else ""
        # Two walks of an index in the order wanted, merged; IN would sort the whole library.
        walk = (
            f"SELECT id, title, year, title_key FROM film WHERE server_id = ? AND {some}{_VISIBLE}"
        )
        servers = tuple(dict.fromkeys(scope))
        rows = await self._db.all(
            f"{' UNION ALL '.join([walk] * len(servers))} ORDER BY title_key, year LIMIT ?",
            (*(one for server in servers for one in (server, *ids, *scope, *scope)), limit),
        )
        return [FilmRef(*row[:3]) for row in rows]

    @once
    async def facts_compared(
        self,
        scope: Scope,
        kind: Kind,
        op: str,
        number: float,
        within: Sequence[int] | None = None,
        *,
        also: Sequence[tuple[str, float]] = (),
    ) -> list[StoredFact]:
        """The facts of a kind whose figure is "<", ">=" … a number; of some films or of all.

        `also`: what else it is, such as ("<", another number).
        Of more than `MOST_OF_KIND` those that are farthest beyond it.
        """
        bounds = [(op, number), *also]
        if not _COMPARISONS.issuperset(sign for sign, _ in bounds):
            raise ValueError(op)
        if kind not in _NUMBERED:
            raise ValueError(kind)
        column = "detail" if kind is Kind.RATING else "value"
        # Of few films all figures are looked at; of very many, films are known by their figures.
        by = "fact_by_number" if within is None or len(within) > MOST_ROWS else "fact_by_film"
        some = f" AND fact.film_id IN {_LISTED}" if within is not None else ""
        films = [dumps(list(within))] if within is not None else []
        farthest = "DESC" if op.startswith(">") else "ASC"
        walk = (
            f"SELECT * FROM (SELECT fact.id FROM fact INDEXED BY {by} LEFT JOIN review"
            " ON review.id = fact.review_id"
            f" WHERE fact.server_id = ? AND fact.kind = '{kind.value}'"
            f" AND {' AND '.join(f'{_FIGURE} {sign} ?' for sign, _ in bounds)}"
            f" AND fact.{column} <> ''{some} AND {holds('?, ?')}"
            f" ORDER BY {_FIGURE} {farthest} LIMIT {MOST_OF_KIND})"
        )
        servers = tuple(dict.fromkeys(scope))
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE fact.id IN ({' UNION ALL '.join([walk] * len(servers))})"
            f"{_BEST_FIRST}",
            (
                *(p for one in servers for p in (one, *(n for _, n in bounds), *films, *scope)),
                MOST_ROWS,
            ),
        )
        return [read_fact(row) for row in rows]

    @once
    async def films_dated(
        self, scope: Scope, op: str, year: float, within: Sequence[int] | None = None
    ) -> list[FilmRef]:
        """The films whose year is "<", ">=" … this one, by title; of very many `MOST_ROWS`."""
        if op not in _COMPARISONS:
            raise ValueError(op)
        # By the server first, whatever SQLite guesses: other servers may have very many films.
        which = "INDEXED BY film_by_title WHERE server_id IN (?, ?)"
        if within is not None:
            which = f"WHERE +server_id IN (?, ?) AND id IN {_LISTED}"
        films = [dumps(list(within))] if within is not None else []
        rows = await self._db.all(
            f"SELECT id, title, year FROM film {which} AND +year {op} ?"
            f" AND {_VISIBLE} ORDER BY title_key, year LIMIT ?",
            (*scope, *films, year, *scope, *scope, MOST_ROWS),
        )
        return [FilmRef(*row) for row in rows]

    @once
    async def recurring(self, scope: Scope, kinds: Iterable[Kind], *, limit: int = 50) -> list[str]:
        """The keys of values that facts of these kinds give to more than one film."""
        chosen = [kind.value for kind in kinds]
        rows = await self._db.all(
            "SELECT fact.value_key, count(DISTINCT fact.film_id) AS films FROM fact"
            " LEFT JOIN review ON review.id = fact.review_id"
            " WHERE fact.server_id IN (?, ?) AND fact.rejected = 0"
            " AND (review.id IS NULL OR review.state = 'published')"
            f" AND fact.kind IN ({_marks(chosen)}) GROUP BY fact.value_key"
            " HAVING films > 1 ORDER BY films DESC, fact.value_key LIMIT ?",
            (*scope, *chosen, limit),
        )
        return [row[0] for row in rows]


def _walks(
    scope: Scope, keys: Sequence[str], kinds: Sequence[Kind], columns: Iterable[str]
) -> tuple[str, list[str | int]]:
    """A query for the ids of facts with one of these keys, of each kind and server some; its
    parameters. What is not published takes nobody's place among those."""
    walks: list[str] = []
    params: list[str | int] = []
    for column in columns:
        some = " AND fact.detail_key <> ''" if column == "detail_key" else ""
        for kind in kinds:
            for server in dict.fromkeys(scope):
                walks.append(
                    "SELECT * FROM (SELECT fact.id FROM fact LEFT JOIN review"
                    " ON review.id = fact.review_id WHERE fact.server_id = ? AND"
                    f" fact.{column} IN ({_marks(keys)}) AND fact.kind = ?{some}"
                    " AND fact.rejected = 0 AND (review.id IS NULL OR review.state = 'published')"
                    " LIMIT ?)"
                )
                params += [server, *keys, kind.value, most_of(kinds)]
    return " UNION ALL ".join(walks), params


def most_of(kinds: Collection[Kind]) -> int:
    """Facts of each of these kinds that are read for one name."""
    return max(_LEAST_NAMED, _MOST_NAMED // max(1, len(kinds)))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _opinion(row: Row) -> StoredOpinion:
    (aspect, polarity, film_id, title, year, review_id, slug, author) = row[:8]
    quote, start, end, spoiler = row[8:]
    film = FilmRef(film_id, title, year)
    evidence = Evidence(film, review_id, slug, author or slug, quote, start, end, bool(spoiler))
    return StoredOpinion(Aspect(aspect), polarity, evidence)


def _review(row: Row, spoilers: tuple[tuple[int, int], ...]) -> ReviewText:
    (id_, film_id, title, year, slug, author, text, rating, spoiler) = row
    film = FilmRef(film_id, title, year)
    return ReviewText(id_, film, slug, author or slug, text, rating, bool(spoiler), spoilers)
