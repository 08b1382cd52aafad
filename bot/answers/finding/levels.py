"""How a text has a word: itself, another that says the same, or one that goes with it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.answers.finding.passages import forms_of
from bot.answers.proof.polar import opposes
from bot.answers.words.alike import alike, said_in
from bot.answers.words.thesaurus import thesaurus
from bot.reading.text import stem

EXACT, SAME, NEAR, ABSENT = 3, 2, 1, 0


def level_of(term: str, stems: frozenset[str], folded: str) -> int:
    """How a text has a stem; `stems` and `folded` (its words) are the text's."""
    if not stems.isdisjoint(forms_of(term)):
        return EXACT
    said = said_in(folded)
    if not said.isdisjoint(alike(term)) or not said.isdisjoint(opposes(term)):
        return SAME
    if not stems.isdisjoint(forms_of(term.removesuffix("er"))):  # an owner owns
        return SAME
    same, near = thesaurus()
    joined = _joined(folded)
    if same.has(term, stems, joined):
        return SAME
    return NEAR if near.has(term, stems, joined) else ABSENT


def reach(terms: Iterable[str]) -> frozenset[str]:
    """Stems of which a text has at least one, if it has anything of these terms."""
    found: set[str] = set()
    for term in terms:
        found.update(forms_of(term), forms_of(term.removesuffix("er")), alike(term), opposes(term))
        for table in thesaurus():
            found.update(table.single.get(term, ()))
            found.update(phrase.split()[0] for phrase in table.phrases.get(term, ()))
    return frozenset(found)


def ways_to_say(term: str) -> list[str]:
    """The stems that say the same as a stem, by the thesaurus."""
    same, _ = thesaurus()
    return sorted(same.single.get(term, ()))


@lru_cache(maxsize=8192)
def _joined(folded: str) -> str:
    return f" {' '.join(map(stem, folded.split()))} "
