"""What two fell out over: by the sentence that tells of their quarrel and of its cause.

That both are named, or have fallen out, tells nothing of it.
"""

from __future__ import annotations

from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.happenings.parties import only_film_with, parties
from bot.answers.model import Answer
from bot.answers.proof.left_open import withheld
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.text import fold_line

_FELL_OUT = (
    r"(?:(?:fall|fell|fallen|falling) out|quarrel\w*|row(?:ed|ing)?|argu(?:e|es|ed|ing)"
    r"|feud\w*|fight(?:ing)?|fought|bicker\w*|disagree\w*)"
)
_WHO = r"(?P<{0}>\S+(?: and \S+| \S+){{0,4}}?)"
_ASKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*(?:what (?:do|does|did|have|has|had) {_WHO.format('who')}"
    rf" (?:(?:even|actually|always|all) )*(?:have a )?{_FELL_OUT} (?:over|about|for)"
    rf"|what (?:are|were|is|was) {_WHO.format('them')} (?:(?:even|actually|always|all) )*"
    rf"{_FELL_OUT} (?:over|about)"
    rf"|why (?:do|does|did|have|had|has) {_WHO.format('both')} (?:fall|fallen|fell) out)$"
)
_QUARREL = compiled(
    rf"\b(?:{_FELL_OUT}|estranged|rift"
    r"|(?:have|has|had)(?:n['’]?t| not| never) (?:\w+ )?(?:spoken|talked)"
    r"|(?:not|no longer|n['’]t|stopped|never) (?:\w+ )?(?:on )?(?:speak|talk)(?:ing)?)\b"
)
_GOES_ON = compiled(r"^\W*(?:he|she|they|both|the two)\b")
_CAUSE = compiled(
    r"\b(?:over|about|because|concerning|when|after(?! all)|as to"
    r"|since (?:the|he|she|they|his|her|\w+ed))\b (?!i\b|you\b|which\b|it all\b)"
)


async def quarrel(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; else that none does. None where it is not asked."""
    asked = _ASKED.match(bare(inquiry.masked.parted))
    who = asked_of(asked["who"] or asked["them"] or asked["both"]) if asked else ()
    if not who or UNCLEAR in who:
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    films = films or await only_film_with(inquiry, who)
    found = await parties(inquiry, who, films) if len(films) == 1 else None
    if found is None:
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = fold_line(one.evidence.quote)
        spot = _QUARREL.search(said)
        told = f"{one.before} {said}" if _GOES_ON.match(said) else said
        named = any(party.plural or party.mentions(told) for party in found[0])
        if not (spot and named and _CAUSE.search(said, spot.start())):
            continue
        if withheld(one.evidence.quote):
            continue
        inquiry.note("a sentence tells what they fell out over")
        text = compose.of_its_film(one.evidence)
        answer = inquiry.answer(text, films=films, evidence=[one.evidence])
        return replace(answer, final=True)
    unsaid = await decline.unsaid(inquiry, films, "what they fell out over")
    return replace(unsaid, final=True)
