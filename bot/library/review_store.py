"""The SQL that writes reviews themselves: what is loaded from files and imports."""

from __future__ import annotations

from typing import NamedTuple

from bot.db import Database, Transaction
from bot.library.model import NewReview


class LoadedReview(NamedTuple):
    """What the loader needs to know of a review that is there already."""

    id: int
    film_id: int
    film_fixed: bool
    content_hash: str
    source: str
    state: str
    read_by: str


class Stamp(NamedTuple):
    """What goes with a text: the hash of its file, its rating on 0–10, who read it, and when."""

    content_hash: str
    rating: float | None
    read_by: str
    now: int


class ReviewStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def loaded(self, server_id: int) -> dict[str, LoadedReview]:
        """The reviews that came from files, by slug, whatever their state."""
        rows = await self._db.all(
            "SELECT slug, id, film_id, film_fixed, content_hash, source, state, read_by FROM review"
            " WHERE server_id = ? AND source IN ('folder', 'import')",
            (server_id,),
            deadline=30,  # start-up, before anyone waits
        )
        return {row[0]: LoadedReview(*row[1:]) for row in rows}

    async def insert(
        self, tx: Transaction, server_id: int, film_id: int, new: NewReview, stamp: Stamp
    ) -> int:
        return await tx.insert(
            "INSERT INTO review (server_id, film_id, slug, source, source_url, author_id,"
            " author_name, text, content_hash, rating, spoiler, state, read_by, created_at,"
            " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'published', ?, ?, ?)",
            (
                server_id,
                film_id,
                new.slug,
                new.source,
                new.source_url,
                new.author_id,
                new.author_name,
                new.text,
                stamp.content_hash,
                stamp.rating,
                new.spoiler,
                stamp.read_by,
                stamp.now,
                stamp.now,
            ),
        )

    async def update(
        self, tx: Transaction, review_id: int, film_id: int, new: NewReview, stamp: Stamp
    ) -> None:
        """Take the file's new content; a file that is back from nowhere is published again."""
        await tx.execute(
            "UPDATE review SET film_id = ?, author_name = ?, text = ?, rating = ?, spoiler = ?,"
            " revision = revision + (content_hash <> ?), content_hash = ?, read_by = ?,"
            " state = iif(state = 'hidden', 'published', state), updated_at = ? WHERE id = ?",
            (
                film_id,
                new.author_name,
                new.text,
                stamp.rating,
                new.spoiler,
                stamp.content_hash,
                stamp.content_hash,
                stamp.read_by,
                stamp.now,
                review_id,
            ),
        )

    async def hide(self, tx: Transaction, review_id: int, now: int) -> None:
        await tx.execute(
            "UPDATE review SET state = 'hidden', updated_at = ?"
            " WHERE id = ? AND state = 'published'",
            (now, review_id),
        )
