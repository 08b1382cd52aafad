"""The film that some words of a question describe: the one with the scooter chase."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import inf

from bot.answers.finding.description import (
    Candidate,
    Likeness,
    sure_enough,
    telling,
    telling_rows,
    weigh,
)
from bot.answers.finding.holding import ANY
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.levels import SAME, ways_to_say
from bot.answers.finding.passages import Passages
from bot.answers.finding.resolve import Resolved
from bot.answers.finding.store import AnswerStore
from bot.answers.model import Want
from bot.answers.proof.only_named import only_compared
from bot.answers.question.amounts import only_amounts
from bot.answers.question.happening_wording import asks_deed
from bot.answers.question.mask import Slot
from bot.answers.words.terms import content_words
from bot.library.model import FilmRef, Scope
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem, words
from bot.search.model import NameKind

_MOST_NAMED = 6  # films of one title that are asked about at once
_LOOKED_AT = 24  # films that the search puts first
_MOST_OTHERS = 60  # words that say the same
_QUOTED = 2
_FEW = 2  # words that must all be there
_CLEARER = 1.25  # how much more of them a film must have than another that has them all
_FIRM = frozenset(map(stem, ["documentary", "western", "musical", "animated"]))
"""Genres that nobody takes for another."""
_CLAUSE_OPENS = compiled(r"(?:^|[.!?…])\W*(?:an? |the )?$", re.IGNORECASE)
_OLDER = frozenset(["original", "old", "older", "first", "earlier"])
_NEWER = frozenset(["remake", "reboot", "new", "newer", "recent", "latest", "later"])
_DECADES = {
    word: number
    for number, word in enumerate(
        [
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
        ],
        start=2,
    )
}


_ORDINAL = frozenset(
    map(stem, vocabulary("first second third last next original previous other new"))
)
"""Of these any film may have one: they tell none apart."""


async def films_named(inquiry: Inquiry) -> list[FilmRef]:
    """The films that the question names, or else those that its known names belong to."""
    films = await inquiry.resolver.all_titled()
    persons = [slot for slot in inquiry.slots if slot.letter == "p"]
    strange = any(slot.letter == "u" for slot in inquiry.slots)
    if not films and persons and not strange:
        known = [number for slot in persons for name in slot.names for number in name.ids]
        if len(set(known)) == 1:
            films = await inquiry.store.films.visible(inquiry.scope, known[:1])
    return films


_OTHERS = compiled(r"\b(?:else|other|another|films?|movies?)\b", re.IGNORECASE)


async def only_film_named(inquiry: Inquiry) -> FilmRef | None:
    """The one film with all the characters that a question names, where it asks of no films.

    A name that is not known must stand in its reviews: "why does Nell leave Glasgow".
    """
    persons = [slot for slot in inquiry.slots if slot.letter == "p"]
    story = inquiry.ask.want is Want.OPEN or asks_deed(inquiry.masked.parted)
    if not persons or not story or _OTHERS.search(inquiry.question):
        return None
    numbers = set.intersection(*(_films_of_character(slot) for slot in persons))
    if len(numbers) != 1:
        return None
    films = await inquiry.store.films.visible(inquiry.scope, list(numbers))
    strange = [" ".join(words(slot.text)) for slot in inquiry.slots if slot.letter == "u"]
    pool = await inquiry.passages.of_films(films, inquiry.question) if films and strange else []
    there = all(any(one.says(name) for one in pool) for name in strange)
    return films[0] if films and there else None


def _films_of_character(slot: Slot) -> set[int]:
    return {n for name in slot.names if name.kind is NameKind.CHARACTER for n in name.ids}


async def described_films(
    inquiry: Inquiry, among: Sequence[FilmRef] | None, *, sure_alone: bool = True
) -> Resolved | None:
    """The film, of some or of all, that fits the question's description best; None if none does.

    `sure_alone`: of few words it is enough that one film alone has them all.
    """
    described = inquiry.ask.described
    if among is not None:
        return Resolved(await _told_apart(inquiry, among, described))
    if only_amounts(described):
        return None
    terms = telling(described)
    if _ORDINAL.issuperset(terms):
        return None
    candidates = await films_like(inquiry, described)
    margins = await asyncio.to_thread(weigh, [one.likeness for one in candidates])
    if sure_alone and len(terms) <= _FEW:
        whole = [one for one in candidates if one.likeness.has_all]
        whole.sort(key=lambda one: -one.likeness.score)
        first, second, *_ = [*(one.likeness.score for one in whole), 0.0, 0.0]
        if len(whole) == 1 or first > _CLEARER * second:
            margins[candidates.index(whole[0])] = inf
    least = sure_enough(await inquiry.passages.count_films())
    must = {term for term in terms if term in _FIRM} | set(map(stem, _strange(inquiry)))
    at = [terms.index(term) for term in must.intersection(terms)]
    for number in sorted(range(len(margins)), key=lambda one: -margins[one]):
        if margins[number] < least:
            return None
        film, best = candidates[number].film, candidates[number].likeness.best
        if any(best[one] < SAME for one in at) or not await _names_all(inquiry, film):
            continue
        inquiry.note(f"described as “{described}”: {film.label}")
        rows = telling_rows([one.likeness for one in candidates], number, _QUOTED)
        told = [candidates[number].sentences[row].evidence for row in rows]
        return Resolved([film], {film: told})
    return None


def _strange(inquiry: Inquiry) -> set[str]:
    """The words of unknown names, which the film must have; not those with a clause's capital."""
    return {
        word
        for slot in inquiry.slots
        if not slot.titles and not slot.names
        if " " in slot.text or not _CLAUSE_OPENS.search(inquiry.question[: slot.start])
        for word in words(slot.text)
    }


