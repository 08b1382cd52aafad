"""Who the hero is, and who the villain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import key_of, words

_LEADS = compiled(
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
_VILLAINS = compiled(
    r"\b(?:vill?[ia]+n|antagonist|evil|tyrant|nemesis|foe|enemy|badd(?:ie|y)|big bad)",
    re.IGNORECASE,
)
_SURELY = compiled(
    r"\b(?:vill?[ia]+n|antagonist|badd(?:ie|y)|big bad|dastardly|racketeer|gangster|to blame)",
    re.IGNORECASE,
)
"""What is said of nobody but a villain; the hero fights the evil."""
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


async def villains(
    inquiry: Inquiry, films: Sequence[FilmRef], facts: Sequence[StoredFact]
) -> list[StoredFact]:
    """The characters whom a fact calls a villain, or else a sentence that has no other of them.

    Where such a sentence names nobody, the one before it may.
    """
    if told := [one for one in facts if _VILLAINS.search(f"{one.detail} {one.quote}")]:
        return told
    heroes = {(one.film.id, key_of(one.value)) for one in protagonists(facts)}
    parts = [*facts, *await _parts(inquiry, films)]
    parts = [one for one in parts if (one.film.id, key_of(one.value)) not in heroes]
    pool = await inquiry.passages.of_films(films)
    calling = re.compile("|".join(_THE_VILLAIN.format(_way(one)) for one in parts) or "(?!)")
    for wanted in (calling, _SURELY):
        for number, line in enumerate(pool):
            if not wanted.search(line.folded):
                continue
            for near in pool[max(0, number - 1) : number + 1][::-1]:
                there = [one for one in parts if re.search(rf"\b{_way(one)}\b", near.folded)]
                if len({key_of(one.value) for one in there}) == 1:
                    proof = near.evidence
                    return [replace(there[0], quote=proof.quote, start=proof.start, end=proof.end)]
                if there:
                    break
    return []


def _way(part: StoredFact) -> str:
    return re.escape(" ".join(words(part.value)))


async def _parts(inquiry: Inquiry, films: Sequence[FilmRef]) -> list[StoredFact]:
    """The parts that the cast lists, as characters."""
    cast = await inquiry.facts_of(films, (Kind.CAST,))
    return [
        replace(one, kind=Kind.CHARACTER, value=one.detail, detail="")
        for one in cast
        if one.detail[:1].isupper()
    ]


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
