"""Polls in a server whose library holds one film only, on a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.app import open_app
from bot.client import MarqueeBot
from bot.config import Settings
from tests.page.conftest import set_table
from tests.page.window import Table

PHONE = {"width": 390, "height": 844}


@pytest_asyncio.fixture(loop_scope="session")
async def one_film(browser: Browser, tmp_path: Path) -> AsyncIterator[Table]:
    reviews = tmp_path / "reviews"
    reviews.mkdir()
    (reviews / "grey-tide.md").write_text(
        "Grey Tide (1974)\n\nDirected by Ann Poe. A quiet, lovely film.\n\n8/10\n", "utf-8"
    )
    async with open_app(Settings(data=tmp_path / "var", reviews=reviews, backups=0)) as app:
        await app.loader.load_folder(reviews)
        async with set_table(browser, lambda: MarqueeBot(app)) as table:
            yield table


@pytest.mark.parametrize("kind", ["quick", "secret", "ranked"])
async def test_poll_needs_two_films_and_takes_typed_ones(one_film: Table, kind: str) -> None:
    alice = await one_film.open_window(viewport=PHONE)
    refused = await alice.use(f"/poll {kind}")
    await expect(refused).to_contain_text("Only one film is in this library; a poll needs two.")
    await expect(refused).to_contain_text("Only you can see this")
    await alice.use(f"/poll {kind} options:Grey Tide; Brazil")
    await expect(alice.page.locator("#messages")).to_contain_text("Brazil")
    await expect(alice.page.locator("#messages")).to_contain_text("Grey Tide")


async def test_one_film_is_listed_shown_and_compared_with_nothing(one_film: Table) -> None:
    alice = await one_film.open_window(viewport=PHONE)
    listed = await alice.use("/film list")
    await expect(listed).to_contain_text("1 film")
    card = await alice.use("/film show Grey Tide")
    await card.get_by_role("button", name="Similar films").click()
    await expect(alice.last).to_contain_text("Only you can see this")
