"""Files in, reviews stored: again and again, with the same result, and never against people."""

from __future__ import annotations

import asyncio

import pytest

from bot.library import publishing
from bot.library.model import HOUSE, Refusal, Scope
from bot.reading.model import Kind
from tests.library.conftest import HOUSE_SCOPE, Shelf, with_header

SERVER = 42
TIDE = with_header('title = "Tide"\nyear = 1971\ndirector = "Ann Lee"\nthemes = ["loss"]')


async def test_loading_twice_changes_nothing(shelf: Shelf) -> None:
    shelf.put("tide.txt", TIDE)
    shelf.put("more/The Salt Road.md", with_header('title = "The Salt Road"'))
    first = await shelf.load()
    assert sorted(first.added) == ["more-the-salt-road", "tide"]
    before = await shelf.store.reviews(HOUSE_SCOPE)
    shelf.now += 1
    second = await shelf.load()
    assert sorted(second.unchanged) == ["more-the-salt-road", "tide"]
    assert (second.added, second.changed, second.hidden, second.refused) == ([], [], [], [])
    assert await shelf.store.reviews(HOUSE_SCOPE) == before
    assert await shelf.titles() == ["The Salt Road", "Tide (1971)"]


async def test_what_a_header_sets_outranks_the_prose(shelf: Shelf) -> None:
    header = 'title = "Tide"\nyear = 1971\nrating = "4/5"\nauthor = "Priya"\ndirector = "Ann Lee"'
    prose = "Tide (1980), directed by Bo Ray, with music by Cy Poe, is a calm film. 9/10."
    shelf.put("tide.txt", with_header(header, prose))
    await shelf.load()
    review = await shelf.review()
    assert (review.film.label, review.author_name, review.rating) == ("Tide (1971)", "Priya", 8.0)
    assert review.text == prose
    assert await shelf.values(Kind.DIRECTOR) == ["Ann Lee"]
    assert await shelf.values(Kind.YEAR) == ["1971"]
    assert await shelf.values(Kind.RATING) == ["4/5"]


async def test_a_header_that_the_prose_bears_out_keeps_its_sentence(shelf: Shelf) -> None:
    prose = "Tide was directed by Bo Ray. It was written by Cy Poe."
    shelf.put("tide.txt", with_header('title = "Tide"\ndirector = "bo ray"\nwriter = []', prose))
    await shelf.load()
    quotes = {(fact.value, fact.quote) for fact in await shelf.facts_of(Kind.DIRECTOR)}
    assert quotes == {("bo ray", ""), ("Bo Ray", "Tide was directed by Bo Ray.")}
    assert await shelf.values(Kind.WRITER) == []


async def test_an_empty_list_says_that_there_is_none(shelf: Shelf) -> None:
    prose = "Tide was directed by Bo Ray. Bo Ray directs with care."
    shelf.put("tide.txt", with_header('title = "Tide"', prose))
    await shelf.load()
    assert await shelf.values(Kind.DIRECTOR) == ["Bo Ray"]
    shelf.put("tide.txt", with_header('title = "Tide"\ndirector = []', prose))
    await shelf.load()
    assert await shelf.values(Kind.DIRECTOR) == []


async def test_a_changed_file_is_read_anew(shelf: Shelf) -> None:
    shelf.put("tide.txt", TIDE)
    await shelf.load()
    shelf.put("tide.txt", with_header('title = "Tide"\nthemes = ["hope"]', "It changed."))
    shelf.now += 5
    report = await shelf.load()
    assert report.changed == ["tide"]
    review = await shelf.review()
    assert (review.text, review.revision, review.updated_at) == ("It changed.", 2, 1_005)
    assert await shelf.values(Kind.THEME) == ["hope"]
    assert await shelf.values(Kind.DIRECTOR) == []


async def test_line_ends_and_a_byte_order_mark_are_no_change(shelf: Shelf) -> None:
    shelf.put("tide.txt", TIDE)
    await shelf.load()
    shelf.put("tide.txt", b"\xef\xbb\xbf" + TIDE.replace("\n", "\r\n").encode())
    assert (await shelf.load()).unchanged == ["tide"]


async def test_a_vanished_file_hides_its_review_until_it_returns(shelf: Shelf) -> None:
    path = shelf.put("tide.txt", TIDE)
    await shelf.load()
    await asyncio.to_thread(path.unlink)
    assert (await shelf.load()).hidden == ["tide"]
    assert await shelf.titles() == []
    assert (await shelf.load()).hidden == []  # reported once
    shelf.put("tide.txt", TIDE)
    assert (await shelf.load()).changed == ["tide"]
    assert await shelf.titles() == ["Tide (1971)"]
    assert (await shelf.review()).revision == 1


