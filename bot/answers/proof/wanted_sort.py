"""Whether a sentence has the sort of thing that is asked for: a trade, an age, a cause. Pure.

"Ann, the mother, has packed a suitcase" is no answer to what she does for a living.
"""

from __future__ import annotations

from bot.answers.proof.told_so import (
    tells_how_done,
    tells_words,
)
from bot.patterns import compiled


def has_what_is_asked(question: str, quote: str) -> bool:
    """Whether a folded quote may answer a folded question, by the sort of thing it has."""
    return (
        _tells_how_old(question, quote)
        and tells_words(question, quote)
        and tells_how_done(question, quote)
    )


_HOW_OLD = compiled(r"\bhow old\b")
_AGE = r"(?:\d+|\w+(?:ty|teen)(?:-\w+)?|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AN_AGE = compiled(
    rf"\b(?:years?|months?)(?:[ -]old\b| of age\b| (?:his|her|their) (?:\w+)\b)|\baged?\b"
    rf"|[,(] {_AGE}(?=[,).;]| at the time)"
    rf"|\b(?:turn(?:s|ing|ed)?|is|was|being|just|only|nearly|almost) {_AGE}\b"
    r"|\bin (?:his|her|their) (?:\w+ )?\w+ties\b|\bteenage\w*|\b\w+genarian\b|\bmiddle-aged\b"
)


def _tells_how_old(question: str, quote: str) -> bool:
    """Whether a quote has an age, where that is asked: "in bed seven" is none."""
    return not _HOW_OLD.search(question) or _AN_AGE.search(quote) is not None
