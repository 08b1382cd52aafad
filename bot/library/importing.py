"""Imports: first every file is looked through, then its reviews are stored, a few at a time.

Nothing is stored of a file that is broken as a whole; of a table or a list, rows are refused one by
one. What a running import has stored is noted, so that cancelling it, or a power cut, leaves no
trace of it. Other members' writes and answers go on in between.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Sequence

from bot.db import Transaction
from bot.errors import Conflict
from bot.library.formats.model import MAX_ROWS
from bot.library.formats.source import Source
from bot.library.import_run import ImportReport, Progress, Run
from bot.library.import_work import BATCH, Tools, Work
from bot.servers.model import Actor

log = logging.getLogger(__name__)


class Importer:
    def __init__(self, tools: Tools) -> None:
        self._of = tools
        self._running: dict[int, Run] = {}

    async def run(
        self,
        server_id: int,
        sources: Sequence[Source],
        *,
        actor: Actor | None = None,
        catalogue: bool = False,
        most: int = MAX_ROWS,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Import files into a server's library, or the house's.

        With an `actor`, who must moderate there, reviews that are there already are left alone and
        ratings become the actor's own; without, reviews of former imports are updated and ratings
        are left out. `progress` is told after each step. `Cancelled` when `cancel` was called,
        `Conflict` while another import runs there. However it fails, nothing of it is left.
        """
        run = Run(server_id)

        async def begin(tx: Transaction) -> int:
            if actor is not None:
                settings = await self._of.servers.settings_in(tx, server_id)
                settings.require_moderator(actor)
            try:
                return await self._of.store.begin(
                    tx, server_id, actor.user_id if actor else 0, self._of.clock()
                )
            except sqlite3.IntegrityError as error:
                raise Conflict("Another import is under way here. Wait for it to end.") from error

        run.id = await self._of.db.write(begin)
        self._running[run.id] = run
        try:
            await Work(self._of, run, actor, catalogue, most, progress).all(sources)
        except BaseException:
            await asyncio.shield(self._take_back(run.server_id, run.id))
            raise
        finally:
            del self._running[run.id]
        return run.report

    def running(self, server_id: int, run_id: int) -> Run | None:
        """An import that is under way in this server."""
        run = self._running.get(run_id)
        return run if run is not None and run.server_id == server_id else None

    async def take_back_unfinished(self) -> int:
        """At the start: remove what imports left half done when the process ended; how many."""
        left = await self._of.store.unfinished()
        for run_id, server_id in left:
            await self._take_back(server_id, run_id)
        if left:
            log.warning("took back %d imports that had not ended", len(left))
        return len(left)

    async def _take_back(self, server_id: int, run_id: int) -> None:
        async def some(tx: Transaction) -> int:
            films = await self._of.store.take_back(tx, server_id, run_id, BATCH)
            for film_id in set(films):
                await self._of.library.forget_empty_film(tx, server_id, film_id)
            return len(films)

        async def end(tx: Transaction) -> None:
            await self._of.store.end(tx, run_id)
            await self._of.library.touch(tx, server_id)

        taken = 0
        while count := await self._of.db.write(some):
            taken += count
        await self._of.db.write(end)
        if taken:
            await self._of.db.erase_traces()
