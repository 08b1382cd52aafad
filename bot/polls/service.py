"""What members and moderators do with polls."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from bot.db import Database, Transaction
from bot.errors import Conflict, InvalidInput, NotAllowed, NotFound
from bot.polls.ballot_store import BallotStore
from bot.polls.filling import OptionFinder
from bot.polls.model import (
    MINUTE,
    Ballot,
    Plan,
    Poll,
    PollKind,
    PollState,
)
from bot.polls.rules import WEEK, checked, valid
from bot.polls.store import PollStore
from bot.servers.model import Actor
from bot.servers.service import ServerService

MAX_OPEN = 50
"""Open polls of a server at a time."""
CARD_GRACE = 2 * MINUTE
"""How long a new poll may be without its card before the timer posts it instead."""

CanSee = Callable[[int], bool]
"""Whether the member may see a channel; a poll in one they may not see is unknown to them."""

_OVER = "This poll takes no more votes. /poll results shows what came out."
_UNKNOWN = "There is no such poll here."


class PollService:
    """`clock` gives UTC milliseconds. `attention` is set when something became due."""

    def __init__(
        self,
        database: Database,
        store: PollStore,
        ballots: BallotStore,
        finder: OptionFinder,
        servers: ServerService,
        clock: Callable[[], int],
    ) -> None:
        self._db = database
        self._store = store
        self._ballots = ballots
        self._finder = finder
        self._servers = servers
        self._clock = clock
        self.attention = asyncio.Event()
        self._showing: Counter[int] = Counter()

    # --- opening ---------------------------------------------------------------------------

    @contextlib.contextmanager
    def showing(self, server_id: int) -> Iterator[None]:
        """While inside, a new poll is opened and its card shown: the timer leaves the polls of
        that server alone which have no card yet, however late it is."""
        self._showing[server_id] += 1
        try:
            yield
        finally:
            self._showing[server_id] -= 1
            self.attention.set()

    def is_being_shown(self, poll: Poll) -> bool:
        """Whether somebody may be about to show the poll's card."""
        return poll.message_id is None and self._showing[poll.server_id] > 0

    async def open(self, actor: Actor, channel_id: int, plan: Plan) -> Poll:
        """Store a new poll. Show its card, then call `posted`; or `abandon` it; all of it inside
        `showing`."""
        settings = await self._servers.settings(actor.server_id)
        if not settings.may_open_polls(actor):
            raise NotAllowed("In this server only some roles may open polls. /help says which.")
        plan = checked(plan)
        options = await self._finder.find(settings.scope, actor.user_id, plan.kind, plan.filling)
        open_now = await self._store.polls(actor.server_id, [PollState.OPEN], limit=MAX_OPEN)
        if len(open_now) >= MAX_OPEN:
            raise Conflict(f"There are {MAX_OPEN} open polls here already. Close one first.")

        async def unit(tx: Transaction) -> int | None:
            now = self._clock()
            if not await tx.once(actor.interaction_id, now):
                return None
            return await self._store.add(
                tx, actor.server_id, channel_id, actor.user_id, plan, options,
                opens_at=now, due_at=now + CARD_GRACE,
            )  # fmt: skip

        poll_id = await self._db.write(unit)
        if poll_id is None:
            raise Conflict("This poll has been opened already.")
        return await self._known(actor.server_id, poll_id)

    async def posted(
        self, server_id: int, poll_id: int, message_id: int, closes_at: int | None = None
    ) -> Poll:
        """The card is there; the poll as it is then, perhaps cancelled meanwhile.

        `closes_at`: when Discord says that its own poll ends.
        """
        poll = await self._known(server_id, poll_id)
        ends = closes_at or poll.closes_at
        await self._db.write(
            lambda tx: self._store.note_card(tx, server_id, poll_id, message_id, ends)
        )
        self.attention.set()
        return await self._known(server_id, poll_id)

    async def abandon(self, server_id: int, poll_id: int) -> None:
        """The card could not be shown: there is no such poll."""
        await self._db.write(lambda tx: self._store.discard(tx, server_id, poll_id))

    # --- voting ----------------------------------------------------------------------------

    async def ballot(
        self, actor: Actor, poll_id: int, can_see: CanSee
    ) -> tuple[Poll, Ballot | None]:
        """The poll and what this member has chosen so far, if they may vote now."""
        poll = await self.poll(actor, poll_id, can_see)
        if poll.kind is PollKind.QUICK:
            raise InvalidInput("Vote in this poll on Discord's own card.")
        if poll.state is not PollState.OPEN or poll.closes_at <= self._clock():
            raise Conflict(_OVER)
        if poll.plan.role_ids and not actor.role_ids & set(poll.plan.role_ids):
            raise NotAllowed("This poll is for certain roles, and you have none of them.")
        return poll, await self._ballots.of_member(actor.server_id, poll_id, actor.user_id)

    async def vote(
        self, actor: Actor, poll_id: int, choices: Sequence[int], can_see: CanSee
    ) -> tuple[Poll, Ballot]:
        """Cast the ballot, in place of the member's former one; nobody else learns what it says.

        `choices` best first when ranked. `Conflict` once the poll is over, also when it ended
        while this vote was under way.
        """
        poll, _ = await self.ballot(actor, poll_id, can_see)
        ballot = valid(poll, choices)

        async def unit(tx: Transaction) -> bool:
            now = self._clock()
            if not await tx.once(actor.interaction_id, now):
                return True
            cast = await self._ballots.cast(
                tx, actor.server_id, poll_id, actor.user_id, ballot.choices, now
            )
            if not cast:
                raise Conflict(_OVER)
            return cast

        await self._db.write(unit)
        return poll, ballot

    async def withdraw(self, actor: Actor, poll_id: int, can_see: CanSee) -> Poll:
        """Take the member's ballot out. `Conflict` when there is none or the poll is over."""
        poll, _ = await self.ballot(actor, poll_id, can_see)

        async def unit(tx: Transaction) -> None:
            now = self._clock()
            if not await tx.once(actor.interaction_id, now):
                return
            taken = await self._ballots.withdraw(tx, actor.server_id, poll_id, actor.user_id, now)
            if taken is None:
                raise Conflict(_OVER)
            if not taken:
                raise Conflict("You have no vote in this poll.")

        await self._db.write(unit)
        return poll

    async def still_open(self, server_id: int, poll_id: int) -> Poll | None:
        """The poll, while it takes votes."""
        poll = await self._store.poll(server_id, poll_id)
        return poll if poll and poll.state is PollState.OPEN else None

    async def turnout(self, server_id: int, poll_id: int) -> int:
        """How many have voted so far; all that anybody learns before the end."""
        return await self._ballots.count(server_id, poll_id)

    # --- looking ---------------------------------------------------------------------------

    async def poll(self, actor: Actor, poll_id: int, can_see: CanSee) -> Poll:
        """`NotFound` for another server's, an unknown one, or one in a channel unseen."""
        poll = await self._known(actor.server_id, poll_id)
        if not await self._shown(actor, poll, can_see):
            raise NotFound(_UNKNOWN)
        return poll

    async def running(self, actor: Actor, can_see: CanSee) -> list[Poll]:
        """Open polls, the next to end first, then those of weeks to come."""
        polls = await self._visible(actor, can_see, [PollState.OPEN, PollState.SCHEDULED])
        return sorted(polls, key=lambda poll: (poll.state is PollState.SCHEDULED, poll.closes_at))

    async def ended(self, actor: Actor, can_see: CanSee) -> list[Poll]:
        """Polls that are over, the latest first."""
        return await self._visible(actor, can_see, [PollState.CLOSED])

    async def broken_off(self, actor: Actor, can_see: CanSee) -> list[Poll]:
        """Polls of late that Marquee itself had to end; their `problem` says why."""
        polls = await self._visible(actor, can_see, [PollState.CANCELLED])
        since = self._clock() - 2 * WEEK
        return [poll for poll in polls if poll.problem and poll.opened_at > since]

    async def results(self, actor: Actor, poll_id: int, can_see: CanSee) -> Poll:
        """A counted poll. `Conflict` says why there is nothing to show yet."""
        poll = await self.poll(actor, poll_id, can_see)
        if poll.state is PollState.CANCELLED:
            raise Conflict(poll.problem or "This poll was cancelled, so there is no result.")
        if poll.result is None and poll.state is PollState.CLOSED:
            waiting = poll.problem or "The votes are being counted."
            raise Conflict(f"{waiting} The result will be here as soon as it is known.")
        if poll.result is None:
            if poll.kind is PollKind.QUICK and poll.state is PollState.OPEN:
                raise Conflict("This poll is still open; Discord's own card shows how it stands.")
            raise Conflict("The result of this poll stays hidden until it ends.")
        return poll

    async def _visible(
        self, actor: Actor, can_see: CanSee, states: Sequence[PollState]
    ) -> list[Poll]:
        polls = await self._store.polls(actor.server_id, states)
        return [poll for poll in polls if await self._shown(actor, poll, can_see)]

    async def _shown(self, actor: Actor, poll: Poll, can_see: CanSee) -> bool:
        if can_see(poll.channel_id) or poll.creator_id == actor.user_id:
            return True
        return (await self._servers.settings(actor.server_id)).may_moderate(actor)

    # --- ending ----------------------------------------------------------------------------

    async def close(self, actor: Actor, poll_id: int, can_see: CanSee) -> Poll:
        """End a poll now; it is counted and its result posted. Creator and moderators only.

        Returns the poll as it was.
        """
        poll = await self._require_runner(actor, poll_id, can_see, "close")

        async def unit(tx: Transaction) -> None:
            now = self._clock()
            if await tx.once(actor.interaction_id, now) and not await self._store.close(
                tx, actor.server_id, poll_id, now
            ):
                raise Conflict("This poll is not open.")

        await self._db.write(unit)
        self.attention.set()
        return poll

    async def endable(self, actor: Actor, can_see: CanSee) -> list[Poll]:
        """The running polls that this member may close or cancel, their own first."""
        running = await self.running(actor, can_see)
        if not (await self._servers.settings(actor.server_id)).may_moderate(actor):
            return [poll for poll in running if poll.creator_id == actor.user_id]
        return sorted(running, key=lambda poll: poll.creator_id != actor.user_id)

    async def cancel(self, actor: Actor, poll_id: int, can_see: CanSee) -> Poll:
        """End a poll without a result; of a weekly one, all that would follow."""
        await self._require_runner(actor, poll_id, can_see, "cancel")

        async def unit(tx: Transaction) -> None:
            if await tx.once(actor.interaction_id, self._clock()) and not await self._store.cancel(
                tx, actor.server_id, poll_id
            ):
                raise Conflict("This poll is over already.")

        await self._db.write(unit)
        return await self._known(actor.server_id, poll_id)

    async def _require_runner(self, actor: Actor, poll_id: int, can_see: CanSee, act: str) -> Poll:
        poll = await self.poll(actor, poll_id, can_see)
        settings = await self._servers.settings(actor.server_id)
        if poll.creator_id != actor.user_id and not settings.may_moderate(actor):
            raise NotAllowed(f"Only whoever opened a poll, and moderators, may {act} it.")
        return poll

    async def _known(self, server_id: int, poll_id: int) -> Poll:
        poll = await self._store.poll(server_id, poll_id)
        if poll is None:
            raise NotFound(_UNKNOWN)
        return poll
