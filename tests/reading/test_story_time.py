"""When the story is set, and the times of the film, of its makers and of the reviewer."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Cardiff, 1911: sailors come home and will not speak.", "1911"),
        ("A platoon is told to hold a bridge in the winter of 1916.", "winter of 1916"),
        ("The year is meant to be 1927.", "1927"),
        ("It's 2194, the tanker swings round the sun and three people wash suits.", "2194"),
        ("It is 1974 and two men wash suits.", "1974"),
        ("In Puglia in 1951 a ministry wants to count the birds.", "1951"),
        ("The Lisbon of the 1920s has been put together with care.", "1920s"),
        ("It takes us to Whitby in 1868, to a rope works.", "1868"),
        ('"The Lantern" takes place over one night in March 1986.', "March 1986"),
        ("A week in August 1954, in a port on the Baltic.", "August 1954"),
        ("It is the winter of 1947 in Corrow, a fishing town.", "winter of 1947"),
        ("It's Corrow in the wet winter of 1943.", "winter of 1943"),
        ("We are in the year 2147, aboard a freighter.", "2147"),
        ("It has the best setting I know: a mill in the winter of 1888, lit by one lamp.", "1888"),
        ("The setting is the Dorset coast in January 1953, before the flood.", "January 1953"),
    ],
)
def test_when_the_story_is_set(text: str, when: str) -> None:
    found = facts(text, title="The Lantern").get("setting", set())
    assert any(one.endswith(when) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern (1962) is old.",
        "In 1974 she won a prize for her short film.",
        "I first met it in 1983, at a fair.",
        "It was shot in the winter of 1957.",
        "A remake of the 1951 film.",
        "It's 2014 all over again with this plot.",
        "It is one of the finest films of 2016.",
        "A woman comes in to return a book that her father borrowed in 1962.",
        "A pupil who drowned in 1912 writes letters.",
        "There are 1500 seats in the hall.",
        "The series kicked off in 2014 with a story about a tanker.",
        "It was released in June 1954.",
        "I saw it in May 2014, in Leeds.",
        "We first met them in the year 1999, at the festival.",
        "The house costs $1950 and is worth it.",
    ],
)
def test_times_of_something_else(text: str) -> None:
    found = facts(text, title="The Lantern").get("setting", set())
    assert not any(char.isdigit() for value in found for char in value)
