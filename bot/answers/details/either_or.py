"""Puppets or CGI: the one of two that a sentence on what is asked after names, not the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_named
from bot.answers.finding.passages import Sentence
from bot.answers.finding.untitled import untitled
from bot.answers.model import Answer
from bot.answers.question.wording import BAD, GENRES, GOOD, pattern
from bot.answers.words.alike import alike
from bot.answers.words.terms import TALK, content_terms
from bot.answers.words.traits import asked_trait
from bot.patterns import compiled
from bot.reading.text import fold, stem, words

_OR = compiled(
    r"\b(?P<one>[a-z][\w-]*),? or (?:(?:by|with|in|on|an?|the|just|only|from|made of|more) )*"
    r"(?P<other>[a-z][\w-]*)\W*$"
)
_OTHERWISE = pattern(
    rf"(?:{GENRES}|{GOOD}|{BAD}|not|no|what|else|something|anything|so|sequels?|prequels?|remakes?"
    r"|original|true|real|fiction\w*|yes|both|neither|colou?r|animat\w+|film|movie|first|second"
    r"|start|end|beginning|adults?|kids|children|men|women|more|less|one|two|three|\d+)"
)
"""Choices that other ways know, or that are none."""
_MADE = frozenset(
    map(stem, ("make", "made", "do", "done", "use", "used", "create", "film", "movie", "scene"))
)
_DENIED = compiled(r"(?:\b(?:no|not|never|without|instead of|rather than)|n['’]t)(?: \w+){0,2} $")


async def either_or(inquiry: Inquiry) -> Answer | None:
    """Which of the two; None where no sentence, or one for either, says so."""
    asked = _OR.search(" ".join(fold(inquiry.beside_films()).split()))
    if asked is None or any(map(_OTHERWISE.fullmatch, (choices := asked.group("one", "other")))):
        return None
    if any(map(asked_trait, choices)):
        return None
    films = await films_named(inquiry)
    rest = " ".join(words(asked.string[: asked.start()]))
    terms = [term for term in content_terms(rest) if term not in _MADE and term not in TALK]
    if len(films) != 1 or not terms:
        return None
    told: dict[str, Sentence] = {}
    for one in await inquiry.passages.of_films(films, inquiry.question):
        beside = untitled(one)
        if one.then is None and all(_speaks(beside, term) for term in terms):
            named = [choice for choice in choices if _names(beside, choice)]
            if len(named) == 1:
                told.setdefault(named[0], one)
    if len(told) != 1:
        return None
    ((value, proof),) = told.items()
    inquiry.note("a sentence names one of the two")
    answer = inquiry.by_sentence(value, proof.evidence, films=films)
    return replace(answer, final=True)


def _speaks(one: Sentence, term: str) -> bool:
    return any(map(one.covers, (term, *alike(term))))


def _names(one: Sentence, choice: str) -> bool:
    """Whether a sentence has the very word, and does not deny it."""
    wanted: Sequence[str] = [found for found in one.folded.split() if stem(found) == stem(choice)]
    return any(
        not _DENIED.search(one.folded[: found.start()])
        for word in wanted
        for found in re.finditer(rf"\b{re.escape(word)}\b", one.folded)
    )
