"""Makers, years, lengths and kinds that a review tells beside something else."""

from __future__ import annotations

import pytest

from bot.reading.opinions import tone_in
from tests.reading.helpers import facts


def _told(text: str, kind: str) -> set[str]:
    return facts(text, title="Lamp").get(kind, set())


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        (
            "Directed and co-written by Jon Weck (the other writer is his sister, Tilda Weck).",
            "writer",
            {"Jon Weck", "Tilda Weck"},
        ),
        (
            "It was made by Petra Hall. The screenplay is by her and Gideon Frayle, a vicar.",
            "writer",
            {"Petra Hall", "Gideon Frayle"},
        ),
        (
            "As for the conductor, he is played by the director himself, Lucien Maart.",
            "director",
            {"Lucien Maart"},
        ),
        ("I had not seen it since it was new in 1954.", "year", {"1954"}),
        ("The fete goes on too long in a film that only lasts 94 minutes.", "runtime", {"94"}),
        ("Lamp, her first venture into science fiction, is small.", "genre", {"science fiction"}),
        ("its stop motion, all felt and wool.", "genre", {"animation"}),
    ],
)
def test_what_is_told_besides_is_read(text: str, kind: str, values: set[str]) -> None:
    assert _told(text, kind) == values


def test_who_only_plays_a_director_has_not_made_it() -> None:
    assert _told("Joris is played by the director of the choir, Lucien Maart.", "director") == set()


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("The ending, at least, is right.", 1),
        ("By the time it comes out the tension has leaked away.", -1),
        ("It is slow to get going.", -1),
    ],
)
def test_a_plain_remark_takes_its_side(sentence: str, side: int) -> None:
    assert tone_in(sentence).polarity == side
