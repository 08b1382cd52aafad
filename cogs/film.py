"""`/film`: films by title, by who and what is in them, or by chance."""

from __future__ import annotations

import random
from collections import defaultdict, deque
from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot import limits
from bot.client import MarqueeBot
from bot.interactions import Interaction, Layout, control, reply, scope_of, turn
from bot.library.service import FilmQuery
from cogs._ui import cards, completions

Title = app_commands.Range[str, 1, 200]
Name = app_commands.Range[str, 1, 100]
Words = app_commands.Range[str, 1, limits.SEARCH_TEXT]
Job = Literal["director", "writer", "composer", "cinematographer", "producer", "actor"]

MOST_FOUND = 20
"""Films that `/film find` lists; with their reasons they fill two phone screens."""
NOT_AGAIN = 10
"""Films that `/film random` remembers per server, so as not to repeat itself."""


class FilmCog(commands.GroupCog, group_name="film", group_description="Films and who is in them"):
    def __init__(self, bot: MarqueeBot) -> None:
        self.library = bot.app.library
        self._lately: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=NOT_AGAIN))
        super().__init__()

    @app_commands.command()
    @app_commands.describe(title="its title, or the beginning of it")
    @app_commands.autocomplete(title=completions.titles)
    async def show(self, interaction: Interaction, title: Title) -> None:
        """All that the reviews say of a film, on one card"""
        await reply(interaction, self._card(interaction, title), again="film:card")

    @app_commands.command()
    @app_commands.describe(
        character="someone in the film",
        person="someone who made it or plays in it",
        job="what that person did",
        theme="what it is about, or its genre",
        text="words that a review uses",
    )
    @app_commands.autocomplete(
        character=completions.characters, person=completions.people, theme=completions.themes
    )
    async def find(
        self,
        interaction: Interaction,
        character: Name = "",
        person: Name = "",
        job: Job | None = None,
        theme: Name = "",
        text: Words = "",
    ) -> None:
        """Films with a character, by a person, on a theme, or with words in a review"""
        query = FilmQuery(character, person, job or "", theme, text)
        await reply(interaction, self._found(interaction, query))

    @app_commands.command(name="list")
    async def list_(self, interaction: Interaction) -> None:
        """Every film that has a review here"""
        await reply(interaction, self._page(interaction, 0))

    @app_commands.command()
    async def random(self, interaction: Interaction) -> None:
        """Any film: let chance choose"""
        await reply(interaction, self._any(interaction))

    @app_commands.command()
    @app_commands.describe(title="the film you liked")
    @app_commands.autocomplete(title=completions.titles)
    async def similar(self, interaction: Interaction, title: Title) -> None:
        """Films that share people, themes or places with another"""
        await reply(interaction, self._like(interaction, title), again="film:like")

    @control("film:card")
    async def open_card(self, interaction: Interaction, title: str) -> None:
        await reply(interaction, self._card(interaction, title), private=True)

    @control("film:like")
    async def open_similar(self, interaction: Interaction, title: str) -> None:
        await reply(interaction, self._like(interaction, title), private=True)

    @control("film:list")
    async def turn_page(self, interaction: Interaction, page: int) -> None:
        await turn(interaction, self._page(interaction, page))

    async def _card(self, interaction: Interaction, title: str) -> Layout:
        scope = await scope_of(interaction)
        film = await self.library.resolve(scope, title)
        return cards.film_card(*await self.library.card(scope, film.id))

    async def _found(self, interaction: Interaction, query: FilmQuery) -> Layout:
        found = await self.library.find(await scope_of(interaction), query, limit=MOST_FOUND + 1)
        return cards.found_card(query, found[:MOST_FOUND], more=len(found) > MOST_FOUND)

    async def _page(self, interaction: Interaction, page: int) -> Layout:
        return cards.films_page(await self.library.films(await scope_of(interaction), page))

    async def _any(self, interaction: Interaction) -> Layout:
        scope = await scope_of(interaction)
        lately = self._lately[scope.server_id]
        film = await self.library.random(scope, random.Random(), avoid=lately)
        lately.append(film.id)
        return cards.film_card(*await self.library.card(scope, film.id))

    async def _like(self, interaction: Interaction, title: str) -> Layout:
        scope = await scope_of(interaction)
        film = await self.library.resolve(scope, title)
        return cards.similar_card(film, await self.library.similar(scope, film.id))


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(FilmCog(bot))
