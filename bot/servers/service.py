"""A server's settings and its audit log, as use cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from bot.db import Database, Transaction
from bot.errors import InvalidInput
from bot.library.model import Scope
from bot.servers.model import Actor, AuditEntry, ServerSettings
from bot.servers.store import ServerStore

MAX_ROLES = 25
"""Roles per purpose: what one Discord select can show."""


class ServerService:
    """`clock` gives UTC milliseconds."""

    def __init__(self, database: Database, store: ServerStore, clock: Callable[[], int]) -> None:
        self._db = database
        self._store = store
        self._clock = clock

    async def settings(self, server_id: int) -> ServerSettings:
        return await self._store.settings(server_id)

    async def scope(self, server_id: int) -> Scope:
        """Whose films and reviews this server sees."""
        return (await self._store.settings(server_id)).scope

    async def change(self, actor: Actor, **changes: Any) -> ServerSettings:
        """Change some settings, if the actor may; the settings as they are then.

        `NotAllowed` without Manage Server; checked inside the unit of work that writes.
        """

        async def unit(tx: Transaction) -> ServerSettings:
            old = await self._store.settings_in(tx, actor.server_id)
            old.require_administrator(actor)
            new = replace(old, **changes)
            if max(len(new.moderator_roles), len(new.poll_roles)) > MAX_ROLES:
                raise InvalidInput(f"At most {MAX_ROLES} roles can be chosen.")
            now = self._clock()
            if new == old or not await tx.once(actor.interaction_id, now):
                return old
            await self._store.save(tx, new)
            before, after = _difference(old, new)
            await self._store.record(
                tx, actor, "settings", "settings", actor.server_id,
                before=before, after=after, now=now,
            )  # fmt: skip
            return new

        settings = await self._db.write(unit)
        self._store.news.set()
        return settings

    async def note_presence(self, server_ids: Iterable[int]) -> None:
        """Tell which servers the bot is in now; retention starts for the ones it has left."""
        ids, now = list(server_ids), self._clock()
        await self._db.write(lambda tx: self._store.note_presence(tx, ids, now))

    async def audit(
        self, actor: Actor, *, before_id: int | None = None, limit: int = 20
    ) -> list[AuditEntry]:
        """The latest acts of moderation, for moderators."""
        (await self.settings(actor.server_id)).require_moderator(actor)
        return await self._store.audit(actor.server_id, before_id=before_id, limit=limit)


def _difference(
    old: ServerSettings, new: ServerSettings
) -> tuple[dict[str, object], dict[str, object]]:
    changed = [f.name for f in fields(old) if getattr(old, f.name) != getattr(new, f.name)]
    return (
        {name: _plain(getattr(old, name)) for name in changed},
        {name: _plain(getattr(new, name)) for name in changed},
    )


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value
