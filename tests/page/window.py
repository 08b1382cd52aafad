"""A browser window with somebody in front of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import ConsoleMessage, Error, Locator, Page, Request, expect

from playground.drivers.simulation import Discord
from playground.model import messages

PATIENCE = 20_000
"""Milliseconds until what is awaited counts as missing; a busy machine is no failure."""

expect.set_options(timeout=PATIENCE)

ANSWERING = ("discord.py: on_interaction", "CommandTree-invoker", "discord-ui-")
"""How discord.py's tasks are named in which a bot answers."""

LOOKS = """() => {
    const shown = document.body.cloneNode(true);
    shown.querySelectorAll("[hidden]").forEach((part) => part.replaceChildren());
    const fields = Array.from(document.querySelectorAll("input, textarea"), (one) => one.value);
    const kept = Object.entries(localStorage);
    return JSON.stringify([shown.innerHTML, document.activeElement.id, fields, kept]);
}"""
LOOKS_SO = f"""async (before) => {{
    const looks = {LOOKS};
    for (let turn = 0; turn < 10 && looks() !== before; turn++) {{
        await new Promise((resolve) => setTimeout(resolve, 20));
    }}
    return looks() === before;
}}"""
"""What is deleted goes within some milliseconds."""


@dataclass
class Table:
    """What the windows of a test share."""

    discord: Discord
    url: str
    open_window: Callable[..., Awaitable[Window]] = field(init=False)
    problems: list[str] = field(default_factory=list)
    windows: AsyncExitStack = field(default_factory=AsyncExitStack)
    first: Window | None = None
    """Opened for Alice, as most are, and used again by the next test where it looks as new."""
    is_first_taken: bool = False

    async def clear(self) -> None:
        """Everybody leaves, and what was said is gone."""
        await self.windows.aclose()
        assert await self.discord.until(
            lambda: not any(one.get_name().startswith(ANSWERING) for one in asyncio.all_tasks()), 10
        )
        self.is_first_taken = False
        for channel in self.discord.world.messages.values():
            for message in tuple(channel.values()):
                messages.delete(self.discord.world, message)
        if self.first is not None:
            await self.first.page.evaluate("0")  # all that it had to say has been heard
        self.check()

    def check(self) -> None:
        """Fail when a window complained."""
        problems, self.problems[:] = "\n".join(self.problems), []
        assert not problems, problems


class Window:
    """Locators and gestures in the words of the person who uses the page."""

    def __init__(self, page: Page, table: Table) -> None:
        self.page = page
        self.table = table
        self.text = page.locator("#composer-text")
        self.composer = page.locator("#composer")  # to look for names in the whole page is slow
        self.messages = page.locator("#messages .message:not([hidden])")
        self.last = self.messages.last
        self.modal = page.get_by_role("dialog")

    @classmethod
    @asynccontextmanager
    async def opened(cls, page: Page, table: Table, persona: str) -> AsyncIterator[Window]:
        """The table's page in an empty tab, listened to while inside."""
        page.set_default_timeout(PATIENCE)
        window = cls(page, table)
        listeners = {
            "console": window._heard,
            "pageerror": window._failed,
            "request": window._requested,
        }
        for event, listener in listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]
        await page.goto(table.url)
        await expect(page.locator("#bot-status")).to_have_text("Marquee is online")
        if persona != "alice":
            await window.become(persona)
        yield window
        await page.evaluate("0")  # all that it had to say has been heard
        for event, listener in listeners.items():
            page.remove_listener(event, listener)

    async def remember(self) -> None:
        """How it looks when nobody has used it."""
        self._looks = await self.page.evaluate(LOOKS)

    async def is_as_new(self) -> bool:
        await self.page.mouse.move(0, 0)
        await self.text.focus()
        return bool(await self.page.evaluate(LOOKS_SO, self._looks))

    def _failed(self, error: Error) -> None:
        self.table.problems.append(f"{error}\n{error.stack}")

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.table.problems.append(f"console: {message.text} {message.location}")

    def _requested(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme != "data" and parts.netloc != urlsplit(self.table.url).netloc:
            self.table.problems.append(f"asked for {request.url}")

    async def become(self, persona: str) -> None:
        await self.page.get_by_label("Who you are").select_option(persona)
        await expect(self.page.locator("#app")).to_have_attribute("data-ready", persona)

    async def go_to(self, channel: str) -> None:
        await self.page.get_by_role("navigation", name="Channels").get_by_text(channel).click()
        await expect(self.page.get_by_role("heading", name=channel, exact=True)).to_be_visible()

    async def type(self, text: str) -> None:
        """Type into the message box, key by key."""
        await self.text.focus()
        await self.page.keyboard.type(text)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)

    async def use(self, command: str) -> Locator:
        """Paste a whole command and send it; the message that answers."""
        count = await self.messages.count()
        await self.text.focus()
        await self.page.keyboard.insert_text(command)  # to draw each key costs more than a command
        if await self.text.is_visible():  # the name is complete, but not chosen yet
            await self.press("Enter")
        await self.composer.get_by_role("button", name="Send /").click()
        await expect(self.messages.nth(count)).to_be_attached()
        await expect(self.last.locator(".thinking")).to_have_count(0)
        return self.messages.nth(count)

    def button(self, name: str, **options: Any) -> Locator:
        return self.page.get_by_role("button", name=name, **options)

    def option(self, name: str, **options: Any) -> Locator:
        return self.page.get_by_role("option", name=name, **options)

    @property
    def focused(self) -> Locator:
        return self.page.locator(":focus")
