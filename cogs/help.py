"""`/help` and `/about`; they also work in a direct message."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from discord import app_commands
from discord.ext import commands

from bot import __version__
from bot.client import MarqueeBot
from bot.interactions import Interaction, Layout, reply
from cogs._ui.parts import card
from cogs._ui.reference import Command, every_command

ABOUT = """\
A library of this server's film reviews. Answers come from the reviews alone, with the sentence \
that says so; when the reviews don't say, neither does Marquee.

It reads no messages here, only what you give to its commands."""

MODERATORS = (
    "Moderators are the members with a role chosen in {settings}, or with Manage Messages while"
    " none is chosen, and always those with Manage Server."
)


class HelpCog(commands.Cog):
    def __init__(self, bot: MarqueeBot) -> None:
        self.bot = bot

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def help(self, interaction: Interaction) -> None:
        """What Marquee can do, and how to ask"""
        await reply(interaction, self._help(), private=True)

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def about(self, interaction: Interaction) -> None:
        """What Marquee is, and what it knows about you"""
        await reply(interaction, self._about(), private=True)

    async def _help(self) -> Layout:
        return card(self._help_lines())

    def _help_lines(self) -> Iterable[str]:
        yield "## Ask, and the reviews answer"
        yield f"Try {self.bot.mention('ask')} with “which film features Aurora?”"
        for group, commands_of_it in groupby(every_command(self.bot.tree), key=_group):
            yield f"### {group.capitalize()}" if group else ""
            for command in commands_of_it:
                yield f"{self.bot.mention(command.qualified_name)} {command.description}"
        yield f"-# {MODERATORS.format(settings=self.bot.mention('server settings'))}"

    async def _about(self) -> Layout:
        return card([f"## Marquee {__version__}", ABOUT, f"-# {self.bot.mention('help')}"])


def _group(command: Command) -> str:
    return command.parent.name if command.parent else ""


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(HelpCog(bot))
