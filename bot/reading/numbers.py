"""Whole numbers up to the hundreds, in figures or spelt out."""

from __future__ import annotations

import re

TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
UNITS = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
SPELT = rf"(?:(?:{TENS})(?:[ -](?:{UNITS}))?|{TEENS}|{UNITS})"
NUMBER = rf"(?:\d{{1,3}}|(?:(?:a |one |two |three )?hundred(?:(?: and|,)?[ -]{SPELT})?)|{SPELT})"
"""The pattern of one number."""
_VALUES = {
    **{word: 10 * n for n, word in enumerate(TENS.split("|"), 2)},
    **{word: n for n, word in enumerate(f"{UNITS}|{TEENS}".split("|"), 1)},
    "a": 1,
    "an": 1,
}


def number(text: str) -> int:
    """The value of a NUMBER, or of "a" and "an", which are one."""
    if text.isdigit():
        return int(text)
    hundreds, hundred, rest = text.rpartition("hundred")
    total = 100 * _VALUES.get(hundreds.strip(" -"), 1) if hundred else 0
    return total + sum(_VALUES.get(word, 0) for word in re.split(r"[ ,-]+", rest) if word != "and")


def year_of(year: str) -> int:
    """1964 of "1964" and of "nineteen sixty-four"."""
    if year.isdigit():
        return int(year)
    if year.startswith("two thousand"):
        rest = year.removeprefix("two thousand").removeprefix(" and").strip()
        return 2000 + (number(rest) if rest else 0)
    century, _, rest = year.replace("-", " ").partition(" ")
    return 100 * number(century) + number(rest)
