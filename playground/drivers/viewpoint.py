"""Where a person is, and what they see and are offered there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from playground.drivers.client import ClientRefusal, OptionEncoder
from playground.drivers.views import MessageView
from playground.model import commands
from playground.model.permissions import Permission, in_channel
from playground.model.world import Guild, World

if TYPE_CHECKING:
    from playground.drivers.simulation import Discord

Json = dict[str, Any]


class Viewpoint:
    """One person in one channel."""

    def __init__(self, discord: Discord, user_id: str, channel_id: str) -> None:
        self.discord = discord
        self.user_id = user_id
        self.channel_id = channel_id

    def __repr__(self) -> str:
        return f"<{self.name} in {self.channel.get('name', 'a direct message')}>"

    @property
    def world(self) -> World:
        return self.discord.world

    @property
    def name(self) -> str:
        return str(self.world.users[self.user_id]["username"])

    @property
    def mention(self) -> str:
        return f"<@{self.user_id}>"

    @property
    def channel(self) -> Json:
        return self.world.channel(self.channel_id)

    @property
    def guild(self) -> Guild:
        """The server this person is looking at. KeyError in a direct message."""
        return self.world.guilds[self.channel["guild_id"]]

    def in_channel(self, name: str) -> Self:
        """The same person in another channel, by name (of this server) or id."""
        for channel in self.world.channels.values():
            same_guild = channel.get("guild_id") == self.channel.get("guild_id")
            if channel["id"] == name or (same_guild and channel.get("name") == name.lstrip("#")):
                return type(self)(self.discord, self.user_id, channel["id"])
        raise KeyError(name)

    def in_direct_message(self) -> Self:
        """The same person in the direct message with the bot."""
        channel = self.world.direct_channel(self.user_id)
        return type(self)(self.discord, self.user_id, channel["id"])

    def commands(self, kind: int = commands.CHAT) -> list[str]:
        """Full names of what the client offers here: `film show`, `Save as review`."""
        offered = commands.offered(self.world, self.user_id, self.channel, kind)
        return [path for command in offered for path in commands.leaves(command)]

    def messages(self) -> list[MessageView]:
        """What this person sees in the channel, oldest first."""
        if not self.holds(Permission.VIEW_CHANNEL):
            return []
        stored = self.world.messages[self.channel_id].values()
        return [
            MessageView(self.world, message)
            for message in stored
            if message.only_for in (None, self.user_id)
        ]

    def holds(self, needed: Permission) -> bool:
        """Whether this person may do that in the channel."""
        return in_channel(self.world, self.user_id, self.channel) & needed == needed

    def encoder(self, force: bool) -> OptionEncoder:
        """For the values that this person enters here."""
        return OptionEncoder(self.world, self.user_id, self.channel, force=force)

    def command(self, path: str, force: bool) -> tuple[Json, list[Json]]:
        """The command behind a full name and the options it declares."""
        offered = commands.offered(self.world, self.user_id, self.channel)
        if force:
            offered = [c for c in self.world.commands.values() if c["type"] == commands.CHAT]
        for command in offered:
            leaves = commands.leaves(command)
            if path in leaves:
                return command, leaves[path].get("options") or []
        raise ClientRefusal(f"{self.name} is not offered /{path} here, only {self.commands()}")

    def must_see(self, message: MessageView, force: bool) -> None:
        """Refuse a message that is gone or not for this person, unless `force`."""
        if force:
            return
        if message.deleted:
            raise ClientRefusal("the message has been deleted")
        if message.stored.only_for not in (None, self.user_id):
            raise ClientRefusal(f"the message is not visible to {self.name}")
        channel = self.world.channel(message.channel_id)
        if not in_channel(self.world, self.user_id, channel) & Permission.VIEW_CHANNEL:
            raise ClientRefusal(f"the channel is not visible to {self.name}")
