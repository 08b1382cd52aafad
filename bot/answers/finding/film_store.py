"""The SQL of answering from films: those of which something is published. Read-only."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps

from bot.answers.finding.bounds import COMPARISONS, LISTED, MANY, MOST_ROWS, marks
from bot.db import Database
from bot.library.model import FilmRef, Scope
from bot.once import Remembering, once

_VISIBLE = """(
  EXISTS (SELECT 1 FROM review v WHERE v.server_id IN (?, ?) AND v.film_id = film.id
          AND v.state = 'published')
  OR EXISTS (SELECT 1 FROM fact v WHERE v.server_id IN (?, ?) AND v.film_id = film.id
          AND v.review_id IS NULL AND v.rejected = 0))"""


class FilmLookup(Remembering):
    """The films that a server sees: its own and those of the house."""

    def __init__(self, database: Database) -> None:
        self._db = database

    @once
    async def visible(
        self, scope: Scope, film_ids: Sequence[int] | None = None, *, limit: int = MANY
    ) -> list[FilmRef]:
        """The films that the scope can see, by title: these ones, or all."""
        ids = list(film_ids or ())[:MANY]
        some = f"film.id IN ({marks(ids)}) AND " if film_ids is not None else ""
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
    async def dated(
        self, scope: Scope, op: str, year: float, within: Sequence[int] | None = None
    ) -> list[FilmRef]:
        """The films whose year is "<", ">=" … this one, by title; of very many `MOST_ROWS`."""
        if op not in COMPARISONS:
            raise ValueError(op)
        # By the server first, whatever SQLite guesses: other servers may have very many films.
        which = "INDEXED BY film_by_title WHERE server_id IN (?, ?)"
        if within is not None:
            which = f"WHERE +server_id IN (?, ?) AND id IN {LISTED}"
        films = [dumps(list(within))] if within is not None else []
        rows = await self._db.all(
            f"SELECT id, title, year FROM film {which} AND +year {op} ?"
            f" AND {_VISIBLE} ORDER BY title_key, year LIMIT ?",
            (*scope, *films, year, *scope, *scope, MOST_ROWS),
        )
        return [FilmRef(*row) for row in rows]
