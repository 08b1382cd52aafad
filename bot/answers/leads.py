"""Who the hero is, and who the villain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.inquiry import Inquiry
from bot.answers.link import key_of
from bot.library.model import FilmRef, StoredFact
from bot.reading.text import words

_LEADS = re.compile(
    r"\b(?:protagonist|hero(?:ine)?|main character|lead|follows?|cent(?:er|re)s?|journey of"
    r"|story of"
    r"|tells?|revolves?|titular)\b",
    re.IGNORECASE,
)
_THE_VILLAIN = (
    r"\b(?:villain|villian|antagonist|baddie|baddy|nemesis|big bad)(?: (?:is|was|called|named|the"
    r"|our|of the piece))* {0}\b|\b{0}(?: \w+)?? (?:the|a|an|our|is the|as the) (?:\w+ ){{0,2}}"
    r"(?:villain|villian|antagonist|baddie|baddy|nemesis|big bad)\b"
)
_VILLAINS = re.compile(
    r"\b(?:vill?[ia]+n|antagonist|evil|tyrant|nemesis|foe|enemy|badd(?:ie|y)|big bad)",
    re.IGNORECASE,
)


def protagonists(facts: Sequence[StoredFact]) -> list[StoredFact]:
    """The characters whom a sentence calls the lead or follows; else the first one named."""
    leads = [one for one in facts if _LEADS.search(one.quote) or _LEADS.search(one.detail)]
    if leads:
        return leads
    first: dict[int, str] = {}
    for one in facts:
        first.setdefault(one.film.id, one.value)
    return [one for one in facts if first[one.film.id] == one.value]


async def villains(
    inquiry: Inquiry, films: Sequence[FilmRef], facts: Sequence[StoredFact]
) -> list[StoredFact]:
    """The characters whom a fact, or else a sentence that has no other of them, calls a villain."""
    if told := [one for one in facts if _VILLAINS.search(f"{one.detail} {one.quote}")]:
        return told
    for line in await inquiry.passages.of_films(films):
        there = [
            one
            for one in facts
            if re.search(_THE_VILLAIN.format(re.escape(" ".join(words(one.value)))), line.folded)
        ]
        if len({key_of(one.value) for one in there}) == 1:
            proof = line.evidence
            return [replace(there[0], quote=proof.quote, start=proof.start, end=proof.end)]
    return []
