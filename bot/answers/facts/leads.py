"""Who the hero is, and who the villain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import words

_LEADS = compiled(
    r"\b(?:protagonist|hero(?:ine)?|main character|lead|follows?|cent(?:er|re)s?|journey of"
    r"|story of"
    r"|tells?|revolves?|titular)\b",
    re.IGNORECASE,
)
_VILLAINS = compiled(
    r"\b(?:vill?[ia]+n|antagonist|evil|tyrant|nemesis|foe|enemy|badd(?:ie|y)|big bad)",
    re.IGNORECASE,
)
_LEADING = compiled(
    r"\b(?:lead|leads|title role|leading (?:man|lady|role)|protagonist|star|stars"
    r"|carr(?:y|ies) (?:it|the film|the picture))\b"
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


def villains(facts: Sequence[StoredFact]) -> list[StoredFact]:
    """The characters whom a fact or its sentence calls a villain."""
    return [one for one in facts if _VILLAINS.search(f"{one.detail} {one.quote}")]


async def leading(
    inquiry: Inquiry, films: Sequence[FilmRef], cast: Sequence[StoredFact]
) -> list[StoredFact]:
    """Who has the leading part: the hero's player, whom a sentence says to have it, or the hero."""
    heroes = protagonists(await inquiry.facts_of(films, (Kind.CHARACTER,)))
    if players := players_of(heroes, cast):
        return players
    for line in await inquiry.passages.of_films(films):
        there = [one for one in cast if line.says(" ".join(words(one.value)))]
        if there and _LEADING.search(line.folded):
            return there[:1]
    return heroes


def players_of(characters: Sequence[StoredFact], cast: Sequence[StoredFact]) -> list[StoredFact]:
    """Those of the cast who play some characters of their films."""
    return [
        one
        for one in cast
        for other in characters
        if one.film == other.film and _same(one.detail, other.value)
    ]


async def with_players(
    inquiry: Inquiry, heroes: Sequence[StoredFact], proofs: Sequence[Evidence]
) -> Answer:
    """The leads, by the names they have in the film and by those of their players."""
    films = list(dict.fromkeys(one.film for one in heroes))
    cast = await inquiry.facts_of(films, (Kind.CAST,))
    parts: list[str] = []
    for film in films:
        own = [one for one in heroes if one.film == film]
        names = compose.listed(dict.fromkeys(one.value for one in own))
        players = compose.listed(dict.fromkeys(one.value for one in players_of(own, cast)))
        parts.append(f"{film.label}: {names}{f', played by {players}' if players else ''}.")
    played = players_of(heroes, cast)
    return inquiry.answer(
        " ".join(parts),
        films=films,
        values=[*(one.value for one in heroes), *(one.value for one in played)],
        evidence=[*proofs, *map(evidence_of, played)],
    )


def _same(role: str, name: str) -> bool:
    own, other = set(words(role)), set(words(name))
    return bool(own and other) and (own <= other or other <= own)