async def test_an_imported_review_outlives_the_folder(shelf: Shelf) -> None:
    path = shelf.put("elsewhere/tide.txt", TIDE)
    report = await shelf.loader.import_paths(HOUSE, [path])
    assert report.added == ["tide"]
    await asyncio.to_thread(path.unlink)
    assert (await shelf.load()).hidden == []
    assert await shelf.titles() == ["Tide (1971)"]


async def test_a_missing_folder_hides_nothing(shelf: Shelf) -> None:
    shelf.put("tide.txt", TIDE)
    await shelf.load()
    report = await shelf.loader.load_folder(shelf.folder / "gone")
    assert [str(refusal) for refusal in report.refused] == [
        f"{shelf.folder / 'gone'}: is not a folder; nothing was loaded"
    ]
    assert await shelf.titles() == ["Tide (1971)"]


async def test_a_removed_review_stays_removed_when_its_file_changes(shelf: Shelf) -> None:
    shelf.put("tide.txt", TIDE)
    await shelf.load()
    await shelf.run("UPDATE review SET state = 'removed'")
    shelf.put("tide.txt", TIDE + "More.\n")
    await shelf.load()
    assert await shelf.titles() == []


async def test_bad_files_are_refused_by_name_and_line_and_the_rest_is_loaded(shelf: Shelf) -> None:
    shelf.put("a-latin.txt", "one\ncafé".encode("latin-1"))
    shelf.put("b-empty.md", b"")
    shelf.put("c-binary.txt", b"PK\x03\x04\x00")
    shelf.put("d-header.txt", "+++\ntitle = 'A'\nyear = 'x'\n+++\ntext")
    shelf.put("e-large.txt", b"x" * 1_000_001)
    shelf.put("f-untitled.txt", "A calm, slow thing that nobody names.")
    shelf.put("!!!.txt", "A calm film.")
    shelf.put("tide.txt", TIDE)
    shelf.put("notes.pdf", b"%PDF")
    shelf.put(".hidden/secret.txt", "secret")
    shelf.put("README.md", "How to write reviews")
    report = await shelf.load()
    assert report.added == ["tide"]
    where = {(refusal.name, refusal.line): refusal.reason for refusal in report.refused}
    assert where.keys() == {
        ("!!!.txt", 0),
        ("a-latin.txt", 2),
        ("b-empty.md", 0),
        ("c-binary.txt", 1),
        ("d-header.txt", 3),
        ("e-large.txt", 0),
        ("f-untitled.txt", 1),
    }
    assert where["f-untitled.txt", 1].startswith("does not say which film it is about")


async def test_a_file_that_breaks_keeps_its_last_good_review(shelf: Shelf) -> None:
    shelf.put("tide.txt", TIDE)
    await shelf.load()
    shelf.put("tide.txt", b"\xff")
    report = await shelf.load()
    assert (len(report.refused), report.hidden) == (1, [])
    assert await shelf.titles() == ["Tide (1971)"]


async def test_what_the_tables_refuse_stops_no_other_file(shelf: Shelf) -> None:
    shelf.put("tide.txt", TIDE)
    shelf.put("odd.txt", with_header('title = "Odd"'))
    await shelf.run("CREATE TRIGGER odd BEFORE INSERT ON film WHEN new.title = 'Odd'"
                    " BEGIN SELECT raise(ABORT, 'too odd'); END")  # fmt: skip
    report = await shelf.load()
    assert report.added == ["tide"]
    assert report.refused == [Refusal("odd.txt", 0, "cannot be stored (too odd)")]


async def test_two_files_of_one_name_or_one_text_count_once(shelf: Shelf) -> None:
    shelf.put("a.txt", TIDE)
    shelf.put("b.txt", TIDE)
    shelf.put("tide/1971.txt", with_header('title = "One"'))
    shelf.put("tide-1971.md", with_header('title = "Two"'))
    report = await shelf.load()
    assert sorted(report.added) == ["a", "tide-1971"]
    assert {(refusal.name, refusal.reason) for refusal in report.refused} == {
        ("b.txt", "is the same as a.txt"),
        ("tide-1971.md", "has the same name as tide/1971.txt"),
    }


async def test_a_renamed_file_is_not_lost(shelf: Shelf) -> None:
    path = shelf.put("b.txt", TIDE)
    await shelf.load()
    await asyncio.to_thread(path.rename, shelf.folder / "a.txt")
    report = await shelf.load()
    assert (report.added, report.hidden, report.refused) == (["a"], ["b"], [])
    assert (await shelf.review()).slug == "a"


