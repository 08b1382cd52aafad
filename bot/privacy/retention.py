"""Servers that the bot has left: kept for the days their settings name, then erased."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from bot.db import Database, Transaction
from bot.privacy.retention_store import RetentionStore

log = logging.getLogger(__name__)

DAY_MS = 86_400_000
BATCH = 100
"""Reviews erased in one unit of work."""
COPIES_KEPT_MS = 30 * DAY_MS
"""How long the copies made before an upgrade or a restore are kept: they hold what members erase.
"""
COPIES = ("backups/before-upgrade-*.db", "before-restore-*.db*")


class Retention:
    """`clock` gives UTC milliseconds."""

    def __init__(
        self, database: Database, store: RetentionStore, folder: Path, clock: Callable[[], int]
    ) -> None:
        self._db = database
        self._store = store
        self._folder = folder
        self._clock = clock

    async def keep_tidy(self) -> list[int]:
        """Once a day: erase servers left long ago, and old notes and copies; those servers."""
        now = self._clock()
        await self._store.forget_interactions(now - DAY_MS)
        await asyncio.to_thread(self._delete_copies, now - COPIES_KEPT_MS)
        left = await self._store.left_for_good(now, DAY_MS)
        erased = [server_id for server_id in left if await self._erase(server_id)]
        if erased:
            await self._db.erase_traces()
            log.info("erased %d servers that the bot has left", len(erased))
        return erased

    async def _erase(self, server_id: int) -> bool:
        """False when the bot has come back meanwhile."""

        async def some(tx: Transaction) -> int:
            if not await self._store.still_left(tx, server_id):
                return 0
            return await self._store.delete_some_reviews(tx, server_id, BATCH)

        async def rest(tx: Transaction) -> bool:
            if not await self._store.still_left(tx, server_id):
                return False
            await self._store.delete_rest(tx, server_id)
            return True

        while await self._db.write(some):
            pass
        return await self._db.write(rest)

    def _delete_copies(self, before: int) -> None:
        for pattern in COPIES:
            for copy in self._folder.glob(pattern):
                if copy.stat().st_mtime * 1000 < before:
                    copy.unlink()
                    log.info("deleted the old copy %s", copy.name)
