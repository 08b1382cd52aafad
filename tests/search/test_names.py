"""Finding names by what a person types."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.text import fold
from bot.search.model import Match, Name, NameKind
from bot.search.names import NameIndex
from tests.db.trials import trials

TITLES = {
    1: ("The Lantern Keeper's Daughter", 1961),
    2: ("A Winter of Glass", 1988),
    3: ("Halcyon", 1978),
    4: ("Halcyon", 2018),
    5: ("Midnight & Marigolds", 2004),
    6: ("Čerešňový sad", 1997),
    7: ("Copper Canyon II", 1985),
    8: ("2049: The Long Return", 2011),
    9: ("Spider-Moth", 2002),
    10: ("The Orchard of Echoes: Book of Salt", 2020),
    11: ("Up", 2009),
    12: ("Her", 2013),
    13: ("1984", 1984),
    14: ("東京の夏", 1953),
}
NAMES = [
    *(Name(text, NameKind.TITLE, (film,), year) for film, (text, year) in TITLES.items()),
    Name("Moth", NameKind.TITLE, (9,), 2002),  # an alias
    Name("Ilse Brandt", NameKind.PERSON, (1, 2)),
    Name("Theo Brandt", NameKind.PERSON, (5,)),
    Name("Zoë O'Kefe", NameKind.PERSON, (3,)),
    Name("Captain Ilse Marrow", NameKind.CHARACTER, (7,)),
    Name("grief", NameKind.THEME, (1, 6)),
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(NAMES)


def films(matches: list[Match]) -> list[int]:
    return [match.name.ids[0] for match in matches if match.name.kind is NameKind.TITLE]


@pytest.mark.parametrize(
    ("typed", "film"),
    [
        ("the lantern keeper's daughter", 1),
        ("Lantern Keepers Daughter", 1),
        ("lantern keeper’s daughter, the", 1),
        ("WINTER OF GLASS", 2),
        ("Midnight and Marigolds", 5),
        ("ceresnovy sad", 6),
        ("Copper Canyon 2", 7),
        ("spidermoth", 9),
        ("spider moth", 9),
        ("moth", 9),
        ("1984", 13),
        ("her", 12),
        ("東京の夏", 14),
    ],
)
def test_another_spelling_of_a_whole_name_is_exact(index: NameIndex, typed: str, film: int) -> None:
    best = index.find(typed)[0]
    assert best.exact
    assert best.name.ids == (film,)


@pytest.mark.parametrize(
    ("typed", "film"),
    [
        ("the lantren keeper's daughter", 1),
        ("lantern keper daugter", 1),
        ("winter glass", 2),
        ("glass of winter", 2),
        ("midnigth marigolds", 5),
        ("orchard of echoes", 10),
        ("book of salt", 10),
    ],
)
def test_a_near_spelling_finds_the_name_but_is_never_exact(
    index: NameIndex, typed: str, film: int
) -> None:
    best = index.find(typed)[0]
    assert best.name.ids == (film,)
    assert not best.exact
    assert best.score < 1.0


@pytest.mark.parametrize("typed", ["Lantern", "Ilsa Brand", "Halcyons", "Hers", "Captain Marrow"])
def test_a_near_miss_is_offered_but_not_taken(index: NameIndex, typed: str) -> None:
    assert not any(match.exact for match in index.find(typed))


@pytest.mark.parametrize("typed", ["Quixotic Umbrella", "zzzz", "", "   ", "!!!", "()"])
def test_what_resembles_nothing_finds_nothing(index: NameIndex, typed: str) -> None:
    assert index.find(typed) == []


def test_films_of_one_name_are_both_found_and_told_apart_by_the_year(index: NameIndex) -> None:
    both = index.find("Halcyon")
    assert {match.name.year for match in both if match.exact} == {1978, 2018}
    for typed in ("Halcyon (1978)", "halcyon 1978", "Halcyon, 1978"):
        best, *others = index.find(typed)
        assert (best.name.year, best.exact) == (1978, True)
        assert not any(match.exact for match in others)


def test_a_year_no_film_of_that_name_has_is_no_exact_match(index: NameIndex) -> None:
    assert not any(match.exact for match in index.find("Halcyon (1931)"))


def test_a_number_that_is_the_title_is_not_taken_for_a_year(index: NameIndex) -> None:
    assert films(index.find("1984"))[0] == 13
    assert films(index.find("2049"))[0] == 8


def test_a_surname_of_two_people_offers_both(index: NameIndex) -> None:
    found = index.complete("brandt", kinds={NameKind.PERSON})
    assert {match.name.text for match in found} == {"Ilse Brandt", "Theo Brandt"}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("the lan", "The Lantern Keeper's Daughter"),
        ("lante", "The Lantern Keeper's Daughter"),
        ("lsntern k", "The Lantern Keeper's Daughter"),
        ("lanter nk", "The Lantern Keeper's Daughter"),
        ("orchard sal", "The Orchard of Echoes: Book of Salt"),
        ("kefe", "Zoë O'Kefe"),
        ("zoe", "Zoë O'Kefe"),
        ("東京", "東京の夏"),
        ("u", "Up"),
    ],
)
def test_what_is_typed_so_far_completes(index: NameIndex, typed: str, text: str) -> None:
    assert text in [match.name.text for match in index.complete(typed)][:5]


def test_a_finished_word_completes_before_longer_words() -> None:
    index = NameIndex(
        Name(text, NameKind.TITLE, (number,))
        for number, text in enumerate(["Whitewater", "White Palace", "Whiteout"])
    )
    assert index.complete("white ")[0].name.text == "White Palace"


def test_nothing_typed_lists_the_first_names(index: NameIndex) -> None:
    people = index.complete("", kinds={NameKind.PERSON}, limit=2)
    assert [match.name.text for match in people] == ["Ilse Brandt", "Theo Brandt"]


def test_the_first_names_of_a_large_library_are_known_before_anybody_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every opening of an option asks for them, and all members wait while they are sorted."""
    number_of = [(number * 7919) % 2_000 for number in range(2_000)]
    index = NameIndex(Name(f"Film {n:04}", NameKind.TITLE, (n,), None) for n in number_of)
    looked_at: list[str] = []

    def counting(text: str) -> str:
        looked_at.append(text)
        return fold(text)

    monkeypatch.setattr("bot.search.names.fold", counting)
    first = index.complete("", kinds={NameKind.TITLE}, limit=3)
    assert [match.name.text for match in first] == ["Film 0000", "Film 0001", "Film 0002"]
    assert len(looked_at) <= 200


