"""The SQL that writes reviews themselves: what is loaded from files and imports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.db import Database, Row, Transaction
from bot.library.model import NewReview, ReviewState
from bot.reading.model import Kind

LOADING = 30.0
"""Seconds that a query of the loader may take: it works beside the members, not for one."""


class LoadedReview(NamedTuple):
    """What the loader needs to know of a review that is there already."""

    id: int
    film_id: int
    film_fixed: bool
    content_hash: str
    source: str
    state: str
    revision: int


class StaleReview(NamedTuple):
    """A review whose facts an older version of the reading has found."""

    id: int
    content_hash: str
    revision: int
    film_title: str
    new: NewReview


class Stamp(NamedTuple):
    """What goes with a text: the hash of its file, its rating on 0–10, who read it, and when."""

    content_hash: str
    rating: float | None
    read_by: str
    now: int


class ReviewStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def known(self, server_id: int, slugs: Sequence[str]) -> dict[str, LoadedReview]:
        """Which of these slugs are taken, whatever the review's source or state."""
        rows = await self._db.all(_loaded(len(slugs)), (server_id, *slugs), deadline=LOADING)
        return {row[0]: LoadedReview(*row[1:]) for row in rows}

    async def known_in(
        self, tx: Transaction, server_id: int, slugs: Sequence[str]
    ) -> dict[str, LoadedReview]:
        """The same inside a unit of work."""
        rows = await tx.all(_loaded(len(slugs)), (server_id, *slugs))
        return {row[0]: LoadedReview(*row[1:]) for row in rows}

    async def published_texts(
        self, server_id: int, hashes: Sequence[str], *, but_source: str
    ) -> dict[str, str]:
        """By content hash, the slug of a published review with that text and of another source."""
        marks = ", ".join("?" * len(hashes))
        rows = await self._db.all(
            "SELECT content_hash, min(slug) FROM review WHERE server_id = ?"
            f" AND content_hash IN ({marks}) AND state = 'published' AND source <> ?"
            " GROUP BY content_hash",
            (server_id, *hashes, but_source),
            deadline=LOADING,
        )
        return dict(rows)

    async def from_folder(self, server_id: int) -> dict[str, int]:
        """Slug and id of the published reviews that were loaded from a folder."""
        rows = await self._db.all(
            "SELECT slug, id FROM review WHERE server_id = ? AND source = 'folder'"
            " AND state = 'published'",
            (server_id,),
            deadline=LOADING,
        )
        return dict(rows)

    async def servers_behind(self, version: str) -> list[int]:
        """The servers with reviews that another version of the reading has read."""
        rows = await self._db.all(
            "SELECT DISTINCT server_id FROM review WHERE read_by <> ? ORDER BY server_id",
            (version,),
            deadline=LOADING,
        )
        return [row[0] for row in rows]

    async def behind(
        self, server_id: int, version: str, *, after: int, limit: int
    ) -> list[StaleReview]:
        """Reviews of a server that another version has read, from a given id on."""
        rows = await self._db.all(
            f"{_STALE} WHERE review.server_id = ? AND read_by <> ? AND review.id > ?"
            " ORDER BY review.id LIMIT ?",
            (server_id, version, after, limit),
            deadline=LOADING,
        )
        return await self._with_facts(server_id, rows)

    async def as_given(self, server_id: int, review_id: int) -> StaleReview | None:
        """One review with what was given with it, words apart: for reading another text of it."""
        rows = await self._db.all(
            f"{_STALE} WHERE review.server_id = ? AND review.id = ?", (server_id, review_id)
        )
        return next(iter(await self._with_facts(server_id, rows)), None)

    async def _with_facts(self, server_id: int, rows: Sequence[Row]) -> list[StaleReview]:
        facts: dict[int, list[tuple[Kind, str, str]]] = {}
        for review_id, kind, value, detail in await self._db.all(
            "SELECT review_id, kind, value, detail FROM fact WHERE server_id = ?"
            f" AND review_id IN ({', '.join('?' * len(rows))}) AND origin = 'person' ORDER BY id",
            (server_id, *(row[0] for row in rows)),
            deadline=LOADING,
        ):
            facts.setdefault(review_id, []).append((Kind(kind), value, detail))
        return [_stale(row, facts.get(row[0], [])) for row in rows]

    async def insert(
        self,
        tx: Transaction,
        server_id: int,
        film_id: int,
        new: NewReview,
        stamp: Stamp,
        *,
        state: ReviewState = ReviewState.PUBLISHED,
        film_fixed: bool = False,
    ) -> int:
        return await tx.insert(
            "INSERT INTO review (server_id, film_id, slug, source, source_url, author_id,"
            " author_name, text, content_hash, rating, spoiler, given, state, film_fixed, read_by,"
            " created_at, updated_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                _given(new),
                state,
                film_fixed,
                stamp.read_by,
                stamp.now,
                stamp.now,
            ),
        )

    async def update(
        self,
        tx: Transaction,
        server_id: int,
        review_id: int,
        film_id: int,
        new: NewReview,
        stamp: Stamp,
    ) -> None:
        """Take the file's new content; a file that is back from nowhere is published again."""
        await tx.execute(
            "UPDATE review SET film_id = ?, author_name = ?, text = ?, rating = ?, spoiler = ?,"
            " given = ?, revision = revision + (content_hash <> ?), content_hash = ?, read_by = ?,"
            " state = iif(state = 'hidden', 'published', state), updated_at = ?"
            " WHERE id = ? AND server_id = ?",
            (
                film_id,
                new.author_name,
                new.text,
                stamp.rating,
                new.spoiler,
                _given(new),
                stamp.content_hash,
                stamp.content_hash,
                stamp.read_by,
                stamp.now,
                review_id,
                server_id,
            ),
        )

    async def note_reading(
        self,
        tx: Transaction,
        server_id: int,
        review_id: int,
        film_id: int,
        author_name: str,
        stamp: Stamp,
    ) -> None:
        """Note who has read a text that itself is as it was."""
        await tx.execute(
            "UPDATE review SET film_id = ?, author_name = ?, rating = ?, read_by = ?"
            " WHERE id = ? AND server_id = ?",
            (film_id, author_name, stamp.rating, stamp.read_by, review_id, server_id),
        )

    async def hide(self, tx: Transaction, server_id: int, review_id: int, now: int) -> None:
        await tx.execute(
            "UPDATE review SET state = 'hidden', updated_at = ?"
            " WHERE id = ? AND server_id = ? AND state = 'published'",
            (now, review_id, server_id),
        )


_STALE = (
    "SELECT review.id, content_hash, revision, film.title, film.year, slug, source, given,"
    " author_name, rating, spoiler, text FROM review JOIN film ON film.id = film_id"
)


def _loaded(slugs: int) -> str:
    return (
        "SELECT slug, id, film_id, film_fixed, content_hash, source, state, revision FROM review"
        f" WHERE server_id = ? AND slug IN ({', '.join('?' * slugs)})"
    )


def _given(new: NewReview) -> str:
    return " ".join(sorted(new.given))


def _stale(row: Row, facts: Sequence[tuple[Kind, str, str]]) -> StaleReview:
    (id_, content_hash, revision, title, year, slug, source, given) = row[:8]
    (author, rating, spoiler, text) = row[8:]
    words = frozenset(given.split())
    # A rating that was not read from the text, but given with it, stays.
    kept = rating if source in {"member", "message"} or Kind.RATING in words else None
    new = NewReview(
        slug=slug,
        text=text,
        source=source,
        title=title if "title" in words else None,
        year=year if Kind.YEAR in words else None,
        author_name=author,
        rating=kept,
        spoiler=bool(spoiler),
        facts=tuple(facts),
        given=words,
    )
    return StaleReview(id_, content_hash, revision, title, new)
