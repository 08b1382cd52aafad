"""Words of chat and figures, as a title may spell them: "2" for "to", "90" for "ninety". Pure."""

from __future__ import annotations

import re

from bot.patterns import compiled

CHAT_WORD = compiled(
    r"(?<![\w'’.-])(?:\d{1,2}|[ubrnw&]|b4|ur|gr8|l8|ppl|thru|nite|luv)(?![\w'’])", re.IGNORECASE
)
_CHAT = {
    "2": ("to", "two", "too"), "4": ("for", "four"), "1": ("one",), "8": ("eight", "ate"),
    "u": ("you",), "b": ("be",), "r": ("are",), "n": ("and",), "w": ("with",), "b4": ("before",),
    "ur": ("your",), "gr8": ("great",), "l8": ("late",), "&": ("and",), "ppl": ("people",),
    "thru": ("through",), "nite": ("night",), "luv": ("love",),
}  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelt_out(word: str) -> tuple[str, ...]:
    """What a word of chat or a figure below a hundred may stand for in a title."""
    if (known := _CHAT.get(word.lower())) is not None or not word.isdigit():
        return known or ()
    number = int(word)
    if number < len(_ONES):
        return (_ONES[number],)
    tens, ones = _TENS[number // 10 - 2], number % 10
    return (f"{tens}-{_ONES[ones]}",) if ones else (tens,)
