"""Who a text names, and who would be notified by it.

Rules: API reference, Allowed Mentions Object. Without `allowed_mentions` a message notifies
everybody it names, an interaction's answer only users (discord-api-docs#7629).
"""

from __future__ import annotations

import re
from typing import Any

from playground.model.permissions import Permission, in_channel
from playground.model.world import World

Json = dict[str, Any]

_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)\b")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def resolve(
    world: World,
    author_id: str,
    channel: Json,
    text: str,
    allowed: Json | None,
    *,
    is_interaction: bool,
) -> Json:
    """`{"everyone": bool, "roles": ids, "users": ids}` that this text notifies."""
    text = _CODE.sub("", text)
    if allowed is None:
        allowed = {"parse": ["users"] if is_interaction else ["users", "roles", "everyone"]}
    parse = allowed.get("parse") or []
    guild = world.guilds.get(channel.get("guild_id") or "")
    may_ping_all = bool(in_channel(world, author_id, channel) & Permission.MENTION_EVERYONE)
    users = [user for user in dict.fromkeys(_USER.findall(text)) if user in world.users]
    roles = [role for role in dict.fromkeys(_ROLE.findall(text)) if guild and role in guild.roles]
    if "users" not in parse:
        users = [user for user in users if user in _ids(allowed, "users")]
    if "roles" not in parse:
        roles = [role for role in roles if role in _ids(allowed, "roles")]
    if guild:
        roles = [role for role in roles if may_ping_all or guild.roles[role]["mentionable"]]
    everyone = bool(_EVERYONE.search(text)) and "everyone" in parse and may_ping_all
    return {"everyone": everyone, "roles": roles, "users": users}


def _ids(allowed: Json, key: str) -> set[str]:
    return {str(item) for item in allowed.get(key) or ()}
