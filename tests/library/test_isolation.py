"""No method of a store lets one server see or change what is another's."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.db import Transaction
from bot.library.export_store import ExportStore
from bot.library.fact_store import FactStore
from bot.library.model import HOUSE, ReviewState, Scope
from bot.library.review_store import ReviewStore
from bot.library.store import LibraryStore
from bot.reading.model import Kind
from tests.library.conftest import Shelf, with_header

MINE, THEIRS = 42, 43
SECRET = "The Secret Orchard"
HIDDEN_FROM_ME = [Scope(MINE), Scope.only(MINE), Scope.only(HOUSE)]
Call = Callable[[Shelf, Scope, int, int], Awaitable[Any]]

READS: dict[str, Call] = {
    "films": lambda shelf, scope, film, review: shelf.store.films(scope, limit=10),
    "count_films": lambda shelf, scope, film, review: shelf.store.count_films(scope),
    "film": lambda shelf, scope, film, review: shelf.store.film(scope, film),
    "aliases": lambda shelf, scope, film, review: shelf.store.aliases(scope, film),
    "reviews": lambda shelf, scope, film, review: shelf.store.reviews(scope),
    "review": lambda shelf, scope, film, review: shelf.store.review(
        scope, review, states=list(ReviewState)
    ),
    "of_film": lambda shelf, scope, film, review: shelf.facts.of_film(scope, film),
    "valued": lambda shelf, scope, film, review: shelf.facts.valued(
        scope, ["ann lee", "emily"], list(Kind)
    ),
    "uses": lambda shelf, scope, film, review: shelf.facts.uses(scope, ["ann lee"], list(Kind)),
    "films_valued": lambda shelf, scope, film, review: shelf.facts.films_valued(
        scope, [(["ann lee", "emily"], list(Kind))], film_ids=[film], limit=9
    ),
    "opinion_spans": lambda shelf, scope, film, review: shelf.store.opinion_spans(scope, review),
}
WRITES = {
    "find_film",
    "add_film",
    "note_year",
    "clear_reading",
    "note_aliases",
    "note_readings",
    "forget_empty_film",
    "touch",
}


def public(store: type) -> dict[str, Any]:
    return {
        name: method
        for name, method in inspect.getmembers(store, inspect.isfunction)
        if not name.startswith("_")
    }


def test_every_method_is_tried_here() -> None:
    methods = public(LibraryStore) | public(FactStore)
    assert READS.keys() | WRITES <= methods.keys()
    untried = methods.keys() - READS.keys() - WRITES
    for name in untried:  # of later features: at least they ask whose library is meant
        parameters = list(inspect.signature(methods[name]).parameters)
        assert {"scope", "server_id"} & set(parameters[:3]), name


@pytest.mark.parametrize("store", [LibraryStore, FactStore, ReviewStore, ExportStore])
def test_every_method_is_told_whose_library_is_meant(store: type) -> None:
    everywhere = {"servers_behind"}  # only says which servers an upgrade has to visit
    for name, method in public(store).items():
        if name not in everywhere:
            parameters = list(inspect.signature(method).parameters)[1:3]
            assert {"scope", "server_id"} & set(parameters), f"{store.__name__}.{name}"


@pytest.fixture
async def theirs(shelf: Shelf) -> tuple[int, int]:
    """(film, review) of another server: with an alias, opinions and facts of every origin."""
    header = f'title = "{SECRET}"\nyear = 1971\ncast = ["Ann Lee as Emily"]'
    prose = "The acting is superb. The music is dreadful. A beautiful, moving story."
    path = shelf.put("secret.txt", with_header(header, prose))
    await shelf.loader.import_paths(THEIRS, [path])
    review = await shelf.review(Scope.only(THEIRS))
    await shelf.correct(review.film.id, Kind.DIRECTOR, "Ann Lee", server=THEIRS)
    await shelf.run(
        "INSERT INTO film_alias (server_id, film_id, alias_key, alias, origin)"
        " VALUES (?, ?, 'hush', 'Hush', 'person')",
        THEIRS,
        review.film.id,
    )
    await shelf.run(
        "INSERT INTO opinion VALUES (?, ?, 'story', ?, 0, 5, 1) ON CONFLICT DO NOTHING",
        THEIRS,
        review.film.id,
        review.id,
    )
    return review.film.id, review.id


@pytest.mark.parametrize("scope", HIDDEN_FROM_ME, ids=str)
@pytest.mark.parametrize("method", READS)
async def test_another_servers_rows_never_come_out(
    shelf: Shelf, theirs: tuple[int, int], method: str, scope: Scope
) -> None:
    assert await READS[method](shelf, Scope(THEIRS), *theirs), "there is nothing to hide"
    assert not await READS[method](shelf, scope, *theirs)


@pytest.mark.parametrize("scope", HIDDEN_FROM_ME, ids=str)
async def test_a_title_of_another_server_is_not_found(
    shelf: Shelf, theirs: tuple[int, int], scope: Scope
) -> None:
    async def find(tx: Transaction) -> list[int | None]:
        found = [
            await shelf.store.find_film(tx, where, title, None)
            for where in (scope, Scope(THEIRS))
            for title in (SECRET, "Hush")
        ]
        return [film.id if film else None for film in found]

    assert await shelf.database.write(find) == [None, None, theirs[0], theirs[0]]


async def test_a_server_changes_nothing_of_another(shelf: Shelf, theirs: tuple[int, int]) -> None:
    film, review = theirs
    before = await dump(shelf)

    async def meddle(tx: Transaction) -> None:
        await shelf.store.note_year(tx, MINE, film, 1999)
        await shelf.store.clear_reading(tx, MINE, review)
        await shelf.store.forget_empty_film(tx, MINE, film)
        await shelf.reviews.hide(tx, MINE, review, 5)

    await shelf.run("UPDATE film SET year = NULL")
    await shelf.database.write(meddle)
    await shelf.run("UPDATE film SET year = 1971")
    assert await dump(shelf) == before
    assert await shelf.reviews.known(MINE, ["secret"]) == {}
    assert await shelf.reviews.from_folder(MINE) == {}
    hash_ = (await shelf.reviews.known(THEIRS, ["secret"]))["secret"].content_hash
    assert await shelf.reviews.published_texts(THEIRS, [hash_], but_source="folder")
    assert not await shelf.reviews.published_texts(MINE, [hash_], but_source="folder")
    assert await shelf.reviews.behind(MINE, "another", after=0, limit=9) == []


async def dump(shelf: Shelf) -> list[list[tuple[Any, ...]]]:
    tables = ("film", "film_alias", "review", "fact", "opinion", "spoiler")
    return [await shelf.database.all(f"SELECT * FROM {table}") for table in tables]


async def test_the_same_file_in_two_servers_makes_two_libraries(
    shelf: Shelf, theirs: tuple[int, int]
) -> None:
    await shelf.loader.import_paths(MINE, [shelf.folder])
    mine = await shelf.review(Scope(MINE))
    assert (mine.film.id, mine.id) != theirs
    assert mine.film.label == f"{SECRET} (1971)"
    assert await shelf.store.aliases(Scope(MINE), mine.film.id) == []
    assert await shelf.values(Kind.DIRECTOR, Scope(MINE)) == []


async def test_a_correction_in_one_server_is_not_seen_in_another(shelf: Shelf) -> None:
    shelf.put("tide.txt", with_header('title = "Tide"\nthemes = ["loss"]'))
    await shelf.load()
    film = await shelf.film()
    await shelf.run(
        "UPDATE fact SET origin = 'read', start = 0, \"end\" = 5 WHERE kind = 'theme'"
    )  # as if it had been read
    await shelf.correct(film.id, Kind.THEME, "loss", rejected=True, server=THEIRS)
    await shelf.correct(film.id, Kind.THEME, "hope", server=THEIRS)
    assert await shelf.values(Kind.THEME, Scope(THEIRS)) == ["hope"]
    assert await shelf.values(Kind.THEME, Scope(MINE)) == ["loss"]


async def test_who_leaves_the_house_out_sees_their_own_only(shelf: Shelf) -> None:
    shelf.put("tide.txt", with_header('title = "Tide"'))
    await shelf.load()
    path = shelf.put("elsewhere/ebb.txt", with_header('title = "Ebb"'))
    await shelf.loader.import_paths(MINE, [path])
    assert await shelf.titles(Scope(MINE)) == ["Ebb", "Tide"]
    assert await shelf.titles(Scope.only(MINE)) == ["Ebb"]
    assert await shelf.titles(Scope(THEIRS)) == ["Tide"]
    assert await shelf.titles(Scope.only(THEIRS)) == []
