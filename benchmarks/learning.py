"""Linear models learned from examples by stochastic gradient descent (AdaGrad). No package."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import exp, sqrt
from pathlib import Path

from benchmarks.examples import Example
from benchmarks.parts import ASIDE, BEFORE, DRILL, ROOT, TURNS
from bot.reading.linear import Linear, likelihood, pack, unpack

READING = ROOT / "bot" / "reading" / "weights"
ANSWERS = ROOT / "bot" / "answers" / "weights"
BUILT_ON = tuple(part for part in BEFORE if part not in ASIDE)
FOR_NAMES = (DRILL, TURNS, *BUILT_ON)
ROUNDS = 10
RATE = 0.1
DECAY = 1e-3
SURE_ENOUGH = 0.02  # an error below this teaches nothing
RAREST = 2  # examples in which a feature must be seen
DROPPED = 0.15  # of the features of a name or a possible title, each time that it is looked at
LIGHTEST = 4  # hundredths: lighter weights are left out


def learn(examples: Sequence[Example], labels: tuple[str, ...]) -> Linear:
    """One logistic regression a label, by stochastic gradient descent (AdaGrad).

    Some features are hidden each time, as when titles are ranked.
    """
    seen = Counter(feature for example in examples for feature in example.features)
    table = []
    for number, label in enumerate(labels):
        weights: dict[str, float] = {}
        squares: dict[str, float] = defaultdict(lambda: 0.01)
        mine = [
            (sorted(f for f in one.features if seen[f] >= RAREST), label in one.labels)
            for one in examples
            if label not in one.undecided
        ]
        order = random.Random(number)
        for _ in range(ROUNDS):
            order.shuffle(mine)
            for everything, is_so in mine:
                features = [f for f in everything if order.random() >= DROPPED]
                error = is_so - likelihood(sum(weights.get(f, 0.0) for f in features))
                if abs(error) < SURE_ENOUGH:
                    continue
                _step(weights, squares, features, error)
        table.append(weights)
    rows: dict[str, int] = {}
    for feature in sorted(set().union(*table)):
        packed = pack(
            (number, hundredths)
            for number, weights in enumerate(table)
            if abs(hundredths := round(weights.get(feature, 0.0) * 100)) >= LIGHTEST
        )
        if packed:
            rows[feature] = packed
    return Linear(labels, rows)


def rank(
    groups: Sequence[Sequence[Example]],
    label: str,
    *,
    rarest: int = RAREST,
    dropped: float = DROPPED,
) -> Linear:
    """Weights by which the right one of each group has the highest score (softmax).

    Each time some features are hidden, so that no single one is relied on (Srivastava and others,
    2014): 88.8 % of titles in place of 87.5, cross-validated.
    """
    seen = Counter(f for group in groups for one in group for f in one.features)
    weights: dict[str, float] = {}
    squares: dict[str, float] = defaultdict(lambda: 0.01)
    mine = [
        [
            (sorted(f for f in one.features if seen[f] >= rarest), label in one.labels)
            for one in group
        ]
        for group in groups
        if any(label in one.labels for one in group)
    ]
    order = random.Random(0)
    for _ in range(ROUNDS):
        order.shuffle(mine)
        for whole in mine:
            group = _partly(whole, order, dropped)
            scores = [sum(weights.get(f, 0.0) for f in features) for features, _ in group]
            highest = max(scores)
            shares = [exp(score - highest) for score in scores]
            right = sum(share for share, (_, is_so) in zip(shares, group, strict=True) if is_so)
            for share, (features, is_so) in zip(shares, group, strict=True):
                error = (share / right if is_so else 0.0) - share / sum(shares)
                if abs(error) < SURE_ENOUGH / 4:
                    continue
                _step(weights, squares, features, error)
    rows = {
        feature: hundredths
        for feature, weight in sorted(weights.items())
        if abs(hundredths := round(weight * 100)) >= LIGHTEST
    }
    return Linear((label,), rows)


def _step(
    weights: dict[str, float], squares: dict[str, float], features: Sequence[str], error: float
) -> None:
    """One step of AdaGrad (Duchi and others, 2011) against an error, with decaying weights."""
    for feature in features:
        weight = weights.get(feature, 0.0)
        slope = error - DECAY * weight
        squares[feature] += slope * slope
        weights[feature] = weight + RATE * slope / sqrt(squares[feature])


def _partly(
    group: list[tuple[list[str], bool]], chance: random.Random, dropped: float
) -> list[tuple[list[str], bool]]:
    everything = sorted({feature for features, _ in group for feature in features})
    hidden = {feature for feature in everything if chance.random() < dropped}
    return [([f for f in features if f not in hidden], is_so) for features, is_so in group]


def save(model: Linear, name: str, folder: Path = READING) -> None:
    lines = ["\t".join(model.labels)]
    for feature, packed in model.weights.items():
        if "\n" in feature or "\t" in feature:
            raise ValueError(f"no line of a table can hold the feature {feature!r}")
        row = enumerate(unpack(packed, len(model.labels)))
        lines.append(
            "\t".join([feature, *(f"{label}:{weight}" for label, weight in row if weight)])
        )
    Path(folder, f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
