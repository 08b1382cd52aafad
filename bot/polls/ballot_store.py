"""The SQL of ballots. A ballot is one row per member and poll; whose it is stays in here.

Writing methods take the open `Transaction` and say whether something happened.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.db import Database, Transaction
from bot.polls.model import Ballot


class BallotStore:
    """Ballots of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def of_member(self, server_id: int, poll_id: int, member_id: int) -> Ballot | None:
        """What this member chose; for nobody else's eyes."""
        row = await self._db.one(
            "SELECT choices FROM ballot WHERE server_id = ? AND poll_id = ? AND member_id = ?",
            (server_id, poll_id, member_id),
        )
        return Ballot(tuple(json.loads(row[0]))) if row else None

    async def of_poll(self, server_id: int, poll_id: int) -> list[Ballot]:
        """Every ballot, without whose it is, in no telling order."""
        rows = await self._db.all(
            "SELECT choices FROM ballot WHERE server_id = ? AND poll_id = ? ORDER BY choices",
            (server_id, poll_id),
            deadline=10.0,
        )
        return [Ballot(tuple(json.loads(choices))) for (choices,) in rows]

    async def count(self, server_id: int, poll_id: int) -> int:
        row = await self._db.one(
            "SELECT count(*) FROM ballot WHERE server_id = ? AND poll_id = ?", (server_id, poll_id)
        )
        return int(row[0]) if row else 0

    async def cast(
        self,
        tx: Transaction,
        server_id: int,
        poll_id: int,
        member_id: int,
        choices: Sequence[int],
        now: int,
    ) -> bool:
        """Put this ballot in place of the member's former one, if the poll still takes votes."""
        return bool(
            await tx.execute(
                "INSERT INTO ballot (server_id, poll_id, member_id, choices, cast_at)"
                " SELECT server_id, id, :member, :choices, :now FROM poll"
                " WHERE server_id = :server AND id = :poll AND state = 'open'"
                " AND kind <> 'quick' AND closes_at > :now"
                " ON CONFLICT (server_id, poll_id, member_id)"
                " DO UPDATE SET choices = excluded.choices, cast_at = excluded.cast_at",
                {
                    "server": server_id,
                    "poll": poll_id,
                    "member": member_id,
                    "choices": json.dumps(list(choices)),
                    "now": now,
                },
            )
        )

    async def withdraw(
        self, tx: Transaction, server_id: int, poll_id: int, member_id: int, now: int
    ) -> bool | None:
        """Take the member's ballot out; False when there was none, None when the poll is over."""
        open_now = await tx.one(
            "SELECT 1 FROM poll WHERE server_id = ? AND id = ? AND state = 'open'"
            " AND closes_at > ?",
            (server_id, poll_id, now),
        )
        if open_now is None:
            return None
        return bool(
            await tx.execute(
                "DELETE FROM ballot WHERE server_id = ? AND poll_id = ? AND member_id = ?",
                (server_id, poll_id, member_id),
            )
        )
