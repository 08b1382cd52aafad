"""A linear model: what a thing is, by adding up the weights of all that can be seen of it.

The weights are learned from reviews that we wrote and read ourselves (`make train`), and are code
by another name: a table that is loaded once, the same answer to the same text for ever. Pure Python
adds up some hundred numbers in a fraction of a millisecond; no package is needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp


@dataclass(frozen=True, slots=True)
class Linear:
    """`weights`: for each feature the (index of a label, weight) pairs that are not zero."""

    labels: tuple[str, ...]
    weights: dict[str, tuple[tuple[int, float], ...]]

    def scores(self, features: Iterable[str]) -> list[float]:
        """One score a label; above 0 means "more likely than not"."""
        totals = [0.0] * len(self.labels)
        weights = self.weights
        for feature in features:
            for label, weight in weights.get(feature, ()):
                totals[label] += weight
        return totals


def likelihood(score: float) -> float:
    """The probability that a score stands for (the logistic function)."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


@cache
def load(name: str) -> Linear:
    """The model `name` of `weights/`: a line of labels, then a line a feature."""
    text = resources.files("bot.reading").joinpath("weights", f"{name}.tsv").read_text("utf-8")
    head, *lines = text.splitlines()
    weights = {}
    for line in lines:
        feature, *pairs = line.split("\t")
        cut = [pair.split(":") for pair in pairs]
        weights[feature] = tuple((int(label), int(weight) / 100) for label, weight in cut)
    return Linear(tuple(head.split("\t")), weights)
