"""Boosted trees learned by LightGBM, in the form that `bot/reading/trees.py` walks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import lightgbm
import numpy as np

from bot.reading.trees import Forest, Tree

ROUNDS = 500
MOST_MEASURES = 400  # those that most of the right ones have
SETTINGS = {
    "objective": "binary",
    "num_leaves": 6,
    "learning_rate": 0.03,
    "min_data_in_leaf": 30,
    "lambda_l2": 5,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "seed": 0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
"""Small trees that each see a part of the measures and of the rows: few examples teach them."""

RANKING = {"objective": "lambdarank", "learning_rate": 0.07}
"""What is set otherwise where one row of each group is to be the first."""


def grow(
    rows: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    *,
    rounds: int = ROUNDS,
    groups: Sequence[int] | None = None,
) -> Forest:
    """Trees that add up to the log odds of a label. The same rows give the same trees.

    `groups`: of how many rows in turn one is to have the highest sum; what it is matters no more
    then (LambdaMART: Burges, 2010).
    """
    told = Counter(name for row, is_so in zip(rows, labels, strict=True) if is_so for name in row)
    names = [name for name, _ in told.most_common(MOST_MEASURES)]
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows], float)
    data = lightgbm.Dataset(table, np.array(labels, float), group=groups)
    settings = SETTINGS if groups is None else SETTINGS | RANKING
    model = lightgbm.train(settings, data, rounds)
    found = model.dump_model()["tree_info"]
    return Forest(_plain(tree["tree_structure"], names) for tree in found)


def _plain(node: dict[str, Any], names: Sequence[str]) -> Tree:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    limit = float(f"{node['threshold']:.6g}")
    children = (_plain(node[side], names) for side in ("left_child", "right_child"))
    return [names[node["split_feature"]], limit, *children]
