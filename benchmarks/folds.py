"""Reviews held out, fold by fold, so that each is judged by what was not learned from it."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
STACKED = 3  # folds by which models learn from what others say


def flat(groups: Iterable[Sequence[T]]) -> list[T]:
    return [one for group in groups for one in group]


def held_out(things: Sequence[T], folds: int) -> Iterator[tuple[list[T], list[T]]]:
    """What to learn from and what to judge by, fold by fold."""
    order = list(range(len(things)))
    random.Random(0).shuffle(order)
    for number in range(folds):
        held = set(order[number::folds])
        yield [things[i] for i in order if i not in held], [things[i] for i in sorted(held)]
