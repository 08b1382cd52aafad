"""Searching a real database: scopes, freshness, cascades."""

from __future__ import annotations

import asyncio
import gc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.library.model import HOUSE, Scope
from bot.search import SearchService
from bot.search.model import Extent, NameKind
from tests.search.conftest import Library

OWLS, FOXES = 100, 200


@pytest.fixture
async def service(library: Library) -> SearchService:
    """The house has one film of two reviews, the Owls one of their own, the Foxes another."""
    lantern = await library.film(HOUSE, "The Paper Lantern", 1961)
    await library.review(HOUSE, lantern, "A lamplighter walks the frozen harbour. Stirring music.")
    await library.review(HOUSE, lantern, "The lamplighter never speaks. The harbour is a marvel.")
    await library.fact(HOUSE, lantern, "director", "Ines Calloway")
    await library.fact(HOUSE, lantern, "cast", "Bo Ekdal", "Old Tomas")
    await library.fact(HOUSE, lantern, "theme", "loneliness")
    owl = await library.film(OWLS, "Owl Creek Road", 1990)
    await library.review(OWLS, owl, "A smuggler and a judge share a long road. Dull music.")
    await library.fact(OWLS, owl, "director", "Ines Calloway")
    fox = await library.film(FOXES, "Foxglove", 2001)
    await library.review(FOXES, fox, "Secretly the best smuggler film. Music by rats.")
    return SearchService(library.database)


async def quotes(service: SearchService, scope: Scope, query: str) -> list[str]:
    return [passage.quote for passage in await service.passages(scope, query, limit=20)]


async def test_passages_come_from_the_server_and_the_house_only(service: SearchService) -> None:
    assert sorted(await quotes(service, Scope(OWLS), "music")) == ["Dull music.", "Stirring music."]
    assert await quotes(service, Scope.only(OWLS), "music") == ["Dull music."]
    assert await quotes(service, Scope(FOXES), "smuggler") == ["Secretly the best smuggler film."]


async def test_a_passage_knows_its_film_and_reviewer(service: SearchService) -> None:
    [passage] = await service.passages(Scope(OWLS), "frozen harbour", limit=1)
    assert passage.film.label == "The Paper Lantern (1961)"
    assert passage.reviewer == "r0"
    assert passage.quote == "A lamplighter walks the frozen harbour."


async def test_passages_of_some_films_only(library: Library, service: SearchService) -> None:
    [title] = (await service.index(Scope(OWLS))).find("Owl Creek Road")
    found = await service.passages(Scope(OWLS), "music", film_ids=title.name.ids)
    assert [passage.quote for passage in found] == ["Dull music."]
    assert await service.passages(Scope(OWLS), "music", film_ids=[]) == []


async def test_all_words_beat_some_of_them(service: SearchService) -> None:
    found = await quotes(service, Scope(OWLS), "lamplighter harbour walrus")
    assert found[0] == "A lamplighter walks the frozen harbour."


@pytest.mark.parametrize("counted", [10, 5_000])
async def test_words_in_a_row_are_found_among_very_many_reviews_that_have_them_all(
    library: Library,
    service: SearchService,
    monkeypatch: pytest.MonkeyPatch,
    counted: int,
) -> None:
    monkeypatch.setattr("bot.search.retrieval._COUNTED", counted)
    for number in range(72):
        film = await library.film(OWLS, f"Film {number}")
        told = "a kite, old and red" if number != 71 else "an old red kite"
        await library.review(OWLS, film, f"It is {told}.")
    found = await quotes(service, Scope.only(OWLS), "old red kite")
    assert found[0] == "It is an old red kite."
    assert len(found) == 20


async def test_spoiler_reviews_are_left_out_unless_asked_for(
    library: Library, service: SearchService
) -> None:
    film = await library.film(OWLS, "Twist")
    await library.review(OWLS, film, "The butler is the ghost.", spoiler=True)
    assert await service.passages(Scope(OWLS), "butler ghost") == []
    [passage] = await service.passages(Scope(OWLS), "butler ghost", spoilers=True)
    assert passage.spoiler


