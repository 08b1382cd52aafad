"""Films that reviews call something, in that very word: "which do they call a masterpiece"."""

from __future__ import annotations

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Want
from bot.answers.proof.polar import denied
from bot.answers.question.wording import GENRES, SERIES, pattern
from bot.answers.words.terms import content_terms
from bot.library.model import FilmRef

_CALLED = pattern(
    r"^(?P<which>(?:which|what|how many|are there any|any)(?: (?:of the|of these|of your))*"
    r"(?: {film}| ones?)?)(?: (?:is|are|was|were|do|does|did|got|get|the|our|your|reviews?"
    r"|reviewers?|critics?|people|they|that|which))*"
    r" (?:call(?:ed|s)?|describe[sd]?|deem(?:ed|s)?|hail(?:ed|s)?|label(?:l?ed)?|term(?:ed)?)"
    r"(?: (?:it|them|themselves|as|to be|an?|the))* "
    rf"(?P<what>(?!.*@)(?!(?:{SERIES}|{GENRES})\b)[a-z ]+)$"
)
_MOST = 3  # content words of what they are called


async def called(inquiry: Inquiry) -> Answer | None:
    """The films whose reviews call them so, none where no sentence does."""
    asked = _CALLED.match(inquiry.masked.text)
    if asked is None or inquiry.ask.films:
        return None
    terms = content_terms(asked["what"])
    if not 0 < len(terms) <= _MOST:
        return None
    said: dict[FilmRef, Sentence] = {}
    for one in await inquiry.passages.anywhere(asked["what"]):
        quote = one.evidence.quote
        if one.coverage(terms) == 1.0 and not denied(quote, terms) and not one.evidence.spoiler:
            said.setdefault(one.film, one)
    if not said:
        return inquiry.answer(f"No review here calls a film {asked['what']}.", answered=False)
    films = sorted(said, key=lambda film: film.title)
    inquiry.note(f"sentences with “{asked['what']}”: {compose.listed_films(films)}")
    counts = inquiry.ask.want is Want.COUNT or "many" in asked["which"]
    return inquiry.answer(
        f"{compose.counted(len(films), 'film')}: {compose.listed_films(films)}.",
        films=films,
        values=[str(len(films))] if counts else [],
        evidence=[said[film].evidence for film in films],
    )
