"""Did it win anything: the prize, by the sentence that says that the film got it."""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.proof.polar import AIM, UNSURE
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.text import fold

_NOUN = (
    r"(?:awards?|prizes?|oscars?|baftas?|medals?|grand prix|palme d['’]or"
    r"|golden (?:bear|lion|globe)s?)"
)
_ASKS = pattern(
    r"(?:win|won|wins|get|got|received?|take|took|earn(?:ed)?|any)"
    r" (?:(?:any|some|an?|the|many|film|movie|big|major) )*"
    r"(?:prizes?|awards?|oscars?|baftas?|gongs?)"
    r"|(?:what|which)(?: prizes?| awards?)? (?:did|has) @[fb]\d+ (?:win|won)"
    r"|what (?:prizes?|awards?) .+ (?:win|won|get|got)"
)
_SOMEBODY = pattern(
    r"@[pnu]\d+|he|she|his|her|they|director|actor|actress|star|stars|lead|cast|score|script|music"
)
"""Of whom or what no prize of the film tells."""
_POLAR = pattern(r"^(?:(?:so|and|but) )*(?:did|has|have|does|is|are|was|were)")
_GOT = r"(?:won|wins|took|takes|scooped|landed|received|earned|bagged|collected|picked up|got)"
_WON = compiled(
    rf"(?P<lead>[^.;:!?,()]*)\b(?:{_GOT}|walked (?:off|away) with)(?: home)?"
    rf" (?:the|an?|its|two|three|this year['’]s)? ?(?P<prize>(?:[\w'’-]+ ){{0,4}}?{_NOUN}"
    r"(?: for best [\w ]+?(?= at\b| in\b|[.,;!]|$))?)",
    re.IGNORECASE,
)
_IT = compiled(
    r"^\W*(?:(?:and|but|so|which|that|also|then|it|its|this|film|movie|picture|has|have|had|just"
    r"|even|deservedly|rightly|the|sure|enough|in the end) ?)*$"
)
"""What may stand before the verb, beside the title, where the film itself won."""


async def prizes(inquiry: Inquiry) -> Answer | None:
    """Which prize the film won, where a sentence says so; or that none does."""
    asked = inquiry.masked.parted
    if not _ASKS.search(asked) or _SOMEBODY.search(asked):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    title = fold(films[0].title)
    for one in await inquiry.passages.of_films(films, inquiry.question):
        quote = " ".join(one.evidence.quote.split())
        won = [
            found["prize"]
            for found in _WON.finditer(quote)
            if _IT.match(fold(found["lead"]).replace(title, "").strip())
        ]
        if not won or UNSURE.search(fold(quote)) or AIM.search(fold(quote)):
            continue
        inquiry.note("a sentence says what it won")
        said, polar = compose.of_its_film(one.evidence), _POLAR.match(asked)
        return inquiry.answer(
            f"Yes. {said}" if polar else said,
            films=films,
            values=["yes", *won] if polar else won,
            evidence=[one.evidence],
        )
    inquiry.unsaid = True  # what was won by somebody, or for another film, tells it not
    return await sentences.closing(inquiry)
