"""Whether a name that was read is the director that the facts know."""

from __future__ import annotations

import pytest

from benchmarks.directors import Film

FILM = Film("Low Tide", 1949, frozenset({" robert siodmak ", " ida poe "}), ())


@pytest.mark.parametrize(
    "name", ["Robert Siodmak", "Siodmak", "Mr. Siodmak", "Siodmark", "Mr Siodmac", "Ida Poe", "Poe"]
)
def test_a_name_in_part_or_with_a_slip_is_the_same(name: str) -> None:
    assert FILM.is_by(name)


@pytest.mark.parametrize("name", ["Curt Siodmak", "Ned Poe", "Ned Siodmark", "Pope", "Ida"])
def test_another_given_name_or_a_short_surname_with_a_slip_is_not(name: str) -> None:
    assert not FILM.is_by(name)
