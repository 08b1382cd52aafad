"""The SQL of answering from reviews and opinions. Read-only; only what is published is seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answers.finding.bounds import MANY, marks
from bot.answers.model import Evidence
from bot.db import Database, Row
from bot.library.model import FilmRef, Scope
from bot.once import Remembering, once
from bot.reading.model import Aspect

MOST_REVIEWS = 50
"""Reviews that are read of some films, or of one reviewer."""


@dataclass(frozen=True, slots=True)
class ReviewText:
    """A published review, as far as answering needs it. `rating` is on 0-10."""

    id: int
    film: FilmRef
    slug: str
    reviewer: str
    text: str
    rating: float | None
    spoiler: bool
    spoilers: tuple[tuple[int, int], ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """The quote `text[start:end]`."""
        spoils = self.spoiler or any(s < end and e > start for s, e in self.spoilers)
        quote = self.text[start:end]
        return Evidence(self.film, self.id, self.slug, self.reviewer, quote, start, end, spoils)


@dataclass(frozen=True, slots=True)
class StoredOpinion:
    """A sentence of opinion. `polarity`: 1 praise, 0 mixed or plain, -1 blame."""

    aspect: Aspect
    polarity: int
    evidence: Evidence


class ReviewLookup(Remembering):
    """The published reviews of what a server sees, and the sentences of opinion in them."""

    def __init__(self, database: Database) -> None:
        self._db = database

    @once
    async def of_films(
        self, scope: Scope, film_ids: Sequence[int], *, limit: int = MOST_REVIEWS
    ) -> list[ReviewText]:
        """Published reviews of these films, the oldest `limit`."""
        ids = list(film_ids)[:MANY]
        return await self._chosen(f"review.film_id IN ({marks(ids)})", scope, ids, limit=limit)

    @once
    async def by(self, scope: Scope, name: str, *, limit: int = MOST_REVIEWS) -> list[ReviewText]:
        """Published reviews signed with this name, the oldest `limit`."""
        return await self._chosen(
            "review.author_name = ? COLLATE NOCASE AND review.author_name <> ''",
            scope,
            [name],
            limit=limit,
        )

    @once
    async def count(self, scope: Scope, film_ids: Sequence[int] | None = None) -> int:
        """How many published reviews there are, of these films or of all."""
        ids = list(film_ids or ())[:MANY]
        some = f" AND film_id IN ({marks(ids)})" if film_ids is not None else ""
        row = await self._db.one(
            "SELECT count(*) FROM review WHERE server_id IN (?, ?) AND state = 'published'" + some,
            (*scope, *ids),
        )
        return int(row[0]) if row else 0

    @once
    async def opinions(
        self, scope: Scope, film_ids: Sequence[int], aspects: Iterable[Aspect]
    ) -> list[StoredOpinion]:
        """The sentences of published reviews that speak of these aspects of these films."""
        ids = list(film_ids)[:MANY]
        chosen = [aspect.value for aspect in aspects]
        rows = await self._db.all(
            "SELECT opinion.aspect, opinion.polarity, film.id, film.title, film.year, review.id,"
            " review.slug, review.author_name,"
            ' substr(review.text, opinion.start + 1, opinion."end" - opinion.start),'
            ' opinion.start, opinion."end",'
            " review.spoiler OR EXISTS (SELECT 1 FROM spoiler s WHERE s.review_id = review.id"
            ' AND s.start < opinion."end" AND s."end" > opinion.start)'
            " FROM opinion JOIN review ON review.id = opinion.review_id"
            " JOIN film ON film.id = opinion.film_id"
            " WHERE opinion.server_id IN (?, ?) AND review.state = 'published'"
            f" AND opinion.film_id IN ({marks(ids)}) AND opinion.aspect IN ({marks(chosen)})"
            " ORDER BY review.id, opinion.start",
            (*scope, *ids, *chosen),
        )
        return [_opinion(row) for row in rows]

    async def _chosen(
        self, where: str, scope: Scope, params: Sequence[int | str], *, limit: int
    ) -> list[ReviewText]:
        rows = await self._db.all(
            "SELECT review.id, film.id, film.title, film.year, review.slug, review.author_name,"
            " review.text, review.rating, review.spoiler"
            " FROM review JOIN film ON film.id = review.film_id WHERE review.id IN"
            # Chosen before a text is looked at: all that are in question may be very many.
            " (SELECT review.id FROM review WHERE review.server_id IN (?, ?)"
            f" AND review.state = 'published' AND {where}"
            " ORDER BY review.created_at, review.id LIMIT ?)"
            " ORDER BY review.created_at, review.id",
            (*scope, *params, limit),
        )
        ids = [row[0] for row in rows]
        spoilers: dict[int, list[tuple[int, int]]] = {}
        if ids:
            for review_id, start, end in await self._db.all(
                'SELECT review_id, start, "end" FROM spoiler'
                f" WHERE review_id IN ({marks(ids)}) ORDER BY review_id, start",
                ids,
            ):
                spoilers.setdefault(review_id, []).append((start, end))
        return [_review(row, tuple(spoilers.get(row[0], ()))) for row in rows]


def _opinion(row: Row) -> StoredOpinion:
    (aspect, polarity, film_id, title, year, review_id, slug, author) = row[:8]
    quote, start, end, spoiler = row[8:]
    film = FilmRef(film_id, title, year)
    evidence = Evidence(film, review_id, slug, author or slug, quote, start, end, bool(spoiler))
    return StoredOpinion(Aspect(aspect), polarity, evidence)


def _review(row: Row, spoilers: tuple[tuple[int, int], ...]) -> ReviewText:
    (id_, film_id, title, year, slug, author, text, rating, spoiler) = row
    film = FilmRef(film_id, title, year)
    return ReviewText(id_, film, slug, author or slug, text, rating, bool(spoiler), spoilers)
