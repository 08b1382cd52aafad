"""Reading questions after people: who plays whom, who somebody is, who wrote the reviews.

Who did a job on a film, and who is in it, are facts of the film: `fact_parse`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.model import Ask, Want
from bot.answers.question.constraints import Reader, slot_number, take_constraints
from bot.answers.question.film_parse import fact_asked_first
from bot.answers.question.film_wording import FILMS
from bot.answers.question.people_wording import (
    ASKED_AFTER,
    IS_NAME,
    IS_WORDS,
    REVIEW_COUNT,
    REVIEWED_BY,
    REVIEWERS,
    ROLES,
    ROLES_IN_WORDS,
    SORT_OF,
    TELL_OF,
)
from bot.reading.model import Kind

_OF_WHOM = frozenset(["him", "her", "them", "it", "that", "this", "he", "she"])
"""Who is meant is told elsewhere in the question."""


def role(reader: Reader, ask: Ask) -> Ask | None:
    """Who plays a part, or which part somebody plays."""
    if ask.yes_no or (reader.has(FILMS) and not fact_asked_first(reader)):
        return None
    for wanted in ROLES:
        if found := reader.take(wanted):
            groups = found.groupdict()
            subject = slot_number(groups["n"] or groups["m"])
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=subject)
    if reader.text.startswith("which character") and (found := reader.take(IS_WORDS)):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.IDENTITY, subject=found["words"].strip())
    for wanted in ROLES_IN_WORDS:
        saved = reader.text
        if found := reader.take(wanted):
            if found["words"].strip() in _OF_WHOM:
                reader.text = saved
                return None
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=found["words"].strip())
    return None


def sort_of(reader: Reader, ask: Ask) -> Ask | None:
    """What animal or thing a name stands for, or who that is of whom nothing else is said."""
    if (found := reader.take(SORT_OF) or reader.take(ASKED_AFTER)) is None:
        return None
    take_constraints(reader, films_wanted=False)
    name = next(one for one in found.groupdict().values() if one)
    return replace(ask, want=Want.IDENTITY, subject=slot_number(name))


def identity(reader: Reader, ask: Ask) -> Ask | None:
    """Who or what it is that has this name or is so described."""
    for wanted in (IS_NAME, TELL_OF):
        if found := reader.take(wanted):
            groups = found.groupdict()
            name = next((groups[one] for one in "nmoq" if groups.get(one)), None)
            if re.search(r"\b(?:looking|seeking|searching|trying|known|famous)\b", reader.text):
                return None
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.IDENTITY, subject=slot_number(name or ""))
    if found := reader.take(IS_WORDS):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.IDENTITY, subject=found["words"].strip())
    return None


def reviews(reader: Reader, ask: Ask) -> Ask | None:
    """Who reviewed a film, what somebody reviewed, how many reviews there are."""
    if by := reader.take(REVIEWED_BY):
        groups = by.groupdict()
        take_constraints(reader, films_wanted=False)
        subject = slot_number(groups["n"] or groups["m"] or groups["o"])
        return replace(ask, want=Want.REVIEWS, measure="by", subject=subject)
    if reader.take(REVIEW_COUNT):
        return replace(ask, want=Want.REVIEWS, measure="count")
    if reader.take(REVIEWERS):
        return replace(ask, want=Want.REVIEWS)
    return None
