"""Questions to a catalogue of invented films: plain facts, titles that are alike, odd wordings."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.db import Transaction, open_database
from bot.library.model import Scope
from bot.reading.model import Kind
from bot.reading.text import key_of, title_key
from bot.search import SearchService

SERVER = 5
FILMS: list[tuple[str, int | None, dict[Kind, list[str]]]] = [
    ("Saltmarsh", None, {
        Kind.YEAR: ["1951", "1988"], Kind.DIRECTOR: ["Nora Quill", "Tove Ansgar"],
    }),
    ("Hollow", 1990, {
        Kind.YEAR: ["1990"], Kind.DIRECTOR: ["Tove Ansgar"], Kind.WRITER: ["Pavel Rook"],
        Kind.CAST: ["Ida Brandt", "Ada Moss"], Kind.LANGUAGE: ["Danish"], Kind.GENRE: ["Western"],
        Kind.THEME: ["dikes", "loss of a brother"], Kind.RATING: ["good"],
    }),
    ("In Hollow", 2004, {Kind.LANGUAGE: ["Finnish"]}),
    ("Lantern", 1960, {Kind.CAST: ["Nora Quill"]}),
    ("Lantern!", 2001, {Kind.CAST: ["Kenji Vale"], Kind.DIRECTOR: ["Ada Moss"]}),
    ("Men of the Dike", 1966, {Kind.YEAR: ["1966"], Kind.WRITER: ["Ada Moss"]}),
    ("Dike", 1972, {Kind.YEAR: ["1972"]}),
    ("1931", 1979, {Kind.CAST: ["Pavel Rook"]}),
    ("2½ Tides", 1983, {Kind.DIRECTOR: ["Tove Ansgar"]}),
    ("Stars", 1965, {Kind.CAST: ["Kenji Vale"]}),
    ("The Principal", 1970, {Kind.LANGUAGE: ["Dutch"]}),
    ("Ferry", 1981, {Kind.WRITER: ["Ida Brandt"]}),
    ("The Ferry", 1999, {Kind.WRITER: ["Kenji Vale"]}),
    ("Jetty", 1950, {Kind.DIRECTOR: ["Tove Ansgar"]}),
    ("Jetty", 1990, {Kind.DIRECTOR: ["Ida Brandt"]}),
    ("Quay", 2010, {Kind.CAST: ["Eve Arnvid"], Kind.THEME: ["ada moss", "gender", "play"]}),
    ("Wharf", 2011, {Kind.CAST: ["Eve"]}),
]  # fmt: skip


async def _load(tx: Transaction) -> None:
    for title, year, facts in FILMS:
        film = await tx.insert(
            "INSERT INTO film (server_id, title, title_key, year, created_at)"
            " VALUES (?, ?, ?, ?, 0)",
            (SERVER, title, title_key(title), year),
        )
        await tx.execute_many(
            "INSERT INTO fact (server_id, film_id, kind, value, value_key, origin)"
            " VALUES (?, ?, ?, ?, ?, 'catalogue')",
            [
                (SERVER, film, kind.value, value, key_of(value))
                for kind, values in facts.items()
                for value in values
            ],
        )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def catalogue(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[AnswerService]:
    async with open_database(tmp_path_factory.mktemp("catalogue") / "library.db") as database:
        await database.write(_load)
        yield AnswerService(database, SearchService(database))


async def ask(catalogue: AnswerService, question: str) -> Answer:
    return await catalogue.ask(Scope(SERVER), question)


VALUES = [
    # an entry that stands for several films of its title
    ("when was Saltmarsh released", ["1951", "1988"]),
    ("who directed Saltmarsh", ["Nora Quill", "Tove Ansgar"]),
    # a title that opens the question with a common word
    ("Men of the Dike, when was it released", ["1966"]),
    # a title after a small word that begins another
    ("what language is spoken in Hollow", ["Danish"]),
    ("what language is spoken in In Hollow", ["Finnish"]),
    # marks that are part of a title
    ("who acted in Lantern", ["Nora Quill"]),
    ("who acted in Lantern!", ["Kenji Vale"]),
    ("who is Lantern!'s director", ["Ada Moss"]),
    # words of the question that are also titles or themes
    ("who stars in 1931", ["Pavel Rook"]),
    ("which date was the date of exit of 1931", ["1979"]),
    ("who directed 2½ Tides", ["Tove Ansgar"]),
    ("the principal language of Hollow", ["Danish"]),
    ("The principal language of Hollow", ["Danish"]),
    ("who directed the film Hollow", ["Tove Ansgar"]),
    # an article of the sentence, or of the title
    ("who was the writer of the Ferry", ["Ida Brandt", "Kenji Vale"]),
    ("who was the writer of The Ferry", ["Kenji Vale"]),
    # wordings that translators and hurried people use
    ("what kind of gender is Hollow in", ["Western"]),
    ("which makes Hollow fall under", ["Western"]),
    ("who are the Lantern", ["Nora Quill"]),
    ("acting in Lantern", ["Nora Quill"]),
    ("Lantern! is a film by that person", ["Ada Moss"]),
    ("which is the creator of the film script for Hollow", ["Pavel Rook"]),
    ("can describe the movie Hollow in a few words", ["dikes", "loss of a brother"]),
    ("is Hollow any good", ["good"]),
    ("what people think of Hollow", ["good"]),
]


@pytest.mark.parametrize(("question", "values"), VALUES)
async def test_a_film_is_known_however_it_is_asked_for(
    catalogue: AnswerService, question: str, values: list[str]
) -> None:
    answer = await ask(catalogue, question)
    assert answer.answered, answer.text
    assert list(answer.values) == values


async def test_of_two_films_of_one_title_both_are_told(catalogue: AnswerService) -> None:
    answer = await ask(catalogue, "who directed Jetty")
    assert answer.text.startswith("Jetty (1950): Tove Ansgar. Jetty (1990): Ida Brandt.")
    dated = await ask(catalogue, "who directed Jetty from 1990")
    assert list(dated.values) == ["Ida Brandt"]


FOUND = [
    # what is said of films, before who is in them
    ("which films are on ada moss", ["Quay"]),
    ("what films can be described with Ada Moss", ["Quay"]),
    ("what films can be described by play", ["Quay"]),
    ("which films can be described by loss of a brother", ["Hollow"]),
    # one person's films
    ("that is a film by Ada Moss", ["Lantern!", "Hollow", "Men of the Dike", "Quay"]),
    ("which films did Tove Ansgar live", ["Saltmarsh", "Hollow", "2½ Tides", "Jetty"]),
    ("whose films have become direct Tove Ansgar", ["Saltmarsh", "Hollow", "2½ Tides", "Jetty"]),
    ("which films have made Ada Moss star in", ["Hollow"]),
    ("what has Pavel Rook done", ["Hollow", "1931"]),
    ("What the movies do Ida Brandt are appearing in", ["Hollow"]),
    ("Nora Quill was the Director of which Films", ["Saltmarsh"]),
    # the whole name before a longer one that holds it
    ("what films did Eve act in", ["Wharf", "Quay"]),
]


@pytest.mark.parametrize(("question", "titles"), FOUND)
async def test_films_are_found_by_what_is_asked_of_them(
    catalogue: AnswerService, question: str, titles: list[str]
) -> None:
    answer = await ask(catalogue, question)
    assert answer.answered, answer.text
    found = [film.title for film in answer.films]
    assert found[0] == titles[0]
    assert sorted(found) == sorted(titles)


@pytest.mark.parametrize(
    "question",
    [
        "who composed the music of Hollow",
        "what is a film produced by Ada Moss",
        "which films are on piracy",
        "where does the ferryman live in Hollow",
        "who directed the film Men Without Ferries",
        "is Lantern any good",
    ],
)
async def test_what_the_catalogue_does_not_say_is_not_answered(
    catalogue: AnswerService, question: str
) -> None:
    answer = await ask(catalogue, question)
    assert not answer.answered, answer.text
