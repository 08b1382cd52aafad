"""Whether a fact is the one that a condition asks for: a role, a mark, a part of a series. Pure.

A review says it in words of its own: "follow up" makes a sequel, and 8 of 10 is no mark in stars.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.question.mask import Slot
from bot.answers.question.wording import GENRE_FORMS
from bot.library.model import StoredFact
from bot.patterns import compiled
from bot.reading.numbers import NUMBER, number
from bot.reading.text import key_of

_MOST_STARS = 5
_OF_TEN = compiled(r"(?:/ ?|\bof )(?:10|ten)\b")
_LATER_PARTS = ("sequel", "second", "third", "fourth", "fifth", "part 2", "part 3", "follow up")
_NOT_PARTS = frozenset({"remake", "standalone", "stand alone", "original", "reboot"})


def role_key(slots: Sequence[Slot], role: int | str) -> str:
    """The key of a role, which a slot or the words themselves name; empty for none."""
    if isinstance(role, int):
        return key_of(slots[role].text)
    return key_of(role) if role else ""


def said_to_be(genre: str) -> re.Pattern[str]:
    """A film said to be of a genre as a whole: "a proper horror", and no "singer in musicals"."""
    forms = {genre, *(form for form, own in GENRE_FORMS.items() if own == genre)}
    named = "|".join(sorted(form for form in forms if form.removesuffix("s") == form))
    between = r"(?:(?!(?:in|of|from|at|for|on|with|by|not|no|like|than|and|or|was|is)\b)\w+ )"
    return re.compile(
        rf"(?<!not )(?<!isnt )(?<!no )(?<!like )\b(?:an?|this|that|best|pure|straight|proper) "
        rf"{between}{{0,3}}?(?:{named})\b(?! (?:between|subplot|plot|angle|scene)\b)"
        r"(?!(?<=romance) for\b)"
    )


def on_scale(rating: str, scale: str) -> bool:
    """Whether a mark was given on a scale of ten or else of five stars, as the one asked for."""
    said = rating.lower()
    bare = number(said) if re.fullmatch(NUMBER, said) else 0
    return bool(_OF_TEN.search(said) or bare > _MOST_STARS) == scale.endswith(("10", "ten"))


def is_such_part(asked: str, value: str, said: str) -> bool:
    """Whether a series fact makes its film what was asked for: "sequel", "remake", "series"."""
    if asked == "sequel":
        return any(word in said for word in _LATER_PARTS) and value not in _NOT_PARTS
    if asked.startswith(("part of", "in a", "in any", "trilog", "franchise")):
        return value not in _NOT_PARTS
    if asked.startswith("first"):
        return value.startswith("first")
    return asked.replace(" ", "") in said.replace(" ", "")


def plays(fact: StoredFact, role: str) -> bool:
    """Whether a cast fact's role is the one asked for, or one holds all words of the other."""
    own = set(key_of(fact.detail).split())
    asked = set(role.split())
    return bool(own) and (asked <= own or own <= asked)
