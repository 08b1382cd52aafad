"""Who may do what where, computed as Discord does.

Bit values and the order of overwrites: API reference, Permissions.
"""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING, Any

from playground.model.errors import missing_access, missing_permissions

if TYPE_CHECKING:
    from playground.model.world import Guild, World


class Permission(IntFlag):
    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_AUDIT_LOG = 1 << 7
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40
    SEND_POLLS = 1 << 49
    PIN_MESSAGES = 1 << 51


ALL = Permission((1 << 53) - 1)
THREAD_TYPES = frozenset({10, 11, 12})
MEMBER_DEFAULTS = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.ADD_REACTIONS
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.SEND_POLLS
)
"""What @everyone holds in a seeded server."""

DIRECT_MESSAGE = (MEMBER_DEFAULTS | Permission.MENTION_EVERYONE) & ~Permission.CREATE_PUBLIC_THREADS


def in_guild(guild: Guild, user_id: str) -> Permission:
    """A member's permissions before channel overwrites."""
    if guild.owner_id == user_id:
        return ALL
    total = Permission(int(guild.roles[guild.id]["permissions"]))
    for role_id in guild.members[user_id]["roles"]:
        total |= Permission(int(guild.roles[role_id]["permissions"]))
    return ALL if total & Permission.ADMINISTRATOR else total


def in_channel(world: World, user_id: str, channel: dict[str, Any]) -> Permission:
    """A person's permissions in a channel, overwrites and implicit denials applied."""
    guild_id = channel.get("guild_id")
    if guild_id is None:
        recipients = {recipient["id"] for recipient in channel.get("recipients", ())}
        reachable = user_id in recipients or user_id == world.bot_id
        return DIRECT_MESSAGE if reachable else Permission(0)
    guild = world.guilds[guild_id]
    if user_id not in guild.members:
        return Permission(0)
    total = in_guild(guild, user_id)
    if total == ALL:
        return ALL
    is_thread = channel["type"] in THREAD_TYPES
    rules = world.channels[channel["parent_id"]] if is_thread else channel
    total = _overwritten(total, guild, user_id, rules.get("permission_overwrites", []))
    if not total & Permission.VIEW_CHANNEL:
        return Permission(0)
    speak = Permission.SEND_MESSAGES_IN_THREADS if is_thread else Permission.SEND_MESSAGES
    if not total & speak:
        total &= ~(
            Permission.MENTION_EVERYONE
            | Permission.ATTACH_FILES
            | Permission.EMBED_LINKS
            | Permission.SEND_POLLS
        )
    return total


def _overwritten(
    total: Permission, guild: Guild, user_id: str, overwrites: list[dict[str, Any]]
) -> Permission:
    """@everyone's overwrite, then the roles' together, then the member's own."""
    by_id = {overwrite["id"]: overwrite for overwrite in overwrites}
    roles = [by_id[role] for role in guild.members[user_id]["roles"] if role in by_id]
    for layer in ([by_id[guild.id]] if guild.id in by_id else [], roles, _own(by_id, user_id)):
        for overwrite in layer:
            total &= ~Permission(int(overwrite["deny"]))
        for overwrite in layer:
            total |= Permission(int(overwrite["allow"]))
    return total


def _own(by_id: dict[str, dict[str, Any]], user_id: str) -> list[dict[str, Any]]:
    return [by_id[user_id]] if user_id in by_id else []


def require(world: World, user_id: str, channel: dict[str, Any], needed: Permission) -> None:
    """Raise 50001 when the channel cannot be seen, 50013 when anything else is missing."""
    held = in_channel(world, user_id, channel)
    if not held & Permission.VIEW_CHANNEL:
        raise missing_access()
    if held & needed != needed:
        raise missing_permissions()
