"""Application commands: how a sync replaces them, who is offered which, and what a use looks like.

Source: API reference, Application Commands.
"""

from __future__ import annotations

import functools
import json
from typing import Any

from playground.model import limits
from playground.model.errors import unknown
from playground.model.permissions import ALL, Permission, in_channel, in_guild
from playground.model.world import Event, World

Json = dict[str, Any]

CHAT, USER, MESSAGE = 1, 2, 3
"""Command types."""
SUBCOMMAND, GROUP = 1, 2
STRING, INTEGER, BOOLEAN, USER_OPTION, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)
"""Option types."""


def listed(world: World, guild_id: str | None) -> list[Json]:
    """The global commands, or those of one server."""
    return [c for c in world.commands.values() if c.get("guild_id") == guild_id]


def overwrite(world: World, guild_id: str | None, requested: list[Json]) -> list[Json]:
    """Bulk overwrite: the given list becomes the truth, and known names keep their ids."""
    _check_list(json.dumps(requested))
    known = {(c["type"], c["name"]): c for c in listed(world, guild_id)}
    result = []
    for request in requested:
        kind = request.get("type") or CHAT
        before = known.pop((kind, request["name"]), None)
        result.append(_stored(world, guild_id, request, before))
    for stale in known.values():
        del world.commands[stale["id"]]
    _changed(world, guild_id)
    return result


@functools.lru_cache(maxsize=4)
def _check_list(commands: str) -> None:
    """A bot sends the same list at each start: what was good is good again."""
    limits.check_commands(json.loads(commands))


def create(world: World, guild_id: str | None, request: Json) -> Json:
    """One command; the same name and type replaces what was there."""
    others = [c for c in listed(world, guild_id) if not _same(c, request)]
    limits.check_commands([*others, request], only=len(others))
    before = next((c for c in listed(world, guild_id) if _same(c, request)), None)
    command = _stored(world, guild_id, request, before)
    _changed(world, guild_id)
    return command


def edit(world: World, guild_id: str | None, command: Json, changes: Json) -> Json:
    """Change the given fields of one command."""
    others = [c for c in listed(world, guild_id) if c["id"] != command["id"]]
    request = {**command, **changes}
    limits.check_commands([*others, request], only=len(others))
    edited = _stored(world, guild_id, request, command)
    _changed(world, guild_id)
    return edited


def delete(world: World, guild_id: str | None, command_id: str) -> None:
    get(world, guild_id, command_id)
    del world.commands[command_id]
    _changed(world, guild_id)


def get(world: World, guild_id: str | None, command_id: str) -> Json:
    command = world.commands.get(command_id)
    if command is None or command.get("guild_id") != guild_id:
        raise unknown("application command")
    return command


def offered(world: World, user_id: str, channel: Json, kind: int = CHAT) -> list[Json]:
    """What the client shows this person here: right context, and the default permissions held."""
    guild_id = channel.get("guild_id")
    candidates = [c for c in listed(world, None) if c["type"] == kind]
    if guild_id:
        own = [c for c in listed(world, guild_id) if c["type"] == kind]
        names = {command["name"] for command in own}
        candidates = own + [c for c in candidates if c["name"] not in names]
        if not in_channel(world, user_id, channel) & Permission.USE_APPLICATION_COMMANDS:
            return []
    return [command for command in candidates if _may_see(world, user_id, guild_id, command)]


def _may_see(world: World, user_id: str, guild_id: str | None, command: Json) -> bool:
    context = 0 if guild_id else 1
    contexts = command.get("contexts")
    if contexts is not None and context not in contexts:
        return False
    needed = command["default_member_permissions"]
    if needed is None or guild_id is None:
        return True
    held = in_guild(world.guilds[guild_id], user_id)
    if int(needed) == 0:
        return held == ALL
    return held & Permission(int(needed)) == Permission(int(needed))


