"""The SQL of drafts and submissions. Everything belongs to one server and one member in it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.db import Database, Row, Transaction
from bot.library.model import ReviewState
from bot.reading.model import Kind
from bot.writing.model import Correction, Draft

_DRAFT = (
    "SELECT id, server_id, user_id, author_id, author_name, text, source, source_url, film_id,"
    " title, year, rating, spoiler, corrections, created_at, updated_at FROM draft"
)


class WritingStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def drafts(self, server_id: int, user_id: int) -> list[Draft]:
        """A member's drafts, the latest first."""
        rows = await self._db.all(
            f"{_DRAFT} WHERE server_id = ? AND user_id = ? ORDER BY updated_at DESC, id DESC",
            (server_id, user_id),
        )
        return [_draft(row) for row in rows]

    async def draft(self, server_id: int, user_id: int, draft_id: int) -> Draft | None:
        return await self._db.read(lambda tx: self.draft_in(tx, server_id, user_id, draft_id))

    async def draft_in(
        self, tx: Transaction, server_id: int, user_id: int, draft_id: int
    ) -> Draft | None:
        row = await tx.one(
            f"{_DRAFT} WHERE server_id = ? AND user_id = ? AND id = ?",
            (server_id, user_id, draft_id),
        )
        return _draft(row) if row else None

    async def latest_in(self, tx: Transaction, server_id: int, user_id: int) -> Draft | None:
        """The draft that a member added last."""
        row = await tx.one(
            f"{_DRAFT} WHERE server_id = ? AND user_id = ? ORDER BY id DESC LIMIT 1",
            (server_id, user_id),
        )
        return _draft(row) if row else None

    async def count_drafts(self, tx: Transaction, server_id: int, user_id: int) -> int:
        row = await tx.one(
            "SELECT count(*) FROM draft WHERE server_id = ? AND user_id = ?", (server_id, user_id)
        )
        return int(row[0]) if row else 0

    async def add_draft(self, tx: Transaction, draft: Draft, now: int) -> int:
        return await tx.insert(
            "INSERT INTO draft (server_id, user_id, author_id, author_name, text, source,"
            " source_url, film_id, title, year, rating, spoiler, corrections, created_at,"
            " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                draft.server_id,
                draft.user_id,
                draft.author_id,
                draft.author_name,
                draft.text,
                draft.source,
                draft.source_url,
                draft.film_id,
                draft.title,
                draft.year,
                draft.rating,
                draft.spoiler,
                _json(draft.corrections),
                now,
                now,
            ),
        )

    async def save_draft(self, tx: Transaction, draft: Draft, now: int) -> None:
        await tx.execute(
            "UPDATE draft SET film_id = ?, title = ?, year = ?, text = ?, rating = ?, spoiler = ?,"
            " corrections = ?, updated_at = ? WHERE id = ? AND server_id = ? AND user_id = ?",
            (
                draft.film_id,
                draft.title,
                draft.year,
                draft.text,
                draft.rating,
                draft.spoiler,
                _json(draft.corrections),
                now,
                draft.id,
                draft.server_id,
                draft.user_id,
            ),
        )

    async def delete_draft(
        self, tx: Transaction, server_id: int, user_id: int, draft_id: int
    ) -> bool:
        return bool(
            await tx.execute(
                "DELETE FROM draft WHERE id = ? AND server_id = ? AND user_id = ?",
                (draft_id, server_id, user_id),
            )
        )

    async def add_submission(
        self, tx: Transaction, server_id: int, review_id: int, user_id: int, now: int
    ) -> None:
        await tx.execute(
            "INSERT INTO submission (review_id, server_id, submitted_by, submitted_at)"
            " VALUES (?, ?, ?, ?)",
            (review_id, server_id, user_id, now),
        )

    async def sent_in(
        self, tx: Transaction, server_id: int, user_id: int, draft_id: int
    ) -> tuple[int, ReviewState] | None:
        """The review that a member's draft became, and its state."""
        row = await tx.one(
            "SELECT review.id, state FROM review JOIN submission ON review_id = review.id"
            " WHERE review.server_id = ? AND slug IN (?, ?) AND submitted_by = ?",
            (server_id, f"member-{draft_id}", f"message-{draft_id}", user_id),
        )
        return (row[0], ReviewState(row[1])) if row else None

    async def count_pending(self, tx: Transaction, server_id: int, user_id: int) -> int:
        row = await tx.one(
            "SELECT count(*) FROM submission JOIN review ON review.id = review_id"
            " WHERE submission.server_id = ? AND submitted_by = ? AND state = 'pending'",
            (server_id, user_id),
        )
        return int(row[0]) if row else 0

    async def set_opt_out(
        self, tx: Transaction, server_id: int, user_id: int, *, out: bool, now: int
    ) -> None:
        if out:
            await tx.execute(
                "INSERT INTO opt_out (server_id, user_id, at) VALUES (?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (server_id, user_id, now),
            )
        else:
            await tx.execute(
                "DELETE FROM opt_out WHERE server_id = ? AND user_id = ?", (server_id, user_id)
            )

    async def opted_out(self, tx: Transaction, server_id: int, user_id: int) -> bool:
        row = await tx.one(
            "SELECT 1 FROM opt_out WHERE server_id = ? AND user_id = ?", (server_id, user_id)
        )
        return row is not None


def _json(corrections: Sequence[Correction]) -> str:
    return json.dumps({c.kind: c.values for c in corrections}, ensure_ascii=False)


def _draft(row: Row) -> Draft:
    (id_, server_id, user_id, author_id, author_name, text, source, url, film_id) = row[:9]
    (title, year, rating, spoiler, corrections, created_at, updated_at) = row[9:]
    kinds: dict[str, list[tuple[str, str]]] = json.loads(corrections)
    return Draft(
        id=id_,
        server_id=server_id,
        user_id=user_id,
        author_id=author_id,
        author_name=author_name,
        text=text,
        source=source,
        source_url=url,
        film_id=film_id,
        title=title,
        year=year,
        rating=rating,
        spoiler=bool(spoiler),
        corrections=tuple(
            Correction(Kind(kind), tuple((value, detail) for value, detail in values))
            for kind, values in kinds.items()
        ),
        created_at=created_at,
        updated_at=updated_at,
    )
