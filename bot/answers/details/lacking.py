"""Whether an answer lacks what its question wants told: a name, a figure, a number of things."""

from __future__ import annotations

import re

from bot.answers.details.detail_wording import PERSON_FIRST, WHO_FIRST, sort_of
from bot.answers.details.which_of_a_sort import asks_number
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import tells_wording
from bot.answers.proof.wanted_sort import has_what_is_asked
from bot.answers.question.told_apart import ordinary, parted
from bot.patterns import compiled
from bot.reading.text import fold, fold_line


def lacks(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether an answer has no value where the question wants one told: a name, a figure."""
    if answer.values or answer.kind not in _VAGUE_ANSWERS:
        return False
    masked = inquiry.masked
    text, described = masked.parted, ""
    if PERSON_FIRST.match(text):
        return True
    if not any(slot.titles for slot in inquiry.slots):
        text, described = parted(ordinary(text, masked.slots), masked.slots)
        if not described and not WHO_FIRST.match(text):
            return False
    sort = sort_of(text)
    if sort == "polar" and answer.kind == Want.FILMS.value and len(answer.films) > 1:
        return False  # "which horror films are recommended" asks for no yes
    return asks_number(text) or sort in ("person", "called", "figure", "polar")


def tells_nothing(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether an answer has nothing of what is asked: no number, no wording, no name."""
    if not answer.answered:
        return False
    return (
        _counts_nothing(inquiry, answer)
        or _words_nothing(inquiry, answer)
        or _names_nothing(inquiry, answer)
    )


def _words_nothing(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether no quote has the sort of thing asked for, where nothing but quotes answers."""
    quotes = [one.quote for one in answer.evidence]
    question = inquiry.beside_films()
    if not any(tells_wording(question, quote) for quote in quotes or [""]):
        return True
    bare = bool(quotes) and not answer.values and any(one in answer.text for one in quotes)
    asked = fold(question)
    return bare and not any(has_what_is_asked(asked, fold_line(quote)) for quote in quotes)


_NAME_OF = compiled(
    r"\bnames? of (?:the|his|her|their|its|that) (?:[a-z]+ )??(?P<of>[a-z]+)(?: (?:in|where"
    r"|that|they)\b|\W*$)"
    r"|\bwhat(?: is| was|s) (?:the|his|her|their|its"
    r"|that) (?:[a-z]+ )??(?P<what>[a-z]+) (?:called|named)\b"
)


def _names_nothing(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether each value is only of the sort whose name is asked for: "a Nevada town"."""
    asked = _NAME_OF.search(inquiry.masked.parted)
    noun = (asked["of"] or asked["what"]) if asked else ""
    if not noun or not answer.values:
        return False
    said = " ".join(" ".join(one.quote for one in answer.evidence).split())
    return all(
        one.endswith(f" {noun}")
        or re.search(rf"\b[Aa]n? (?:[\w-]+ )*{re.escape(one)} {noun}\b", said)
        for one in answer.values
    )


def _counts_nothing(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether a film alone is named where it is asked how many of something there are in it."""
    only_films = answer.kind in (Want.FILMS.value, Want.DESCRIBE.value) and not answer.values
    return only_films and bool(_HOW_MANY.search(inquiry.masked.parted))


_HOW_MANY = compiled(
    r"\bhow many (?!films?\b|movies?\b|of (?:the|these|those|your)\b|reviews?\b)[a-z]"
)
_VAGUE_ANSWERS = (
    Want.YES_NO.value,
    Want.FILMS.value,
    Want.OPEN.value,
    Want.OPINION.value,
    Want.DESCRIBE.value,
)
