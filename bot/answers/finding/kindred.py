"""Whether a clause has a word of a question: itself, in a phrase, or nearly so. Pure."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from bot.answers.finding.passages import forms_of
from bot.answers.words.alike import alike, said_in
from bot.answers.words.terms import FUNCTION_WORDS
from bot.answers.words.thesaurus import thesaurus
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem
from bot.reading.vectors import vectors

_KIN = 0.6  # how close a word must be to say nearly the same
_LITTLE = frozenset(map(stem, FUNCTION_WORDS | vocabulary("back come go gone went")))
"""Whose kin is too wide: to move back is not to leave."""


@cache
def _by_phrase() -> dict[str, frozenset[str]]:
    """For a phrase of stems the single ones that say the same."""
    found: dict[str, set[str]] = {}
    for single, phrases in thesaurus()[0].phrases.items():
        for phrase in phrases:
            found.setdefault(phrase, set()).add(single)
    return {phrase: frozenset(singles) for phrase, singles in found.items()}


def says_phrase(phrase: str, stems: Collection[str], folded: str) -> bool:
    """Whether a text has a verb with what belongs to it, or says the same: to walk out, to quit."""
    if not phrase:
        return False
    joined = " ".join(map(stem, phrase.split()))
    others = _by_phrase().get(joined, frozenset()) | (said_in(phrase) - set(joined.split()))
    return joined in " ".join(map(stem, folded.split())) or any(one in stems for one in others)


def go_together(term: str, deed: str) -> bool:
    """Whether a thing goes with a deed, which tells of it by itself: to pay is to pay the rent."""
    return deed in thesaurus()[1].single.get(term, ())


def says(term: str, stems: Collection[str], folded: str, *, nearly: bool = True) -> bool:
    """Whether a text has a word, or one that says the same or `nearly` so; the contrary is none."""
    same, near = thesaurus()
    ways = forms_of(term) | alike(term) | set(same.single.get(term, ()))
    if not ways.isdisjoint(stems):
        return True
    joined = f" {' '.join(map(stem, folded.split()))} "
    if any(f" {phrase} " in joined for phrase in same.phrases.get(term, ())):
        return True
    gone_with = {*near.single.get(term, ()), *_LITTLE}
    others = [one for one in stems if nearly and one not in gone_with]
    return any(close >= _KIN for close in vectors().closeness(term, others).values())
