"""What moderators are yet to be shown: acts, reviews that wait, and what became of these.

All stay due until they have been shown, whatever Discord or the power does meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.moderation.desk import Desk
from bot.moderation.queue import QueueService
from bot.servers.model import AuditEntry
from bot.writing.model import Submission

AT_ONCE = 10
"""Acts or reviews that are looked up at a time."""


@dataclass(frozen=True, slots=True)
class Due:
    """What waits to be shown in one server, and in which channels."""

    server_id: int
    audit_channel: int | None
    acts: tuple[tuple[AuditEntry, str], ...]  # each with what it was upon
    queue_channel: int | None
    cards: tuple[Submission, ...]
    decided: tuple[Submission, ...]  # whose cards are still to say so


class Outbox:
    def __init__(self, desk: Desk, queue: QueueService) -> None:
        self._desk = desk
        self._queue = queue
        self.news = desk.servers.news

    async def servers(self) -> list[int]:
        """The servers that have a channel for either."""
        return await self._desk.servers.with_channels()

    async def due(self, server_id: int) -> Due:
        """The oldest few of what this server has not been shown."""
        settings = await self._desk.servers.settings(server_id)
        acts: list[tuple[AuditEntry, str]] = []
        if settings.audit_channel:
            entries = await self._desk.servers.unannounced(server_id, limit=AT_ONCE)
            acts = [(entry, await self._desk.about(entry)) for entry in entries]
        cards: list[Submission] = []
        if settings.queue_channel:
            cards = await self._queue.without_card(server_id, limit=AT_ONCE)
        decided = await self._queue.unsettled(server_id, limit=AT_ONCE)
        return Due(
            server_id,
            settings.audit_channel,
            tuple(acts),
            settings.queue_channel,
            tuple(cards),
            tuple(decided),
        )

    async def shown_acts(self, server_id: int, up_to: int) -> None:
        """The acts up to this entry have been shown."""
        await self._desk.db.write(
            lambda tx: self._desk.servers.mark_announced(tx, server_id, up_to)
        )

    async def shown_card(
        self, server_id: int, review_id: int, channel_id: int, message_id: int
    ) -> None:
        """The card of a review is there."""
        await self._desk.db.write(
            lambda tx: self._desk.store.note_card(tx, server_id, review_id, channel_id, message_id)
        )

    async def settled(self, server_id: int, review_id: int, message_id: int) -> None:
        """The card of a review says what was decided, or is gone."""
        await self._desk.db.write(
            lambda tx: self._desk.store.forget_card(tx, server_id, review_id, message_id)
        )
