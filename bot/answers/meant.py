"""The film that some words of a question describe: the one with the scooter chase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.alike import alike
from bot.answers.amounts import only_amounts
from bot.answers.inquiry import Inquiry
from bot.answers.only_named import only_compared
from bot.answers.passages import Sentence, forms_of
from bot.answers.resolve import ANY, Resolved
from bot.library.model import FilmRef
from bot.reading.model import Kind
from bot.reading.text import stem, words

_LOOKED_AT = 8  # films that the search puts first
_ENOUGH = 0.6  # of the words of a long description, what one review and the facts must have
_FEW = 2  # words that must all be there
_CLEARER = 1.25  # how much better a film must fit than one with as many of the words
_QUOTED = 2
_CLOSE = 2  # sentences
_FIRM = frozenset(map(stem, ["documentary", "western", "musical", "animated"]))
"""Genres that nobody takes for another."""
_MOODS = frozenset(
    map(stem, ["creepy", "scary", "haunted", "funny", "sad", "gory", "bloody", "spooky", "silly"])
)
_OLDER = frozenset(["original", "old", "older", "first", "earlier"])
_NEWER = frozenset(["remake", "reboot", "new", "newer", "recent", "latest", "later"])
_LATER = re.compile(r"\b(?:sequel|second|third|fourth|fifth|follow|remake|reboot|later|final|last)")
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


async def described_films(inquiry: Inquiry, among: Sequence[FilmRef] | None) -> Resolved | None:
    """The films, of some or of all, that fit the question's description best; None if none do."""
    described = inquiry.ask.described
    if among is not None:
        return Resolved(await _told_apart(inquiry, among, described))
    if only_amounts(described):
        return None
    terms = list(dict.fromkeys(stem(word) for word in described.split()))
    strange = {
        stem(word)
        for slot in inquiry.slots
        if not slot.titles and not slot.names
        for word in words(slot.text)
    } & set(terms)  # a name that is no fact's must be there
    others = [other for term in terms for other in sorted(alike(term))]
    query = " ".join([described, *(others if len(terms) <= _FEW else ())])
    ranked = await inquiry.passages.describe(query, limit=_LOOKED_AT)
    fits: list[tuple[float, float, FilmRef, list[Sentence]]] = []
    for one in ranked:
        share, telling = await _fit(inquiry, one.film, terms)
        firm = [term for term in terms if term in _FIRM]
        if firm and (await _fit(inquiry, one.film, firm))[0] < 1.0:
            continue
        if strange and (await _fit(inquiry, one.film, list(strange)))[0] < 1.0:
            continue
        if not await _names_all(inquiry, one.film):
            continue
        together = telling[0].coverage(terms) if telling else 0.0
        told = [term for term in terms if term not in _MOODS]  # which hold of all of a film
        if 1 < len(told) <= _FEW and share == 1.0 and not _near_together(telling):
            share, telling = await _fit(inquiry, one.film, terms, kin=False)
        fits.append((share, one.score * (1 + together), one.film, telling))
    fits.sort(key=lambda fit: (-fit[0], -fit[1]))
    if not fits or fits[0][0] < (1.0 if len(terms) <= _FEW else _ENOUGH):
        return None
    first = fits[0]
    if _OLDER.intersection(described.split()) and await _comes_later(inquiry, first[2]):
        return None
    equal = [fit for fit in fits if fit[0] == first[0] and fit[1] * _CLEARER > first[1]]
    inquiry.note(f"described as “{described}”: {', '.join(fit[2].label for fit in equal)}")
    return Resolved(
        [fit[2] for fit in equal],
        {film: [one.evidence for one in telling] for _, _, film, telling in equal},
    )


async def _comes_later(inquiry: Inquiry, film: FilmRef) -> bool:
    """Whether a film is told to follow another, so that "the first" is not it."""
    series = await inquiry.store.facts_of(inquiry.scope, [film.id], (Kind.SERIES,))
    return any(_LATER.search(f"{one.value} {one.detail}".lower()) for one in series)


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


def _near_together(telling: Sequence[Sentence]) -> bool:
    """Whether few words that may be said in other words stand close by, as what is meant would."""
    at = [one.position for one in telling]
    return len(at) < _QUOTED or max(at) - min(at) <= _CLOSE


async def _fit(
    inquiry: Inquiry, film: FilmRef, terms: Sequence[str], *, kin: bool = True
) -> tuple[float, list[Sentence]]:
    """The share of the terms that one review of a film has with the film's facts; what says so."""
    facts = await inquiry.store.facts_of(inquiry.scope, [film.id], ANY)
    known = {stem(word) for word in words(film.title)}
    known |= {stem(word) for one in facts for word in words(f"{one.value} {one.detail}")}
    reviews: dict[int | None, list[Sentence]] = {}
    for one in await inquiry.passages.of_films([film], inquiry.ask.described):
        reviews.setdefault(one.evidence.review_id, []).append(one)
    best: tuple[float, list[Sentence]] = (0.0, [])

    like = {term: alike(term) if kin else () for term in terms}
    meaning = {  # an owner owns
        term: forms_of(term).union(*map(forms_of, (term.removesuffix("er"), *like[term])))
        for term in terms
    }
    for sentences in reviews.values():
        stems = frozenset[str]().union(*(one.stems for one in sentences))
        missing = [term for term in terms if stems.isdisjoint(meaning[term])]
        share = 1 - sum(term not in known for term in missing) / max(1, len(terms))

        def fit(one: Sentence) -> tuple[float, int]:
            lacks = sum(one.stems.isdisjoint(meaning[term]) for term in terms)
            return -one.coverage(terms), lacks

        telling = sorted(sentences, key=fit)[:_QUOTED]
        best = max(best, (share, telling), key=lambda pair: pair[0])
    return best


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
    terms = [stem(word) for word in described.split()]
    fits = [(await _fit(inquiry, film, terms))[0] for film in films]
    return [film for film, fit in zip(films, fits, strict=True) if fit == max(fits)]
