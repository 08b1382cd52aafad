"""What is exported can be imported again, and is the same."""

from __future__ import annotations

import asyncio
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import InvalidInput
from bot.library.export import Exporter, as_file
from bot.library.export_store import ExportStore
from bot.library.header import CONTROL, LISTS, decode, parse_file
from bot.library.model import HOUSE, NewReview, Scope
from bot.library.naming import is_title
from bot.reading.model import Kind
from tests.library.conftest import HOUSE_SCOPE, Shelf, with_header

SERVER, OTHER = 42, 43
HEADER = """title = "Tide"
year = 1971
author = "Priya \\"P\\""
rating = "4/5"
spoiler = true
cast = ["Ann Lee as Emily", "Tom Ray"]
themes = []"""
PROSE = """Tide was directed by Bo Ray.

  An indented line, a tab\t, a “quote”, a \\ and +++ in it.
+++
Trailing blanks stay.   """


@pytest.fixture
def exporter(shelf: Shelf) -> Exporter:
    return Exporter(ExportStore(shelf.database, shelf.facts))


async def everything(shelf: Shelf, server_id: int) -> list[tuple[object, ...]]:
    """All that makes up a server's reviews, but for ids and dates."""
    scope = Scope.only(server_id)
    found = []
    for review in await shelf.store.reviews(scope):
        facts = await shelf.facts.of_film(scope, review.film.id)
        said = {(fact.kind, fact.value, fact.detail) for fact in facts}
        found.append(
            (review.slug, review.film.label, review.author_name, review.rating, review.spoiler,
             review.text, frozenset(said))
        )  # fmt: skip
    return found


async def export_and_import(shelf: Shelf, exporter: Exporter, folder: Path) -> None:
    count = await exporter.export(Scope(SERVER), folder)
    report = await shelf.loader.import_paths(OTHER, [folder])
    assert (len(report.added), report.refused) == (count, [])


async def test_an_export_imports_to_the_same(
    shelf: Shelf, exporter: Exporter, tmp_path: Path
) -> None:
    shelf.put("tide.txt", with_header(HEADER, PROSE))
    shelf.put("ebb.md", "Ebb (1984)\n\nEbb was directed by Bo Ray. A calm film. 7/10")
    await shelf.loader.import_paths(SERVER, [shelf.folder])
    before = await everything(shelf, SERVER)
    assert PROSE in {row[5] for row in before}
    await export_and_import(shelf, exporter, tmp_path / "out" / "put")
    assert await everything(shelf, OTHER) == before


async def test_corrections_are_exported(shelf: Shelf, exporter: Exporter, tmp_path: Path) -> None:
    prose = "Tide was directed by Bo Ray. It was shot by Cy Poe. The music is by Di Orr."
    shelf.put("tide.txt", with_header('title = "Tide"', prose))
    await shelf.loader.import_paths(SERVER, [shelf.folder])
    film = await shelf.film(Scope.only(SERVER))
    await shelf.correct(film.id, Kind.DIRECTOR, "Bo Ray", rejected=True, server=SERVER)
    await shelf.correct(film.id, Kind.CINEMATOGRAPHER, "Eve Fay", server=SERVER)
    await export_and_import(shelf, exporter, tmp_path / "out")
    there = Scope.only(OTHER)
    assert await shelf.values(Kind.DIRECTOR, there) == []
    assert await shelf.values(Kind.CINEMATOGRAPHER, there) == ["Cy Poe", "Eve Fay"]
    assert await shelf.values(Kind.COMPOSER, there) == ["Di Orr"]


async def test_only_the_servers_own_published_reviews_go_out(
    shelf: Shelf, exporter: Exporter, tmp_path: Path
) -> None:
    shelf.put("house.txt", with_header('title = "House"'))
    await shelf.loader.import_paths(HOUSE, [shelf.folder / "house.txt"])
    shelf.put("theirs.txt", with_header('title = "House"', "Theirs."))
    await shelf.loader.import_paths(OTHER, [shelf.folder / "theirs.txt"])
    for name in ("mine", "removed"):
        path = shelf.put(f"{name}.txt", with_header('title = "House"', name))
        await shelf.loader.import_paths(SERVER, [path])
    await shelf.run("UPDATE review SET state = 'removed' WHERE slug = 'removed'")
    folder = tmp_path / "out"
    assert await exporter.export(Scope(SERVER), folder) == 1
    assert [file.name for file in sorted(folder.iterdir())] == ["mine.md"]
    assert await exporter.export(HOUSE_SCOPE, folder) == 1
    assert await exporter.export(Scope(99), folder) == 0


async def test_a_folder_that_cannot_be_written_is_refused_in_words(
    shelf: Shelf, exporter: Exporter, tmp_path: Path
) -> None:
    path = shelf.put("tide.txt", with_header('title = "Tide"'))
    await shelf.loader.import_paths(SERVER, [path])
    with pytest.raises(InvalidInput, match="cannot be written"):
        await exporter.export(Scope(SERVER), path)
    assert (await asyncio.to_thread(path.read_text)).startswith("+++")


async def test_more_reviews_than_a_batch_all_go_out(
    shelf: Shelf, exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.library.export.BATCH", 2)
    for number in range(5):
        shelf.put(f"r{number}.txt", with_header('title = "Tide"', f"View {number}."))
    await shelf.loader.import_paths(SERVER, [shelf.folder])
    await export_and_import(shelf, exporter, tmp_path / "out")
    assert len(await shelf.store.reviews(Scope.only(OTHER))) == 5


PRINTABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(
    lambda text: not CONTROL.search(text) and "\r" not in text
)
VALUE = PRINTABLE.map(str.strip).filter(bool)
LIST_KINDS = [kind for kind in LISTS.values() if kind is not Kind.RUNTIME]


@given(
    text=PRINTABLE.map(lambda text: text.strip("\n")).filter(lambda text: bool(text.strip())),
    title=VALUE.filter(is_title),
    year=st.none() | st.integers(1870, 2200),
    author=st.just("") | VALUE,
    rating=st.none() | st.integers(0, 100).map(lambda tenths: tenths / 10),
    spoiler=st.booleans(),
    facts=st.lists(st.tuples(st.sampled_from(LIST_KINDS), VALUE, st.just("") | VALUE), max_size=5),
    none_of=st.sets(st.sampled_from(LIST_KINDS)),
)
@example("x", "T", None, "", None, False, [(Kind.CAST, "A as", "B")], set())
@example("x", "T", None, "", None, False, [(Kind.THING, "a:", ""), (Kind.THING, "a: b", "")], set())
def test_any_review_survives_the_file(
    text: str,
    title: str,
    year: int | None,
    author: str,
    rating: float | None,
    spoiler: bool,
    facts: list[tuple[Kind, str, str]],
    none_of: set[Kind],
) -> None:
    order = list(LISTS.values())
    new = NewReview(
        slug="slug",
        text=text,
        title=title,
        year=year,
        author_name=author,
        rating=rating,
        spoiler=spoiler,
        facts=tuple(sorted(facts, key=lambda fact: order.index(fact[0]))),
        given=frozenset({kind for kind, _, _ in facts} | none_of),
    )
    file = as_file(new)
    tomllib.loads(file.split("+++\n")[1])
    found = parse_file("slug", decode(file.encode()), source="import")
    extra = {Kind.YEAR, Kind.RATING}
    assert found.given - {"title", *extra} == new.given
    listed = tuple(fact for fact in found.facts if fact[0] not in extra)
    assert replace(found, given=new.given, facts=listed) == new
