"""What a person sees, as JSON for the page: servers, channels, messages, commands."""

from __future__ import annotations

from typing import Any

from playground.drivers.persona import Persona
from playground.model import commands
from playground.model.permissions import Permission, in_channel
from playground.model.world import Guild, Message, World

Json = dict[str, Any]


def personas(world: World) -> list[Json]:
    """Everybody one can be, with what they are in which server."""
    return [
        {
            "name": user["username"],
            "display_name": user["global_name"],
            "id": user["id"],
            "servers": [
                {"id": guild.id, "name": guild.name, "role": _standing(guild, user["id"])}
                for guild in world.guilds_of(user["id"])
            ],
        }
        for user in world.users.values()
        if not user["bot"]
    ]


def _standing(guild: Guild, user_id: str) -> str:
    if guild.owner_id == user_id:
        return "owner"
    held = guild.members[user_id]["roles"]
    return guild.roles[held[-1]]["name"] if held else "member"


def view(persona: Persona) -> Json:
    """The whole screen of a person: all channels, and the present one in full."""
    world = persona.world
    return {
        "persona": {"name": persona.name, "id": persona.user_id},
        "servers": [_server(persona, guild) for guild in world.guilds_of(persona.user_id)],
        "direct_message": persona.in_direct_message().channel_id,
        "users": world.users,
        "channel": channel(persona),
    }


def _server(persona: Persona, guild: Guild) -> Json:
    world = persona.world
    visible = [
        {key: found.get(key) for key in ("id", "name", "topic", "type", "parent_id")}
        for found in world.channels_of(guild.id)
        if in_channel(world, persona.user_id, found) & Permission.VIEW_CHANNEL
    ]
    return {
        "id": guild.id,
        "name": guild.name,
        "owner_id": guild.owner_id,
        "channels": visible,
        "roles": list(guild.roles.values()),
        "members": [
            {"id": user_id, "roles": member["roles"], "nick": member["nick"]}
            for user_id, member in guild.members.items()
        ],
    }


def channel(persona: Persona) -> Json:
    """The channel that a person looks at: messages, what is offered, what is allowed."""
    world, here = persona.world, persona.channel
    held = in_channel(world, persona.user_id, here)
    return {
        "id": persona.channel_id,
        "server": here.get("guild_id"),
        "name": here.get("name"),
        "topic": here.get("topic"),
        "messages": [message(persona, item.stored) for item in persona.messages()],
        "commands": [
            {
                "path": path,
                "description": leaf["description"],
                "options": leaf.get("options") or [],
                "id": command["id"],
            }
            for command in commands.offered(world, persona.user_id, here)
            for path, leaf in commands.leaves(command).items()
        ],
        "message_commands": persona.commands(commands.MESSAGE),
        "user_commands": persona.commands(commands.USER),
        "may": {
            "send": bool(held & Permission.SEND_MESSAGES),
            "attach": bool(held & Permission.ATTACH_FILES),
            "delete_others": bool(held & Permission.MANAGE_MESSAGES),
        },
    }


def message(persona: Persona, stored: Message) -> Json:
    """A message in the API's shape, with what is personal about it."""
    pings = stored.pings
    roles: list[str] = []
    guild_id = persona.world.channels[stored.channel_id].get("guild_id")
    if guild_id:
        roles = persona.world.guilds[guild_id].members[persona.user_id]["roles"]
    return stored.data | {
        "only_for_me": stored.only_for is not None,
        "my_votes": stored.votes.get(persona.user_id, []),
        "pings_me": bool(
            pings.get("everyone")
            or persona.user_id in pings.get("users", ())
            or set(roles) & set(pings.get("roles", ()))
        ),
    }
