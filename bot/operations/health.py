"""The heartbeat: the running bot writes it, `marquee healthcheck` judges it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.config import Settings
from bot.db import open_database
from bot.errors import Busy, StartupError

BEAT_SECONDS = 15
MAX_AGE_MS = 60_000
"""A heartbeat older than four beats means that the event loop or the process hangs."""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """One sign of life. `connected`: to the gateway; `waiting`: for the ledger, on purpose."""

    at: int
    connected: bool
    waiting: bool = False


def _file(folder: Path) -> Path:
    return folder / "heartbeat.json"


def beat(folder: Path, heartbeat: Heartbeat) -> None:
    """Replace the heartbeat file whole, so that nobody reads half of one."""
    partial = _file(folder).with_suffix(".part")
    partial.write_text(json.dumps(asdict(heartbeat)), encoding="utf-8")
    partial.replace(_file(folder))


def last_beat(folder: Path) -> Heartbeat | None:
    try:
        return Heartbeat(**json.loads(_file(folder).read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


async def ailments(settings: Settings, now: int) -> list[str]:
    """Why the running bot is not healthy, in words; empty when it is."""
    found = []
    heartbeat = last_beat(settings.data)
    if heartbeat is None:
        found.append("there is no heartbeat: the bot has not started")
    elif now - heartbeat.at > MAX_AGE_MS:
        found.append(f"the last heartbeat is {(now - heartbeat.at) // 1000} s old: the bot hangs")
    elif not heartbeat.connected and not heartbeat.waiting:
        found.append("the bot is not connected to Discord")
    try:
        async with open_database(settings.database, read_only=True) as database:
            await database.ping()
    except (StartupError, Busy) as error:
        found.append(f"the database does not answer: {error.message}")
    return found
