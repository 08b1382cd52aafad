"""A question that names no film: "whats in the ticking parcel". Of which film it is asked.

Who asks has one film in mind and thinks that all know it. The question is put to the film that has
most of its words, and whether its answer is the one that was wanted is weighed by trees, learned
from questions of ours (`make train`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2

from bot.answers import compose
from bot.answers.details.detail_wording import SORTS, names_asked
from bot.answers.facts.passing import names_unreviewed, unreviewed
from bot.answers.finding.description import Candidate, rarities, telling
from bot.answers.finding.description import weigh as weigh_likeness
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.levels import EXACT, NEAR, SAME
from bot.answers.finding.meant import films_like
from bot.answers.finding.passages import Sentence, number_quoted
from bot.answers.learned.measures import Measures
from bot.answers.learned.second_opinion import lacking
from bot.answers.learned.selection import weigh
from bot.answers.learned.selection_features import NONE, OPENERS, Question, Ruled
from bot.answers.model import Answer, Want
from bot.answers.question.clue_wording import FILM_NOUN
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.reading.text import words
from bot.reading.trees import Forest, load_trees

SURE = 0.5
"""How likely an answer must be the one that was wanted, as the log of its odds.

Cross-validated by review: `python -m benchmarks.unnamed`.
"""
_NAMES_ITS_FILM = (
    Want.FILMS, Want.COUNT, Want.COMPARE, Want.ABOUT, Want.VERDICT, Want.RATING, Want.REVIEWS,
    Want.NOTHING,
)  # fmt: skip
"""What is asked by name, of a film that may not be here, or of all: never put to another film."""
_TELLING = 2  # words: one alone gives no film away ("who directed it?")
_LEAST_SHARE = 0.5
"""Of what the question tells, the rarer words counting more: a film with less is not asked."""
_LEVELS = {"exact": EXACT, "same": SAME, "near": NEAR}
_OF_A_FILM = pattern(rf"(?:the|that|this|a|an|one) (?:\w+ ){{0,3}}(?:{FILM_NOUN}|one)")
_WANTS = [want.value for want in Want]
_SORTS = (NONE, *SORTS)
_REACH = 1  # sentences before and after
_NOTHING = -9.0  # the margin of what is not there


@dataclass(frozen=True, slots=True)
class Guess:
    """What a film that may be meant answers, and what speaks for its being meant."""

    film: FilmRef
    answer: Answer
    measures: Measures


async def guessed(inquiry: Inquiry, ask_of: Callable[[str], Awaitable[Answer]]) -> Guess | None:
    """The answer of the film that is likeliest meant.

    None where the question names its film, has a name of several words that no review has, or tells
    too little; where no film has enough of it, and where that film has no answer.

    `ask_of` answers a question that names its film. Where it declines, the sentence of the film
    that answers best stands for its answer.
    """
    question = inquiry.question
    named = any(slot.titles for slot in inquiry.slots)
    if await unreviewed(inquiry) is not None or await names_unreviewed(inquiry):
        return None
    if named or inquiry.ask.want in _NAMES_ITS_FILM or len(telling(question)) < _TELLING:
        return None
    if not await inquiry.passages.has_all(name for name in _unknown(inquiry) if " " in name):
        return None
    found = await films_like(inquiry, question)
    if not found:
        return None
    told = _Told(inquiry, found, await inquiry.passages.count_films())
    margins = await asyncio.to_thread(weigh_likeness, [one.likeness for one in found])
    at = max(range(len(found)), key=margins.__getitem__)
    if told.shares["same"][at] < _LEAST_SHARE:
        return None
    answer = await ask_of(_about(question, found[at].film))
    guess = await asyncio.to_thread(told.guess, at, answer, margins)
    whole = guess.answer.kind in _NAMES_ITS_FILM  # which proves nothing of its film's being meant
    return guess if guess.answer.answered and not whole else None


def _unknown(inquiry: Inquiry) -> list[str]:
    """The names in the question that are not known here."""
    return [" ".join(words(one.text)) for one in inquiry.slots if one.letter == "u"]


def _about(question: str, film: FilmRef) -> str:
    """The question, with the film that it is put to."""
    return f"{question.rstrip(' ?!.')} in {film.label}?"


def sure(guess: Guess) -> bool:
    """Whether its answer is surely enough the one that was wanted."""
    return trees().total(guess.measures) > SURE


def trees() -> Forest:
    """What tells how sure an answer of the likeliest film is."""
    return load_trees("unnamed", "bot.answers")


class _Told:
    """A question held against the films that may be meant; `shares` of what it tells, by level."""

    def __init__(self, inquiry: Inquiry, found: Sequence[Candidate], films: int) -> None:
        self._found, self._films, self._ask = found, films, inquiry.ask
        self._masked = inquiry.masked.parted
        self._plain = " ".join(words(inquiry.question))
        self._names = names_asked(self._masked, inquiry.slots)
        self._unknown = _unknown(inquiry)
        best = [one.likeness.best for one in found]
        self._rarities = {name: rarities(best, least) for name, least in _LEVELS.items()}
        self.shares = {name: [self._share(name, levels) for levels in best] for name in _LEVELS}
        self._strange = sum(max(column) < SAME for column in zip(*best, strict=True))

    def _share(self, name: str, levels: Sequence[int]) -> float:
        weights, least = self._rarities[name], _LEVELS[name]
        told = sum(w for w, level in zip(weights, levels, strict=True) if level >= least)
        return told / (sum(weights) or 1.0)

    def guess(self, at: int, answer: Answer, margins: Sequence[float]) -> Guess:
        """What film number `at` answers; `margins` say of each film how surely it is described."""
        one = self._found[at]
        question = Question.read(self._masked, self._names, one.film.title)
        quoted = number_quoted(one.sentences, answer.evidence)
        measured: Mapping[int, Measures] = {}
        weighed = [_NOTHING] * len(one.sentences)
        if question.terms:
            ruled = Ruled(answer.kind, len(self._ask.terms), answer.answered, quoted)
            found_of = weigh(question, one.sentences, ruled)
            measured, weighed = found_of.measures, found_of.margins
        answered = answer.answered
        knows = answer.final  # a way that knows its questions found that it is not said
        if not (answered or knows) and question.sort != "polar" and question.terms:
            quoted = max(range(len(weighed)), key=weighed.__getitem__)
            if not lacking(self._plain, question, one.sentences[quoted]):
                answer = _quoting(answer, one.sentences[quoted])
        found = {
            "answered": answered,
            "kind": _WANTS.index(answer.kind),
            "values": len(answer.values),
            "quotes": len(answer.evidence),
            "margin": _NOTHING if quoted is None else weighed[quoted],
            "best margin": max(weighed),
            "sort": _SORTS.index(question.sort),
            "opener": OPENERS.index(question.opener),
        }
        if measured and quoted is not None:
            found |= {f"quote's {name}": number for name, number in measured[quoted].items()}
        found |= self._likeness(at, quoted) | self._names_of(one) | _ahead("like", margins, at)
        return Guess(one.film, answer, found)

    def _likeness(self, at: int, quoted: int | None) -> Measures:
        """How much of the question the film has, and its quote, and what stands around that."""
        rows = self._found[at].likeness.rows
        nothing = [0] * len(self._found[at].likeness.facts)
        row: Sequence[int] = nothing
        window = nothing
        if quoted is not None:
            near = rows[max(0, quoted - _REACH) : quoted + _REACH + 1]
            row, window = rows[quoted], [max(column) for column in zip(*near, strict=True)]
        found: Measures = {
            "films": log2(self._films),
            "candidates": len(self._found),
            "terms": len(nothing),
            "strange": self._strange,
        }
        for name in _LEVELS:
            found |= _ahead(f"has {name}", self.shares[name], at)
            found[f"quote {name}"] = self._share(name, row)
            found[f"around {name}"] = self._share(name, window)
        return found

    def _names_of(self, one: Candidate) -> Measures:
        said = f" {' '.join(sentence.folded for sentence in one.sentences)} "
        return {
            "want": _WANTS.index(self._ask.want.value),
            "words": len(self._plain.split()),
            "of a film": bool(_OF_A_FILM.search(self._plain)),
            "names": len(self._names),
            "names said": sum(any(f" {way} " in said for way in ways) for ways in self._names),
            "unknown": len(self._unknown),
            "unknown said": sum(f" {name} " in said for name in self._unknown),
        }


def _quoting(answer: Answer, chosen: Sentence) -> Answer:
    return replace(
        answer,
        answered=True,
        text=compose.of_its_film(chosen.told),
        films=(chosen.film,),
        evidence=(chosen.told,),
        nearest=(),
        suggestions=(),
    )


def _ahead(name: str, values: Sequence[float], at: int) -> Measures:
    """A value, and how far it is ahead of the best of the others."""
    others = max((value for number, value in enumerate(values) if number != at), default=_NOTHING)
    return {name: values[at], f"{name} ahead": values[at] - others}
