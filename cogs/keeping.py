"""The part of `/review` for moderators: what waits, and taking acts back."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from discord import app_commands

from bot.client import MarqueeBot
from bot.interactions import Interaction, Layout, actor_of, control, reply, turn
from bot.writing.model import Submission
from cogs._ui import acts, desk
from cogs._ui.forms import entered


class Keeping(app_commands.Group):
    def __init__(self, bot: MarqueeBot) -> None:
        self.queue_, self.undoing, self.servers = bot.app.queue, bot.app.undoing, bot.app.servers
        super().__init__(name="review", description="Keep reviews")

    @app_commands.command()
    async def queue(self, interaction: Interaction) -> None:
        """Reviews that wait for a moderator"""
        await reply(interaction, self._queue(interaction), private=True)

    @app_commands.command()
    async def undo(self, interaction: Interaction) -> None:
        """Take the last act of moderation back"""
        await reply(interaction, self._last(interaction), private=True)

    # --- deciding ----------------------------------------------------------------------------

    async def _queue(self, interaction: Interaction) -> Layout:
        waiting, total = await self.queue_.waiting(actor_of(interaction))
        return desk.queue_page(waiting, total)

    @control("desk:approve")
    async def approve(self, interaction: Interaction, review_id: int) -> None:
        decision = self.queue_.approve(actor_of(interaction), review_id)
        await turn(interaction, self._decided(decision), anyone=True)

    @control("desk:decline")
    async def ask_reason(self, interaction: Interaction, review_id: int) -> None:
        actor = actor_of(interaction)
        (await self.servers.settings(actor.server_id)).require_moderator(actor)
        item = await self.queue_.submission(actor, review_id)
        await interaction.response.send_modal(desk.decline_form(item.review))

    @control("desk:decline_in")
    async def decline(self, interaction: Interaction, review_id: int) -> None:
        reason = entered(interaction, "reason")
        decision = self.queue_.decline(actor_of(interaction), review_id, reason)
        await turn(interaction, self._decided(decision), anyone=True)

    async def _decided(self, decision: Coroutine[Any, Any, Submission]) -> Layout:
        return desk.decided_card(await decision)

    # --- undoing -----------------------------------------------------------------------------

    async def _last(self, interaction: Interaction) -> Layout:
        entry = await self.undoing.last(actor_of(interaction))
        return acts.undo_card(entry, await self.undoing.about(entry))

    @control("desk:undo")
    async def take_back(self, interaction: Interaction, entry_id: int) -> None:
        await turn(interaction, self._undone(interaction, entry_id))

    async def _undone(self, interaction: Interaction, entry_id: int) -> Layout:
        entry = await self.undoing.undo(actor_of(interaction), entry_id)
        return acts.undone_card(entry, await self.undoing.about(entry))


async def setup(bot: MarqueeBot) -> None:
    bot.extend("review", Keeping(bot))
