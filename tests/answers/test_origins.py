"""Parts of a series, sources, what comes next, sorts of places, and comparisons of two."""

from __future__ import annotations

import pytest

from bot.answers.model import Want
from bot.answers.question.parse import parse
from bot.answers.words.places import sort_of_place
from bot.reading.model import Kind
from bot.reading.reader import read
from tests.answers.masking import masked


@pytest.mark.parametrize(
    "question",
    [
        "does [Tide] follow another film",
        "is [Tide] part two of something",
        "[Tide], is that a follow-up to something?",
    ],
)
def test_what_follows_is_a_sequel(question: str) -> None:
    ask = parse(masked(question))
    assert ask.want is Want.YES_NO
    assert [(one.kinds, one.words) for one in ask.constraints] == [((Kind.SERIES,), "sequel")]


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("are they making another [Tide]", "next"),
        ("is there a sequel to [Tide] coming", "next"),
        ("is [Tide] based on a book", "source"),
        ("was [Tide] adapted from a play?", "source"),
    ],
)
def test_whence_it_comes_and_what_comes_after(question: str, measure: str) -> None:
    ask = parse(masked(question))
    assert (ask.want, ask.measure) == (Want.YES_NO, measure)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for anyone who doesnt know its part two, same cast as before.", "sequel"),
        ("It picks up ten years after the first one.", "sequel"),
        ("Its a remake of some old western that nobody remembers.", "remake"),
    ],
)
def test_a_part_is_told_in_a_hurry(text: str, value: str) -> None:
    facts = read(f"The Old Road\n\n{text}", title="The Old Road").facts
    assert [one.value for one in facts if one.kind is Kind.SERIES] == [value]


def test_one_of_many_westerns_is_a_western() -> None:
    text = "It was a long summer.\n\nHe made eleven westerns, and this is the one that lasts."
    facts = read(f"Three Roads\n\n{text}", title="Three Roads").facts
    assert [one.value for one in facts if one.kind is Kind.GENRE] == ["western"]


@pytest.mark.parametrize(
    ("question", "want", "sentiment"),
    [
        ("which ones did they hate / tell us to avoid", Want.FILMS, -1),
        ("how many of them did they like?", Want.COUNT, 1),
        ("what did they not like", Want.FILMS, -1),
        ("which films should I avoid", Want.FILMS, -1),
        ("anything worth watching?", Want.FILMS, 1),
    ],
)
def test_films_are_asked_for_by_what_was_thought(question: str, want: Want, sentiment: int) -> None:
    ask = parse(masked(question))
    assert (ask.want, ask.kinds, ask.sentiment) == (want, (Kind.VERDICT,), sentiment)


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("what are the documentaries", Want.FILMS),
        ("how many comedies are there", Want.COUNT),
        ("any horror films?", Want.FILMS),
    ],
)
def test_films_of_a_genre_are_asked_for_by_it_alone(question: str, want: Want) -> None:
    ask = parse(masked(question))
    assert ask.want is want
    assert [one.kinds for one in ask.constraints] == [(Kind.GENRE,)]


def test_the_time_that_the_making_took_is_no_running_time() -> None:
    for question in ("how long did [Tide] take to animate", "how long was the shoot of [Tide]"):
        assert parse(masked(question)).measure == "making"


def test_what_befell_a_maker_is_no_fact_of_the_film_and_no_length() -> None:
    for question in ("where was the director of [Tide] born", "what's the age rating of [Tide]"):
        assert parse(masked(question)).want is Want.OPEN
    asked = parse(masked("where the director of [Tide] was"))
    assert (asked.want, asked.kinds) == (Want.FACT, (Kind.DIRECTOR,))


def test_either_of_two_people_will_do() -> None:
    (either,) = parse(masked("list every film directed by {Ann Poe} or {Ben Rue}")).constraints
    assert (either.slot, either.either) == (0, 1)
    both = parse(masked("which films did {Ann Poe} and {Ben Rue} direct together")).constraints
    assert {one.slot for one in both} == {0, 1}


def test_what_was_made_before_a_film_is_another_film() -> None:
    ask = parse(masked("who scored the film {Ann Poe} made before [Tide]"))
    assert ask.want is Want.OPEN


def test_a_sort_of_place_goes_by_many_words() -> None:
    assert "alps" in sort_of_place("the mountains")
    assert "neptune" in sort_of_place("outer space")
    assert not sort_of_place("Leeds")
