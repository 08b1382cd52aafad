"""Shows moderators what happens: reviews that wait, and every act, in the channels set for it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time

import aiohttp
import discord
from discord.ext import commands

from bot.client import MarqueeBot
from bot.interactions import Layout
from bot.writing.model import Submission
from cogs._ui import acts, desk
from cogs._ui.channels import Channel, may_write

log = logging.getLogger(__name__)

LOOK = 60.0
"""Seconds between looks when nothing happens."""

REST = 600.0
"""Seconds without another try after Discord has refused a channel: refusals are counted."""

STOP = 3.0
"""Seconds that the posts under way have when the bot stops."""


class Announcer(commands.Cog):
    """What cannot be shown now stays due, and is shown once the channel is mended."""

    def __init__(self, bot: MarqueeBot) -> None:
        self._bot = bot
        self._outbox = bot.app.outbox
        self._rests: dict[int, float] = {}  # channel -> when it may be tried again
        self._task: asyncio.Task[None] | None = None
        self._stopping = False

    async def cog_load(self) -> None:
        self._task = asyncio.create_task(self._run(), name="announcer")

    async def cog_unload(self) -> None:
        """Let what is being posted be noted, so that it is not posted again."""
        if self._task is None:
            return
        self._stopping = True
        self._outbox.news.set()
        if self._bot.is_ready():
            await asyncio.wait([self._task], timeout=STOP)
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        await self._bot.wait_until_ready()
        while not self._stopping:
            self._outbox.news.clear()
            for server_id in await self._outbox.servers():
                try:
                    while not self._stopping and await self._show(server_id):
                        pass
                except Exception:  # whatever it was, the next look may fare better
                    log.exception("moderators could not be shown what is due")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._outbox.news.wait(), LOOK)

    async def _show(self, server_id: int) -> bool:
        """Show some of what is due in a server; whether there may be more."""
        due = await self._outbox.due(server_id)
        shown = False
        if due.acts and (channel := self._channel(due.server_id, due.audit_channel)):
            for entry, what in due.acts:
                card = acts.act_card(entry, what)
                if await self._post(channel, card, f"act-{entry.id}") is None:
                    break
                await self._outbox.shown_acts(due.server_id, entry.id)
                shown = True
        if due.cards and (channel := self._channel(due.server_id, due.queue_channel)):
            for item in due.cards:
                nonce = f"card-{item.review.id}-{item.review.updated_at % 1_000_000}"
                posted = await self._post(channel, desk.queue_card(item), nonce)
                if posted is None:
                    break
                await self._outbox.shown_card(due.server_id, item.review.id, channel.id, posted.id)
                shown = True
        for item in due.decided:
            shown |= await self._settle(item)
        return shown

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

    async def _settle(self, item: Submission) -> bool:
        """Let the card in the queue channel say what was decided; whether that is done with."""
        review = item.review
        if item.card is None:
            return False
        channel_id, message_id = item.card
        if (channel := self._channel(review.server_id, channel_id)) is not None:
            try:
                # An edit does not take the client's own allowed mentions.
                await channel.get_partial_message(message_id).edit(
                    view=desk.decided_card(item), allowed_mentions=discord.AllowedMentions.none()
                )
            except discord.NotFound:
                log.info("the card of a review was deleted before it was decided on")
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                self._refused(channel_id, error)
                return False
        elif self._exists(review.server_id, channel_id):
            return False
        await self._outbox.settled(review.server_id, review.id, message_id)
        return True

    def _exists(self, server_id: int, channel_id: int) -> bool:
        guild = self._bot.get_guild(server_id)
        return guild is not None and guild.get_channel_or_thread(channel_id) is not None

    def _refused(self, channel_id: int, error: Exception) -> None:
        self._rests[channel_id] = time.monotonic() + REST
        log.warning("channel %d cannot be written in (%s)", channel_id, type(error).__name__)


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(Announcer(bot))
