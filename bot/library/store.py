"""The SQL of films and reviews; that of looking up facts is in `fact_store.py`.

Reading methods take a `Scope` first and see published reviews only, unless their name says
otherwise. Writing methods take the open `Transaction` and the owning `server_id`.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.db import WALK_DEADLINE, Database, Row, Transaction
from bot.library.model import (
    HOUSE,
    FilmRef,
    NewReview,
    Review,
    ReviewState,
    Scope,
)
from bot.reading.model import Kind, Opinion, Reading
from bot.reading.text import title_key

# A film is there for a scope when the scope holds a published review of it, or facts that were
# set by a person or came with a catalogue.
_VISIBLE = """(
  EXISTS (SELECT 1 FROM review v WHERE v.server_id IN (:server, :house) AND v.film_id = film.id
          AND v.state = 'published')
  OR EXISTS (SELECT 1 FROM fact v WHERE v.server_id IN (:server, :house) AND v.film_id = film.id
          AND v.review_id IS NULL AND v.rejected = 0))"""

_REVIEW = """
  SELECT review.id, review.server_id, film.id, film.title, film.year, review.slug,
         review.author_name, review.author_id, review.text, review.rating, review.spoiler,
         review.state, review.source, review.source_url, review.revision,
         review.created_at, review.updated_at
  FROM review JOIN film ON film.id = review.film_id"""


class Placed(NamedTuple):
    """A review that is stored with its film, and what is to be noted of it."""

    film_id: int
    review_id: int
    new: NewReview
    reading: Reading


class LibraryStore:
    """Films and reviews of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # --- reading ---------------------------------------------------------------------------

    async def films(self, scope: Scope, *, limit: int, offset: int = 0) -> list[FilmRef]:
        """The films that the scope can see, by title."""
        rows = await self._db.all(
            # Two walks of an index in the order wanted, merged; IN would sort the whole library.
            "SELECT id, title, year, title_key FROM film"
            f" WHERE film.server_id = :server AND {_VISIBLE}"
            " UNION ALL SELECT id, title, year, title_key FROM film"
            f" WHERE film.server_id = {HOUSE} AND :server <> {HOUSE} AND {_VISIBLE}"
            " ORDER BY title_key, year LIMIT :limit OFFSET :offset",
            {**scope.ids, "limit": limit, "offset": offset},
            deadline=WALK_DEADLINE,
        )
        return [FilmRef(*row[:3]) for row in rows]

    async def count_films(self, scope: Scope) -> int:
        row = await self._db.one(
            f"SELECT count(*) FROM film WHERE film.server_id IN (:server, {HOUSE}) AND {_VISIBLE}",
            scope.ids,
            deadline=WALK_DEADLINE,
        )
        return int(row[0]) if row else 0

    async def film(self, scope: Scope, film_id: int) -> FilmRef | None:
        """A film by its id; by a former id, the film that it was merged into."""
        return await self.film_in(self._db, scope, film_id)

    async def film_in(
        self, tx: Transaction | Database, scope: Scope, film_id: int
    ) -> FilmRef | None:
        """The same inside a unit of work."""
        row = await tx.one(
            "SELECT id, title, year FROM film WHERE id = coalesce("
            f"(SELECT merged_into FROM film WHERE id = :film), :film) AND {_VISIBLE}",
            {**scope.ids, "film": film_id},
        )
        return FilmRef(*row) if row else None

    async def aliases(self, scope: Scope, film_id: int) -> list[str]:
        rows = await self._db.all(
            "SELECT min(alias) FROM film_alias WHERE server_id IN (:server, :house)"
            " AND film_id = :film GROUP BY alias_key ORDER BY alias_key",
            {**scope.ids, "film": film_id},
        )
        return [row[0] for row in rows]

    async def reviews(
        self, scope: Scope, *, film_id: int | None = None, limit: int = 1000, offset: int = 0
    ) -> list[Review]:
        """Published reviews, oldest first; of one film when `film_id` is given."""
        rows = await self._db.all(
            f"{_REVIEW} WHERE review.server_id IN (:server, :house)"
            + (" AND review.film_id = :film" if film_id is not None else "")
            + " AND review.state = 'published' ORDER BY review.created_at, review.id"
            " LIMIT :limit OFFSET :offset",
            {**scope.ids, "film": film_id, "limit": limit, "offset": offset},
        )
        return [_review(row) for row in rows]

    async def review(
        self, scope: Scope, review_id: int, *, states: Sequence[ReviewState] = ()
    ) -> Review | None:
        """One review; published unless `states` names others that will do. With its spoilers."""
        return await self.review_in(self._db, scope, review_id, states=states)

    async def review_in(
        self,
        tx: Transaction | Database,
        scope: Scope,
        review_id: int,
        *,
        states: Sequence[ReviewState] = (),
    ) -> Review | None:
        """The same inside a unit of work."""
        wanted = ", ".join(f"'{ReviewState(state)}'" for state in states or ("published",))
        row = await tx.one(
            f"{_REVIEW} WHERE review.id = :review AND review.server_id IN (:server, :house)"
            f" AND review.state IN ({wanted})",
            {**scope.ids, "review": review_id},
        )
        if row is None:
            return None
        spoilers = await tx.all(
            'SELECT start, "end" FROM spoiler WHERE review_id = ? ORDER BY start', (review_id,)
        )
        return _review(row, tuple((start, end) for start, end in spoilers))

    async def opinion_spans(self, scope: Scope, review_id: int) -> list[tuple[int, int]]:
        """The sentences of a review, in order, that voice praise or blame."""
        rows = await self._db.all(
            'SELECT DISTINCT start, "end" FROM opinion WHERE server_id IN (:server, :house)'
            " AND review_id = :review AND polarity <> 0 ORDER BY start",
            {**scope.ids, "review": review_id},
        )
        return [(start, end) for start, end in rows]

    # --- writing: inside a unit of work ----------------------------------------------------

    async def find_film(
        self, tx: Transaction, scope: Scope, title: str, year: int | None
    ) -> FilmRef | None:
        """The film of that title (or alias) in the scope; its own before the house's.

        A film of another known year is another film.
        """
        row = await tx.one(
            "SELECT id, title, year FROM film WHERE server_id IN (:server, :house) AND id IN ("
            " SELECT id FROM film WHERE server_id IN (:server, :house) AND title_key = :key UNION"
            " SELECT film_id FROM film_alias"
            " WHERE server_id IN (:server, :house) AND alias_key = :key)"
            " AND (year IS NULL OR :year IS NULL OR year = :year) AND merged_into IS NULL"
            " ORDER BY server_id = :server DESC, title_key = :key DESC, year IS :year DESC, id"
            " LIMIT 1",
            {**scope.ids, "key": title_key(title), "year": year},
        )
        return FilmRef(*row) if row else None

    async def add_film(
        self, tx: Transaction, server_id: int, title: str, year: int | None, now: int
    ) -> int:
        return await tx.insert(
            "INSERT INTO film (server_id, title, title_key, year, created_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (server_id, title, title_key(title), year, now),
        )

    async def note_year(
        self, tx: Transaction, server_id: int, film_id: int, year: int | None
    ) -> None:
        """Fill in a year that was not known. A film of the house is not a server's to change."""
        await tx.execute(
            "UPDATE film SET year = ? WHERE id = ? AND server_id = ? AND year IS NULL",
            (year, film_id, server_id),
        )

    async def clear_reading(self, tx: Transaction, server_id: int, review_id: int) -> None:
        """Forget what was read from a review; what people correct is their film's, and stays."""
        for table in ("film_alias", "fact", "opinion"):
            await tx.execute(
                f"DELETE FROM {table} WHERE review_id = ? AND server_id = ?", (review_id, server_id)
            )
        await tx.execute(
            "DELETE FROM spoiler WHERE review_id = (SELECT id FROM review WHERE id = ?"
            " AND server_id = ?)",
            (review_id, server_id),
        )

    async def note_aliases(
        self, tx: Transaction, server_id: int, film_id: int, review_id: int, aliases: Sequence[str]
    ) -> None:
        """Store the shorter forms of the title that a review uses: they name the film from now."""
        await tx.execute_many(
            # The film's own title is no alias of it.
            "INSERT INTO film_alias (server_id, film_id, review_id, alias_key, alias, origin)"
            " SELECT ?, id, ?, ?, ?, 'read' FROM film WHERE id = ? AND title_key <> ?"
            " ON CONFLICT DO NOTHING",
            [
                (server_id, review_id, key, alias, film_id, key)
                for alias in aliases
                if (key := title_key(alias))
            ],
        )

    async def note_readings(
        self, tx: Transaction, server_id: int, placed: Sequence[Placed]
    ) -> None:
        """Store what was read from reviews, and what their headers set, of many at a time.

        Of a kind that the header sets, the text may only bear the header out, with its sentence.
        """
        await tx.execute_many(
            "INSERT INTO fact (server_id, film_id, review_id, kind, value, value_key, detail,"
            ' detail_key, start, "end", origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [row for one in placed for row in _fact_rows(server_id, one)],
        )
        await tx.execute_many(
            'INSERT INTO opinion (server_id, film_id, aspect, review_id, start, "end", polarity)'
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                (server_id, one.film_id, said.aspect, one.review_id, *_spot(said))
                for one in placed
                for said in one.reading.opinions
            ],
        )
        await tx.execute_many(
            'INSERT INTO spoiler (review_id, start, "end") VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
            [(one.review_id, *span) for one in placed for span in one.reading.spoilers],
        )

    async def forget_empty_film(self, tx: Transaction, server_id: int, film_id: int) -> None:
        """Delete a film of this server that nothing speaks of or points to any more."""
        with contextlib.suppress(sqlite3.IntegrityError):  # a former version, say: the film stays
            await tx.execute(
                "DELETE FROM film WHERE id = :film AND server_id = :server AND NOT EXISTS"
                " (SELECT 1 FROM review WHERE film_id = :film) AND NOT EXISTS"
                " (SELECT 1 FROM fact WHERE film_id = :film AND review_id IS NULL)",
                {"film": film_id, "server": server_id},
            )

    async def touch(self, tx: Transaction, server_id: int) -> None:
        """Tell in-memory indexes that this server's names or facts have changed."""
        await tx.execute(
            "INSERT INTO library_version (server_id, version) VALUES (?, 1)"
            " ON CONFLICT (server_id) DO UPDATE SET version = version + 1",
            (server_id,),
        )


