"""A running stand-in and the people in it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Self

from playground.drivers.persona import Persona
from playground.drivers.views import MessageView
from playground.model import answers, poll_endings
from playground.model.clock import Clock
from playground.model.permissions import Permission, in_channel
from playground.model.seed import seeded_world
from playground.model.world import Event, Guild, Interaction, World
from playground.wire.calls import Call
from playground.wire.faults import Faults
from playground.wire.openapi import Schema
from playground.wire.server import Server

Json = dict[str, Any]

DEFERRED_WITHIN = 10.0
"""Seconds a test waits for a deferred answer before it calls the bot silent."""

LOOK_AGAIN = 0.01
"""Seconds between looks at what may change without the wire, such as the bot's own state."""


class Problem(AssertionError):
    """Something went over the wire that the stand-in does not know or that Discord refuses."""


class Discord:
    """The stand-in as tests and the page hold it. Use `running`, not the constructor."""

    def __init__(self, world: World, server: Server) -> None:
        self.world = world
        self.server = server
        self.deferred_within = DEFERRED_WITHIN
        self.failure: BaseException | None = None
        """Set when the bot has stopped; every wait then ends with it."""
        self._bot: asyncio.Task[None] | None = None
        self._waiting: dict[str | None, list[asyncio.Future[None]]] = {}
        world.listeners.append(self._wake)

    @classmethod
    @asynccontextmanager
    async def running(
        cls,
        world: World | None = None,
        *,
        port: int = 0,
        attempts: int = 1,
        answer_within: float = 3.0,
        strict: bool = True,
        prepare: Callable[[Self], None] | None = None,
    ) -> AsyncIterator[Self]:
        """Serve a world (the seeded one by default) on a loopback port, or the next free one.

        `answer_within` shortens the 3 s in which the bot must answer first. With `strict`, leaving
        raises `Problem` when an unknown route was called or a response was malformed. `prepare`
        may add routes to `server.app` before the port opens.
        """
        world = world or seeded_world(Clock())
        world.answer_within = answer_within
        server = Server(world, schema=Schema.load(), check_responses=strict)
        discord = cls(world, server)
        if prepare is not None:
            prepare(discord)
        await server.start(port, attempts)
        try:
            yield discord
        finally:
            await server.close()
        if strict and server.problems:
            raise Problem("; ".join(server.problems))

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def api_url(self) -> str:
        return self.server.api_url

    @property
    def gateway_url(self) -> str:
        return self.world.gateway_url

    @property
    def token(self) -> str:
        """The bot token that the stand-in accepts."""
        return str(self.world.application["token"])

    @property
    def clock(self) -> Clock:
        return self.world.clock

    @property
    def faults(self) -> Faults:
        return self.server.faults

    @property
    def requests(self) -> list[Call]:
        """Every REST call of the bot, oldest first."""
        return self.server.calls

    def as_(self, name: str) -> Persona:
        """A person by user name, in the first channel of their server."""
        user_id = self.user_id(name)
        guild = next(self.world.guilds_of(user_id), None)
        if guild is None:
            return Persona(self, user_id, self.world.direct_channel(user_id)["id"])
        for channel in self.world.channels_of(guild.id):
            if in_channel(self.world, user_id, channel) & Permission.VIEW_CHANNEL:
                return Persona(self, user_id, channel["id"])
        raise LookupError(f"{name} sees no channel")

    def user_id(self, name: str) -> str:
        for user_id, user in self.world.users.items():
            if user["username"] == name:
                return user_id
        raise KeyError(name)

    def guild(self, name: str = "Night Owls") -> Guild:
        return next(guild for guild in self.world.guilds.values() if guild.name == name)

    def channel_id(self, name: str, guild: str = "Night Owls") -> str:
        for channel in self.world.channels_of(self.guild(guild).id):
            if channel["name"] == name.lstrip("#"):
                return str(channel["id"])
        raise KeyError(name)

    def messages(self, channel: str = "general", guild: str = "Night Owls") -> list[MessageView]:
        """Everything in a channel, ephemeral messages included, oldest first."""
        stored = self.world.messages[self.channel_id(channel, guild)].values()
        return [MessageView(self.world, message) for message in stored]

    def end_due_polls(self) -> list[MessageView]:
        """End the native polls whose time is up by the clock."""
        return [
            MessageView(self.world, message) for message in poll_endings.finalize_due(self.world)
        ]

    async def answer(self, interaction: Interaction, wait: float | None = None) -> str | None:
        """Wait until an interaction is answered in full; returns the client's complaint if not."""
        first = self.world.answer_within if wait is None else wait
        if not await self.until(
            lambda: interaction.callback is not None, first, interaction_id=interaction.id
        ):
            return f"The application did not respond within {first:g} s"
        later = self.deferred_within if wait is None else wait
        if not await self.until(lambda: interaction.settled, later, interaction_id=interaction.id):
            return f"The answer was deferred, and nothing followed within {later:g} s"
        return None

    async def until(
        self,
        condition: Callable[[], bool],
        timeout: float = 3.0,  # noqa: ASYNC109 - a deadline in words of this API
        *,
        interaction_id: str | None = None,
    ) -> bool:
        """Wait until `condition` holds, looking again whenever something happens.

        `interaction_id` looks only when something happens to that interaction. Raises when
        the bot stops.
        """
        deadline = time.monotonic() + timeout
        pause = LOOK_AGAIN if interaction_id is None else timeout
        while not condition():
            if self.failure is not None:
                raise RuntimeError("the bot has stopped") from self.failure
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                return False
            woken = asyncio.get_running_loop().create_future()
            self._waiting.setdefault(interaction_id, []).append(woken)
            await asyncio.wait([woken], timeout=min(remaining, pause))
        return True

    def watch(self, bot: asyncio.Task[None]) -> None:
        """Let every wait end at once when this task, which runs the bot, ends."""
        self.failure = None
        self._bot = bot
        bot.add_done_callback(self._bot_stopped)

    def _bot_stopped(self, bot: asyncio.Task[None]) -> None:
        if bot is not self._bot:
            return
        error = None if bot.cancelled() else bot.exception()
        self.failure = error or RuntimeError("the bot has closed")
        for key in tuple(self._waiting):
            self._release(key)

    def describe(self, interaction: Interaction) -> str:
        """What an interaction was, for failure messages."""
        data = interaction.payload["data"]
        if interaction.type in (answers.COMMAND, answers.AUTOCOMPLETE):
            return f"/{answers.command_name(data)}"
        return f"component or form {data['custom_id']}"

    def _wake(self, event: Event) -> None:
        self._release(None)
        if event.interaction_id is not None:
            self._release(event.interaction_id)

    def _release(self, key: str | None) -> None:
        for future in self._waiting.pop(key, ()):
            if not future.done():
                future.set_result(None)
