"""Files in, reviews stored. Loading is idempotent: a stable slug and a hash of the content.

A bad file is refused by name and line, and the rest is loaded. A file that vanished from the
loaded folder hides its review; imported reviews are never hidden. Re-reading a changed file, or
all of them after the reading itself has changed, never undoes what people corrected.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import resources
from pathlib import Path

from bot.db import Database, Transaction
from bot.library.header import MAX_FILE_BYTES, BadFile, decode, parse_file
from bot.library.model import (
    HOUSE,
    MAX_TITLE,
    LoadReport,
    NewReview,
    Origin,
    Refusal,
    Scope,
)
from bot.library.naming import slugify, title_in_name
from bot.library.review_store import LoadedReview, ReviewStore, Stamp
from bot.library.store import LibraryStore
from bot.reading import read
from bot.reading.model import Kind, Reading

SUFFIXES = frozenset({".txt", ".md"})
BATCH = 50
"""Reviews per unit of work: enough to share one fsync, few enough to let other writers in."""


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    name: str  # as reported to people
    slug: str


@dataclass(frozen=True, slots=True)
class Item:
    """A parsed and read review, ready to be stored."""

    new: NewReview
    reading: Reading
    title: str
    year: int | None
    content_hash: str


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

    async def load_folder(self, folder: Path) -> LoadReport:
        """Make the house collection mirror the folder. A folder that is not there is refused."""
        report = LoadReport()
        if not await asyncio.to_thread(folder.is_dir):
            report.refused.append(Refusal(str(folder), 0, "is not a folder; nothing was loaded"))
            return report
        files = await asyncio.to_thread(_files, [folder], report)
        await self._load(HOUSE, files, "folder", report)
        return report

    async def import_paths(self, server_id: int, paths: Sequence[Path]) -> LoadReport:
        """Add the files, and the files in the folders, to a server's library or the house's."""
        report = LoadReport()
        await self._load(
            server_id, await asyncio.to_thread(_files, paths, report), "import", report
        )
        return report

    async def _load(
        self, server_id: int, files: list[_File], source: str, report: LoadReport
    ) -> None:
        known = await self._reviews.loaded(server_id)
        present: set[str] = set()
        for first in range(0, len(files), BATCH):
            batch = files[first : first + BATCH]
            fresh = await asyncio.to_thread(_read_batch, batch, source, known, present, report)
            if fresh:
                await self._db.write(partial(self._store, server_id, fresh, known, report))
        if source == "folder":
            gone = [
                (slug, review.id)
                for slug, review in known.items()
                if review.source == "folder" and review.state == "published" and slug not in present
            ]
            if gone:
                await self._db.write(partial(self._hide, server_id, gone, report))

    async def _store(
        self,
        server_id: int,
        items: list[Item],
        known: dict[str, LoadedReview],
        report: LoadReport,
        tx: Transaction,
    ) -> None:
        for item in items:
            there = known.get(item.new.slug)
            await self.store_item(tx, server_id, item, there)
            changed = there is not None and there.content_hash != item.content_hash
            back = there is not None and there.state == "hidden"
            if there is None:
                report.added.append(item.new.slug)
            elif changed or back:
                report.changed.append(item.new.slug)
            else:
                report.unchanged.append(item.new.slug)  # only read anew
        await self._library.touch(tx, server_id)

    async def store_item(
        self, tx: Transaction, server_id: int, item: Item, there: LoadedReview | None
    ) -> int:
        """Insert or update one review with its film, facts and opinions; the review's id."""
        now = self._clock()
        new, reading = item.new, item.reading
        if there is not None and there.film_fixed:
            film_id = there.film_id
        else:
            film_id = await self._film(tx, server_id, item.title, item.year, now)
        rating = new.rating if new.rating is not None else _rating_read(reading)
        stamp = Stamp(item.content_hash, rating, reading_version(), now)
        if there is None:
            review_id = await self._reviews.insert(tx, server_id, film_id, new, stamp)
        else:
            review_id = there.id
            await self._reviews.update(tx, review_id, film_id, new, stamp)
        await self._library.add_aliases(tx, server_id, film_id, reading.aliases, Origin.READ)
        await self._library.replace_reading(tx, server_id, film_id, review_id, reading, new.facts)
        if there is not None and there.film_id != film_id:
            await self._library.forget_empty_film(tx, server_id, there.film_id)
        return review_id

    async def _film(
        self, tx: Transaction, server_id: int, title: str, year: int | None, now: int
    ) -> int:
        film_id = await self._library.find_film(tx, Scope(server_id), title, year)
        if film_id is None:
            return await self._library.add_film(tx, server_id, title, year, now)
        await self._library.note_year(tx, film_id, year)
        return film_id

    async def _hide(
        self, server_id: int, gone: list[tuple[str, int]], report: LoadReport, tx: Transaction
    ) -> None:
        now = self._clock()
        for slug, review_id in gone:
            await self._reviews.hide(tx, review_id, now)
            report.hidden.append(slug)
        await self._library.touch(tx, server_id)


