"""The SQL of polls; ballots are in `ballot_store`.

Every method takes the server's id first. The one exception is the timer, which serves all servers
and learns ids only. Writing methods take the open `Transaction`; state changes are compare-and-set
and say whether they happened.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from bot.db import Database, Row, Transaction
from bot.polls.model import (
    Filling,
    Option,
    Plan,
    Poll,
    PollKind,
    PollState,
    Result,
    Which,
)

_POLL = """
  SELECT id, server_id, channel_id, creator_id, kind, state, question, several, role_ids, weekly,
         carry_losers, filling, length, previous_id, opened_at, closes_at, closed_at, message_id,
         result, result_message_id, attempts, problem
  FROM poll"""


class PollStore:
    """Polls of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # --- reading ---------------------------------------------------------------------------

    async def poll(self, server_id: int, poll_id: int) -> Poll | None:
        polls = await self._polls(server_id, "AND id = :poll", {"poll": poll_id})
        return polls[0] if polls else None

    async def polls(
        self, server_id: int, states: Iterable[PollState], *, limit: int = 100
    ) -> list[Poll]:
        """Those that end last first."""
        chosen = ", ".join(f"'{PollState(state)}'" for state in states)
        where = f"AND state IN ({chosen}) ORDER BY closes_at DESC, id DESC LIMIT :limit"
        return await self._polls(server_id, where, {"limit": limit})

    async def _polls(self, server_id: int, where: str, params: dict[str, int]) -> list[Poll]:
        bound = {"server": server_id, **params}

        async def unit(tx: Transaction) -> list[Poll]:
            rows = await tx.all(f"{_POLL} WHERE server_id = :server {where}", bound)
            ids = ", ".join(str(int(row[0])) for row in rows)
            options: dict[int, list[Option]] = {}
            for poll_id, *option in await tx.all(
                "SELECT poll_id, number, label, film_id FROM poll_option"
                f" WHERE server_id = :server AND poll_id IN ({ids}) ORDER BY poll_id, number",
                {"server": server_id},
            ):
                options.setdefault(poll_id, []).append(Option(*option))
            return [_poll(row, options.get(row[0], ())) for row in rows]

        return await self._db.read(unit)

    async def due(self, now: int, *, limit: int = 100) -> list[tuple[int, int]]:
        """(server_id, poll_id) of the polls that need attention, longest waiting first."""
        rows = await self._db.all(
            "SELECT server_id, id FROM poll WHERE due_at <= ? ORDER BY due_at, id LIMIT ?",
            (now, limit),
        )
        return [(server_id, poll_id) for server_id, poll_id in rows]

    async def next_due(self) -> int | None:
        """The next instant at which any poll needs attention."""
        row = await self._db.one("SELECT min(due_at) FROM poll WHERE due_at IS NOT NULL")
        return row[0] if row else None

    # --- writing: inside a unit of work ----------------------------------------------------

    async def add(
        self,
        tx: Transaction,
        server_id: int,
        channel_id: int,
        creator_id: int,
        plan: Plan,
        options: Sequence[Option],
        *,
        opens_at: int,
        due_at: int,
        state: PollState = PollState.OPEN,
        previous_id: int | None = None,
    ) -> int:
        poll_id = await tx.insert(
            "INSERT INTO poll (server_id, channel_id, creator_id, kind, state, question, several,"
            " role_ids, weekly, carry_losers, filling, length, previous_id, opened_at, closes_at,"
            " due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                server_id,
                channel_id,
                creator_id,
                plan.kind,
                state,
                plan.question,
                plan.several,
                json.dumps(plan.role_ids),
                plan.weekly,
                plan.carry_losers,
                json.dumps(asdict(plan.filling)),
                plan.length,
                previous_id,
                opens_at,
                opens_at + plan.length,
                due_at,
            ),
        )
        await self._add_options(tx, server_id, poll_id, options)
        return poll_id

    async def _add_options(
        self, tx: Transaction, server_id: int, poll_id: int, options: Sequence[Option]
    ) -> None:
        await tx.execute_many(
            "INSERT INTO poll_option (server_id, poll_id, number, label, film_id)"
            " VALUES (?, ?, ?, ?, ?)",
            [(server_id, poll_id, o.number, o.label, o.film_id) for o in options],
        )

    async def open_scheduled(
        self, tx: Transaction, server_id: int, poll_id: int, options: Sequence[Option], now: int
    ) -> bool:
        """Give a scheduled poll its options and open it from now on."""
        opened = await tx.execute(
            "UPDATE poll SET state = 'open', closes_at = :now + length, due_at = :now"
            " WHERE server_id = :server AND id = :poll AND state = 'scheduled'",
            {"server": server_id, "poll": poll_id, "now": now},
        )
        if opened:
            await self._add_options(tx, server_id, poll_id, options)
        return bool(opened)

    async def note_card(
        self, tx: Transaction, server_id: int, poll_id: int, message_id: int, closes_at: int
    ) -> bool:
        """Remember the message that shows the poll, and when it will end."""
        return bool(
            await tx.execute(
                "UPDATE poll SET message_id = :message, closes_at = :closes, problem = '',"
                " attempts = 0, due_at = iif(state = 'open', :closes, due_at)"
                " WHERE server_id = :server AND id = :poll AND message_id IS NULL",
                {"server": server_id, "poll": poll_id, "message": message_id, "closes": closes_at},
            )
        )

    async def discard(self, tx: Transaction, server_id: int, poll_id: int) -> bool:
        """Forget a poll whose card could not be shown to anybody."""
        return bool(
            await tx.execute(
                "DELETE FROM poll WHERE server_id = ? AND id = ? AND message_id IS NULL",
                (server_id, poll_id),
            )
        )

    async def close(self, tx: Transaction, server_id: int, poll_id: int, now: int) -> bool:
        """Take no more votes from now on."""
        return bool(
            await tx.execute(
                "UPDATE poll SET state = 'closed', closed_at = :now, due_at = :now, attempts = 0"
                " WHERE server_id = :server AND id = :poll AND state = 'open'",
                {"server": server_id, "poll": poll_id, "now": now},
            )
        )

    async def cancel(
        self, tx: Transaction, server_id: int, poll_id: int, *, problem: str = ""
    ) -> bool:
        """End it without a result; `problem` is why, when it was not a person's wish."""
        return bool(
            await tx.execute(
                "UPDATE poll SET state = 'cancelled', due_at = NULL, problem = ?"
                " WHERE server_id = ? AND id = ? AND state IN ('open', 'scheduled')",
                (problem, server_id, poll_id),
            )
        )

    async def store_result(
        self, tx: Transaction, server_id: int, poll_id: int, result: Result, now: int
    ) -> bool:
        """Keep what the poll came to, once and for all; posting it is due at once."""
        stored = await tx.execute(
            "UPDATE poll SET result = :result, due_at = :now, attempts = 0, problem = ''"
            " WHERE server_id = :server AND id = :poll AND state = 'closed' AND result IS NULL",
            {"server": server_id, "poll": poll_id, "result": result.to_json(), "now": now},
        )
        if stored:
            await tx.execute_many(
                "UPDATE poll_option SET won = 1 WHERE server_id = ? AND poll_id = ? AND number = ?",
                [(server_id, poll_id, number) for number in result.winners],
            )
        return bool(stored)

    async def finish(
        self, tx: Transaction, server_id: int, poll_id: int, message_id: int | None, problem: str
    ) -> bool:
        """The result is posted, or never will be and `problem` says why. Nothing is due now."""
        return bool(
            await tx.execute(
                "UPDATE poll SET result_message_id = ?, problem = ?, due_at = NULL"
                " WHERE server_id = ? AND id = ? AND state = 'closed' AND result IS NOT NULL"
                " AND due_at IS NOT NULL",
                (message_id, problem, server_id, poll_id),
            )
        )

    async def try_at(
        self,
        tx: Transaction,
        server_id: int,
        poll_id: int,
        due_at: int,
        *,
        problem: str,
        attempts: int,
    ) -> None:
        """Attend to the poll at `due_at`, for something failed or may be about to."""
        await tx.execute(
            "UPDATE poll SET due_at = ?, problem = ?, attempts = ?"
            " WHERE server_id = ? AND id = ? AND due_at IS NOT NULL",
            (due_at, problem, attempts, server_id, poll_id),
        )


def _poll(row: Row, options: Sequence[Option]) -> Poll:
    (id_, server_id, channel_id, creator_id, kind, state, question, several, role_ids) = row[:9]
    (weekly, carry_losers, filling, length, previous_id, opened_at, closes_at) = row[9:16]
    (closed_at, message_id, result, result_message_id, attempts, problem) = row[16:]
    chosen = json.loads(filling)
    return Poll(
        id=id_,
        server_id=server_id,
        channel_id=channel_id,
        creator_id=creator_id,
        state=PollState(state),
        plan=Plan(
            kind=PollKind(kind),
            question=question,
            length=length,
            several=bool(several),
            role_ids=tuple(json.loads(role_ids)),
            weekly=bool(weekly),
            carry_losers=bool(carry_losers),
            filling=Filling(**{**chosen, "which": Which(chosen["which"])}),
        ),
        options=tuple(options),
        opened_at=opened_at,
        closes_at=closes_at,
        closed_at=closed_at,
        previous_id=previous_id,
        message_id=message_id,
        result=Result.from_json(result) if result else None,
        result_message_id=result_message_id,
        attempts=attempts,
        problem=problem,
    )