async def films_like(inquiry: Inquiry, description: str) -> list[Candidate]:
    """What `alike_films` finds for one of the descriptions in a question, found once."""
    if description not in inquiry.alike:
        inquiry.alike[description] = await alike_films(
            inquiry.scope, inquiry.store, inquiry.passages, description
        )
    return inquiry.alike[description]


async def alike_films(
    scope: Scope, store: AnswerStore, passages: Passages, description: str
) -> list[Candidate]:
    """The films that the search puts first for a description, with what they have of it."""
    if not (terms := telling(description)):
        return []
    plain = await passages.describe(description, limit=_LOOKED_AT)
    scores = {one.film: one.score for one in plain}
    if len(plain) < _LOOKED_AT:  # more are found by words that say the same
        others = [way for term in terms for way in ways_to_say(term)][:_MOST_OTHERS]
        wide = await passages.describe(" ".join([description, *others]), limit=_LOOKED_AT)
        scores = {one.film: 0.0 for one in wide} | scores
    return await _held_against(scope, store, passages, description, scores)


async def _held_against(
    scope: Scope,
    store: AnswerStore,
    passages: Passages,
    description: str,
    scores: Mapping[FilmRef, float],
) -> list[Candidate]:
    """Films, with their scores in the search, held against a description."""
    terms = telling(description)
    told = await passages.of_each(list(scores), description)
    known = await store.facts.told_of(scope, [film.id for film in scores], ANY)

    def candidate(film: FilmRef) -> Candidate:
        beside = " ".join(known.get(film.id, ()))
        likeness = Likeness.read(terms, told[film], beside, scores[film])
        return Candidate(film, told[film], likeness)

    return await asyncio.to_thread(lambda: [candidate(film) for film in scores if told[film]])


async def _names_all(inquiry: Inquiry, film: FilmRef) -> bool:
    """Whether some sentence of a film has each unknown name as a whole, and not to compare."""
    names = [
        " ".join(words(slot.text))
        for slot in inquiry.slots
        if not slot.titles and not slot.names and " " in slot.text
    ]
    pool = await inquiry.passages.of_films([film], inquiry.ask.described) if names else []
    return all(
        any(one.says(name) and not only_compared(one.evidence.quote, name) for one in pool)
        for name in names
    )


async def _told_apart(inquiry: Inquiry, films: Sequence[FilmRef], described: str) -> list[FilmRef]:
    """The one of some namesakes that is described; all of them when that does not tell."""
    spoken = set(described.split())
    dated = sorted((film for film in films if film.year), key=lambda film: film.year or 0)
    if len(dated) == len(films) > 1:
        tens = {_DECADES[word] for word in spoken if word in _DECADES}
        tens |= {int(m[1]) for m in re.finditer(r"\b(?:19|20)?(\d)0s\b", described)}
        if said := [film for film in dated if (film.year or 0) // 10 % 10 in tens]:
            return said
        if spoken & _OLDER:
            return dated[:1]
        if spoken & _NEWER:
            return dated[-1:]
    held = await _held_against(
        inquiry.scope, inquiry.store, inquiry.passages, described, dict.fromkeys(films, 0.0)
    )
    most = max((one.likeness.share for one in held), default=0.0)
    return [one.film for one in held if one.likeness.share == most] or list(films)


async def films_meant(inquiry: Inquiry) -> list[FilmRef]:
    """The few films that the question names, or the one that it tells."""
    if inquiry.meant is None:
        inquiry.meant = await _films_meant(inquiry)
    return inquiry.meant


async def _films_meant(inquiry: Inquiry) -> list[FilmRef]:
    if inquiry.ask.films:
        named = [
            film
            for slot in inquiry.ask.films
            for film in await inquiry.resolver.matcher.titled(slot)
        ]
        films = list(dict.fromkeys(named))
        return films if len(films) <= _MOST_NAMED else []
    _, described = inquiry.apart
    if not described:
        return []
    ask = replace(inquiry.ask, described=" ".join(content_words(described)))
    told = await described_films(replace(inquiry, ask=ask), None) or Resolved(None)
    return (told.films or []) if len(told.films or []) == 1 else []