def read_files(paths: Sequence[Path]) -> tuple[list[tuple[NewReview, Reading, str]], list[Refusal]]:
    """What an import would take: (review, reading, title) each, and what it would refuse."""
    report = LoadReport()
    items = _read_batch(_files(paths, report), "import", {}, set(), report)
    return [(item.new, item.reading, item.title) for item in items], report.refused


@cache
def reading_version() -> str:
    """A fingerprint of the reading's own code: another one means that facts must be read anew."""
    digest = hashlib.sha256()
    folder = resources.files("bot.reading")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".py"):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _files(paths: Sequence[Path], report: LoadReport) -> list[_File]:
    """The text files under the paths, in order of name; what cannot be one is refused."""
    slugs: dict[str, str] = {}
    files = []
    for path in paths:
        if path.is_dir():
            found: Iterable[Path] = sorted(
                file
                for file in path.rglob("*")
                if file.is_file()
                and file.suffix.lower() in SUFFIXES
                and not any(part.startswith(".") for part in file.relative_to(path).parts)
                and file.name.lower() != "readme.md"
            )
        elif path.is_file():
            found = [path]
        else:
            report.refused.append(Refusal(str(path), 0, "is not there"))
            continue
        for file in found:
            name = str(file.relative_to(path)) if path.is_dir() else file.name
            slug = slugify(re.sub(r"\.\w+$", "", name))
            if file.suffix.lower() not in SUFFIXES:
                report.refused.append(Refusal(name, 0, "is neither a .txt nor a .md file"))
            elif not slug:
                report.refused.append(Refusal(name, 0, "has a name without letters or digits"))
            elif slug in slugs:
                report.refused.append(Refusal(name, 0, f"has the same name as {slugs[slug]}"))
            else:
                slugs[slug] = name
                files.append(_File(file, name, slug))
    return files


def _read_batch(
    files: Sequence[_File],
    source: str,
    known: dict[str, LoadedReview],
    present: set[str],
    report: LoadReport,
) -> list[Item]:
    """Read the files that are new or changed. Runs off the event loop."""
    items = []
    for file in files:
        present.add(file.slug)
        try:
            item = _read_file(file, source, known.get(file.slug))
        except BadFile as error:
            report.refused.append(Refusal(file.name, error.line, error.message))
        except OSError as error:
            report.refused.append(Refusal(file.name, 0, f"cannot be read ({error.strerror})"))
        else:
            if item is None:
                report.unchanged.append(file.slug)
            else:
                items.append(item)
    return items


def _read_file(file: _File, source: str, there: LoadedReview | None) -> Item | None:
    if file.path.stat().st_size > MAX_FILE_BYTES:
        raise BadFile(0, f"is larger than {MAX_FILE_BYTES // 1000} kB, too long for one review")
    raw = file.path.read_bytes()
    content_hash = hashlib.sha256(raw).hexdigest()
    if there is not None:
        if there.source != source:
            raise BadFile(0, f"has the name of a review that is there already ({file.slug})")
        same = there.content_hash == content_hash and there.read_by == reading_version()
        if same and there.state != "hidden":
            return None
    return read_item(parse_file(file.slug, decode(raw), source=source), content_hash)


def read_item(new: NewReview, content_hash: str) -> Item:
    """Read one review; `BadFile` when neither it nor its name says which film it is about."""
    title, year = (new.title, new.year) if new.title else title_in_name(new.slug, new.text)
    reading = read(new.text, title=title)
    if (named := title or reading.title) is None:
        raise BadFile(1, "does not say which film it is about; add a header with a title")
    return Item(new, reading, named[:MAX_TITLE], new.year or year or reading.year, content_hash)


def _rating_read(reading: Reading) -> float | None:
    details = [fact.detail for fact in reading.facts if fact.kind is Kind.RATING and fact.detail]
    try:
        rating = float(details[0]) if details else None
    except ValueError:
        return None
    return rating if rating is not None and 0 <= rating <= 10 else None
