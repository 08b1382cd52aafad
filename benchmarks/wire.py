"""The whole command over the wire: Marquee beside a bare discord.py bot that only echoes.

    python -m benchmarks.wire [--rounds 3] [--requests 1000] [--json]

Both run unmodified on the stand-in of `playground/`, one after the other in the same process, with
the shipped reviews. Times go from a person's command to the complete answer; the stand-in's share
is in both. Medians over the rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import logging
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import discord as library
from discord import app_commands
from discord.ext import commands

from bot.app import open_app
from bot.client import MarqueeBot
from bot.config import Settings
from playground.drivers.simulation import Discord
from playground.redirect import redirected

ROOT = Path(__file__).parents[1]
CONCURRENCY = 100
WARM_UP = 50
Use = Callable[[], Awaitable[object]]


class EchoBot(commands.AutoShardedBot):
    """The least that a bot can do: say back what was asked."""

    def __init__(self) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            intents=library.Intents(guilds=True),
            guild_ready_timeout=0.02,
        )

    async def setup_hook(self) -> None:
        @self.tree.command(description="Say it back")
        @app_commands.describe(question="What to say")
        async def ask(interaction: library.Interaction, question: str) -> None:
            await interaction.response.send_message(question)

        await self.tree.sync()


def questions() -> list[str]:
    """The open questions, also those that the shipped reviews do not answer."""
    lines = []
    for path in sorted((ROOT / "benchmarks" / "questions" / "open").glob("questions*.jsonl")):
        lines += path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines if line.strip()]


@asynccontextmanager
async def on_stand_in(bot: library.Client) -> AsyncIterator[Discord]:
    async with Discord.running(strict=False) as discord, redirected(discord):
        running = asyncio.create_task(bot.start(discord.token))
        discord.watch(running)
        try:
            alice = discord.as_("alice")
            if not await discord.until(
                lambda: discord.server.gateway.connected and bool(alice.commands()), 30
            ):
                raise RuntimeError("the bot did not connect")
            yield discord
        finally:
            await bot.close()
            await asyncio.gather(running, return_exceptions=True)


async def measure(use: Use, requests: int) -> dict[str, float]:
    """Milliseconds at p50 and p99 one after another, and answers a second side by side."""
    for _ in range(WARM_UP):
        await use()
    times = []
    for _ in range(requests):
        started = time.perf_counter()
        await use()
        times.append((time.perf_counter() - started) * 1000)
    left = itertools.repeat(None, requests)

    async def worker() -> None:
        for _ in left:
            await use()

    started = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(CONCURRENCY)))
    per_second = requests / (time.perf_counter() - started)
    percentiles = statistics.quantiles(times, n=100)
    return {"p50_ms": percentiles[49], "p99_ms": percentiles[98], "per_second": per_second}


async def measure_echo(requests: int) -> dict[str, dict[str, float]]:
    asked = itertools.cycle(questions())
    async with on_stand_in(EchoBot()) as discord:
        alice = discord.as_("alice")
        return {"echo": await measure(lambda: alice.slash("ask", question=next(asked)), requests)}


async def measure_marquee(requests: int) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder), reviews=ROOT / "data" / "reviews")
        async with open_app(settings) as app:
            await app.loader.load_folder(settings.reviews)
            async with on_stand_in(MarqueeBot(app, guild_ready_timeout=0.02)) as discord:
                alice = discord.as_("alice")
                asked = itertools.cycle(questions())
                films = await alice.autocomplete("film show", title="")
                shown = itertools.cycle([str(film.value) for film in films])
                return {
                    "/ask": await measure(
                        lambda: alice.slash("ask", question=next(asked)), requests
                    ),
                    "/film show": await measure(
                        lambda: alice.slash("film show", title=next(shown)), requests
                    ),
                }


async def compare(rounds: int, requests: int) -> dict[str, Any]:
    """Medians by command, and each against the echo."""
    found = [await measure_echo(requests) | await measure_marquee(requests) for _ in range(rounds)]
    figures = {
        name: {key: statistics.median(each[name][key] for each in found) for key in found[0][name]}
        for name in found[0]
    }
    for measured in figures.values():
        for key in ("p50_ms", "p99_ms"):
            measured[f"{key[:3]}_ratio"] = measured[key] / figures["echo"][key]
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--requests", type=int, default=1000)
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    figures = asyncio.run(compare(options.rounds, options.requests))
    if options.json:
        print(json.dumps(figures))
        return
    print(f"{'':12}{'p50 ms':>9}{'p99 ms':>9}{'p50 ×':>8}{'p99 ×':>8}{'per s at 100':>14}")
    for name, row in figures.items():
        print(
            f"{name:12}{row['p50_ms']:9.2f}{row['p99_ms']:9.2f}{row['p50_ratio']:8.2f}"
            f"{row['p99_ratio']:8.2f}{row['per_second']:14.0f}"
        )


if __name__ == "__main__":
    main()
