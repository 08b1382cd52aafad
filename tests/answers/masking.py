"""Masks a question written with [film] and {name} brackets, as linking would."""

from __future__ import annotations

import re

from bot.answers.question.mask import Masked, Slot, mask
from bot.search.model import Name, NameKind

_BRACKETS = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>|\|([^|]+)\|")


def masked(question: str) -> Masked:
    """[film], {person or character}, |thing or theme|, <unknown name>."""
    slots: list[Slot] = []
    plain = ""
    at = 0
    for found in _BRACKETS.finditer(question):
        plain += question[at : found.start()]
        at = found.end()
        film, person, unknown, thing = found.groups()
        text = film or person or unknown or thing
        titles = (Name(text, NameKind.TITLE, (1,)),) if film else ()
        names = (Name(text, NameKind.PERSON, (1,)),) if person else ()
        names = (Name(text, NameKind.THEME, (1,)),) if thing else names
        slots.append(Slot(text, len(plain), len(plain) + len(text), titles, names))
        plain += text
    return mask(plain + question[at:], slots)
