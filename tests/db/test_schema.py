"""What the tables themselves refuse, and the full-text index that must never drift."""

from __future__ import annotations

import random
import sqlite3
from typing import Any

import pytest

from bot.db import Database, Transaction
from tests.db.conftest import FTS_CHECK
from tests.db.trials import trials

FILM = {
    "id": 1,
    "server_id": 5,
    "title": "Tide",
    "title_key": "tide",
    "year": 1971,
    "created_at": 0,
}
REVIEW = {
    "id": 1,
    "server_id": 5,
    "film_id": 1,
    "slug": "tide",
    "source": "import",
    "text": "A calm film.",
    "content_hash": "x",
    "rating": 7.5,
    "state": "published",
    "created_at": 0,
    "updated_at": 0,
}
FACT = {
    "server_id": 5,
    "film_id": 1,
    "review_id": 1,
    "kind": "theme",
    "value": "calm",
    "value_key": "calm",
    "start": 0,
    "end": 12,
    "origin": "read",
}
OPINION = {
    "server_id": 5,
    "film_id": 1,
    "aspect": "story",
    "review_id": 1,
    "start": 0,
    "end": 12,
    "polarity": 1,
}
SPOILER = {"review_id": 1, "start": 0, "end": 12}


async def insert(tx: Transaction, table: str, row: dict[str, Any]) -> None:
    columns = ", ".join(f'"{name}"' for name in row)
    values = ", ".join(f":{name}" for name in row)
    await tx.execute(f"INSERT INTO {table} ({columns}) VALUES ({values})", row)


async def family(tx: Transaction) -> None:
    for table, row in (("film", FILM), ("review", REVIEW), ("fact", FACT), ("opinion", OPINION),
                       ("spoiler", SPOILER)):  # fmt: skip
        await insert(tx, table, row)


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("film", FILM | {"id": 2, "title": ""}),
        ("film", FILM | {"id": 2, "title": "x" * 201}),
        ("film", FILM | {"id": 2, "title": None}),
        ("film", FILM | {"id": 2, "title_key": ""}),
        ("film", FILM | {"id": 2, "year": 1869}),
        ("film", FILM | {"id": 2, "year": "lately"}),
        ("film", FILM | {"id": 2, "server_id": -1}),
        ("review", REVIEW | {"id": 2}),  # the slug is taken
        ("review", REVIEW | {"id": 2, "slug": "b", "film_id": 9}),
        ("review", REVIEW | {"id": 2, "slug": "b", "text": ""}),
        ("review", REVIEW | {"id": 2, "slug": "b", "text": "x" * 200_001}),
        ("review", REVIEW | {"id": 2, "slug": "b", "rating": 10.5}),
        ("review", REVIEW | {"id": 2, "slug": "b", "state": "lost"}),
        ("review", REVIEW | {"id": 2, "slug": "b", "source": "elsewhere"}),
        ("review", REVIEW | {"id": 2, "slug": ""}),
        ("fact", FACT | {"value": ""}),
        ("fact", FACT | {"value": "x" * 301}),
        ("fact", FACT | {"origin": "guess"}),
        ("fact", FACT | {"start": None}),  # what was read has its sentence
        ("fact", FACT | {"review_id": None}),
        ("fact", FACT | {"end": 0}),
        ("fact", FACT | {"film_id": 9}),
        ("opinion", OPINION | {"start": 1, "polarity": 2}),
        ("opinion", OPINION | {"start": 20}),
        ("spoiler", SPOILER | {"start": 12}),
    ],
)
async def test_a_row_that_makes_no_sense_is_refused(
    database: Database, table: str, row: dict[str, Any]
) -> None:
    await database.write(family)
    with pytest.raises(sqlite3.IntegrityError):
        await database.write(lambda tx: insert(tx, table, row))


async def test_what_hangs_on_a_review_goes_with_it(database: Database) -> None:
    await database.write(family)
    with pytest.raises(sqlite3.IntegrityError):  # a film that is reviewed stays
        await database.write(lambda tx: tx.execute("DELETE FROM film"))
    await database.write(lambda tx: tx.execute("DELETE FROM review"))
    for table in ("fact", "opinion", "spoiler"):
        assert await database.all(f"SELECT * FROM {table}") == []


async def test_every_table_is_strict(database: Database) -> None:
    loose = await database.all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND NOT strict AND name NOT LIKE 'sqlite_%'"
    )
    assert loose == []


async def test_the_writer_is_set_up_to_lose_nothing(database: Database) -> None:
    async def pragmas(tx: Transaction) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        return {name: (await tx.all(f"PRAGMA {name}"))[0][0] for name in names}

    assert await database.write(pragmas) == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


@pytest.mark.soak
async def test_the_full_text_index_follows_every_change(database: Database) -> None:
    chance = random.Random(4)
    vocabulary = ["calm", "storm", "Zoë's", "naïve", "orchard", "lantern", "“quoted”", "1962"]
    await database.write(lambda tx: insert(tx, "film", FILM))
    texts: dict[int, str] = {}
    published: set[int] = set()

    async def change(tx: Transaction) -> None:
        id_ = chance.randrange(30)
        text = " ".join(chance.choices(vocabulary, k=12))
        match chance.choice(("insert", "insert", "text", "hide", "publish", "delete")):
            case "insert" if id_ not in texts:
                await insert(tx, "review", REVIEW | {"id": id_, "slug": f"r{id_}", "text": text})
                texts[id_] = text
                published.add(id_)
            case "text" if id_ in texts:
                await tx.execute("UPDATE review SET text = ? WHERE id = ?", (text, id_))
                texts[id_] = text
            case "hide":
                await tx.execute("UPDATE review SET state = 'hidden' WHERE id = ?", (id_,))
                published.discard(id_)
            case "publish" if id_ in texts:
                await tx.execute("UPDATE review SET state = 'published' WHERE id = ?", (id_,))
                published.add(id_)
            case "delete":
                await tx.execute("DELETE FROM review WHERE id = ?", (id_,))
                texts.pop(id_, None)

    for _ in range(trials(100, 2_000)):
        await database.write(change)
    await database.write(lambda tx: tx.execute(FTS_CHECK))
    for word in ("calm", "storm", "orchard"):
        found = await database.all(
            "SELECT review.id FROM review_fts JOIN review ON review.place = review_fts.rowid"
            " WHERE review_fts MATCH ? ORDER BY 1",
            (f'"{word}"',),
        )
        expected = sorted(id_ for id_ in published & texts.keys() if word in texts[id_])
        assert [row[0] for row in found] == expected


async def test_how_much_is_written_of_a_film_follows_its_texts(database: Database) -> None:
    await database.write(family)
    for text in ("Anew, and longer than before.", "Étoile."):
        await database.write(
            lambda tx, text=text: tx.execute("UPDATE review SET text = ? WHERE id = 1", (text,))
        )
        sizes = await database.all(
            "SELECT size FROM review INDEXED BY review_by_film WHERE server_id = 5 AND film_id = 1"
        )
        assert sizes == [(len(text),)]


async def test_the_index_check_sees_drift(database: Database) -> None:
    """Otherwise the tests that call it would prove nothing."""
    await database.write(family)
    await database.write(
        lambda tx: tx.execute("INSERT INTO review_fts (rowid, text) VALUES (77, 'nobody')")
    )
    with pytest.raises(sqlite3.DatabaseError, match="malformed"):
        await database.write(lambda tx: tx.execute(FTS_CHECK))
