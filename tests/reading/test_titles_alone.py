"""A title that is a sentence by itself, as people begin when they talk."""

from __future__ import annotations

import pytest

from bot.reading import read

_CHATTY = """right then. Uncle Sells Teeth. Went in cold, my flatmate chose it. Desmond is a retired
dentist in Hull, and Desmond is played by Ravi Toll, who is a joy."""
_NOTE = """FILM CLUB NOTE

TONIGHT: SLACKWATER
Denmark, 2009. 90 min.

Two sisters run a lock on a canal that nobody uses."""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_CHATTY, "Uncle Sells Teeth"),
        (
            "Sump. 81 mins, one drain, two plumbers. Dumb fun & a great last gag. dir. Olly Marsh.",
            "Sump",
        ),
        (_NOTE, "Slackwater"),
    ],
)
def test_it_is_the_title(text: str, title: str) -> None:
    assert read(text).title == title
