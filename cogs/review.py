"""`/review`: read, quote and search what people wrote."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot import limits
from bot.client import MarqueeBot
from bot.errors import NotFound
from bot.interactions import Interaction, Layout, control, reply, scope_of, turn
from cogs._ui import answers, cards, completions, pages

Title = app_commands.Range[str, 1, 200]
Words = app_commands.Range[str, 1, limits.SEARCH_TEXT]


class ReviewCog(commands.GroupCog, group_name="review", group_description="What people wrote"):
    def __init__(self, bot: MarqueeBot) -> None:
        self.library = bot.app.library
        super().__init__()

    @app_commands.command()
    @app_commands.describe(title="the film")
    @app_commands.autocomplete(title=completions.titles)
    async def read(self, interaction: Interaction, title: Title) -> None:
        """Read the reviews of a film in full"""
        await reply(interaction, self._reviews(interaction, title), again="review:film")

    @app_commands.command()
    @app_commands.describe(title="the film")
    @app_commands.autocomplete(title=completions.titles)
    async def excerpt(self, interaction: Interaction, title: Title) -> None:
        """The passage that best stands for a film's reviews"""
        await reply(interaction, self._excerpt(interaction, title), again="review:excerpt")

    @app_commands.command()
    @app_commands.describe(text="words to look for; “in quotes” as they stand")
    async def search(self, interaction: Interaction, text: Words) -> None:
        """Search the text of all reviews"""
        await reply(interaction, self._passages(interaction, text, 0))

    @control("review:film")
    async def open_film(self, interaction: Interaction, title: str) -> None:
        await reply(interaction, self._reviews(interaction, title), private=True)

    @control("review:excerpt")
    async def open_excerpt(self, interaction: Interaction, title: str) -> None:
        await reply(interaction, self._excerpt(interaction, title), private=True)

    @control("review:open")
    async def open_at(self, interaction: Interaction, review_id: int, offset: int) -> None:
        await reply(interaction, self._at(interaction, review_id, offset), private=True)

    @control("review:page")
    async def turn_page(self, interaction: Interaction, review_id: int, page: int) -> None:
        await turn(interaction, self._page(interaction, review_id, page))

    @control("review:search")
    async def turn_results(self, interaction: Interaction, page: int, text: str) -> None:
        await turn(interaction, self._passages(interaction, text, page))

    async def _reviews(self, interaction: Interaction, title: str) -> Layout:
        scope = await scope_of(interaction)
        film = await self.library.resolve(scope, title)
        reviews = await self.library.reviews(scope, film.id)
        if len(reviews) != 1:
            return cards.reviews_card(film, reviews)
        return pages.review_page(await self.library.review(scope, reviews[0].id), 0)

    async def _excerpt(self, interaction: Interaction, title: str) -> Layout:
        scope = await scope_of(interaction)
        film = await self.library.resolve(scope, title)
        _, excerpt = await self.library.card(scope, film.id)
        if excerpt is None:
            raise NotFound("Its reviews are all marked as spoilers; /review read shows them.")
        return cards.excerpt_card(excerpt)

    async def _at(self, interaction: Interaction, review_id: int, offset: int) -> Layout:
        review = await self.library.review(await scope_of(interaction), review_id)
        return pages.review_page(review, pages.page_at(review, offset))

    async def _page(self, interaction: Interaction, review_id: int, page: int) -> Layout:
        review = await self.library.review(await scope_of(interaction), review_id)
        return pages.review_page(review, page)

    async def _passages(self, interaction: Interaction, text: str, page: int) -> Layout:
        found = await self.library.find_passages(await scope_of(interaction), text, page)
        return answers.passages_page(text, found)


async def setup(bot: MarqueeBot) -> None:
    await bot.add_cog(ReviewCog(bot))
