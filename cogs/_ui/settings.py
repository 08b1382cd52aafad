"""A server's settings on one panel: what is set, what is broken, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.interactions import Choice, Layout, button, custom_id, select
from bot.servers.model import PollsBy, ServerSettings, Spoilers
from bot.servers.service import MAX_ROLES
from cogs._ui.channels import Channel, may_write

TOGGLES = {
    "members_submit": "Members may send in reviews",
    "needs_approval": "A moderator approves them first",
    "house_shown": "The house collection is shown",
    "raters_shown": "Members may show what they rated",
}
ROLES = {
    "moderator_roles": ("Moderators", "Nobody chosen: whoever has Manage Messages"),
    "poll_roles": ("Who may open polls, if only some", "No role chosen"),
}
CHANNELS = {
    "queue_channel": ("Where reviews wait for a moderator", "No channel: only in /review queue"),
    "audit_channel": ("Where every act of moderation is shown", "No channel: only in the database"),
}
CHOICES: dict[str, tuple[str, dict[str, str]]] = {
    "polls_by": (
        "Who may open polls",
        {
            PollsBy.EVERYONE: "Everyone may open polls",
            PollsBy.ROLES: "Only some roles may open polls",
            PollsBy.MODERATORS: "Only moderators may open polls",
        },
    ),
    "spoilers": (
        "Spoilers",
        {
            Spoilers.COVER: "Spoilers are covered; a tap shows them",
            Spoilers.HIDE: "Spoilers are left out, but in reviews",
        },
    ),
}
CHANNEL_TYPES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
]


@dataclass(frozen=True, slots=True)
class Place:
    """The server as Discord shows it to the bot."""

    guild: discord.Guild

    def channel(self, channel_id: int | None) -> Channel | None:
        found = self.guild.get_channel_or_thread(channel_id) if channel_id else None
        return found if isinstance(found, Channel) else None

    def problems(self, settings: ServerSettings) -> Iterable[str]:
        """What is set to something that is gone or out of reach, and how to mend it."""
        for name, (what, _) in CHANNELS.items():
            channel_id = getattr(settings, name)
            if channel_id is None:
                continue
            channel = self.channel(channel_id)
            if channel is None:
                yield f"*{what}*: that channel was deleted, or I cannot see it. Choose another."
            elif not may_write(channel):
                yield (
                    f"*{what}*: I may not write in {channel.mention}. Give me View Channel and"
                    " Send Messages there; what waits is shown then."
                )
        for name, (what, _) in ROLES.items():
            chosen = getattr(settings, name)
            gone = [role for role in chosen if self.guild.get_role(role) is None]
            if gone and len(gone) == len(chosen):
                yield f"*{what}*: every chosen role was deleted. Choose others, or none."
            elif gone:
                yield f"*{what}*: {len(gone)} of the chosen roles was deleted. Choose anew."


def panel(settings: ServerSettings, place: Place) -> Layout:
    """Everything `/server settings` can change. Each change takes effect at once."""
    items: list[ui.Item[Any]] = [
        ui.Container(ui.TextDisplay("\n".join(_lines(settings, place)))),
    ]
    for name, (what, nothing) in CHANNELS.items():
        items += [ui.TextDisplay(f"**{what}**"), _channel_select(name, nothing, settings, place)]
    for name, (what, nothing) in ROLES.items():
        if name == "poll_roles" and settings.polls_by is not PollsBy.ROLES:
            continue
        items += [ui.TextDisplay(f"**{what}**"), _role_select(name, nothing, settings, place)]
    for name, (what, options) in CHOICES.items():
        menu = select(what, [Choice(text, value) for value, text in options.items()],
                      "server:choose", name)  # fmt: skip
        for option in menu.options:
            option.default = option.value == getattr(settings, name)
        items.append(ui.ActionRow(menu))
    toggles = [
        button(f"{'✓' if getattr(settings, name) else '✗'} {text}", "server:turn", name,
               int(not getattr(settings, name)))
        for name, text in TOGGLES.items()
    ]  # fmt: skip
    return Layout(*items, ui.ActionRow(*toggles[:2]), ui.ActionRow(*toggles[2:]))


def _lines(settings: ServerSettings, place: Place) -> Iterable[str]:
    yield "### Settings of this server"
    broken = [f"⚠️ {problem}" for problem in place.problems(settings)]
    yield from broken or ["-# Everything that is set works. Changes count at once."]


def _channel_select(
    name: str, nothing: str, settings: ServerSettings, place: Place
) -> ui.ActionRow[Any]:
    channel = place.channel(getattr(settings, name))
    menu: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id=custom_id("server:channel", name),
        channel_types=CHANNEL_TYPES,
        placeholder=nothing,
        min_values=0,
        default_values=[channel] if channel else [],
    )
    return ui.ActionRow(menu)


def _role_select(
    name: str, nothing: str, settings: ServerSettings, place: Place
) -> ui.ActionRow[Any]:
    chosen = [place.guild.get_role(role) for role in sorted(getattr(settings, name))]
    menu: ui.RoleSelect[Any] = ui.RoleSelect(
        custom_id=custom_id("server:roles", name),
        placeholder=nothing,
        min_values=0,
        max_values=MAX_ROLES,
        default_values=[role for role in chosen if role],
    )
    return ui.ActionRow(menu)
