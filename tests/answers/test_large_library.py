"""What is asked of all films of a large library is told of all, and looked up of a few."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.answers.store import AnswerStore
from bot.db import Database, Transaction, open_database
from bot.db.connection import Reader
from bot.library.model import Scope, StoredFact
from bot.reading.model import Kind
from bot.search import SearchService

SERVER = 7
FILMS = 3_000
SOLE = "Film 2998"  # the only one set in a lighthouse


async def _fill(tx: Transaction) -> None:
    """Films that are all horror; every third is set in Paris, one more in a lighthouse."""
    numbers = range(1, FILMS + 1)
    text = "A horror film."
    await tx.execute_many(
        "INSERT INTO film (id, server_id, title, title_key, year, created_at)"
        " VALUES (?, ?, ?, ?, 1984, 0)",
        [(number, SERVER, f"Film {number}", f"film {number}") for number in numbers],
    )
    await tx.execute_many(
        "INSERT INTO review (id, server_id, film_id, slug, source, text, content_hash, state,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, 'import', ?, '', 'published', 0, 0)",
        [(number, SERVER, number, f"r{number}", text) for number in numbers],
    )
    facts = [(number, "genre", "horror") for number in numbers]
    facts += [(number, "setting", "Paris") for number in numbers if number % 3 == 0]
    facts.append((FILMS - 2, "setting", "lighthouse"))
    facts += [(number, "verdict", "positive") for number in numbers]
    facts += [(number, "genre", "noir") for number in range(1, 201) for _ in range(4)]
    facts += [(number, "runtime", str(60 + number % 100)) for number in numbers]
    await tx.execute_many(
        'INSERT INTO fact (server_id, film_id, review_id, kind, value, value_key, start, "end",'
        " origin) VALUES (?, ?, ?, ?, ?, ?, 0, 14, 'read')",
        [(SERVER, film, film, kind, value, value.lower()) for film, kind, value in facts],
    )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def large(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Database]:
    path = tmp_path_factory.mktemp("large") / "library.db"
    async with open_database(path) as database:
        await database.write(_fill)
        yield database


async def ask(large: Database, question: str) -> Answer:
    return await AnswerService(large, SearchService(large)).ask(Scope(SERVER), question)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many horror films are there?", "3000"),
        ("How many films are set in Paris?", "1000"),
        ("How many noir films are there?", "200"),
    ],
)
async def test_all_films_are_counted_though_few_are_looked_at(
    large: Database, question: str, number: str
) -> None:
    answer = await ask(large, question)
    assert answer.values == (number,)
    assert len(answer.films) == 25


async def test_of_what_nearly_all_have_and_what_one_has_that_one_is_left(large: Database) -> None:
    answer = await ask(large, "Which horror films are set in a lighthouse?")
    assert [film.title for film in answer.films] == [SOLE]


async def test_what_nearly_all_have_is_counted_together(large: Database) -> None:
    answer = await ask(large, "How many horror films are set in Paris?")
    assert answer.values == ("1000",)


async def test_the_longest_of_all_films_is_told(large: Database) -> None:
    answer = await ask(large, "What is the longest film?")
    assert "159 minutes" in answer.text
    assert {film.id % 100 for film in answer.films} == {99}


async def test_that_many_are_recommended_is_said_without_a_number_of_all(large: Database) -> None:
    assert "Among others" in (await ask(large, "What should I watch?")).text


async def test_all_films_are_told_how_many_they_are(large: Database) -> None:
    assert (await ask(large, "How many films are there?")).values == (str(FILMS),)


@pytest.mark.parametrize(
    "look",
    [
        lambda store: store.facts_of_kind(Scope(SERVER), Kind.VERDICT),
        lambda store: store.facts_compared(Scope(SERVER), Kind.RUNTIME, ">", 61),
    ],
)
async def test_of_a_kind_that_all_films_have_a_thousand_facts_are_read(
    large: Database, look: Callable[[AnswerStore], Awaitable[list[StoredFact]]]
) -> None:
    assert len(await look(AnswerStore(large))) == 1000


async def test_a_name_that_all_films_have_is_not_looked_up_in_all(
    large: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Reader] = []  # one for each two thousand of SQLite's steps
    monkeypatch.setattr(Reader, "overdue", lambda self: bool(looks.append(self)))
    async with open_database(large.path, read_only=True) as opened:
        store = AnswerStore(opened)
        await store.facts_named(Scope(SERVER), ["paris"], [Kind.SETTING])
        enough = len(looks)
        some = await store.facts_named(Scope(SERVER), ["horror"], [Kind.GENRE])
        more = len(looks) - enough
        named = await store.facts_named(Scope(SERVER), ["horror"], [Kind.GENRE], of=[FILMS])
    assert len(some) == 500
    assert len(named) == 501
    assert FILMS in {fact.film.id for fact in named}
    assert more < 2 * enough
