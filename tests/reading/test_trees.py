"""Boosted trees: each walks to one of its numbers, and all add up."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

import pytest

from bot.reading.trees import Forest, Tree, load_trees


@pytest.mark.parametrize(
    ("close", "long", "added"),
    [(0.5, 0, 1.5), (0.6, 0, 2.5), (0.6, 9, 3.5), (0.1, 9, 1.5)],
)
def test_a_limit_belongs_to_what_lies_below_it(close: float, long: float, added: float) -> None:
    trees = [["close", 0.5, 1.0, ["long", 3, 2.0, 3.0]], 0.5]
    assert Forest(trees).total({"close": close, "long": long}) == added


def test_what_was_not_measured_counts_nothing() -> None:
    trees = Forest([["close", 0.5, 1.0, 2.0], ["far", -1, 1.0, 2.0]])
    assert trees.total({}) == 3.0


def test_trees_add_up_to_what_walking_each_of_them_does() -> None:
    trees = load_trees("roles")
    chance = random.Random(7)
    limits = {name: limit for tree in trees.trees for name, limit in _asked(tree)}
    for _ in range(50):
        measures = {
            name: chance.choice([0.0, limit, limit - 1, limit + 1])
            for name, limit in limits.items()
            if chance.random() < 0.8
        }
        assert trees.total(measures) == sum(_walk(tree, measures) for tree in trees.trees)


def test_many_things_add_up_as_each_by_itself_does() -> None:
    trees = load_trees("roles")
    chance = random.Random(7)
    asked = [one for tree in trees.trees for one in _asked(tree)]
    limits = {name: limit for name, limit in asked if chance.random() < 0.8}
    same = {name: limit + 1 for name, limit in asked[:5]}
    rows = [{name: chance.choice([0.0, limit]) for name, limit in limits.items()} | same
            for _ in range(20)]  # fmt: skip
    assert trees.totals(rows) == [trees.total(row) for row in rows]
    assert trees.totals([]) == []


def _asked(node: Tree) -> Iterator[tuple[str, float]]:
    if isinstance(node, list):
        name, limit, *children = node
        yield name, limit
        for child in children:
            yield from _asked(child)


def _walk(node: Tree, measures: Mapping[str, float]) -> float:
    while isinstance(node, list):
        name, limit, up_to, above = node
        node = up_to if measures.get(name, 0.0) <= limit else above
    return node


def test_a_tree_of_too_many_leaves_is_refused() -> None:
    tree: Tree = 0.0
    for limit in range(8):
        tree = ["close", limit, 1.0, tree]
    with pytest.raises(ValueError, match="9 leaves"):
        Forest([tree])


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("titles", "bot.reading"),
        ("roles", "bot.reading"),
        ("cast", "bot.reading"),
        ("characters", "bot.reading"),
        ("selection", "bot.answers"),
        ("unnamed", "bot.answers"),
    ],
)
def test_every_learned_tree_asks_for_something(name: str, package: str) -> None:
    trees = load_trees(name, package).trees
    assert len(trees) > 100
    assert all(isinstance(tree, list) and isinstance(tree[0], str) for tree in trees)
