"""Putting one review into a library: read it, find or make its film, store it with its facts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path

from bot.db import Transaction
from bot.library.header import BadFile
from bot.library.model import MAX_DETAIL, MAX_VALUE, NewReview, ReviewState, Scope
from bot.library.naming import is_title, title_in_name
from bot.library.review_store import LoadedReview, ReviewStore, Stamp
from bot.library.store import LibraryStore, Placed
from bot.reading import read_many
from bot.reading.byline import byline
from bot.reading.model import Kind, Reading

MEMBERS = frozenset({"member", "message"})
"""Sources of reviews that members have brought themselves."""


@dataclass(frozen=True, slots=True)
class Item:
    """A parsed and read review, ready to be stored."""

    new: NewReview
    reading: Reading
    title: str
    year: int | None
    content_hash: str
    name: str = ""  # of its file


class Publisher:
    """Stores read reviews inside a unit of work. `clock` gives UTC milliseconds."""

    def __init__(
        self, library: LibraryStore, reviews: ReviewStore, clock: Callable[[], int]
    ) -> None:
        self._library = library
        self._reviews = reviews
        self._clock = clock

    def reading_version(self) -> str:
        """What marks the reviews that this programme has read."""
        return reading_version()

    async def store(
        self,
        tx: Transaction,
        server_id: int,
        item: Item,
        *,
        film_id: int | None = None,
        state: ReviewState = ReviewState.PUBLISHED,
        scope: Scope | None = None,
    ) -> int:
        """Insert one review with its film, facts and opinions; the review's id."""
        placed = await self.place(tx, server_id, item, film_id=film_id, state=state, scope=scope)
        await self._library.note_readings(tx, server_id, [placed])
        return placed.review_id

    async def place(
        self,
        tx: Transaction,
        server_id: int,
        item: Item,
        there: LoadedReview | None = None,
        *,
        film_id: int | None = None,
        state: ReviewState = ReviewState.PUBLISHED,
        scope: Scope | None = None,
    ) -> Placed:
        """Insert or update one review with its film; what was read from it is yet to be noted.

        `film_id` is the film that a person chose; without it the title and the year decide. What a
        member has sent in stays with its film: they were shown which one it is.
        `state` is that of a new review; `scope` says whose films it may join.
        """
        new = item.new
        stamp = self._stamp(item)
        fixed = film_id is not None or new.source in MEMBERS
        film_id = film_id or await self._film(tx, scope or Scope(server_id), item, there)
        if there is None:
            review_id = await self._reviews.insert(
                tx, server_id, film_id, new, stamp, state=state, film_fixed=fixed
            )
        else:
            review_id = there.id
            await self._reviews.update(tx, server_id, review_id, film_id, new, stamp)
        return await self._placed(tx, server_id, film_id, review_id, item, there)

    async def store_reading(
        self, tx: Transaction, server_id: int, review_id: int, item: Item, there: LoadedReview
    ) -> None:
        """Put a new reading of an unchanged text in place of the former."""
        film_id = await self._film(tx, Scope(server_id), item, there)
        stamp = self._stamp(item)
        await self._reviews.note_reading(
            tx, server_id, review_id, film_id, item.new.author_name, stamp
        )
        placed = await self._placed(tx, server_id, film_id, review_id, item, there)
        await self._library.note_readings(tx, server_id, [placed])

    async def _film(
        self, tx: Transaction, scope: Scope, item: Item, there: LoadedReview | None
    ) -> int:
        if there is not None and there.film_fixed:
            return there.film_id
        title, year = item.title, item.year
        film = await self._library.find_film(tx, scope, title, year)
        if film is None:
            return await self._library.add_film(tx, scope.server_id, title, year, self._clock())
        if year is not None and film.year is None:
            await self._library.note_year(tx, scope.server_id, film.id, year)
        return film.id

    async def _placed(
        self,
        tx: Transaction,
        server_id: int,
        film_id: int,
        review_id: int,
        item: Item,
        there: LoadedReview | None,
    ) -> Placed:
        """Make room for what was read from a review, and let its short titles name the film."""
        if there is not None:
            await self._library.clear_reading(tx, server_id, review_id)
        await self._library.note_aliases(tx, server_id, film_id, review_id, item.reading.aliases)
        if there is not None and there.film_id != film_id:
            await self._library.forget_empty_film(tx, server_id, there.film_id)
        return Placed(film_id, review_id, item.new, item.reading)

    def _stamp(self, item: Item) -> Stamp:
        rating = item.new.rating
        if rating is None and Kind.RATING not in item.new.given:
            rating = _rating_read(item.reading)
        return Stamp(item.content_hash, rating, reading_version(), self._clock())


