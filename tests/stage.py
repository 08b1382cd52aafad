"""The bot on the stand-in: the real client, a real library loaded from the shipped reviews."""

from __future__ import annotations

import dataclasses
import gc
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web_app
from hypothesis import HealthCheck, is_hypothesis_test, settings

from bot.app import App, open_app
from bot.client import MarqueeBot
from bot.config import Settings
from bot.interactions import replies
from playground.drivers.simulation import Discord
from playground.redirect import redirected
from playground.wire.calls import Call
from tests.db.trials import trials
from tests.forking import Forkery, alone, of_all_workers
from tests.wire import ANSWER_WITHIN, running_bot

# aiohttp remembers whoever was asked last, and with each a whole stand-in: too much for as many.
web_app._cached_build_middleware = web_app._build_middlewares

# A machine that is busy with other things is no failure.
settings.register_profile(
    "busy machine",
    deadline=None,
    max_examples=trials(25, soak=500),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("busy machine")

# Nor is a refusal that comes a second late, and so after an announcement, as another message.
replies.PATIENCE = ANSWER_WITHIN

SLOWEST = ("page", "life")
"""Folders of tests that wait for a browser or a process."""

SHIPPED = Path(__file__).parent.parent / "data" / "reviews"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that nobody waits for it at the end.

    What holds of any example is tried with more of them in `make soak`.
    """
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker(pytest.mark.soak)
    items.sort(key=lambda item: item.path.parent.name not in SLOWEST)


def pytest_collection_finish() -> None:
    """Thousands of tests stay to the end: let no search for garbage look through them again."""
    gc.collect()
    gc.freeze()


class Stage:
    """A stand-in of Discord and a library on disk, for bots to come and go."""

    def __init__(self, discord: Discord, app: App) -> None:
        self.discord = discord
        self.app = app

    def server_id(self, name: str = "Night Owls") -> int:
        return int(self.discord.guild(name).id)

    @asynccontextmanager
    async def bot(self, **services: Any) -> AsyncIterator[MarqueeBot]:
        """A new bot on the same data; `services` take the place of the app's own."""
        app = dataclasses.replace(self.app, **services)
        async with running_bot(self.discord, lambda: MarqueeBot(app)) as bot:
            yield bot

    async def add(self, folder: Path, server: str = "Night Owls", **texts: str) -> None:
        """Give a server reviews of its own, by the names of their files."""
        for name, text in texts.items():
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
        report = await self.app.loader.import_paths(self.server_id(server), [folder])
        assert not report.refused, report.refused


def assert_mentions_nobody(call: Call) -> None:
    """No message of ours may notify anyone, whatever its text."""
    body = call.body if isinstance(call.body, dict) else {}
    message = body.get("data") if "callback" in call.path else body
    if isinstance(message, dict) and {"content", "components", "embeds"} & message.keys():
        is_form = "title" in message
        assert is_form or message["allowed_mentions"]["parse"] == [], message


@pytest.fixture(scope="session")
def forkery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forkery]:
    with Forkery.running(of_all_workers(tmp_path_factory.getbasetemp())) as forkery:
        yield forkery


async def shipped_in(folder: Path, base: Path) -> Settings:
    """A data folder of one's own that holds the shipped reviews: read once, copied for each."""
    base = of_all_workers(base)
    loaded = Settings(data=base / "shipped", reviews=SHIPPED)
    with alone(base):
        if not loaded.data.exists():
            async with open_app(loaded) as app:
                report = await app.loader.load_folder(SHIPPED)
                assert not report.refused, report.refused
    own = dataclasses.replace(loaded, data=folder)
    own.data.mkdir()
    shutil.copy(loaded.database, own.database)
    return own


@pytest.fixture
async def shipped(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return await shipped_in(tmp_path / "var", tmp_path_factory.getbasetemp())


@pytest.fixture
async def stage(shipped: Settings) -> AsyncIterator[Stage]:
    """Nobody is connected yet; the library holds the shipped reviews."""
    async with (
        open_app(shipped) as app,
        Discord.running(answer_within=ANSWER_WITHIN) as discord,
        redirected(discord),
    ):
        yield Stage(discord, app)
        for call in discord.requests:
            assert_mentions_nobody(call)


@pytest.fixture
async def discord(stage: Stage) -> AsyncIterator[Discord]:
    """The stand-in with the bot connected."""
    async with stage.bot():
        yield stage.discord
