"""`/ask`: a question in plain English, answered from the reviews."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot import limits
from bot.client import MarqueeBot
from bot.interactions import Interaction, Layout, control, reply, scope_of
from cogs._ui.answers import answer_card

Question = app_commands.Range[str, 1, limits.QUESTION_TEXT]


class AskCog(commands.Cog):
    def __init__(self, bot: MarqueeBot) -> None:
        self.answers = bot.app.answers

    @app_commands.command()
    @app_commands.describe(question="such as: which film features Aurora?")
    async def ask(self, interaction: Interaction, question: Question) -> None:
        """Ask about films; the reviews answer, with the sentence that says so"""
        await reply(interaction, self._answer(interaction, question))

    @control("ask:about")
    async def about(self, interaction: Interaction, name: str) -> None:
        await reply(interaction, self._answer(interaction, name), private=True)

    async def _answer(self, interaction: Interaction, question: str) -> Layout:
        return answer_card(await self.answers.ask(await scope_of(interaction), question))


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(AskCog(bot))
