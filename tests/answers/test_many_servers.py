"""A small server's questions beside the films of a large one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.answers.finding.store import AnswerStore
from bot.db import Transaction, open_database
from bot.db.connection import Reader
from bot.library.model import FilmRef, Scope

LARGE, SMALL = 100, 200
MANY = 3_000
PAINTER = FilmRef(MANY + 1, "The Painter", 1984)


async def _fill(tx: Transaction) -> None:
    films = [(LARGE, f"Film {number}", f"film {number}", 1984) for number in range(MANY)]
    await tx.execute_many(
        "INSERT INTO film (server_id, title, title_key, year, created_at) VALUES (?, ?, ?, ?, 0)",
        [*films, (SMALL, PAINTER.title, "painter", PAINTER.year)],
    )
    await tx.execute(
        "INSERT INTO review (server_id, film_id, slug, source, text, content_hash, state,"
        " created_at, updated_at) SELECT server_id, film.id, value || '-' || film.id, 'import',"
        " 'Fine.', '', 'published', 0, 0 FROM film JOIN json_each('[1, 2, 3]')"
    )


@pytest.mark.parametrize(
    ("listing", "told"),
    [
        (lambda store, scope: store.films.visible(scope), [PAINTER]),
        (lambda store, scope: store.films.dated(scope, ">=", 1980), [PAINTER]),
    ],
)
async def test_what_a_small_server_lists_costs_nothing_for_the_films_of_others(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    listing: Callable[[AnswerStore, Scope], Awaitable[object]],
    told: object,
) -> None:
    looks: list[Reader] = []  # one for each two thousand of SQLite's steps
    monkeypatch.setattr(Reader, "_overdue", lambda self: bool(looks.append(self)))
    async with open_database(tmp_path / "marquee.db") as database:
        await database.write(_fill)
        await database.write(lambda tx: tx.execute("ANALYZE"))
        assert await listing(AnswerStore.of(database), Scope(SMALL)) == told
    assert len(looks) <= 2
