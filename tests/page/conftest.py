"""The page in a real browser: headless Chromium, the stand-in, and a bot behind it."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from bot.app import open_app
from bot.client import MarqueeBot
from playground.drivers.page import Page
from playground.drivers.simulation import Discord
from playground.redirect import redirected
from tests.conftest import shipped_in
from tests.page.window import Table, Window
from tests.playground.examplebot import ExampleBot
from tests.wire import ANSWER_WITHIN, BotFactory, running_bot

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these share one event loop, because they share one browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if CHROMIUM is None and "browser" in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.skip("needs Debian's chromium (apt install chromium)"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def set_table(browser: Browser, make_bot: BotFactory) -> AsyncIterator[Table]:
    """A simulation with a bot, served to as many windows as a test opens.

    Fails at the end when a window logged an error or asked for anything from elsewhere.
    """
    async with AsyncExitStack() as windows:
        bots = AsyncExitStack()

        async def restart() -> None:
            await bots.aclose()
            await bots.enter_async_context(running_bot(discord, make_bot))

        page = Page(restart=restart)
        async with (
            Discord.running(answer_within=ANSWER_WITHIN, prepare=page.attach) as discord,
            redirected(discord),
            bots,
        ):
            await restart()
            table = Table(discord, page.url)

            async def open_window(persona: str = "alice", **options: object) -> Window:
                context = await browser.new_context(locale="en-GB", **options)  # type: ignore[arg-type]
                windows.push_async_callback(context.close)
                return await Window.open(context, table, persona)

            table.open_window = open_window
            yield table
            await windows.aclose()
            await page.close()
        table.check()


@pytest_asyncio.fixture(loop_scope="session")
async def example(browser: Browser) -> AsyncIterator[Table]:
    """With the small bot that uses every part of Discord."""
    async with set_table(browser, ExampleBot) as table:
        yield table


@pytest_asyncio.fixture(loop_scope="session")
async def marquee(
    browser: Browser, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Table]:
    """With Marquee and the shipped reviews."""
    shipped = await shipped_in(tmp_path / "var", tmp_path_factory.getbasetemp())
    async with (
        open_app(dataclasses.replace(shipped, backups=0)) as app,
        set_table(browser, lambda: MarqueeBot(app)) as table,
    ):
        yield table
