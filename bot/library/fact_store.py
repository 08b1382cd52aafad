"""The SQL that reads facts: what a fact is, which ones hold, which come first; for all stores.

`FactStore` looks them up for the library: the facts of a film, and the films with some facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.db import WALK_DEADLINE, Database, Row
from bot.library.model import FilmRef, Origin, Scope, StoredFact
from bot.reading.model import Kind

SELECT_FACT = """
  SELECT fact.id, film.id, film.title, film.year, fact.kind, fact.value, fact.detail, fact.origin,
         review.id, review.slug, review.author_name,
         substr(review.text, fact.start + 1, fact."end" - fact.start), fact.start, fact."end",
         review.spoiler OR EXISTS (SELECT 1 FROM spoiler s WHERE s.review_id = review.id
                                   AND s.start < fact."end" AND s."end" > fact.start)
  FROM fact JOIN film ON film.id = fact.film_id LEFT JOIN review ON review.id = fact.review_id"""

ORIGIN_ORDER = "CASE fact.origin WHEN 'person' THEN 0 WHEN 'catalogue' THEN 1 ELSE 2 END"
"""People's facts before a catalogue's, a catalogue's before those that were read."""


def holds(scope: str) -> str:
    """The condition on facts that hold, in SQL; `scope` stands for the two ids of the scope.

    They are of published reviews or of nobody's, and where people have stated the facts of the film
    themselves, neither struck out by them nor at odds with theirs. The + keeps SQLite from looking
    for those through all films of the server: by the film there are few.
    """
    return f"""fact.rejected = 0 AND (review.id IS NULL OR review.state = 'published')
  AND NOT ((fact.origin <> 'person' OR fact.review_id IS NOT NULL) AND EXISTS (
    SELECT 1 FROM fact no WHERE +no.server_id IN ({scope}) AND no.film_id = fact.film_id
    AND no.kind = fact.kind AND no.value_key = fact.value_key
    AND no.origin = 'person' AND no.review_id IS NULL
    AND (no.rejected = 1 OR no.detail_key <> fact.detail_key)))"""


def read_fact(row: Row) -> StoredFact:
    """The fact in one row of `SELECT_FACT`."""
    (id_, film_id, title, year, kind, value, detail, origin) = row[:8]
    (review_id, slug, author, quote, start, end, spoiler) = row[8:]
    return StoredFact(
        id=id_,
        film=FilmRef(film_id, title, year),
        kind=_KINDS[kind],
        value=value,
        detail=detail,
        origin=_ORIGINS[origin],
        review_id=review_id,
        review_slug=slug or "",
        reviewer=author or slug or "",
        quote=quote or "",
        start=start or 0,
        end=end or 0,
        spoiler=bool(spoiler),
    )


_KINDS = {kind.value: kind for kind in Kind}
_ORIGINS = {origin.value: origin for origin in Origin}
_HOLDS = holds(":server, :house")


class FactStore:
    """The facts of one database. Every method takes a `Scope` first and sees what holds in it."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def of_film(self, scope: Scope, film_id: int) -> list[StoredFact]:
        """The facts that hold for a film: people's first, then a catalogue's, then read ones."""
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE fact.server_id IN (:server, :house) AND fact.film_id = :film"
            f" AND {_HOLDS} ORDER BY {ORIGIN_ORDER}, fact.review_id, fact.start, fact.id",
            {**scope.ids, "film": film_id},
        )
        return [read_fact(row) for row in rows]

    async def valued(
        self,
        scope: Scope,
        keys: Iterable[str],
        kinds: Iterable[Kind],
        *,
        film_ids: Sequence[int] | None = None,
        limit: int = 500,
    ) -> list[StoredFact]:
        """The facts of these kinds whose value or detail has one of these keys; of some films
        when they are given."""
        matching, values = _valued("k", keys, kinds)
        among = "" if film_ids is None else f" AND fact.film_id IN ({_numbers(film_ids)})"
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE fact.id IN ({matching}) AND {_HOLDS}{among}"
            f" ORDER BY film.title_key, {ORIGIN_ORDER}, fact.review_id, fact.start LIMIT :limit",
            {**scope.ids, **values, "limit": limit},
        )
        return [read_fact(row) for row in rows]

    async def films_valued(
        self,
        scope: Scope,
        wanted: Sequence[tuple[Iterable[str], Iterable[Kind]]],
        *,
        film_ids: Sequence[int] | None = None,
        limit: int,
    ) -> list[FilmRef]:
        """The films with a fact for each of these (keys, kinds), by title; among some when given.

        What `valued` matches counts here, however many other films share it.
        """
        params: dict[str, str | int] = {**scope.ids, "limit": limit}
        holding = []
        for number, (keys, kinds) in enumerate(wanted):
            matching, values = _valued(f"k{number}_", keys, kinds)
            params |= values
            holding.append(
                "SELECT fact.film_id FROM fact LEFT JOIN review ON review.id = fact.review_id"
                f" WHERE fact.id IN ({matching}) AND {_HOLDS}"
            )
        among = "" if film_ids is None else f" AND id IN ({_numbers(film_ids)})"
        rows = await self._db.all(
            f"SELECT id, title, year FROM film WHERE id IN ({' INTERSECT '.join(holding)}){among}"
            " ORDER BY title_key, year, id LIMIT :limit",
            params,
            deadline=WALK_DEADLINE,
        )
        return [FilmRef(*row) for row in rows]

    async def uses(
        self, scope: Scope, keys: Iterable[str], kinds: Iterable[Kind]
    ) -> dict[str, int]:
        """How many facts of these kinds have each key as their value, whether they hold or not."""
        values = {f"k{number}": key for number, key in enumerate(keys)}
        chosen = ", ".join(f"'{Kind(kind)}'" for kind in kinds)
        rows = await self._db.all(
            "SELECT value_key, count(*) FROM fact WHERE server_id IN (:server, :house)"
            f" AND kind IN ({chosen}) AND value_key IN ({', '.join(f':{name}' for name in values)})"
            " GROUP BY value_key",
            {**scope.ids, **values},
            deadline=WALK_DEADLINE,
        )
        return dict(rows)


def _valued(prefix: str, keys: Iterable[str], kinds: Iterable[Kind]) -> tuple[str, dict[str, str]]:
    """A query for the ids of facts whose value or detail has one of these keys; its parameters."""
    values = {f"{prefix}{number}": key for number, key in enumerate(keys)}
    names = ", ".join(f":{name}" for name in values)
    chosen = ", ".join(f"'{Kind(kind)}'" for kind in kinds)
    own = f"server_id IN (:server, :house) AND kind IN ({chosen})"
    query = (
        f"SELECT id FROM fact WHERE {own} AND value_key IN ({names}) UNION"
        f" SELECT id FROM fact WHERE {own} AND detail_key IN ({names}) AND detail_key <> ''"
    )
    return query, values


def _numbers(ids: Iterable[int]) -> str:
    return ", ".join(str(int(id_)) for id_ in ids)