@pytest.mark.parametrize("state", ["pending", "declined", "removed", "hidden"])
async def test_only_published_reviews_are_found(
    library: Library, service: SearchService, state: str
) -> None:
    film = await library.film(OWLS, "Quagmire")
    review = await library.review(OWLS, film, "An armadillo parade.", state=state)
    assert await quotes(service, Scope(OWLS), "armadillo") == []
    await library.run("UPDATE review SET state = 'published' WHERE id = ?", review)
    assert await quotes(service, Scope(OWLS), "armadillo") == ["An armadillo parade."]
    await library.run("UPDATE review SET text = 'A pangolin parade.' WHERE id = ?", review)
    assert await quotes(service, Scope(OWLS), "armadillo") == []
    assert await quotes(service, Scope(OWLS), "pangolin") == ["A pangolin parade."]
    await library.run("UPDATE review SET state = ? WHERE id = ?", state, review)
    assert await quotes(service, Scope(OWLS), "pangolin") == []


async def test_a_review_given_to_another_film_is_found_there(
    library: Library, service: SearchService
) -> None:
    wrong, right = await library.film(OWLS, "Wrong"), await library.film(OWLS, "Right")
    review = await library.review(OWLS, wrong, "An armadillo parade.")
    await library.run("UPDATE review SET film_id = ? WHERE id = ?", right, review)
    found = await service.passages(Scope(OWLS), "armadillo", film_ids=[right])
    assert [passage.film.title for passage in found] == ["Right"]
    assert await service.passages(Scope(OWLS), "armadillo", film_ids=[wrong]) == []


async def test_the_text_index_agrees_with_the_rows_after_every_change(
    library: Library, service: SearchService
) -> None:
    film, other = await library.film(OWLS, "One"), await library.film(FOXES, "Two")
    reviews = [await library.review(OWLS, film, f"Text number {n}.") for n in range(5)]
    await library.run("DELETE FROM review WHERE id = ?", reviews[0])
    await library.run(
        "UPDATE review SET text = 'Anew.', film_id = ? WHERE id = ?", other, reviews[1]
    )
    await library.run("UPDATE review SET state = 'removed' WHERE id = ?", reviews[2])
    await library.review(OWLS, film, "The last one.")
    await library.run("INSERT INTO review_fts (review_fts, rank) VALUES ('integrity-check', 1)")
    rows = await library.database.all(
        "SELECT count(*), count(place), (SELECT count(*) FROM review_fts) FROM review"
        " WHERE state = 'published'"
    )
    assert len(set(rows[0])) == 1


async def test_names_are_those_the_scope_can_see(service: SearchService) -> None:
    index = await service.index(Scope(OWLS))
    assert {match.name.text for match in index.complete("", kinds={NameKind.TITLE})} == {
        "The Paper Lantern",
        "Owl Creek Road",
    }
    [director] = index.find("Ines Calloway", kinds={NameKind.PERSON})
    assert len(director.name.ids) == 2, "of the house and of the server"
    assert index.find("Old Tomas", kinds={NameKind.CHARACTER})[0].exact
    assert index.find("loneliness", kinds={NameKind.THEME})[0].exact
    assert not index.find("Foxglove")
    assert not (await service.index(Scope.only(OWLS))).find("The Paper Lantern")


async def test_a_new_name_is_there_at_once(library: Library, service: SearchService) -> None:
    assert not (await service.index(Scope(OWLS))).find("Bright Nothing")
    film = await library.film(OWLS, "Bright Nothing")
    await library.review(OWLS, film, "Fine.")
    assert (await service.index(Scope(OWLS))).find("Bright Nothing")[0].exact


async def test_a_film_goes_by_either_of_two_titles(
    library: Library, service: SearchService
) -> None:
    for title in ("Distant (Uzak)", "Foxglove (Naparstnica)"):
        film = await library.film(FOXES, title, 2002)
        await library.review(FOXES, film, "Snow falls on two cousins.")
    index = await service.index(Scope(FOXES))
    for told in ("distant", "Uzak", "Naparstnica"):
        assert index.find(told)[0].exact
    assert [match.name.year for match in index.find("Foxglove") if match.exact] == [2001]


async def test_the_houses_names_are_held_once_for_all_servers(service: SearchService) -> None:
    owls, foxes = await asyncio.gather(service.index(Scope(OWLS)), service.index(Scope(FOXES)))
    assert owls.find("paper lantern")[0].name is foxes.find("paper lantern")[0].name


