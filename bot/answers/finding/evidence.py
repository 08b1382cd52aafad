"""What a fact is evidence of: its sentence in the review, or who says what no review does."""

from __future__ import annotations

from bot.answers.model import Evidence
from bot.library.model import Origin, StoredFact
from bot.reading.model import Kind

MODERATOR, HEADER, CATALOGUE = "a moderator", "the header", "the catalogue"
"""Who says what no review says; stands where else the reviewer does."""


def evidence_of(fact: StoredFact) -> Evidence:
    """Where a fact comes from."""
    reviewer = fact.reviewer
    if not fact.quote:
        by_person = HEADER if fact.review_id is not None else MODERATOR
        reviewer = CATALOGUE if fact.origin is Origin.CATALOGUE else by_person
    return Evidence(
        fact.film,
        fact.review_id,
        fact.review_slug,
        reviewer,
        fact.quote,
        fact.start,
        fact.end,
        fact.spoiler,
    )


def number_of(fact: StoredFact) -> float | None:
    """The figure of a fact: a rating on 0-10, minutes, a year."""
    text = fact.detail if fact.kind is Kind.RATING else fact.value
    try:
        return float(text)
    except ValueError:
        return None
