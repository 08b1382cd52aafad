"""A film told by somebody in it or behind it: "Ann Poe's film", "the movie with Ann Poe". Pure."""

from __future__ import annotations

import re

from bot.answers.question.mask import Slot
from bot.patterns import compiled

_ONE = r"(?:film|movie|picture|one|flick|feature)"
_BEFORE = compiled(
    rf"\b(?:the|that|this)(?: \w+)? {_ONE}(?: (?:that|which|who))?(?: (?:was|is|has|had|got))?"
    r" (?:with|by|from|of|starring|featuring|(?:written and )?directed by|made by|written by"
    r"|scored by|shot by|stars|features)(?: the)? ?$",
    re.IGNORECASE,
)
_AFTER = compiled(rf" (?:(?:new|latest|first|debut|own) )?{_ONE}\b", re.IGNORECASE)
_THE = compiled(r"\b(?:the|that|this) $", re.IGNORECASE)
_OWN = compiled(r"['’]s?$")


def told_film(asked: str, slot: Slot) -> tuple[int, int] | None:
    """Where the words stand that tell a film by the name in a slot; None where none do.

    "Ann Poe's film" does, "Ann Poe film" only after an article: "the Ann Poe film".
    """
    if before := _BEFORE.search(asked[: slot.start]):
        return before.start(), slot.end
    the = _THE.search(asked[: slot.start])
    after = _AFTER.match(asked[slot.end :])
    if after is None or not (the or _OWN.search(slot.text)):
        return None
    return (the.start() if the else slot.start), slot.end + after.end()
