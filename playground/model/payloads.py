"""Users, members, guilds and applications in the shapes that the API and gateway send."""

from __future__ import annotations

from typing import Any

from playground.model import permissions
from playground.model.world import Guild, World

Json = dict[str, Any]

ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024
"""Bytes per upload without boosts; source: API reference, Uploading Files."""


def user(user_id: str, username: str, display_name: str, *, bot: bool = False) -> Json:
    return {
        "id": user_id,
        "username": username,
        "global_name": display_name,
        "discriminator": "0000" if bot else "0",
        "avatar": None,
        "avatar_decoration_data": None,
        "banner": None,
        "accent_color": None,
        "bot": bot,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
        "collectibles": None,
    }


def own_user(world: World) -> Json:
    """The bot about itself (GET /users/@me and READY)."""
    return world.users[world.bot_id] | {
        "mfa_enabled": False,
        "locale": "en-US",
        "verified": True,
        "email": None,
    }


def role(role_id: str, name: str, bits: int, position: int, *, bot_id: str | None = None) -> Json:
    """A role; `bot_id` makes it the managed role of that bot."""
    return {
        "id": role_id,
        "name": name,
        "permissions": str(int(bits)),
        "position": position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": bot_id is not None,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    } | ({"tags": {"bot_id": bot_id}} if bot_id else {})


def new_member(joined_at: str, roles: list[str]) -> Json:
    """A member without its user, as `Guild.members` keeps it."""
    return {
        "roles": roles,
        "nick": None,
        "avatar": None,
        "banner": None,
        "joined_at": joined_at,
        "premium_since": None,
        "pending": False,
        "communication_disabled_until": None,
        "flags": 0,
        "mute": False,
        "deaf": False,
    }


def member(world: World, guild: Guild, user_id: str) -> Json:
    return guild.members[user_id] | {"user": world.users[user_id]}


def text_channel(channel_id: str, guild_id: str, name: str, position: int, topic: str = "") -> Json:
    return {
        "id": channel_id,
        "type": 0,
        "guild_id": guild_id,
        "name": name,
        "position": position,
        "topic": topic or None,
        "flags": 0,
        "nsfw": False,
        "parent_id": None,
        "rate_limit_per_user": 0,
        "last_message_id": None,
        "permission_overwrites": [],
    }


def guild(guild: Guild) -> Json:
    """GET /guilds/{id}; source of the fields: API reference, Guild object."""
    return {
        "id": guild.id,
        "name": guild.name,
        "icon": None,
        "description": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": [],
        "banner": None,
        "owner_id": guild.owner_id,
        "application_id": None,
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 0,
        "roles": list(guild.roles.values()),
        "default_message_notifications": 0,
        "mfa_level": 0,
        "explicit_content_filter": 0,
        "max_presences": None,
        "max_members": 500000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-US",
        "rules_channel_id": None,
        "safety_alerts_channel_id": None,
        "public_updates_channel_id": None,
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "nsfw_level": 0,
        "emojis": [],
        "stickers": [],
        "incidents_data": None,
    }


def guild_create(world: World, target: Guild, *, all_members: bool) -> Json:
    """GUILD_CREATE. Without the members intent it names only the bot, as Discord does."""
    channels = world.channels_of(target.id)
    listed = target.members if all_members else [world.bot_id]
    visible = [
        channel
        for channel in channels
        if permissions.in_channel(world, world.bot_id, channel)
        & permissions.Permission.VIEW_CHANNEL
    ]
    return guild(target) | {
        "hub_type": None,
        "joined_at": target.bot_joined,
        "large": False,
        "unavailable": False,
        "member_count": len(target.members),
        "voice_states": [],
        "members": [member(world, target, user_id) for user_id in listed],
        "channels": [c for c in channels if c["type"] not in permissions.THREAD_TYPES],
        "threads": [c for c in visible if c["type"] in permissions.THREAD_TYPES],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def application(world: World) -> Json:
    """GET /oauth2/applications/@me."""
    stored = world.application
    return {
        "id": stored["id"],
        "name": stored["name"],
        "icon": None,
        "description": "",
        "type": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": stored["flags"],
        "flags_new": str(stored["flags"]),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": world.users[stored["owner_id"]],
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
        "bot": world.users[stored["bot_id"]],
    }
