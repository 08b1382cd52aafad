"""Which poll is meant, which are offered, and where one may be seen or posted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

import discord
from discord import app_commands

from bot import limits
from bot.errors import NotAllowed, NotFound
from bot.interactions import Interaction
from bot.markdown import label
from bot.polls.model import Poll, PollState

Choices: TypeAlias = list[app_commands.Choice[str]]


def sees(interaction: Interaction) -> Callable[[int], bool]:
    """Whether this member may see a channel of the server."""
    guild, member = interaction.guild, interaction.user

    def see(channel_id: int) -> bool:
        if channel_id == interaction.channel_id:
            return True
        channel = guild.get_channel_or_thread(channel_id) if guild else None
        if channel is None or not isinstance(member, discord.Member):
            return False
        if isinstance(channel, discord.Thread) and channel.is_private():
            return False
        return channel.permissions_for(member).view_channel

    return see


def meant(named: str, polls: Sequence[Poll]) -> int:
    """A poll by its completed `#id` or by its question; the first of `polls` for nothing."""
    if named.startswith("#") and named[1:].isdecimal() and len(named) < 20:
        return int(named[1:])
    wanted = named.casefold().strip()
    fitting = [poll for poll in polls if wanted in poll.question.casefold()]
    if not wanted and not polls:
        raise NotFound("There is no such poll yet. /poll list shows what there is.")
    if not fitting:
        raise NotFound("There is no such poll here. /poll list shows what there is.")
    return fitting[0].id


def choices(polls: Sequence[Poll], typed: str) -> Choices:
    wanted = typed.casefold().strip()
    return [
        app_commands.Choice(name=label(_described(poll), limits.CHOICE_NAME), value=f"#{poll.id}")
        for poll in polls
        if wanted in poll.question.casefold()
    ][: limits.CHOICES]


def _described(poll: Poll) -> str:
    """ "24 Dec: Which one? · Alien, Brazil", by the day (UTC) on which it ends or opens.

    Most polls ask the same question; what they ask about tells them apart.
    """
    scheduled = poll.state is PollState.SCHEDULED
    moment = poll.opened_at if scheduled else poll.closed_at or poll.closes_at
    told = f"{datetime.fromtimestamp(moment / 1000, UTC):%d %b}: {poll.question}"
    return " · ".join(filter(None, [told, ", ".join(option.label for option in poll.options)]))


def postable(interaction: Interaction) -> int:
    """The channel's id, if a poll could also end here. `NotAllowed` says what is missing."""
    have = interaction.app_permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    needed = {
        "View Channel": have.view_channel,
        "Send Messages": have.send_messages_in_threads if in_thread else have.send_messages,
        "Read Message History": have.read_message_history,
    }
    missing = [name for name, held in needed.items() if not held]
    if missing or interaction.channel_id is None:
        raise NotAllowed(
            f"I could not post the result here: I need {' and '.join(missing)} in this channel."
        )
    return interaction.channel_id
