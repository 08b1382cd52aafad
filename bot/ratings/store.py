"""The SQL of members' ratings and of what a server loves."""

from __future__ import annotations

from bot.db import Database, Transaction
from bot.library.model import FilmRef, Scope
from bot.ratings.model import Spread

SLOW = 2.0
"""Seconds for a look at a whole library; 0.25 s is for a single film."""

# Films that the scope can see: those with a published review in it. (:server, :house)
_REVIEWED = """EXISTS (SELECT 1 FROM review v WHERE v.server_id IN (:server, :house)
  AND v.film_id = film.id AND v.state = 'published')"""


class RatingStore:
    """Ratings of one database. Ratings belong to a server, also those of house films."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def spread(self, server_id: int, film_id: int) -> Spread:
        rows = await self._db.all(
            "SELECT half_stars, count(*) FROM rating WHERE server_id = ? AND film_id = ?"
            " GROUP BY half_stars",
            (server_id, film_id),
        )
        return Spread.of((half, n) for half, n in rows)

    async def spreads(self, scope: Scope) -> list[tuple[FilmRef, Spread]]:
        """Every rated film that the scope still shows, with its ratings in this server."""
        rows = await self._db.all(
            "SELECT film.id, film.title, film.year, rating.half_stars, count(*)"
            " FROM rating JOIN film ON film.id = rating.film_id"
            f" WHERE rating.server_id = :server AND {_REVIEWED}"
            " GROUP BY film.id, rating.half_stars",
            scope.ids,
            deadline=SLOW,
        )
        pairs: dict[FilmRef, list[tuple[int, int]]] = {}
        for film_id, title, year, half, n in rows:
            pairs.setdefault(FilmRef(film_id, title, year), []).append((half, n))
        return [(film, Spread.of(given)) for film, given in pairs.items()]

    async def own(self, server_id: int, film_id: int, member_id: int) -> int | None:
        row = await self._db.one(
            "SELECT half_stars FROM rating WHERE server_id = ? AND film_id = ? AND member_id = ?",
            (server_id, film_id, member_id),
        )
        return row[0] if row else None

    async def rated_by(self, server_id: int, member_id: int) -> dict[int, int]:
        """What this member rated: half stars by film."""
        rows = await self._db.all(
            "SELECT film_id, half_stars FROM rating WHERE server_id = ? AND member_id = ?",
            (server_id, member_id),
        )
        return dict(rows)

    async def shown(
        self, server_id: int, film_id: int, *, limit: int = 100
    ) -> list[tuple[int, int]]:
        """(member, half stars) of those who let others see, highest first."""
        rows = await self._db.all(
            "SELECT rating.member_id, rating.half_stars FROM rating JOIN open_rater"
            " ON open_rater.server_id = rating.server_id"
            " AND open_rater.member_id = rating.member_id"
            " WHERE rating.server_id = ? AND rating.film_id = ?"
            " ORDER BY rating.half_stars DESC, rating.rated_at LIMIT ?",
            (server_id, film_id, limit),
        )
        return [(member_id, half) for member_id, half in rows]

    async def count_raters(self, server_id: int) -> int:
        row = await self._db.one(
            "SELECT count(DISTINCT member_id) FROM rating WHERE server_id = ?", (server_id,)
        )
        return int(row[0]) if row else 0

    async def most_reviewed(self, scope: Scope, *, limit: int) -> list[tuple[FilmRef, int]]:
        """(film, published reviews), most first."""
        rows = await self._db.all(
            "SELECT film.id, film.title, film.year, count(*) AS reviews"
            " FROM review JOIN film ON film.id = review.film_id"
            " WHERE review.server_id IN (:server, :house) AND review.state = 'published'"
            " GROUP BY film.id ORDER BY reviews DESC, film.title_key, film.id LIMIT :limit",
            {**scope.ids, "limit": limit},
            deadline=SLOW,
        )
        return [(FilmRef(id_, title, year), n) for id_, title, year, n in rows]

    async def most_won(self, scope: Scope, *, limit: int) -> list[tuple[FilmRef, int]]:
        """(film, polls won here, shared wins included), most first."""
        rows = await self._db.all(
            "SELECT film.id, film.title, film.year, count(*) AS wins"
            " FROM poll_option JOIN film won ON won.id = poll_option.film_id"
            " JOIN film ON film.id = coalesce(won.merged_into, won.id)"
            f" WHERE poll_option.server_id = :server AND poll_option.won = 1 AND {_REVIEWED}"
            " GROUP BY film.id ORDER BY wins DESC, film.title_key, film.id LIMIT :limit",
            {**scope.ids, "limit": limit},
        )
        return [(FilmRef(id_, title, year), n) for id_, title, year, n in rows]

    async def reviewers(self, scope: Scope, *, limit: int) -> list[tuple[str, int]]:
        """(name, published reviews) of those who sign, most first."""
        rows = await self._db.all(
            "SELECT max(author_name), count(*) AS reviews FROM review"
            " WHERE server_id IN (:server, :house) AND state = 'published' AND author_name <> ''"
            " GROUP BY coalesce(CAST(author_id AS TEXT), lower(author_name))"
            " ORDER BY reviews DESC, 1 LIMIT :limit",
            {**scope.ids, "limit": limit},
            deadline=SLOW,
        )
        return [(name, n) for name, n in rows]

    async def count_reviews(self, scope: Scope) -> tuple[int, int]:
        """(films, reviews) that the scope shows."""
        row = await self._db.one(
            "SELECT count(DISTINCT film_id), count(*) FROM review"
            " WHERE server_id IN (:server, :house) AND state = 'published'",
            scope.ids,
            deadline=SLOW,
        )
        return (row[0], row[1]) if row else (0, 0)

    async def film_ids(self, scope: Scope) -> list[int]:
        """Every film of the scope's collections, seen or not; cheap, to draw lots from."""
        rows = await self._db.all(
            "SELECT id FROM film WHERE server_id IN (:server, :house)", scope.ids, deadline=SLOW
        )
        return [film_id for (film_id,) in rows]

    # --- writing: inside a unit of work ----------------------------------------------------

    async def rate(
        self,
        tx: Transaction,
        server_id: int,
        film_id: int,
        member_id: int,
        half_stars: int,
        now: int,
    ) -> None:
        await tx.execute(
            "INSERT INTO rating (server_id, film_id, member_id, half_stars, rated_at)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (server_id, film_id, member_id)"
            " DO UPDATE SET half_stars = excluded.half_stars, rated_at = excluded.rated_at",
            (server_id, film_id, member_id, half_stars, now),
        )

    async def unrate(self, tx: Transaction, server_id: int, film_id: int, member_id: int) -> bool:
        return bool(
            await tx.execute(
                "DELETE FROM rating WHERE server_id = ? AND film_id = ? AND member_id = ?",
                (server_id, film_id, member_id),
            )
        )

    async def show(self, tx: Transaction, server_id: int, member_id: int, shown: bool) -> None:
        """Let others see this member's ratings, or no longer."""
        await tx.execute(
            "INSERT INTO open_rater (server_id, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
            if shown
            else "DELETE FROM open_rater WHERE server_id = ? AND member_id = ?",
            (server_id, member_id),
        )