def _fact_rows(server_id: int, one: Placed) -> Iterator[Row]:
    """What the text says, then what the header sets."""
    of_review, new = (server_id, one.film_id, one.review_id), one.new
    said = {(kind, title_key(value)): title_key(detail) for kind, value, detail in new.facts}
    for fact in one.reading.facts:
        kind, _, key, _, detail_key = values = _fact_values(fact.kind, fact.value, fact.detail)
        if kind not in new.given or said.get((fact.kind, key)) == detail_key:
            yield (*of_review, *values, fact.start, fact.end, "read")
    for item in new.facts:
        yield (*of_review, *_fact_values(*item), None, None, "person")


def _fact_values(kind: Kind, value: str, detail: str) -> tuple[str, str, str, str, str]:
    return kind, value, title_key(value), detail, title_key(detail)


def _spot(opinion: Opinion) -> tuple[int, int, int]:
    return opinion.start, opinion.end, opinion.polarity


def _review(row: Row, spoilers: tuple[tuple[int, int], ...] = ()) -> Review:
    (id_, server_id, film_id, title, year, slug, author, author_id, text, rating) = row[:10]
    (spoiler, state, source, url, revision, created_at, updated_at) = row[10:]
    return Review(
        id=id_,
        server_id=server_id,
        film=FilmRef(film_id, title, year),
        slug=slug,
        author_name=author,
        author_id=author_id,
        text=text,
        rating=rating,
        spoiler=bool(spoiler),
        state=ReviewState(state),
        source=source,
        source_url=url,
        revision=revision,
        created_at=created_at,
        updated_at=updated_at,
        spoilers=spoilers,
    )
