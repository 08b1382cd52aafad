"""Boosted trees: each walks to one of its numbers, and all add up."""

from __future__ import annotations

import pytest

from bot.reading.trees import load_trees, total


@pytest.mark.parametrize(
    ("close", "long", "added"),
    [(0.5, 0, 1.5), (0.6, 0, 2.5), (0.6, 9, 3.5), (0.1, 9, 1.5)],
)
def test_a_limit_belongs_to_what_lies_below_it(close: float, long: float, added: float) -> None:
    trees = [["close", 0.5, 1.0, ["long", 3, 2.0, 3.0]], 0.5]
    assert total(trees, {"close": close, "long": long}) == added


def test_what_was_not_measured_counts_nothing() -> None:
    assert total([["close", 0.5, 1.0, 2.0], ["far", -1, 1.0, 2.0]], {}) == 3.0


@pytest.mark.parametrize(
    ("name", "package"), [("titles", "bot.reading"), ("selection", "bot.answers")]
)
def test_every_learned_tree_asks_for_something(name: str, package: str) -> None:
    trees = load_trees(name, package)
    assert len(trees) > 100
    assert all(isinstance(tree, list) and isinstance(tree[0], str) for tree in trees)