def _stored(world: World, guild_id: str | None, request: Json, before: Json | None) -> Json:
    kind = request.get("type") or CHAT
    permissions = request.get("default_member_permissions")
    command: Json = {
        "id": before["id"] if before else world.ids.next(),
        "application_id": world.application_id,
        "version": world.ids.next(),
        "type": kind,
        "name": request["name"],
        "name_localizations": request.get("name_localizations"),
        "description": request.get("description") or "",
        "description_localizations": request.get("description_localizations"),
        "default_member_permissions": None if permissions is None else str(permissions),
        "nsfw": bool(request.get("nsfw")),
        "contexts": request.get("contexts"),
        "integration_types": request.get("integration_types") or [0],
    }
    if guild_id:
        command["guild_id"] = guild_id
    else:
        contexts = command["contexts"]
        command["dm_permission"] = contexts is None or 1 in contexts
    if kind == CHAT and request.get("options"):
        command["options"] = request["options"]
    world.commands[command["id"]] = command
    return command


def _changed(world: World, guild_id: str | None) -> None:
    world.publish(Event("COMMANDS_CHANGED", {}, guild_id, to_bot=False))


def _same(command: Json, request: Json) -> bool:
    return bool(
        command["type"] == (request.get("type") or CHAT) and command["name"] == request["name"]
    )


def leaves(command: Json) -> dict[str, Json]:
    """What can be used, by full name: `film show` for a subcommand, the command itself else."""
    name, options = command["name"], command.get("options") or []
    if not options or options[0]["type"] not in (SUBCOMMAND, GROUP):
        return {name: command}
    found: dict[str, Json] = {}
    for option in options:
        for path, inner in leaves(option).items():
            found[f"{name} {path}"] = inner
    return found


def use(command: Json, path: str, given: list[Json], resolved: Json) -> Json:
    """The `data` of an interaction that uses a chat command. `given` are its innermost options."""
    options = given
    parts = path.split()[1:]
    for depth, part in reversed(list(enumerate(parts))):
        kind = GROUP if depth < len(parts) - 1 else SUBCOMMAND
        options = [{"type": kind, "name": part, "options": options}]
    data: Json = {"id": command["id"], "type": CHAT, "name": command["name"], "options": options}
    if resolved:
        data["resolved"] = resolved
    if command.get("guild_id"):
        data["guild_id"] = command["guild_id"]
    return data


def use_on(command: Json, target_id: str, resolved: Json) -> Json:
    """The `data` of an interaction that uses a user or message command."""
    return {
        "id": command["id"],
        "type": command["type"],
        "name": command["name"],
        "target_id": target_id,
        "resolved": resolved,
    }


class Resolved:
    """Collects the `resolved` part: the entities behind the ids in an interaction's data."""

    def __init__(self, world: World, channel: Json) -> None:
        self._world = world
        self._channel = channel
        self.data: Json = {}

    def user(self, user_id: str) -> None:
        self._section("users")[user_id] = self._world.users[user_id]
        guild = self._world.guilds.get(self._channel.get("guild_id") or "")
        if guild and user_id in guild.members:
            held = in_channel(self._world, user_id, self._channel)
            member = {k: v for k, v in guild.members[user_id].items() if k not in ("mute", "deaf")}
            self._section("members")[user_id] = member | {"permissions": str(int(held))}

    def role(self, role_id: str) -> None:
        guild = self._world.guilds[self._channel["guild_id"]]
        self._section("roles")[role_id] = guild.roles[role_id]

    def channel(self, channel_id: str, user_id: str) -> None:
        channel = self._world.channels[channel_id]
        held = in_channel(self._world, user_id, channel)
        own = in_channel(self._world, self._world.bot_id, channel)
        self._section("channels")[channel_id] = channel | {
            "permissions": str(int(held)),
            "app_permissions": str(int(own)),
        }

    def mentionable(self, entity_id: str) -> None:
        if entity_id in self._world.users:
            self.user(entity_id)
        else:
            self.role(entity_id)

    def message(self, message: Json) -> None:
        self._section("messages")[message["id"]] = message

    def attachment(self, attachment: Json) -> None:
        self._section("attachments")[attachment["id"]] = attachment

    def _section(self, name: str) -> Json:
        section: Json = self.data.setdefault(name, {})
        return section
