"""What people see when they look films and reviews up."""

from __future__ import annotations

import random
import sqlite3

import pytest

from bot.errors import InvalidInput, NotFound
from bot.library.excerpt import EXCERPT_CHARS, best_excerpt
from bot.library.model import Scope
from bot.library.service import PAGE, FilmQuery, LibraryService
from bot.reading import split_sentences
from bot.reading.model import Kind
from bot.search import SearchService
from tests.library.conftest import HOUSE_SCOPE, Shelf, with_header

SERVER = Scope(42)


@pytest.fixture
def library(shelf: Shelf) -> LibraryService:
    return LibraryService(shelf.store, shelf.facts, SearchService(shelf.database))


@pytest.fixture
async def films(shelf: Shelf) -> Shelf:
    """Six films; two go by one title, three share people and themes."""
    for name, header in {
        "tide-old": 'title = "Tide"\nyear = 1971\ndirector = "Ann Lee"\nthemes = ["loss"]',
        "tide-new": 'title = "Tide"\nyear = 2016\ndirector = "Bo Ray"\nthemes = ["hope"]',
        "ebb": 'title = "The Ebb"\ndirector = "Ann Lee"\nthemes = ["loss", "the sea"]',
        "salt": 'title = "The Salt Cathedral"\nthemes = ["loss"]\ncast = ["Cy Poe as Emily"]',
        "swifts": 'title = "Counting Swifts"\ncharacters = ["Emily: a ringer of bells"]',
        "modra": 'title = "Modrá zahrada"\ndirector = "Cy Poe"',
    }.items():
        shelf.put(f"{name}.txt", with_header(header, f"A film of its own: {name}."))
    await shelf.load()
    return shelf


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("The Ebb", "The Ebb"),
        ("ebb", "The Ebb"),
        ("  SALT CATHEDRAL ", "The Salt Cathedral"),
        ("modra zahrada", "Modrá zahrada"),
        ("countng swifts", "Counting Swifts"),
        ("swifts", "Counting Swifts"),
        ("Tide (1971)", "Tide (1971)"),
        ("tide 2016", "Tide (2016)"),
    ],
)
async def test_a_title_is_found_as_people_type_it(
    films: Shelf, library: LibraryService, typed: str, label: str
) -> None:
    assert (await library.resolve(SERVER, typed)).label == label


async def test_a_title_of_two_films_is_asked_back(films: Shelf, library: LibraryService) -> None:
    with pytest.raises(NotFound, match="Several films") as asked:
        await library.resolve(SERVER, "tide")
    assert sorted(asked.value.suggestions) == ["Tide (1971)", "Tide (2016)"]
    for suggestion in asked.value.suggestions:  # each is an answer to the question
        assert (await library.resolve(SERVER, suggestion)).label == suggestion


async def test_an_autocompleted_id_is_found_in_its_own_library_only(
    films: Shelf, library: LibraryService
) -> None:
    film = await library.resolve(SERVER, "The Ebb")
    assert await library.resolve(SERVER, f"#{film.id}") == film
    for typed in (f"#{film.id + 999}", "#999999999999999999"):
        with pytest.raises(NotFound):
            await library.resolve(SERVER, typed)
    with pytest.raises(NotFound):
        await library.resolve(Scope.only(42), f"#{film.id}")


@pytest.mark.parametrize("typed", ["", "#", "#x", "Nothing Like That At All", "x" * 5_000])
async def test_an_unknown_title_is_refused_in_words(
    films: Shelf, library: LibraryService, typed: str
) -> None:
    with pytest.raises(NotFound, match="No film here is called") as refused:
        await library.resolve(SERVER, typed)
    assert len(refused.value.message) < 200


async def test_films_share_people_and_themes(films: Shelf, library: LibraryService) -> None:
    old = await library.resolve(SERVER, "Tide (1971)")
    alike = await library.similar(SERVER, old.id)
    assert [likeness.film.label for likeness in alike] == ["The Ebb", "The Salt Cathedral"]
    assert alike[0].shared == ((Kind.DIRECTOR, "Ann Lee"), (Kind.THEME, "loss"))
    alone = await library.resolve(SERVER, "Tide (2016)")
    assert await library.similar(SERVER, alone.id) == []