def test_kinds_narrow_and_the_limit_holds(index: NameIndex) -> None:
    found = index.complete("il", kinds={NameKind.CHARACTER})
    assert {match.name.kind for match in found} == {NameKind.CHARACTER}
    assert len(index.complete("", limit=3)) == 3


def test_joined_indexes_answer_as_one_and_merge_a_name_of_both() -> None:
    house = NameIndex(NAMES)
    own = NameIndex(
        [Name("Ilse Brandt", NameKind.PERSON, (90,)), Name("Rye", NameKind.TITLE, (90,))]
    )
    joined = NameIndex.joined(house, own)
    [person] = joined.find("Ilse Brandt", kinds={NameKind.PERSON}, limit=1)
    assert person.name.ids == (1, 2, 90)
    assert joined.find("rye")[0].exact
    assert joined.find("winter of glass")[0].exact
    assert len(house) == len(NAMES), "joining leaves its parts as they were"


def test_the_same_name_given_twice_is_one_name_with_all_its_films() -> None:
    index = NameIndex(
        [Name("Ilse", NameKind.CHARACTER, (1,)), Name("ILSE", NameKind.CHARACTER, (2,))]
    )
    [match] = index.find("ilse")
    assert match.name.ids == (1, 2)


def test_every_title_survives_one_slip_among_two_thousand() -> None:
    rng = random.Random(5)
    stems = ["".join(rng.choices(string.ascii_lowercase, k=rng.randint(4, 9))) for _ in range(400)]
    titles = sorted({" ".join(rng.sample(stems, rng.randint(2, 4))) for _ in range(2000)})
    index = NameIndex(Name(title, NameKind.TITLE, (at,)) for at, title in enumerate(titles))
    for title in rng.sample(titles, 60):
        at = rng.randrange(1, len(title) - 1)
        typed = title[:at] + title[at + 1] + title[at] + title[at + 2 :]
        assert index.find(typed)[0].name.text == title, typed
        shuffled = " ".join(rng.sample(title.split(), len(title.split())))
        assert title in [match.name.text for match in index.complete(shuffled)][:3], shuffled


