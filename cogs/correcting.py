"""The part of `/film` for moderators: what was misread, and films that are one."""

from __future__ import annotations

from discord import app_commands

from bot.client import MarqueeBot
from bot.interactions import Interaction, Layout, actor_of, control, reply, scope_of, turn
from bot.library.model import FilmRef
from cogs._ui import completions, corrections
from cogs._ui.forms import entered, facts_form, stated_kind, values_in, year_in

Title = app_commands.Range[str, 1, 200]


class Correcting(app_commands.Group):
    def __init__(self, bot: MarqueeBot) -> None:
        self.library = bot.app.library
        self.corrections = bot.app.corrections
        self.servers = bot.app.servers
        super().__init__(name="film", description="Correct films")

    @app_commands.command()
    @app_commands.describe(title="the film")
    @app_commands.autocomplete(title=completions.titles)
    async def edit(self, interaction: Interaction, title: Title) -> None:
        """Correct what was read of a film (moderators)"""
        await reply(interaction, self._edit(interaction, title), private=True, again="film:edit")

    @app_commands.command()
    @app_commands.describe(old="the film that goes", into="the film that stays")
    @app_commands.autocomplete(old=completions.titles, into=completions.titles)
    async def merge(self, interaction: Interaction, old: Title, into: Title) -> None:
        """Join two films that are one (moderators)"""
        await reply(interaction, self._ask(interaction, old, into), private=True)

    @control("film:edit")
    async def open_desk(self, interaction: Interaction, title: str) -> None:
        await reply(interaction, self._edit(interaction, title), private=True)

    @control("film:kind")
    async def ask_facts(self, interaction: Interaction, film_id: int, kind: str) -> None:
        await self._require_moderator(interaction)
        film = await self.library.film(await scope_of(interaction), film_id)
        wanted = stated_kind(kind)
        values = corrections.values_of(film, wanted)
        await interaction.response.send_modal(
            facts_form(wanted, values, "film:kind_in", film_id, wanted)
        )

    @control("film:kind_in")
    async def take_facts(self, interaction: Interaction, film_id: int, kind: str) -> None:
        await turn(interaction, self._stated(interaction, film_id, kind))

    @control("film:title")
    async def ask_title(self, interaction: Interaction, film_id: int) -> None:
        await interaction.response.send_modal(
            corrections.title_form(await self._film(interaction, f"#{film_id}"))
        )

    @control("film:title_in")
    async def take_title(self, interaction: Interaction, film_id: int) -> None:
        await turn(interaction, self._renamed(interaction, film_id))

    @control("film:join")
    async def join(self, interaction: Interaction, old: int, into: int) -> None:
        await turn(interaction, self._joined(interaction, old, into))

    async def _edit(self, interaction: Interaction, title: str) -> Layout:
        film = await self._film(interaction, title)
        return corrections.film_desk(await self.library.film(await scope_of(interaction), film.id))

    async def _stated(self, interaction: Interaction, film_id: int, kind: str) -> Layout:
        await self.corrections.set_facts(
            actor_of(interaction), film_id, stated_kind(kind), values_in(interaction)
        )
        return await self._edit(interaction, f"#{film_id}")

    async def _renamed(self, interaction: Interaction, film_id: int) -> Layout:
        title, year = entered(interaction, "title"), year_in(interaction)
        await self.corrections.retitle(actor_of(interaction), film_id, title, year)
        return await self._edit(interaction, f"#{film_id}")

    async def _ask(self, interaction: Interaction, old: str, into: str) -> Layout:
        films = [await self._film(interaction, name) for name in (old, into)]
        return corrections.merge_card(*films)

    async def _joined(self, interaction: Interaction, old: int, into: int) -> Layout:
        films = [await self._film(interaction, f"#{id_}") for id_ in (old, into)]
        await self.corrections.merge(actor_of(interaction), old, into)
        return corrections.merged_card(*films)

    async def _film(self, interaction: Interaction, title: str) -> FilmRef:
        """The film that is meant, for moderators only."""
        await self._require_moderator(interaction)
        return await self.library.resolve(await scope_of(interaction), title)

    async def _require_moderator(self, interaction: Interaction) -> None:
        actor = actor_of(interaction)
        (await self.servers.settings(actor.server_id)).require_moderator(actor)


async def setup(bot: MarqueeBot) -> None:
    bot.extend("film", Correcting(bot))
