"""What `marquee run` costs the machine: memory, time until it answers, and CPU while idle.

    python -m benchmarks.footprint [--rounds 3] [--idle 30] [--json]

The real process with the shipped reviews, against the stand-in of Discord in this process. Linux
only: the figures are the kernel's (`/proc`). Medians over the rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playground.drivers.simulation import Discord

ROOT = Path(__file__).parents[1]
QUESTIONS = ("who plays Emily?", "how is the music in Celestial Symphony?", "what is it about?")
ASKED = 60
TICKS = os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> dict[str, float]:
    """Resident megabytes, now and at most so far."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    now, peak = (re.search(rf"{name}:\s+(\d+) kB", status) for name in ("VmRSS", "VmHWM"))
    assert now
    assert peak
    return {"resident_mb": int(now[1]) / 1000, "peak_mb": int(peak[1]) / 1000}


def cpu_seconds(pid: int) -> float:
    """CPU time so far, all threads, user and system. Source: proc(5), fields 14 and 15."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


async def life(data: Path, idle: float) -> dict[str, float]:
    """One start, some questions, some idleness, and the end."""
    environment = {key: value for key, value in os.environ.items() if "MARQUEE" not in key}
    async with Discord.running(strict=False) as discord:
        started = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.life.launch", "run",
            cwd=ROOT,
            env=environment
            | {"DISCORD_TOKEN": discord.token, "MARQUEE_DATA": str(data)}
            | {"LIFE_STAND_IN": discord.url, "MARQUEE_BACKUPS": "0", "MARQUEE_LOG": "WARNING"},
        )  # fmt: skip
        try:
            if not await discord.until(lambda: discord.server.gateway.connected, 60):
                raise RuntimeError("the bot did not connect")
            alice = discord.as_("alice")
            await alice.slash("ask", question=QUESTIONS[0], wait=10)
            figures = {"answers_after_s": time.perf_counter() - started}
            for number in range(ASKED):
                await alice.slash("ask", question=QUESTIONS[number % len(QUESTIONS)], wait=10)
            await asyncio.sleep(2)
            before = cpu_seconds(process.pid)
            await asyncio.sleep(idle)
            figures["idle_cpu_percent"] = (cpu_seconds(process.pid) - before) / idle * 100
            figures |= memory(process.pid)
        finally:
            stopping = time.perf_counter()
            process.terminate()
            await process.wait()
        figures["stops_after_s"] = time.perf_counter() - stopping
    return figures


async def measure(rounds: int, idle: float) -> dict[str, float]:
    """Medians; the first start, on an empty folder, is its own figure."""
    with tempfile.TemporaryDirectory() as folder:
        first = await life(Path(folder) / "data", 1)
        lives = [await life(Path(folder) / "data", idle) for _ in range(rounds)]
    figures = {name: statistics.median(one[name] for one in lives) for name in lives[0]}
    return {"first_answers_after_s": first["answers_after_s"], **figures}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--idle", type=float, default=30, help="seconds of idleness a round")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    options = parser.parse_args()
    figures = asyncio.run(measure(options.rounds, options.idle))
    if options.json:
        print(json.dumps(figures))
        return
    print(f"first answer, on an empty data folder   {figures['first_answers_after_s']:7.2f} s")
    print(f"first answer, on later starts           {figures['answers_after_s']:7.2f} s")
    print(f"resident memory after {ASKED} questions     {figures['resident_mb']:7.1f} MB")
    print(f"the most it ever was                    {figures['peak_mb']:7.1f} MB")
    print(f"CPU while idle                          {figures['idle_cpu_percent']:7.2f} %")
    print(f"stopped after SIGTERM in                {figures['stops_after_s']:7.2f} s")


if __name__ == "__main__":
    main()
