"""Changes to servers: members, roles, channels and threads, each with its dispatch."""

from __future__ import annotations

from typing import Any

from playground.model import payloads
from playground.model.errors import missing_access, missing_permissions, unknown
from playground.model.intents import Intent
from playground.model.permissions import ALL, Permission, in_guild, require
from playground.model.world import Event, Guild, World

Json = dict[str, Any]


def require_in_guild(guild: Guild, user_id: str, needed: Permission) -> None:
    if user_id not in guild.members:
        raise missing_access()
    if in_guild(guild, user_id) & needed != needed:
        raise missing_permissions()


def require_over_role(guild: Guild, user_id: str, role_id: str) -> None:
    """Manage Roles, and a higher role than the one in question."""
    require_in_guild(guild, user_id, Permission.MANAGE_ROLES)
    if role_id not in guild.roles:
        raise unknown("Role")
    held = guild.members[user_id]["roles"]
    top = max((guild.roles[role]["position"] for role in held), default=0)
    if in_guild(guild, user_id) != ALL and guild.roles[role_id]["position"] >= top:
        raise missing_permissions()


def create_role(world: World, guild: Guild, body: Json) -> Json:
    bits = int(body.get("permissions") or 0)
    role = payloads.role(world.ids.next(), body.get("name") or "new role", bits, len(guild.roles))
    role["mentionable"] = bool(body.get("mentionable"))
    guild.roles[role["id"]] = role
    _publish(world, guild, "GUILD_ROLE_CREATE", {"guild_id": guild.id, "role": role})
    return role


def edit_role(world: World, guild: Guild, role_id: str, body: Json) -> Json:
    if role_id not in guild.roles:
        raise unknown("Role")
    role = guild.roles[role_id]
    for key in ("name", "hoist", "mentionable", "position"):
        if body.get(key) is not None:
            role[key] = body[key]
    if body.get("permissions") is not None:
        role["permissions"] = str(body["permissions"])
    _publish(world, guild, "GUILD_ROLE_UPDATE", {"guild_id": guild.id, "role": role})
    return role


def delete_role(world: World, guild: Guild, role_id: str) -> None:
    if role_id not in guild.roles or role_id == guild.id:
        raise unknown("Role")
    del guild.roles[role_id]
    for member in guild.members.values():
        if role_id in member["roles"]:
            member["roles"].remove(role_id)
    _publish(world, guild, "GUILD_ROLE_DELETE", {"guild_id": guild.id, "role_id": role_id})


def set_role(world: World, guild: Guild, user_id: str, role_id: str, *, held: bool) -> None:
    """Give a role to a member, or take it away."""
    if user_id not in guild.members:
        raise unknown("Member")
    if role_id not in guild.roles:
        raise unknown("Role")
    roles = guild.members[user_id]["roles"]
    if held and role_id not in roles:
        roles.append(role_id)
    elif not held and role_id in roles:
        roles.remove(role_id)
    data = {"guild_id": guild.id} | payloads.member(world, guild, user_id)
    # Discord tells a bot about itself without the members intent.
    intent = Intent.GUILDS if user_id == world.bot_id else Intent.GUILD_MEMBERS
    _publish(world, guild, "GUILD_MEMBER_UPDATE", data, intent)


def join(world: World, guild: Guild, user_id: str) -> None:
    """A person enters the server."""
    guild.members[user_id] = payloads.new_member(world.clock.timestamp(), [])
    data = {"guild_id": guild.id} | payloads.member(world, guild, user_id)
    _publish(world, guild, "GUILD_MEMBER_ADD", data, Intent.GUILD_MEMBERS)


def leave(world: World, guild: Guild, user_id: str) -> None:
    """A person leaves or is removed."""
    if guild.members.pop(user_id, None) is None:
        raise unknown("Member")
    data = {"guild_id": guild.id, "user": world.users[user_id]}
    _publish(world, guild, "GUILD_MEMBER_REMOVE", data, Intent.GUILD_MEMBERS)


def remove_bot(world: World, guild: Guild) -> None:
    """The bot is removed from the server: its managed role goes with it."""
    guild.members.pop(world.bot_id)
    for role_id, role in list(guild.roles.items()):
        if role["managed"]:
            del guild.roles[role_id]
    _publish(world, guild, "GUILD_DELETE", {"id": guild.id})