async def test_a_struck_out_fact_is_no_name(library: Library, service: SearchService) -> None:
    film = await library.film(OWLS, "Errata")
    await library.review(OWLS, film, "Fine.")
    await library.fact(OWLS, film, "director", "Nobody Atall", rejected=1)
    assert not (await service.index(Scope(OWLS))).find("Nobody Atall")


async def test_a_description_finds_the_film_and_says_why(service: SearchService) -> None:
    [best, *_] = await service.describe(
        Scope(OWLS), "I vaguely remember a movie where a lamplighter walks a harbour in the snow"
    )
    assert best.film.title == "The Paper Lantern"
    assert {"lamplighter", "harbour"} <= set(best.words)
    assert best.reviews == 2


async def test_a_year_in_a_description_rules_later_films_out(
    library: Library, service: SearchService
) -> None:
    for year in (1975, 2015):
        film = await library.film(OWLS, "Two Otters", year)
        await library.review(OWLS, film, "Two otters rob a bank.")
    told = await service.describe(Scope(OWLS), "saw it around 1980: otters robbing a bank")
    assert [found.film.year for found in told][:2] == [1975, 2015]
    assert told[0].score > told[1].score


async def test_a_film_of_which_much_is_written_does_not_fit_every_description(
    library: Library, service: SearchService
) -> None:
    much = await library.film(OWLS, "Talked About")
    for said in ("Two otters.", "There is a bank.", "Otters again.", "A robbery of a bank, too."):
        await library.review(OWLS, much, said + " And a great many other things happen." * 20)
    little = await library.film(OWLS, "Hardly Seen")
    await library.review(OWLS, little, "Two otters and the robbery of a bank.")
    found = await service.describe(Scope(OWLS), "the robbery of a bank by two otters")
    assert [one.film.title for one in found][:2] == ["Hardly Seen", "Talked About"]


async def test_the_house_and_the_server_speak_of_a_film_together(
    library: Library, service: SearchService
) -> None:
    await library.review(OWLS, 1, "Old Tomas trims the wick.")
    [best, *_] = await service.describe(Scope(OWLS), "old man trims a wick at the frozen harbour")
    assert best.film.title == "The Paper Lantern"
    assert {"trims", "wick", "frozen", "harbour", "frozen harbour"} == set(best.words)


