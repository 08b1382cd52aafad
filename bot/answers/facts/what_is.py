"""What a thing is that a review explains beside its name: "the ember, the last living coal"."""

from __future__ import annotations

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_named
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Want
from bot.answers.proof.apposition import apposition
from bot.answers.question.wording import pattern
from bot.answers.words.terms import ASKED_WITH, FILLERS, FUNCTION_WORDS
from bot.reading.opinions import tone_in

_WHAT_IS = pattern(
    r"^(?:(?:so|and|but|ok|wait) )*what(?: on earth| the hell| exactly| even)?"
    r" (?:is|are|was|were)(?: even| exactly)?"
    r"(?: (?:the|a|an|this|that|these|those))+ (?P<thing>[a-z]+(?: [a-z]+)?)"
    r"(?: (?:in|from|of) (?:the )?@[fb]\d+)?(?= \||$)"
)
_SURE = 0.5
"""How unsure an apposition may be (`apposition`): beside the name, with a comma or an article."""


async def what_is(inquiry: Inquiry) -> Answer | None:
    """What the one film that explains a thing calls it; None where none or several do."""
    if inquiry.ask.want not in (Want.OPEN, Want.IDENTITY):
        return None
    found = _WHAT_IS.search(inquiry.masked.parted)
    thing = found["thing"] if found else ""
    if not thing or any(map(_says_nothing, thing.split())):
        return None
    films = await films_named(inquiry)
    pool = await (
        inquiry.passages.of_films(films, inquiry.question)
        if films
        else inquiry.passages.anywhere(thing)
    )
    told = [(what, one) for one in pool if (what := _explained(one, thing))]
    if len({one.film for _, one in told}) != 1:
        return None
    what, proof = min(told, key=lambda pair: (pair[1].evidence.spoiler, pair[1].position))
    inquiry.note(f"a sentence says what “{thing}” is")
    return inquiry.answer(
        compose.of_its_film(proof.evidence),
        films=[proof.film],
        values=[what],
        evidence=[proof.evidence],
    )


def _explained(one: Sentence, thing: str) -> str:
    """What a sentence says a thing is, and not what it thinks of it."""
    if not one.says(thing):
        return ""
    found = apposition(one.evidence.quote, thing)
    if found is None or found[1] > _SURE or tone_in(found[0]).polarity != 0:
        return ""
    return found[0]


def _says_nothing(word: str) -> bool:
    return word in FUNCTION_WORDS or word in ASKED_WITH or word in FILLERS
