"""The SQL of moderated reviews: queue, decisions, revisions and removals.

Every change of state is compare-and-set, so that of two moderators who click at once one wins.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.db import Database, Row, Transaction
from bot.library.model import FilmRef, ReviewState
from bot.moderation.model import FoundReview, Revision, Stated
from bot.reading.model import Kind


class ModerationStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def waiting(self, server_id: int, *, limit: int, offset: int = 0) -> list[int]:
        """The ids of the reviews that wait for a decision, oldest first."""
        rows = await self._db.all(
            "SELECT id FROM review WHERE server_id = ? AND state = 'pending'"
            " ORDER BY created_at, id LIMIT ? OFFSET ?",
            (server_id, limit, offset),
        )
        return [row[0] for row in rows]

    async def without_card(self, server_id: int, *, limit: int) -> list[int]:
        """The ids of the reviews that wait and have no card for moderators, oldest first."""
        rows = await self._db.all(
            "SELECT review.id FROM review JOIN submission ON review_id = review.id"
            " WHERE review.server_id = ? AND state = 'pending' AND card_message IS NULL"
            " ORDER BY review.created_at, review.id LIMIT ?",
            (server_id, limit),
        )
        return [row[0] for row in rows]

    async def unsettled(self, server_id: int, *, limit: int) -> list[int]:
        """The ids of the reviews that are decided while their card still asks."""
        rows = await self._db.all(
            "SELECT review.id FROM submission JOIN review ON review_id = review.id"
            " WHERE submission.server_id = ? AND card_message IS NOT NULL AND state <> 'pending'"
            " ORDER BY review.id LIMIT ?",
            (server_id, limit),
        )
        return [row[0] for row in rows]

    async def forget_card(
        self, tx: Transaction, server_id: int, review_id: int, message_id: int
    ) -> None:
        """The card has said what was decided; if the review waits again, it needs a new one."""
        await tx.execute(
            "UPDATE submission SET card_channel = NULL, card_message = NULL"
            " WHERE review_id = ? AND server_id = ? AND card_message = ?",
            (review_id, server_id, message_id),
        )

    async def note_card(
        self, tx: Transaction, server_id: int, review_id: int, channel_id: int, message_id: int
    ) -> None:
        """Remember where the card for moderators is, to change it once they have decided."""
        await tx.execute(
            "UPDATE submission SET card_channel = ?, card_message = ?"
            " WHERE review_id = ? AND server_id = ?",
            (channel_id, message_id, review_id, server_id),
        )

    async def titled(
        self,
        server_id: int,
        states: Iterable[ReviewState],
        part: str,
        *,
        author_id: int | None,
        limit: int,
    ) -> list[FoundReview]:
        """Reviews in these states of films whose title holds `part`, the latest first; of one
        author unless that is None."""
        wanted = ", ".join(f"'{ReviewState(state)}'" for state in states)
        own = " AND review.author_id = :author" if author_id is not None else ""
        rows = await self._db.all(
            "SELECT review.id, film.id, film.title, film.year, author_name, slug, state"
            " FROM review JOIN film ON film.id = film_id"
            f" WHERE review.server_id = :server AND state IN ({wanted}){own}"
            " AND instr(film.title_key, :part) > 0"
            " ORDER BY review.updated_at DESC, review.id DESC LIMIT :limit",
            {"server": server_id, "author": author_id, "part": part, "limit": limit},
        )
        return [
            FoundReview(id_, FilmRef(film, title, year), name or slug, ReviewState(state))
            for id_, film, title, year, name, slug, state in rows
        ]

    async def count_waiting(self, server_id: int) -> int:
        row = await self._db.one(
            "SELECT count(*) FROM review WHERE server_id = ? AND state = 'pending'", (server_id,)
        )
        return int(row[0]) if row else 0

    async def submission(self, server_id: int, review_id: int) -> Row | None:
        """(submitted_by, submitted_at, decided_by, decided_at, reason, channel, message)."""
        return await self._db.one(
            "SELECT submitted_by, submitted_at, decided_by, decided_at, reason, card_channel,"
            " card_message FROM submission WHERE server_id = ? AND review_id = ?",
            (server_id, review_id),
        )

    async def of_member(self, server_id: int, user_id: int, *, limit: int) -> list[int]:
        """The ids of a member's own reviews, written or sent in, newest first."""
        rows = await self._db.all(
            "SELECT id FROM review WHERE server_id = :server AND (author_id = :user OR id IN"
            " (SELECT review_id FROM submission WHERE server_id = :server"
            "  AND submitted_by = :user)) ORDER BY created_at DESC, id DESC LIMIT :limit",
            {"server": server_id, "user": user_id, "limit": limit},
        )
        return [row[0] for row in rows]

    async def move(
        self,
        tx: Transaction,
        server_id: int,
        review_id: int,
        was: ReviewState,
        becomes: ReviewState,
        now: int,
    ) -> bool:
        """Change a review's state if it still is what it `was`; False when somebody was faster."""
        return bool(
            await tx.execute(
                "UPDATE review SET state = ?, updated_at = ?"
                " WHERE id = ? AND server_id = ? AND state = ?",
                (becomes, now, review_id, server_id, was),
            )
        )

    async def note_decision(
        self,
        tx: Transaction,
        server_id: int,
        review_id: int,
        moderator_id: int | None,
        reason: str,
        now: int | None,
    ) -> None:
        """Who decided what, and why. A decision taken back (None) needs a new card."""
        await tx.execute(
            "UPDATE submission SET decided_by = :by, decided_at = :now, reason = :reason,"
            " card_channel = iif(:by IS NULL, NULL, card_channel),"
            " card_message = iif(:by IS NULL, NULL, card_message)"
            " WHERE review_id = :review AND server_id = :server",
            {"by": moderator_id, "now": now, "reason": reason, "review": review_id,
             "server": server_id},
        )  # fmt: skip

    async def keep_revision(
        self, tx: Transaction, server_id: int, review_id: int, editor_id: int, now: int
    ) -> None:
        """Keep the review as it is now, before it is changed."""
        await tx.execute(
            "INSERT INTO review_revision (review_id, revision, server_id, film_id, text, rating,"
            " spoiler, editor_id, at) SELECT id, revision, server_id, film_id, text, rating,"
            " spoiler, ?, ? FROM review WHERE id = ? AND server_id = ?",
            (editor_id, now, review_id, server_id),
        )

    async def rewrite(
        self,
        tx: Transaction,
        server_id: int,
        review_id: int,
        revision: int,
        *,
        text: str,
        rating: float | None,
        spoiler: bool,
        given: Iterable[str],
        content_hash: str,
        now: int,
    ) -> bool:
        """Replace a review's content if it still is of that revision; False when it is not."""
        return bool(
            await tx.execute(
                "UPDATE review SET text = ?, rating = ?, spoiler = ?, given = ?, content_hash = ?,"
                " revision = revision + 1, updated_at = ?"
                " WHERE id = ? AND server_id = ? AND revision = ?",
                (
                    text,
                    rating,
                    spoiler,
                    " ".join(sorted(given)),
                    content_hash,
                    now,
                    review_id,
                    server_id,
                    revision,
                ),
            )
        )

    async def stated(self, tx: Transaction, server_id: int, review_id: int) -> Stated:
        """What people have set of a review: the kinds, and the facts in order."""
        row = await tx.one(
            "SELECT given FROM review WHERE id = ? AND server_id = ?", (review_id, server_id)
        )
        facts = await tx.all(
            "SELECT kind, value, detail FROM fact WHERE server_id = ? AND review_id = ?"
            " AND origin = 'person' ORDER BY id",
            (server_id, review_id),
        )
        given = frozenset(row[0].split()) if row else frozenset()
        return given, tuple((Kind(kind), value, detail) for kind, value, detail in facts)

    async def note_given(
        self, tx: Transaction, server_id: int, review_id: int, given: Iterable[str]
    ) -> None:
        """Remember which kinds of fact people have set for a review."""
        await tx.execute(
            "UPDATE review SET given = ? WHERE id = ? AND server_id = ?",
            (" ".join(sorted(given)), review_id, server_id),
        )

    async def revisions(self, server_id: int, review_id: int) -> list[Revision]:
        """The former versions, oldest first."""
        rows = await self._db.all(
            "SELECT revision, text, rating, spoiler, editor_id, at FROM review_revision"
            " WHERE review_id = ? AND server_id = ? ORDER BY revision",
            (review_id, server_id),
        )
        return [
            Revision(number, text, rating, bool(spoiler), editor, at, current=False)
            for number, text, rating, spoiler, editor, at in rows
        ]

    async def add_removal(
        self,
        tx: Transaction,
        server_id: int,
        review_id: int,
        moderator_id: int,
        was: ReviewState,
        reason: str,
        now: int,
    ) -> None:
        await tx.execute(
            "INSERT INTO removal (review_id, server_id, removed_by, removed_at, was_state, reason)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (review_id) DO UPDATE SET"
            " removed_by = excluded.removed_by, removed_at = excluded.removed_at,"
            " was_state = excluded.was_state, reason = excluded.reason",
            (review_id, server_id, moderator_id, now, was, reason),
        )

    async def removal(self, server_id: int, review_id: int) -> tuple[int | None, str]:
        """Who removed a review, and why."""
        row = await self._db.one(
            "SELECT removed_by, reason FROM removal WHERE review_id = ? AND server_id = ?",
            (review_id, server_id),
        )
        return (row[0], row[1]) if row else (None, "")

    async def take_removal(
        self, tx: Transaction, server_id: int, review_id: int
    ) -> ReviewState | None:
        """Forget that a review was removed; the state it had before."""
        row = await tx.one(
            "DELETE FROM removal WHERE review_id = ? AND server_id = ? RETURNING was_state",
            (review_id, server_id),
        )
        return ReviewState(row[0]) if row else None

    async def removed_before(self, tx: Transaction, at: int, *, limit: int) -> list[Row]:
        """(server, review, film) of the removed reviews whose time to be restored is over."""
        return await tx.all(
            "SELECT removal.server_id, review_id, film_id FROM removal"
            " JOIN review ON review.id = review_id"
            " WHERE removed_at < ? AND state = 'removed' ORDER BY removed_at LIMIT ?",
            (at, limit),
        )

    async def erase_review(self, tx: Transaction, server_id: int, review_id: int) -> None:
        """Delete a review with everything that hangs on it."""
        await tx.execute(
            "DELETE FROM review WHERE id = ? AND server_id = ?", (review_id, server_id)
        )
