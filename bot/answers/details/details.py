"""A detail that no kind of fact holds: who edited it, what the goat is called, was it remade.

The sentence is the answer that has every telling word of the question, or a word that says the
same, with what is asked for: a person, a place, a time, a figure, a name. What stands right before
or after may tell whom it is about, never what is asked. Where the telling words are not there, the
question stays unanswered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details.detail_told import (
    GOES_ON,
    MAKES,
    beside_of,
    fit_of,
    has,
    told_next,
    told_of,
)
from bot.answers.details.detail_wording import Detail, asked_detail
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import described_films, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import tells
from bot.answers.proof.names_beside import Tied
from bot.answers.question.part_wording import PLAYED
from bot.answers.question.told_apart import ordinary, parted
from bot.answers.words.alike import alike
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import content_words
from bot.library.model import FilmRef
from bot.reading.model import Kind
from bot.reading.text import stem, words

_NOT_A_DETAIL = (
    Want.COUNT, Want.VERDICT, Want.RATING, Want.REVIEWS, Want.COMPARE, Want.ABOUT, Want.NOTHING,
)  # fmt: skip


async def detail(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells the detail, if one does; None otherwise."""
    ask = inquiry.ask
    odd = [word for word in ask.words.split() if word not in JUDGING]
    understood = (
        ask.want in (Want.FACT, Want.ROLE)
        and not odd
        and ask.rule != "key words"
        and Kind.SETTING not in ask.kinds
    )
    checked = ask.want is Want.YES_NO and ask.constraints and not ask.terms
    if ask.want in _NOT_A_DETAIL or understood or checked:
        return None
    masked = inquiry.masked
    text, described = masked.parted, ""
    films = await films_named(inquiry)
    if not films:
        text, described = parted(ordinary(text, masked.slots), masked.slots)
    asked = asked_detail(inquiry, text)
    if asked is None:
        return None
    if described:
        ask = replace(inquiry.ask, described=" ".join(content_words(described)))
        found = await described_films(replace(inquiry, ask=ask), None)
        films = found.films or [] if found else []
        if len(films) != 1:
            return None
    own = {word for film in films for word in words(film.title)}
    if not inquiry.ask.films:  # a character whose name the film goes by
        left = tuple(ways for ways in asked.names if not set(ways[0].split()) <= own)
        asked = replace(asked, names=left)
        untitled = tuple(term for term in asked.terms if term not in set(map(stem, own)))
        asked = replace(asked, terms=untitled or asked.terms)
    if films:
        return await _within(inquiry, asked, films)
    return await _in_any(inquiry, asked)


_TELLING = 2  # words, at least, that a detail of no named film is told by
_MOST_LOOKED = 3  # films


async def _in_any(inquiry: Inquiry, asked: Detail) -> Answer | None:
    """The detail in one of the films whose sentences have most of what is asked.

    A word of its title tells the film and need not stand in the sentence.
    """
    query = " ".join([inquiry.question, *_others(asked.terms)])
    fits: dict[FilmRef, int] = {}
    for one in await inquiry.passages.anywhere(query):
        here = sum(has(one, term) for term in asked.terms)
        if here * 2 >= len(asked.terms):
            fits[one.film] = max(fits.get(one.film, 0), here)
    if len(asked.terms) + len(asked.names) < _TELLING and len(fits) != 1:
        return None
    for film in sorted(fits, key=lambda film: -fits[film])[:_MOST_LOOKED]:
        title = {stem(word) for word in words(film.title)}
        left = tuple(term for term in asked.terms if term not in title)
        kept = len(left) == len(asked.terms)
        enough = bool(left) and (kept or len(left) + len(asked.names) >= _TELLING)
        if enough and (told := await _within(inquiry, replace(asked, terms=left), [film])):
            return told
    return None


async def _within(inquiry: Inquiry, asked: Detail, films: Sequence[FilmRef]) -> Answer | None:
    """The detail in the reviews of some films."""
    pool = await inquiry.passages.of_films(films, inquiry.question)
    titles = {" ".join(words(film.title)) for film in films}
    titles |= await _not_meant(inquiry, films, asked)
    best: tuple[tuple[float, ...], Sentence, Tied] | None = None
    plain, polar = inquiry.beside_films(), asked.sort == "polar"
    of_player = inquiry.ask.want is Want.ROLE and asked.sort == "person"
    for number, one in enumerate(pool):
        beside = beside_of(pool, number, asked.sort)
        quote = one.evidence.quote.rstrip(" *_")
        fit = fit_of(asked, one, beside)
        if fit is None or not (polar or tells(plain, one.evidence.quote, asked.terms)):
            continue
        told, proof = told_of(asked, one, titles), one
        if told is None and asked.sort in GOES_ON and beside:
            told, proof = told_next(asked, one, beside[-1], titles), beside[-1]
        if told is None or (proof is one and not polar and quote.endswith("?")):
            continue
        if of_player and not PLAYED.search(quote):
            continue
        rank = (float(one.evidence.spoiler), told.distance, -fit, float(one.position))
        if best is None or rank < best[0]:
            best = (rank, proof, told)
    if best is None:
        return None
    _, chosen, tied = best
    value, word = tied.value, tied.word
    proof_of = chosen.then if word and chosen.then else chosen.evidence
    inquiry.note(f"a sentence tells the detail: {', '.join(asked.terms)}")
    said = compose.of_its_film(proof_of)
    text = (
        f"{word.capitalize()}. {said}"
        if word
        else f"{value[0].upper()}{value[1:]}. {said}"
        if value
        else said
    )
    values = [one for one in (word, value) if one]
    return inquiry.answer(text, films=[chosen.film], values=values, evidence=[proof_of])


async def _not_meant(inquiry: Inquiry, films: Sequence[FilmRef], asked: Detail) -> set[str]:
    """The names that cannot be the answer: places where a person is asked for, and the like."""
    kinds: tuple[Kind, ...] = ()
    players = set[str]()  # of those asked about: who plays her did not hire her
    if asked.sort == "person":
        kinds = (Kind.SETTING, Kind.THING)
        names = {way for ways in asked.names for way in ways}
        cast = await inquiry.facts_of(films, (Kind.CAST,))
        players = {
            " ".join(words(one.value)) for one in cast if " ".join(words(one.detail)) in names
        }
        if not MAKES.isdisjoint(asked.terms):
            kinds += (Kind.CHARACTER,)
    if asked.sort == "called":
        kinds = (Kind.CAST,)
    facts = await inquiry.facts_of(films, kinds) if kinds else []
    return {" ".join(words(one.value)) for one in facts} | players


def _others(terms: Sequence[str]) -> list[str]:
    return [other for term in terms for other in sorted(alike(term))]
