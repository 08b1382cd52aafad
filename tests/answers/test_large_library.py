"""What is asked of all films of a large library is told of all, and looked up of a few."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from bot.answers.finding.store import AnswerStore
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.db import Database, Transaction, open_database
from bot.db.connection import Reader
from bot.library.model import Scope, StoredFact
from bot.reading.model import Kind
from bot.search import SearchService

SERVER = 7
FILMS = 3_000
HIDDEN = 600
HERE = Scope(SERVER)
SOLE = "Film 2998"  # the only one set in a lighthouse
OLDEST, LAST = "Film 2997", "Film 2996"  # of 1921; set in the 1850s, and a sequel
OTHER = 9  # a server with one film of its own


async def _fill(tx: Transaction) -> None:
    """Films that are all horror; every third is set in Paris, one more in a lighthouse.

    Six hundred more reviews are hidden: each tells of a harbour, as the reviews of three films do.
    """
    numbers = range(1, FILMS + 1)
    text = "A horror film, calm."
    await tx.execute_many(
        "INSERT INTO film (id, server_id, title, title_key, year, created_at)"
        " VALUES (?, ?, ?, ?, ?, 0)",
        [
            (number, SERVER, name, name.lower(), 1921 if name == OLDEST else 1984)
            for number, name in ((number, f"Film {number}") for number in numbers)
        ]
        + [(FILMS + 1, OTHER, "Ours", "ours", 1990)],
    )
    await tx.execute_many(
        "INSERT INTO review (id, server_id, film_id, slug, source, text, content_hash, state,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, 'import', ?, '', ?, 0, 0)",
        [(number, SERVER, number, f"r{number}", text, "published") for number in numbers]
        + [(FILMS + 1, OTHER, FILMS + 1, "ours", text, "published")]
        + [(FILMS + 1 + n, SERVER, n, f"h{n}", text, "hidden") for n in range(1, HIDDEN + 1)],
    )
    await tx.execute("UPDATE review SET author_name = 'Wilf Penn' WHERE id <= 60")
    await tx.execute_many(
        "INSERT INTO review (server_id, film_id, slug, source, author_name, text, content_hash,"
        " state, created_at, updated_at) VALUES (?, ?, ?, 'import', ?, ?, '', 'published', 0, 0)",
        [(OTHER, FILMS + 1, f"ours{n}", f"Ida No{'o' * n}", text) for n in range(60)],
    )
    await tx.execute_many(
        'INSERT INTO opinion (server_id, film_id, aspect, review_id, start, "end", polarity)'
        " VALUES (?, ?, 'music', ?, 0, 14, 1)",
        [(SERVER, number, number) for number in numbers],
    )
    facts = [(number, "setting", "harbour") for number in (FILMS - 9, FILMS - 8, FILMS - 7)]
    facts += [(number, "genre", "horror") for number in numbers]
    facts += [(number, "setting", "Paris") for number in numbers if number % 3 == 0]
    facts.append((FILMS - 2, "setting", "lighthouse"))
    facts += [(number, "setting", "Berlin") for number in numbers if number % 100 < 20]
    facts += [(number, "series", "remake") for number in numbers if number % 2]
    facts += [(FILMS - 4, "setting", "1850s"), (FILMS - 4, "series", "sequel")]
    facts += [(FILMS - 4, "genre", "comedy")]
    facts += [(number, "verdict", "positive") for number in numbers]
    facts += [(number, "genre", "noir") for number in range(1, 201) for _ in range(4)]
    facts += [(number, "runtime", str(60 + number % 100)) for number in numbers]
    await tx.execute_many(
        'INSERT INTO fact (server_id, film_id, review_id, kind, value, value_key, start, "end",'
        " origin) VALUES (?, ?, ?, ?, ?, ?, 0, 14, 'read')",
        [(SERVER, n, FILMS + 1 + n, "setting", "harbour", "harbour") for n in range(1, HIDDEN + 1)]
        + [(SERVER, film, film, kind, value, value.lower()) for film, kind, value in facts]
        + [(OTHER, FILMS + 1, FILMS + 1, "genre", "horror", "horror")],
    )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def large(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Database]:
    path = tmp_path_factory.mktemp("large") / "library.db"
    async with open_database(path) as database:
        await database.write(_fill)
        yield database


async def ask(large: Database, question: str, scope: Scope = HERE) -> Answer:
    return await AnswerService(large, SearchService(large)).ask(scope, question)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many horror films are there?", "3000"),
        ("How many films are set in Paris?", "1000"),
        ("How many noir films are there?", "200"),
        ("How many films are not set in Paris?", "2000"),
        ("How many horror films are not set in Paris?", "2000"),
        ("How many films are from 1984?", "2999"),
        ("How many horror films are from the 1980s?", "2999"),
        ("How many films are not from 1921?", "2999"),
        ("How many films are longer than 100 minutes and shorter than 103 minutes?", "60"),
    ],
)
async def test_all_films_are_counted_though_few_are_looked_at(
    large: Database, question: str, number: str
) -> None:
    answer = await ask(large, question)
    assert answer.values == (number,)
    assert len(answer.films) == 25
    if int(number) > 1_000:
        assert f"{int(number) - 9:,} more" in answer.text


@pytest.mark.parametrize(
    ("question", "least"),
    [
        ("How many films are longer than 61 minutes?", "At least 1,000 films"),
        ("How many films set in Paris are longer than 61 minutes?", "At least 3"),
        ("How many films are remakes?", "At least 1,000 films"),
        ("horror films that are not remakes", "At least "),
    ],
)
async def test_of_more_films_than_are_looked_at_it_is_said_how_many_at_least(
    large: Database, question: str, least: str
) -> None:
    answer = await ask(large, question)
    assert answer.text.startswith(least)
    assert answer.values == ()


@pytest.mark.parametrize(
    ("question", "film"),
    [
        ("What is the oldest film?", OLDEST),
        ("Which films are set before 1900?", LAST),
        ("Which films are sequels?", LAST),
        ("comedies from 1984", LAST),
        ("comedies not set in Paris", LAST),
        ("comedies shorter than 4 hours", LAST),
        ("films not from 1984", OLDEST),
    ],
)
async def test_one_film_of_thousands_is_found(large: Database, question: str, film: str) -> None:
    assert [one.title for one in (await ask(large, question)).films] == [film]


async def test_the_longest_is_the_longest_of_those_that_are_asked_about(large: Database) -> None:
    answer = await ask(large, "Which film set in Berlin is the longest?")
    assert "79 minutes" in answer.text
    assert {film.id % 100 for film in answer.films} == {19}


async def test_what_is_judged_of_some_films_is_not_told_of_all(large: Database) -> None:
    answer = await ask(large, "Which film has the best music?")
    assert answer.text.startswith("Of the 400 films looked at")


async def test_what_nobody_may_see_takes_no_place_among_what_is_read(large: Database) -> None:
    assert (await ask(large, "How many films are set in a harbour?")).values == ("3",)


async def test_what_the_house_has_takes_no_place_of_what_a_server_has(large: Database) -> None:
    named = await AnswerStore.of(large).facts.named(Scope(OTHER, SERVER), ["horror"], [Kind.GENRE])
    assert "Ours" in {fact.film.title for fact in named}


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
        lambda store: store.facts.of_kind(Scope(SERVER), Kind.VERDICT),
        lambda store: store.facts.compared(Scope(SERVER), Kind.RUNTIME, ">", 61),
    ],
)
async def test_of_a_kind_that_all_films_have_a_thousand_facts_are_read(
    large: Database, look: Callable[[AnswerStore], Awaitable[list[StoredFact]]]
) -> None:
    assert len(await look(AnswerStore.of(large))) == 1000


async def test_whether_a_kind_has_a_thousand_facts_is_told_without_reading_them(
    large: Database,
) -> None:
    facts = AnswerStore.of(large).facts
    assert await facts.are_many(HERE, Kind.VERDICT)
    assert not await facts.are_many(HERE, Kind.RATING)


async def test_a_name_that_all_films_have_is_not_looked_up_in_all(
    large: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Reader] = []  # one for each two thousand of SQLite's steps
    monkeypatch.setattr(Reader, "_overdue", lambda self: bool(looks.append(self)))
    async with open_database(large.path, read_only=True) as opened:
        store = AnswerStore.of(opened)
        await store.facts.named(Scope(SERVER), ["paris"], [Kind.SETTING])
        enough = len(looks)
        some = await store.facts.named(Scope(SERVER), ["horror"], [Kind.GENRE])
        more = len(looks) - enough
        named = await store.facts.named(Scope(SERVER), ["horror"], [Kind.GENRE], of=[FILMS])
    assert len(some) == 500
    assert len(named) == 501
    assert FILMS in {fact.film.id for fact in named}
    assert more < 2 * enough


async def test_more_reviewers_than_are_read_are_not_told_as_all(large: Database) -> None:
    of_one_film = await ask(large, "Who reviewed Ours?", Scope.only(OTHER))
    assert of_one_film.text.startswith("Among others, Ida No")
    by_one_of_them = await ask(large, "Which films did Wilf Penn review?")
    assert by_one_of_them.text.endswith(" more, among others.")


@pytest.mark.parametrize(
    "question", ["films not from the 1920s", "which films are not between 90 and 100 minutes long"]
)
async def test_what_is_not_within_two_limits_is_not_answered_with_what_is(
    large: Database, question: str
) -> None:
    assert not (await ask(large, question)).answered


async def test_of_more_sentences_than_are_found_the_films_are_not_told_as_all(
    large: Database,
) -> None:
    assert (await ask(large, "Which films mention calm?")).text.startswith("At least")
    assert "Among others" in (await ask(large, "Which film has the most reviews?")).text
