"""Which of a sort a sentence names: "dominoes" of "what game", "the ninth floor" of "which floor".

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.words.alike import INSTRUMENTS, PLAYED_BY, of_sort
from bot.patterns import compiled
from bot.reading.text import stem, words


def which_of_its_sort(asked: str, quote: str, terms: Collection[str]) -> str:
    """The one that a sentence names of the sort asked for; `terms` are stems of the question."""
    played = _instrument_in(quote) if _INSTRUMENT.search(asked) else ""
    return played or _of_sort(asked, quote, terms) or _which(asked, quote)


_SORT = compiled(r"\b(?:what|which) (?:(?:kind|sort|type) of )?(?P<noun>[a-z]+)\b")


def _of_sort(asked: str, quote: str, terms: Collection[str]) -> str:
    """The one thing in a sentence that is of the sort asked for: dominoes, of "what game"."""
    found = _SORT.search(asked)
    listed = of_sort(found["noun"]) if found else frozenset()
    named = {word for word in words(quote) if word in listed and stem(word) not in terms}
    return named.pop() if len(named) == 1 else ""


_WHICH = compiled(
    r"\b(?:what|which) (?P<noun>floor|deck|platform|room|gate|storey|lock|track|carriage|chapter"
    r"|cell|ward|round|lap|lane|pier|berth|seat|table|chair|level|day|caravan|cabin|flat|house|bed"
    r"|compartment|unit|bay|dock|locker|box|apartment|bus|hut|plot|stall|pew|coach|tent)\b"
)
_ORDINAL = r"(?:first|second|third|fifth|eighth|ninth|twelfth|last|top|ground|\w+(?:st|nd|rd|th))"
_COUNTED = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)"
)


def asks_number(asked: str) -> bool:
    """Whether one of some that are numbered is asked for: "which floor"."""
    return _WHICH.search(asked) is not None


def _which(asked: str, quote: str) -> str:
    """Which of some that are numbered a sentence names: "the ninth floor", "deck nine"."""
    wanted = _WHICH.search(asked)
    if wanted is None:
        return ""
    noun = wanted["noun"]
    told = re.findall(
        rf"\b{_ORDINAL} {noun}\b|\b{noun} {_COUNTED}\b", " ".join(quote.split()), re.IGNORECASE
    )
    return told[0] if len(told) == 1 else ""


_INSTRUMENT = compiled(r"\b(?:what|which) (?:\w+ )?instrument\b")


def _instrument_in(quote: str) -> str:
    """The one instrument that a sentence names, by itself or by who plays it."""
    said = words(quote)
    named = {PLAYED_BY.get(word, word) for word in said if word in PLAYED_BY or word in _KNOWN}
    return named.pop() if len(named) == 1 else ""


_KNOWN = frozenset(INSTRUMENTS.split())
