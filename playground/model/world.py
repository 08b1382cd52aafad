"""The whole state of the simulated Discord, and the stream of what happens in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from playground.model.clock import Clock, Snowflakes
from playground.model.errors import unknown

Json = dict[str, Any]


@dataclass
class Guild:
    """A server. `members` maps user ids to member objects without their `user`."""

    id: str
    name: str
    owner_id: str
    roles: dict[str, Json] = field(default_factory=dict)
    members: dict[str, Json] = field(default_factory=dict)
    bot_joined: str = ""


@dataclass
class Message:
    """A message as everybody sees it (`data`) and what only Discord knows about it."""

    data: Json
    only_for: str | None = None
    """The one person who sees it, when it is ephemeral."""
    pings: Json = field(default_factory=dict)
    """Who was notified: `everyone` (bool), `roles`, `users` (ids)."""
    allowed_mentions: Json | None = None
    """As sent; None when the sender left it out."""
    votes: dict[str, list[int]] = field(default_factory=dict)
    """Poll answers by voter."""
    poll_ends: float | None = None
    interaction_id: str | None = None
    files: list[Json] = field(default_factory=list)
    """Every attachment object; `data["attachments"]` lists those shown on their own."""
    embedded: list[str] = field(default_factory=list)
    """Ids of the files that an embed or component shows."""

    @property
    def id(self) -> str:
        return str(self.data["id"])

    @property
    def channel_id(self) -> str:
        return str(self.data["channel_id"])

    @property
    def author_id(self) -> str:
        return str(self.data["author"]["id"])

    @property
    def flags(self) -> int:
        return int(self.data["flags"])


@dataclass
class Interaction:
    """One interaction and everything that was answered to it."""

    id: str
    token: str
    type: int
    user_id: str
    channel_id: str
    guild_id: str | None
    created: float
    payload: Json
    source_message_id: str | None = None
    opened_by: str | None = None
    """For a modal's submission: the interaction whose answer was the modal."""
    callback: int | None = None
    """The callback type that answered it; None while unanswered."""
    original_id: str | None = None
    """The message that `@original` names."""
    loading: bool = False
    """True from a deferral until its answer came."""
    settled: bool = False
    """True when a member no longer waits: answered, and any deferral resolved."""
    answered_at: float | None = None
    modal: Json | None = None
    choices: list[Json] | None = None
    followup_ids: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Attachment:
    """A file on the CDN."""

    id: str
    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class Event:
    """Something that happened.

    `to_bot` events are gateway dispatches (`intent` is the bit that subscribes to them, 0 for
    always); the others only concern the people in front of the screen.
    """

    name: str
    data: Json
    guild_id: str | None = None
    to_bot: bool = True
    intent: int = 0
    only_for: str | None = None
    interaction_id: str | None = None


