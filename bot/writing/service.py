"""Members write reviews: kept from the first moment, shown what was read, then sent in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.db import Database, Transaction
from bot.errors import Conflict, InvalidInput, NotAllowed, NotFound
from bot.library.model import (
    MAX_REVIEW_CHARS,
    MAX_TITLE,
    ReviewState,
    Scope,
)
from bot.library.naming import is_title
from bot.library.publishing import Publisher
from bot.library.store import LibraryStore
from bot.servers.model import Actor, ServerSettings
from bot.servers.store import ServerStore
from bot.writing.model import (
    MAX_DRAFTS,
    MAX_PENDING,
    MIN_CHARS,
    Draft,
    Preview,
    check_values,
    clean_line,
    clean_text,
)
from bot.writing.preview import Previews
from bot.writing.store import WritingStore


@dataclass(frozen=True, slots=True)
class Sent:
    """A review that left its draft, and what it is now: published, or waiting."""

    review_id: int
    state: ReviewState


class WritingService:
    """`clock` gives UTC milliseconds."""

    def __init__(
        self,
        database: Database,
        store: WritingStore,
        library: LibraryStore,
        previews: Previews,
        publisher: Publisher,
        servers: ServerStore,
        clock: Callable[[], int],
    ) -> None:
        self._db = database
        self._store = store
        self._library = library
        self._previews = previews
        self._publisher = publisher
        self._servers = servers
        self._clock = clock

    async def keep(self, actor: Actor, draft: Draft) -> Draft:
        """Store what has just arrived, before anything else can fail; the draft with its id.

        `InvalidInput` for a text that cannot be kept at all, `NotAllowed` for the words of
        somebody who does not want that, or of others without being a moderator. A film that is
        not there is forgotten; the words are not.
        """
        draft = replace(
            draft,
            text=_kept(draft.text),
            server_id=actor.server_id,
            user_id=actor.user_id,
            title=_title(draft.title, strict=False),
            author_name=clean_line(draft.author_name)[:100],
        )

        async def unit(tx: Transaction) -> Draft:
            settings = await self._servers.settings_in(tx, actor.server_id)
            if draft.author_id != actor.user_id:
                if not settings.may_moderate(actor):
                    raise NotAllowed("Only moderators can save what somebody else wrote.")
                if await self._store.opted_out(tx, actor.server_id, draft.author_id):
                    raise NotAllowed("They do not want their messages saved as reviews.")
            if not await tx.once(actor.interaction_id, self._clock()):
                return _there(await self._store.latest_in(tx, actor.server_id, actor.user_id))
            if await self._store.count_drafts(tx, actor.server_id, actor.user_id) >= MAX_DRAFTS:
                raise Conflict(
                    f"You have {MAX_DRAFTS} drafts here already. Finish or discard one in"
                    " /review mine first."
                )
            new = await self._with_film(tx, settings.scope, draft)
            draft_id = await self._store.add_draft(tx, new, self._clock())
            return _there(await self._store.draft_in(tx, actor.server_id, actor.user_id, draft_id))

        return await self._db.write(unit)

    async def drafts(self, actor: Actor) -> list[Draft]:
        """The actor's own drafts in this server, the latest first."""
        return await self._store.drafts(actor.server_id, actor.user_id)

    async def draft(self, actor: Actor, draft_id: int) -> Draft:
        """One of the actor's own drafts; `NotFound` for anybody else's."""
        return _there(await self._store.draft(actor.server_id, actor.user_id, draft_id))

    async def amend(self, actor: Actor, draft_id: int, **changes: Any) -> Draft:
        """Change fields of the actor's own draft; the draft as it is then.

        A film that is chosen brings its title; a title that is typed takes the film away.
        """
        changes = _checked(changes)

        async def unit(tx: Transaction) -> Draft:
            old = _there(await self._store.draft_in(tx, actor.server_id, actor.user_id, draft_id))
            settings = await self._servers.settings_in(tx, actor.server_id)
            new = replace(old, **changes)
            if changes.get("film_id"):
                new = await self._with_film(tx, settings.scope, new)
                if new.film_id is None:
                    raise NotFound("That film is not in this library any more.")
            elif "title" in changes:
                new = replace(new, film_id=None)
            await self._store.save_draft(tx, new, self._clock())
            return new

        return await self._db.write(unit)

    async def discard(self, actor: Actor, draft_id: int) -> None:
        """Throw the actor's own draft away."""

        async def unit(tx: Transaction) -> None:
            if not await self._store.delete_draft(tx, actor.server_id, actor.user_id, draft_id):
                _there(None)

        await self._db.write(unit)

    async def preview(self, actor: Actor, draft_id: int) -> Preview:
        """What the bot read, which film it would join, and whether the text is there already."""
        draft = await self.draft(actor, draft_id)
        settings = await self._servers.settings(actor.server_id)
        return await self._previews.of(settings.scope, draft)

    async def send(self, actor: Actor, draft_id: int) -> Sent:
        """Publish the draft (moderators, or where no approval is needed) or queue it.

        `InvalidInput` when no film is named yet or the text is too short; `NotAllowed` where
        members may not submit. The draft stays whenever this fails. The same interaction again
        tells what became of it the first time.
        """
        read = await self._store.draft(actor.server_id, actor.user_id, draft_id)
        item = await self._previews.item(read) if read else None

        async def unit(tx: Transaction) -> Sent:
            now = self._clock()
            if not await tx.once(actor.interaction_id, now):
                return await self._sent_before(tx, actor, draft_id)
            draft = _there(await self._store.draft_in(tx, actor.server_id, actor.user_id, draft_id))
            if item is None or draft != read:
                raise Conflict("The draft has just been changed. Look at it once more.")
            if len(draft.text) < MIN_CHARS:
                raise InvalidInput(f"A review needs at least {MIN_CHARS} characters.")
            settings = await self._servers.settings_in(tx, actor.server_id)
            film = (await self._with_film(tx, settings.scope, draft)).film_id
            if not film and not item.title:
                raise InvalidInput("Which film is it about? Choose one, or type a title.")
            state = _state_for(actor, settings)
            if state is ReviewState.PENDING:
                waiting = await self._store.count_pending(tx, actor.server_id, actor.user_id)
                if waiting >= MAX_PENDING:
                    raise Conflict(f"{waiting} of your reviews wait for a moderator already.")
            review_id = await self._publisher.store(
                tx, actor.server_id, item, film_id=film, state=state, scope=settings.scope
            )
            await self._store.add_submission(tx, actor.server_id, review_id, actor.user_id, now)
            await self._store.delete_draft(tx, actor.server_id, actor.user_id, draft_id)
            await self._library.touch(tx, actor.server_id)
            if state is ReviewState.PUBLISHED:
                await self._servers.record(
                    tx, actor, "publish", "review", review_id, after={"title": item.title}, now=now
                )
            return Sent(review_id, state)

        sent = await self._db.write(unit)
        self._servers.news.set()
        return sent

    async def set_opt_out(self, actor: Actor, *, out: bool) -> None:
        """Whether others may save the actor's messages as reviews."""
        await self._db.write(
            lambda tx: self._store.set_opt_out(
                tx, actor.server_id, actor.user_id, out=out, now=self._clock()
            )
        )

    async def _sent_before(self, tx: Transaction, actor: Actor, draft_id: int) -> Sent:
        found = await self._store.sent_in(tx, actor.server_id, actor.user_id, draft_id)
        if found is None:
            _there(None)
            raise AssertionError("unreachable")
        return Sent(*found)

    async def _with_film(self, tx: Transaction, scope: Scope, draft: Draft) -> Draft:
        """The draft with the title of its film, or without a film that is not there."""
        if not draft.film_id:
            return draft
        film = await self._library.film_in(tx, scope, draft.film_id)
        if film is None:
            return replace(draft, film_id=None)
        return replace(draft, film_id=film.id, title=film.title, year=film.year)


