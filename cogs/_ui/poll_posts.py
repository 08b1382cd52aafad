"""Discord's side of a poll's life: where cards and results are posted, and counts fetched."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import discord

from bot.charts import result_chart
from bot.client import MarqueeBot
from bot.interactions import Layout
from bot.markdown import label
from bot.polls.closer import Card, Unreachable
from bot.polls.model import HOUR, MAX_QUESTION, NATIVE_LABEL, Poll, PollKind
from cogs._ui import polls as cards

log = logging.getLogger(__name__)

NEARBY = 20
"""Messages after a poll among which the one that leads to its films is."""
LOOK_BACK = 200
"""Messages looked through for a post that may have been made before a crash."""


@contextlib.contextmanager
def reaching(gone: str) -> Iterator[None]:
    """Turn Discord's refusals into `Unreachable`; `gone` says what a 404 means."""
    try:
        yield
    except discord.NotFound as error:
        raise Unreachable(gone, gone=True) from error
    except discord.Forbidden as error:
        raise Unreachable(
            "Marquee may not read or write in the channel of this poll any more. It needs View"
            " Channel, Send Messages, Attach Files and Read Message History there."
        ) from error
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        log.warning("a poll could not reach Discord: %s", type(error).__name__)
        raise Unreachable("Discord cannot be reached just now.") from error


