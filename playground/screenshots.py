"""Pictures of the page for the README, taken of the real bot in the system's Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import StartupError

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

DESKTOP: Any = {"width": 1120, "height": 700}
PHONE: Any = {"width": 390, "height": 780}
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
"""Debian's and others' names; the first has no window around the page, and costs half."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Where the system's browser is; None without one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


async def take(url: str, folder: Path) -> None:
    """Use the bot in the page at `url` and write pictures of it to `folder`.

    `StartupError` without a browser or the development tools.
    """
    try:
        from playwright.async_api import async_playwright
    except ImportError as error:
        raise StartupError("Screenshots need the development tools: make test.") from error
    path = _prepare(folder)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            await _desktop(browser, url, folder)
            await _phone(browser, url, folder)
        finally:
            await browser.close()


def _prepare(folder: Path) -> str:
    """Make the folder; where the browser is."""
    path = chromium()
    if path is None:
        raise StartupError("Screenshots need the system's chromium: apt install chromium.")
    folder.mkdir(parents=True, exist_ok=True)
    return path


async def _desktop(browser: Browser, url: str, folder: Path) -> None:
    page = await _open(browser, url, DESKTOP, "dark")
    await page.keyboard.type("/film ")
    await page.get_by_role("option", name="/film show").wait_for()
    await page.screenshot(path=folder / "commands.png")
    await page.keyboard.press("Escape")
    await page.locator("#composer-text").fill("")
    await _use(page, "ask", "which film features Aurora?")
    await page.screenshot(path=folder / "answer.png")


async def _phone(browser: Browser, url: str, folder: Path) -> None:
    page = await _open(browser, url, PHONE, "light")
    await page.get_by_role("button", name="Servers and channels").click()
    await page.get_by_role("navigation", name="Channels").get_by_text("reviews").click()
    await page.get_by_role("heading", name="reviews", exact=True).wait_for()
    await _use(page, "poll quick", "")
    await page.locator(".poll input").first.check()
    await page.get_by_role("button", name="Vote", exact=True).click()
    await page.locator(".poll .mine").scroll_into_view_if_needed()
    await page.screenshot(path=folder / "phone.png")


async def _open(browser: Browser, url: str, size: Any, scheme: Any) -> Page:
    context = await browser.new_context(viewport=size, color_scheme=scheme, locale="en-GB")
    page = await context.new_page()
    await page.goto(url)
    await page.get_by_text("Marquee is online").wait_for(state="attached")
    return page


async def _use(page: Page, command: str, text: str) -> None:
    before = await page.locator("#messages .message").count()
    await page.locator("#composer-text").fill(f"/{command} {text}")
    await page.get_by_role("button", name=f"Send /{command}").click()
    await page.locator("#messages .message").nth(before).wait_for()
    await page.locator("#messages .thinking").wait_for(state="detached")
    await page.mouse.move(0, 0)
