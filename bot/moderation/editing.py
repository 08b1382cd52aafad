"""Changing reviews: edit, remove, restore; every former version is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.db import Transaction
from bot.errors import Conflict, InvalidInput, NotFound
from bot.library.model import MAX_REVIEW_CHARS, NewReview, Review, ReviewState
from bot.library.publishing import Item, Publisher, read_anyway
from bot.library.review_store import ReviewStore
from bot.moderation.desk import Desk, changed_since, clean_reason, gone
from bot.moderation.model import RESTORE_DAYS, STATED, Act, History, Revision, Stated
from bot.moderation.queue import QueueService
from bot.reading.model import Kind
from bot.servers.model import Actor
from bot.writing.model import (
    MIN_CHARS,
    check_values,
    clean_text,
    text_hash,
)

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Content:
    """What an edit can change of a review. `rating` is on 0–10."""

    text: str
    rating: float | None
    spoiler: bool

    @classmethod
    def of(cls, review: Review | NewReview) -> Content:
        return cls(review.text, review.rating, review.spoiler)

    def cleaned(self) -> Content:
        """As texts are kept; `InvalidInput` when no review can have it."""
        text = clean_text(self.text)
        if not MIN_CHARS <= len(text) <= MAX_REVIEW_CHARS:
            raise InvalidInput(
                f"A review has {MIN_CHARS} to {MAX_REVIEW_CHARS:,} characters; this one has"
                f" {len(text):,}."
            )
        if self.rating is not None and not 0 <= self.rating <= 10:
            raise InvalidInput("A rating goes from 0 to 10; “8/10” and “4/5” work too.")
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A review read with other values of one kind; `before`: what people had set, if they had."""

    item: Item
    revision: int
    stated: Stated  # all that people had set, of any kind
    before: list[list[str]] | None


