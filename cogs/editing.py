"""The part of `/review` that changes one: look, edit, remove, restore, history."""

from __future__ import annotations

import asyncio

from discord import app_commands

from bot.client import MarqueeBot
from bot.errors import InvalidInput, UserFacingError
from bot.interactions import Form, Interaction, Layout, actor_of, control, reply, turn
from bot.library.model import Review, ReviewState
from bot.markdown import label
from bot.moderation.editing import Content
from bot.servers.model import Actor
from bot.writing.model import MODAL_CHARS
from cogs._ui import completions, desk, drafts, pages
from cogs._ui.forms import (
    entered,
    facts_form,
    rating_in,
    stated_kind,
    ticked,
    uploads_in,
    values_in,
)

Named = app_commands.Range[str, 1, 200]
PUBLISHED, PENDING, DECLINED, REMOVED = (
    ReviewState.PUBLISHED,
    ReviewState.PENDING,
    ReviewState.DECLINED,
    ReviewState.REMOVED,
)
THERE = (PUBLISHED, PENDING, DECLINED)
ALL = (*THERE, REMOVED)


def _offering(*states: ReviewState) -> completions.Completion:
    """Completion of a review that the member may change: the film and who wrote it."""

    async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        try:
            found = await interaction.client.app.finding.find(actor_of(interaction), typed, states)
        except UserFacingError:
            return []
        return [
            app_commands.Choice(
                name=label(
                    f"{one.film.label}, by {one.reviewer}"
                    + ("" if one.state is PUBLISHED else f" ({drafts.STATES[one.state]})"),
                    100,
                ),
                value=f"#{one.id}",
            )
            for one in found
        ]

    return complete


