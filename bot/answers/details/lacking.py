"""Whether an answer lacks what its question wants told: a name, a figure, a number of things."""

from __future__ import annotations

from bot.answers.details.detail_wording import sort_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import tells_wording
from bot.answers.proof.wanted_sort import has_what_is_asked
from bot.answers.question.told_apart import ordinary, parted
from bot.reading.text import fold, fold_line


def lacks(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether an answer has no value where the question wants one told: a name, a figure."""
    if answer.values or answer.kind not in _VAGUE_ANSWERS:
        return False
    masked = inquiry.masked
    text = masked.parted
    if not any(slot.titles for slot in inquiry.slots):
        text, described = parted(ordinary(text, masked.slots), masked.slots)
        if not described:
            return False
    sort = sort_of(text)
    if sort == "polar" and answer.kind == Want.FILMS.value and len(answer.films) > 1:
        return False  # "which horror films are recommended" asks for no yes
    return sort in ("person", "called", "figure", "polar")


def tells_nothing(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether no quote has the sort of thing asked for, where nothing but quotes answers."""
    if not answer.answered:
        return False
    quotes = [one.quote for one in answer.evidence]
    question = inquiry.beside_films()
    if not any(tells_wording(question, quote) for quote in quotes or [""]):
        return True
    bare = bool(quotes) and not answer.values and any(one in answer.text for one in quotes)
    asked = fold(question)
    return bare and not any(has_what_is_asked(asked, fold_line(quote)) for quote in quotes)


_VAGUE_ANSWERS = (
    Want.YES_NO.value,
    Want.FILMS.value,
    Want.OPEN.value,
    Want.OPINION.value,
    Want.DESCRIBE.value,
)
