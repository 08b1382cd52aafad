"""Sentences held against a question: what the features and the measures need of them, seen once.

Pure. Of a film with many reviews there are hundreds, and most have nothing of what is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from bot.answers.finding.levels import ABSENT, level_of, reach
from bot.answers.finding.passages import Sentence
from bot.answers.proof.names_beside import has_name
from bot.answers.proof.polar import DENIAL, DENYING
from bot.answers.words.alike import STOOD_FOR, said_in
from bot.answers.words.matters import JUDGING
from bot.reading.text import fold


class Held:
    """A sentence, how it has each term of a question (`levels`), and what else it has."""

    def __init__(
        self,
        said: Sentence,
        levels: tuple[int, ...],
        names: Sequence[Sequence[str]],
        known: Collection[str],
    ) -> None:
        self.said = said
        self.levels = levels
        self.plain = said.folded.split()
        self.judges = not JUDGING.isdisjoint(self.plain)
        """Whether it has a word of judgement."""
        self.named = sum(any(map(said.says, ways)) for ways in names)
        """How many of the names in the question it says; `meant`: or means, as by a pronoun."""
        self.meant = sum(any(map(said.means, ways)) for ways in names)
        self._known = known

    @cached_property
    def quote(self) -> str:
        """All of it, folded."""
        return fold(self.said.evidence.quote)

    @cached_property
    def other_names(self) -> bool:
        """Whether it has a name that is not in the question."""
        return has_name(self.said.evidence.quote, self._known)

    @cached_property
    def denies(self) -> bool:
        return not DENYING.isdisjoint(self.plain) and bool(DENIAL.search(self.quote))


def hold(
    terms: Sequence[str], names: Sequence[Sequence[str]], sentences: Iterable[Sentence]
) -> list[Held]:
    """The sentences, held against a question's terms and the ways to say each of its names."""
    known = {part for ways in names for way in ways for part in way.split()}
    within, nothing = reach(tuple(terms)), (ABSENT,) * len(terms)
    turned = not within.isdisjoint(STOOD_FOR)  # else no turn of phrase says any of it

    def has_none(one: Sentence) -> bool:
        if not one.stems.isdisjoint(within):
            return False
        return not turned or said_in(one.folded).isdisjoint(within)

    return [
        Held(
            one,
            nothing
            if has_none(one)
            else tuple(level_of(term, one.stems, one.folded) for term in terms),
            names,
            known,
        )
        for one in sentences
    ]