class EditingService:
    def __init__(
        self, desk: Desk, queue: QueueService, reviews: ReviewStore, publisher: Publisher
    ) -> None:
        self._desk = desk
        self._queue = queue
        self._reviews = reviews
        self._publisher = publisher

    async def correct(
        self, actor: Actor, review_id: int, kind: Kind, values: Sequence[tuple[str, str]]
    ) -> None:
        """State all values of a kind that a review gives its film, whatever its text says."""
        if kind not in STATED:
            raise InvalidInput("That cannot be corrected.")
        check_values(values)
        await self._desk.db.read(lambda tx: self._desk.changeable(tx, actor, review_id))
        corrected = await self.read_corrected(actor.server_id, review_id, kind, values)

        async def unit(tx: Transaction) -> None:
            review = await self._desk.changeable(tx, actor, review_id)
            after = [list(pair) for pair in values]
            same = corrected.before == after
            if same or not await tx.once(actor.interaction_id, self._desk.clock()):
                return
            await self.put_corrected(tx, review, corrected)
            await self._desk.note(
                tx,
                actor,
                Act.CORRECT,
                "review",
                review_id,
                {"kind": kind, "facts": corrected.before},
                {"kind": kind, "facts": after},
            )

        await self._desk.act(unit)

    async def history(self, actor: Actor, review_id: int) -> History:
        """Every version of a review and every act upon it, for its author and for moderators."""
        review = (await self._queue.submission(actor, review_id)).review
        former = await self._desk.store.revisions(actor.server_id, review_id)
        current = Revision(
            number=review.revision,
            text=review.text,
            rating=review.rating,
            spoiler=review.spoiler,
            editor_id=None,
            at=review.updated_at,
            current=True,
        )
        acts = await self._desk.servers.acts_on(actor.server_id, "review", review_id)
        return History(review, (*former, current), tuple(acts))

    async def edit(self, actor: Actor, review_id: int, revision: int, content: Content) -> Review:
        """Give a review new content if it still is of that `revision`; the review as it is then.

        Authors edit their own, moderators any of this server. What was read is read anew; what
        people corrected stays. `Conflict` when somebody has changed it since.
        """
        content = content.cleaned()
        item = await self.read_anew(actor.server_id, review_id, content)

        async def unit(tx: Transaction) -> None:
            review = await self._desk.changeable(tx, actor, review_id)
            if not await tx.once(actor.interaction_id, self._desk.clock()):
                return
            if review.revision != revision:
                raise changed_since()
            await self.rewrite(tx, actor, review, item)
            numbers: tuple[dict[str, object], dict[str, object]]
            numbers = {"revision": revision}, {"revision": revision + 1}
            await self._desk.note(tx, actor, Act.EDIT, "review", review_id, *numbers)

        await self._desk.act(unit)
        return await self._desk.review(actor.server_id, review_id)

    async def remove(self, actor: Actor, review_id: int, reason: str = "") -> Review:
        """Take a review out of the library; it can be restored for `RESTORE_DAYS` days."""
        reason = clean_reason(reason)

        async def unit(tx: Transaction) -> None:
            review = await self._desk.changeable(tx, actor, review_id)
            if not await tx.once(actor.interaction_id, self._desk.clock()):
                return
            if review.state is ReviewState.REMOVED:
                raise Conflict("That review has been removed already.")
            await self.take_out(tx, actor, review, reason)
            states: tuple[dict[str, object], dict[str, object]]
            states = {"state": review.state}, {"state": ReviewState.REMOVED}
            await self._desk.note(tx, actor, Act.REMOVE, "review", review_id, *states, reason)

        await self._desk.act(unit)
        return await self._desk.review(actor.server_id, review_id)

    async def restore(self, actor: Actor, review_id: int, *, revision: int | None = None) -> Review:
        """Bring a removed review back, or an older version of any. For moderators."""
        (await self._desk.servers.settings(actor.server_id)).require_moderator(actor)
        item = await self.read_revision(actor.server_id, review_id, revision)

        async def unit(tx: Transaction) -> None:
            await self._desk.require_moderator(tx, actor)
            review = await self._desk.review_in(tx, actor.server_id, review_id)
            if not await tx.once(actor.interaction_id, self._desk.clock()):
                return
            before: dict[str, object] = {"state": review.state, "revision": review.revision}
            after = dict(before)
            if review.state is ReviewState.REMOVED:
                after["state"] = await self.put_back(tx, review)
            elif item is None:
                raise Conflict("That review is not removed.")
            elif Content.of(item.new) == Content.of(review):
                raise Conflict("The review is like that version already.")
            if item is not None:
                await self.rewrite(tx, actor, review, item)
                after["revision"] = review.revision + 1
            await self._desk.note(tx, actor, Act.RESTORE, "review", review_id, before, after)

        await self._desk.act(unit)
        return await self._desk.review(actor.server_id, review_id)

    async def purge(self, *, limit: int = 100) -> int:
        """Erase removed reviews whose time to be restored is over; how many. No traces stay."""
        before = self._desk.clock() - RESTORE_DAYS * DAY_MS

        async def unit(tx: Transaction) -> int:
            rows = await self._desk.store.removed_before(tx, before, limit=limit)
            for server_id, review_id, film_id in rows:
                await self._desk.store.erase_review(tx, server_id, review_id)
                await self._desk.library.forget_empty_film(tx, server_id, film_id)
                await self._desk.library.touch(tx, server_id)
            return len(rows)

        erased = await self._desk.db.write(unit)
        if erased:
            await self._desk.db.erase_traces()
        return erased

    # --- steps that undoing shares ------------------------------------------------------------

    async def read_anew(self, server_id: int, review_id: int, content: Content) -> Item:
        """The review as it would be stored with that content. Outside any unit of work."""
        there = await self._reviews.as_given(server_id, review_id)
        if there is None:
            raise gone()
        rating = content.rating
        facts = [fact for fact in there.new.facts if fact[0] is not Kind.RATING]
        if rating is not None:
            facts.append((Kind.RATING, f"{rating:g}/10", f"{rating:g}"))
        new = replace(
            there.new,
            text=content.text,
            rating=rating,
            spoiler=content.spoiler,
            facts=tuple(facts),
            given=there.new.given | {Kind.RATING},  # a rating taken away stays away
        )
        item = await asyncio.to_thread(read_anyway, new, text_hash(content.text))
        return replace(item, title=item.title or there.film_title)

    async def read_revision(
        self, server_id: int, review_id: int, number: int | None
    ) -> Item | None:
        """A former version, read anew; None for None."""
        if number is None:
            return None
        await self._desk.review(server_id, review_id)
        for former in await self._desk.store.revisions(server_id, review_id):
            if former.number == number:
                content = Content(former.text, former.rating, former.spoiler)
                return await self.read_anew(server_id, review_id, content)
        raise NotFound("That version is not there any more.")

    async def read_corrected(
        self,
        server_id: int,
        review_id: int,
        kind: Kind,
        values: Sequence[tuple[str, str]] | None,
    ) -> Corrected:
        """The review with these values of a kind; None gives the kind back to its text."""
        there = await self._reviews.as_given(server_id, review_id)
        if there is None:
            raise gone()
        set_before = [[value, detail] for known, value, detail in there.new.facts if known is kind]
        facts = [fact for fact in there.new.facts if fact[0] is not kind]
        facts += [(kind, value, detail) for value, detail in values or ()]
        given = there.new.given - {kind} if values is None else there.new.given | {kind}
        new = replace(there.new, facts=tuple(facts), given=frozenset(given))
        item = await asyncio.to_thread(read_anyway, new, there.content_hash)
        return Corrected(
            item=replace(item, title=item.title or there.film_title),
            revision=there.revision,
            stated=(there.new.given, there.new.facts),
            before=set_before if kind in there.new.given else None,
        )

    async def put_corrected(self, tx: Transaction, review: Review, corrected: Corrected) -> None:
        """Store it, unless the review, or what people set of it, has changed since it was read."""
        stated = await self._desk.store.stated(tx, review.server_id, review.id)
        if (review.revision, stated) != (corrected.revision, corrected.stated):
            raise changed_since()
        given = corrected.item.new.given
        await self._desk.store.note_given(tx, review.server_id, review.id, given)
        await self._put_reading(tx, review, corrected.item)

    async def rewrite(self, tx: Transaction, actor: Actor, review: Review, item: Item) -> None:
        """Keep the version that is, and put the new one with its reading in its place."""
        now = self._desk.clock()
        await self._desk.store.keep_revision(tx, review.server_id, review.id, actor.user_id, now)
        done = await self._desk.store.rewrite(
            tx,
            review.server_id,
            review.id,
            review.revision,
            text=item.new.text,
            rating=item.new.rating,
            spoiler=item.new.spoiler,
            given=item.new.given,
            content_hash=item.content_hash,
            now=now,
        )
        if not done:
            raise changed_since()
        await self._put_reading(tx, review, item)

    async def _put_reading(self, tx: Transaction, review: Review, item: Item) -> None:
        known = await self._reviews.known_in(tx, review.server_id, [review.slug])
        if (there := known.get(review.slug)) is None:
            raise changed_since()
        there = there._replace(film_fixed=True)  # an edit never moves a review to another film
        await self._publisher.store_reading(tx, review.server_id, review.id, item, there)

    async def take_out(self, tx: Transaction, actor: Actor, review: Review, reason: str) -> None:
        now, server_id = self._desk.clock(), review.server_id
        await self._desk.store.move(
            tx, server_id, review.id, review.state, ReviewState.REMOVED, now
        )
        await self._desk.store.add_removal(
            tx, server_id, review.id, actor.user_id, review.state, reason, now
        )

    async def put_back(self, tx: Transaction, review: Review) -> ReviewState:
        """Bring a removed review back to the state it had; that state."""
        was = await self._desk.store.take_removal(tx, review.server_id, review.id)
        if was is None:
            raise changed_since()
        await self._desk.store.move(
            tx, review.server_id, review.id, ReviewState.REMOVED, was, self._desk.clock()
        )
        return was
