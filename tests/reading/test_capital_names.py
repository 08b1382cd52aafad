"""Machines and whoever else is named in capitals, and what else stands in capitals."""

from __future__ import annotations

import pytest

from bot.reading import read
from bot.reading.model import Kind
from tests.reading.helpers import facts

OPENING = "Slow Orbit is a dry little film. Directed by Ann Poe. "


@pytest.mark.parametrize(
    ("text", "who", "played"),
    [
        ("A computer called VERITY runs the place. VERITY is voiced by Ida Lund.", "VERITY", True),
        ("Her only company is NUB, a cleaning robot voiced by Ida Lund.", "NUB", True),
        ("The station's computer, THIMBLE, is voiced by Ida Lund with a purr.", "THIMBLE", True),
        ("Its name is POLLY-4, the robot waitress, voiced by Ida Lund.", "POLLY-4", True),
        ("Ida Lund voices the ship's computer, CANDLE, and steals the film.", "CANDLE", True),
        ("He flies alone with the ship's computer, CANDLE, which sulks.", "CANDLE", False),
    ],
)
def test_a_name_in_capitals_is_a_character(text: str, who: str, played: bool) -> None:
    found = facts(OPENING + text, title="Slow Orbit")
    assert who in {one.split(":")[0] for one in found.get("character", set())}
    assert (f"Ida Lund as {who}" in found.get("cast", set())) is played


def test_it_is_named_wherever_it_stands() -> None:
    text = OPENING + "A computer called VERITY runs the place. I liked it when VERITY sulks."
    told = [f.value for f in read(text, title="Slow Orbit").facts if f.kind is Kind.CHARACTER]
    assert told == ["VERITY"]


@pytest.mark.parametrize(
    "text",
    [
        "It is SO good, the CGI is fine, and the captain is THE best.",
        "The captain, WHY, is left on the moon.",
        "I saw it on DVD, after a robot film on the BBC called TRASH by my wife.",
        "It was shown by the BBC. NASA helped, and the officer says NOTHING for an hour.",
        "A film called DREADFUL by everybody, with a robot of NO charm.",
    ],
)
def test_shouts_and_short_forms_name_nobody(text: str) -> None:
    assert "character" not in facts(OPENING + text, title="Slow Orbit")
