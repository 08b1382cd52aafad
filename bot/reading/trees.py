"""Boosted trees: what many small questions about numbers add up to (Friedman, 2001).

They are learned by a library (`benchmarks/trees.py`, by `make train`), and are code by another
name: a table that is loaded once. Pure Python walks some hundred in a fraction of a millisecond.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

Tree = Any
"""A number, what the tree adds; or a list: the name of a measure, a limit, the tree for what is not
above it, and the tree for what is."""


def total(trees: Sequence[Tree], measures: Mapping[str, float]) -> float:
    """What all trees add up to for one thing that was measured; what is not among it counts 0."""
    added = 0.0
    for tree in trees:
        node = tree
        while isinstance(node, list):
            name, limit, up_to, above = node
            node = up_to if measures.get(name, 0.0) <= limit else above
        added += node
    return added


@cache
def load_trees(name: str, package: str = "bot.reading") -> list[Tree]:
    """The trees `name` of a package's `weights/`: a line a tree, in JSON."""
    text = resources.files(package).joinpath("weights", f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]
