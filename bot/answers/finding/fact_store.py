"""The SQL of answering from facts. Read-only; every query is bound to the two ids of a scope.

A fact holds unless a person struck it out; people's facts come before a catalogue's, a catalogue's
before those that were read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from json import dumps
from math import inf

from bot.answers.finding.bounds import COMPARISONS, LISTED, MANY, MOST_ROWS, marks
from bot.db import Database
from bot.library.agreement import believed, in_doubt
from bot.library.fact_store import ORIGIN_ORDER, SELECT_FACT, holds, read_fact
from bot.library.model import FilmRef, Scope, StoredFact
from bot.once import Remembering, once
from bot.reading.model import Kind

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

_FACT = f"{SELECT_FACT} WHERE fact.server_id IN (?, ?) AND {holds('?, ?')}"
_BEST_FIRST = f" ORDER BY {ORIGIN_ORDER}, fact.review_id, fact.start, fact.id LIMIT ?"


class FactLookup(Remembering):
    """The facts of what a server sees: `Scope` is its own id and that of the house."""

    def __init__(self, database: Database) -> None:
        self._db = database

    @once
    async def of_films(
        self, scope: Scope, film_ids: Sequence[int], kinds: Iterable[Kind], *, limit: int = 2000
    ) -> list[StoredFact]:
        """The facts of these kinds that hold for these films."""
        ids = list(film_ids)[:MANY]
        chosen = [kind.value for kind in kinds]
        rows = await self._db.all(
            f"{_FACT} AND fact.film_id IN ({marks(ids)}) AND fact.kind IN ({marks(chosen)})"
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
            f" ({marks(ids)}) AND fact.kind IN ({marks(chosen)}){_BEST_FIRST}",
            (*scope, *scope, *ids, *chosen, limit),
        )
        directors = await self.of_films(scope, ids, (Kind.DIRECTOR,))
        held = {one.id for one in directors}
        told: dict[int, list[str]] = {}
        for id_, film, kind, value, detail in rows:
            if kind != Kind.DIRECTOR or id_ in held:
                told.setdefault(film, []).append(f"{value} {detail}")
        return told

    @once
    async def named(
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
                    f" ({marks(wanted)}) AND film_id IN ({marks(near)})"
                    f" AND +kind IN ({marks(chosen)})"
                )
                params += [*scope, *wanted, *near, *(kind.value for kind in chosen)]
            rows = await self._db.all(
                f"{SELECT_FACT} WHERE {holds('?, ?')} AND fact.id IN ({walks}){_BEST_FIRST}",
                (*scope, *params, limit),
            )
            for row in rows:
                found.setdefault(row[0], read_fact(row))
        return await self._agreed(scope, list(found.values()))

    @once
    async def keyed(
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
    async def of_kind(
        self, scope: Scope, kind: Kind, *, limit: int = MOST_OF_KIND
    ) -> list[StoredFact]:
        """The facts of one kind over all films; of very many, those of the first reviews."""
        walks, params = _walks_of_kind(scope, kind, limit)
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE fact.id IN ({walks}){_BEST_FIRST}", (*params, limit)
        )
        return [read_fact(row) for row in rows]

    @once
    async def are_many(self, scope: Scope, kind: Kind) -> bool:
        """Whether there are more facts of a kind than are read over all films, or as many."""
        walks, params = _walks_of_kind(scope, kind, MOST_OF_KIND)
        row = await self._db.one(f"SELECT count(*) FROM ({walks})", params)
        return row is not None and row[0] >= MOST_OF_KIND

    @once
    async def compared(
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
        walks, params = _walks_of_figures(scope, kind, [(op, number), *also], within)
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE fact.id IN ({walks}){_BEST_FIRST}", (*params, MOST_ROWS)
        )
        return [read_fact(row) for row in rows]

    @once
    async def farthest(
        self, scope: Scope, kind: Kind, sign: int, within: Sequence[int] | None = None
    ) -> list[FilmRef]:
        """The films with the highest figures of a kind, or (-1) the lowest, those that are farthest
        first; of some films or of all. Their facts are left alone, for most are not wanted."""
        bound = (">=", -inf) if sign > 0 else ("<=", inf)
        walks, params = _walks_of_figures(scope, kind, [bound], within)
        rows = await self._db.all(
            "SELECT film.id, film.title, film.year FROM fact JOIN film ON film.id = fact.film_id"
            f" WHERE fact.id IN ({walks}) ORDER BY {_FIGURE} * ?, {ORIGIN_ORDER}, fact.review_id,"
            " fact.start, fact.id",
            (*params, -sign),
        )
        return list(dict.fromkeys(FilmRef(*row) for row in rows))

    @once
    async def recurring(self, scope: Scope, kinds: Iterable[Kind], *, limit: int = 50) -> list[str]:
        """The keys of values that facts of these kinds give to more than one film."""
        chosen = [kind.value for kind in kinds]
        rows = await self._db.all(
            "SELECT fact.value_key, count(DISTINCT fact.film_id) AS films FROM fact"
            " LEFT JOIN review ON review.id = fact.review_id"
            " WHERE fact.server_id IN (?, ?) AND fact.rejected = 0"
            " AND (review.id IS NULL OR review.state = 'published')"
            f" AND fact.kind IN ({marks(chosen)}) GROUP BY fact.value_key"
            " HAVING films > 1 ORDER BY films DESC, fact.value_key LIMIT ?",
            (*scope, *chosen, limit),
        )
        return [row[0] for row in rows]

    async def _agreed(self, scope: Scope, facts: list[StoredFact]) -> list[StoredFact]:
        """The facts without the directors that a film's several reviews do not back."""
        doubted = in_doubt(facts)[:MANY]
        if not doubted:
            return facts
        rows = await self._db.all(
            f"{_FACT} AND fact.kind = ? AND fact.film_id IN (SELECT film_id FROM review"
            f" WHERE server_id IN (?, ?) AND state = 'published' AND film_id IN ({marks(doubted)})"
            " GROUP BY film_id HAVING count(*) > 1)",
            (*scope, *scope, Kind.DIRECTOR.value, *scope, *doubted),
        )
        return believed(facts, [read_fact(row) for row in rows])


