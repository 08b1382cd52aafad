"""Films for those who like something: "which are recommended for fantasy fans"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.films.telling import denied, listed, untold
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.narrowing import described
from bot.answers.finding.passages import FOUND
from bot.answers.finding.resolve import Resolved
from bot.answers.model import Answer, Evidence, Want
from bot.answers.proof.polar import denied as negated
from bot.answers.question.wording import pattern
from bot.answers.words.terms import content_terms, content_words
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold

_FAN = r"(?:fans?|lovers?|buffs?|enthusiasts?|admirers?|devotees?|aficionados?)"
_WHICH = (
    r"^(?:which|what|any|some|something|anything|is there an?|are there any)"
    r"(?: of (?:the|these|those|them))?(?: {film}| ones?)?\b.*? (?:for|to)"
    r"(?: (?:a|any|big|huge|real|true|the))*"
)
_ASKED = pattern(
    rf"{_WHICH} {_FAN} of (?P<of>(?!.*@[fb])[a-z ]+)$"
    rf"|{_WHICH} (?P<what>(?!of\b)[a-z]+(?: [a-z]+)?) {_FAN}$"
)
_FANS = compiled(rf"\b{_FAN}\b", re.IGNORECASE)
_MOST = 3  # content words of what they like


async def for_fans(inquiry: Inquiry) -> Answer | None:
    """The films that a review commends to them, and those that are about what they like."""
    asked = _ASKED.match(_spoken(inquiry))
    if asked is None or inquiry.ask.films:
        return None
    liked = asked["of"] or asked["what"]
    terms = content_terms(liked)
    if not 0 < len(terms) <= _MOST:
        return None
    if denied(inquiry.masked.text):
        return await untold(inquiry)
    found: dict[FilmRef, list[Evidence]] = {}
    pool = await inquiry.passages.anywhere(f"fans {liked}")
    for one in pool:
        said = one.evidence
        named = _FANS.search(said.quote) and one.coverage(terms) == 1.0
        if named and not said.spoiler and not negated(said.quote, terms):
            found.setdefault(one.film, []).append(said)
    ask = replace(
        inquiry.ask, want=Want.FILMS, terms=terms, words=" ".join(content_words(liked)),
        constraints=(),
    )  # fmt: skip
    about = replace(inquiry, ask=ask, question=f"Which films are about {liked}?", steps=[])
    if (told := await described(about, Resolved(None))) is not None:
        for film in told.films or ():
            found.setdefault(film, []).extend(told.evidence.get(film, [])[:1])
    if not found:
        return None
    films = sorted(found, key=lambda film: film.title)
    inquiry.note(f"commended to those who like {liked}, or about it")
    evidence = [one for film in films for one in found[film][:2]]
    return listed(inquiry, films, evidence, some=len(pool) >= FOUND)


def _spoken(inquiry: Inquiry) -> str:
    """The masked question with the words of names that are neither films nor people: "fantasy"."""
    return re.sub(
        r"@n(\d+)", lambda slot: fold(inquiry.slots[int(slot[1])].text), inquiry.masked.text
    )
