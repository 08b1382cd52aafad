"""The SQL of export: a library's own published reviews, with what people set of them."""

from __future__ import annotations

from dataclasses import replace

from bot.db import Database
from bot.library.fact_store import FactStore
from bot.library.formats.model import FilmEntry
from bot.library.model import NewReview, Origin, Scope
from bot.reading.model import Kind

EXPORTING = 30.0
"""Seconds that a query of an export may take: no member waits for it."""


class ExportStore:
    def __init__(self, database: Database, facts: FactStore) -> None:
        self._db = database
        self._facts = facts

    async def reviews(
        self, server_id: int, *, after: int, limit: int
    ) -> list[tuple[int, NewReview]]:
        """(id, review) of published reviews, from a given id on, as an import would take them."""
        rows = await self._db.all(
            "SELECT review.id, film_id, film.title, film.year, slug, author_name, rating, spoiler,"
            " given, text FROM review JOIN film ON film.id = film_id"
            " WHERE review.server_id = ? AND state = 'published' AND review.id > ?"
            " ORDER BY review.id LIMIT ?",
            (server_id, after, limit),
            deadline=EXPORTING,
        )
        found = []
        for id_, film_id, title, year, slug, author, rating, spoiler, given, text in rows:
            new = NewReview(
                slug=slug,
                text=text,
                title=title,
                year=year,
                author_name=author,
                rating=rating,
                spoiler=bool(spoiler),
                given=frozenset(given.split()) | await self._corrected(server_id, film_id),
            )
            found.append((id_, await self._with_facts(server_id, film_id, id_, new)))
        return found

    async def films(self, server_id: int, *, after: int, limit: int) -> list[tuple[int, FilmEntry]]:
        """(id, film) of the films of which people of this server have said something."""
        own = "server_id = :server AND origin = 'person'"
        rows = await self._db.all(
            "SELECT id, title, year FROM film WHERE id > :after AND id IN ("
            f" SELECT film_id FROM film_alias WHERE {own} UNION"
            f" SELECT film_id FROM fact WHERE {own} AND review_id IS NULL)"
            " AND merged_into IS NULL ORDER BY id LIMIT :limit",
            {"server": server_id, "after": after, "limit": limit},
            deadline=EXPORTING,
        )
        found = []
        for id_, title, year in rows:
            facts = await self._db.all(
                "SELECT kind, value, detail, rejected FROM fact WHERE server_id = ?"
                " AND film_id = ? AND origin = 'person' AND review_id IS NULL ORDER BY id",
                (server_id, id_),
            )
            aliases = await self._db.all(
                "SELECT alias FROM film_alias WHERE server_id = ? AND film_id = ?"
                " AND origin = 'person' ORDER BY id",
                (server_id, id_),
            )
            said = tuple((Kind(kind), *rest, bool(gone)) for kind, *rest, gone in facts)
            names = tuple(row[0] for row in aliases)
            found.append((id_, FilmEntry(0, title, year, names, said, Origin.PERSON, "")))
        return found

    async def _corrected(self, server_id: int, film_id: int) -> set[str]:
        """The kinds of fact of a film that people have set or struck out."""
        rows = await self._db.all(
            "SELECT DISTINCT kind FROM fact WHERE server_id = ? AND film_id = ?"
            " AND review_id IS NULL AND origin = 'person'",
            (server_id, film_id),
        )
        return {row[0] for row in rows}

    async def _with_facts(
        self, server_id: int, film_id: int, review_id: int, new: NewReview
    ) -> NewReview:
        """With the facts of the given kinds, and the rating as it is written, that hold for the
        film or by this review."""
        kinds = new.given | {Kind.RATING}
        facts = await self._facts.of_film(Scope.only(server_id), film_id)
        held = dict.fromkeys(
            (fact.kind, fact.value, fact.detail)
            for fact in facts
            if fact.kind in kinds and fact.review_id in {None, review_id}
        )
        return replace(new, facts=tuple(held))
