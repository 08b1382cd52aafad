"""Films that are based on something: "which are based on a book", "any true stories"."""

from __future__ import annotations

from bot.answers.facts.based_on import KINDS_ASKED, source_in
from bot.answers.films.telling import denied, listed, untold
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import FOUND, Sentence
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef

_ASKED = pattern(
    r"^(?!.*@)(?:which|what|any|how many|are (?:any|there any)|is (?:any|there an?)|list"
    r"|do any|does any)\b.*\b(?:based (?:up)?on|adapted from|adaptations? of|from)"
    r" (?:an? |real |the )*"
    r"(?:book|novel|(?:stage )?play|comic|graphic novel|memoir|true story|true stories|real life"
    r"|true events|books|novels|plays|comics|short story|musical|game|poem|opera)s?$"
    r"|^(?:which|what|any|how many|list)\b.*\b(?:book|novel|stage|comic) adaptations?$"
)
_TELLING = "based on adapted from novel book play true story comic memoir script"


async def adaptations(inquiry: Inquiry) -> Answer | None:
    """The films that a review says are based on what is asked for, each with the sentence."""
    text = inquiry.masked.text
    asked = _ASKED.match(text)
    if asked is None:
        return None
    if denied(text):
        return await untold(inquiry)
    kinds = {kind for kind, said in KINDS_ASKED if said.search(text)}
    found: dict[FilmRef, Sentence] = {}
    pool = await inquiry.passages.anywhere(_TELLING)
    for one in pool:
        source = source_in(one.evidence.quote)
        if source and not source.invented and (not kinds or source.kind in kinds):
            found.setdefault(one.film, one)
    if not found:
        return await decline.nothing(inquiry)
    films = sorted(found, key=lambda film: film.title)
    evidence = [found[film].evidence for film in films]
    return listed(inquiry, films, evidence, some=len(pool) >= FOUND)
