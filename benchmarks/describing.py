"""Which film a description is of: what that is learned from, and how well, on reviews unseen.

python -m benchmarks.describing    found, mistaken and claimed, cross-validated by review

It learns from `questions/drill/described.jsonl`: descriptions of half-remembered films, two in
three in other words than the review has. Each is looked for in a small and in a larger library,
with the film there and without it.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.examples import Example
from benchmarks.learning import rank
from benchmarks.opened import opened
from benchmarks.parts import DRILL, QUESTIONS, read_json_lines
from bot.answers.finding.description import Likeness, candidates
from bot.answers.finding.meant import alike_films
from bot.answers.finding.passages import Passages
from bot.answers.finding.store import AnswerStore
from bot.commandline.opening import scope_of
from bot.reading.linear import Linear, margins

LABEL = "described"
SIZES = (20, 120)  # films of a library
FOLDS = 4
RAREST, DROPPED = 4, 0.2
THRESHOLDS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0)


@dataclass(frozen=True)
class Case:
    """A description of the film that a review (`file`) is of, with the films looked at."""

    file: str
    size: int
    films: list[Likeness]
    right: list[bool]

    @property
    def without(self) -> Case:
        """The same in a library that lacks the film."""
        kept = [number for number, is_right in enumerate(self.right) if not is_right]
        return Case(self.file, self.size, [self.films[at] for at in kept], [False] * len(kept))

    def examples(self) -> list[Example]:
        """The films, and "none" the last."""
        labels = [*self.right, not any(self.right)]
        return [
            Example(frozenset(features), frozenset([LABEL] if is_so else []), frozenset())
            for features, is_so in zip(candidates(self.films), labels, strict=True)
        ]


def cases() -> list[Case]:
    """What there is to learn from; the same for the same code and descriptions."""

    async def everything() -> list[Case]:
        rows = read_json_lines(QUESTIONS / DRILL / "described.jsonl")
        files = sorted({row["file"] for row in rows})
        random.Random(0).shuffle(files)
        found: list[Case] = []
        for size in SIZES:
            libraries = round(len(files) / size)
            for number in range(libraries):
                mine = files[number::libraries]
                found += [one async for one in _looked_for(mine, size, rows)]
        return found

    return asyncio.run(everything())


async def _looked_for(
    files: Sequence[str], size: int, rows: Iterable[dict[str, Any]]
) -> AsyncIterator[Case]:
    async with opened([QUESTIONS / DRILL / "reviews" / name for name in files]) as app:
        scope, store = scope_of(None), AnswerStore.of(app.database)
        for row in rows:
            if row["file"] not in files:
                continue
            passages = Passages(scope, store, app.search)
            found = await alike_films(scope, store, passages, row["question"])
            slug = Path(row["file"]).stem
            right = [film.sentences[0].evidence.review_slug == slug for film in found]
            yield Case(row["file"], size, [one.likeness for one in found], right)


def learn_description(given: Sequence[Case]) -> Linear:
    groups = [one.examples() for one in given if any(one.right)]
    groups += [one.without.examples() for one in given if any(one.right)]
    return rank(groups, LABEL, rarest=RAREST, dropped=DROPPED)


def judge(given: Sequence[Case]) -> Iterable[str]:
    """Of the descriptions: found, mistaken, and claimed where the film is not there."""
    files = sorted({one.file for one in given})
    fold = {file: number % FOLDS for number, file in enumerate(files)}
    told: list[tuple[int, float, bool]] = []  # size, margin, right
    claimed: list[tuple[int, float]] = []  # size, margin
    for held in range(FOLDS):
        model = learn_description([one for one in given if fold[one.file] != held])
        for one in given:
            if fold[one.file] == held:
                margin, number = _best(model, one)
                told.append((one.size, margin, number is not None and one.right[number]))
                claimed.append((one.size, _best(model, one.without)[0]))
    for size in SIZES:
        yield f"libraries of {size} films"
        mine = [(margin, right) for own, margin, right in told if own == size]
        others = [margin for own, margin in claimed if own == size]
        for least in THRESHOLDS:
            found = sum(right and margin > least for margin, right in mine) / len(mine)
            wrong = sum(not right and margin > least for margin, right in mine) / len(mine)
            false = sum(margin > least for margin in others) / len(others)
            shares = f"found {found:.1%}, mistaken {wrong:.1%}, claimed {false:.1%}"
            yield f"  surer by {least}: {shares}"


def _best(model: Linear, one: Case) -> tuple[float, int | None]:
    if not one.films:
        return float("-inf"), None
    weighed = margins(model, candidates(one.films))
    number = max(range(len(weighed)), key=weighed.__getitem__)
    return weighed[number], number


if __name__ == "__main__":
    given = cases()
    print(f"{len(given)} descriptions, {sum(any(one.right) for one in given)} of a film looked at")
    print("\n".join(judge(given)))
