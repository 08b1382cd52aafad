"""A library opened within this process, for what is learned from it or measured inside it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.parts import library
from bot.app import App
from bot.commandline.opening import library_to_ask
from bot.config import Settings


@asynccontextmanager
async def opened(files: Sequence[Path]) -> AsyncIterator[App]:
    """Marquee with `files` in its library, read-only, and nothing else."""
    with library(files) as environment:
        settings = Settings(
            data=Path(environment["MARQUEE_DATA"]), reviews=Path(environment["MARQUEE_REVIEWS"])
        )
        async with library_to_ask(settings) as app:
            yield app
