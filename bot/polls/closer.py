"""The timer of polls: opens, closes, counts and posts what is due, late rather than never.

Everything it knows is in the database, so it goes on where it was after any stop. Each step is a
compare-and-set; a result is stored before it is posted, and posted until it is.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from bot.db import Database, Transaction
from bot.errors import Busy, UserFacingError
from bot.polls.ballot_store import BallotStore
from bot.polls.counting import count, decide
from bot.polls.filling import OptionFinder
from bot.polls.model import DAY, HOUR, Poll, PollKind, PollState, Result
from bot.polls.rules import WEEK, losers
from bot.polls.service import PollService
from bot.polls.store import PollStore
from bot.servers.service import ServerService

log = logging.getLogger(__name__)

LONGEST_NAP = 60.0
"""Seconds between two looks at the clock, however far the next instant: clocks are set anew."""
SHORTEST_NAP = 0.1
FIRST_RETRY = 2_000
PATIENCE = 7 * DAY
"""How long after its end a poll's counts or channel may stay out of reach."""


class Unreachable(Exception):
    """Discord does not let us at the moment; `problem` says why, for the poll's creator.

    `gone`: it never will, for the channel or the message is no more.
    """

    def __init__(self, problem: str, *, gone: bool = False) -> None:
        super().__init__(problem)
        self.problem = problem
        self.gone = gone


class Card(NamedTuple):
    """A posted poll: its message, and when it ends."""

    message_id: int
    closes_at: int


class Stage(Protocol):
    """Where polls are shown. Every method may raise `Unreachable`.

    With `poll.attempts` the same was tried before, perhaps with success: look before posting.
    """

    async def post_card(self, poll: Poll) -> Card: ...

    async def find_card(self, poll: Poll) -> Card | None:
        """The card, if it was posted after all and that was not noted."""

    async def final_counts(self, poll: Poll) -> Mapping[int, int]:
        """Discord's final votes by option number; `Unreachable` until they are final."""

    async def post_result(self, poll: Poll) -> int:
        """The id of the message that tells the result."""


