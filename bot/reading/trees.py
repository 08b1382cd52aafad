"""Boosted trees: what many small questions about numbers add up to (Friedman, 2001).

They are learned by a library (`benchmarks/trees.py`, by `make train`), and are code by another
name: a table that is loaded once. All trees are walked at once (QuickScorer: Lucchese and others,
2015): each has a byte, with a bit for each of its leaves, the leftmost lowest. What a measure is
above of rules out the leaves to the left, the same for all trees that ask for it; of those that
are left, the leftmost is where a walk would end. So pure Python weighs 500 trees in some 30 µs.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import accumulate
from operator import and_, getitem
from typing import Any

Tree = Any
"""A number, what the tree adds; or a list: the name of a measure, a limit, the tree for what is not
above it, and the tree for what is."""
MOST_LEAVES = 8  # of a tree: the bits of a byte


class Forest:
    """Trees that add up. Raises ValueError where one has more leaves than a byte has bits."""

    __slots__ = ("_asked", "_below_zero", "_leaves", "_values", "trees")

    def __init__(self, trees: Iterable[Tree]) -> None:
        self.trees = tuple(trees)
        self._leaves = 0  # all of them
        self._values: list[list[float]] = []  # by tree: what it adds, by the leaves that are left
        ruled_out: dict[str, dict[float, int]] = {}
        for number, tree in enumerate(self.trees):
            leaves: list[float] = []
            for name, limit, first, last in _questions(tree, leaves):
                at = ruled_out.setdefault(name, {})
                at[limit] = at.get(limit, 0) | ((1 << last) - (1 << first)) << 8 * number
            if len(leaves) > MOST_LEAVES:
                raise ValueError(f"a tree of {len(leaves)} leaves")
            self._leaves |= ((1 << len(leaves)) - 1) << 8 * number
            lowest = ((left & -left).bit_length() - 1 for left in range(1 << len(leaves)))
            self._values.append([leaves[max(0, leaf)] for leaf in lowest])
        # By measure: the limits that it is held against, and the leaves left above so many.
        self._asked: dict[str, tuple[list[float], list[int]]] = {}
        # By measure: the leaves left where it is not measured, if not all.
        self._below_zero: dict[str, int] = {}
        for name, at in ruled_out.items():
            limits = sorted(at)
            left = [*accumulate((~at[limit] for limit in limits), and_, initial=self._leaves)]
            self._asked[name] = limits, left
            if limits[0] < 0:
                self._below_zero[name] = left[bisect_left(limits, 0.0)]

    def total(self, measures: Mapping[str, float]) -> float:
        """What all trees add up to for one thing; what was not measured of it counts 0."""
        left = self._leaves
        asked = self._asked
        for name, measured in measures.items():
            if (one := asked.get(name)) is not None:
                left &= one[1][bisect_left(one[0], measured)]
        for name, still in self._below_zero.items():
            if name not in measures:
                left &= still
        return sum(map(getitem, self._values, left.to_bytes(len(self.trees), "little")))

    def totals(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """The same of many things, of which the same is measured: a measure of all at a time."""
        left = [self._leaves] * len(rows)
        for name, still in self._below_zero.items():
            if rows and name not in rows[0]:
                left = [one & still for one in left]
        for name in rows[0] if rows else ():
            if (asked := self._asked.get(name)) is not None:
                limits, leaves = asked
                column = [row[name] for row in rows]
                if column.count(column[0]) == len(column):  # as what is measured of the question
                    same = leaves[bisect_left(limits, column[0])]
                    left = [one & same for one in left]
                else:
                    left = [
                        one & leaves[bisect_left(limits, measured)]
                        for one, measured in zip(left, column, strict=True)
                    ]
        size = len(self.trees)
        return [sum(map(getitem, self._values, one.to_bytes(size, "little"))) for one in left]


def _questions(tree: Tree, leaves: list[float]) -> Iterator[tuple[str, float, int, int]]:
    """Each question of a tree, with the leaves (from, to) that a yes rules out; adds the leaves."""
    if not isinstance(tree, list):
        leaves.append(tree)
        return
    name, limit, up_to, above = tree
    first = len(leaves)
    yield from _questions(up_to, leaves)
    yield name, limit, first, len(leaves)
    yield from _questions(above, leaves)


@cache
def load_trees(name: str, package: str = "bot.reading") -> Forest:
    """The trees `name` of a package's `weights/`: a line a tree, in JSON."""
    text = resources.files(package).joinpath("weights", f"{name}.jsonl").read_text("utf-8")
    return Forest(json.loads(line) for line in text.splitlines())
