"""What a Discord client checks and fills in before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from playground.model import commands, files
from playground.model.commands import Resolved
from playground.model.components import Kind
from playground.model.files import Upload
from playground.model.permissions import Permission, in_channel
from playground.model.world import World
from playground.wire.calls import media_type

Json = dict[str, Any]

MAX_INTEGER = 2**53
"""Range of integer options; source: API reference, Application Command Option Type."""
MAX_STRING = 6000
"""Longest string option; source: API reference, Application Command Option Structure."""


class ClientRefusal(Exception):
    """The client would not let a person do this; nothing was sent."""


def File(name: str, content: bytes | str, content_type: str | None = None) -> Upload:  # noqa: N802
    """A file on the person's device."""
    data = content.encode() if isinstance(content, str) else content
    return Upload(name, content_type or media_type(name), data)


class OptionEncoder:
    """Turns what a person typed into option values, and collects what they refer to.

    `force` skips the client's checks, as a forged request would.
    """

    def __init__(self, world: World, user_id: str, channel: Json, *, force: bool = False) -> None:
        self._world = world
        self._user_id = user_id
        self._channel = channel
        self._force = force
        self._resolved = Resolved(world, channel)

    @property
    def resolved(self) -> Json:
        return self._resolved.data

    def options(self, declared: list[Json], given: Mapping[str, Any]) -> list[Json]:
        """The options of a complete command."""
        unknown = given.keys() - {option["name"] for option in declared}
        if unknown and not self._force:
            raise ClientRefusal(f"there is no option {', '.join(sorted(unknown))}")
        for option in declared:
            if option.get("required") and given.get(option["name"]) is None and not self._force:
                raise ClientRefusal(f"the option {option['name']} is required")
        return [
            {
                "type": option["type"],
                "name": option["name"],
                "value": self.value(option, given[option["name"]]),
            }
            for option in declared
            if given.get(option["name"]) is not None
        ]

    def partial(self, declared: list[Json], given: Mapping[str, Any], focus: str) -> list[Json]:
        """The options while one of them is being typed."""
        by_name = {option["name"]: option for option in declared}
        if focus not in by_name:
            raise ClientRefusal(f"there is no option {focus}")
        if not by_name[focus].get("autocomplete"):
            raise ClientRefusal(f"the option {focus} offers no suggestions")
        encoded = []
        for name, value in given.items():
            option: Json = {"type": by_name[name]["type"], "name": name}
            if name == focus:
                option |= {"value": str(value), "focused": True}
            else:
                option["value"] = self.value(by_name[name], value)
            encoded.append(option)
        return encoded

    def value(self, option: Json, value: Any) -> Any:
        """One option's value on the wire. Raises `ClientRefusal` for what cannot be entered."""
        kind = option["type"]
        if option.get("choices"):
            return self._choice(option, value)
        if kind == commands.STRING:
            self._check_length(option, str(value), MAX_STRING)
            return str(value)
        if kind in (commands.INTEGER, commands.NUMBER):
            self._check_number(option, value, integer=kind == commands.INTEGER)
            return value
        if kind == commands.BOOLEAN:
            return bool(value)
        if kind == commands.ATTACHMENT:
            return self.attachment(value)
        return self.entity(kind, value, option.get("channel_types"))

    def attachment(self, upload: Upload) -> str:
        """Upload a file for this interaction; returns its id."""
        item = files.store(
            self._world, self._channel["id"], upload, description=None, ephemeral=True
        )
        self._resolved.attachment(item)
        return str(item["id"])

    def entity(self, kind: int, value: Any, channel_types: Sequence[int] | None = None) -> str:
        """A user, role, channel or mentionable, given as persona, id or name."""
        named = getattr(value, "user_id", None) or str(value)
        if kind == commands.USER_OPTION:
            user_id = self._find(self._people(), named, "person")
            self._resolved.user(user_id)
            return user_id
        if kind == commands.CHANNEL:
            channel_id = self._find(self._channels(channel_types), named.lstrip("#"), "channel")
            self._resolved.channel(channel_id, self._user_id)
            return channel_id
        roles = self._roles()
        if kind == commands.ROLE:
            role_id = self._find(roles, named.lstrip("@"), "role")
            self._resolved.role(role_id)
            return role_id
        if kind == commands.MENTIONABLE:
            entity_id = self._find(self._people() | roles, named.lstrip("@"), "person or role")
            self._resolved.mentionable(entity_id)
            return entity_id
        raise NotImplementedError(f"option type {kind}")

    def _find(self, known: Mapping[str, str], named: str, what: str) -> str:
        for entity_id, name in known.items():
            if named in (entity_id, name):
                return entity_id
        raise ClientRefusal(f"there is no {what} {named} to choose here")

    def _people(self) -> dict[str, str]:
        guild = self._world.guilds.get(self._channel.get("guild_id") or "")
        ids = guild.members if guild else [self._user_id, self._world.bot_id]
        return {user_id: self._world.users[user_id]["username"] for user_id in ids}

    def _roles(self) -> dict[str, str]:
        guild = self._world.guilds.get(self._channel.get("guild_id") or "")
        return (
            {role["id"]: role["name"].lstrip("@") for role in guild.roles.values()} if guild else {}
        )

    def _channels(self, types: Sequence[int] | None) -> dict[str, str]:
        guild_id = self._channel.get("guild_id")
        return {
            channel["id"]: channel["name"]
            for channel in (self._world.channels_of(guild_id) if guild_id else [])
            if (not types or channel["type"] in types)
            and in_channel(self._world, self._user_id, channel) & Permission.VIEW_CHANNEL
        }

    def _choice(self, option: Json, value: Any) -> Any:
        for choice in option["choices"]:
            if value in (choice["value"], choice["name"]):
                return choice["value"]
        if self._force:
            return value
        offered = [choice["name"] for choice in option["choices"]]
        raise ClientRefusal(f"{option['name']} must be one of {offered}, not {value!r}")

    def _check_length(self, option: Json, text: str, longest: int) -> None:
        limit = option.get("max_length") or longest
        if self._force:
            return
        if len(text) > limit:
            raise ClientRefusal(f"{option['name']} takes at most {limit} characters")
        if len(text) < max(1, option.get("min_length") or 0):
            raise ClientRefusal(f"{option['name']} is too short")

    def _check_number(self, option: Json, value: Any, *, integer: bool) -> None:
        if self._force:
            return
        is_number = isinstance(value, int) if integer else isinstance(value, int | float)
        if not is_number or isinstance(value, bool):
            raise ClientRefusal(f"{option['name']} must be a number")
        low, high = option.get("min_value"), option.get("max_value")
        if (
            (low is not None and value < low)
            or (high is not None and value > high)
            or abs(value) > MAX_INTEGER
        ):
            raise ClientRefusal(f"{option['name']} must be between {low} and {high}")


