"""Where a thing was hidden or kept: by the clause that says where it is.

"The poison was in the candle wax" tells it, with or without a word for hiding.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.model import Answer
from bot.answers.proof.left_open import withheld
from bot.answers.question.happening_wording import bare
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.reading.text import stem

_KEPT = (
    r"(?:hidden|kept|stashed|stored|buried|concealed|locked(?: up| away)?|hiding|tucked|stowed"
    r"|found)"
)
_ASKED = pattern(
    r"^(?:(?:so|and|but|ok) )*where (?:is|was|are|were) (?:the |that |his |her |their )(?:[a-z]+ )?"
    rf"(?P<thing>[a-z]+) (?:actually |really |all along )*{_KEPT}(?: all along| in the end)?$"
)
_WHERE = (
    r"(?P<where>(?:in|inside|under|underneath|beneath|behind|at the bottom of|on top of"
    r"|within|among)"
    r" (?:an?|the|his|her|their|its|\w+['’]s) (?!(?:film|movie|picture|book|end|story|time|news|way"
    r"|middle|background|script|original|first|last|making|know|mood)\b)[^,.;:!?()]+)"
)
_SAID = (
    r"\b(?i:{thing})(?: themselves| itself)?(?:, [^,;:]+,)?"
    r"(?: (?:is|was|are|were|lies?|lay|had been|has been|turns? out to be|turned out to be))"
    rf"(?: (?!not\b|never\b)[a-z]+){{{{0,2}}}} {_WHERE}"
)


async def kept_where(inquiry: Inquiry) -> Answer | None:
    """The place, by the first clause that gives it; None where none does, or it is not asked."""
    masked = inquiry.masked
    asked = _ASKED.match(bare(ordinary(masked.parted, masked.slots)))
    if asked is None:
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    if len(films) != 1:
        return None
    told = re.compile(_SAID.format(thing=re.escape(asked["thing"])))
    for one in await inquiry.passages.of_films(films, inquiry.question):
        found = told.search(" ".join(one.evidence.quote.split()))
        if found is None or withheld(one.evidence.quote, [stem(asked["thing"])]):
            continue
        inquiry.note(f"a clause says where the {asked['thing']} is")
        said = compose.of_its_film(one.evidence)
        where = [] if one.evidence.spoiler else [found["where"].strip()]
        answer = inquiry.answer(said, films=films, values=where, evidence=[one.evidence])
        return replace(answer, final=True)
    return None
