"""The part of `/review` that takes whole libraries in and out, for moderators."""

from __future__ import annotations

import contextlib
import io
import time
from collections.abc import Sequence
from typing import BinaryIO, Literal

import discord
from discord import app_commands

from bot.client import MarqueeBot
from bot.errors import Conflict, InvalidInput, NotFound
from bot.interactions import Interaction, Layout, actor_of, control, reply, turn
from bot.library.formats import model as formats
from bot.library.formats.source import Source
from bot.library.formats.writing import Form
from bot.library.import_run import Run
from bot.library.model import Scope
from bot.servers.model import Actor
from cogs._ui import exchange as cards


class Exchange(app_commands.Group):
    def __init__(self, bot: MarqueeBot) -> None:
        self.bot = bot
        self.importer, self.exporter = bot.app.importer, bot.app.exporter
        self.servers = bot.app.servers
        super().__init__(name="review", description="Reviews in and out")

    @app_commands.command(name="import")
    @app_commands.describe(
        file="text, JSON, a table (.csv) or a Letterboxd export (.zip)",
        file_2="another one",
        file_3="another one",
        file_4="another one",
        file_5="another one",
    )
    async def import_(
        self,
        interaction: Interaction,
        file: discord.Attachment,
        file_2: discord.Attachment | None = None,
        file_3: discord.Attachment | None = None,
        file_4: discord.Attachment | None = None,
        file_5: discord.Attachment | None = None,
    ) -> None:
        """Add many reviews at once, from files"""
        given = [one for one in (file, file_2, file_3, file_4, file_5) if one is not None]
        actor = await self._moderator(interaction)
        if sum(one.size for one in given) > formats.MAX_UPLOAD_BYTES:
            most = formats.MAX_UPLOAD_BYTES // 1_000_000
            raise InvalidInput(
                f"That is more than {most} MB. Send it in parts, or ask whoever runs this bot for"
                " `marquee import`."
            )
        await interaction.response.defer(ephemeral=True, thinking=True)
        with self.bot.answering():
            layout = await self._import(interaction, actor, given)
            await interaction.edit_original_response(view=layout, attachments=layout.files)

    async def _import(
        self, interaction: Interaction, actor: Actor, given: Sequence[discord.Attachment]
    ) -> Layout:
        shown_at = time.monotonic()

        async def show(run: Run) -> None:
            nonlocal shown_at
            self.bot.check_open()
            if time.monotonic() - shown_at >= cards.EVERY:
                shown_at = time.monotonic()
                with contextlib.suppress(discord.HTTPException):  # nobody may look any more
                    await interaction.edit_original_response(view=cards.progress_card(run))

        report = await self.importer.run(
            actor.server_id,
            [_source(one.filename, await one.read()) for one in given],
            actor=actor,
            most=formats.MAX_UPLOAD_ROWS,
            progress=show,
        )
        return cards.summary_card(report)

    @control("review:cancel_import")
    async def cancel(self, interaction: Interaction, run_id: int) -> None:
        await turn(interaction, self._cancel(interaction, run_id))

    async def _cancel(self, interaction: Interaction, run_id: int) -> Layout:
        actor = await self._moderator(interaction)
        run = self.importer.running(actor.server_id, run_id)
        if run is None:
            raise Conflict("That import is over already.")
        run.cancelled = True
        return cards.cancelling_card()

    @app_commands.command()
    @app_commands.describe(form="JSON holds everything; CSV is for spreadsheet programs")
    async def export(self, interaction: Interaction, form: Literal["JSON", "CSV"] = "JSON") -> None:
        """All published reviews of this server, as a file"""
        await reply(interaction, self._export(interaction, Form(form.lower())), private=True)

    async def _export(self, interaction: Interaction, form: Form) -> Layout:
        actor = await self._moderator(interaction)
        guild = interaction.guild
        most = guild.filesize_limit if guild else discord.utils.DEFAULT_FILE_SIZE_LIMIT_BYTES
        out = cards.BoundedText(most)
        count = await self.exporter.write(Scope.only(actor.server_id), out, form)
        if not count:
            raise NotFound("This server has no reviews of its own yet. Try /review add.")
        return cards.export_card(out, count, form)

    async def _moderator(self, interaction: Interaction) -> Actor:
        actor = actor_of(interaction)
        (await self.servers.settings(actor.server_id)).require_moderator(actor)
        return actor


def _source(name: str, data: bytes) -> Source:
    def opened() -> BinaryIO:
        return io.BytesIO(data)

    return Source(name, opened, len(data))


async def setup(bot: MarqueeBot) -> None:
    bot.extend("review", Exchange(bot))
