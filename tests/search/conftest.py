from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.db import Database, Transaction, open_database
from bot.reading.text import title_key
from tests.db.blank import blank


class Library:
    """Writes films, reviews and facts straight into a real database."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def film(self, server: int, title: str, year: int | None = None) -> int:
        async def unit(tx: Transaction) -> int:
            return await tx.insert(
                "INSERT INTO film (server_id, title, title_key, year, created_at)"
                " VALUES (?, ?, ?, ?, 0)",
                (server, title, title_key(title), year),
            )

        return await self.database.write(unit)

    async def review(
        self, server: int, film: int, text: str, *, state: str = "published", spoiler: bool = False
    ) -> int:
        async def unit(tx: Transaction) -> int:
            review = await tx.insert(
                "INSERT INTO review (server_id, film_id, slug, source, text, content_hash, state,"
                " spoiler, created_at, updated_at)"
                " SELECT ?, ?, 'r' || coalesce(max(id), 0), 'import', ?, '', ?, ?, 0, 0"
                " FROM review",
                (server, film, text, state, spoiler),
            )
            await self._touch(tx, server)
            return review

        return await self.database.write(unit)

    async def fact(
        self, server: int, film: int, kind: str, value: str, detail: str = "", *, rejected: int = 0
    ) -> None:
        async def unit(tx: Transaction) -> None:
            await tx.execute(
                "INSERT INTO fact (server_id, film_id, kind, value, value_key, detail, detail_key,"
                " origin, rejected) VALUES (?, ?, ?, ?, ?, ?, ?, 'person', ?)",
                (server, film, kind, value, title_key(value), detail, title_key(detail), rejected),
            )
            await self._touch(tx, server)

        await self.database.write(unit)

    async def run(self, sql: str, *params: object) -> None:
        async def unit(tx: Transaction) -> None:
            await tx.execute(sql, params)

        await self.database.write(unit)

    async def touch(self, server: int) -> None:
        async def unit(tx: Transaction) -> None:
            await self._touch(tx, server)

        await self.database.write(unit)

    @staticmethod
    async def _touch(tx: Transaction, server: int) -> None:
        await tx.execute(
            "INSERT INTO library_version VALUES (?, 1)"
            " ON CONFLICT DO UPDATE SET version = version + 1",
            (server,),
        )


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    async with open_database(blank(tmp_path / "marquee.db")) as database:
        yield Library(database)
