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
    ],
)
def test_when_the_story_is_set(text: str, when: str) -> None:
    assert when in facts(text, title="The Lantern").get("setting", set())


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
        "The house costs $1950 and is worth it.",
    ],
)
def test_times_of_something_else(text: str) -> None:
    found = facts(text, title="The Lantern").get("setting", set())
    assert not any(char.isdigit() for value in found for char in value)
