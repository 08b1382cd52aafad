"""Taking an act of moderation back, if what it did is still what holds."""

from __future__ import annotations

from typing import Any

from bot.db import Transaction
from bot.errors import Conflict, NotFound
from bot.library.model import ReviewState
from bot.library.publishing import Item
from bot.moderation.desk import Desk, changed_since
from bot.moderation.editing import Corrected, EditingService
from bot.moderation.model import UNDOABLE, Act
from bot.reading.model import Kind
from bot.servers.model import Actor, AuditEntry


class UndoService:
    def __init__(self, desk: Desk, editing: EditingService) -> None:
        self._desk = desk
        self._editing = editing

    async def last(self, actor: Actor) -> AuditEntry:
        """The latest act in this server that can be undone. `NotFound` when there is none."""
        (await self._desk.servers.settings(actor.server_id)).require_moderator(actor)
        for entry in await self._desk.servers.audit(actor.server_id, limit=100):
            if entry.action in UNDOABLE and entry.undone_by is None:
                return entry
        raise NotFound("There is nothing to undo.")

    async def about(self, entry: AuditEntry) -> str:
        """What the act was upon, in a few words."""
        return await self._desk.about(entry)

    async def undo(self, actor: Actor, entry_id: int) -> AuditEntry:
        """Take one act back; the act that was undone. `Conflict` when things moved on since."""
        item = await self._text_before(actor, entry_id)
        corrected = await self._facts_before(actor, entry_id)

        async def unit(tx: Transaction) -> AuditEntry:
            await self._desk.require_moderator(tx, actor)
            entry = await self._desk.servers.entry_in(tx, actor.server_id, entry_id)
            if entry is None or entry.action not in UNDOABLE:
                raise NotFound("That act is not there, or cannot be undone.")
            if not await tx.once(actor.interaction_id, self._desk.clock()):
                return entry
            if entry.undone_by is not None:
                raise Conflict("That has been undone already.")
            if entry.subject == "film":
                await self._undo_film(tx, actor, entry)
            elif corrected is not None:
                review = await self._desk.review_in(tx, actor.server_id, entry.subject_id)
                if corrected.before != entry.after["facts"]:
                    raise changed_since()
                await self._editing.put_corrected(tx, review, corrected)
            else:
                await self._undo_review(tx, actor, entry, item)
            undo_id = await self._desk.note(
                tx, actor, Act.UNDO, entry.subject, entry.subject_id, entry.after, entry.before,
                f"undoes “{entry.action}”",
            )  # fmt: skip
            await self._desk.servers.mark_undone(tx, actor.server_id, entry.id, undo_id)
            return entry

        return await self._desk.act(unit)

    async def _text_before(self, actor: Actor, entry_id: int) -> Item | None:
        """The text that an edit replaced, read anew, as reading has no place in a transaction."""
        entry = await self._desk.db.read(
            lambda tx: self._desk.servers.entry_in(tx, actor.server_id, entry_id)
        )
        if entry is None or entry.before.get("revision") == entry.after.get("revision"):
            return None
        number = int(str(entry.before["revision"]))
        return await self._editing.read_revision(actor.server_id, entry.subject_id, number)

    async def _facts_before(self, actor: Actor, entry_id: int) -> Corrected | None:
        """The review with the facts that a correction replaced, read likewise."""
        entry = await self._desk.db.read(
            lambda tx: self._desk.servers.entry_in(tx, actor.server_id, entry_id)
        )
        if entry is None or entry.action != Act.CORRECT:
            return None
        before: dict[str, Any] = entry.before
        facts = before["facts"]
        values = None if facts is None else [(value, detail) for value, detail in facts]
        return await self._editing.read_corrected(
            actor.server_id, entry.subject_id, Kind(before["kind"]), values
        )

    async def _undo_review(
        self, tx: Transaction, actor: Actor, entry: AuditEntry, item: Item | None
    ) -> None:
        review = await self._desk.review_in(tx, actor.server_id, entry.subject_id)
        if review.revision != entry.after.get("revision", review.revision):
            raise changed_since()
        if item is not None:
            await self._editing.rewrite(tx, actor, review, item)
        if entry.action == Act.PUBLISH:
            was, is_ = ReviewState.REMOVED, ReviewState.PUBLISHED
        else:
            was = ReviewState(str(entry.before.get("state", review.state)))
            is_ = ReviewState(str(entry.after.get("state", review.state)))
        if was is is_:
            return
        if review.state is not is_:
            raise changed_since()
        if is_ is ReviewState.REMOVED:
            await self._editing.put_back(tx, review)
        elif was is ReviewState.REMOVED:
            await self._editing.take_out(tx, actor, review, "")
        else:
            now = self._desk.clock()
            await self._desk.store.move(tx, actor.server_id, review.id, is_, was, now)
            await self._desk.store.note_decision(tx, actor.server_id, review.id, None, "", None)

    async def _undo_film(self, tx: Transaction, actor: Actor, entry: AuditEntry) -> None:
        films, server_id, film_id = self._desk.films, actor.server_id, entry.subject_id
        before: dict[str, Any] = entry.before
        after: dict[str, Any] = entry.after
        match Act(entry.action):
            case Act.RETITLE:
                film = await self._desk.film_in(tx, actor, film_id, own=True)
                if (film.id, film.title, film.year) != (film_id, after["title"], after["year"]):
                    raise changed_since()
                await films.retitle(tx, server_id, film_id, before["title"], before["year"])
                if after["alias"]:
                    await films.drop_alias(tx, server_id, film_id, before["title"])
            case Act.SET_FACTS:
                kind = Kind(before["kind"])
                if await films.person_facts(tx, server_id, film_id, kind) != after["facts"]:
                    raise changed_since()
                await films.set_person_facts(tx, server_id, film_id, kind, before["facts"])
            case Act.MERGE:
                into_id = after["into"]
                if await films.merged_into(tx, film_id) != into_id:
                    raise changed_since()
                await films.unmerge(tx, server_id, film_id, into_id, after["moved"])
                if after["alias"]:
                    await films.drop_alias(tx, server_id, into_id, before["title"])
            case _:
                raise NotFound("That act cannot be undone.")