@settings(max_examples=trials(30, soak=2_000))
@given(st.text(max_size=60))
def test_no_typed_text_raises(typed: str) -> None:
    index = NameIndex(NAMES)
    for found in (index.complete(typed), index.find(typed)):
        assert all(0.0 <= match.score <= 1.0 for match in found)
        assert [m.score for m in found] == sorted((m.score for m in found), reverse=True)


@pytest.mark.parametrize(
    "typed",
    ["Teh Lantern Keepr's Daughter", "TheLantern Kepeer's Daughter", "th elantern keepers daugter"],
)
def test_a_slip_in_the_article_hides_nothing(index: NameIndex, typed: str) -> None:
    assert films(index.find(typed))[:1] == [1]


def test_words_that_no_title_holds_together_find_those_that_hold_most_of_them() -> None:
    of_many = [f"The {number} of Birds" for number in range(4_000)]
    index = NameIndex(
        Name(text, NameKind.TITLE, (film,))
        for film, text in enumerate([*of_many, "The Ferry of Birds", "The Ferryman"])
    )
    assert index.find("birds of the ferry")[0].name.text == "The Ferry of Birds"
    assert index.complete("the moth and the ferry")[0].name.text == "The Ferry of Birds"


@pytest.mark.parametrize("many", [0, 10_000])
def test_slips_at_one_end_are_found_among_many_names_as_among_few(
    many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.search.near._MANY", many)
    index = NameIndex(NAMES)
    assert films(index.find("wimtr of glass"))[:1] == [2]
    assert films(index.find("midnight and marigodls"))[:1] == [5]


@pytest.mark.parametrize("typed", ["a" * 6000, "lantern " * 800, "\0", "((((" * 1500, "'" * 6000])
def test_six_thousand_characters_are_no_trouble(index: NameIndex, typed: str) -> None:
    index.complete(typed)
    index.find(typed)
    index.mentions(typed)


def test_the_keys_that_begin_like_a_word_are_known_whatever_they_are_of() -> None:
    names = [
        Name("The Lighthouse", NameKind.SETTING, (1,)),
        Name("Lighthousekeeping", NameKind.THEME, (2,)),
        Name("Lighter", NameKind.THING, (3,)),
    ]
    index = NameIndex(names, ["old lighthouse keeper", "young nurse"])
    kinds = {NameKind.SETTING, NameKind.THING}
    found = index.keys_holding("lighthouses", kinds, head=6, limit=10)
    assert sorted(found) == ["lighthouse", "old lighthouse keeper"]
    nearest = index.keys_holding("light", {*kinds, NameKind.THEME}, head=5, limit=1)
    assert nearest == ["lighter"]


def test_films_are_counted_once_whoever_knows_them() -> None:
    house = NameIndex([Name("Ann", NameKind.TITLE, (1,)), Name("Ben", NameKind.TITLE, (2,))])
    own = NameIndex([Name("Ben", NameKind.TITLE, (2,)), Name("Cy", NameKind.TITLE, (3,))])
    assert NameIndex.joined(house, own).count_films() == 3
    named = Name("Poe", NameKind.PERSON, (4, 5))
    assert NameIndex([named]).films_of(["poe"], {NameKind.PERSON}) == {4, 5}
    assert NameIndex([named]).films_of(["poe"], {NameKind.CHARACTER}) == frozenset()
