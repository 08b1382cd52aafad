"""The SQL of members' own data: all that the books hold of one member of one server."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from bot.db import Database, Transaction
from bot.privacy.model import Held, json_without, without

PATIENCE = 30.0
"""Seconds that a look through all servers may take: it is asked for a few times a year."""

APPLIED = "erasures"
"""The key in `meta` of the last erasure that this database has seen."""

# What becomes of every column that names a member: its row goes, or it names nobody any more.
_DELETED = (
    ("draft", "user_id"),
    ("draft", "author_id"),
    ("opt_out", "user_id"),
    ("rating", "member_id"),
    ("open_rater", "member_id"),
    ("ballot", "member_id"),
)
_UNNAMED = (
    ("submission", "submitted_by", "NULL"),
    ("submission", "decided_by", "NULL"),
    ("removal", "removed_by", "NULL"),
    ("review_revision", "editor_id", "NULL"),
    ("audit", "actor_id", "NULL"),
    ("poll", "creator_id", "0"),
    ("import_run", "started_by", "0"),
)
MEMBERS = (("review", "author_id"), *_DELETED, *((table, column) for table, column, _ in _UNNAMED))
"""Every column that names a member."""

_OWN = "server_id = :server AND author_id = :user"
_COUNTS = {
    "published": f"review WHERE {_OWN} AND state = 'published'",
    "waiting": f"review WHERE {_OWN} AND state = 'pending'",
    "declined": f"review WHERE {_OWN} AND state = 'declined'",
    "removed": f"review WHERE {_OWN} AND state IN ('removed', 'hidden')",
    "versions": f"review_revision WHERE review_id IN (SELECT id FROM review WHERE {_OWN})",
    "drafts": "draft WHERE server_id = :server AND (user_id = :user OR author_id = :user)",
    "sent_in": "submission s JOIN review ON review.id = review_id WHERE s.server_id = :server"
    " AND submitted_by = :user AND author_id IS NOT :user",
    "ratings": "rating WHERE server_id = :server AND member_id = :user",
    "ratings_shown": "open_rater WHERE server_id = :server AND member_id = :user",
    "ballots": "ballot WHERE server_id = :server AND member_id = :user",
    "polls": "poll WHERE server_id = :server AND creator_id = :user",
    "acts": "audit WHERE server_id = :server AND actor_id = :user",
    "opted_out": "opt_out WHERE server_id = :server AND user_id = :user",
}


class PrivacyStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    # --- looking ---------------------------------------------------------------------------

    async def held(self, server_id: int, user_id: int) -> Held:
        """How much there is of a member in one server."""
        counts = ", ".join(f"(SELECT count(*) FROM {where})" for where in _COUNTS.values())
        row = await self._db.one(f"SELECT {counts}", {"server": server_id, "user": user_id})
        values = dict(zip(_COUNTS, row or (), strict=True))
        for flag in ("ratings_shown", "opted_out"):
            values[flag] = bool(values[flag])
        return Held(server_id, **values)

    async def servers_of(self, user_id: int) -> list[int]:
        """The servers whose books name this member: the one question that spans servers."""
        looks = " UNION ".join(
            f"SELECT server_id FROM {table} WHERE {column} = :user" for table, column in MEMBERS
        )
        rows = await self._db.all(looks, {"user": user_id}, deadline=PATIENCE)
        return sorted(row[0] for row in rows)

    async def servers(self) -> list[int]:
        """Every server that the bot has been in and still knows of."""
        rows = await self._db.all("SELECT server_id FROM server_settings ORDER BY server_id")
        return [row[0] for row in rows]

    async def members(self) -> list[tuple[int, int]]:
        """(server, member) of all who are named anywhere, to find whose erasure is to repeat."""
        looks = " UNION ".join(
            f"SELECT server_id, {column} FROM {table} WHERE {column} > 0"
            for table, column in MEMBERS
        )
        return [(server, user) for server, user in await self._db.all(looks, deadline=PATIENCE)]

    # --- erasing: inside a unit of work ----------------------------------------------------

    async def own_reviews(
        self, tx: Transaction, server_id: int, user_id: int, *, published: bool, limit: int
    ) -> list[tuple[int, int]]:
        """(review, film) of a member's reviews: all of them, or all but the published ones."""
        but = "" if published else " AND state <> 'published'"
        rows = await tx.all(
            f"SELECT id, film_id FROM review WHERE server_id = ? AND author_id = ?{but} LIMIT ?",
            (server_id, user_id, limit),
        )
        return [(review_id, film_id) for review_id, film_id in rows]

    async def names(self, tx: Transaction, server_id: int, user_id: int) -> set[str]:
        """The names that a member has gone by here."""
        rows = await tx.all(
            "SELECT author_name FROM review WHERE server_id = :server AND author_id = :user UNION"
            " SELECT author_name FROM draft WHERE server_id = :server AND author_id = :user",
            {"server": server_id, "user": user_id},
        )
        return {row[0] for row in rows if row[0]}

    async def pseudonymise_acts(
        self, tx: Transaction, server_id: int, user_id: int, names: Collection[str]
    ) -> None:
        """Take a member's id and names out of the audit log and out of moderators' reasons.

        Call it before their reviews go: the acts upon those are found by them.
        """
        rows = await tx.all(
            "SELECT id, before, after, reason FROM audit WHERE server_id = :server AND ("
            " actor_id = :user OR instr(before, :digits) OR instr(after, :digits)"
            " OR instr(reason, :digits) OR (subject = 'review' AND subject_id IN"
            "  (SELECT id FROM review WHERE server_id = :server AND author_id = :user)))",
            {"server": server_id, "user": user_id, "digits": str(user_id)},
        )
        await tx.execute_many(
            "UPDATE audit SET actor_id = nullif(actor_id, ?), before = ?, after = ?, reason = ?"
            " WHERE id = ?",
            [
                (
                    user_id,
                    json_without(before, user_id, names),
                    json_without(after, user_id, names),
                    without(reason, user_id, names),
                    id_,
                )
                for id_, before, after, reason in rows
            ],
        )
        for table in ("submission", "removal"):
            reasons = await tx.all(
                f"SELECT review_id, reason FROM {table} WHERE server_id = :server AND reason <> ''"
                " AND (instr(reason, :digits) OR review_id IN"
                "  (SELECT id FROM review WHERE server_id = :server AND author_id = :user))",
                {"server": server_id, "user": user_id, "digits": str(user_id)},
            )
            await tx.execute_many(
                f"UPDATE {table} SET reason = ? WHERE review_id = ?",
                [(without(reason, user_id, names), review_id) for review_id, reason in reasons],
            )

    async def delete_reviews(
        self, tx: Transaction, server_id: int, review_ids: Iterable[int]
    ) -> None:
        await tx.execute(
            "DELETE FROM review WHERE server_id = ? AND id IN (SELECT value FROM json_each(?))",
            (server_id, json.dumps(list(review_ids))),
        )

    async def unsign(self, tx: Transaction, server_id: int, user_id: int) -> None:
        """Keep a member's reviews without their name, their former versions, and their source."""
        ids = {"server": server_id, "user": user_id}
        await tx.execute(
            f"DELETE FROM review_revision WHERE review_id IN (SELECT id FROM review WHERE {_OWN})",
            ids,
        )
        await tx.execute(
            f"UPDATE review SET author_id = NULL, author_name = '', source_url = '' WHERE {_OWN}",
            ids,
        )

    async def forget_member(self, tx: Transaction, server_id: int, user_id: int) -> None:
        """Drafts, ratings, ballots and wishes go; what they opened, decided or edited names nobody.

        A poll that is over keeps its result, which counts and does not name.
        """
        ids = {"server": server_id, "user": user_id}
        for table, column in _DELETED:
            await tx.execute(
                f"DELETE FROM {table} WHERE server_id = :server AND {column} = :user", ids
            )
        for table, column, nobody in _UNNAMED:
            await tx.execute(
                f"UPDATE {table} SET {column} = {nobody}"
                f" WHERE server_id = :server AND {column} = :user",
                ids,
            )

    # --- which erasures this database has seen ---------------------------------------------

    async def applied(self) -> int:
        row = await self._db.one("SELECT value FROM meta WHERE key = ?", (APPLIED,))
        return int(row[0]) if row else 0

    async def note_applied(self, tx: Transaction, number: int) -> None:
        await tx.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (APPLIED, str(number)),
        )