class Editing(app_commands.Group):
    def __init__(self, bot: MarqueeBot) -> None:
        app = bot.app
        self.finding, self.editing, self.queue = app.finding, app.editing, app.queue
        self.servers = app.servers
        super().__init__(name="review", description="Change reviews")

    @app_commands.command()
    @app_commands.describe(review="which one")
    @app_commands.autocomplete(review=_offering(*THERE))
    async def edit(self, interaction: Interaction, review: Named) -> None:
        """Change the text, rating or spoiler mark of a review"""
        id_ = await self.finding.pick(actor_of(interaction), review, THERE)
        await self.ask_edit(interaction, id_)

    @app_commands.command()
    @app_commands.describe(review="which one")
    @app_commands.autocomplete(review=_offering(*THERE))
    async def remove(self, interaction: Interaction, review: Named) -> None:
        """Take a review out of the library"""
        id_ = await self.finding.pick(actor_of(interaction), review, THERE)
        await self.ask_remove(interaction, id_)

    @app_commands.command()
    @app_commands.describe(review="which one")
    @app_commands.autocomplete(review=_offering(REMOVED))
    async def restore(self, interaction: Interaction, review: Named) -> None:
        """Bring a removed review back"""
        id_ = await self.finding.pick(actor_of(interaction), review, (REMOVED,))
        await reply(interaction, self._restored(interaction, id_, 0), private=True)

    @app_commands.command()
    @app_commands.describe(review="which one")
    @app_commands.autocomplete(review=_offering(*ALL))
    async def history(self, interaction: Interaction, review: Named) -> None:
        """Every version of a review, and who changed what"""
        id_ = await self.finding.pick(actor_of(interaction), review, ALL)
        await reply(interaction, self._history(interaction, id_, 0), private=True)

    # --- one review --------------------------------------------------------------------------

    @control("desk:look")
    async def look(self, interaction: Interaction, review_id: int) -> None:
        await reply(interaction, self._look(interaction, review_id), private=True)

    async def _look(self, interaction: Interaction, review_id: int) -> Layout:
        actor = actor_of(interaction)
        item = await self.queue.submission(actor, review_id)
        _, said = await self.finding.open(actor, review_id)
        return desk.look_card(item, said, moderates=await self._moderates(actor))

    @control("desk:read")
    async def read(self, interaction: Interaction, review_id: int, page: int) -> None:
        await reply(interaction, self._page(interaction, review_id, page), private=True)

    @control("desk:page")
    async def turn_page(self, interaction: Interaction, review_id: int, page: int) -> None:
        await turn(interaction, self._page(interaction, review_id, page))

    async def _page(self, interaction: Interaction, review_id: int, page: int) -> Layout:
        item = await self.queue.submission(actor_of(interaction), review_id)
        return pages.review_page(item.review, page, "desk:page")

    @control("desk:edit")
    async def ask_edit(self, interaction: Interaction, review_id: int) -> None:
        review, _ = await self.finding.open(actor_of(interaction), review_id)
        if len(review.text) > MODAL_CHARS:
            await reply(interaction, self._file(review), private=True)
        else:
            await interaction.response.send_modal(_edit_form(review))

    async def _file(self, review: Review) -> Layout:
        return desk.download_card(review)

    @control("desk:upload")
    async def ask_upload(self, interaction: Interaction, review_id: int) -> None:
        review, _ = await self.finding.open(actor_of(interaction), review_id)
        await interaction.response.send_modal(_edit_form(review))

    @control("desk:edit_in")
    async def edited(self, interaction: Interaction, review_id: int, revision: int) -> None:
        await turn(interaction, self._edited(interaction, review_id, revision))

    async def _edited(self, interaction: Interaction, review_id: int, revision: int) -> Layout:
        actor = actor_of(interaction)
        text = entered(interaction, "text")
        for upload in uploads_in(interaction):
            text = (await upload.fields(interaction))["text"]
        if not text:
            raise InvalidInput("There is no new text. Type it, or attach a .txt file.")
        content = Content(text, rating_in(interaction), ticked(interaction, "spoiler"))
        await self.editing.edit(actor, review_id, revision, content)
        return await self._history(interaction, review_id, 0)

    @control("desk:kind")
    async def ask_facts(self, interaction: Interaction, review_id: int, kind: str) -> None:
        _, said = await self.finding.open(actor_of(interaction), review_id)
        wanted = stated_kind(kind)
        values = [(one.value, one.detail) for one in said if one.kind is wanted]
        await interaction.response.send_modal(
            facts_form(wanted, values, "desk:kind_in", review_id, wanted)
        )

    @control("desk:kind_in")
    async def take_facts(self, interaction: Interaction, review_id: int, kind: str) -> None:
        await turn(interaction, self._corrected(interaction, review_id, kind))

    async def _corrected(self, interaction: Interaction, review_id: int, kind: str) -> Layout:
        actor = actor_of(interaction)
        await self.editing.correct(actor, review_id, stated_kind(kind), values_in(interaction))
        return await self._look(interaction, review_id)

    @control("desk:remove")
    async def ask_remove(self, interaction: Interaction, review_id: int) -> None:
        review, _ = await self.finding.open(actor_of(interaction), review_id)
        await interaction.response.send_modal(desk.remove_form(review))

    @control("desk:remove_in")
    async def removed(self, interaction: Interaction, review_id: int) -> None:
        actor, reason = actor_of(interaction), entered(interaction, "reason")

        async def remove() -> Layout:
            await self.editing.remove(actor, review_id, reason)
            return desk.removed_card(await self.queue.submission(actor, review_id))

        await turn(interaction, remove(), anyone=True)

    @control("desk:restore")
    async def restored(self, interaction: Interaction, review_id: int, revision: int) -> None:
        await turn(interaction, self._restored(interaction, review_id, revision))

    async def _restored(self, interaction: Interaction, review_id: int, revision: int) -> Layout:
        actor = actor_of(interaction)
        await self.editing.restore(actor, review_id, revision=revision or None)
        return await self._history(interaction, review_id, 0)

    @control("desk:history")
    async def turn_history(self, interaction: Interaction, review_id: int, page: int) -> None:
        await turn(interaction, self._history(interaction, review_id, page))

    async def _history(self, interaction: Interaction, review_id: int, page: int) -> Layout:
        actor = actor_of(interaction)
        history = await self.editing.history(actor, review_id)
        moderates = await self._moderates(actor)
        return await asyncio.to_thread(desk.history_page, history, page, moderates=moderates)

    async def _moderates(self, actor: Actor) -> bool:
        return (await self.servers.settings(actor.server_id)).may_moderate(actor)


def _edit_form(review: Review) -> Form:
    return drafts.text_form(
        f"Edit: {review.film.label}",
        "desk:edit_in",
        review.id,
        review.revision,
        text=review.text,
        rating=review.rating,
        spoiler=review.spoiler,
    )


async def setup(bot: MarqueeBot) -> None:
    bot.extend("review", Editing(bot))
