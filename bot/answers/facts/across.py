"""Facts across the films: who made or is in more than one, and all that there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.fact_store import MOST_OF_KIND
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import MOST_SHARED
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import key_of

_LISTED = frozenset({*compose.DID, Kind.CHARACTER, Kind.GENRE, Kind.SETTING, Kind.THEME})
_SEVERAL = compiled(
    r"\b(?:directors|film-?makers|(?:script|screen)?writers|composers|cinematographers|producers"
    r"|actors|actresses|performers|stars|characters|genres|places|settings|locations|themes"
    r"|topics|every(?:one|body)|(?:the|these|those|your|all) (?:films|movies|pictures))\b",
    re.IGNORECASE,
)
_COUNTS = compiled(r"\W*how many\b", re.IGNORECASE)
_OF_ONE = compiled(r"\b(?:its?|this|that|the (?:film|movie|picture))\b", re.IGNORECASE)


async def in_several(inquiry: Inquiry) -> Answer | None:
    """Who is in, or has made, more than one film."""
    kinds = inquiry.ask.kinds
    keys = await inquiry.passages.recurring(kinds)
    if inquiry.ask.terms:
        return None
    if not keys:
        return inquiry.answer(
            "The reviews here name nobody for more than one film.", answered=False
        )
    held: dict[str, list[StoredFact]] = {}
    for one in await inquiry.store.facts.named(inquiry.scope, keys, kinds):
        if key_of(one.value) in keys:
            held.setdefault(key_of(one.value), []).append(one)
    keys = [key for key in keys if len({one.film for one in held.get(key, [])}) > 1]
    where = {key: list(dict.fromkeys(one.film for one in held[key])) for key in keys}
    parts = [
        f"{held[key][0].value} ({compose.listed_films(films)})" for key, films in where.items()
    ]
    facts = [one for key in keys for one in held[key]]
    proofs = {(one.film, key_of(one.value)): one for one in reversed(facts)}
    inquiry.note(f"{len(keys)} name(s) stand in more than one film")
    if not keys:
        return await decline.nothing(inquiry)
    told = compose.listed(parts)
    return inquiry.answer(
        f"{told}." if len(keys) < MOST_SHARED else f"Among others: {told}.",
        films=[one.film for one in facts],
        values=[held[key][0].value for key in keys],
        evidence=[evidence_of(one) for one in list(proofs.values())[::-1]],
    )


def all_wanted(inquiry: Inquiry) -> bool:
    """Whether all of a kind are asked for, of no film: "list all directors"."""
    ask = inquiry.ask
    told = ask.films or ask.not_films or ask.constraints or ask.terms or ask.part
    return (
        not told
        and ask.kinds[0] in _LISTED
        and _SEVERAL.search(inquiry.question) is not None
        and _OF_ONE.search(inquiry.question) is None
    )


async def all_there_are(inquiry: Inquiry) -> Answer:
    """All that facts of one kind name, those of most films first."""
    facts = [
        one
        for kind in inquiry.ask.kinds
        for one in await inquiry.store.facts.of_kind(inquiry.scope, kind)
    ]
    held: dict[str, list[StoredFact]] = {}
    for one in facts:
        held.setdefault(key_of(one.value), []).append(one)
    if not held:
        return await decline.nothing(inquiry)
    most = sorted(held.values(), key=lambda own: (-len(_films(own)), key_of(own[0].value)))
    inquiry.note(f"{len(most)} name(s) of all films")
    told = compose.listed(f"{own[0].value} ({compose.listed_films(_films(own))})" for own in most)
    counts = _COUNTS.match(inquiry.question) is not None and len(facts) < MOST_OF_KIND
    if counts:
        told = f"{len(most)}: {told}"
    among = "Among others: " if len(facts) >= MOST_OF_KIND else ""
    return inquiry.answer(
        f"{among}{told[0].upper()}{told[1:]}.",
        films=[film for own in most for film in _films(own)],
        values=[*([str(len(most))] if counts else []), *(own[0].value for own in most)],
        evidence=[evidence_of(own[0]) for own in most],
    )


def _films(facts: Sequence[StoredFact]) -> list[FilmRef]:
    return list(dict.fromkeys(one.film for one in facts))