class World:
    """State plus its clock, ids and listeners. Rules live in the modules beside this one."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self.ids = Snowflakes(self.clock)
        self.application: Json = {}
        self.users: dict[str, Json] = {}
        self.guilds: dict[str, Guild] = {}
        self.channels: dict[str, Json] = {}
        self.messages: dict[str, dict[str, Message]] = {}
        self.commands: dict[str, Json] = {}
        self.interactions: dict[str, Interaction] = {}
        self.interaction_ids: dict[str, str] = {}
        """Interaction id by token."""
        self.attachments: dict[str, Attachment] = {}
        self.open_polls: dict[str, str] = {}
        """Channel id by id of each message whose poll has not ended."""
        self.cdn_url = "http://127.0.0.1"
        self.gateway_url = "ws://127.0.0.1"
        self.answer_within = 3.0
        """Seconds for the first answer; source: Receiving and Responding to Interactions."""
        self.token_life = 900.0
        """Seconds an interaction token works after that; same source."""
        self.listeners: list[Callable[[Event], None]] = []

    @property
    def application_id(self) -> str:
        return str(self.application["id"])

    @property
    def bot_id(self) -> str:
        return str(self.application["bot_id"])

    def publish(self, event: Event) -> None:
        for listener in tuple(self.listeners):
            listener(event)

    def serve_files_at(self, url: str) -> None:
        """Set the CDN's address, also in the messages that point to an older one."""
        old, self.cdn_url = f"{self.cdn_url}/attachments/", url
        for messages in self.messages.values():
            for message in messages.values():
                for part in (message.data, message.files):
                    _replace_prefix(part, old, f"{url}/attachments/")

    def channel(self, channel_id: str) -> Json:
        try:
            return self.channels[channel_id]
        except KeyError:
            raise unknown("Channel") from None

    def guild(self, guild_id: str) -> Guild:
        try:
            return self.guilds[guild_id]
        except KeyError:
            raise unknown("Guild") from None

    def message(self, channel_id: str, message_id: str) -> Message:
        """Any message, ephemeral ones included; 10008 when there is none."""
        try:
            return self.messages[channel_id][message_id]
        except KeyError:
            raise unknown("Message") from None

    def find_message(self, message_id: str) -> Message | None:
        for messages in self.messages.values():
            if message_id in messages:
                return messages[message_id]
        return None

    def channels_of(self, guild_id: str) -> list[Json]:
        return [c for c in self.channels.values() if c.get("guild_id") == guild_id]

    def direct_channel(self, user_id: str) -> Json:
        """The direct channel between a person and the bot, opened when there is none."""
        for channel in self.channels.values():
            if channel["type"] == 1 and channel["recipients"][0]["id"] == user_id:
                return channel
        channel = {
            "id": self.ids.next(),
            "type": 1,
            "flags": 0,
            "last_message_id": None,
            "recipients": [self.users[user_id]],
        }
        self.channels[channel["id"]] = channel
        self.messages[channel["id"]] = {}
        return channel

    def guilds_of(self, user_id: str) -> Iterator[Guild]:
        return (guild for guild in self.guilds.values() if user_id in guild.members)

    def dump(self) -> Json:
        """State as JSON, without the contents of attachments and without live interactions."""
        return {
            "application": self.application,
            "users": self.users,
            "guilds": {key: dataclasses.asdict(guild) for key, guild in self.guilds.items()},
            "channels": self.channels,
            "messages": {
                channel: {key: dataclasses.asdict(message) for key, message in messages.items()}
                for channel, messages in self.messages.items()
            },
            "commands": self.commands,
            "attachments": {
                key: {"filename": item.filename, "content_type": item.content_type}
                for key, item in self.attachments.items()
            },
            "cdn_url": self.cdn_url,
            "last_id": self.ids.next(),
        }

    def restore(self, state: Json, read_attachment: Callable[[str], bytes]) -> None:
        """Take over a `dump`. `read_attachment` maps an id to its bytes."""
        self.cdn_url = state["cdn_url"]
        self.application = state["application"]
        self.users = state["users"]
        self.guilds = {key: Guild(**guild) for key, guild in state["guilds"].items()}
        self.channels = state["channels"]
        self.messages = {
            channel: {key: Message(**message) for key, message in messages.items()}
            for channel, messages in state["messages"].items()
        }
        self.open_polls = {
            key: channel
            for channel, messages in self.messages.items()
            for key, message in messages.items()
            if message.poll_ends and not message.data["poll"]["results"]["is_finalized"]
        }
        self.commands = state["commands"]
        self.attachments = {
            key: Attachment(key, item["filename"], item["content_type"], read_attachment(key))
            for key, item in state["attachments"].items()
        }
        self.ids.after(int(state["last_id"]))
        self._forget_unfinished()

    def _forget_unfinished(self) -> None:
        """Answers that were still awaited when the state was saved will never come."""
        loading = 1 << 7
        for messages in self.messages.values():
            for key in [key for key, message in messages.items() if message.flags & loading]:
                del messages[key]


def _replace_prefix(value: Any, old: str, new: str) -> None:
    """Let every text inside a JSON value that begins with `old` begin with `new`, in place."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in tuple(items):
        if isinstance(item, dict | list):
            _replace_prefix(item, old, new)
        elif isinstance(item, str) and item.startswith(old):
            value[key] = new + item.removeprefix(old)
