"""What an import does to the library: files in, rows out, a report of both."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.config import Settings
from bot.db import Transaction
from bot.errors import Conflict
from bot.library.formats.source import Source
from bot.library.formats.writing import Form
from bot.library.header import BadFile
from bot.library.import_run import Cancelled, ImportReport, Run
from bot.library.model import HOUSE, NewReview, Scope
from bot.library.publishing import Item, read_items
from bot.reading.model import Kind
from bot.servers.model import Actor

SERVER, OTHER = 42, 43
MONA = Actor(SERVER, 8, "Mona", manage_messages=True)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_app(Settings(data=tmp_path / "var")) as app:
        yield app


def source(name: str, content: object) -> Source:
    text = content if isinstance(content, str) else json.dumps(content)
    return Source(name, lambda: io.BytesIO(text.encode()), len(text.encode()))


async def take(app: App, *sources: Source, server: int = SERVER, **how: object) -> ImportReport:
    return await app.importer.run(server, sources, **how)  # type: ignore[arg-type]


async def texts(app: App, server: int = SERVER) -> set[str]:
    rows = await app.database.all("SELECT text FROM review WHERE server_id = ?", (server,))
    return {row[0] for row in rows}


TIDE = {"slug": "tide", "title": "Tide", "year": 1971, "text": "Tide is calm."}


def test_what_is_no_review_keeps_its_place_among_those_that_are_read_together() -> None:
    broken = BadFile(3, "has a broken header")
    tide = NewReview(slug="tide", text="Tide is calm.", source="import", title="Tide")
    unsaid = NewReview(slug="x", text="It is calm.", source="import")
    first, second, third, last = read_items([(tide, "a"), broken, (unsaid, "b"), (tide, "c")])
    assert second is broken
    assert isinstance(third, BadFile)
    assert [one.content_hash for one in (first, last) if isinstance(one, Item)] == ["a", "c"]


async def test_the_operator_updates_former_imports(app: App) -> None:
    assert (await take(app, source("a.json", [TIDE]))).added == 1
    assert (await take(app, source("a.json", [TIDE]))).unchanged == 1
    report = await take(app, source("a.json", [TIDE | {"text": "Tide is loud."}]))
    assert (report.added, report.changed) == (0, 1)
    assert await texts(app) == {"Tide is loud."}


async def test_the_same_review_is_the_same_in_every_format(app: App) -> None:
    await take(app, source("a.json", [TIDE]))
    markdown = '+++\ntitle = "Tide"\nyear = 1971\n+++\n\nTide is calm.\n'
    table = "slug,title,year,review\ntide,Tide,1971,Tide is calm.\n"
    for one in (source("tide.md", markdown), source("a.csv", table)):
        report = await take(app, one)
        assert (report.unchanged, report.rejected) == (1, [])


async def test_a_short_title_read_from_one_review_names_the_film_of_the_next(app: App) -> None:
    whole = "Night Tide: The Return is calm. I would see Night Tide again."
    report = await take(app, source("a.json", [
        {"slug": "one", "title": "Night Tide: The Return", "text": whole},
        {"slug": "two", "title": "Night Tide", "text": "Sarah Moss directed Night Tide."},
    ]))  # fmt: skip
    assert report.added == 2
    rows = await app.database.all(
        "SELECT title, count(DISTINCT review.id), sum(kind = 'director') FROM film"
        " JOIN review ON review.film_id = film.id LEFT JOIN fact ON review_id = review.id"
        " GROUP BY film.id"
    )
    assert [tuple(row) for row in rows] == [("Night Tide: The Return", 2, 1)]


async def test_twins_are_recognised_whatever_their_name(app: App) -> None:
    await take(app, source("a.json", [TIDE]))
    again = TIDE | {"slug": "other"}
    report = await take(app, source("a.json", [again, TIDE | {"slug": "x", "text": "New."},
                                               TIDE | {"slug": "y", "text": "New."}]))  # fmt: skip
    assert report.added == 1
    assert [str(one) for one in report.rejected] == [
        "a.json, line 1: is the same as tide",
        "a.json, line 1: is in the import twice",
    ]


async def test_a_row_that_no_header_could_hold_is_refused_alone(app: App) -> None:
    rows = [TIDE, {"title": "?" * 300, "text": "x"}, {"title": "Ebb", "text": "y" * 200_001},
            {"title": "Low", "year": 12, "text": "z"}]  # fmt: skip
    report = await take(app, source("a.json", "[\n" + ",\n".join(map(json.dumps, rows)) + "]"))
    assert report.added == 1
    assert [(one.line, one.reason.split()[0]) for one in report.rejected] == [
        (3, "“title”"), (4, "is"), (5, "“year”"),
    ]  # fmt: skip


async def test_a_catalogue_is_cited_and_replaces_what_it_said(app: App) -> None:
    film = {"title": "Tide", "year": 1971, "director": ["Ida Noor"], "genres": ["drama"],
            "cast": [{"name": "Al Bo", "role": "Emily"}], "aliases": ["Ebbe"]}  # fmt: skip
    for director in ("Ida Noor", "Cy Poe"):
        listed = source("films.json", [film | {"director": [director]}])
        report = await take(app, listed, server=HOUSE, catalogue=True)
        assert (report.films, report.rejected) == (1, [])
    scope = Scope(HOUSE)
    ref = await app.library.resolve(scope, "Ebbe")
    card = await app.library.film(scope, ref.id)
    assert [(f.value, f.origin) for f in card.facts[Kind.DIRECTOR]] == [("Cy Poe", "catalogue")]
    answer = await app.answers.ask(scope, "Who directed Tide?")
    assert answer.answered
    assert "Cy Poe" in answer.text
    assert answer.evidence[0].reviewer == "the catalogue"


async def test_what_people_set_goes_round_and_outranks_what_comes(app: App) -> None:
    prose = "Tide was directed by Bo Ray. The music is by Di Orr."
    await take(app, source("a.json", [TIDE | {"text": prose}]))
    film = await app.library.resolve(Scope(SERVER), "Tide")

    async def correct(tx: Transaction) -> None:
        for kind, value, rejected in (("director", "Bo Ray", 1), ("cinematographer", "Eve Fay", 0)):
            await tx.execute(
                "INSERT INTO fact (server_id, film_id, kind, value, value_key, origin, rejected)"
                " VALUES (?, ?, ?, ?, ?, 'person', ?)",
                (SERVER, film.id, kind, value, value.lower(), rejected),
            )
        await tx.execute(
            "INSERT INTO film_alias (server_id, film_id, alias_key, alias, origin)"
            " VALUES (?, ?, 'ebbe', 'Ebbe', 'person')",
            (SERVER, film.id),
        )

    await app.database.write(correct)
    exported = io.StringIO()
    await app.exporter.write(Scope(SERVER), exported, Form.JSON)
    report = await take(app, source("reviews.json", exported.getvalue()), server=OTHER)
    assert (report.added, report.films, report.rejected) == (1, 1, [])
    there = await app.library.film(
        Scope(OTHER), (await app.library.resolve(Scope(OTHER), "Ebbe")).id
    )
    assert Kind.DIRECTOR not in there.facts
    assert [fact.value for fact in there.facts[Kind.CINEMATOGRAPHER]] == ["Eve Fay"]
    again = io.StringIO()
    await app.exporter.write(Scope(OTHER), again, Form.JSON)
    assert again.getvalue() == exported.getvalue()
    await take(app, source("reviews.json", exported.getvalue()), server=OTHER)
    last = io.StringIO()
    await app.exporter.write(Scope(OTHER), last, Form.JSON)
    assert last.getvalue() == exported.getvalue()


async def test_failure_at_any_point_leaves_nothing(app: App) -> None:
    many = source("a.json", [TIDE | {"slug": f"s{n}", "text": f"Tide {n}."} for n in range(70)])
    for point in range(5):
        steps = 0

        async def stop(run: Run, point: int = point) -> None:
            nonlocal steps
            steps += 1
            if steps > point:
                raise Conflict("enough")

        with pytest.raises(Conflict, match="enough"):
            await take(app, many, actor=MONA, progress=stop)
        assert await texts(app) == set()
        assert await app.database.all("SELECT * FROM film") == []
        assert await app.database.all("SELECT * FROM import_run") == []


async def test_cancelled_imports_spare_what_was_there(app: App) -> None:
    await take(app, source("a.json", [TIDE]))

    async def cancel(run: Run) -> None:
        run.cancelled = run.done > 0

    more = [TIDE | {"slug": f"s{n}", "text": f"Tide {n}."} for n in range(50)]
    with pytest.raises(Cancelled):
        await take(app, source("b.json", [TIDE, *more]), actor=MONA, progress=cancel)
    assert await texts(app) == {"Tide is calm."}
    assert (await app.library.resolve(Scope(SERVER), "Tide")).label == "Tide (1971)"


async def test_what_is_refused_is_told_in_the_order_of_its_lines(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.library.import_work.BATCH", 1)
    long = "T" * 300
    rows = ["Tide,Calm.", f"{long},Long.", "Tide,Calm.", f"{long},Longer.", "Tide,Calm."]
    report = await take(app, source("a.csv", "\n".join(["title,review", *rows])))
    assert [one.line for one in report.rejected] == [3, 4, 5, 6]


async def test_too_many_rows_are_refused_before_any_is_stored(app: App) -> None:
    some = [TIDE | {"slug": f"s{n}", "text": f"Tide {n}."} for n in range(6)]
    with pytest.raises(Conflict, match="more than 10 rows"):
        await take(app, source("a.json", some), source("b.json", some), most=10)
    assert await texts(app) == set()


async def test_many_reviews_are_read_in_another_process_to_the_same(app: App) -> None:
    some = [
        TIDE | {"slug": f"s{n}", "text": f"Tide {n} was directed by Bo Ray."} for n in range(220)
    ]
    some[150]["year"] = 12
    report = await take(app, source("a.json", "[\n" + ",\n".join(map(json.dumps, some)) + "]"))
    assert report.added == 219
    assert [(one.line, one.reason) for one in report.rejected] == [
        (152, "“year” must be a year, such as 1962")
    ]
    film = await app.library.resolve(Scope(SERVER), "Tide")
    card = await app.library.film(Scope(SERVER), film.id)
    assert [fact.value for fact in card.facts[Kind.DIRECTOR]] == ["Bo Ray"]
