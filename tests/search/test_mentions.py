"""Linking the names in a question."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.model import Match, Name, NameKind
from bot.search.names import NameIndex
from tests.db.trials import trials

K = NameKind
NAMES = [
    Name("The Orchard of Crystal Echoes", K.TITLE, (1,), 1999),
    Name("Salt Lanterns: The Crimson Verses", K.TITLE, (2,), 2003),
    Name("Her", K.TITLE, (3,), 2013),
    Name("Up", K.TITLE, (4,), 2009),
    Name("Enough", K.TITLE, (5,), 2002),
    Name("Tide", K.TITLE, (6,), 1971),
    Name("Tide", K.TITLE, (7,), 2016),
    Name("2016", K.SETTING, (8,)),
    Name("Schäfer's Bell", K.TITLE, (8,), 1954),
    Name("Marisol", K.CHARACTER, (1, 2)),
    Name("Joy", K.CHARACTER, (8,)),
    Name("Dana Whitlock", K.PERSON, (1,)),
    Name("Piers Whitlock", K.PERSON, (2,)),
    Name("crystal echoes", K.THING, (1,)),
    Name("Crimson Verses", K.THING, (2,)),
    Name("forgiveness", K.THEME, (2, 8)),
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(NAMES)


def spoken(index: NameIndex, question: str) -> dict[str, list[Match]]:
    """The strong matches by the words of the question they were found in."""
    return {
        question[mention.start : mention.end]: strong
        for mention in index.mentions(question)
        if (strong := [match for match in mention.matches if not match.weak])
    }


def texts(matches: list[Match]) -> list[str]:
    return [match.name.text for match in matches]


def test_a_name_is_found_where_it_stands(index: NameIndex) -> None:
    question = "Which film features Marisol?"
    [mention] = index.mentions(question)
    assert question[mention.start : mention.end] == "Marisol"
    assert mention.matches[0].exact
    assert mention.matches[0].name.ids == (1, 2)


@pytest.mark.parametrize("question", ["what is marisol's gift", "What is Marisol’s gift?"])
def test_a_possessive_is_the_name(index: NameIndex, question: str) -> None:
    [mention] = index.mentions(question)
    assert mention.matches[0].name.text == "Marisol"
    assert mention.matches[0].exact


@pytest.mark.parametrize("question", ["who directed schafers bell", "Who directed Schäfer's Bell?"])
def test_a_title_with_a_possessive_is_found_however_typed(index: NameIndex, question: str) -> None:
    assert "Schäfer's Bell" in texts(next(iter(spoken(index, question).values())))


def test_the_longest_name_wins_over_the_names_inside_it(index: NameIndex) -> None:
    found = spoken(index, "How is the music in The Orchard of Crystal Echoes?")
    assert texts(found["The Orchard of Crystal Echoes"])[0] == "The Orchard of Crystal Echoes"
    assert len(found) == 1


def test_a_span_that_may_be_two_things_keeps_both(index: NameIndex) -> None:
    [matches] = spoken(index, "what are the Crimson Verses?").values()
    assert matches[0].exact
    assert {match.name.kind for match in matches} == {K.THING, K.TITLE}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("is salt lanterns any good?", "Salt Lanterns: The Crimson Verses"),
        ("who wrote the orchard of crystal echoes", "The Orchard of Crystal Echoes"),
        ("who plays in Orchard of Crystal?", "The Orchard of Crystal Echoes"),
    ],
)
def test_part_of_a_title_is_linked_as_a_part(index: NameIndex, question: str, title: str) -> None:
    found = [m for matches in spoken(index, question).values() for m in matches]
    assert title in texts(found)


def test_a_surname_links_to_everybody_who_bears_it(index: NameIndex) -> None:
    [matches] = spoken(index, "what did Whitlock do?").values()
    assert texts(matches) == ["Dana Whitlock", "Piers Whitlock"]
    assert not any(match.exact for match in matches)


@pytest.mark.parametrize("question", ["which films are set in the 1960s", "what of 1960s Paris"])
def test_a_figure_is_no_slip_of_another(question: str) -> None:
    index = NameIndex([Name("the 1970s", K.SETTING, (1,)), Name("1970s Paris", K.SETTING, (2,))])
    assert not any(match.typo for one in index.mentions(question) for match in one.matches)


def test_a_slip_is_repaired_and_says_so(index: NameIndex) -> None:
    [matches] = spoken(index, "which film features Marisool?").values()
    assert matches[0].name.text == "Marisol"
    assert matches[0].typo
    assert not matches[0].exact


def test_a_title_typed_as_two_words_is_found(index: NameIndex) -> None:
    [matches] = spoken(index, "is salt lan terns any good?").values()
    assert texts(matches)[0] == "Salt Lanterns: The Crimson Verses"
    assert matches[0].typo


def test_a_word_of_the_reviews_is_never_repaired(index: NameIndex) -> None:
    question = "which film features Marisool?"
    assert index.mentions(question, known={"marisool"}) == []


@pytest.mark.parametrize("name", ["Mario", "Marigold", "Whitman", "Sal", "Joyce"])
def test_another_name_does_not_become_a_known_one(index: NameIndex, name: str) -> None:
    assert spoken(index, f"which film features {name}?") == {}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ('what is "her" about?', "Her"),
        ("What is Her about?", "Her"),
        ("who directed Up?", "Up"),
        ("is the film enough worth it", "Enough"),
        ("how is the music in her?", "Her"),
        ("who stars in the movie up", "Up"),
        ("how does it look in Tide?", "Tide"),
        ("who directed tide", "Tide"),
    ],
)
def test_a_title_of_ordinary_words_needs_a_sign_and_gets_it(
    index: NameIndex, question: str, title: str
) -> None:
    found = [m for matches in spoken(index, question).values() for m in matches]
    assert title in texts(found)


@pytest.mark.parametrize(
    "question",
    [
        "did you like her performance?",
        "does she give up in the end?",
        "is there enough action?",
        "does the tide come in before they leave?",
        "do the characters find joy together?",
    ],
)
def test_ordinary_words_are_at_most_weak_matches(index: NameIndex, question: str) -> None:
    assert spoken(index, question) == {}
    assert any(mention.weak for mention in index.mentions(question)), "the caller may still ask"


def test_one_name_of_two_films_keeps_both(index: NameIndex) -> None:
    [matches] = spoken(index, "who directed Tide?").values()
    assert {match.name.year for match in matches} == {1971, 2016}


@pytest.mark.parametrize("question", ["who directed Tide (2016)?", "who directed Tide 2016"])
def test_a_year_behind_a_title_tells_films_apart(index: NameIndex, question: str) -> None:
    [mention] = index.mentions(question)
    exact = [match.name.year for match in mention.matches if match.exact]
    assert exact == [2016]
    assert "2016" in question[mention.start : mention.end]


def test_joined_indexes_link_names_of_both() -> None:
    joined = NameIndex.joined(NameIndex(NAMES), NameIndex([Name("Bram Okoro", K.PERSON, (50,))]))
    found = spoken(joined, "was Bram Okoro in Tide?")
    assert set(found) == {"Bram Okoro", "Tide"}


def test_a_name_of_both_collections_is_one_match() -> None:
    joined = NameIndex.joined(NameIndex(NAMES), NameIndex([Name("Marisol", K.CHARACTER, (50,))]))
    [mention] = joined.mentions("who is Marisol?")
    assert [match.name.ids for match in mention.matches] == [(1, 2, 50)]


@settings(max_examples=trials(30, soak=1_500))
@given(st.text(max_size=120))
def test_no_question_raises_and_spans_are_in_order(question: str) -> None:
    last = 0
    for mention in NameIndex(NAMES).mentions(question):
        assert last <= mention.start < mention.end <= len(question)
        assert mention.matches
        last = mention.end


@pytest.mark.parametrize("filler", ["\n", " ", "'", '"', "(", ".", "a ", "Up. ", '"x" '])
def test_a_long_question_is_read_in_linear_time(index: NameIndex, filler: str) -> None:
    """What is quadratic in 6,000 characters does not end within the test run's patience."""
    question = filler * (5900 // len(filler)) + " who directed Tide " * 4
    index.mentions(question)


def test_a_year_behind_a_title_is_no_name_besides(index: NameIndex) -> None:
    assert list(spoken(index, "who is in Tide (2016)?")) == ["Tide (2016)"]
