"""What every dispatch must hold: a malformed one ends discord.py's client, so it is caught here.

Required keys: API reference, Gateway Events and the objects that they carry.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def _keys(names: str) -> frozenset[str]:
    return frozenset(names.split())


_MESSAGE = _keys(
    "id channel_id author content timestamp edited_timestamp tts mention_everyone mentions"
    " mention_roles attachments embeds pinned type flags components"
)
_MEMBER = _keys("user roles joined_at deaf mute flags")
_VOTE = _keys("user_id channel_id message_id answer_id")
_GUILD = _keys(
    "id name icon owner_id roles emojis features verification_level mfa_level premium_tier"
    " preferred_locale nsfw_level joined_at large member_count voice_states members channels"
    " threads presences stage_instances guild_scheduled_events"
)
_CHANNEL = _keys("id type name guild_id")
_INTERACTION = _keys(
    "id application_id type token version channel channel_id app_permissions entitlements"
    " authorizing_integration_owners attachment_size_limit data locale context"
)

REQUIRED: dict[str, frozenset[str]] = {
    "READY": _keys("v user guilds session_id resume_gateway_url application"),
    "RESUMED": frozenset(),
    "GUILD_CREATE": _GUILD,
    "GUILD_DELETE": _keys("id"),
    "GUILD_MEMBER_ADD": _MEMBER | {"guild_id"},
    "GUILD_MEMBER_UPDATE": _MEMBER | {"guild_id"},
    "GUILD_MEMBER_REMOVE": _keys("guild_id user"),
    "GUILD_MEMBERS_CHUNK": _keys("guild_id members chunk_index chunk_count"),
    "GUILD_ROLE_CREATE": _keys("guild_id role"),
    "GUILD_ROLE_UPDATE": _keys("guild_id role"),
    "GUILD_ROLE_DELETE": _keys("guild_id role_id"),
    "CHANNEL_CREATE": _CHANNEL,
    "CHANNEL_UPDATE": _CHANNEL,
    "CHANNEL_DELETE": _CHANNEL,
    "THREAD_CREATE": _CHANNEL | {"thread_metadata", "parent_id", "owner_id"},
    "INTERACTION_CREATE": _INTERACTION,
    "MESSAGE_CREATE": _MESSAGE,
    "MESSAGE_UPDATE": _MESSAGE,
    "MESSAGE_DELETE": _keys("id channel_id"),
    "MESSAGE_POLL_VOTE_ADD": _VOTE,
    "MESSAGE_POLL_VOTE_REMOVE": _VOTE,
}


class MalformedDispatch(AssertionError):
    """The stand-in was about to send something that Discord would not."""


def check_dispatch(name: str, data: Json) -> None:
    """Raise `MalformedDispatch` for an unknown event or one with a key missing."""
    if name not in REQUIRED:
        raise MalformedDispatch(f"{name} has no schema here")
    missing = REQUIRED[name] - data.keys()
    if name == "INTERACTION_CREATE" and not data.keys() & {"user", "member"}:
        missing |= {"user or member"}
    if missing:
        raise MalformedDispatch(f"{name} lacks {', '.join(sorted(missing))}")