_CODE = frozenset({".py", ".tsv", ".jsonl"})


@cache
def reading_version() -> str:
    """A fingerprint of the reading's own code: another one means that facts must be read anew."""
    naming = resources.files("bot.library").joinpath("naming.py").read_bytes()
    with resources.as_file(resources.files("bot.reading")) as folder:
        return _fingerprint(folder, naming)


def _fingerprint(folder: Path, beginning: bytes) -> str:
    """Of all code and learned tables in a folder."""
    digest = hashlib.sha256(beginning)
    for file in sorted(one for one in folder.rglob("*.*") if one.suffix in _CODE):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def read_item(new: NewReview, content_hash: str) -> Item:
    """Read one review; `BadFile` when neither it nor its name says which film it is about."""
    [item] = read_items([(new, content_hash)])
    if isinstance(item, BadFile):
        raise item
    return item


def read_items(found: Iterable[tuple[NewReview, str] | BadFile]) -> list[Item | BadFile]:
    """Read several reviews, each with its text's hash, in step; what is none of one stays so."""
    known = list(found)
    items = iter(read_all([one for one in known if not isinstance(one, BadFile)]))
    read = (one if isinstance(one, BadFile) else next(items) for one in known)
    return [one if isinstance(one, BadFile) or one.title else BadFile(1, _NO_FILM) for one in read]


_NO_FILM = "does not say which film it is about; add a header with a title"


def read_anyway(new: NewReview, content_hash: str) -> Item:
    """Read one review; its `title` is empty when nothing says which film it is about."""
    return read_all([(new, content_hash)])[0]


def read_all(reviews: Sequence[tuple[NewReview, str]]) -> list[Item]:
    """The same of several, each with its text's hash: a fifth faster than one after the other.

    Who wrote one is read from the text when nothing else says so; a member is known already.
    """
    signed = [_signed(new) for new, _ in reviews]
    named = [
        (new.title, None) if new.title else title_in_name(new.slug, new.text) for new in signed
    ]
    readings = read_many((new.text, title) for new, (title, _) in zip(signed, named, strict=True))
    return [
        _item(new, digest, reading, *name)
        for new, (_, digest), reading, name in zip(signed, reviews, readings, named, strict=True)
    ]


def _signed(new: NewReview) -> NewReview:
    unsigned = not new.author_name and new.source not in MEMBERS
    said = byline(new.text) if unsigned else None
    return new if said is None else replace(new, author_name=said[0])


def _item(
    new: NewReview, content_hash: str, reading: Reading, title: str | None, year: int | None
) -> Item:
    facts = tuple(
        fact
        for fact in reading.facts
        if 0 < len(fact.value) <= MAX_VALUE and len(fact.detail) <= MAX_DETAIL
    )
    aliases = tuple(filter(is_title, reading.aliases))
    title = next(filter(is_title, (title or "", reading.title or "")), "")
    reading = replace(reading, facts=facts, aliases=aliases)
    return Item(new, reading, title, new.year or year or reading.year, content_hash)


def _rating_read(reading: Reading) -> float | None:
    details = [fact.detail for fact in reading.facts if fact.kind is Kind.RATING and fact.detail]
    try:
        rating = float(details[0]) if details else None
    except ValueError:
        return None
    return rating if rating is not None and 0 <= rating <= 10 else None