def _walks_of_kind(scope: Scope, kind: Kind, limit: int) -> tuple[str, list[int]]:
    """A query for the ids of the first facts of a kind, of each server some; its parameters."""
    by = "INDEXED BY fact_in_order" if kind in _IN_ORDER else ""
    walk = (
        f"SELECT * FROM (SELECT fact.id FROM fact {by} LEFT JOIN review"
        " ON review.id = fact.review_id"
        f" WHERE fact.server_id = ? AND fact.kind = '{kind.value}' AND {holds('?, ?')}"
        " ORDER BY fact.review_id, fact.start, fact.id LIMIT ?)"
    )
    servers = tuple(dict.fromkeys(scope))
    params = [param for one in servers for param in (one, *scope, limit)]
    return " UNION ALL ".join([walk] * len(servers)), params


def _walks_of_figures(
    scope: Scope,
    kind: Kind,
    bounds: Sequence[tuple[str, float]],
    within: Sequence[int] | None,
) -> tuple[str, list[int | float | str]]:
    """A query for the ids of facts whose figure is within bounds, of very many the farthest beyond
    the first of them; its parameters."""
    if not COMPARISONS.issuperset(sign for sign, _ in bounds):
        raise ValueError(bounds)
    if kind not in _NUMBERED:
        raise ValueError(kind)
    column = "detail" if kind is Kind.RATING else "value"
    # Of few films all figures are looked at; of very many, films are known by their figures.
    by = "fact_by_number" if within is None or len(within) > MOST_ROWS else "fact_by_film"
    some = f" AND fact.film_id IN {LISTED}" if within is not None else ""
    films = [dumps(list(within))] if within is not None else []
    farthest = "DESC" if bounds[0][0].startswith(">") else "ASC"
    walk = (
        f"SELECT * FROM (SELECT fact.id FROM fact INDEXED BY {by} LEFT JOIN review"
        " ON review.id = fact.review_id"
        f" WHERE fact.server_id = ? AND fact.kind = '{kind.value}'"
        f" AND {' AND '.join(f'{_FIGURE} {sign} ?' for sign, _ in bounds)}"
        f" AND fact.{column} <> ''{some} AND {holds('?, ?')}"
        f" ORDER BY {_FIGURE} {farthest} LIMIT {MOST_OF_KIND})"
    )
    servers = tuple(dict.fromkeys(scope))
    params: list[int | float | str] = []
    for one in servers:
        params += [one, *(n for _, n in bounds), *films, *scope]
    return " UNION ALL ".join([walk] * len(servers)), params


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
                    f" fact.{column} IN ({marks(keys)}) AND fact.kind = ?{some}"
                    " AND fact.rejected = 0 AND (review.id IS NULL OR review.state = 'published')"
                    " LIMIT ?)"
                )
                params += [server, *keys, kind.value, most_of(kinds)]
    return " UNION ALL ".join(walks), params


def most_of(kinds: Collection[Kind]) -> int:
    """Facts of each of these kinds that are read for one name."""
    return max(_LEAST_NAMED, _MOST_NAMED // max(1, len(kinds)))
