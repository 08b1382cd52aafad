"""The SQL of corrected films: titles, facts that people state, and films that are one."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.db import Transaction
from bot.library.model import Scope
from bot.reading.model import Kind
from bot.reading.text import title_key

_MOVED = ("review", "fact", "film_alias", "draft")
"""What belongs to a film and has an id of its own."""


class FilmStore:
    """Every method runs inside a unit of work, on what one server has."""

    async def film_owner(self, tx: Transaction, film_id: int) -> int | None:
        row = await tx.one("SELECT server_id FROM film WHERE id = ?", (film_id,))
        return int(row[0]) if row else None

    async def retitle(
        self, tx: Transaction, server_id: int, film_id: int, title: str, year: int | None
    ) -> None:
        """Rename a film of this server. Its reviews stay with it, whatever title they use."""
        await tx.execute(
            "UPDATE film SET title = ?, title_key = ?, year = ? WHERE id = ? AND server_id = ?",
            (title, title_key(title), year, film_id, server_id),
        )
        await tx.execute(
            "UPDATE review SET film_fixed = 1 WHERE film_id = ? AND server_id = ?",
            (film_id, server_id),
        )

    async def said_values(
        self, tx: Transaction, scope: Scope, film_id: int, kind: Kind
    ) -> list[str]:
        """The values of a kind that reviews or a catalogue give for a film, each once."""
        rows = await tx.all(
            "SELECT min(value) FROM fact WHERE server_id IN (?, ?) AND film_id = ? AND kind = ?"
            " AND rejected = 0 AND (origin <> 'person' OR review_id IS NOT NULL)"
            " GROUP BY value_key ORDER BY min(id)",
            (*scope, film_id, kind),
        )
        return [row[0] for row in rows]

    async def person_facts(
        self, tx: Transaction, server_id: int, film_id: int, kind: Kind
    ) -> list[list[object]]:
        """[value, detail, rejected] of what people of this server have set for a film."""
        rows = await tx.all(
            "SELECT value, detail, rejected FROM fact WHERE server_id = ? AND film_id = ?"
            " AND kind = ? AND origin = 'person' AND review_id IS NULL ORDER BY id",
            (server_id, film_id, kind),
        )
        return [list(row) for row in rows]

    async def set_person_facts(
        self,
        tx: Transaction,
        server_id: int,
        film_id: int,
        kind: Kind,
        facts: Sequence[Sequence[object]],
    ) -> None:
        """Put [value, detail, rejected] in place of what people had set for this kind."""
        await tx.execute(
            "DELETE FROM fact WHERE server_id = ? AND film_id = ? AND kind = ?"
            " AND origin = 'person' AND review_id IS NULL",
            (server_id, film_id, kind),
        )
        await tx.execute_many(
            "INSERT INTO fact (server_id, film_id, kind, value, value_key, detail, detail_key,"
            " origin, rejected) VALUES (?, ?, ?, ?, ?, ?, ?, 'person', ?)",
            [
                (
                    server_id,
                    film_id,
                    kind,
                    value,
                    title_key(str(value)),
                    detail,
                    title_key(str(detail)),
                    rejected,
                )
                for value, detail, rejected in facts
            ],
        )

    async def add_alias(self, tx: Transaction, server_id: int, film_id: int, alias: str) -> bool:
        """Let a film be found by another title too; False when it was already."""
        return bool(
            await tx.execute(
                "INSERT INTO film_alias (server_id, film_id, alias_key, alias, origin)"
                " VALUES (?, ?, ?, ?, 'person') ON CONFLICT DO NOTHING",
                (server_id, film_id, title_key(alias), alias),
            )
        )

    async def drop_alias(self, tx: Transaction, server_id: int, film_id: int, alias: str) -> None:
        await tx.execute(
            "DELETE FROM film_alias WHERE server_id = ? AND film_id = ? AND alias_key = ?"
            " AND origin = 'person'",
            (server_id, film_id, title_key(alias)),
        )

    async def merged_into(self, tx: Transaction, film_id: int) -> int | None:
        row = await tx.one("SELECT merged_into FROM film WHERE id = ?", (film_id,))
        return row[0] if row else None

    async def merge(
        self, tx: Transaction, server_id: int, from_id: int, into_id: int
    ) -> dict[str, list[int]]:
        """Move all that this server has of one film to another; the ids that moved, by table.

        A member who has rated both keeps what they gave the other film.
        """
        place = {"server": server_id, "from": from_id, "into": into_id}
        moved: dict[str, list[int]] = {}
        for table in _MOVED:
            moved[table] = await _ids(
                tx,
                f"SELECT id FROM {table} WHERE server_id = :server AND film_id = :from",
                place,
            )
        moved["free"] = await _ids(
            tx,
            "SELECT id FROM review WHERE server_id = :server AND film_id = :from"
            " AND film_fixed = 0",
            place,
        )
        moved["rating"] = await _ids(
            tx,
            "SELECT member_id FROM rating WHERE server_id = :server AND film_id = :from"
            " AND member_id NOT IN (SELECT member_id FROM rating WHERE server_id = :server"
            "  AND film_id = :into)",
            place,
        )
        moved["film"] = await _ids(
            tx, "SELECT id FROM film WHERE server_id = :server AND merged_into = :from", place
        )
        await self._move(tx, server_id, moved, from_id, into_id)
        await self._fix(tx, server_id, moved["free"], fixed=True)
        await self._point(tx, server_id, [from_id, *moved["film"]], into_id)
        return moved

    async def unmerge(
        self,
        tx: Transaction,
        server_id: int,
        from_id: int,
        into_id: int,
        moved: dict[str, list[int]],
    ) -> None:
        """Move what a merge has moved back; what has come since stays."""
        await self._move(tx, server_id, moved, into_id, from_id)
        await self._fix(tx, server_id, moved["free"], fixed=False)
        await self._point(tx, server_id, [from_id], None)
        await self._point(tx, server_id, moved["film"], from_id)

    async def _move(
        self,
        tx: Transaction,
        server_id: int,
        moved: dict[str, list[int]],
        from_id: int,
        into_id: int,
    ) -> None:
        ids = [(table, "id", moved[table]) for table in _MOVED]
        ids += [("opinion", "review_id", moved["review"]), ("rating", "member_id", moved["rating"])]
        for table, column, values in ids:
            await tx.execute(
                # An alias or a rating that is there already stays where it is.
                f"UPDATE OR IGNORE {table} SET film_id = ? WHERE server_id = ? AND film_id = ?"
                f" AND {column} IN (SELECT value FROM json_each(?))",
                (into_id, server_id, from_id, json.dumps(values)),
            )

    async def _fix(
        self, tx: Transaction, server_id: int, review_ids: Sequence[int], *, fixed: bool
    ) -> None:
        """Whether these reviews stay with their film when they are read anew."""
        await tx.execute(
            "UPDATE review SET film_fixed = ? WHERE server_id = ?"
            " AND id IN (SELECT value FROM json_each(?))",
            (fixed, server_id, json.dumps(list(review_ids))),
        )

    async def _point(
        self, tx: Transaction, server_id: int, film_ids: Sequence[int], into_id: int | None
    ) -> None:
        await tx.execute(
            "UPDATE film SET merged_into = ? WHERE server_id = ?"
            " AND id IN (SELECT value FROM json_each(?))",
            (into_id, server_id, json.dumps(list(film_ids))),
        )


async def _ids(tx: Transaction, sql: str, place: dict[str, int]) -> list[int]:
    return [row[0] for row in await tx.all(sql, place)]
