"""What can be measured of each sentence that may answer a question: numbers, for the trees. Pure.

Where the features of the ranking (`selection_features.py`) say what is there, these say how much,
and beside the film's other sentences: what lies far ahead of the rest answers more often.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import log
from operator import mul

from bot.answers.details.detail_wording import SORTS
from bot.answers.finding.levels import ABSENT, EXACT, NEAR, SAME
from bot.answers.learned.held import Held
from bot.answers.learned.selection_features import NONE, OPENERS, Question, Ruled, shows
from bot.answers.model import Want
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import FUNCTION_WORDS, TALK
from bot.reading.text import stem
from bot.reading.vectors import vectors

Measures = dict[str, float]
COMPARED = ("said", "said share", "close", "close squared", "towards", "around")
"""Of these also how far a sentence is behind the best one, and ahead of the best of the others."""

_GAIN = {ABSENT: 0.0, NEAR: 0.35, SAME: 0.8, EXACT: 1.0}
_BESIDE = 0.6  # of what a neighbouring sentence has
_SMALL = frozenset(map(stem, FUNCTION_WORDS | TALK))
_SHORTEST = 3  # letters of a stem that tells something
_SORTS = (NONE, *SORTS)
_WANTS = [want.value for want in Want]


class Measured:
    """A question held against all sentences of a film."""

    def __init__(self, question: Question, held: Sequence[Held]) -> None:
        self._question = question
        self._held = held
        self._gains = cache(lambda levels: [_GAIN[level] for level in levels])
        self._nothing = (ABSENT,) * len(question.terms)
        self._of_levels = cache(self._said_and_around)
        self._rarity = [vectors().rarity(term) for term in question.terms]
        self._all_rarity = sum(self._rarity) or 1.0
        self._telling = [
            [one for one in line.said.stems.difference(_SMALL) if len(one) >= _SHORTEST]
            for line in held
        ]
        everything = {one for telling in self._telling for one in telling}
        close = [vectors().closeness(term, everything) for term in question.terms]
        self._close = [
            [
                1.0 if term in line.said.stems else max(map(of.__getitem__, telling), default=0.0)
                for term, of in zip(question.terms, close, strict=True)
            ]
            for line, telling in zip(held, self._telling, strict=True)
        ]
        """How close the closest word of each sentence is to each term."""
        self._direction = vectors().direction(question.terms)
        # How much a term tells among these sentences: of what all have, nothing.
        shown = (sum(one.levels[at] >= SAME for one in held) for at in range(len(question.terms)))
        self._tells = [max(0.0, log((len(held) + 1) / (count + 0.5))) for count in shown]
        self._compared = [self._of_all(number) for number in range(len(held))]
        self._best = {
            name: (*sorted((one[name] for one in self._compared), reverse=True), 0.0)[:2]
            for name in COMPARED
        }

    def rows(self, ruled: Ruled, kept: Iterable[int]) -> list[Measures]:
        """What is measured of the `kept` ones of the sentences in turn, also beside all others."""
        question = self._question
        asked: Measures = {
            "names": len(question.names),
            "words asked": len(question.spoken),
            "terms": len(question.terms),
            "unsaid": ruled.unsaid,
            "answered": ruled.answered,
            "asks a view": not JUDGING.isdisjoint(question.spoken),
            "opener": OPENERS.index(question.opener),
            "want": _WANTS.index(ruled.want),
            "sort": _SORTS.index(question.sort),
        }
        return [asked | self._row(number) | {"ruled": number == ruled.number} for number in kept]

    def _row(self, number: int) -> Measures:
        """What is measured of a sentence, also beside all others."""
        row = self._of_one(number) | self._compared[number]
        for name, (best, second) in self._best.items():
            row[f"behind in {name}"] = best - row[name]
            row[f"ahead in {name}"] = row[name] - (second if row[name] == best else best)
        return row

    def _of_all(self, number: int) -> Measures:
        """What one sentence has more or less of than others: `COMPARED`."""
        rarity, close = self._rarity, self._close[number]
        said, around = self._of_levels(self._held[number].levels, *self._nearby(number))
        squares = (rare * near * near for rare, near in zip(rarity, close, strict=True))
        return {
            "said": said,
            "said share": said / (sum(self._tells) or 1.0),
            "close": sum(map(mul, rarity, close)) / self._all_rarity,
            "close squared": sum(squares) / self._all_rarity,
            "towards": self._towards(number),
            "around": around,
        }

    def _said_and_around(self, *levels: tuple[int, ...]) -> tuple[float, float]:
        """What a sentence has, and has with those before and after it, by the levels of all."""
        gains, *beside = map(self._gains, levels)
        near = map(max, *beside)
        reached = [max(own, _BESIDE * other) for own, other in zip(gains, near, strict=True)]
        around = sum(map(mul, self._rarity, reached)) / self._all_rarity
        return sum(map(mul, self._tells, gains)), around

    def _of_one(self, number: int) -> Measures:
        """What else is measured of a sentence."""
        question, one, rarity = self._question, self._held[number], self._rarity
        weighed = list(zip(rarity, one.levels, strict=True))
        before, _ = self._nearby(number)
        names = len(question.names)
        outright = sum(rare for rare, level in weighed if level >= SAME)
        return {
            "said outright": outright / self._all_rarity,
            "names meant": one.meant / names if names else -1,
            "names said": one.named / names if names else -1,
            "place": number / len(self._held),
            "rarest said": max((rare for rare, level in weighed if level >= SAME), default=0),
            "rarest missed": max((rare for rare, level in weighed if level < NEAR), default=0),
            "farthest": min(self._close[number]),
            "before": sum(map(mul, rarity, self._gains(before))) / self._all_rarity,
            "words shared": len(set(question.spoken).intersection(one.plain)),
            "words": len(one.plain),
            "words of its own": len(one.said.stems.difference(question.terms)),
            "judges": one.judges,
            "denies": one.denies,
            "other names": one.other_names,
            "shows": shows(question, one.quote),
        }

    def _towards(self, number: int) -> float:
        """How far all the words of a sentence point where the question's do."""
        if self._direction is None:
            return 0.0
        return vectors().towards(self._direction, self._telling[number])

    def _nearby(self, number: int) -> list[tuple[int, ...]]:
        """How the sentences before and after it have each term."""
        review = self._held[number].said.evidence.review_id
        return [
            self._held[at].levels
            if 0 <= at < len(self._held) and self._held[at].said.evidence.review_id == review
            else self._nothing
            for at in (number - 1, number + 1)
        ]
