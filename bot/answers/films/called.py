"""Films that reviews call something, in that very word: "which do they call a masterpiece"."""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.films.telling import denied, listed, untold
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import FOUND, Sentence
from bot.answers.model import Answer
from bot.answers.proof.polar import denied as negated
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
    if denied(inquiry.masked.text):
        return await untold(inquiry)
    said: dict[FilmRef, Sentence] = {}
    calls = _calls(asked["what"])
    pool = await inquiry.passages.anywhere(asked["what"])
    for one in pool:
        quote = one.evidence.quote
        if calls.search(one.folded) and not negated(quote, terms) and not one.evidence.spoiler:
            said.setdefault(one.film, one)
    if not said:
        return inquiry.answer(f"No review here calls a film {asked['what']}.", answered=False)
    films = sorted(said, key=lambda film: film.title)
    inquiry.note(f"sentences with “{asked['what']}”: {compose.listed_films(films)}")
    evidence = [said[film].evidence for film in films]
    return listed(inquiry, films, evidence, some=len(pool) >= FOUND)


def _calls(what: str) -> re.Pattern[str]:
    """A sentence that has the very words, said of the film: "it is awful", "an awful film"."""
    word = re.escape(what)
    of_it = r"(?:it|this|that|film|movie|picture|story|adventure|tale|experience|which|and)"
    verb = r"(?:is|was|are|s|remains|becomes|calls? it|proves|feels|a|an|as|such)"
    return re.compile(
        rf"\b{of_it}(?: \w+){{0,3}} {verb}(?: \w+){{0,3}} {word}\b"
        rf"|\b{word}(?: \w+){{0,2}} (?:film|movie|picture|sequel|adventure|experience|story|tale)\b"
        rf"|\b(?:is|was|s)(?: \w+){{0,4}} {word}\b(?! (?:for|of) those)"
    )
