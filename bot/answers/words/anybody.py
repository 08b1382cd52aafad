"""What anybody may be called, and what tells nothing of anybody."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary

ANYBODY = vocabulary(
    "man woman boy girl person lad lass guy bloke child kid youth hero heroine protagonist "
    "character friend brother sister mother father son daughter husband wife cousin uncle aunt "
    "younger elder older youngest eldest lady "
    "widow widower ex-wife ex-husband bachelor spinster pensioner retiree "
    "lover legend villain stranger newcomer twin neighbour loner orphan"
)
"""Nouns that tell no trade."""
NOBODY = frozenset(
    f"is {what}"
    for what in (
        "a man", "a woman", "a person", "a chap", "a guy", "a bloke", "a fella", "a fellow",
        "a figure", "a stranger", "a lady", "a character", "somebody", "someone",
    )
)  # fmt: skip
"""What tells nothing of anybody, where a sentence tells more."""
