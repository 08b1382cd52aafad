"""What speaks for a film and what against it: "pros and cons of X", "strengths and weaknesses"."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Want
from bot.answers.opinions.sides import one_side
from bot.answers.question.wording import pattern

_ASKED = pattern(
    r"pros? (?:and|&|or|vs|n) cons?"
    r"|(?:good|bad|strong|weak|high|low|best|worst|positive|negative)s?(?: \w+)? (?:and|&|or)"
    r" (?:the )?(?:good|bad|weak|strong|low|high|worst|best|negative|positive)s?"
    r"(?= (?:points?|sides?|bits?|parts?|things?|aspects?|about|of|in)\b)"
    r"|(?:strengths?|merits?|virtues?|upsides?|positives|highs|ups|likes|good) (?:and|&) (?:its )?"
    r"(?:weakness(?:es)?|faults?|flaws?|downsides?|negatives|lows|downs|dislikes|bad)"
    r"(?= (?:of|in|to|about|for)\b)"
)
_NAMES = ("For it", "Against it")
_QUOTED = 2  # sentences of each side


async def both_sides(inquiry: Inquiry) -> Answer | None:
    """What the reviews praise in one film and what they find fault with, a side at a time."""
    if not _ASKED.search(inquiry.masked.text):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    sides = []
    for side in (1, -1):
        ask = replace(inquiry.ask, want=Want.OPINION, sentiment=side)
        sides.append(await one_side(replace(inquiry, ask=ask), films))
    if not any(one.answered for one in sides):
        return sides[0]
    inquiry.judged = True
    told = [f"{name}: {one.text}" for name, one in zip(_NAMES, sides, strict=True)]
    quotes = [quote for one in sides if one.answered for quote in one.evidence[:_QUOTED]]
    return inquiry.answer("\n".join(told), films=films, evidence=quotes)
