from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.db import Database, Transaction, open_database
from bot.library.fact_store import FactStore
from bot.library.loader import Loader
from bot.library.model import HOUSE, FilmRef, LoadReport, Review, Scope, StoredFact
from bot.library.review_store import ReviewStore
from bot.library.store import LibraryStore
from bot.reading.model import Kind
from bot.reading.text import title_key
from tests.db.blank import blank

HOUSE_SCOPE = Scope.only(HOUSE)


@dataclass
class Shelf:
    """A library over a folder of files, and the shortest ways to look at it."""

    database: Database
    folder: Path
    now: int = 1_000
    store: LibraryStore = field(init=False)
    facts: FactStore = field(init=False)
    reviews: ReviewStore = field(init=False)
    loader: Loader = field(init=False)

    def __post_init__(self) -> None:
        self.store = LibraryStore(self.database)
        self.facts = FactStore(self.database)
        self.reviews = ReviewStore(self.database)
        self.loader = Loader(self.database, self.store, self.reviews, lambda: self.now)

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    async def load(self) -> LoadReport:
        return await self.loader.load_folder(self.folder)

    async def titles(self, scope: Scope = HOUSE_SCOPE) -> list[str]:
        return [film.label for film in await self.store.films(scope, limit=1000)]

    async def film(self, scope: Scope = HOUSE_SCOPE) -> FilmRef:
        """The only film there is."""
        (film,) = await self.store.films(scope, limit=10)
        return film

    async def review(self, scope: Scope = HOUSE_SCOPE) -> Review:
        """The only review there is."""
        (review,) = await self.store.reviews(scope)
        return review

    async def facts_of(self, kind: Kind, scope: Scope = HOUSE_SCOPE) -> list[StoredFact]:
        """The facts of that kind of every film in the scope."""
        films = await self.store.films(scope, limit=1000)
        facts = [fact for film in films for fact in await self.facts.of_film(scope, film.id)]
        return [fact for fact in facts if fact.kind is kind]

    async def values(self, kind: Kind, scope: Scope = HOUSE_SCOPE) -> list[str]:
        return sorted({fact.value for fact in await self.facts_of(kind, scope)})

    async def correct(
        self,
        film_id: int,
        kind: Kind,
        value: str,
        *,
        rejected: bool = False,
        server: int = HOUSE,
    ) -> None:
        """What a moderator's correction stores."""

        async def unit(tx: Transaction) -> None:
            await tx.execute(
                "INSERT INTO fact (server_id, film_id, kind, value, value_key, origin, rejected)"
                " VALUES (?, ?, ?, ?, ?, 'person', ?)",
                (server, film_id, kind, value, title_key(value), rejected),
            )

        await self.database.write(unit)

    async def run(self, sql: str, *params: object) -> None:
        await self.database.write(lambda tx: tx.execute(sql, params))


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    folder = tmp_path / "reviews"
    folder.mkdir()
    async with open_database(blank(tmp_path / "marquee.db")) as database:
        yield Shelf(database, folder)


def with_header(header: str, text: str = "It is quiet, and it stays with you.") -> str:
    return f"+++\n{header}\n+++\n{text}\n"
