"""How word lists are written down: one string of words, `_` for the space inside a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable


def vocabulary(*lines: str) -> frozenset[str]:
    """The words of `lines`; an underscore stands for a space."""
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())


def either(phrases: Iterable[str]) -> str:
    """A regular expression, without a group around it, for any of `phrases`, longest first."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in ordered)
