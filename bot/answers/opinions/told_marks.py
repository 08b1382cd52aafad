"""The mark that somebody named gives: "Wilf gives it seven out of ten and I give it nine"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.review_store import ReviewText
from bot.answers.model import Answer, Evidence, Want
from bot.answers.opinions import verdicts
from bot.answers.opinions.marks import FIGURE, sentence_around
from bot.answers.question.mask import BREAK, mask
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import words

_ASKS = (
    pattern(
        r"(?:what|how many|how much|which|out of)(?: (?:marks?|scores?|ratings?|grade|stars|points"
        r"|out|of|\w+ten|ten|five))* (?:did|does|would|has) (?:the )?"
        r"(?P<who>@[pun]\d+|\w+) (?:really |actually )?(?:score|give|gave|rate|award|mark|go with)"
        r"(?: (?:it|this|the film|@[fb]\d+))?(?: out of \w+)?(?=$| just | for )"
    ),
    pattern(
        r"^(?:(?:so|and|out of \w+|what is|what was|whats) )*(?P<who>@[pun]\d+|\w+)"
        r" (?:marks?|ratings?|scores?|stars) (?:for|of|on|to) (?:the )?(?:film )?@[fb]\d+"
    ),
)
_NOBODY = vocabulary(
    "they you it he she we i reviewer reviewers critic critics people film movie anyone everyone "
    "the this that its his her their our your writer author review reviews site paper magazine "
    "members club committee audience"
)
_OF_MUSIC = vocabulary("music musical orchestral original film the whole main")
_GIVES = r"(?:gives?|gave|giving|awards?|awarded|scored?|scores|rates?|rated|marks?|marked)"
_PUTS = rf"(?:{_GIVES}|says?|said|makes?|went|goes|puts?)"
_WHAT = r"(?: (?:it|this|that|the film|an?|for|only|just|at|with|to|as|would))*"
_SCALED = rf"(?P<mark>{FIGURE}(?: ?/ ?\d+| out of (?:a )?\w+| stars?\b))"
_BARE = rf"(?P<mark>{FIGURE})(?=[.,;!?)]|$| (?:and|but|so|from)\b)"
"""A figure without its scale is a mark only where nothing is counted by it."""
_SAID = rf"(?P<mark>{FIGURE})(?=[.!?)]|$| (?:because|as|since|for)\b)"
"""What somebody says is a mark where another one stands beside it."""
_NEAR = 160  # characters


async def mark_of_somebody(inquiry: Inquiry) -> Answer | None:
    """What the one who is named gives the film; None where nobody is, or a speaker of a review."""
    masked = mask(inquiry.question, inquiry.slots)
    text = " ".join(ordinary(masked.parted, masked.slots).replace(BREAK, " ").split())
    found = next((one for asks in _ASKS if (one := asks.search(text))), None)
    if found is None or found["who"] in _NOBODY:
        return None
    said = found["who"]
    who = words(masked.slots[int(said[2:])].text) if said[0] == "@" else [said]
    films = await films_meant(inquiry)
    if len(films) != 1 or not who:
        return None
    reviews = await inquiry.store.reviews.of_films(inquiry.scope, [films[0].id])
    rating = replace(inquiry.ask, want=Want.RATING)
    for review in reviews:
        if set(who) <= set(words(review.reviewer)):
            return None  # their mark is one of the ratings
        if given := told_mark(review, who):
            mark, proof = given
            inquiry.ask = rating
            return inquiry.answer(
                f"{films[0].label}: {mark} ({' '.join(who).title()}).",
                films=films,
                values=[mark],
                evidence=[proof],
            )
    if any(_is_named(review.text, who) for review in reviews):
        inquiry.ask = rating
        return await decline.unsaid(inquiry, films, f"what {' '.join(who).title()} gives it")
    if said[0] == "@" or said in _OF_MUSIC or _ASKS[0].search(text):
        return None
    inquiry.ask = rating
    return await verdicts.rating(inquiry)  # "noodle score for X"


def told_mark(review: ReviewText, who: Sequence[str]) -> tuple[str, Evidence] | None:
    """The mark that a sentence says somebody gives, and that sentence."""
    name = r"\W+".join(map(re.escape, who))
    near = r"(?: (?:and|so|who|really|only|just|then|[a-z]+ly))*"
    ways = (
        rf"\b{name}{near} {_PUTS}{_WHAT} {_SCALED}",
        rf"\b{name}{near} {_GIVES} (?:it|this){_WHAT} {_BARE}",
        rf"\b{name}(?:['’]s)?(?: (?:mark|score|rating|verdict))? ?[:=(–-] ?{_SCALED}",
        rf"{_SCALED} from {name}\b",
        rf"\b{name}{near} (?:says?|said|went for)(?: an?)? {_SAID}",
    )
    for way in ways:
        found = re.search(way, review.text, re.IGNORECASE)
        if found and (way != ways[-1] or _scaled_near(review.text, found)):
            return found["mark"], sentence_around(review, found)
    return None


def _scaled_near(text: str, found: re.Match[str]) -> bool:
    beside = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return re.search(_SCALED, beside, re.IGNORECASE) is not None


def _is_named(text: str, who: Sequence[str]) -> bool:
    """Whether a review speaks of somebody of that name, not of a thing."""
    plain = r"\W+".join(map(re.escape, who))
    name = r"\W+".join(re.escape(word.capitalize()) for word in who)
    return bool(re.search(rf"\b{name}\b", text)) and not re.search(rf"\b{plain}\b", text)
