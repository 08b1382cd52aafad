"""Reviews that somebody may change: offered while they type, and opened with what is stored."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable

from bot.errors import NotFound
from bot.library.model import Review, ReviewState
from bot.library.publishing import read_anyway
from bot.library.review_store import ReviewStore
from bot.moderation.desk import Desk, gone
from bot.moderation.model import FoundReview
from bot.reading.text import title_key
from bot.servers.model import Actor
from bot.writing.model import Said, facts_said


class FindingService:
    def __init__(self, desk: Desk, reviews: ReviewStore) -> None:
        self._desk = desk
        self._reviews = reviews

    async def find(
        self, actor: Actor, typed: str, states: Iterable[ReviewState], *, limit: int = 25
    ) -> list[FoundReview]:
        """Reviews that the actor may change and whose film's title holds what was typed."""
        settings = await self._desk.servers.settings(actor.server_id)
        author = None if settings.may_moderate(actor) else actor.user_id
        return await self._desk.store.titled(
            actor.server_id, states, title_key(typed), author_id=author, limit=limit
        )

    async def pick(self, actor: Actor, typed: str, states: Collection[ReviewState]) -> int:
        """The id of the review that is meant: `#id`, or a title that only one of them has."""
        if typed.startswith("#") and typed[1:].isdecimal() and len(typed) < 20:
            return int(typed[1:])
        found = await self.find(actor, typed, states, limit=2)
        if len(found) != 1:
            several = "Several reviews fit" if found else "No review that you may change fits"
            raise NotFound(f"{several} that. Choose one of those offered while you type.")
        return found[0].id

    async def open(self, actor: Actor, review_id: int) -> tuple[Review, tuple[Said, ...]]:
        """A review that the actor may change, and what is stored with it."""
        review = await self._desk.db.read(lambda tx: self._desk.changeable(tx, actor, review_id))
        there = await self._reviews.as_given(actor.server_id, review_id)
        if there is None:
            raise gone()
        item = await asyncio.to_thread(read_anyway, there.new, there.content_hash)
        return review, facts_said(item.new, item.reading)
