"""The work of one import: what is in its files goes into the library, a little at a time."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice

from bot.db import Database, Transaction
from bot.errors import Conflict
from bot.library.formats.model import (
    LONGEST_RAW,
    FilmEntry,
    Found,
    RatingEntry,
    Rejected,
    ReviewEntry,
)
from bot.library.formats.source import Source, content_hash, entries
from bot.library.header import BadFile
from bot.library.import_reading import Read, read_entries, reading_apart
from bot.library.import_run import Cancelled, Progress, Rejection, Run
from bot.library.import_store import ImportStore
from bot.library.model import Scope
from bot.library.publishing import Item, Publisher
from bot.library.review_store import ReviewStore
from bot.library.store import LibraryStore, Placed
from bot.ratings.store import RatingStore
from bot.servers.model import Actor
from bot.servers.store import ServerStore

log = logging.getLogger(__name__)

BATCH = 20
"""Reviews that are read, and films or ratings that are stored, at a time."""
SLICE = 0.01
"""Seconds of one unit of work, so that a member's vote waits hardly longer."""
PAUSE = 0.005
"""Seconds between two units."""


Named = tuple[str, Found]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A batch of rows under way: its reviews, and what will have been read of them."""

    rows: int
    reviews: list[tuple[str, ReviewEntry]]
    found: asyncio.Future[list[Read]] | None


@dataclass(frozen=True, slots=True)
class Tools:
    """What imports are done with. `clock` gives UTC milliseconds."""

    db: Database
    store: ImportStore
    library: LibraryStore
    reviews: ReviewStore
    publisher: Publisher
    ratings: RatingStore
    servers: ServerStore
    clock: Callable[[], int]


class Work:
    """One import, from its files to its report."""

    def __init__(
        self,
        tools: Tools,
        run: Run,
        actor: Actor | None,
        catalogue: bool,
        most: int,
        progress: Progress | None,
    ) -> None:
        self._of = tools
        self._run = run
        self._actor = actor
        self._progress = progress
        self._open = partial(
            entries, catalogue=catalogue, author=actor.name if actor else "", most=most
        )
        self._most = most
        self._pool: ProcessPoolExecutor | None = None
        self._seen: set[str] = set()  # slugs and hashes of texts
        self._films: list[Source] = []  # those that say something of films
        self._ratings: list[RatingEntry] = []

    async def all(self, sources: Sequence[Source]) -> None:
        sound = [source for source in sources if await self._is_sound(source)]
        if self._run.total > self._most:
            raise Conflict(f"That is more than {self._most:,} rows; import them in parts.")
        with reading_apart(self._run.total) as self._pool:
            ahead: _Reading | None = None  # the next reviews are read while some are stored
            for source in sound:
                async for batch in self._batches(source):
                    behind, ahead = ahead, await self._take(batch)
                    await self._store_read(behind)
            await self._store_read(ahead)
        for source in self._films:
            async for batch in self._batches(source):
                await self._take_films([e for _, e in batch if isinstance(e, FilmEntry)])
        await self._rate()
        rejected = self._run.report.rejected
        names = {name: place for place, name in enumerate(dict.fromkeys(r.name for r in rejected))}
        rejected.sort(key=lambda one: (names[one.name], one.line))
        await self._of.db.write(self._end)

    async def _tell(self) -> None:
        if self._run.cancelled:
            raise Cancelled("The import was cancelled. Nothing of it is left.")
        if self._progress is not None:
            await self._progress(self._run)

    async def _is_sound(self, source: Source) -> bool:
        """Whether the file can be read to its end; counts its rows."""
        found = iter(self._open(source))
        says_of_films, rows = False, 0
        try:
            while batch := await asyncio.to_thread(_take_in, found, 10 * BATCH):
                rows += len(batch)
                says_of_films |= any(isinstance(entry, FilmEntry) for _, entry in batch)
                await self._tell()
        except BadFile as error:
            self._reject(source.name, error.line, error.message)
            return False
        except OSError as error:
            self._reject(source.name, 0, f"cannot be read ({error.strerror})")
            return False
        self._run.total += rows
        if says_of_films:
            self._films.append(source)
        return True

    async def _batches(self, source: Source) -> AsyncIterator[list[Named]]:
        found = iter(self._open(source))
        while batch := await asyncio.to_thread(_take_in, found, BATCH):
            yield batch

    async def _take(self, batch: list[Named]) -> _Reading:
        """Begin to read the reviews of a batch that are not there yet."""
        reviews: list[tuple[str, ReviewEntry]] = []
        for name, entry in batch:
            match entry:
                case ReviewEntry():
                    reviews.append((name, entry))
                case RatingEntry():
                    self._ratings.append(entry)
                case Rejected():
                    self._reject(name, entry.line, entry.reason, entry.raw)
        fresh = await self._fresh(reviews)
        loop = asyncio.get_running_loop()
        found = (
            loop.run_in_executor(self._pool, read_entries, fresh, self._actor) if fresh else None
        )
        return _Reading(len(batch), fresh, found)

    async def _store_read(self, reading: _Reading | None) -> None:
        if reading is None:
            return
        read = await reading.found if reading.found is not None else []
        items: list[tuple[str, ReviewEntry, Item]] = []
        for (name, entry), item in zip(reading.reviews, read, strict=True):
            if isinstance(item, Item):
                items.append((name, entry, item))
            else:
                # Of a row, the line is the row's; a text file has lines of its own.
                line, reason = item
                self._reject(name, entry.line or line, reason, entry.raw)
        while items:
            items = items[await self._store_some(items) :]
            await asyncio.sleep(PAUSE)
        self._run.done += reading.rows
        await self._tell()

    async def _fresh(
        self, reviews: Sequence[tuple[str, ReviewEntry]]
    ) -> list[tuple[str, ReviewEntry]]:
        """Those that are not there yet; in no library and not before in this import."""
        if not reviews:
            return []
        of, server_id, report = self._of, self._run.server_id, self._run.report
        slugs = [entry.slug for _, entry in reviews]
        known = await of.reviews.known(server_id, slugs)
        texts = await of.store.texts(server_id, known)
        hashes = {entry.slug: _hashes(entry.text) for _, entry in reviews}
        every = [digest for pair in hashes.values() for digest in pair]
        twins = await of.reviews.published_texts(server_id, every, but_source="")
        fresh = []
        for name, entry in reviews:
            there = known.get(entry.slug)
            whole, words = hashes[entry.slug]
            twin = twins.get(whole) or twins.get(words)
            same = there is not None and (
                there.content_hash == whole
                or (self._actor is not None and texts.get(entry.slug) == _body(entry.text))
            )
            if {entry.slug, words} & self._seen:
                self._reject(name, entry.line, "is in the import twice", entry.raw)
            elif same:
                report.unchanged += 1
            elif there and (self._actor or there.source != "import"):
                reason = f"has the name of a review that is there already ({entry.slug})"
                self._reject(name, entry.line, reason, entry.raw)
            elif twin is not None and there is None:
                self._reject(name, entry.line, f"is the same as {twin}", entry.raw)
            else:
                fresh.append((name, entry))
            self._seen |= {entry.slug, words}
        return fresh

    async def _store_some(self, items: Sequence[tuple[str, ReviewEntry, Item]]) -> int:
        """Store as many as fit into one slice; how many of them are dealt with."""
        report = self._run.report
        try:
            new = await self._of.db.write(partial(self._store, [item for *_, item in items]))
        except sqlite3.IntegrityError as error:
            if len(items) > 1:
                return await self._store_some(items[:1])
            name, entry, _ = items[0]
            log.exception("a review cannot be imported")
            self._reject(name, entry.line, f"cannot be stored ({error})", entry.raw)
            return 1
        report.added += sum(new)
        report.changed += len(new) - sum(new)
        return len(new)

    async def _store(self, items: Sequence[Item], tx: Transaction) -> list[bool]:
        """For each that was stored, True when it is new."""
        of, run = self._of, self._run
        until = time.monotonic() + SLICE
        slugs = [item.new.slug for item in items]
        there = await of.reviews.known_in(tx, run.server_id, slugs)
        placed: list[Placed] = []
        for item in items:
            known = there.get(item.new.slug)
            placed.append(await of.publisher.place(tx, run.server_id, item, known))
            if time.monotonic() > until:
                break
        await of.library.note_readings(tx, run.server_id, placed)
        added = [one.review_id for one in placed if one.new.slug not in there]
        await of.store.note(tx, run.id, added)
        return [one.new.slug not in there for one in placed]

    async def _take_films(self, films: Sequence[FilmEntry]) -> None:
        of, server_id = self._of, self._run.server_id

        async def unit(tx: Transaction) -> None:
            for entry in films:
                scope = Scope(server_id)
                film = await of.library.find_film(tx, scope, entry.title, entry.year)
                if film is None:
                    film_id = await of.library.add_film(
                        tx, server_id, entry.title, entry.year, of.clock()
                    )
                else:
                    film_id = film.id
                    if entry.year is not None:
                        await of.library.note_year(tx, server_id, film_id, entry.year)
                await of.store.set_film(tx, server_id, film_id, entry)

        if films:
            await of.db.write(unit)
            self._run.report.films += len(films)

    async def _rate(self) -> None:
        """The actor's own ratings, of the films that the library has by now."""
        of, report, actor = self._of, self._run.report, self._actor
        if actor is None:
            report.unrated += len(self._ratings)
            return
        scope = (await of.servers.settings(actor.server_id)).scope

        async def unit(tx: Transaction, some: Iterable[RatingEntry]) -> int:
            rated = 0
            for entry in some:
                film = await of.library.find_film(tx, scope, entry.title, entry.year)
                if film is not None:
                    await of.ratings.rate(
                        tx, actor.server_id, film.id, actor.user_id, entry.half_stars, of.clock()
                    )
                    rated += 1
            return rated

        for first in range(0, len(self._ratings), BATCH):
            some = self._ratings[first : first + BATCH]
            rated = await of.db.write(partial(unit, some=some))
            report.rated += rated
            report.unrated += len(some) - rated

    async def _end(self, tx: Transaction) -> None:
        of, run = self._of, self._run
        await of.store.end(tx, run.id)
        await of.library.touch(tx, run.server_id)
        if self._actor is not None and run.report.added:
            await of.servers.record(
                tx, self._actor, "import", "library", run.server_id,
                after={"reviews": run.report.added}, now=of.clock(),
            )  # fmt: skip

    def _reject(self, name: str, line: int, reason: str, raw: str = "") -> None:
        self._run.report.rejected.append(Rejection(name, line, reason, raw[:LONGEST_RAW]))


def _take_in(found: Iterator[Named], count: int) -> list[Named]:
    return list(islice(found, count))


def _body(text: str) -> str:
    """The review itself, as it would be stored."""
    return (
        text.split("\n+++\n", 1)[-1].strip("\n") if text.startswith("+++\n") else text.strip("\n")
    )


def _hashes(text: str) -> tuple[str, str]:
    """Of the review as a file, and of its words alone, as those are known by that members write."""
    return content_hash(text), content_hash(_body(text))