async def test_the_folder_and_imports_do_not_overwrite_each_other(shelf: Shelf) -> None:
    other = shelf.put("elsewhere/tide.txt", with_header('title = "Tide"', "Another view."))
    await shelf.loader.import_paths(HOUSE, [other])
    await asyncio.to_thread(other.unlink)
    shelf.put("tide.txt", TIDE)
    shelf.put("same.txt", with_header('title = "Tide"', "Another view."))
    report = await shelf.load()
    assert {(refusal.name, refusal.reason) for refusal in report.refused} == {
        ("tide.txt", "has the name of a review that is there already (tide)"),
        ("same.txt", "is the same as tide"),
    }
    assert (await shelf.review()).text == "Another view."


async def test_a_members_review_of_that_name_is_not_overwritten(shelf: Shelf) -> None:
    path = shelf.put("tide.txt", TIDE)
    await shelf.loader.import_paths(SERVER, [path])
    await shelf.run("UPDATE review SET source = 'member', text = 'Mine.'")
    shelf.put("other.txt", with_header('title = "Other"'))
    report = await shelf.loader.import_paths(SERVER, [shelf.folder])
    assert report.added == ["other"]
    assert [refusal.name for refusal in report.refused] == ["tide.txt"]
    assert "Mine." in {review.text for review in await shelf.store.reviews(Scope(SERVER))}


async def test_import_says_what_is_not_there_or_no_text(shelf: Shelf) -> None:
    picture = shelf.put("still.png", b"\x89PNG")
    report = await shelf.loader.import_paths(HOUSE, [shelf.folder / "nowhere.txt", picture])
    assert [refusal.reason for refusal in report.refused] == [
        "is not there",
        "is neither a .txt nor a .md file",
    ]


async def test_films_of_one_title_are_told_apart_by_year(shelf: Shelf) -> None:
    shelf.put("a.txt", with_header('title = "Tide"\nyear = 1971', "One."))
    shelf.put("b.txt", with_header('title = "The TIDE"\nyear = 2016', "Two."))
    shelf.put("c.txt", with_header('title = "Tide"\nyear = 2016', "Three."))
    shelf.put("d.txt", with_header('title = "Ebb"', "Four."))
    shelf.put("e.txt", with_header('title = "Ebb"\nyear = 1990', "Five."))
    await shelf.load()
    assert await shelf.titles() == ["Ebb (1990)", "Tide (1971)", "The TIDE (2016)"]


async def test_a_film_that_nothing_speaks_of_any_more_is_gone(shelf: Shelf) -> None:
    shelf.put("a.txt", with_header('title = "Tide"'))
    await shelf.load()
    shelf.put("a.txt", with_header('title = "Ebb"'))
    await shelf.load()
    assert await shelf.database.all("SELECT title FROM film") == [("Ebb",)]


async def test_a_film_that_people_speak_of_stays(shelf: Shelf) -> None:
    shelf.put("a.txt", with_header('title = "Tide"'))
    await shelf.load()
    await shelf.correct((await shelf.film()).id, Kind.DIRECTOR, "Ann Lee")
    shelf.put("a.txt", with_header('title = "Ebb"'))
    await shelf.load()
    assert await shelf.titles() == ["Ebb", "Tide"]


async def test_a_film_that_something_else_points_to_stays(shelf: Shelf) -> None:
    shelf.put("a.txt", with_header('title = "Tide"'))
    await shelf.load()
    await shelf.run("CREATE TABLE memory (film_id INTEGER REFERENCES film (id))")
    await shelf.run("INSERT INTO memory SELECT id FROM film")
    shelf.put("a.txt", with_header('title = "Ebb"'))
    assert (await shelf.load()).changed == ["a"]
    assert await shelf.titles() == ["Ebb"]  # the other is kept, and not shown


@pytest.fixture
def new_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """As after an upgrade that reads otherwise."""
    monkeypatch.setattr(publishing, "reading_version", lambda: "another version")


async def test_corrections_outlive_changed_files(shelf: Shelf) -> None:
    await corrected(shelf)
    shelf.put("tide.txt", with_header('title = "Tide"', PROSE + " More."))
    await shelf.load()
    assert await shelf.values(Kind.DIRECTOR) == ["Dee Fox"]


async def test_corrections_outlive_a_new_reading(shelf: Shelf, new_reading: None) -> None:
    await corrected(shelf)
    await shelf.run("UPDATE review SET read_by = 'an older version'")
    assert await shelf.loader.read_again() == 1
    assert await shelf.loader.read_again() == 0
    assert await shelf.values(Kind.DIRECTOR) == ["Dee Fox"]


PROSE = "Tide was directed by Bo Ray. It was shot by Cy Poe."


async def corrected(shelf: Shelf) -> None:
    """A library in which people put Dee Fox in place of Bo Ray."""
    shelf.put("tide.txt", with_header('title = "Tide"', PROSE))
    await shelf.load()
    assert await shelf.values(Kind.DIRECTOR) == ["Bo Ray"]
    film = await shelf.film()
    await shelf.correct(film.id, Kind.DIRECTOR, "Bo Ray", rejected=True)
    await shelf.correct(film.id, Kind.DIRECTOR, "Dee Fox")
    assert await shelf.values(Kind.DIRECTOR) == ["Dee Fox"]