async def test_what_is_written_of_films_is_added_up_once_until_it_changes(
    library: Library, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []
    joined = Extent.joined

    def count(house: Extent, own: Extent) -> Extent:
        both = joined(house, own)
        counted.append(both.total)
        return both

    monkeypatch.setattr(Extent, "joined", count)
    for _ in range(2):
        await service.describe(Scope(OWLS), "a smuggler and a judge")
    await library.review(HOUSE, 1, "Another word on it.")
    await service.describe(Scope(OWLS), "a smuggler and a judge")
    await library.review(OWLS, 1, "And one of the Owls'.")
    await service.describe(Scope(OWLS), "a smuggler and a judge")
    assert counted == [3, 4, 5]


async def test_the_talk_around_a_description_describes_nothing(
    library: Library, service: SearchService
) -> None:
    talk = "I remembered watching this on cable in the 80s, hoping that somebody could help."
    nostalgic = await library.film(OWLS, "Nostalgic")
    await library.review(OWLS, nostalgic, talk)
    otters = await library.film(OWLS, "Otters")
    await library.review(OWLS, otters, "Somewhere in it two otters are hiding a bank's gold.")
    found = await service.describe(Scope(OWLS), f"{talk} There may have been an otter.")
    assert [one.film.title for one in found] == ["Otters"]
    [talked] = await service.describe(Scope(OWLS), "cable, 80s")
    assert talked.film.title == "Nostalgic", "there is nothing else"


async def test_films_by_phrase_put_the_one_most_reviews_agree_on_first(
    library: Library, service: SearchService
) -> None:
    film = await library.film(OWLS, "Aside", 1999)
    await library.review(OWLS, film, "Nothing like the frozen harbour of that other film.")
    await library.review(OWLS, film, "Plain.")
    await library.review(HOUSE, 1, "Oh, the frozen harbour!")
    found = await service.films_with_phrase(Scope(OWLS), "frozen harbour")
    assert [ranked.film.title for ranked in found] == ["The Paper Lantern", "Aside"]
    assert await service.films_with_phrase(Scope(FOXES), "harbour frozen") == []


async def test_a_title_that_holds_the_phrase_counts_as_a_review_does(
    library: Library, service: SearchService
) -> None:
    other = await library.film(OWLS, "Something Else")
    await library.review(OWLS, other, "No match for Tilda Quill.")
    own = await library.film(OWLS, "Tilda Quill: The Second Summer")
    for text in ("Tilda Quill is back.", "She is back.", "Back again!", "More of it.", "Fun."):
        await library.review(OWLS, own, text)
    found = await service.films_with_phrase(Scope(OWLS), "Tilda Quill")
    assert [ranked.film.title for ranked in found] == [
        "Tilda Quill: The Second Summer",
        "Something Else",
    ]


async def test_a_phrase_of_words_that_are_everywhere_is_looked_for_in_the_first_part_only(
    library: Library, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.search.store._SAMPLE", 10)
    monkeypatch.setattr("bot.search.retrieval._STEPPED", 20)
    for number in range(60):
        film = await library.film(OWLS, f"Film {number}")
        await library.review(OWLS, film, f"The old mill again, says number {number}.")
    own = Scope.only(OWLS)
    everywhere = await service.films_with_phrase(own, "old mill", limit=99)
    assert {f"Film {number}" for number in range(18)} <= {one.film.title for one in everywhere}
    assert len(everywhere) < 30
    [rare] = await service.films_with_phrase(own, "number 59")
    assert rare.film.title == "Film 59"


async def test_the_names_of_a_large_library_are_kept_out_of_garbage_collections(
    service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    await service.index(Scope(OWLS))
    before = gc.get_freeze_count()
    monkeypatch.setattr("bot.search.service.MANY_NAMES", 1)
    try:
        await service.index(Scope(FOXES))
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


async def test_known_words_are_those_of_the_reviews_in_scope(service: SearchService) -> None:
    known = await service.known_words(Scope(OWLS), "lamplighters smuggler rats xyzzy")
    assert known == {"lamplighters", "smuggler"}


HOSTILE = [
    "cat's", "must-see", "Serene Song: The Book", "C++", "AND", "NOT x", "*", "50%", '"', "NEAR(",
    "text:music", "-music", "{music}", "a OR", "^music", "\0music\0", "music" * 1200, "w* " * 2000,
    "½ ² ①", "ß ſ ﬁ İ", "'; DROP TABLE review; --", "music " * 1000, "(" * 6000,
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
async def test_hostile_queries_are_words_like_any_other(service: SearchService, query: str) -> None:
    await service.passages(Scope(OWLS), query)
    await service.describe(Scope(OWLS), query)
    await service.films_with_phrase(Scope(OWLS), query)
    await service.known_words(Scope(OWLS), query)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(query=st.text(max_size=60))
async def test_no_query_raises(service: SearchService, query: str) -> None:
    for passage in await service.passages(Scope(OWLS), query):
        assert passage.film.title != "Foxglove"
    await service.describe(Scope(OWLS), query)
    await service.films_with_phrase(Scope(OWLS), query)


async def test_letters_that_folding_changes_are_found_as_typed(
    library: Library, service: SearchService
) -> None:
    film = await library.film(OWLS, "Tram")
    await library.review(OWLS, film, "A tram in Łódź on a wide Straße.")
    for query in ("Łódź", "łódź", "Straße"):
        assert await quotes(service, Scope(OWLS), query) == ["A tram in Łódź on a wide Straße."]


async def test_films_are_counted_once_whoever_reviews_them(
    library: Library, service: SearchService
) -> None:
    assert await service.count_films(Scope(OWLS)) == 2
    await library.review(OWLS, 1, "The lamplighter is seen by owls, too.")
    assert await service.count_films(Scope(OWLS)) == 2
    assert await service.count_films(Scope.only(OWLS)) == 2
    assert await service.count_films(Scope.only(HOUSE)) == 1


async def test_a_server_without_reviews_finds_nothing(service: SearchService) -> None:
    nobody = Scope.only(999)
    assert await service.passages(nobody, "music") == []
    assert await service.describe(nobody, "music in a harbour") == []
    assert (await service.index(nobody)).complete("p") == []
