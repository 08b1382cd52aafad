"""What the tables of roundabout wordings are made of: each wording, and the plain one for it."""

from __future__ import annotations

import re

NAME = r"(?:\w[\w'’.-]* ){0,2}\w[\w'’.-]*"
"""A name as somebody types it, of up to three words; no slot stands for it yet."""

Rewording = tuple[re.Pattern[str], str]


def rewordings(*table: tuple[str, str]) -> tuple[Rewording, ...]:
    """Each pattern, which finds in any case, with the template put in place of what it finds."""
    return tuple((re.compile(find, re.IGNORECASE), put) for find, put in table)