_ENTITY_OF_SELECT = {
    Kind.USER_SELECT: commands.USER_OPTION,
    Kind.ROLE_SELECT: commands.ROLE,
    Kind.MENTIONABLE_SELECT: commands.MENTIONABLE,
    Kind.CHANNEL_SELECT: commands.CHANNEL,
}


def selected(
    encoder: OptionEncoder, component: Json, values: Sequence[Any], *, force: bool = False
) -> list[str]:
    """The values of a select (in a message or a modal), chosen by value, label or entity."""
    if component["type"] == Kind.STRING_SELECT:
        by_name = {o["label"]: o["value"] for o in component["options"]}
        by_name |= {o["value"]: o["value"] for o in component["options"]}
        unknown = [value for value in values if value not in by_name]
        if unknown and not force:
            raise ClientRefusal(f"{unknown} is not offered, only {sorted(set(by_name.values()))}")
        chosen = [str(by_name.get(value, value)) for value in values]
    else:
        kind = _ENTITY_OF_SELECT[component["type"]]
        types = component.get("channel_types")
        chosen = [encoder.entity(kind, value, types) for value in values]
    check_count(component, len(chosen), default_minimum=1, force=force)
    return chosen


def check_count(
    component: Json, count: int, *, default_minimum: int, force: bool, default_maximum: int = 1
) -> None:
    """Refuse fewer than `min_values` or more than `max_values`."""
    low = component.get("min_values")
    low = default_minimum if low is None else low
    high = component.get("max_values") or default_maximum
    optional_and_empty = count == 0 and component.get("required") is False
    if not force and not optional_and_empty and not low <= count <= high:
        raise ClientRefusal(f"choose between {low} and {high}, not {count}")
