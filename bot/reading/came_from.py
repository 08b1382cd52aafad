"""Places that somebody only comes from: "a doctor from Edinburgh is sent to the island"."""

from __future__ import annotations

import re

from bot.reading.lexicon.nouns import PERSON_NOUNS
from bot.reading.page import NAME_ENDS, Name, Page
from bot.reading.phrases import Sort, sort_of
from bot.reading.text import fold

_FROM = re.compile(r"(?P<word>[a-z'-]+|[\ue000\ue003]),? (?:up |over |down |all the way )?from $")
_PEOPLE_NEXT = re.compile(r"(?: (?!who|that|which|and|with|in)[a-z-]+){1,3}")
"""What follows a place that tells of whom it is said: "a Dublin lawyer", "the Leeds widow"."""
_ONE_OF_WHOM = re.compile(r"\b(?:an?|the|this|two|three|old|young|former|retired) $")
_LEAVES = re.compile(
    r"\b(?:leaves?|leaving|left|flees?|fled|fleeing|escap(?:es?|ed|ing)|quits?|swaps?|"
    r"(?:mov|com|return|drift|run|runn)(?:es?|ed|ing|s)(?: (?:home|back|away|down|up|out|over))?"
    r" from) $"
)
_GOES = re.compile(
    r"\b(?:moves?|moving|moved|sent|goes|going|travels?|travelling|arrives?|arriving|comes|coming|"
    r"returns?|returning|heads?|heading|retires?|retiring|flees?|inherits?|inherited|drives?|sails?|"
    r"buys?|bought|lands?|posted|washes|washed|stranded|summoned|transferred|relocat(?:es|ed)|"
    r"turns up|takes (?:a|the|up|over)|starts again|for a (?:village|farm|cottage|new life))\b"
)


def only_come_from(page: Page, place: str) -> bool:
    """Whether `place`, folded, is named for nothing but where somebody comes from."""
    mentions = [name for name in page.names if fold(name.text) == place]
    return bool(mentions) and all(_is_origin(page, name) for name in mentions)


def _is_origin(page: Page, name: Name) -> bool:
    start, stop = page.sentence_at(name.start)
    left = page.skeleton[start : name.start]
    said = _GOES.search(page.skeleton, start, stop) is not None
    if said and _LEAVES.search(left):
        return True
    if _ONE_OF_WHOM.search(left):
        told = _PEOPLE_NEXT.match(page.skeleton, name.end, stop)
        return said and told is not None and any(map(_is_somebody, told.group().split()))
    who = _FROM.search(left)
    return said and who is not None and _is_somebody(who["word"])


def _is_somebody(word: str) -> bool:
    return (
        word in NAME_ENDS
        or word.removesuffix("s") in PERSON_NOUNS
        or sort_of(word) is Sort.PERSON
        or word.endswith(("yor", "tor", "ist"))
    )
