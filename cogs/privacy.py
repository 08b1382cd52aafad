"""`/privacy`: members see, take along and erase what is stored about them; also in a direct
message, for all servers, so that someone who has left can still erase."""

from __future__ import annotations

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import MarqueeBot
from bot.errors import InvalidInput, NotFound
from bot.interactions import Interaction, Layout, control, reply, turn
from bot.privacy.model import Published
from cogs._ui import privacy as cards
from cogs._ui.parts import plural


@app_commands.allowed_contexts(guilds=True, dms=True)
class PrivacyCog(
    commands.GroupCog, group_name="privacy", group_description="What is stored about you"
):
    def __init__(self, bot: MarqueeBot) -> None:
        self.bot = bot
        self.privacy = bot.app.privacy
        self.servers = bot.app.servers
        super().__init__()

    # Retention of a server's data begins when the bot leaves it, also while it was away.

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        await self.servers.note_presence(guild.id for guild in self.bot.guilds)

    @commands.Cog.listener()
    async def on_guild_join(self, _: discord.Guild) -> None:
        await self.on_ready()

    @commands.Cog.listener()
    async def on_guild_remove(self, _: discord.Guild) -> None:
        await self.on_ready()

    # --- commands ----------------------------------------------------------------------------

    @app_commands.command()
    async def show(self, interaction: Interaction) -> None:
        """What is stored about you, in words"""
        await reply(interaction, self._show(interaction), private=True)

    @app_commands.command()
    async def export(self, interaction: Interaction) -> None:
        """All that is stored about you, as a file"""
        await reply(interaction, self._export(interaction), private=True)

    @app_commands.command()
    async def delete(self, interaction: Interaction) -> None:
        """Erase what is stored about you"""
        await reply(interaction, self._choices(interaction), private=True)

    @app_commands.command()
    @app_commands.describe(messages="whether moderators may save your messages as reviews")
    async def optout(
        self, interaction: Interaction, messages: Literal["never save", "may be saved"]
    ) -> None:
        """Whether others may save your messages as reviews"""
        out = messages == "never save"
        await reply(interaction, self._opt_out(interaction, out=out), private=True)

    # --- buttons -----------------------------------------------------------------------------

    @control("privacy:export")
    async def press_export(self, interaction: Interaction) -> None:
        await reply(interaction, self._export(interaction), private=True)

    @control("privacy:delete")
    async def press_delete(self, interaction: Interaction) -> None:
        await turn(interaction, self._choices(interaction))

    @control("privacy:choose")
    async def choose(self, interaction: Interaction, published: str) -> None:
        await turn(interaction, self._confirm(interaction, published))

    @control("privacy:erase")
    async def erase(self, interaction: Interaction, published: str) -> None:
        await turn(interaction, self._erase(interaction, published))

    @control("privacy:keep")
    async def keep(self, interaction: Interaction) -> None:
        await turn(interaction, self._keep())

    # --- what they do ------------------------------------------------------------------------

    async def _show(self, interaction: Interaction) -> Layout:
        held = await self.privacy.held(await self._places(interaction), interaction.user.id)
        return cards.held_card([(self._name(one.server_id), one) for one in held])

    async def _export(self, interaction: Interaction) -> Layout:
        user_id = interaction.user.id
        found = await self.privacy.export(await self._places(interaction), user_id)
        return cards.export_file(
            {
                "member": str(user_id),
                "servers": [
                    {"server": server, "name": self._name(int(server)), **rows}
                    for server, rows in found.items()
                ],
            }
        )

    async def _choices(self, interaction: Interaction) -> Layout:
        return cards.choice_card(await self._with_something(interaction))

    async def _confirm(self, interaction: Interaction, published: str) -> Layout:
        return cards.confirm_card(await self._with_something(interaction), _choice(published))

    async def _erase(self, interaction: Interaction, published: str) -> Layout:
        choice, user = _choice(published), interaction.user
        places = await self._with_something(interaction)
        names = {user.name, user.display_name, user.global_name or ""}
        await self.privacy.erase(interaction.guild_id, user.id, choice, names=names)
        return cards.erased_card(places, choice)

    async def _keep(self) -> Layout:
        return cards.kept_card()

    async def _opt_out(self, interaction: Interaction, *, out: bool) -> Layout:
        here = [interaction.guild_id] if interaction.guild_id is not None else []
        chosen = await self.privacy.opt_out(here, interaction.user.id, out=out)
        places = "this server" if here else plural(len(chosen), "server")
        return cards.opt_out_card(places, out=out)

    async def _places(self, interaction: Interaction) -> list[int]:
        """This server; in a direct message every one whose books name the member."""
        if interaction.guild_id is not None:
            return [interaction.guild_id]
        return await self.privacy.servers_of(interaction.user.id)

    async def _with_something(self, interaction: Interaction) -> str:
        """Where there is something to erase, in words; `NotFound` when there is nothing."""
        held = await self.privacy.held(await self._places(interaction), interaction.user.id)
        there = [one.server_id for one in held if one.anything]
        if not there:
            raise NotFound("Nothing is stored about you here.")
        if interaction.guild_id is not None:
            return "this server"
        return ", ".join(self._name(server_id) for server_id in there)

    def _name(self, server_id: int) -> str:
        guild = self.bot.get_guild(server_id)
        return guild.name if guild else f"a server that I have left ({server_id})"


def _choice(published: str) -> Published:
    try:
        return Published(published)
    except ValueError as error:
        raise InvalidInput("That is no choice. Use /privacy delete once more.") from error


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(PrivacyCog(bot))
