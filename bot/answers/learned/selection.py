"""Which sentence of a film's reviews answers a question, or that none does. Pure.

Two models that are learned from questions of ours over our own reviews (`make train`) add up. In a
linear ranking the candidates are the sentences and "none of them": whether the reviews say it at
all is weighed as everything else is. Boosted trees see how much of the question each sentence has,
in the same words or in kindred ones, and how far it is ahead of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import inf
from operator import add

from bot.answers.finding.passages import Sentence
from bot.answers.learned.held import hold
from bot.answers.learned.measures import Measures, measure
from bot.answers.learned.selection_features import Question, Ruled, candidates
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
        return cls(
            list(candidates(question, held, ruled)),
            measure(question, held, ruled, range(len(held))),
        )


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much surer it is of each sentence that it answers than that none does, and what was
    measured of those that are likely at all; of the others it is -inf."""

    margins: list[float]
    measures: dict[int, Measures]


def weigh(question: Question, sentences: Sequence[Sentence], ruled: Ruled) -> Weighed:
    """Weigh all sentences by the ranking, and by the trees those that it puts first."""
    linear, trees = models()
    held = hold(question.terms, question.names, sentences)
    ranked = margins(linear, candidates(question, held, ruled))
    kept = sorted(range(len(ranked)), key=lambda number: -ranked[number])[:MEASURED]
    if ruled.number is not None and ruled.number not in kept:
        kept.append(ruled.number)
    rows = measure(question, held, ruled, kept)
    found = [-inf] * len(ranked)
    for number, total in zip(kept, trees.totals(rows), strict=True):
        found[number] = ranked[number] + total
    return Weighed(found, dict(zip(kept, rows, strict=True)))


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
