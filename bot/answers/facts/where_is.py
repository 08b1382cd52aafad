"""Where a place or a thing with a name is: by what stands beside the name.

"Brandt Station, a platform in orbit around Mercury" tells it; where somebody is when is another
question.
"""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_named
from bot.answers.model import Answer
from bot.answers.question.happening_wording import bare
from bot.answers.question.wording import pattern

_ASKED = pattern(
    r"^(?:(?:so|and|but|ok) )*where(?:abouts)? (?:on earth )?(?:is|are|was|were) (?:the )?"
    r"@[nu](?P<slot>\d+)(?: (?:exactly|located|supposed to be|meant to be))*$"
)
_PREPOSITION = (
    r"(?:somewhere )?(?:in orbit (?:around|of)|(?:just |far |miles )?(?:north|south|east|west)"
    r" of|in|on|near|off|outside|inside|beneath|beside|above|under|along|beyond|among)"
)
_BESIDE = r", (?:an?|the) [^,.;:()]{{2,70}}? (?P<where>{at} (?!\d|which|whom)[^,.;:()]+)"
_RIGHT_BY = r",? (?P<where>{at} (?:the )?(?:[a-z]+ ){{0,2}}[A-ZÀ-Ž][^,.;:()]*)"


async def where_is(inquiry: Inquiry) -> Answer | None:
    """The place that a sentence gives beside the name; None where none does."""
    asked = _ASKED.match(bare(inquiry.masked.parted))
    if asked is None:
        return None
    slot = inquiry.slots[int(asked["slot"])]
    films = await films_named(inquiry)
    pool = await (
        inquiry.passages.of_films(films, inquiry.question)
        if films
        else inquiry.passages.anywhere(slot.text)
    )
    name = "|".join(re.escape(way) for way in ways_of(slot) if way in _whole(slot.text, way))
    for one in pool:
        quote = " ".join(one.evidence.quote.split())
        for form in (_BESIDE, _RIGHT_BY):
            said = rf"\b(?i:{name}){form.format(at=_PREPOSITION)}"
            if name and (found := re.search(said, quote)):
                inquiry.note(f"a sentence says where {slot.text} is")
                return inquiry.answer(
                    compose.of_its_film(one.evidence),
                    films=[one.film],
                    values=[found["where"].strip()],
                    evidence=[one.evidence],
                )
    return None


def _whole(text: str, way: str) -> tuple[str, ...]:
    """A way to say a name that is no mere part of it: "Brandt Station", and not "station"."""
    return (way,) if len(way.split()) >= len(text.split()) else ()
