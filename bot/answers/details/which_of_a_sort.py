"""The one instrument that a sentence names, by itself or by who plays it. Pure."""

from __future__ import annotations

from bot.answers.words.alike import INSTRUMENTS, PLAYED_BY
from bot.patterns import compiled
from bot.reading.text import words

_ASKED = compiled(r"\b(?:what|which) (?:\w+ )?instrument\b")
_KNOWN = frozenset(INSTRUMENTS.split())


def instrument_told(asked: str, quote: str) -> str:
    """The one that a sentence names, where an instrument is asked for."""
    if not _ASKED.search(asked):
        return ""
    said = words(quote)
    named = {PLAYED_BY.get(word, word) for word in said if word in PLAYED_BY or word in _KNOWN}
    return named.pop() if len(named) == 1 else ""
