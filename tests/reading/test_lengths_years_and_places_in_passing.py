"""A length, a year, a time and a place that a review tells in passing."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


def _told(text: str, kind: str) -> set[str]:
    return facts(text, title="Gorse").get(kind, set())


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Dir: Ann Poe. 131 mins. At over two hours the film could spare some of it.", "131"),
        ("95 min or so, doesn't drag.", "95"),
        ("He did not stir for seventy minutes, which is the whole of it.", "70"),
    ],
)
def test_a_length_is_told_in_passing(text: str, minutes: str) -> None:
    assert _told(text, "runtime") == {minutes}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The third film by Ann Poe, who also wrote it, and it was made in 2011.", ["2011"]),
        ("Nobody has said Gorse yet. 2017, straight to streaming, zero marketing.", ["2017"]),
        ("Ann Poe also made, in 2011, a film about bees.", []),
    ],
)
def test_a_year_is_told_in_passing(text: str, years: list[str]) -> None:
    assert _told(text, "year") == set(years)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "We are at a salt works, in the last winter of the Soviet Union. Gia is unpaid.",
            "last winter of the Soviet Union",
        ),
        ("Good fun. The city's supposed to be in 1981 but I saw a smartphone.", "1981"),
        ("Dead simple. New Mexico Territory, 1881, third year of drought.", "New Mexico Territory"),
        ("Dead simple. New Mexico Territory, 1881, third year of drought.", "1881"),
        (
            "In the winter of 1883 a sheriff learns that the man he hanged was innocent.",
            "winter of 1883",
        ),
        (
            "It takes place on a small island off the west coast of Scotland. Ewan dives.",
            "small island off the west coast of Scotland",
        ),
    ],
)
def test_where_and_when_it_is_set_is_told_in_passing(text: str, where: str) -> None:
    assert where in _told(text, "setting")


def test_a_makers_first_feature_makes_no_sequel() -> None:
    text = "It's her second feature. The first one, Candlefish, was a gentle thing."
    assert _told(text, "series") == set()
