"""`/review add` and `mine`, and *Save as review*: from a text to a review."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from bot.client import MarqueeBot
from bot.errors import InvalidInput, UserFacingError
from bot.interactions import Interaction, Layout, actor_of, control, reply, turn
from bot.library.model import ReviewState
from bot.servers.model import Actor
from bot.writing.model import Correction, Draft
from cogs._ui import completions, drafts
from cogs._ui.forms import (
    Upload,
    entered,
    facts_form,
    rating_in,
    stated_kind,
    ticked,
    uploads_in,
    values_in,
    year_in,
)

Title = app_commands.Range[str, 1, 200]


class Writing(app_commands.Group):
    """The part of `/review` for those who write."""

    def __init__(self, bot: MarqueeBot) -> None:
        self.writing = bot.app.writing
        self.queue = bot.app.queue
        self.servers = bot.app.servers
        super().__init__(name="review", description="Write reviews")

    # --- arriving ----------------------------------------------------------------------------

    @app_commands.command()
    @app_commands.describe(film="the film, or a new title; leave it out if the text says it")
    @app_commands.autocomplete(film=completions.titles)
    async def add(self, interaction: Interaction, film: Title = "") -> None:
        """Write a review, or send one in as a file"""
        actor_of(interaction)
        await interaction.response.send_modal(drafts.new_form(film))

    @control("draft:new")
    async def arrived(self, interaction: Interaction, film: str) -> None:
        await reply(interaction, self._arrived(interaction, film), private=True)

    async def save(self, interaction: Interaction, message: discord.Message) -> None:
        """The message command: keep a member's message as a draft of theirs."""
        await reply(interaction, self._saved(interaction, message), private=True)

    async def _arrived(self, interaction: Interaction, film: str) -> Layout:
        actor = actor_of(interaction)
        draft = Draft(
            id=0,
            server_id=actor.server_id,
            user_id=actor.user_id,
            author_id=actor.user_id,
            author_name=actor.name,
            text=entered(interaction, "text"),
            title=entered(interaction, "title"),
            film_id=int(film[1:]) if film[1:].isdecimal() and len(film) < 20 else None,
            spoiler=ticked(interaction, "spoiler"),
        )
        notes: list[str] = []
        changes: dict[str, Any] = {}
        try:
            changes["rating"] = rating_in(interaction)
        except InvalidInput as error:
            notes.append(error.message)
        return await self._take_in(interaction, draft, changes, uploads_in(interaction), notes)

    async def _saved(self, interaction: Interaction, message: discord.Message) -> Layout:
        actor = actor_of(interaction)
        if message.author.bot:
            raise InvalidInput("That message is not a member's, so it cannot be a review.")
        draft = Draft(
            id=0,
            server_id=actor.server_id,
            user_id=actor.user_id,
            author_id=message.author.id,
            author_name=message.author.display_name,
            text=message.content,
            source="message",
            source_url=message.jump_url,
        )
        files = [Upload(one.filename, one.size, one.url) for one in message.attachments]
        return await self._take_in(interaction, draft, {}, files, [])

    async def _take_in(
        self,
        interaction: Interaction,
        draft: Draft,
        changes: dict[str, Any],
        files: list[Upload],
        notes: list[str],
    ) -> Layout:
        """Store what was typed at once, then what is in the files, then show what was read.

        What is typed outranks what a file's header says.
        """
        actor = actor_of(interaction)
        kept = await self.writing.keep(actor, draft) if draft.text.strip() else None
        for file in files:
            try:
                fields = await file.fields(interaction)
            except UserFacingError as error:
                if kept is None and len(files) == 1:
                    raise
                notes.append(error.message)
                continue
            fields["spoiler"] |= draft.spoiler
            if draft.film_id or draft.title:
                fields.pop("title", None)
                fields.pop("year", None)
            if kept is None:
                text = fields.pop("text")
                kept = await self.writing.keep(actor, replace(draft, text=text))
            else:
                fields["text"] = f"{kept.text}\n\n{fields['text']}"
            kept = await self.writing.amend(actor, kept.id, **fields)
        if kept is None:
            kept = await self.writing.keep(actor, draft)  # says that there is no text
        if changes.get("rating") is not None:
            kept = await self.writing.amend(actor, kept.id, **changes)
        return await self._card(actor, kept.id, notes=notes)

    # --- the draft's card --------------------------------------------------------------------

    async def _card(
        self, actor: Actor, draft_id: int, page: int = 0, notes: list[str] | None = None
    ) -> Layout:
        preview = await self.writing.preview(actor, draft_id)
        settings = await self.servers.settings(actor.server_id)
        publishes = settings.may_moderate(actor) or not settings.needs_approval
        return drafts.draft_card(preview, publishes=publishes, page=page, notes=notes or ())

    @app_commands.command()
    async def mine(self, interaction: Interaction) -> None:
        """Your drafts, and what became of your reviews"""
        await reply(interaction, self._mine(actor_of(interaction)), private=True)

    async def _mine(self, actor: Actor) -> Layout:
        return drafts.mine_card(
            await self.writing.drafts(actor), await self.queue.mine(actor, limit=drafts.MINE)
        )

    @control("draft:open")
    async def continued(self, interaction: Interaction, draft_id: int) -> None:
        await reply(interaction, self._card(actor_of(interaction), draft_id), private=True)

    @control("draft:facts")
    async def turn_facts(self, interaction: Interaction, draft_id: int, page: int) -> None:
        await turn(interaction, self._card(actor_of(interaction), draft_id, page))

    @control("draft:film")
    async def choose_film(self, interaction: Interaction, draft_id: int, film_id: int) -> None:
        await turn(interaction, self._amended(interaction, draft_id, film_id=film_id))

    async def _amended(self, interaction: Interaction, draft_id: int, **changes: Any) -> Layout:
        actor = actor_of(interaction)
        await self.writing.amend(actor, draft_id, **changes)
        return await self._card(actor, draft_id)

    @control("draft:details")
    async def ask_details(self, interaction: Interaction, draft_id: int) -> None:
        preview = await self.writing.preview(actor_of(interaction), draft_id)
        await interaction.response.send_modal(drafts.details_form(preview))

    @control("draft:details_in")
    async def take_details(self, interaction: Interaction, draft_id: int) -> None:
        await turn(interaction, self._detailed(interaction, draft_id))

    async def _detailed(self, interaction: Interaction, draft_id: int) -> Layout:
        actor = actor_of(interaction)
        preview = await self.writing.preview(actor, draft_id)
        changes: dict[str, Any] = {
            "rating": rating_in(interaction),
            "spoiler": ticked(interaction, "spoiler"),
        }
        title, year = entered(interaction, "title").strip(), year_in(interaction)
        if (title, year) != (preview.title or "", preview.year):
            changes |= {"title": title, "year": year}
        return await self._amended(interaction, draft_id, **changes)

    @control("draft:text")
    async def ask_text(self, interaction: Interaction, draft_id: int) -> None:
        draft = await self.writing.draft(actor_of(interaction), draft_id)
        await interaction.response.send_modal(
            drafts.text_form(
                "Change the text",
                "draft:text_in",
                draft.id,
                text=draft.text,
                rating=draft.rating,
                spoiler=draft.spoiler,
            )
        )

    @control("draft:text_in")
    async def take_text(self, interaction: Interaction, draft_id: int) -> None:
        await turn(interaction, self._rewritten(interaction, draft_id))

    async def _rewritten(self, interaction: Interaction, draft_id: int) -> Layout:
        changes: dict[str, Any] = {"spoiler": ticked(interaction, "spoiler")}
        if text := entered(interaction, "text"):
            changes["text"] = text
        for upload in uploads_in(interaction):
            changes |= await upload.fields(interaction)
        return await self._amended(
            interaction, draft_id, **(changes | _rating(interaction, changes))
        )

    @control("draft:file")
    async def download(self, interaction: Interaction, draft_id: int) -> None:
        await reply(interaction, self._file(interaction, draft_id), private=True)

    async def _file(self, interaction: Interaction, draft_id: int) -> Layout:
        draft = await self.writing.draft(actor_of(interaction), draft_id)
        hint = "Change it, then send it back with *Text*."
        return drafts.text_file(hint, draft.text, f"draft-{draft.id}.txt")

    @control("draft:kind")
    async def ask_facts(self, interaction: Interaction, draft_id: int, kind: str) -> None:
        preview = await self.writing.preview(actor_of(interaction), draft_id)
        wanted = stated_kind(kind)
        values = [(one.value, one.detail) for one in preview.said if one.kind is wanted]
        await interaction.response.send_modal(
            facts_form(wanted, values, "draft:kind_in", draft_id, wanted)
        )

    @control("draft:kind_in")
    async def take_facts(self, interaction: Interaction, draft_id: int, kind: str) -> None:
        await turn(interaction, self._corrected(interaction, draft_id, kind))

    async def _corrected(self, interaction: Interaction, draft_id: int, kind: str) -> Layout:
        draft = await self.writing.draft(actor_of(interaction), draft_id)
        wanted = stated_kind(kind)
        others = [one for one in draft.corrections if one.kind is not wanted]
        corrections = (*others, Correction(wanted, values_in(interaction)))
        return await self._amended(interaction, draft_id, corrections=corrections)

    @control("draft:discard")
    async def discard(self, interaction: Interaction, draft_id: int) -> None:
        await turn(interaction, self._discarded(interaction, draft_id))

    async def _discarded(self, interaction: Interaction, draft_id: int) -> Layout:
        await self.writing.discard(actor_of(interaction), draft_id)
        return drafts.discarded_card()

    @control("draft:send")
    async def send(self, interaction: Interaction, draft_id: int) -> None:
        public: list[Layout] = []
        await turn(interaction, self._sent(interaction, draft_id, public))
        for saved in public:
            await interaction.followup.send(view=saved)

    async def _sent(self, interaction: Interaction, draft_id: int, public: list[Layout]) -> Layout:
        actor = actor_of(interaction)
        preview = await self.writing.preview(actor, draft_id)
        sent = await self.writing.send(actor, draft_id)
        name = preview.film.label if preview.film else preview.title or ""
        if sent.state is ReviewState.PUBLISHED and preview.draft.source == "message":
            public.append(drafts.saved_card(name, sent.review_id, preview.draft, actor.user_id))
        return drafts.sent_card(name, sent.state, sent.review_id)


def _rating(interaction: Interaction, changes: dict[str, Any]) -> dict[str, Any]:
    """The rating of the form, unless the file has one and the form none."""
    rating = rating_in(interaction)
    return {} if rating is None and "rating" in changes else {"rating": rating}


async def setup(bot: MarqueeBot) -> None:
    writing = Writing(bot)
    bot.extend("review", writing)
    bot.tree.add_command(app_commands.ContextMenu(name="Save as review", callback=writing.save))
