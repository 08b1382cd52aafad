"""The sentences that tell a view, and the answer that quotes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.matter_words import matter_of, matters_in
from bot.answers.words.alike import alike
from bot.answers.words.thesaurus import thesaurus
from bot.patterns import compiled
from bot.reading.text import stem

SHORTEST_NAME = 3  # letters
GOES_ON = compiled(
    r"^(?:and |but |yet |so )?(?:it|its|they|theyre|he|she|hes|shes|him|her|his|their|that|thats"
    r"|this|these|those|i|we|my|our|me|some|you|nobody|sorry|every|each|whenever|not|too|very"
    r"|best|worst|which|no|all|\w+est)\b"
)
"""A sentence that goes on about what the one before it names."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that judges a thing, and the one before it that names the thing, if another."""

    weight: float
    said: Sentence
    named: Sentence | None = None


_ANY_TWO = frozenset(["two", "pair", "both", "doubl", "one", "other", "same", "be", "being"])
"""What twins and the like are called, and much else."""


_A_CREATURE = frozenset(["monster", "creature", "beast", "alien", "demon"])
_THE_THING = r"\bthe (?:monster|creature|beast|thing(?=$|[.,;!]| (?:itself|looks?|turns|in the)\b))"
"""What a creature goes by: "then they show us the thing", but not "the thing is"."""


def thing_in_words(term: str) -> re.Pattern[str]:
    """The words by which a sentence speaks of a thing."""
    kin: set[str] = set()
    if not matters_in(term):  # whose words are listed
        kin = {*alike(stem(term)), *thesaurus()[0].single.get(stem(term), ())} - _ANY_TWO
    ways = [matter_of(term).shown.pattern, rf"\b{re.escape(term)}(?:ing|ed)?\b"]
    if term in _A_CREATURE:
        ways.append(_THE_THING)
    if kin:
        ways.append(
            rf"\b(?:{'|'.join(sorted(map(re.escape, kin)))})(?:e|y|es|s|ies|ed|er|ers|ing)?\b"
        )
    return re.compile("|".join(ways))


def quoting(inquiry: Inquiry, found: Sequence[Told], values: Sequence[str] = ()) -> Answer | None:
    if not found:
        return None
    order = sorted(
        found, key=lambda told: (told.said.evidence.spoiler, -told.weight, told.said.position)
    )
    quotes = [quote.evidence for told in order[:2] for quote in (told.said, told.named) if quote]
    inquiry.note("a sentence judges what was asked after")
    film = quotes[0].film
    said = compose.of_its_film(quotes[0])
    text = f"{values[0]}. {said}" if values else said
    return inquiry.answer(text, films=[film], values=values, evidence=quotes[:3])
