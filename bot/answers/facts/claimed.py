"""Whether a film is by somebody: a no needs more than that no review says so."""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.reading.model import Kind
from bot.reading.text import words
from bot.search.model import NameKind

_SAID_BY = pattern(
    r"^(?:(?:so|and|wait|but|surely) )*(?:(?:is|was)(?: not)? )?(?:the )?(?:{film} )?@[fb]\d+"
    r"(?: (?:is|was)(?: not)?)?(?: (?:an?|the|that) {film}| one)? by"
    r" (?P<who>@[pbu]\d+|[a-z]+(?: [a-z]+){0,3}?)"
    r"(?: (?:is|was) (?:it )?not(?: it)?| (?:is|was) it| right| correct| then| or what| yes| no)?$"
)
_LEAST = 2  # words of a name that only a sentence knows


async def said_to_be_by(inquiry: Inquiry) -> Answer | None:
    """A yes or a no, with who made it; None where the one named is nobody that is known."""
    found = _SAID_BY.match(inquiry.masked.text)
    films = await inquiry.resolver.all_titled() if found else []
    if found is None or len(films) != 1:
        return None
    facts = await inquiry.facts_of(films[:1], (Kind.DIRECTOR, Kind.WRITER))
    who, known = found["who"], False
    if who.startswith("@"):
        slot = inquiry.slots[int(who[2:])]
        who, known = slot.text, any(name.kind is NameKind.PERSON for name in slot.names)
    wanted = words(who)
    right = [one for one in facts if set(wanted) <= set(words(one.value))]
    told = right or [one for one in facts if one.kind is Kind.DIRECTOR]
    if not told or not (right or known or await _made_another(inquiry, films[0], wanted)):
        return None
    word = "yes" if right else "no"
    names = list(dict.fromkeys(one.value for one in told))
    inquiry.note("the name is compared with who directed and who wrote it")
    return inquiry.answer(
        f"{word.capitalize()}. {compose.listed(names)} {compose.DID[told[0].kind]}"
        f" {films[0].label}.",
        films=films,
        values=[word, *names],
        evidence=[evidence_of(one) for one in told[:2]],
    )


async def _made_another(inquiry: Inquiry, film: FilmRef, name: list[str]) -> bool:
    """Whether the film's reviews give somebody another film: "Ann Poe's Old Barn was better"."""
    spoken = r"\s+".join(map(re.escape, name))
    other = re.compile(
        rf"\b(?i:{spoken})(?:['’]s?\s+[\"“*_]?(?!['’])[A-Z]|\s+(?:directed|made)\b)"
        rf"|\b(?:directed|made) by (?i:{spoken})\b"
    )
    pool = await inquiry.passages.of_films([film])
    return len(name) >= _LEAST and any(other.search(one.evidence.quote) for one in pool)
