"""Gateway intents; source: API reference, Gateway, List of Intents."""

from __future__ import annotations

from enum import IntFlag


class Intent(IntFlag):
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    DIRECT_MESSAGES = 1 << 12
    MESSAGE_CONTENT = 1 << 15
    GUILD_MESSAGE_POLLS = 1 << 24
    DIRECT_MESSAGE_POLLS = 1 << 25


PRIVILEGED = {
    Intent.GUILD_MEMBERS: 1 << 15,
    Intent.GUILD_PRESENCES: 1 << 13,
    Intent.MESSAGE_CONTENT: 1 << 19,
}
"""The application flag that allows each privileged intent; source: API reference, Application."""


def for_messages(guild_id: str | None) -> Intent:
    return Intent.GUILD_MESSAGES if guild_id else Intent.DIRECT_MESSAGES


def for_polls(guild_id: str | None) -> Intent:
    return Intent.GUILD_MESSAGE_POLLS if guild_id else Intent.DIRECT_MESSAGE_POLLS
