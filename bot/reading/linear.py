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
from struct import unpack_from

_LANE = 32  # bits for a label in a packed sum: far more than any review adds up to
_HALF = 1 << (_LANE - 1)


@dataclass(frozen=True, slots=True)
class Linear:
    """`weights`: for each feature its weights for all labels, in hundredths, as one number.

    So one addition a feature weighs all labels; and whole numbers add up to the same in any order.
    """

    labels: tuple[str, ...]
    weights: dict[str, int]

    def scores(self, features: Iterable[str]) -> list[float]:
        """One score a label; above 0 means "more likely than not"."""
        return [part / 100 for part in unpack(self.weight(features), len(self.labels))]

    def weight(self, features: Iterable[str]) -> int:
        """What features add up to, in hundredths: of one label as it is, else packed."""
        return sum(filter(None, map(self.weights.get, features)))


def pack(row: Iterable[tuple[int, int]]) -> int:
    """(index of a label, hundredths) pairs as one number, a lane of bits a label."""
    return sum(hundredths << (_LANE * label) for label, hundredths in row)


def unpack(packed: int, labels: int) -> list[int]:
    """The hundredths of each label."""
    above_zero = packed + _halves(labels)
    lanes = unpack_from(f"<{labels}I", above_zero.to_bytes(labels * _LANE // 8, "little"))
    return [lane - _HALF for lane in lanes]


@cache
def _halves(labels: int) -> int:
    """What makes every lane a positive number, so that none borrows from the next."""
    return pack((label, _HALF) for label in range(labels))


def likelihood(score: float) -> float:
    """The probability that a score stands for (the logistic function)."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def margins(model: Linear, features: Iterable[Iterable[str]]) -> list[float]:
    """How far a model puts each of the candidates above "none", which is the last."""
    *scores, none = (model.scores(one)[0] for one in features)
    return [score - none for score in scores]


@cache
def load(name: str, package: str = "bot.reading") -> Linear:
    """The model `name` of a package's `weights/`: a line of labels, then a line a feature."""
    text = resources.files(package).joinpath("weights", f"{name}.tsv").read_text("utf-8")
    head, *lines = text.removesuffix("\n").split("\n")
    weights = {}
    for line in lines:
        feature, *pairs = line.split("\t")
        cut = (pair.split(":") for pair in pairs)
        weights[feature] = pack((int(label), int(weight)) for label, weight in cut)
    return Linear(tuple(head.split("\t")), weights)