async def test_the_film_that_a_person_chose_stays(shelf: Shelf, new_reading: None) -> None:
    shelf.put("tide.txt", TIDE)
    await shelf.load()
    await shelf.run(
        "INSERT INTO film (id, server_id, title, title_key, created_at)"
        " VALUES (99, 0, 'Ebb', 'ebb', 0)"
    )
    await shelf.run("UPDATE review SET film_id = 99, film_fixed = 1, read_by = 'older'")
    await shelf.loader.read_again()
    assert await shelf.titles() == ["Ebb"]
    shelf.put("tide.txt", TIDE + "More.\n")
    assert (await shelf.load()).changed == ["tide"]
    assert await shelf.titles() == ["Ebb"]


async def test_a_new_reading_reaches_every_library_and_keeps_what_headers_set(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = 'title = "Ebb"\nyear = 1971\nrating = 3\nauthor = "Priya"\ndirector = []'
    elsewhere = shelf.put("elsewhere/ebb.md", with_header(header, PROSE + " 9/10"))
    await shelf.loader.import_paths(SERVER, [elsewhere])
    await asyncio.to_thread(elsewhere.unlink)
    shelf.put("tide.txt", with_header('title = "Tide"\nthemes = ["loss"]', PROSE))
    await shelf.load()
    everywhere = Scope(SERVER)
    before = await shelf.store.reviews(everywhere)
    facts = await shelf.values(Kind.CINEMATOGRAPHER, everywhere)
    assert facts == ["Cy Poe"]
    await shelf.run("DELETE FROM fact WHERE origin = 'read'")
    monkeypatch.setattr(publishing, "reading_version", lambda: "another version")
    await shelf.load()
    assert await shelf.store.reviews(everywhere) == before  # texts, dates, revisions, ratings
    assert await shelf.values(Kind.CINEMATOGRAPHER, everywhere) == facts
    assert await shelf.values(Kind.THEME, HOUSE_SCOPE) == ["loss"]
    assert await shelf.values(Kind.DIRECTOR, Scope.only(SERVER)) == []
    assert await shelf.values(Kind.RATING, Scope.only(SERVER)) == ["3"]


async def test_aliases_go_with_the_text_that_used_them(shelf: Shelf) -> None:
    shelf.put("tide.txt", with_header('title = "Tide"'))
    await shelf.load()
    film = await shelf.film()
    await shelf.run(
        "INSERT INTO film_alias (server_id, film_id, review_id, alias_key, alias, origin)"
        " SELECT 0, film_id, id, 'ebb', 'Ebb', 'read' FROM review"
    )
    await shelf.run(
        "INSERT INTO film_alias (server_id, film_id, alias_key, alias, origin)"
        " VALUES (0, ?, 'flood', 'Flood', 'person')",
        film.id,
    )
    assert await shelf.store.aliases(HOUSE_SCOPE, film.id) == ["Ebb", "Flood"]
    shelf.put("other.txt", with_header('title = "Ebb"', "An alias is a title, too."))
    await shelf.load()
    assert await shelf.titles() == ["Tide"]
    shelf.put("tide.txt", TIDE)
    await shelf.load()
    assert await shelf.store.aliases(HOUSE_SCOPE, film.id) == ["Flood"]


async def test_a_server_speaks_of_a_house_film_without_changing_it(shelf: Shelf) -> None:
    shelf.put("tide.txt", with_header('title = "Tide"'))
    await shelf.load()
    other = shelf.put("elsewhere/mine.txt", TIDE)
    await shelf.loader.import_paths(SERVER, [other])
    assert await shelf.titles(Scope(SERVER)) == ["Tide"]
    assert len(await shelf.store.reviews(Scope(SERVER))) == 2
    assert await shelf.titles() == ["Tide"]  # the server's year is not the house's
    assert await shelf.values(Kind.DIRECTOR) == []
    assert await shelf.values(Kind.DIRECTOR, Scope(SERVER)) == ["Ann Lee"]
    assert await shelf.titles(Scope.only(SERVER)) == ["Tide"]


async def test_the_version_grows_with_every_change_and_only_then(shelf: Shelf) -> None:
    async def version() -> object:
        return await shelf.database.all("SELECT * FROM library_version")

    shelf.put("tide.txt", TIDE)
    await shelf.load()
    first = await version()
    await shelf.load()
    assert await version() == first == [(0, 1)]
    shelf.put("tide.txt", TIDE + "More.\n")
    await shelf.load()
    assert await version() == [(0, 2)]
