"""What every act of moderation shares: who may, what is there, and the entry in the audit log."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.db import Database, Transaction
from bot.errors import Conflict, InvalidInput, NotAllowed, NotFound
from bot.library.model import FilmRef, Review, ReviewState, Scope
from bot.library.store import LibraryStore
from bot.moderation.film_store import FilmStore
from bot.moderation.model import Act
from bot.moderation.store import ModerationStore
from bot.servers.model import Actor, AuditEntry, ServerSettings
from bot.servers.store import ServerStore
from bot.writing.model import clean_text

T = TypeVar("T")

MAX_REASON = 1_000
"""Longest reason, in characters; the schema's CHECK says the same."""

ANY_STATE = tuple(ReviewState)


class Desk:
    """The stores of moderation and the checks before them. `clock` gives UTC milliseconds."""

    def __init__(
        self,
        database: Database,
        store: ModerationStore,
        films: FilmStore,
        library: LibraryStore,
        servers: ServerStore,
        clock: Callable[[], int],
    ) -> None:
        self.db = database
        self.store = store
        self.films = films
        self.library = library
        self.servers = servers
        self.clock = clock

    async def act(self, unit: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run a unit of work that does something to the library, and let it be announced."""
        result = await self.db.write(unit)
        self.servers.news.set()
        return result

    async def require_moderator(self, tx: Transaction, actor: Actor) -> ServerSettings:
        """The server's settings, if the actor moderates there as of now; else `NotAllowed`."""
        settings = await self.servers.settings_in(tx, actor.server_id)
        settings.require_moderator(actor)
        return settings

    async def review_in(self, tx: Transaction, server_id: int, review_id: int) -> Review:
        """A review of this server in any state. `NotFound` for the house's and for others'."""
        review = await self.library.review_in(
            tx, Scope.only(server_id), review_id, states=ANY_STATE
        )
        if review is None:
            raise gone()
        return review

    async def review(self, server_id: int, review_id: int) -> Review:
        """The same outside a unit of work."""
        return await self.db.read(lambda tx: self.review_in(tx, server_id, review_id))

    async def changeable(self, tx: Transaction, actor: Actor, review_id: int) -> Review:
        """A review that the actor may change: their own, or any of the server for moderators."""
        review = await self.review_in(tx, actor.server_id, review_id)
        settings = await self.servers.settings_in(tx, actor.server_id)
        if settings.may_moderate(actor) or review.author_id == actor.user_id:
            return review
        if review.state is ReviewState.PUBLISHED:
            raise NotAllowed("You can change only your own reviews.")
        raise gone()

    async def film_in(
        self, tx: Transaction, actor: Actor, film_id: int, *, own: bool = False
    ) -> FilmRef:
        """A film that the server sees; with `own`, one that is not the house collection's."""
        settings = await self.servers.settings_in(tx, actor.server_id)
        film = await self.library.film_in(tx, settings.scope, film_id)
        if film is None:
            raise NotFound("That film is not in this library any more.")
        if own and await self.films.film_owner(tx, film_id) != actor.server_id:
            raise NotAllowed(
                f"“{film.title}” belongs to the house collection, which all servers share. Its"
                " facts can be corrected here, its title cannot."
            )
        return film

    async def about(self, entry: AuditEntry) -> str:
        """What an act was upon, in a few words."""
        if entry.subject == "review":
            with contextlib.suppress(NotFound):
                review = await self.review(entry.server_id, entry.subject_id)
                return f"a review of {review.film.label} by {review.reviewer}"
            return "a review that has been erased"
        if entry.subject == "film":
            if "title" in entry.before:
                return f"the film {entry.before['title']}"
            film = await self.library.film(Scope(entry.server_id), entry.subject_id)
            return f"the film {film.label}" if film else "a film that is gone"
        whole = entry.subject in ("settings", "library")
        return f"the {entry.subject}" if whole else f"a {entry.subject}"

    async def note(
        self,
        tx: Transaction,
        actor: Actor,
        act: Act,
        subject: str,
        subject_id: int,
        before: dict[str, object],
        after: dict[str, object],
        reason: str = "",
    ) -> int:
        """Write the act to the audit log and make in-memory indexes stale; the entry's id."""
        await self.library.touch(tx, actor.server_id)
        return await self.servers.record(
            tx,
            actor,
            act,
            subject,
            subject_id,
            before=before,
            after=after,
            reason=reason,
            now=self.clock(),
        )


def clean_reason(reason: str, *, needed: str = "") -> str:
    """The reason without blanks around it; `InvalidInput` with `needed` when one must be given."""
    reason = clean_text(reason).strip()
    if needed and not reason:
        raise InvalidInput(needed)
    if len(reason) > MAX_REASON:
        raise InvalidInput(f"A reason has at most {MAX_REASON:,} characters.")
    return reason


def gone() -> NotFound:
    """The same words for what never was, is another server's, or has been erased."""
    return NotFound("That review is not in this library any more.")


def changed_since() -> Conflict:
    return Conflict("That has changed since. Look at it once more.")
