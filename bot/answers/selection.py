"""Which sentence of a film's reviews answers a question, or that none does. Pure.

A linear ranking that is learned from questions of ours over our own reviews (`make train`). The
candidates are the sentences and "none of them": whether the reviews say it at all is weighed as
everything else is, by what the best sentences have of the question and by what kind of question it
is.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from bot.answers.passages import Sentence
from bot.answers.selection_features import Question, Ruled, candidates
from bot.reading.linear import load, margins

SURE = 1.7
"""How much surer than "none" a sentence must be to answer where nothing else does."""
DOUBTFUL = -1.0
"""How much less sure than "none" a quote must be to be taken back.

Both in the model's measure (1 is 2.7 times as likely), cross-validated by review:
`python -m benchmarks.selecting`.
"""


class Verdict(Enum):
    """What becomes of the answer by rule."""

    STANDS = "stands"
    BEST_ANSWERS = "the best sentence answers"
    NONE_ANSWERS = "none answers"


def weigh(question: Question, sentences: Sequence[Sentence], ruled: Ruled) -> list[float]:
    """How much surer it is of each sentence that it answers than that none does."""
    return margins(load("selection", "bot.answers"), candidates(question, sentences, ruled))


def decide(weighed: Sequence[float], ruled: Ruled) -> Verdict:
    """What the margins of all sentences (:func:`weigh`) say of the answer by rule, or of none."""
    proven = ruled.valued or ruled.number is None or weighed[ruled.number] > DOUBTFUL
    if ruled.answered and proven:
        return Verdict.STANDS
    answers = ruled.quotable and max(weighed) > SURE
    return Verdict.BEST_ANSWERS if answers else Verdict.NONE_ANSWERS
