"""`/server`: what a server has set, and what its moderators did."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import MarqueeBot
from bot.errors import InvalidInput, NotAllowed
from bot.interactions import Interaction, Layout, actor_of, control, reply, turn
from bot.interactions.replies import SERVER_ONLY
from bot.servers.model import PollsBy, Spoilers
from cogs._ui import settings as ui

VALUES: dict[str, type[PollsBy | Spoilers]] = {"polls_by": PollsBy, "spoilers": Spoilers}


class ServerCog(commands.GroupCog, group_name="server", group_description="This server"):
    def __init__(self, bot: MarqueeBot) -> None:
        self.servers = bot.app.servers
        super().__init__()

    @app_commands.command()
    async def settings(self, interaction: Interaction) -> None:
        """Roles, channels and rules of Marquee in this server"""
        await reply(interaction, self._panel(interaction), private=True)

    @control("server:channel")
    async def choose_channel(self, interaction: Interaction, name: str, *chosen: int) -> None:
        await turn(interaction, self._set_channel(interaction, name, chosen))

    async def _set_channel(
        self, interaction: Interaction, name: str, chosen: tuple[int, ...]
    ) -> Layout:
        _known(name, ui.CHANNELS)
        place = _place(interaction)
        if any(place.channel(channel_id) is None for channel_id in chosen):
            raise InvalidInput("That channel is not in this server, or I cannot see it.")
        return await self._changed(interaction, **{name: chosen[0] if chosen else None})

    @control("server:roles")
    async def choose_roles(self, interaction: Interaction, name: str, *chosen: int) -> None:
        await turn(interaction, self._set_roles(interaction, name, chosen))

    async def _set_roles(
        self, interaction: Interaction, name: str, chosen: tuple[int, ...]
    ) -> Layout:
        _known(name, ui.ROLES)
        guild = _place(interaction).guild
        if any(guild.get_role(role_id) is None for role_id in chosen):
            raise InvalidInput("That role is not in this server.")
        return await self._changed(interaction, **{name: frozenset(chosen)})

    @control("server:choose")
    async def choose(self, interaction: Interaction, name: str, value: str) -> None:
        _known(name, VALUES)
        if value not in list(VALUES[name]):
            raise InvalidInput("That cannot be chosen.")
        await turn(interaction, self._changed(interaction, **{name: VALUES[name](value)}))

    @control("server:turn")
    async def turn_on_or_off(self, interaction: Interaction, name: str, on: int) -> None:
        _known(name, ui.TOGGLES)
        await turn(interaction, self._changed(interaction, **{name: bool(on)}))

    async def _changed(self, interaction: Interaction, **changes: Any) -> Layout:
        changed = await self.servers.change(actor_of(interaction), **changes)
        return ui.panel(changed, _place(interaction))

    async def _panel(self, interaction: Interaction) -> Layout:
        actor = actor_of(interaction)
        settings = await self.servers.settings(actor.server_id)
        settings.require_administrator(actor)
        return ui.panel(settings, _place(interaction))


def _known(name: str, names: dict[str, Any]) -> None:
    if name not in names:
        raise InvalidInput("There is no such setting.")


def _place(interaction: Interaction) -> ui.Place:
    guild = interaction.guild
    if not isinstance(guild, discord.Guild):
        raise NotAllowed(SERVER_ONLY)
    return ui.Place(guild)


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(ServerCog(bot))
