"""Facts of films put as sentences: "Gorse is set on the coast, in the winter of 1962". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.answers import compose
from bot.answers.facts import times
from bot.answers.model import Evidence
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import key_of, places_of

_PARTS = frozenset({"sequel", "prequel", "remake", "reboot", "spin off"})
_WHERE = compiled(
    r"\b(?P<where>(?:in|on|at|near|aboard|around|off|under|beneath|outside|along|inside|during)"
    r"\s+(?:(?:the|an?|one|this|that)\s+)?)$"
)
"""What leads from "is set" to a place, as the sentence has it."""


def told_as(kind: Kind, told: Mapping[FilmRef, Sequence[str]], proofs: Sequence[Evidence]) -> str:
    """The values of each film as a text; `proofs` hold the sentences that they were read from.

    A place in a series is told in the reviewer's words.
    """
    text = _sentence(kind, told, proofs)
    if kind is Kind.SERIES and proofs and proofs[0].quote and not proofs[0].spoiler:
        return f"{text} {compose.quoted(proofs[0])}"
    return text


def _sentence(kind: Kind, told: Mapping[FilmRef, Sequence[str]], proofs: Sequence[Evidence]) -> str:
    if len(told) == 1:
        ((film, values),) = told.items()
        # "Gorse (1971) came out in 1971" says it twice.
        return _one(kind, film.title if kind is Kind.YEAR else film.label, values, proofs)
    if len({tuple(map(key_of, values)) for values in told.values()}) == 1:
        return _one(
            kind, compose.listed_films(list(told)), next(iter(told.values())), proofs, many=True
        )
    return " ".join(f"{film.label}: {_shown(kind, values)}." for film, values in told.items())


def _shown(kind: Kind, values: Sequence[str]) -> str:
    if kind is Kind.RUNTIME:
        return compose.listed(f"{value} minutes" for value in values)
    return compose.listed(values)


def _one(
    kind: Kind, title: str, values: Sequence[str], proofs: Sequence[Evidence], *, many: bool = False
) -> str:
    shown = _shown(kind, values)
    be = "are" if many else "is"
    if kind is Kind.SERIES and key_of(values[0]) in _PARTS:
        return f"{title} {be} {'each ' * many}a {shown}."
    if kind is Kind.CAST:
        return f"{shown} {'are' if len(values) > 1 else 'is'} in {title}."
    if kind in compose.DID:
        return f"{shown} {compose.DID[kind]} {title}."
    if kind is Kind.SETTING:
        return f"{title} {be} set {placed(values, proofs)}."
    return {
        Kind.YEAR: f"{title} came out in {shown}.",
        Kind.RUNTIME: f"{title} {'run' if many else 'runs'} {shown}.",
        Kind.THEME: f"{title} {be} about {shown}.",
        Kind.LANGUAGE: f"{title} {be} in {shown}.",
    }.get(kind, f"{title}: {shown}.")


def placed(values: Sequence[str], proofs: Sequence[Evidence]) -> str:
    """Settings with the words that lead to them, places first: "in Porto, in April 1974".

    A time that a fuller one holds is not said again ("August 1986" and "1986").
    """
    own = [one for one in values if not any(one != other and one in other for other in values)]
    when = [one for one in own if times.is_time(one)]
    where = [one for one in own if one not in when]
    told = [compose.listed(_led_to(group, proofs)) for group in (where, when) if group]
    return ", ".join(told)


def _leads_to(value: str, proofs: Sequence[Evidence]) -> Iterator[str]:
    """The words before a place in each sentence that lead to it."""
    for one in proofs:
        quote = one.quote.lower()
        for at in places_of(value.lower(), quote):
            if found := _WHERE.search(quote[:at]):
                yield " ".join(found["where"].split())


def _led_to(values: Sequence[str], proofs: Sequence[Evidence]) -> list[str]:
    """Each value after its preposition; one that goes on with the same "in" needs no other."""
    led: list[str] = []
    for value in values:
        by_default = "in the" if value[:1].islower() and " of " in value else "in"
        lead = next(_leads_to(value, proofs), by_default)
        if led and led[0].startswith("in "):
            lead = re.sub(r"^in\b ?", "", lead)
        led.append(f"{lead} {value}".lstrip())
    return led
