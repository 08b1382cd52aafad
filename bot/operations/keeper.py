"""What the running bot does by itself: beat, and make a backup a day."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.app import App
from bot.errors import UserFacingError
from bot.operations.backup import backup_folder, create_backup, next_due, prune
from bot.operations.health import BEAT_SECONDS, Heartbeat, beat

log = logging.getLogger(__name__)

LOOK_SECONDS = 600
"""How often the clock is looked at: a laptop that slept, or a clock that was set, is noticed."""


async def keep_beating(app: App, state: Callable[[], Heartbeat]) -> None:
    """Write a heartbeat every few seconds, for `marquee healthcheck`; runs until cancelled."""
    while True:
        try:
            beat(app.settings.data, state())
        except OSError as error:
            log.error("the heartbeat could not be written: %s", error.strerror)
        await asyncio.sleep(BEAT_SECONDS)


async def keep_backups(app: App) -> None:
    """Make a backup a day and delete the oldest; a failure is logged and tried again."""
    folder = backup_folder(app.settings)
    while app.settings.backups:
        now = app.clock()
        if next_due(folder, now) <= now:
            try:
                made = await create_backup(app.database, folder, now)
                await app.database.maintain()
                await asyncio.to_thread(prune, folder, app.settings.backups)
                log.info("backup made: %s", made.name)
            except (UserFacingError, OSError) as error:
                log.error("the daily backup failed: %s", error)
        await asyncio.sleep(LOOK_SECONDS)
