"""The SQL of imports: which reviews a running import has stored, and what films are said to be."""

from __future__ import annotations

import json
from collections.abc import Collection

from bot.db import Database, Transaction
from bot.library.formats.model import FilmEntry
from bot.library.model import Origin
from bot.reading.text import title_key


class ImportStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def begin(self, tx: Transaction, server_id: int, user_id: int, now: int) -> int:
        """Note that an import runs; its id. IntegrityError while another runs in that server."""
        return await tx.insert(
            "INSERT INTO import_run (server_id, started_by, started_at) VALUES (?, ?, ?)",
            (server_id, user_id, now),
        )

    async def note(self, tx: Transaction, run_id: int, review_ids: Collection[int]) -> None:
        """These reviews are in the library because of this import alone."""
        await tx.execute_many(
            "INSERT INTO import_item (run_id, review_id) VALUES (?, ?)",
            [(run_id, review_id) for review_id in review_ids],
        )

    async def end(self, tx: Transaction, run_id: int) -> None:
        await tx.execute("DELETE FROM import_run WHERE id = ?", (run_id,))

    async def unfinished(self) -> list[tuple[int, int]]:
        """(import, server) of what an ended process has left half done."""
        rows = await self._db.all("SELECT id, server_id FROM import_run ORDER BY id")
        return [(run_id, server_id) for run_id, server_id in rows]

    async def take_back(
        self, tx: Transaction, server_id: int, run_id: int, limit: int
    ) -> list[int]:
        """Delete some of what an import has stored; the films of each review deleted."""
        rows = await tx.all(
            "SELECT review.id, film_id FROM import_item JOIN review ON review.id = review_id"
            " WHERE run_id = ? AND server_id = ? LIMIT ?",
            (run_id, server_id, limit),
        )
        await tx.execute(
            "DELETE FROM review WHERE server_id = ? AND id IN (SELECT value FROM json_each(?))",
            (server_id, json.dumps([review_id for review_id, _ in rows])),
        )
        return [film_id for _, film_id in rows]

    async def texts(self, server_id: int, slugs: Collection[str]) -> dict[str, str]:
        """The texts of the reviews that have these slugs."""
        rows = await self._db.all(
            "SELECT slug, text FROM review WHERE server_id = ?"
            " AND slug IN (SELECT value FROM json_each(?))",
            (server_id, json.dumps(list(slugs))),
            deadline=5.0,
        )
        return dict(rows)

    async def set_film(
        self, tx: Transaction, server_id: int, film_id: int, entry: FilmEntry
    ) -> None:
        """Store what is said of a film: a catalogue's word replaces what it said before.

        What people here have said of a kind of fact outranks what people elsewhere have.
        """
        if entry.origin is Origin.CATALOGUE:
            await tx.execute(
                "DELETE FROM fact WHERE server_id = ? AND film_id = ? AND origin = 'catalogue'",
                (server_id, film_id),
            )
        said = {
            row[0]
            for row in await tx.all(
                "SELECT DISTINCT kind FROM fact WHERE server_id = ? AND film_id = ?"
                " AND origin = ? AND review_id IS NULL",
                (server_id, film_id, entry.origin),
            )
        }
        await tx.execute_many(
            "INSERT INTO fact (server_id, film_id, kind, value, value_key, detail, detail_key,"
            " origin, rejected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    server_id,
                    film_id,
                    kind,
                    value,
                    title_key(value),
                    detail,
                    title_key(detail),
                    entry.origin,
                    rejected,
                )
                for kind, value, detail, rejected in entry.facts
                if kind not in said
            ],
        )
        await tx.execute_many(
            "INSERT INTO film_alias (server_id, film_id, alias_key, alias, origin)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [(server_id, film_id, title_key(name), name, entry.origin) for name in entry.aliases],
        )
