"""The queue: members' reviews that wait for a moderator, and what becomes of them."""

from __future__ import annotations

from bot.db import Transaction
from bot.errors import Conflict
from bot.library.model import Review, ReviewState
from bot.moderation.desk import Desk, clean_reason, gone
from bot.moderation.model import Act
from bot.servers.model import Actor
from bot.writing.model import Submission


class QueueService:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def waiting(
        self, actor: Actor, *, limit: int = 10, offset: int = 0
    ) -> tuple[list[Submission], int]:
        """What waits for a decision, oldest first, and how many there are. For moderators."""
        (await self._desk.servers.settings(actor.server_id)).require_moderator(actor)
        ids = await self._desk.store.waiting(actor.server_id, limit=limit, offset=offset)
        found = [await self._submission(actor.server_id, id_) for id_ in ids]
        return found, await self._desk.store.count_waiting(actor.server_id)

    async def without_card(self, server_id: int, *, limit: int) -> list[Submission]:
        """What waits and has no card in the queue channel yet, oldest first."""
        ids = await self._desk.store.without_card(server_id, limit=limit)
        return [await self._submission(server_id, id_) for id_ in ids]

    async def unsettled(self, server_id: int, *, limit: int) -> list[Submission]:
        """What is decided while its card in the queue channel still asks."""
        ids = await self._desk.store.unsettled(server_id, limit=limit)
        return [await self._submission(server_id, id_) for id_ in ids]

    async def mine(self, actor: Actor, *, limit: int = 25) -> list[Submission]:
        """The actor's own reviews in this server, whatever became of them, newest first."""
        ids = await self._desk.store.of_member(actor.server_id, actor.user_id, limit=limit)
        return [await self._submission(actor.server_id, id_) for id_ in ids]

    async def submission(self, actor: Actor, review_id: int) -> Submission:
        """One review with what became of it, for its author and for moderators."""
        found = await self._submission(actor.server_id, review_id)
        settings = await self._desk.servers.settings(actor.server_id)
        own = actor.user_id in {found.review.author_id, found.submitted_by}
        if not own and not settings.may_moderate(actor):
            raise gone()
        return found

    async def approve(self, actor: Actor, review_id: int) -> Submission:
        """Publish a review that waits. `Conflict` when somebody was faster."""
        return await self._decide(actor, review_id, ReviewState.PUBLISHED, Act.APPROVE, "")

    async def decline(self, actor: Actor, review_id: int, reason: str) -> Submission:
        """Turn a review down; its author sees the reason. `Conflict` when somebody was faster."""
        reason = clean_reason(reason, needed="Say why, so that the author knows what to change.")
        return await self._decide(actor, review_id, ReviewState.DECLINED, Act.DECLINE, reason)

    async def _decide(
        self, actor: Actor, review_id: int, becomes: ReviewState, act: Act, reason: str
    ) -> Submission:
        desk = self._desk

        async def unit(tx: Transaction) -> None:
            await desk.require_moderator(tx, actor)
            review = await desk.review_in(tx, actor.server_id, review_id)
            now = desk.clock()
            if not await tx.once(actor.interaction_id, now):
                return
            if not await desk.store.move(
                tx, actor.server_id, review_id, ReviewState.PENDING, becomes, now
            ):
                raise Conflict(_decided_already(review))
            await desk.store.note_decision(
                tx, actor.server_id, review_id, actor.user_id, reason, now
            )
            states: tuple[dict[str, object], dict[str, object]]
            states = {"state": ReviewState.PENDING}, {"state": becomes}
            await desk.note(tx, actor, act, "review", review_id, *states, reason)

        await desk.act(unit)
        return await self._submission(actor.server_id, review_id)

    async def _submission(self, server_id: int, review_id: int) -> Submission:
        review = await self._desk.review(server_id, review_id)
        row = await self._desk.store.submission(server_id, review_id)
        by, at, decided_by, decided_at, reason, channel, message = row or (None,) * 7
        removed_by, removal = None, ""
        if review.state is ReviewState.REMOVED:
            removed_by, removal = await self._desk.store.removal(server_id, review_id)
        return Submission(
            review=review,
            submitted_by=by,
            submitted_at=at or review.created_at,
            decided_by=decided_by,
            decided_at=decided_at,
            reason=reason or "",
            card=(channel, message) if channel and message else None,
            removed_by=removed_by,
            removal=removal,
        )


def _decided_already(review: Review) -> str:
    if review.state is ReviewState.PUBLISHED:
        return "Somebody was faster: that review is published already."
    if review.state is ReviewState.DECLINED:
        return "Somebody was faster: that review has been declined already."
    return "That review does not wait for a decision any more."