def invite_bot(world: World, guild: Guild, role_name: str, bits: Permission) -> None:
    """The bot enters a server, with a managed role of its own."""
    role = payloads.role(world.ids.next(), role_name, bits, len(guild.roles), bot_id=world.bot_id)
    guild.roles[role["id"]] = role
    guild.bot_joined = world.clock.timestamp()
    guild.members[world.bot_id] = payloads.new_member(guild.bot_joined, [role["id"]])
    data = payloads.guild_create(world, guild, all_members=False)
    _publish(world, guild, "GUILD_CREATE", data)


def create_channel(world: World, guild: Guild, body: Json) -> Json:
    position = len(world.channels_of(guild.id))
    channel = payloads.text_channel(
        world.ids.next(), guild.id, body["name"], position, body.get("topic") or ""
    )
    channel["permission_overwrites"] = [
        _overwrite(item) for item in body.get("permission_overwrites") or []
    ]
    world.channels[channel["id"]] = channel
    world.messages[channel["id"]] = {}
    _publish(world, guild, "CHANNEL_CREATE", channel)
    return channel


def edit_channel(world: World, user_id: str, channel_id: str, body: Json) -> Json:
    channel, guild = _managed(world, user_id, channel_id, Permission.MANAGE_CHANNELS)
    for key in ("name", "topic", "position", "nsfw", "rate_limit_per_user"):
        if key in body:
            channel[key] = body[key]
    if "permission_overwrites" in body:
        channel["permission_overwrites"] = [
            _overwrite(item) for item in body["permission_overwrites"] or []
        ]
    _publish(world, guild, "CHANNEL_UPDATE", channel)
    return channel


def delete_channel(world: World, user_id: str, channel_id: str) -> Json:
    channel, guild = _managed(world, user_id, channel_id, Permission.MANAGE_CHANNELS)
    del world.channels[channel_id]
    del world.messages[channel_id]
    _publish(world, guild, "CHANNEL_DELETE", channel)
    return channel


def set_overwrite(world: World, user_id: str, channel_id: str, overwrite: Json) -> None:
    """Put a role's or member's overwrite on a channel."""
    channel, guild = _managed(world, user_id, channel_id, Permission.MANAGE_ROLES)
    others = [o for o in channel["permission_overwrites"] if o["id"] != overwrite["id"]]
    channel["permission_overwrites"] = [*others, _overwrite(overwrite)]
    _publish(world, guild, "CHANNEL_UPDATE", channel)


def delete_overwrite(world: World, user_id: str, channel_id: str, overwrite_id: str) -> None:
    channel, guild = _managed(world, user_id, channel_id, Permission.MANAGE_ROLES)
    channel["permission_overwrites"] = [
        o for o in channel["permission_overwrites"] if o["id"] != overwrite_id
    ]
    _publish(world, guild, "CHANNEL_UPDATE", channel)


def create_thread(
    world: World, user_id: str, parent_id: str, body: Json, *, message_id: str | None = None
) -> Json:
    """A public thread; one from a message takes that message's id."""
    parent = world.channel(parent_id)
    require(world, user_id, parent, Permission.CREATE_PUBLIC_THREADS)
    if message_id is not None:
        world.message(parent_id, message_id)
    thread: Json = {
        "id": message_id or world.ids.next(),
        "type": body.get("type") or 11,
        "guild_id": parent["guild_id"],
        "parent_id": parent_id,
        "owner_id": user_id,
        "name": body["name"],
        "flags": 0,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "bitrate": 64000,
        "user_limit": 0,
        "rtc_region": None,
        "message_count": 0,
        "member_count": 1,
        "total_message_sent": 0,
        "thread_metadata": {
            "archived": False,
            "archive_timestamp": world.clock.timestamp(),
            "auto_archive_duration": body.get("auto_archive_duration") or 1440,
            "locked": False,
            "create_timestamp": world.clock.timestamp(),
        },
    }
    world.channels[thread["id"]] = thread
    world.messages[thread["id"]] = {}
    _publish(world, world.guilds[parent["guild_id"]], "THREAD_CREATE", thread)
    return thread


def _managed(world: World, user_id: str, channel_id: str, needed: Permission) -> tuple[Json, Guild]:
    channel = world.channel(channel_id)
    require(world, user_id, channel, needed)
    return channel, world.guilds[channel["guild_id"]]


def _overwrite(item: Json) -> Json:
    return {
        "id": str(item["id"]),
        "type": int(item["type"]),
        "allow": str(item.get("allow") or 0),
        "deny": str(item.get("deny") or 0),
    }


def _publish(
    world: World, guild: Guild, name: str, data: Json, intent: Intent = Intent.GUILDS
) -> None:
    world.publish(Event(name, data, guild.id, intent=intent))
