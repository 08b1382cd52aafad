"""`/film`: films by title, by who and what is in them, or by chance."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict, deque
from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot import limits
from bot.charts import taste_charts
from bot.client import MarqueeBot
from bot.errors import InvalidInput, NotAllowed
from bot.interactions import Interaction, Layout, actor_of, control, reply, scope_of, turn
from bot.library.model import Scope
from bot.library.service import FilmQuery
from bot.ratings.model import HALF_STARS, TopBy, drawn, stars
from cogs._ui import cards, completions
from cogs._ui import ratings as rating_cards

Title = app_commands.Range[str, 1, 200]
Name = app_commands.Range[str, 1, 100]
Words = app_commands.Range[str, 1, limits.SEARCH_TEXT]
Job = Literal["director", "writer", "composer", "cinematographer", "producer", "actor"]

By = Literal["rating", "reviews", "poll wins"]
STARS = [
    app_commands.Choice(name=f"{drawn(half)} ({stars(half)})", value=half)
    for half in reversed(HALF_STARS)
]

MOST_FOUND = 20
"""Films that `/film find` lists; with their reasons they fill two phone screens."""
NOT_AGAIN = 10
"""Films that `/film random` remembers per server, so as not to repeat itself."""


class FilmCog(commands.GroupCog, group_name="film", group_description="Films and who is in them"):
    def __init__(self, bot: MarqueeBot) -> None:
        self.library = bot.app.library
        self.ratings = bot.app.ratings
        self.servers = bot.app.servers
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

    @app_commands.command()
    @app_commands.describe(
        title="the film",
        stars="half a star to five",
        show="whether others may see what you rate, here and from now on",
    )
    @app_commands.autocomplete(title=completions.titles)
    @app_commands.choices(stars=STARS)
    async def rate(
        self,
        interaction: Interaction,
        title: Title,
        stars: app_commands.Choice[int] | None = None,
        show: bool | None = None,
    ) -> None:
        """Say how good a film is, or see what you said"""
        half_stars = stars.value if stars else None
        await reply(interaction, self._rated(interaction, title, half_stars, show), private=True)

    @app_commands.command()
    @app_commands.describe(by="what counts: members' ratings unless you say")
    async def top(self, interaction: Interaction, by: By = "rating") -> None:
        """The films this server likes best"""
        await reply(interaction, self._top(interaction, 0, by))

    @app_commands.command()
    async def stats(self, interaction: Interaction) -> None:
        """A picture of what this server loves"""
        await reply(interaction, self._stats(interaction))

    @control("film:rating")
    async def open_rating(self, interaction: Interaction, film_id: int) -> None:
        await reply(interaction, self._rating(interaction, film_id), private=True)

    @control("film:stars")
    async def give_stars(self, interaction: Interaction, film_id: int, half_stars: int) -> None:
        await turn(interaction, self._rating(interaction, film_id, half_stars))

    @control("film:unrate")
    async def take_back(self, interaction: Interaction, film_id: int) -> None:
        await turn(interaction, self._unrated(interaction, film_id))

    @control("film:raters")
    async def show_raters(self, interaction: Interaction, film_id: int) -> None:
        await reply(interaction, self._raters(interaction, film_id), private=True)

    @control("film:top")
    async def turn_top(self, interaction: Interaction, page: int, by: str) -> None:
        await turn(interaction, self._top(interaction, page, by))

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
        return await self._film_card(scope, film.id)

    async def _film_card(self, scope: Scope, film_id: int) -> Layout:
        return cards.film_card(
            *await self.library.card(scope, film_id), await self.ratings.of_film(scope, film_id)
        )

    async def _found(self, interaction: Interaction, query: FilmQuery) -> Layout:
        found = await self.library.find(await scope_of(interaction), query, limit=MOST_FOUND + 1)
        return cards.found_card(query, found[:MOST_FOUND], more=len(found) > MOST_FOUND)

    async def _page(self, interaction: Interaction, page: int) -> Layout:
        return cards.films_page(await self.library.films(await scope_of(interaction), page))

    async def _any(self, interaction: Interaction) -> Layout:
        scope = await scope_of(interaction)
        lately = self._lately[scope.server_id]
        seen = await self.ratings.rated_by(scope.server_id, interaction.user.id)
        film = await self.library.random(scope, random.Random(), avoid={*lately, *seen})
        lately.append(film.id)
        return await self._film_card(scope, film.id)

    async def _like(self, interaction: Interaction, title: str) -> Layout:
        scope = await scope_of(interaction)
        film = await self.library.resolve(scope, title)
        return cards.similar_card(film, await self.library.similar(scope, film.id))

    async def _rated(
        self, interaction: Interaction, title: str, half_stars: int | None, show: bool | None
    ) -> Layout:
        scope = await scope_of(interaction)
        film = await self.library.resolve(scope, title)
        if show is not None:
            await self.ratings.show(scope.server_id, interaction.user.id, show)
        return await self._rating(interaction, film.id, half_stars)

    async def _rating(
        self, interaction: Interaction, film_id: int, half_stars: int | None = None
    ) -> Layout:
        """The member's rating of a film, given now or before."""
        actor, scope = actor_of(interaction), await scope_of(interaction)
        if half_stars is None:
            ratings = await self.ratings.of_film(scope, film_id, actor.user_id)
        else:
            ratings = await self.ratings.rate(
                scope, actor.user_id, film_id, half_stars, interaction_id=actor.interaction_id
            )
        return rating_cards.rating_form(ratings, raters=await self._raters_shown(scope))

    async def _unrated(self, interaction: Interaction, film_id: int) -> Layout:
        scope = await scope_of(interaction)
        await self.ratings.unrate(scope, interaction.user.id, film_id)
        ratings = await self.ratings.of_film(scope, film_id, interaction.user.id)
        shown = await self._raters_shown(scope)
        return rating_cards.rating_form(ratings, raters=shown, told="Your rating is taken back.")

    async def _raters(self, interaction: Interaction, film_id: int) -> Layout:
        scope = await scope_of(interaction)
        if not await self._raters_shown(scope):
            raise NotAllowed("This server does not show who rated what.")
        film = (await self.ratings.of_film(scope, film_id)).film
        return rating_cards.raters_card(film, await self.ratings.who(scope, film_id))

    async def _raters_shown(self, scope: Scope) -> bool:
        return (await self.servers.settings(scope.server_id)).raters_shown

    async def _top(self, interaction: Interaction, page: int, by: str) -> Layout:
        if by not in set(TopBy):
            raise InvalidInput("Films are ranked by rating, reviews or poll wins.")
        chosen = TopBy(by)
        standings = await self.ratings.top(await scope_of(interaction), chosen)
        return rating_cards.top_page(chosen, standings, page)

    async def _stats(self, interaction: Interaction) -> Layout:
        taste = await self.ratings.taste(await scope_of(interaction))
        name = interaction.guild.name if interaction.guild else "this server"
        charts = await asyncio.to_thread(taste_charts, name, taste)
        return rating_cards.taste_card(name, taste, charts)


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(FilmCog(bot))