def native_poll(poll: Poll) -> discord.Poll:
    """The poll as Discord's own. It lasts whole hours; the plan has been rounded up to them."""
    made = discord.Poll(
        label(poll.question, MAX_QUESTION),
        timedelta(hours=poll.plan.length // HOUR),
        multiple=poll.plan.several,
    )
    for option in poll.options:
        made.add_answer(text=label(option.label, NATIVE_LABEL))
    return made


def ends_at(message: discord.Message) -> int | None:
    """When Discord says that the poll in this message ends, in UTC milliseconds."""
    expires = message.poll.expires_at if message.poll else None
    return round(expires.timestamp() * 1000) if expires else None


async def drawn(poll: Poll, note: str = "", *, picture: bool = True) -> Layout:
    """The result with its chart, drawn off the event loop; no votes make no picture."""
    wanted = picture and bool(poll.winners)
    chart = await asyncio.to_thread(result_chart, poll) if wanted else None
    layout = cards.result_card(poll, chart, note)
    if chart is not None:
        layout.files = [discord.File(io.BytesIO(chart.png), cards.PICTURE, description=chart.alt)]
    return layout


class PollPosts:
    """The `Stage` on which polls appear: channels of the bot's servers."""

    def __init__(self, bot: MarqueeBot) -> None:
        self._bot = bot

    def _channel(self, poll: Poll) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(poll.channel_id, guild_id=poll.server_id)

    async def post_card(self, poll: Poll) -> Card:
        channel = self._channel(poll)
        with reaching("The channel of this poll was deleted."):
            if (card := await self.find_card(poll)) is not None:
                return card
            if poll.kind is PollKind.QUICK:
                message = await channel.send(poll=native_poll(poll), nonce=f"poll-{poll.id}")
                if (reading := cards.read_about(poll)) is not None:
                    await channel.send(view=reading)
            else:
                message = await channel.send(view=cards.open_card(poll, 0), nonce=f"poll-{poll.id}")
        return _card(message, poll)

    async def find_card(self, poll: Poll) -> Card | None:
        with reaching("The channel of this poll was deleted."):
            message = await self._posted(poll, poll.opened_at, lambda one: _shows(one, poll))
        return None if message is None else _card(message, poll)

    async def final_counts(self, poll: Poll) -> Mapping[int, int]:
        with reaching("The poll's message was deleted, and Discord's counts went with it."):
            message = await self._channel(poll).fetch_message(poll.message_id or 0)
            expires = ends_at(message)
            if expires is not None and expires > self._bot.app.clock():  # closed by hand
                message = await message.end_poll()
        native = message.poll
        if native is None:
            raise Unreachable("The message of this poll holds no poll any more.", gone=True)
        if not native.is_finalised():
            raise Unreachable("Discord is still counting the votes.")
        return {answer.id: answer.vote_count for answer in native.answers}

    async def post_result(self, poll: Poll) -> int:
        with reaching("The channel of this poll was deleted."):
            message = None
            if poll.attempts:
                since = poll.closed_at or poll.opened_at
                message = await self._posted(poll, since, lambda one: _tells(one, poll))
            if message is None:
                layout = await drawn(poll)
                message = await self._channel(poll).send(
                    view=layout, files=layout.files, nonce=f"result-{poll.id}"
                )
        if poll.kind is not PollKind.QUICK:
            await self._edit(poll, cards.ended_card(poll, message.jump_url))
        return message.id

    async def refresh(self, poll: Poll, voters: int) -> None:
        """Show how many have voted."""
        await self._edit(poll, cards.open_card(poll, voters))

    async def cancel(self, poll: Poll) -> None:
        """Take the card off the stage: ours says so, Discord's own is deleted, and with it the
        message that leads to its films."""
        if poll.kind is not PollKind.QUICK:
            await self._edit(poll, cards.cancelled_card(poll))
        elif poll.message_id is not None:
            with contextlib.suppress(Unreachable), reaching("It is gone already."):
                await self._channel(poll).get_partial_message(poll.message_id).delete()
                following = self._channel(poll).history(
                    limit=NEARBY, after=discord.Object(poll.message_id)
                )
                async for message in following:
                    if message.author == self._bot.user and _leads(message, poll):
                        await message.delete()
                        break

    async def _edit(self, poll: Poll, layout: Layout) -> None:
        """Change the card if it can be; nothing of importance depends on it."""
        if poll.message_id is None:
            return
        with contextlib.suppress(Unreachable), reaching("The card was deleted."):
            card = self._channel(poll).get_partial_message(poll.message_id)
            await card.edit(view=layout, allowed_mentions=discord.AllowedMentions.none())

    async def _posted(
        self, poll: Poll, since: int, is_it: Callable[[discord.Message], bool]
    ) -> discord.Message | None:
        """The message that an attempt before this one has posted, if it did."""
        minute_before = datetime.fromtimestamp(since / 1000 - 60, UTC)
        try:
            async for message in self._channel(poll).history(limit=LOOK_BACK, after=minute_before):
                if message.author == self._bot.user and is_it(message):
                    return message
        except discord.Forbidden:  # no Read Message History: then perhaps one post too many
            return None
        return None


def _card(message: discord.Message, poll: Poll) -> Card:
    return Card(message.id, ends_at(message) or poll.closes_at)


def _shows(message: discord.Message, poll: Poll) -> bool:
    """Whether the message is the poll's card."""
    if message.poll is not None and poll.kind is PollKind.QUICK:
        answers = [answer.text for answer in message.poll.answers]
        return message.poll.question == label(poll.question, MAX_QUESTION) and answers == [
            label(option.label, NATIVE_LABEL) for option in poll.options
        ]
    return f"poll:ballot:{poll.id}" in _custom_ids(message.components)


def _leads(message: discord.Message, poll: Poll) -> bool:
    """Whether the message is the one that leads to the films of Discord's own poll."""
    films = [f"#{option.film_id}" for option in poll.options if option.film_id]
    menus = (part for part in _parts(message.components) if isinstance(part, discord.SelectMenu))
    return any([choice.value for choice in menu.options] == films for menu in menus)


def _tells(message: discord.Message, poll: Poll) -> bool:
    """Whether the message tells the poll's result."""
    return f"poll:counted:{poll.id}:0" in _custom_ids(message.components)


def _custom_ids(components: Iterable[Any]) -> set[str]:
    return {part.custom_id for part in _parts(components) if getattr(part, "custom_id", None)}


def _parts(components: Iterable[Any]) -> Iterator[Any]:
    for part in components:
        yield part
        yield from _parts(getattr(part, "children", ()))
