"""The real `marquee` in a process of its own, against a stand-in of Discord in this one."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from playground.drivers.simulation import Discord
from tests.forking import ROOT, Forkery, Process, started_anew
from tests.stage import shipped_in
from tests.wire import ANSWER_WITHIN

END_WITHIN = 60.0
"""Seconds until a process that should have ended counts as hanging."""


class Life:
    """One `marquee` process. `lines` is what it has written to standard error so far."""

    def __init__(self, process: Process | asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []
        self.out = ""
        self._reading = asyncio.gather(self._read_errors(), self._read_output())

    async def _read_errors(self) -> None:
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.lines.append(line.decode().rstrip("\n"))

    async def _read_output(self) -> None:
        assert self.process.stdout is not None
        self.out = (await self.process.stdout.read()).decode()

    @property
    def said(self) -> list[str]:
        """The lines that are meant for a person."""
        return [line for line in self.lines if line.startswith("marquee: ")]

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.lines if line.startswith("{")]

    def logged(self, words: str) -> bool:
        return any(words in event["event"] for event in self.events)

    def send(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    async def ended(self) -> int:
        """The exit code, once it has ended by itself."""
        try:
            code = await asyncio.wait_for(self.process.wait(), END_WITHIN)
        except TimeoutError:
            self.process.kill()
            raise AssertionError(f"it hangs; it wrote {self.lines}") from None
        await self._reading
        return code

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, float]:
        """Tell it to stop: (exit code, seconds until it had)."""
        started = time.monotonic()
        self.send(number)
        code = await self.ended()
        return code, time.monotonic() - started


class Marquee:
    """Starts processes on one data folder, and ends those that a test left behind."""

    def __init__(self, discord: Discord, data: Path, forkery: Forkery) -> None:
        self.discord = discord
        self.forkery = forkery
        self.data = data
        self.lives: list[Life] = []

    async def start(
        self,
        *arguments: str,
        constants: dict[str, object] | None = None,
        anew: bool = False,
        **settings: str,
    ) -> Life:
        """Begin `marquee ARGUMENTS`; `constants` are changed, `settings` the environment.

        `anew` in an interpreter of its own.
        """
        environment = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("DISCORD_", "MARQUEE_"))
        }
        environment |= {
            "DISCORD_TOKEN": self.discord.token,
            "MARQUEE_DATA": str(self.data),
            "MARQUEE_REVIEWS": str(ROOT / "data" / "reviews"),
            "MARQUEE_BACKUPS": "0",
            "LIFE_STAND_IN": self.discord.url,
            "LIFE_SET": json.dumps(constants or {}),
        }
        start = started_anew if anew else self.forkery.start
        process = await start("tests.life.launch", *arguments, env=environment | settings)
        self.lives.append(Life(process))
        return self.lives[-1]

    async def run(self, **options: Any) -> Life:
        """`marquee run`, once it is connected."""
        before = len(self.discord.server.gateway.sessions)
        life = await self.start("run", **options)
        assert await self.until(
            lambda: (
                len(self.discord.server.gateway.sessions) > before
                and self.discord.server.gateway.connected
            )
        ), life.lines
        return life

    async def finish(self, *arguments: str, **options: Any) -> tuple[int, Life]:
        """Run a command to its end."""
        life = await self.start(*arguments, **options)
        return await life.ended(), life

    async def until(self, condition: Any, seconds: float = 60) -> bool:
        return bool(await self.discord.until(condition, seconds))

    async def end_all(self) -> None:
        for life in self.lives:
            if life.process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    life.process.kill()
            await life.ended()


@pytest.fixture
async def newcomer(tmp_path: Path, forkery: Forkery) -> AsyncIterator[Marquee]:
    """Before the first start: there is no data folder yet."""
    async with Discord.running(answer_within=ANSWER_WITHIN) as discord:
        marquee = Marquee(discord, tmp_path / "data", forkery)
        try:
            yield marquee
        finally:
            await marquee.end_all()


@pytest.fixture
async def marquee(newcomer: Marquee, tmp_path_factory: pytest.TempPathFactory) -> Marquee:
    """The library holds the shipped reviews already."""
    await shipped_in(newcomer.data, tmp_path_factory.getbasetemp())
    return newcomer
