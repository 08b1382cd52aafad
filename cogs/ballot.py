"""Voting: the buttons of poll cards, and each member's own ballot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from discord.ext import commands

from bot.client import MarqueeBot
from bot.interactions import Interaction, Layout, actor_of, control, reply, turn
from bot.polls.model import Ballot, Poll, PollKind
from cogs._ui import ballots
from cogs._ui.poll_choice import sees
from cogs._ui.poll_posts import PollPosts

log = logging.getLogger(__name__)

REFRESH = 1.0
"""Seconds in which votes are gathered before the card shows the new number."""


class BallotCog(commands.Cog):
    def __init__(self, bot: MarqueeBot) -> None:
        self.polls = bot.app.polls
        self.posts = PollPosts(bot)
        self._refreshing: dict[int, asyncio.Task[None]] = {}

    async def cog_unload(self) -> None:
        tasks = list(self._refreshing.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    @control("poll:ballot")
    async def open_ballot(self, interaction: Interaction, poll_id: int) -> None:
        await reply(interaction, self._ballot(interaction, poll_id), private=True)

    @control("poll:again")
    async def reopen_ballot(self, interaction: Interaction, poll_id: int) -> None:
        await turn(interaction, self._ballot(interaction, poll_id))

    @control("poll:cast")
    async def cast(self, interaction: Interaction, poll_id: int, *choices: int) -> None:
        await turn(interaction, self._vote(interaction, poll_id, choices))

    @control("poll:rank")
    async def rank(self, interaction: Interaction, poll_id: int, draft: str, choice: int) -> None:
        await turn(interaction, self._draft(interaction, poll_id, draft, choice))

    @control("poll:draft")
    async def redraft(self, interaction: Interaction, poll_id: int, draft: str) -> None:
        await turn(interaction, self._draft(interaction, poll_id, draft))

    @control("poll:ranking")
    async def cast_ranking(self, interaction: Interaction, poll_id: int, draft: str) -> None:
        await turn(interaction, self._cast_ranking(interaction, poll_id, draft))

    @control("poll:withdraw")
    async def withdraw(self, interaction: Interaction, poll_id: int) -> None:
        await turn(interaction, self._withdraw(interaction, poll_id))

    async def _open(self, interaction: Interaction, poll_id: int) -> tuple[Poll, Ballot | None]:
        return await self.polls.ballot(actor_of(interaction), poll_id, sees(interaction))

    async def _ballot(self, interaction: Interaction, poll_id: int) -> Layout:
        poll, ballot = await self._open(interaction, poll_id)
        if poll.kind is PollKind.RANKED:
            draft = ballot.choices if ballot else ()
            return ballots.ranking_form(poll, interaction.user.id, draft, ballot)
        return ballots.ballot_form(poll, ballot)

    async def _draft(
        self, interaction: Interaction, poll_id: int, draft: str, choice: int = 0
    ) -> Layout:
        poll, ballot = await self._open(interaction, poll_id)
        ranking = ballots.decode(draft, poll)
        if 1 <= choice <= len(poll.options) and choice not in ranking:
            ranking.append(choice)
        return ballots.ranking_form(poll, interaction.user.id, ranking, ballot)

    async def _vote(self, interaction: Interaction, poll_id: int, choices: Sequence[int]) -> Layout:
        poll, ballot = await self.polls.vote(
            actor_of(interaction), poll_id, choices, sees(interaction)
        )
        self._refresh_soon(poll)
        if poll.kind is PollKind.RANKED:
            return ballots.ranking_form(poll, interaction.user.id, ballot.choices, ballot)
        return ballots.ballot_form(poll, ballot)

    async def _cast_ranking(self, interaction: Interaction, poll_id: int, draft: str) -> Layout:
        poll, _ = await self._open(interaction, poll_id)
        return await self._vote(interaction, poll_id, ballots.decode(draft, poll))

    async def _withdraw(self, interaction: Interaction, poll_id: int) -> Layout:
        poll = await self.polls.withdraw(actor_of(interaction), poll_id, sees(interaction))
        self._refresh_soon(poll)
        return ballots.withdrawn_form(poll)

    def _refresh_soon(self, poll: Poll) -> None:
        """Let the card show the new number of voters, once for all who vote meanwhile."""
        if poll.id in self._refreshing:
            return
        task = asyncio.create_task(self._refresh(poll.server_id, poll.id))
        self._refreshing[poll.id] = task
        task.add_done_callback(_log_failure)

    async def _refresh(self, server_id: int, poll_id: int) -> None:
        await asyncio.sleep(REFRESH)
        self._refreshing.pop(poll_id, None)
        if (poll := await self.polls.still_open(server_id, poll_id)) is not None:
            await self.posts.refresh(poll, await self.polls.turnout(server_id, poll_id))


def _log_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("a poll's card could not be refreshed", exc_info=error)


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(BallotCog(bot))
