"""What the running bot does by itself: beat, notice that it is lost, back up and tidy daily."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable

from bot.app import App
from bot.errors import TRY_AGAIN, StartupError, UserFacingError
from bot.operations.backup import backup_folder, create_backup, next_due, prune
from bot.operations.health import BEAT_SECONDS, Heartbeat, beat
from bot.operations.watchdog import Watchdog

log = logging.getLogger(__name__)

LOST_SECONDS = 300.0
"""Without Discord for so long, starting anew helps more than discord.py's ever longer pauses (up
to 17 minutes)."""

DAY_SECONDS = 86_400

LOOK_SECONDS = 600
"""How often the clock is looked at: a laptop that slept, or a clock that was set, is noticed."""


async def keep_beating(app: App, state: Callable[[], Heartbeat], dog: Watchdog) -> None:
    """Write a heartbeat every few seconds, for `marquee healthcheck`, and feed the watchdog.

    Runs until cancelled; `StartupError` when Discord has been out of reach for `LOST_SECONDS`.
    """
    connected_at = time.monotonic()
    while True:
        dog.feed()
        heartbeat = state()
        try:
            beat(app.settings.data, heartbeat)
        except OSError as error:
            log.error("the heartbeat could not be written: %s", error.strerror)
        if heartbeat.connected or heartbeat.waiting:
            connected_at = time.monotonic()
        elif time.monotonic() - connected_at > LOST_SECONDS:
            raise StartupError(
                f"Discord has been out of reach for {LOST_SECONDS / 60:.0f} minutes, so Marquee"
                " ends, to be started anew.",
                code=TRY_AGAIN,
            )
        await asyncio.sleep(BEAT_SECONDS)


async def get_ready(app: App) -> None:
    """Read ahead what answers are made of: it takes seconds, which nobody then has to wait."""
    try:
        await app.answers.prepare()
    except (UserFacingError, OSError, sqlite3.Error) as error:
        log.warning("not all could be read ahead; whoever asks first will wait: %s", error)


async def keep_backups(app: App) -> None:
    """Make a backup a day and delete the oldest; a failure is logged and tried again."""
    while app.settings.backups:
        await back_up_when_due(app)
        await asyncio.sleep(LOOK_SECONDS)


async def back_up_when_due(app: App) -> None:
    """Make the daily backup if it is time for it, and delete the oldest."""
    folder, now = backup_folder(app.settings), app.clock()
    if next_due(folder, now) > now:
        return
    try:
        made = await create_backup(app.database, folder, now)
        await app.database.maintain()
        await asyncio.to_thread(prune, folder, app.settings.backups)
        log.info("backup made: %s", made.name)
    except (UserFacingError, OSError, sqlite3.Error) as error:
        log.error("the daily backup failed: %s", error)


async def keep_promises(app: App) -> None:
    """Once a day, erase what has been removed or left behind for long enough.

    Not at once: first the bot must have seen which servers it is in.
    """
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        try:
            await app.editing.purge()
            await app.retention.keep_tidy()
        except (UserFacingError, OSError, sqlite3.Error) as error:
            log.error("what is due to be erased could not be: %s", error)
        await asyncio.sleep(DAY_SECONDS)
