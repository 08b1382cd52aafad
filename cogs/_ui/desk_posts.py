"""Shows moderators what happens: reviews that wait, and every act, in the channels set for it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from typing import TypeAlias

import aiohttp
import discord
from discord.ext import commands

from bot.client import MarqueeBot
from bot.interactions import Layout
from bot.library.model import ReviewState
from bot.moderation.outbox import Due
from bot.writing.model import Submission
from cogs._ui import desk

log = logging.getLogger(__name__)

LOOK = 60.0
"""Seconds between looks when nothing happens."""

REST = 600.0
"""Seconds without another try after Discord has refused a channel: refusals are counted."""


Channel: TypeAlias = discord.TextChannel | discord.Thread


class DeskPosts(commands.Cog):
    """What cannot be shown now stays due, and is shown once the channel is mended."""

    def __init__(self, bot: MarqueeBot) -> None:
        self._bot = bot
        self._outbox = bot.app.outbox
        self._queue = bot.app.queue
        self._rests: dict[int, float] = {}  # channel -> when it may be tried again
        self._task: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        self._task = asyncio.create_task(self._run(), name="desk posts")

    async def cog_unload(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        await self._bot.wait_until_ready()
        while True:
            self._outbox.news.clear()
            try:
                for server_id in await self._outbox.servers():
                    while await self._show(await self._outbox.due(server_id)):
                        pass
            except Exception:  # whatever it was, the next look may fare better
                log.exception("the moderators could not be shown something")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._outbox.news.wait(), LOOK)

    async def _show(self, due: Due) -> bool:
        """Show some of what is due; whether there may be more."""
        shown = False
        if due.acts and (channel := self._channel(due.server_id, due.audit_channel)):
            for entry, what in due.acts:
                card = desk.act_card(entry, what)
                if await self._post(channel, card, f"act-{entry.id}") is None:
                    return False
                await self._outbox.shown_acts(due.server_id, entry.id)
                shown = True
        if due.cards and (channel := self._channel(due.server_id, due.queue_channel)):
            for item in due.cards:
                nonce = f"card-{item.review.id}-{item.review.updated_at % 1_000_000}"
                posted = await self._post(channel, desk.queue_card(item), nonce)
                if posted is None:
                    return False
                shown = True
                await self._note_card(item, channel.id, posted.id)
        return shown

    async def _note_card(self, item: Submission, channel_id: int, message_id: int) -> None:
        review = item.review
        state = await self._outbox.shown_card(review.server_id, review.id, channel_id, message_id)
        if state is not ReviewState.PENDING:  # decided while its card was on the way
            await self.settle(await self._queue.shown(review.server_id, review.id))

    def _channel(self, server_id: int, channel_id: int | None) -> Channel | None:
        """The channel, if it is there and may be written in; no request is spent on others."""
        guild = self._bot.get_guild(server_id)
        channel = guild.get_channel_or_thread(channel_id) if guild and channel_id else None
        if channel is None or self._rests.get(channel.id, 0) > time.monotonic():
            return None
        if not isinstance(channel, Channel) or not may_write(channel):
            return None
        return channel

    async def _post(self, channel: Channel, layout: Layout, nonce: str) -> discord.Message | None:
        """Post once: with the same nonce Discord gives back the message of the first time."""
        try:
            return await channel.send(view=layout, nonce=nonce)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            self._refused(channel.id, error)
            return None

    async def settle(self, item: Submission, *, used: int = 0) -> None:
        """Show on the card in the queue channel what was decided, unless that card was `used`."""
        if item.card is None or item.card[1] == used:
            return
        channel_id, message_id = item.card
        if self._channel(item.review.server_id, channel_id) is None:
            return
        channel = self._bot.get_partial_messageable(channel_id, guild_id=item.review.server_id)
        try:
            # An edit does not take the client's own allowed mentions.
            await channel.get_partial_message(message_id).edit(
                view=desk.decided_card(item), allowed_mentions=discord.AllowedMentions.none()
            )
        except discord.NotFound:
            log.info("the card of a review was deleted before it was decided on")
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            self._refused(channel_id, error)

    def _refused(self, channel_id: int, error: Exception) -> None:
        self._rests[channel_id] = time.monotonic() + REST
        log.warning("channel %d cannot be written in (%s)", channel_id, type(error).__name__)


def may_write(channel: discord.abc.GuildChannel | discord.Thread) -> bool:
    """Whether the bot sees the channel and may write in it, as far as Discord has told."""
    can = channel.permissions_for(channel.guild.me)
    writes = can.send_messages_in_threads if isinstance(channel, discord.Thread) else (
        can.send_messages)  # fmt: skip
    return can.view_channel and writes
