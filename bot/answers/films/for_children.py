"""Films for children: "which are for kids", "what should I watch with my family"."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.films.telling import denied, listed, untold
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence
from bot.answers.opinions.for_young import for_young
from bot.answers.question.wording import pattern
from bot.answers.words.ages import AGE
from bot.library.model import FilmRef
from bot.reading.opinions import tone_in

MOST_ASKED = 40
"""Films that are asked about one by one: a tenth of a second. A larger library needs a search."""

_OF_ALL = (
    r"^(?!.*@)(?:which|what|any|are (?:any|there any)|is (?:any|there an?))"
    r"(?: of (?:the|these|those|them|your|our))*(?: {film}| ones?)?(?: (?:here|is|are|was|were))*"
    r"(?: the)?"
)
_CHILDREN = pattern(
    rf"{_OF_ALL} (?:(?:not|n t|never|ok|okay|fine|good|suitable|safe|right|best|made|meant) )*for"
    r" (?:(?:the|my|our|small|little|young|younger|whole) )*"
    r"(?:kids?|children|family|families|toddlers?|little ones?)$"
    rf"|{_OF_ALL} (?:kids?|child|children|family) friendly(?: {{film}}| ones?)?$"
)
_AS_ASKED_OF_ONE = "is it suitable for an 8 year old"
_OF_AN_AGE = pattern(
    rf"^(?!.*@)(?:which|what|any|anything|something|is there|are there)\b.* (?:for|with|to)"
    rf" (?:(?:my|our|an?|the) )*(?P<age>{AGE}) ?(?:years? ?old|yrs? old|yo)s?$"
)


async def for_children(inquiry: Inquiry) -> Answer | None:
    """Those of which it is said, or else those that children are said to have liked."""
    aged = _OF_AN_AGE.match(inquiry.masked.text)
    if not (aged or _CHILDREN.match(inquiry.masked.text)):
        return None
    asked = f"is it suitable for a {aged['age']} year old" if aged else _AS_ASKED_OF_ONE
    if denied(inquiry.masked.text):
        return await untold(inquiry)
    if await inquiry.passages.count_titles() > MOST_ASKED:
        return None
    fine: dict[FilmRef, list[Evidence]] = {}
    liked: dict[FilmRef, list[Evidence]] = {}
    for film in await inquiry.store.films.visible(inquiry.scope):
        pool = await inquiry.passages.of_films([film])
        answer = for_young(replace(inquiry, steps=[]), asked, pool)
        if answer is None or not answer.answered:
            continue
        if answer.values[:1] == ("yes",):
            fine[film] = list(answer.evidence)
        elif not answer.values and any(tone_in(one.quote).lean > 0 for one in answer.evidence):
            liked[film] = list(answer.evidence)
    told = fine or liked
    if not told:
        return None
    films = sorted(told, key=lambda film: film.title)
    inquiry.note("each film was asked about by itself")
    return listed(inquiry, films, [one for film in films for one in told[film][:2]])
