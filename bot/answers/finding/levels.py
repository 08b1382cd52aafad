"""How a text has a word: itself, another that says the same, or one that goes with it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.answers.finding.passages import forms_of
from bot.answers.proof.polar import opposes
from bot.answers.words.alike import STOOD_FOR, alike, said_in
from bot.answers.words.thesaurus import thesaurus
from bot.reading.text import stem

EXACT, SAME, NEAR, ABSENT = 3, 2, 1, 0


def level_of(term: str, stems: frozenset[str], folded: str) -> int:
    """How a text has a stem; `stems` and `folded` (its words) are the text's."""
    ways = _ways(term)
    if not stems.isdisjoint(ways.exact):
        return EXACT
    if not stems.isdisjoint(ways.same):
        return SAME
    # Turns of phrase are looked for where they may say it.
    may_say = ways.turned or not stems.isdisjoint(ways.alike)
    if may_say and not said_in(folded).isdisjoint(ways.alike):
        return SAME
    if any(f" {phrase} " in _joined(folded) for phrase in ways.same_phrases):
        return SAME
    if not stems.isdisjoint(ways.near):
        return NEAR
    return NEAR if any(f" {p} " in _joined(folded) for p in ways.near_phrases) else ABSENT


@dataclass(frozen=True, slots=True)
class _Ways:
    """By what stems and phrases a text has a word."""

    exact: frozenset[str]
    same: frozenset[str]
    alike: frozenset[str]
    turned: bool  # whether a turn of phrase stands for one of those alike
    near: frozenset[str]
    same_phrases: Sequence[str]
    near_phrases: Sequence[str]


@lru_cache(maxsize=512)
def _ways(term: str) -> _Ways:
    same, near = thesaurus()
    kin = alike(term) | opposes(term)
    return _Ways(
        exact=forms_of(term),
        same=forms_of(term.removesuffix("er")).union(same.single.get(term, ())),  # an owner owns
        alike=kin,
        turned=not kin.isdisjoint(STOOD_FOR),
        near=frozenset(near.single.get(term, ())),
        same_phrases=same.phrases.get(term, ()),
        near_phrases=near.phrases.get(term, ()),
    )


@lru_cache(maxsize=64)
def reach(terms: tuple[str, ...]) -> frozenset[str]:
    """Stems of which a text has at least one, if it has anything of these terms."""
    found: set[str] = set()
    for ways in map(_ways, terms):
        found.update(ways.exact, ways.same, ways.alike, ways.near)
        found.update(phrase.split()[0] for phrase in (*ways.same_phrases, *ways.near_phrases))
    return frozenset(found)


def ways_to_say(term: str) -> list[str]:
    """The stems that say the same as a stem, by the thesaurus."""
    same, _ = thesaurus()
    return sorted(same.single.get(term, ()))


@lru_cache(maxsize=8192)
def _joined(folded: str) -> str:
    return f" {' '.join(map(stem, folded.split()))} "