class PollCloser:
    def __init__(
        self,
        database: Database,
        store: PollStore,
        ballots: BallotStore,
        polls: PollService,
        finder: OptionFinder,
        servers: ServerService,
        clock: Callable[[], int],
        stage: Stage,
    ) -> None:
        self._db = database
        self._store = store
        self._ballots = ballots
        self._polls = polls
        self._finder = finder
        self._servers = servers
        self._clock = clock
        self._stage = stage
        self._ticking = asyncio.Lock()

    async def run(self) -> None:
        """Tick for ever: at the next stored instant, when something changed, or after a minute."""
        while True:
            self._polls.attention.clear()
            nap = LONGEST_NAP
            try:
                await self.tick()
                due = await self._store.next_due()
                if due is not None:
                    nap = min(max((due - self._clock()) / 1000, SHORTEST_NAP), LONGEST_NAP)
            except Exception:
                log.exception("the poll timer stumbled; it goes on")
                nap = 5.0
            # Not wait_for, which may swallow a cancellation in Python 3.11.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(nap):
                    await self._polls.attention.wait()

    async def tick(self) -> None:
        """Do everything that is due now."""
        async with self._ticking:
            due = await self._store.due(self._clock())
            await asyncio.gather(*(self._attend(*ids) for ids in due))

    async def _attend(self, server_id: int, poll_id: int) -> None:
        """Take a poll from step to step until it has to wait; its failure stops no other."""
        poll = None
        with contextlib.suppress(Busy):  # it stays due, so the next tick goes on
            try:
                while (poll := await self._store.poll(server_id, poll_id)) is not None:
                    if not await self._step(poll):
                        return
            except Busy:
                raise
            except Exception:
                log.exception("poll %d could not be attended to", poll_id)
                if poll is not None:
                    await self._again(poll, poll.problem)

    async def _step(self, poll: Poll) -> bool:
        """One step; whether the next may be due at once."""
        if poll.state is PollState.SCHEDULED:
            return await self._open(poll)
        if self._polls.is_being_shown(poll):
            return False
        if poll.state is PollState.OPEN and poll.closes_at <= self._clock():
            return await self._close(poll)
        if poll.state is PollState.OPEN and poll.message_id is None:
            return await self._show(poll)
        if poll.state is PollState.CLOSED and poll.result is None:
            return await self._count(poll)
        if poll.state is PollState.CLOSED and poll.result_message_id is None:
            await self._post(poll)
        return False

    async def _open(self, poll: Poll) -> bool:
        """Open the poll of this week, with options of today."""
        plan = poll.plan
        before = await self._store.poll(poll.server_id, poll.previous_id or 0)
        carried = losers(before) if before and plan.carry_losers else []
        won = {option.film_id for option in before.winners if option.film_id} if before else set()
        try:
            options = await self._finder.find(
                await self._servers.scope(poll.server_id),
                poll.creator_id,
                plan.kind,
                plan.filling,
                first=carried,
                without=won if plan.carry_losers else (),
            )
        except UserFacingError as error:
            await self._end_series(poll, f"The weekly poll ended. {error.message}")
            return False
        now = self._clock()
        await self._db.write(
            lambda tx: self._store.open_scheduled(tx, poll.server_id, poll.id, options, now)
        )
        return True

    async def _close(self, poll: Poll) -> bool:
        now = self._clock()
        return await self._db.write(lambda tx: self._store.close(tx, poll.server_id, poll.id, now))

    async def _show(self, poll: Poll) -> bool:
        await self._claim(poll)
        try:
            card = await self._stage.post_card(poll)
        except Unreachable as error:
            if error.gone:
                await self._end_series(poll, error.problem)
            else:
                await self._again(poll, error.problem)
            return False
        await self._polls.posted(poll.server_id, poll.id, card.message_id, card.closes_at)
        return True

    async def _count(self, poll: Poll) -> bool:
        if poll.message_id is None and await self._found(poll):
            return True
        result = await self._result(poll)
        if result is None:
            return False

        async def unit(tx: Transaction) -> bool:
            now = self._clock()
            if not await self._store.store_result(tx, poll.server_id, poll.id, result, now):
                return False
            if result.missing:
                await self._store.finish(tx, poll.server_id, poll.id, None, result.missing)
            if poll.plan.weekly and poll.message_id is not None:
                await self._schedule_next(tx, poll, now)
            return not result.missing

        return await self._db.write(unit)

    async def _found(self, poll: Poll) -> bool:
        """Whether the poll has a card after all: a crash may have come before it was noted."""
        with contextlib.suppress(Unreachable):
            if (card := await self._stage.find_card(poll)) is not None:
                await self._polls.posted(poll.server_id, poll.id, card.message_id, card.closes_at)
                return True
        return False

    async def _result(self, poll: Poll) -> Result | None:
        """What the poll came to, or why that is not known; None while it still may be."""
        ballots = await self._ballots.of_poll(poll.server_id, poll.id)
        if poll.message_id is None and not ballots:
            why = f"The poll never appeared, so nobody could vote. {poll.problem}".strip()
            return Result({}, (), None, missing=why)
        if poll.kind is PollKind.QUICK:
            return await self._discords_count(poll)
        numbers = [option.number for option in poll.options]
        return await asyncio.to_thread(count, poll.kind, numbers, ballots)

    async def _discords_count(self, poll: Poll) -> Result | None:
        try:
            counts = await self._stage.final_counts(poll)
        except Unreachable as error:
            if error.gone or self._clock() - (poll.closed_at or 0) > PATIENCE:
                return Result({}, (), None, missing=error.problem)
            await self._again(poll, error.problem)
            return None
        votes = {option.number: counts.get(option.number, 0) for option in poll.options}
        return decide(votes, None if poll.plan.several else sum(votes.values()))

    async def _schedule_next(self, tx: Transaction, poll: Poll, now: int) -> None:
        """The same weekday and hour (UTC), a week later; of weeks slept through, only the last."""
        weeks = max(1, (now - poll.opened_at) // WEEK)
        opens_at = poll.opened_at + weeks * WEEK
        await self._store.add(
            tx, poll.server_id, poll.channel_id, poll.creator_id, poll.plan, (),
            opens_at=opens_at, due_at=opens_at, state=PollState.SCHEDULED, previous_id=poll.id,
        )  # fmt: skip

    async def _post(self, poll: Poll) -> None:
        await self._claim(poll)
        message_id, problem = None, ""
        try:
            message_id = await self._stage.post_result(poll)
        except Unreachable as error:
            problem = error.problem
            if not error.gone and self._clock() - (poll.closed_at or 0) <= PATIENCE:
                await self._again(poll, problem)
                return
        await self._db.write(
            lambda tx: self._store.finish(tx, poll.server_id, poll.id, message_id, problem)
        )

    async def _claim(self, poll: Poll) -> None:
        """Note that posting is tried, so that a crash in the middle is known afterwards."""
        await self._again(poll, poll.problem)

    async def _again(self, poll: Poll, problem: str) -> None:
        """Try again, after twice the time of the attempt before, an hour at most."""
        due = self._clock() + min(FIRST_RETRY * 2 ** min(poll.attempts, 20), HOUR)
        await self._db.write(
            lambda tx: self._store.try_at(
                tx, poll.server_id, poll.id, due, problem=problem, attempts=poll.attempts + 1
            )
        )

    async def _end_series(self, poll: Poll, problem: str) -> None:
        await self._db.write(
            lambda tx: self._store.cancel(tx, poll.server_id, poll.id, problem=problem)
        )
