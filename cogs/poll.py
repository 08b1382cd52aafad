"""`/poll`: what shall we watch, and what do we love?"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import MarqueeBot
from bot.errors import InvalidInput, NotFound
from bot.interactions import Interaction, Layout, actor_of, control, replies, reply, turn
from bot.markdown import label
from bot.polls.duration import parse_end, say
from bot.polls.model import (
    HOUR,
    MAX_OPTIONS,
    MAX_QUESTION,
    MINUTE,
    NATIVE_OPTIONS,
    Filling,
    Plan,
    Poll,
    PollKind,
    PollState,
    Which,
)
from cogs._ui import completions, poll_posts
from cogs._ui import polls as cards
from cogs._ui.parts import card
from cogs._ui.poll_choice import Choices, choices, meant, postable, sees

QUESTION = "Which of these films do you like best?"
FINDABLE = 200
"""Characters of what may be typed to find a poll."""

Question = app_commands.Range[str, 1, MAX_QUESTION]
Length = app_commands.Range[str, 1, 40]
Name = app_commands.Range[str, 1, 100]
Typed = app_commands.Range[str, 1, 2600]
Named = app_commands.Range[str, 1, FINDABLE]
From = Literal["random", "best rated", "most reviewed", "unseen"]

ABOUT = {
    "question": "what you ask",
    "films": "which films of the library: at random unless you say",
    "count": "how many options",
    "length": "how long: 2d 3h, 90m, or a date (UTC)",
    "person": "only films by or with this person",
    "theme": "only films on this theme or of this genre",
    "text": "only films whose reviews use these words",
    "options": "your own options or titles, with ; between them",
    "weekly": "open it anew every week",
    "carry_losers": "weekly: keep the options that did not win",
}
ABOUT_SEVERAL = {"several": "whether members may choose more than one"}
ABOUT_ROLES = {
    "role": "only members with this role may vote",
    "role_2": "or with this one",
    "role_3": "or with this one",
}
complete = app_commands.autocomplete(person=completions.people, theme=completions.themes)


class PollCog(commands.GroupCog, group_name="poll", group_description="Ask what people like"):
    def __init__(self, bot: MarqueeBot) -> None:
        self.bot = bot
        self.polls = bot.app.polls
        self.posts = poll_posts.PollPosts(bot)
        self.closer = bot.app.poll_closer(self.posts)
        self._timer: asyncio.Task[None] | None = None
        super().__init__()

    async def cog_load(self) -> None:
        self._timer = asyncio.create_task(self._run(), name="polls")

    async def cog_unload(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            await asyncio.gather(self._timer, return_exceptions=True)

    async def _run(self) -> None:
        await self.bot.wait_until_ready()
        await self.closer.run()

    # --- opening ---------------------------------------------------------------------------

    @app_commands.command()
    @app_commands.describe(**ABOUT, **ABOUT_SEVERAL)
    @complete
    async def quick(
        self,
        interaction: Interaction,
        question: Question = QUESTION,
        films: From = "random",
        count: app_commands.Range[int, 2, NATIVE_OPTIONS] = 5,
        length: Length = "1 day",
        several: bool = False,
        person: Name = "",
        theme: Name = "",
        text: Name = "",
        options: Typed = "",
        weekly: bool = False,
        carry_losers: bool = False,
    ) -> None:
        """A Discord poll on films of this server; everybody sees who votes for what"""
        filling = Filling(Which(films), count, person, theme, text, options)
        plan = self._plan(PollKind.QUICK, question, length, several, weekly, carry_losers, filling)
        await self._open_native(interaction, plan)

    @app_commands.command()
    @app_commands.describe(**ABOUT, **ABOUT_SEVERAL, **ABOUT_ROLES)
    @complete
    async def secret(
        self,
        interaction: Interaction,
        question: Question = QUESTION,
        films: From = "random",
        count: app_commands.Range[int, 2, MAX_OPTIONS] = 5,
        length: Length = "1 day",
        several: bool = False,
        person: Name = "",
        theme: Name = "",
        text: Name = "",
        options: Typed = "",
        weekly: bool = False,
        carry_losers: bool = False,
        role: discord.Role | None = None,
        role_2: discord.Role | None = None,
        role_3: discord.Role | None = None,
    ) -> None:
        """A poll in which nobody sees who votes for what, nor how it stands"""
        filling = Filling(Which(films), count, person, theme, text, options)
        roles = (role, role_2, role_3)
        plan = self._plan(
            PollKind.SECRET, question, length, several, weekly, carry_losers, filling, roles
        )
        await self._open(interaction, plan)

    @app_commands.command()
    @app_commands.describe(**ABOUT, **ABOUT_ROLES)
    @complete
    async def ranked(
        self,
        interaction: Interaction,
        question: Question = QUESTION,
        films: From = "random",
        count: app_commands.Range[int, 2, MAX_OPTIONS] = 5,
        length: Length = "1 day",
        person: Name = "",
        theme: Name = "",
        text: Name = "",
        options: Typed = "",
        weekly: bool = False,
        carry_losers: bool = False,
        role: discord.Role | None = None,
        role_2: discord.Role | None = None,
        role_3: discord.Role | None = None,
    ) -> None:
        """A secret poll in which members rank the films; second choices count"""
        filling = Filling(Which(films), count, person, theme, text, options)
        roles = (role, role_2, role_3)
        plan = self._plan(
            PollKind.RANKED, question, length, True, weekly, carry_losers, filling, roles
        )
        await self._open(interaction, plan)

    def _plan(
        self,
        kind: PollKind,
        question: str,
        length: str,
        several: bool,
        weekly: bool,
        carry_losers: bool,
        filling: Filling,
        roles: Sequence[discord.Role | None] = (),
    ) -> Plan:
        now = self.bot.app.clock()
        shortest = HOUR if kind is PollKind.QUICK else MINUTE
        return Plan(
            kind,
            question,
            parse_end(length, now, shortest=shortest) - now,
            several,
            tuple(dict.fromkeys(role.id for role in roles if role is not None)),
            weekly or carry_losers,
            carry_losers,
            filling,
        )

    async def _open(self, interaction: Interaction, plan: Plan) -> None:
        """Put the card of a poll of ours in place of the answer."""
        with self.bot.answering(), self.polls.showing(interaction.guild_id or 0):
            poll = await self._stored(interaction, plan)
            try:
                message = await interaction.edit_original_response(view=cards.open_card(poll, 0))
            except discord.HTTPException:
                await self.polls.abandon(poll.server_id, poll.id)
                raise
            await self._confirmed(poll, message)

    async def _open_native(self, interaction: Interaction, plan: Plan) -> None:
        """Discord takes its own poll as an edit of the deferred answer, never as a follow-up."""
        with self.bot.answering(), self.polls.showing(interaction.guild_id or 0):
            poll = await self._stored(interaction, plan)
            try:
                message = await interaction.edit_original_response(
                    poll=poll_posts.native_poll(poll)
                )
            except discord.HTTPException:
                await self.polls.abandon(poll.server_id, poll.id)
                raise
            await self._confirmed(poll, message)
            note = ""
            if poll.plan.length != plan.length:
                lasts = say(poll.plan.length)
                note = f"-# Discord's polls last whole hours, so this one lasts {lasts}."
            if (reading := cards.read_about(poll, note)) is not None:
                with contextlib.suppress(discord.HTTPException):  # the poll itself is there
                    await interaction.followup.send(view=reading)

    async def _confirmed(self, poll: Poll, message: discord.Message) -> None:
        """Remember the card, or take it away again when the poll was cancelled meanwhile."""
        ends = poll_posts.ends_at(message)
        shown = await self.polls.posted(poll.server_id, poll.id, message.id, ends)
        if shown.state is PollState.CANCELLED:
            await self.posts.cancel(shown)

    async def _stored(self, interaction: Interaction, plan: Plan) -> Poll:
        """The poll, stored, with the answer deferred; a refusal comes before that, in private.

        What cannot be deferred, as it is too late, is not stored.
        """
        opening = asyncio.create_task(
            self.polls.open(actor_of(interaction), postable(interaction), plan)
        )
        await asyncio.wait({opening}, timeout=replies.PATIENCE)
        if not opening.done() or opening.exception() is None:
            try:
                await interaction.response.defer()
            except discord.HTTPException:
                poll = await opening
                await self.polls.abandon(poll.server_id, poll.id)
                raise
        return await opening

    # --- looking ---------------------------------------------------------------------------

    @app_commands.command(name="list")
    async def list_(self, interaction: Interaction) -> None:
        """Polls that run now, and the latest results"""
        await reply(interaction, self._list(interaction), private=True)

    @app_commands.command()
    @app_commands.describe(poll="which one; the latest that ended unless you say")
    async def results(self, interaction: Interaction, poll: Named = "") -> None:
        """What a poll came to"""
        await reply(interaction, self._results(interaction, poll), private=True)

    @control("poll:result")
    async def open_result(self, interaction: Interaction, poll_id: int) -> None:
        await reply(interaction, self._results(interaction, f"#{poll_id}"), private=True)

    @control("poll:counted")
    async def open_counting(self, interaction: Interaction, poll_id: int, page: int) -> None:
        work = self._counting(interaction, poll_id, page)
        message = interaction.message
        if message is not None and message.flags.ephemeral and not message.attachments:
            await turn(interaction, work)
        else:
            await reply(interaction, work, private=True)

    async def _list(self, interaction: Interaction) -> Layout:
        actor, see = actor_of(interaction), sees(interaction)
        return cards.polls_card(
            await self.polls.running(actor, see),
            await self.polls.broken_off(actor, see),
            await self.polls.ended(actor, see),
        )

    async def _results(self, interaction: Interaction, named: str) -> Layout:
        actor, see = actor_of(interaction), sees(interaction)
        chosen = meant(named, await self.polls.ended(actor, see))
        poll = await self.polls.results(actor, chosen, see)
        said = poll.result.missing if poll.result else ""
        note = f"-# {label(poll.problem, 300)}" if poll.problem not in ("", said) else ""
        return await poll_posts.drawn(poll, note)

    async def _counting(self, interaction: Interaction, poll_id: int, page: int) -> Layout:
        poll = await self.polls.results(actor_of(interaction), poll_id, sees(interaction))
        return cards.counted_page(poll, page)

    # --- ending ----------------------------------------------------------------------------

    @app_commands.command()
    @app_commands.describe(poll="which one; the one you opened unless you say")
    async def close(self, interaction: Interaction, poll: Named = "") -> None:
        """End a poll now and post its result"""
        await reply(interaction, self._close(interaction, poll), private=True)

    @app_commands.command()
    @app_commands.describe(poll="which one; the one you opened unless you say")
    async def cancel(self, interaction: Interaction, poll: Named = "") -> None:
        """End a poll without a result; a weekly one will not come again"""
        await reply(interaction, self._cancel(interaction, poll), private=True)

    async def _close(self, interaction: Interaction, named: str) -> Layout:
        actor, see = actor_of(interaction), sees(interaction)
        poll_id = await self._running_one(interaction, named)
        poll = await self.polls.close(actor, poll_id, see)
        return card(
            [f"The poll is closed. Its result will be posted in <#{poll.channel_id}> in a moment."]
        )

    async def _cancel(self, interaction: Interaction, named: str) -> Layout:
        actor, see = actor_of(interaction), sees(interaction)
        poll_id = await self._running_one(interaction, named)
        poll = await self.polls.cancel(actor, poll_id, see)
        await self.posts.cancel(poll)
        again = " It will not come again." if poll.plan.weekly else ""
        return card([f"The poll is cancelled and has no result.{again}"])

    # --- which poll is meant ---------------------------------------------------------------

    async def _running_one(self, interaction: Interaction, named: str) -> int:
        """The poll that is meant; without a name the member's only one, or the only one at all."""
        polls = await self.polls.running(actor_of(interaction), sees(interaction))
        if not named:
            if not polls:
                raise NotFound("No poll runs here now. /poll list shows the latest results.")
            own = [poll for poll in polls if poll.creator_id == interaction.user.id]
            polls = own or polls
            if len(polls) > 1:
                raise InvalidInput("Several polls run here. Say which: the list offers them.")
        return meant(named, polls)

    @results.autocomplete("poll")
    async def complete_ended(self, interaction: Interaction, typed: str) -> Choices:
        polls = await self.polls.ended(actor_of(interaction), sees(interaction))
        return choices(polls, typed)

    @close.autocomplete("poll")
    @cancel.autocomplete("poll")
    async def complete_running(self, interaction: Interaction, typed: str) -> Choices:
        return choices(await self.polls.endable(actor_of(interaction), sees(interaction)), typed)


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(PollCog(bot))
