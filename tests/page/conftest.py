"""The page in a real browser: headless Chromium, the stand-in, and a bot behind it."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright
from playwright.async_api import Page as Tab

from bot.app import open_app
from bot.client import MarqueeBot
from playground.drivers.page import Page
from playground.drivers.simulation import Discord
from playground.redirect import redirected
from playground.screenshots import FLAGS, chromium
from tests.page.window import Table, Window
from tests.playground.examplebot import ExampleBot
from tests.stage import shipped_in
from tests.wire import ANSWER_WITHIN, BotFactory, running_bot


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these share one event loop, because they share one browser."""
    here = Path(__file__).parent
    for item in items:
        if item.path.parent == here:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if chromium() is None and "browser" in getattr(item, "fixturenames", ()):
                item.add_marker(
                    pytest.mark.skip("needs Debian's chromium-headless-shell, or chromium")
                )


class Screens:
    """What windows are opened on. One that was left is used again, for a new one costs as much as
    a test."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.port = 0
        """The simulation is always served at the same, so that the browser keeps its scripts."""
        self._left: dict[str, list[Tab]] = {}

    @asynccontextmanager
    async def screen(self, **options: Any) -> AsyncIterator[Tab]:
        """A page of a context with these options, with nothing in it and nothing remembered."""
        left = self._left.setdefault(repr(options), [])
        if left:
            tab = left.pop()
        else:
            context = await self._browser.new_context(locale="en-GB", **options)
            tab = await context.new_page()
        yield tab
        await tab.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        await tab.mouse.move(0, 0)
        await tab.goto("about:blank")
        left.append(tab)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Screens]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield Screens(browser)
        await browser.close()


@asynccontextmanager
async def set_table(browser: Screens, make_bot: BotFactory) -> AsyncIterator[Table]:
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
            Discord.running(
                port=browser.port, attempts=100, answer_within=ANSWER_WITHIN, prepare=page.attach
            ) as discord,
            redirected(discord),
            bots,
        ):
            browser.port = discord.server.port
            await restart()
            table = Table(discord, page.url)
            first = await windows.enter_async_context(AsyncExitStack())

            async def opened(stack: AsyncExitStack, persona: str, **options: object) -> Window:
                tab = await stack.enter_async_context(browser.screen(**options))
                return await stack.enter_async_context(Window.opened(tab, table, persona))

            async def open_window(persona: str = "alice", **options: object) -> Window:
                if persona != "alice" or options or table.is_first_taken:
                    return await opened(table.windows, persona, **options)
                table.is_first_taken = True
                if table.first is None or not await table.first.is_as_new():
                    await first.aclose()
                    table.first = await opened(first, persona)
                    await table.first.remember()
                return table.first

            table.open_window = open_window
            await windows.enter_async_context(table.windows)
            yield table
            await windows.aclose()
            await page.close()
        table.check()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def common_example(browser: Screens) -> AsyncIterator[Table]:
    async with set_table(browser, ExampleBot) as table:
        yield table


@pytest_asyncio.fixture(loop_scope="session")
async def example(common_example: Table) -> AsyncIterator[Table]:
    """With the small bot that uses every part of Discord; nobody has said anything yet."""
    yield common_example
    await common_example.clear()


@pytest_asyncio.fixture(loop_scope="session")
async def own_example(browser: Screens) -> AsyncIterator[Table]:
    """The same for a test that disturbs the simulation or the bot."""
    async with set_table(browser, ExampleBot) as table:
        yield table


@pytest_asyncio.fixture(loop_scope="session")
async def marquee(
    browser: Screens, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Table]:
    """With Marquee and the shipped reviews."""
    shipped = await shipped_in(tmp_path / "var", tmp_path_factory.getbasetemp())
    async with (
        open_app(dataclasses.replace(shipped, backups=0)) as app,
        set_table(browser, lambda: MarqueeBot(app)) as table,
    ):
        yield table
