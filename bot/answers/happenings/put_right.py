"""Is she the thief, did he do it: no, where a sentence tells it as a belief and puts it right."""

from __future__ import annotations

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import asks_of_claims
from bot.answers.proof.mistaken import mistaken
from bot.answers.question.clue_wording import YES_NO
from bot.patterns import compiled
from bot.reading.text import fold, words

_MOST_TERMS = 4
_THINKS = compiled(r"\b(?:think|thinks|believ\w+|suspect\w*|assum\w+|sure|know|knows)\b")


async def put_right(inquiry: Inquiry) -> Answer | None:
    """No, with the sentence that says what it is instead; None where none puts it right."""
    terms, masked = inquiry.ask.terms, inquiry.masked.parted
    asks = YES_NO.match(masked) and inquiry.ask.want in (Want.YES_NO, Want.OPEN)
    if not asks or not 0 < len(terms) <= _MOST_TERMS or " or " in masked:
        return None
    if _THINKS.search(masked) or asks_of_claims(inquiry.question):
        return None
    names = [" ".join(words(slot.text)) for slot in inquiry.slots if slot.names and not slot.titles]
    films = await films_named(inquiry) or await films_meant(inquiry)
    if len(films) > 1 or not (films or names or len(terms) > 1):
        return None
    pool = await (
        inquiry.passages.of_films(films, inquiry.question)
        if films
        else inquiry.passages.anywhere(inquiry.question)
    )
    told = [
        one
        for one in pool
        if mistaken(one.evidence.quote, terms, named=bool(names))
        and all(name in f"{one.before} {fold(one.evidence.quote)}" for name in names)
    ]
    if len({one.film for one in told}) != 1:
        return None
    inquiry.note("a sentence tells it as a belief and puts it right")
    first = min(told, key=lambda one: one.evidence.spoiler)
    return inquiry.by_sentence("no", first.evidence, films=[first.film])
