"""The weights of `bot/answers/proof/relevance.py` fitted anew, and what such a fit is worth.

    python -m benchmarks.subjqa_fit

Ten times in turn the weights are fitted to nine tenths of the questions of `benchmarks.subjqa` and
judge the tenth left out; three shuffles of the questions. Prints the figures of those left out,
then the weights fitted to all. First the order of the sentences is fitted (the share of the right
ones among all, as a softmax has it), then how the best one's score and the signs of the question
tell whether there is an answer. Takes a minute or two.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.subjqa import auroc, load, sentences_of, spans
from bot.answers.proof.relevance import signs_of

OF_SENTENCE = ("said", "matter", "judged", "early", "asks")
OF_QUESTION = ("lost", "factual")
FOLDS, SHUFFLES, SEED = 10, 3, 7
STEPS, RATE, PULL = 150, 4.0, 0.5

Weights = list[float]
Gradient = Callable[[Weights], Weights]


@dataclass(slots=True)
class Case:
    """One question: its signs, which sentences are right, whether somebody found an answer."""

    rows: list[list[float]]
    right: list[bool]
    whole: list[float]
    answered: bool


def dot(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def climb(size: int, count: int, gradient: Gradient) -> Weights:
    """Gradient ascent from nothing; `PULL` draws the weights back to it."""
    weights = [0.0] * size
    for _ in range(STEPS):
        steps = gradient(weights)
        weights = [w + RATE * (g - PULL * w) / count for w, g in zip(weights, steps, strict=True)]
    return weights


def order(cases: Sequence[Case]) -> Weights:
    """The weights that put right sentences first."""
    some = [case for case in cases if any(case.right)]

    def gradient(weights: Weights) -> Weights:
        total = [0.0] * len(weights)
        for case in some:
            odds = [math.exp(dot(weights, row)) for row in case.rows]
            every = sum(odds)
            good = sum(odd for odd, right in zip(odds, case.right, strict=True) if right)
            for odd, right, row in zip(odds, case.right, case.rows, strict=True):
                share = odd * (right / good - 1 / every)
                for at, value in enumerate(row):
                    total[at] += share * value
        return total

    return climb(len(OF_SENTENCE), len(some), gradient)


def sureness(cases: Sequence[Case], weights: Weights) -> Weights:
    """A constant, then what the best score and the question's signs weigh for being answered."""
    scores = [best(case, weights) for case in cases]
    middle = sum(scores) / len(scores)  # taken off, for the ascent to be even
    known = [
        ([1.0, score - middle, *case.whole], case.answered)
        for score, case in zip(scores, cases, strict=True)
    ]

    def gradient(own: Weights) -> Weights:
        missed = [(row, yes - 1 / (1 + math.exp(-dot(own, row)))) for row, yes in known]
        return [sum(row[at] * by for row, by in missed) for at in range(len(own))]

    constant, scale, *rest = climb(2 + len(OF_QUESTION), len(known), gradient)
    return [constant - scale * middle, scale, *rest]


def best(case: Case, weights: Weights) -> float:
    return max(dot(weights, row) for row in case.rows)


def held_out(cases: list[Case]) -> list[float]:
    """hit@1, hit@3 and AUROC, each case judged by weights of which it knows nothing."""
    hits = [0, 0]
    sure: dict[bool, list[float]] = {True: [], False: []}
    for fold in range(FOLDS):
        rest = [case for at, case in enumerate(cases) if at % FOLDS != fold]
        weights = order(rest)
        own = sureness(rest, weights)
        for case in cases[fold::FOLDS]:
            ranked = sorted(
                zip(case.rows, case.right, strict=True), key=lambda pair: -dot(weights, pair[0])
            )
            sure[case.answered].append(dot(own, [1.0, best(case, weights), *case.whole]))
            hits[0] += ranked[0][1]
            hits[1] += any(right for _, right in ranked[:3])
    return [*(count / len(sure[True]) for count in hits), auroc(sure[True], sure[False])]


def main() -> None:
    cases = []
    for question in load():
        sentences, starts, right = sentences_of(question)
        signs = signs_of(question["question"], sentences, starts)
        cases.append(
            Case(
                [[one[name] for name in OF_SENTENCE] for one in signs],
                right,
                [signs[0][name] for name in OF_QUESTION],
                bool(spans(question)),
            )
        )
    shuffler = random.Random(SEED)
    figures = [held_out(shuffler.sample(cases, len(cases))) for _ in range(SHUFFLES)]
    hit1, hit3, area = (sum(column) / SHUFFLES for column in zip(*figures, strict=True))
    print(f"left out hit@1 {hit1:.3f}  hit@3 {hit3:.3f}  AUROC {area:.3f}")
    weights = order(cases)
    _, scale, *rest = sureness(cases, weights)
    fitted = [*weights, *(weight / scale for weight in rest)]
    for name, weight in zip((*OF_SENTENCE, *OF_QUESTION), fitted, strict=True):
        print(f"    {name:8} {weight:5.1f}")


if __name__ == "__main__":
    main()
