"""The SQL of server settings and the audit log."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable

from bot.db import Database, Row, Transaction
from bot.servers.model import Actor, AuditEntry, PollsBy, ServerSettings, Spoilers

_AUDIT = (
    "SELECT id, server_id, at, actor_id, action, subject, subject_id, before, after, reason,"
    " undone_by FROM audit"
)


class ServerStore:
    """`news` is set after every act, for whoever shows acts to moderators."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.news = asyncio.Event()

    async def settings(self, server_id: int) -> ServerSettings:
        """The server's settings; the defaults when it has never set any."""
        return await self._db.read(lambda tx: self.settings_in(tx, server_id))

    async def settings_in(self, tx: Transaction, server_id: int) -> ServerSettings:
        """The same inside a transaction, for checks that must hold while something is written."""
        row = await tx.one(
            "SELECT queue_channel, audit_channel, members_submit, needs_approval, house_shown,"
            " raters_shown, polls_by, spoilers, retention_days FROM server_settings"
            " WHERE server_id = ?",
            (server_id,),
        )
        if row is None:
            return ServerSettings(server_id)
        roles = await tx.all(
            "SELECT purpose, role_id FROM server_role WHERE server_id = ?", (server_id,)
        )
        queue, audit, submit, approval, house, raters, polls_by, spoilers, days = row
        return ServerSettings(
            server_id=server_id,
            moderator_roles=frozenset(role for purpose, role in roles if purpose == "moderate"),
            poll_roles=frozenset(role for purpose, role in roles if purpose == "open_polls"),
            queue_channel=queue,
            audit_channel=audit,
            members_submit=bool(submit),
            needs_approval=bool(approval),
            house_shown=bool(house),
            raters_shown=bool(raters),
            polls_by=PollsBy(polls_by),
            spoilers=Spoilers(spoilers),
            retention_days=days,
        )

    async def save(self, tx: Transaction, new: ServerSettings) -> None:
        """Put these settings in place of the former."""
        await tx.execute(
            "INSERT INTO server_settings (server_id, queue_channel, audit_channel, members_submit,"
            " needs_approval, house_shown, raters_shown, polls_by, spoilers, retention_days)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (server_id) DO UPDATE SET queue_channel = excluded.queue_channel,"
            " audit_channel = excluded.audit_channel, members_submit = excluded.members_submit,"
            " needs_approval = excluded.needs_approval, house_shown = excluded.house_shown,"
            " raters_shown = excluded.raters_shown, polls_by = excluded.polls_by,"
            " spoilers = excluded.spoilers, retention_days = excluded.retention_days",
            (
                new.server_id,
                new.queue_channel,
                new.audit_channel,
                new.members_submit,
                new.needs_approval,
                new.house_shown,
                new.raters_shown,
                new.polls_by,
                new.spoilers,
                new.retention_days,
            ),
        )
        await tx.execute("DELETE FROM server_role WHERE server_id = ?", (new.server_id,))
        await tx.execute_many(
            "INSERT INTO server_role (server_id, purpose, role_id) VALUES (?, ?, ?)",
            [(new.server_id, "moderate", role) for role in new.moderator_roles]
            + [(new.server_id, "open_polls", role) for role in new.poll_roles],
        )

    async def note_presence(self, tx: Transaction, present: Iterable[int], now: int) -> None:
        """Remember when the bot left a server, so that retention runs from then."""
        here = json.dumps(sorted(present))
        await tx.execute(
            "UPDATE server_settings SET left_at = CASE"
            " WHEN server_id IN (SELECT value FROM json_each(?)) THEN NULL"
            " ELSE coalesce(left_at, ?) END",
            (here, now),
        )
        await tx.execute(
            "INSERT INTO server_settings (server_id) SELECT value FROM json_each(?) WHERE true"
            " ON CONFLICT DO NOTHING",
            (here,),
        )

    async def record(
        self,
        tx: Transaction,
        actor: Actor,
        action: str,
        subject: str,
        subject_id: int,
        *,
        before: dict[str, object] | None = None,
        after: dict[str, object] | None = None,
        reason: str = "",
        now: int,
    ) -> int:
        """Write one act to the audit log, in the unit of work that does it; the entry's id.

        It waits to be announced if the server has a channel for that now.
        """
        return await tx.insert(
            "INSERT INTO audit (server_id, at, actor_id, action, subject, subject_id, before,"
            " after, reason, announced) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NOT EXISTS (SELECT 1"
            " FROM server_settings WHERE server_id = ? AND audit_channel IS NOT NULL))",
            (
                actor.server_id,
                now,
                actor.user_id,
                action,
                subject,
                subject_id,
                json.dumps(before or {}, ensure_ascii=False),
                json.dumps(after or {}, ensure_ascii=False),
                reason,
                actor.server_id,
            ),
        )

    async def audit(
        self, server_id: int, *, before_id: int | None = None, limit: int = 20
    ) -> list[AuditEntry]:
        """The latest acts, newest first; those before an entry when `before_id` is given."""
        rows = await self._db.all(
            f"{_AUDIT} WHERE server_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
            (server_id, before_id if before_id is not None else 1 << 62, limit),
        )
        return [_entry(row) for row in rows]

    async def acts_on(self, server_id: int, subject: str, subject_id: int) -> list[AuditEntry]:
        """The acts upon one thing, newest first."""
        rows = await self._db.all(
            f"{_AUDIT} WHERE server_id = ? AND subject = ? AND subject_id = ? ORDER BY id DESC",
            (server_id, subject, subject_id),
        )
        return [_entry(row) for row in rows]

    async def unannounced(self, server_id: int, *, limit: int) -> list[AuditEntry]:
        """The acts that the audit channel has not shown yet, oldest first."""
        rows = await self._db.all(
            f"{_AUDIT} WHERE server_id = ? AND announced = 0 ORDER BY id LIMIT ?",
            (server_id, limit),
        )
        return [_entry(row) for row in rows]

    async def mark_announced(self, tx: Transaction, server_id: int, up_to: int) -> None:
        await tx.execute(
            "UPDATE audit SET announced = 1 WHERE server_id = ? AND announced = 0 AND id <= ?",
            (server_id, up_to),
        )

    async def with_channels(self) -> list[int]:
        """The servers that have set a queue or an audit channel."""
        rows = await self._db.all(
            "SELECT server_id FROM server_settings WHERE left_at IS NULL"
            " AND (queue_channel IS NOT NULL OR audit_channel IS NOT NULL) ORDER BY server_id"
        )
        return [row[0] for row in rows]

    async def entry_in(self, tx: Transaction, server_id: int, entry_id: int) -> AuditEntry | None:
        row = await tx.one(f"{_AUDIT} WHERE server_id = ? AND id = ?", (server_id, entry_id))
        return _entry(row) if row else None

    async def mark_undone(
        self, tx: Transaction, server_id: int, entry_id: int, undone_by: int
    ) -> None:
        await tx.execute(
            "UPDATE audit SET undone_by = ? WHERE id = ? AND server_id = ?",
            (undone_by, entry_id, server_id),
        )


def _entry(row: Row) -> AuditEntry:
    (id_, server_id, at, actor_id, action, subject, subject_id, before, after, reason, undone) = row
    return AuditEntry(
        id=id_,
        server_id=server_id,
        at=at,
        actor_id=actor_id,
        action=action,
        subject=subject,
        subject_id=subject_id,
        before=json.loads(before),
        after=json.loads(after),
        reason=reason,
        undone_by=undone,
    )
