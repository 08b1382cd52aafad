"""One question looks nothing up twice, and the next one looks anew."""

from __future__ import annotations

import pytest

from bot.answers.finding.passages import Passages
from bot.db import Database, Row
from bot.db.connection import READ_DEADLINE, Params
from bot.library.model import Scope
from bot.search import SearchService

from .conftest import NIGHT_OWLS, Libraries, Library

REVIEWS: dict[str, str] = {}


@pytest.mark.parametrize(
    "question",
    [
        "Who plays the ferryman in Harbour Lights, and who made the music?",
        "what colour is the lighthouse keeper's boat",
        "is it true that Tomas drowns in harbor lights?",
    ],
)
async def test_no_reading_of_a_question_looks_up_what_another_did(
    shelf: Library, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    looked_up: list[str] = []
    # Of reviews that were found by different ways, and of those whose quotes `Library.ask` checks.
    left_out = "FROM spoiler WHERE", "SELECT text, server_id"
    read = Database.all

    async def watched(
        self: Database, sql: str, params: Params = (), *, deadline: float = READ_DEADLINE
    ) -> list[Row]:
        if not any(one in sql for one in left_out):
            looked_up.append(f"{sql} {params}")
        return await read(self, sql, params, deadline=deadline)

    monkeypatch.setattr(Database, "all", watched)
    await shelf.ask(question)
    assert looked_up
    assert sorted(looked_up) == sorted(set(looked_up))


async def test_the_next_question_sees_what_was_changed_meanwhile(libraries: Libraries) -> None:
    own = await libraries.own({})
    question = "Who directed Celestial Symphony?"
    assert not (await own.ask(question)).answered
    await own.database.write(
        lambda tx: tx.execute(
            "INSERT INTO fact (server_id, film_id, kind, value, value_key, origin)"
            " SELECT 0, id, 'director', 'Ann Poe', 'ann poe', 'person' FROM film"
            " WHERE title = 'Celestial Symphony'"
        )
    )
    assert "Ann Poe" in (await own.ask(question)).text


async def test_what_one_reading_does_to_its_sentences_no_other_sees(shelf: Library) -> None:
    scope, search = Scope(NIGHT_OWLS), SearchService(shelf.database).for_one_question()
    passages = Passages(scope, shelf.store.for_one_question(), search)
    films = await shelf.store.films.visible(scope)
    for look in (lambda: passages.of_films(films), lambda: passages.anywhere("harbour")):
        told = await look()
        assert told
        told.clear()
        assert await look()