async def test_what_many_films_share_does_not_hide_what_few_do(
    films: Shelf, library: LibraryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.library.service.MOST_SHARING", 3)
    for number in range(20):
        films.put(
            f"{number}.txt",
            with_header(f'title = "A {number}"\nthemes = ["loss"]', f"Its number is {number}."),
        )
    await films.load()
    old = await library.resolve(SERVER, "Tide (1971)")
    first, *rest = await library.similar(SERVER, old.id)
    assert first.film.label == "The Ebb"  # by the same director; others share the theme alone
    assert (Kind.DIRECTOR, "Ann Lee") in first.shared
    assert {shared for one in rest for shared in one.shared} == {(Kind.THEME, "loss")}


async def test_every_part_of_a_search_must_hold(films: Shelf, library: LibraryService) -> None:
    async def titles(query: FilmQuery) -> set[str]:
        return {found.film.label for found in await library.find(SERVER, query)}

    assert await titles(FilmQuery(character="Emily")) == {"The Salt Cathedral", "Counting Swifts"}
    assert await titles(FilmQuery(theme="loss", person="Ann Lee")) == {"Tide (1971)", "The Ebb"}
    assert await titles(FilmQuery(person="Cy Poe", job="actor")) == {"The Salt Cathedral"}
    for query in (
        FilmQuery(theme="hope", person="Ann Lee"),
        FilmQuery(person="Nobody Known"),
    ):
        with pytest.raises(NotFound):
            await library.find(SERVER, query)
    for query in (
        FilmQuery(),
        FilmQuery(person="Cy Poe", job="caterer"),
        FilmQuery(theme="loss", job="director"),
    ):
        with pytest.raises(InvalidInput):
            await library.find(SERVER, query)


async def test_what_is_common_does_not_hide_the_one_film_that_fits(
    shelf: Shelf, library: LibraryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a large library a theme, or a word, is shared by more films than are ever looked at."""
    monkeypatch.setattr("bot.search.retrieval.CANDIDATES", 10)
    monkeypatch.setattr("bot.library.service.FEW_FILMS", 5)
    for number in range(150):
        header = f'title = "Film {number:03}"\nthemes = ["loss"]'
        shelf.put(f"{number}.txt", with_header(header, f"The music is fine: {number}."))
    shelf.put(
        "last.txt",
        with_header(
            'title = "Zenith"\nthemes = ["loss"]\ndirector = "Ann Lee"',
            "A walrus hears music.",
        ),
    )
    await shelf.load()
    for query in (
        FilmQuery(theme="loss", person="Ann Lee"),
        FilmQuery(theme="loss", text="walrus"),
        FilmQuery(person="Ann Lee", text="music"),
    ):
        (found,) = await library.find(SERVER, query)
        assert found.film.title == "Zenith"
        assert found.why
        assert (found.passage is not None) == bool(query.text)
    assert len(await library.find(SERVER, FilmQuery(theme="loss"), limit=7)) == 7


async def test_random_avoids_what_was_shown_while_there_is_more(
    films: Shelf, library: LibraryService
) -> None:
    chance = random.Random(6)
    everything = await films.store.films(SERVER, limit=100)
    avoid = {film.id for film in everything[:-1]}
    for _ in range(5):
        assert await library.random(SERVER, chance, avoid=avoid) == everything[-1]
    shown = {(await library.random(SERVER, chance)).id for _ in range(100)}
    assert shown == {film.id for film in everything}
    assert await library.random(SERVER, chance, avoid=shown) in everything
    with pytest.raises(NotFound, match="no films"):
        await library.random(Scope.only(42), chance)


async def test_the_list_is_paged_by_title(shelf: Shelf, library: LibraryService) -> None:
    for number in range(PAGE + 3):
        shelf.put(f"{number}.txt", with_header(f'title = "The Film {number:02}"', f"{number}."))
    await shelf.load()
    first, last = await library.films(SERVER), await library.films(SERVER, 99)
    assert [film.title for film in first.films] == [f"The Film {n:02}" for n in range(PAGE)]
    assert (last.page, last.pages, last.total, len(last.films)) == (1, 2, PAGE + 3, 3)
    assert (await library.films(SERVER, -1)).page == 0
    empty = await library.films(Scope.only(42))
    assert (empty.films, empty.pages, empty.total) == ((), 1, 0)


async def test_a_card_holds_what_people_set_before_what_was_read(
    shelf: Shelf, library: LibraryService
) -> None:
    shelf.put("a.txt", with_header('title = "Tide"', "Tide was directed by Bo Ray."))
    shelf.put(
        "b.txt", with_header('title = "Tide"', "Bo Ray directed Tide. It was shot by Cy Poe.")
    )
    await shelf.load()
    film = await shelf.film()
    await shelf.correct(film.id, Kind.DIRECTOR, "Ann Lee")
    card = await library.film(SERVER, film.id)
    assert {fact.value for fact in card.facts[Kind.DIRECTOR]} == {"Ann Lee", "Bo Ray"}
    assert len(card.facts[Kind.DIRECTOR]) == 2  # one for each value, however many say so
    assert len(card.reviews) == 2
    read = next(fact for fact in card.facts[Kind.DIRECTOR] if fact.value == "Bo Ray")
    assert read.quote in {"Tide was directed by Bo Ray.", "Bo Ray directed Tide."}
    with pytest.raises(NotFound):
        await library.film(Scope.only(42), film.id)


async def test_an_excerpt_leaves_marked_spoilers_out(shelf: Shelf, library: LibraryService) -> None:
    text = "A plain start. The butler is the one. The acting is superb."
    shelf.put("tide.txt", with_header('title = "Tide"', text))
    await shelf.load()
    review = await shelf.review()
    await shelf.run("INSERT INTO spoiler VALUES (?, 15, 37)", review.id)
    excerpt = await library.excerpt(SERVER, review.id)
    assert excerpt.quote in text
    assert "butler" not in excerpt.quote
    await shelf.run("DELETE FROM spoiler")
    await shelf.run("INSERT INTO spoiler VALUES (?, 0, ?)", review.id, len(text))
    with pytest.raises(NotFound, match="spoiler"):
        await library.excerpt(SERVER, review.id)
    with pytest.raises(NotFound, match="not in this library"):
        await library.excerpt(Scope.only(42), review.id)


def test_an_excerpt_is_short_and_whole_sentences() -> None:
    text = " ".join(f"Sentence number {number} is about nothing much." for number in range(50))
    spans = split_sentences(text)
    liked = spans[20:22]
    span = best_excerpt(text, spans, liked, [])
    assert span is not None
    assert span[1] - span[0] <= EXCERPT_CHARS
    assert span[0] <= liked[0][0] < liked[1][1] <= span[1]
    assert best_excerpt(text, spans, [], [(0, len(text))]) is None
    assert best_excerpt("", [], [], []) is None
    long = "x" * 1_000
    assert best_excerpt(long, [(0, 1_000)], [], []) == (0, 1_000)


HOT = {
    "films": lambda shelf: shelf.store.films(HOUSE_SCOPE, limit=10),
    "film": lambda shelf: shelf.store.film(SERVER, 1),
    "aliases": lambda shelf: shelf.store.aliases(SERVER, 1),
    "reviews of a film": lambda shelf: shelf.store.reviews(SERVER, film_id=1),
    "review": lambda shelf: shelf.store.review(SERVER, 1),
    "facts of a film": lambda shelf: shelf.facts.of_film(SERVER, 1),
    "facts by value": lambda shelf: shelf.facts.valued(SERVER, ["a", "b"], [Kind.CAST]),
    "uses": lambda shelf: shelf.facts.uses(SERVER, ["a", "b"], [Kind.CAST]),
    "films by fact": lambda shelf: shelf.facts.films_valued(
        SERVER, [(["a"], [Kind.CAST]), (["b"], [Kind.THEME])], film_ids=[1], limit=9
    ),
    "opinion_spans": lambda shelf: shelf.store.opinion_spans(SERVER, 1),
}


@pytest.mark.parametrize("query", HOT)
async def test_no_hot_query_scans_a_table(
    shelf: Shelf, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that an answer costs what it shows, not what the library holds."""
    plans: list[str] = []
    real = shelf.database.all

    async def explain(sql: str, params: object = (), **options: object) -> list[tuple[object, ...]]:
        rows = await real(f"EXPLAIN QUERY PLAN {sql}", params)  # type: ignore[arg-type]
        plans.extend(str(row[3]) for row in rows)
        return await real(sql, params)  # type: ignore[arg-type]

    monkeypatch.setattr(shelf.database, "all", explain)
    await HOT[query](shelf)
    assert plans
    scans = [step for step in plans if step.startswith("SCAN") and "CONSTANT" not in step]
    assert not scans, plans


async def test_a_film_is_deleted_without_a_scan(shelf: Shelf) -> None:
    """Foreign keys are looked up from the child's side: each needs its index."""
    rows = await shelf.database.all(
        'SELECT m.name, f."table", f."from" FROM sqlite_master m,'
        " pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
    )
    unindexed = []
    for child, parent, column in rows:
        plan = await shelf.database.all(
            f'EXPLAIN QUERY PLAN SELECT 1 FROM {child} WHERE "{column}" = 1'
        )
        if parent in {"film", "review"} and any(row[3].startswith("SCAN") for row in plan):
            unindexed.append((child, column))
    assert not unindexed
    assert sqlite3.sqlite_version_info >= (3, 37)  # STRICT


async def test_a_card_names_no_director_whom_one_of_several_reviews_only_compares(
    shelf: Shelf, library: LibraryService
) -> None:
    shelf.put("one.txt", "The Lantern (1988)\n\nDirected by Ada Brandt. A keeper named Joss. Good.")
    shelf.put(
        "other.txt",
        "The Lantern (1988)\n\nIt reminded me of cosy comedies directed by Ivo Kestle. The sea "
        "is lovely, and the dog is better than everyone else.",
    )
    await shelf.load()
    read = await shelf.database.all("SELECT value FROM fact WHERE kind = 'director'")
    assert ("Ivo Kestle",) in read
    film = await library.film(SERVER, (await library.resolve(SERVER, "The Lantern")).id)
    assert [one.value for one in film.facts[Kind.DIRECTOR]] == ["Ada Brandt"]