def _there(draft: Draft | None) -> Draft:
    if draft is None:
        raise NotFound("That draft is not there any more; it was sent in or discarded.")
    return draft


def _state_for(actor: Actor, settings: ServerSettings) -> ReviewState:
    if settings.may_moderate(actor):
        return ReviewState.PUBLISHED
    if not settings.members_submit:
        raise NotAllowed("In this server only moderators add reviews. Your draft is kept.")
    return ReviewState.PENDING if settings.needs_approval else ReviewState.PUBLISHED


def _kept(text: str) -> str:
    """The text as it is kept; `InvalidInput` when there is none, or too much."""
    text = clean_text(text)
    if not text.strip():
        raise InvalidInput("The review is empty. Write something, or attach a .txt file.")
    if len(text) > MAX_REVIEW_CHARS:
        raise InvalidInput(
            f"The review has {len(text):,} characters; {MAX_REVIEW_CHARS:,} is the most."
            " Shorten it, or send it in parts."
        )
    return text


def _title(title: str, *, strict: bool) -> str:
    title = clean_line(title)
    if not title or is_title(title):
        return title
    if strict:
        raise InvalidInput(f"That is no title. Use letters or digits, at most {MAX_TITLE}.")
    return ""


def _checked(changes: dict[str, Any]) -> dict[str, Any]:
    """The changes as a draft can hold them; `InvalidInput` for what none can."""
    changes = dict(changes)
    if "text" in changes:
        changes["text"] = _kept(changes["text"])
    if "title" in changes:
        changes["title"] = _title(changes["title"], strict=True)
    rating = changes.get("rating")
    if rating is not None and not 0 <= rating <= 10:
        raise InvalidInput("A rating goes from 0 to 10; “8/10” and “4/5” work too.")
    year = changes.get("year")
    if year is not None and not 1870 <= year <= 2200:
        raise InvalidInput("A year looks like 1979.")
    for correction in changes.get("corrections", ()):
        check_values(correction.values)
    return changes
