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

from bot.answers.finding.passages import Sentence
from bot.answers.learned.measures import Measures, measure
from bot.answers.learned.selection_features import Question, Ruled, candidates, levels_of
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
        levels = levels_of(question, sentences)
        return cls(
            list(candidates(question, sentences, ruled, levels)),
            measure(question, sentences, ruled, levels),
        )


def weigh(question: Question, sentences: Sequence[Sentence], ruled: Ruled) -> list[float]:
    """How much surer it is of each sentence that it answers than that none does."""
    return add_up(*models(), Seen.of(question, sentences, ruled))


def models() -> tuple[Linear, Forest]:
    """Both models as learned."""
    return load("selection", "bot.answers"), load_trees("selection", "bot.answers")


def add_up(linear: Linear, trees: Forest, seen: Seen) -> list[float]:
    """What both models say of each sentence."""
    ranked = margins(linear, seen.features)
    return [margin + trees.total(row) for margin, row in zip(ranked, seen.measures, strict=True)]


def decide(weighed: Sequence[float], ruled: Ruled) -> Verdict:
    """What the margins of all sentences (:func:`weigh`) say of the answer by rule, or of none."""
    proven = ruled.valued or ruled.number is None or weighed[ruled.number] > DOUBTFUL
    if ruled.answered and proven:
        return Verdict.STANDS
    fact = ruled.want in _FACTS and not ruled.unsaid
    answers = ruled.quotable and max(weighed) > (SURE_OF_FACT if fact else SURE)
    return Verdict.BEST_ANSWERS if answers else Verdict.NONE_ANSWERS
