"""Whether a clause has a word of a question: itself, or nearly so. Pure."""

from __future__ import annotations

from collections.abc import Collection

from bot.answers.finding.passages import forms_of
from bot.answers.words.alike import alike
from bot.answers.words.terms import FUNCTION_WORDS
from bot.answers.words.thesaurus import thesaurus
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem
from bot.reading.vectors import vectors

_KIN = 0.6  # how close a word must be to say nearly the same
_LITTLE = frozenset(map(stem, FUNCTION_WORDS | vocabulary("back come go gone went")))
"""Whose kin is too wide: to move back is not to leave."""


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
