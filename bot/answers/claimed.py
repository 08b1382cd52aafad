"""A film said to be by somebody: where another is told, it is not."""

from __future__ import annotations

from bot.answers import compose
from bot.answers.inquiry import Inquiry
from bot.answers.mask import mask
from bot.answers.model import Answer
from bot.answers.resolve import evidence_of
from bot.answers.terms import FUNCTION_WORDS
from bot.answers.wording import pattern
from bot.reading.model import MAKERS, Kind
from bot.reading.text import words

_SAID_BY = pattern(
    r"^(?:(?:so|and|wait|but|surely) )*(?:(?:is|was)(?: not)? )?(?:the )?(?:{film} )?@[fb]\d+"
    r" (?:(?:is|was)(?: not)? )?(?:a film |one )?by (?P<who>@[pbu]\d+|[a-z]+(?: [a-z]+){1,3}?)"
    r"(?: (?:is|was) (?:it )?not(?: it)?| right| correct| yes| no)?$"
)
_LEAST = 2  # words of a name


async def said_to_be_by(inquiry: Inquiry) -> Answer | None:
    """A no, with who made it; None where the one named did, or nobody is told."""
    found = _SAID_BY.match(mask(inquiry.question, inquiry.slots).text)
    films = await inquiry.resolver.all_titled() if found else []
    if found is None or len(films) != 1:
        return None
    who = found["who"]
    said = words(inquiry.slots[int(who[2:])].text) if who[0] == "@" else who.split()
    said = [word for word in said if word not in FUNCTION_WORDS]
    facts = await inquiry.store.facts_of(inquiry.scope, [films[0].id], MAKERS)
    if len(said) < _LEAST or any(said[-1] in words(one.value) for one in facts):
        return None
    told = [one for one in facts if one.kind is Kind.DIRECTOR]
    if not told:
        return None
    names = compose.listed(dict.fromkeys(one.value for one in told))
    inquiry.note("somebody else is told")
    return inquiry.answer(
        f"No: {names} directed {films[0].label}.",
        films=films,
        values=["no"],
        evidence=[evidence_of(one) for one in told],
    )
