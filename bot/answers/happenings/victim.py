"""Who is the victim: the name by a body, a murder, or somebody who is found dead."""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern

_ASKS = pattern(
    r"^(?:(?:so|and|but|ok) )*(?:who(?: is|s| was)? (?:the )?(?:murder |first |main |dead )*"
    r"(?:victim|corpse|body|dead (?:man|woman|girl|boy|person))"
    r"|who (?:gets|is|was|got|has been|had been) (?:murdered|killed|found dead|bumped off)"
    r"|whose (?:body|corpse|murder)\b.*|who (?:turns up|winds up|ends up) dead)"
    r"(?: (?:in|of|from) (?:the {film} )?{F})?(?: (?:in|at|by) .*)?$"
)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*)"
_BY = r"(?:(?:an?|the|his|her|their|one|local|retired) (?:[a-z-]+ ){1,3}?(?:[a-z-]+,? )?)?"
_DEAD = (
    r"(?:murdered|killed|poisoned|strangled|stabbed|shot dead|found (?:dead|murdered|drowned"
    r"|hanged|strangled|stabbed|floating)|bumped off)"
)
_TOLD = (
    re.compile(
        rf"\b(?:body|corpse|murder|killing|death|remains"
        rf"|who (?:killed|murdered))(?: of)? {_BY}{_NAME}"
    ),
    re.compile(
        rf"{_NAME}(?:, [^,.;]+,)? (?:is|was|has been|had been|turns up|gets|lies) {_DEAD}\b"
    ),
    re.compile(rf"{_NAME}['’]s? (?:body|corpse|murder|killer)\b"),
    re.compile(rf"\b(?:victim|dead man|dead woman)(?: is| was|,)?(?: called)? {_BY}{_NAME}"),
)


async def victim(inquiry: Inquiry) -> Answer | None:
    """The one name that the reviews give so; None where they give none, or several."""
    if not _ASKS.match(inquiry.masked.text):
        return None
    _, films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    told: dict[str, Evidence] = {}
    for one in await inquiry.passages.of_films(films, inquiry.question):
        quote = " ".join(one.evidence.quote.split())
        for way in _TOLD:
            if (found := way.search(quote)) and found["name"] not in films[0].title:
                told.setdefault(re.sub(r"['’]s$", "", found["name"]), one.evidence)
                break
    if len({name.split()[-1] for name in told}) != 1:
        return None
    name, proof = next(iter(told.items()))
    inquiry.note("a sentence tells who was killed")
    said = compose.of_its_film(proof)
    return inquiry.answer(
        said if proof.spoiler else f"{name}. {said}",
        films=films,
        values=[] if proof.spoiler else [name],
        evidence=[proof],
    )
