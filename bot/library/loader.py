"""Files in, reviews stored. Loading is idempotent: a stable slug and a hash of the content.

A bad file is refused by name and line, and the rest is loaded. A file that vanished from the
loaded folder hides its review; imported reviews are never hidden. Re-reading a changed file, or
all reviews after the reading itself has changed, never undoes what people corrected.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.db import Database, Transaction
from bot.library.files import SourceFile, SourceText, find_files, take_in
from bot.library.header import BadFile, parse_file
from bot.library.model import (
    HOUSE,
    LoadReport,
    NewReview,
    Refusal,
)
from bot.library.publishing import Item, Publisher, read_all, read_items
from bot.library.review_store import ReviewStore, StaleReview
from bot.library.store import LibraryStore
from bot.reading.model import Reading

log = logging.getLogger(__name__)

BATCH = 50
"""Reviews per unit of work: enough to share one fsync, few enough to let other writers in."""


class Loader:
    """Loads folders and imports files. `clock` gives UTC milliseconds."""

    def __init__(
        self,
        database: Database,
        library: LibraryStore,
        reviews: ReviewStore,
        clock: Callable[[], int],
    ) -> None:
        self._db = database
        self._library = library
        self._reviews = reviews
        self._clock = clock
        self._publisher = Publisher(library, reviews, clock)

    async def load_folder(self, folder: Path) -> LoadReport:
        """Make the house collection mirror the folder. A folder that is not there is refused.

        Then read anew what an older version of the reading has read, in every library.
        """
        report = LoadReport()
        if await asyncio.to_thread(folder.is_dir):
            files = await asyncio.to_thread(find_files, [folder], report)
            await self._load(HOUSE, files, "folder", report)
            await self._hide_vanished(HOUSE, {file.slug for file in files}, report)
        else:
            report.refused.append(Refusal(str(folder), 0, "is not a folder; nothing was loaded"))
        await self.read_again()
        return report

    async def import_paths(self, server_id: int, paths: Sequence[Path]) -> LoadReport:
        """Add the files, and the files in the folders, to a server's library or the house's."""
        report = LoadReport()
        files = await asyncio.to_thread(find_files, paths, report)
        await self._load(server_id, files, "import", report)
        return report

    async def read_again(self) -> int:
        """Read anew every review that another version of the reading has read; how many."""
        count = 0
        version = self._publisher.reading_version()
        for server_id in await self._reviews.servers_behind(version):
            after = 0
            while stale := await self._reviews.behind(server_id, version, after=after, limit=BATCH):
                items = await asyncio.to_thread(_read_stale, stale)
                await self._db.write(partial(self._store_again, server_id, stale, items))
                after = stale[-1].id
                count += len(stale)
        return count

    async def _load(
        self, server_id: int, files: list[SourceFile], source: str, report: LoadReport
    ) -> None:
        names: dict[str, str] = {}  # by content hash
        for first in range(0, len(files), BATCH):
            texts = await asyncio.to_thread(take_in, files[first : first + BATCH], report)
            known = await self._reviews.known(server_id, [text.file.slug for text in texts])
            twins = await self._reviews.published_texts(
                server_id, [text.content_hash for text in texts], but_source=source
            )
            fresh = []
            for text in texts:
                there = known.get(text.file.slug)
                twin = names.setdefault(text.content_hash, text.file.name)
                if there is not None and there.source != source:
                    reason = f"has the name of a review that is there already ({text.file.slug})"
                    report.refused.append(Refusal(text.file.name, 0, reason))
                elif there and there.content_hash == text.content_hash and there.state != "hidden":
                    report.unchanged.append(text.file.slug)
                elif twin != text.file.name or text.content_hash in twins:
                    twin = twins.get(text.content_hash, twin)
                    report.refused.append(Refusal(text.file.name, 0, f"is the same as {twin}"))
                else:
                    fresh.append(text)
            items = await asyncio.to_thread(_read_texts, fresh, source, report)
            if items:
                await self._store_all(server_id, items, report)

    async def _store_all(self, server_id: int, items: list[Item], report: LoadReport) -> None:
        """All in one unit of work; if one cannot be stored, each in its own, without that one."""
        try:
            outcomes = await self._db.write(partial(self._store, server_id, items))
        except sqlite3.IntegrityError as error:
            if len(items) > 1:
                for item in items:
                    await self._store_all(server_id, [item], report)
                return
            log.exception("%s cannot be stored", items[0].name)
            report.refused.append(Refusal(items[0].name, 0, f"cannot be stored ({error})"))
            return
        for item, new in zip(items, outcomes, strict=True):
            (report.added if new else report.changed).append(item.new.slug)

    async def _store(self, server_id: int, items: list[Item], tx: Transaction) -> list[bool]:
        """For each item, True when it is new."""
        slugs = [item.new.slug for item in items]
        there = await self._reviews.known_in(tx, server_id, slugs)
        placed = [
            await self._publisher.place(tx, server_id, item, there.get(item.new.slug))
            for item in items
        ]
        await self._library.note_readings(tx, server_id, placed)
        await self._library.touch(tx, server_id)
        return [slug not in there for slug in slugs]

    async def _store_again(
        self, server_id: int, stale: list[StaleReview], items: list[Item], tx: Transaction
    ) -> None:
        known = await self._reviews.known_in(tx, server_id, [item.new.slug for item in items])
        for review, item in zip(stale, items, strict=True):
            there = known.get(item.new.slug)
            if there is not None and (there.id, there.revision) == (review.id, review.revision):
                await self._publisher.store_reading(tx, server_id, review.id, item, there)
        await self._library.touch(tx, server_id)

    async def _hide_vanished(self, server_id: int, present: set[str], report: LoadReport) -> None:
        loaded = await self._reviews.from_folder(server_id)
        gone = {slug: id_ for slug, id_ in loaded.items() if slug not in present}

        async def hide(tx: Transaction) -> None:
            for review_id in gone.values():
                await self._reviews.hide(tx, server_id, review_id, self._clock())
            await self._library.touch(tx, server_id)

        if gone:
            await self._db.write(hide)
            report.hidden += gone


def read_files(paths: Sequence[Path]) -> tuple[list[tuple[NewReview, Reading, str]], list[Refusal]]:
    """What an import would take: (review, reading, title) each, and what it would refuse."""
    report = LoadReport()
    items = _read_texts(take_in(find_files(paths, report), report), "import", report)
    return [(item.new, item.reading, item.title) for item in items], report.refused


def _read_texts(texts: Sequence[SourceText], source: str, report: LoadReport) -> list[Item]:
    """Parse and read the texts; what is no review is refused. Runs off the event loop."""
    items = []
    for text, found in zip(texts, read_items(_parsed(text, source) for text in texts), strict=True):
        if isinstance(found, BadFile):
            report.refused.append(Refusal(text.file.name, found.line, found.message))
        else:
            items.append(replace(found, name=text.file.name))
    return items


def _parsed(text: SourceText, source: str) -> tuple[NewReview, str] | BadFile:
    try:
        return parse_file(text.file.slug, text.text, source=source), text.content_hash
    except BadFile as error:
        return error


def _read_stale(stale: Sequence[StaleReview]) -> list[Item]:
    """A text that no longer says which film it is about stays with the film it had."""
    items = read_all([(review.new, review.content_hash) for review in stale])
    return [
        replace(item, title=item.title or review.film_title)
        for item, review in zip(items, stale, strict=True)
    ]
