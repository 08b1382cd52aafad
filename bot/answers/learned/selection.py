"""Which sentence of a film's reviews answers a question, or that none does. Pure.

Two models that are learned from questions of ours over our own reviews (`make train`) add up. In a
linear ranking the candidates are the sentences and "none of them": whether the reviews say it at
all is weighed as everything else is. Boosted trees see how much of the question each sentence has,
in the same words or in kindred ones, and how far it is ahead of the others.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from math import inf
from operator import add
from typing import Any, cast

from bot.answers.finding.passages import Sentence
from bot.answers.learned.held import hold
from bot.answers.learned.measures import Measured, Measures
from bot.answers.learned.selection_features import (
    Question,
    Ruled,
    candidates,
    of_ruled,
    parts_of,
)
from bot.answers.model import Want
from bot.reading.linear import Linear, load, margins
from bot.reading.trees import Forest, load_trees

SURE = 1.0
"""How much surer than "none" a sentence must be to answer where nothing else does."""
SURE_OF_FACT = 2.0
"""The same where a kind of fact is asked for, which the reading has looked for in vain."""
DOUBTFUL = -2.5
"""How much less sure than "none" a quote must be to be taken back.

All in the models' measure (1 is 2.7 times as likely), cross-validated by review:
`python -m benchmarks.selecting`.
"""

MEASURED = 40
"""Sentences that are measured for the trees, the likeliest by the ranking: of the 200 of a film
with many reviews, those that answer by both are among the first two dozen."""

_FACTS = (Want.FACT.value, Want.ROLE.value)


class Verdict(Enum):
    """What becomes of the answer by rule."""

    STANDS = "stands"
    BEST_ANSWERS = "the best sentence answers"
    NONE_ANSWERS = "none answers"


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of a question and its sentences: features, "none" the last, and measures."""

    features: list[set[str]]
    measures: list[Measures]

    @classmethod
    def of(cls, question: Question, sentences: Sequence[Sentence], ruled: Ruled) -> Seen:
        held = hold(question.terms, question.names, sentences)
        measures = Measured(question, held).rows(ruled, range(len(held)))
        return cls(list(candidates(question, held, ruled)), measures)


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much surer it is of each sentence that it answers than that none does, and what was
    measured of those that are likely at all; of the others it is -inf."""

    margins: list[float]
    measures: dict[int, Measures]


class Weighing:
    """Sentences held against a question: for one answer by rule and for the next the same work."""

    def __init__(self, question: Question, sentences: Sequence[Sentence]) -> None:
        self._question = question
        held = hold(question.terms, question.names, sentences)
        linear, _ = models()
        shared = cache(linear.weight)
        self._weights = [
            shared(same) + linear.weight(rest) for same, rest in parts_of(question, held)
        ]
        self._measured = Measured(question, held)
        self._weighed: dict[Ruled, Weighed] = {}

    def weigh(self, ruled: Ruled) -> Weighed:
        """Weigh all sentences by the ranking, and by the trees those that it puts first."""
        seen = replace(ruled, quotable=True, valued=True)  # which tell only what comes of it
        if seen not in self._weighed:
            self._weighed[seen] = self._weigh(seen)
        return self._weighed[seen]

    def _weigh(self, ruled: Ruled) -> Weighed:
        linear, trees = models()
        *weights, none = self._weights
        quoted, of_none = map(linear.weight, of_ruled(self._question, ruled))
        if ruled.number is not None:
            weights[ruled.number] += quoted
        ranked = [weight / 100 - (none + of_none) / 100 for weight in weights]
        kept = sorted(range(len(ranked)), key=lambda number: -ranked[number])[:MEASURED]
        if ruled.number is not None and ruled.number not in kept:
            kept.append(ruled.number)
        rows = self._measured.rows(ruled, kept)
        found = [-inf] * len(ranked)
        for number, total in zip(kept, trees.totals(rows), strict=True):
            found[number] = ranked[number] + total
        return Weighed(found, dict(zip(kept, rows, strict=True)))


def weigh(question: Question, sentences: Sequence[Sentence], ruled: Ruled) -> Weighed:
    """How much surer it is of each sentence that it answers than that none does."""
    return Weighing(question, sentences).weigh(ruled)


def weigh_within(
    kept: dict[Hashable, Any], question: Question, sentences: Sequence[Sentence], ruled: Ruled
) -> Weighed:
    """The same; the weighing is `kept` as long as its sentences are, for other answers to them."""
    asked = Weighing, question, tuple(map(id, sentences))
    if asked not in kept:
        kept[asked] = Weighing(question, sentences)
    return cast("Weighing", kept[asked]).weigh(ruled)


def models() -> tuple[Linear, Forest]:
    """Both models as learned."""
    return load("selection", "bot.answers"), load_trees("selection", "bot.answers")


def add_up(linear: Linear, trees: Forest, seen: Seen) -> list[float]:
    """What both models say of each sentence."""
    ranked = margins(linear, seen.features)
    return list(map(add, ranked, trees.totals(seen.measures)))


def decide(weighed: Sequence[float], ruled: Ruled) -> Verdict:
    """What the margins of all sentences (:func:`weigh`) say of the answer by rule, or of none."""
    proven = ruled.valued or ruled.number is None or weighed[ruled.number] > DOUBTFUL
    if ruled.answered and proven:
        return Verdict.STANDS
    fact = ruled.want in _FACTS and not ruled.unsaid
    answers = ruled.quotable and max(weighed) > (SURE_OF_FACT if fact else SURE)
    return Verdict.BEST_ANSWERS if answers else Verdict.NONE_ANSWERS
