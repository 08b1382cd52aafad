"""Questions that name no film: what the choice is learned from, and how well, on reviews unseen.

python -m benchmarks.unnamed    right, wrong and claimed, cross-validated by review

It learns from those questions of `asked.jsonl` that name no film (`unnamed`), a third of them not
answered by the review. Each is asked in a library that has the film and in one that has not.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.opened import opened
from benchmarks.parts import ASKED, asked_of
from benchmarks.trees import grow
from bot.answers.learned.unnamed import Guess
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.commandline.opening import scope_of
from bot.reading.trees import Forest

SIZE = 40  # films of a library
FOLDS = 4
THRESHOLDS = (-0.5, 0.0, 0.25, 0.5, 0.75, 1.0)
_LEAST = 4  # characters of an answer that is looked for among values


@dataclass(frozen=True)
class Case:
    """A question about the film of `file`: the guess of a library that has it (`there`) or not.

    `right` says whether the guess's answer was the one that was wanted.
    """

    file: str
    answerable: bool
    there: bool
    guess: Guess | None
    right: bool


def cases() -> list[Case]:
    """What there is to learn from; the same for the same code and questions."""

    async def everything() -> list[Case]:
        rows = [(file, row) for file, row in asked_of(ASKED) if row.get("unnamed")]
        files = sorted({file for file, _ in rows}, key=lambda file: file.name)
        random.Random(0).shuffle(files)
        libraries = round(len(files) / SIZE)
        found: list[Case] = []
        for number in range(libraries):
            mine, others = files[number::libraries], files[(number + 1) % libraries :: libraries]
            asked = [(file, row) for file, row in rows if file in mine + others]
            found += [one async for one in _asked(mine, asked)]
        return found

    return asyncio.run(everything())


async def _asked(
    files: Sequence[Path], rows: Iterable[tuple[Path, dict[str, Any]]]
) -> AsyncIterator[Case]:
    async with opened(files) as app:
        service = AnswerService(app.database, app.search)
        for file, row in rows:
            there = file in files
            guess = await service.guess(scope_of(None), row["question"])
            right = there and guess is not None and _is_wanted(guess.answer, row)
            yield Case(file.name, there and bool(row["evidence"]), there, guess, right)


def _is_wanted(answer: Answer, row: dict[str, Any]) -> bool:
    """Whether an answer is of the review's film, and quotes or tells what was to be told."""
    slug = Path(row["file"]).stem
    if not row["evidence"] or any(one.review_slug != slug for one in answer.evidence):
        return False
    quoted = " ".join(one.quote for one in answer.evidence)
    if any(piece in quoted for piece in row["evidence"]):
        return True
    told = f"{answer.text} {' '.join(answer.values)}".lower()
    return any(value.lower() in told for value in row["values"] if len(value) >= _LEAST)


def learn_unnamed(given: Sequence[Case]) -> Forest:
    """The trees that weigh a guess."""
    guesses = [(one.guess.measures, one.right) for one in given if one.guess is not None]
    return grow([measures for measures, _ in guesses], [right for _, right in guesses])


def judge(given: Sequence[Case]) -> Iterable[str]:
    """Right, wrong and claimed where nothing answers or the film is missing, each file unseen."""
    files = sorted({one.file for one in given})
    fold = {file: number % FOLDS for number, file in enumerate(files)}
    counts = {least: [0, 0, 0, 0] for least in THRESHOLDS}
    for held in range(FOLDS):
        trees = learn_unnamed([one for one in given if fold[one.file] != held])
        for one in given:
            if fold[one.file] != held or one.guess is None:
                continue
            weighed = trees.total(one.guess.measures)
            outcome = 0 if one.right else 1 if one.answerable else 2 if one.there else 3
            for least in THRESHOLDS:
                counts[least][outcome] += weighed > least
    there = [one for one in given if one.there]
    able = sum(one.answerable for one in there)
    yield f"{able} answerable, {len(there) - able} not, {len(given) - len(there)} without the film"
    for least, (right, wrong, claimed, without) in counts.items():
        yield f"  surer by {least}: {right} right, {wrong} wrong, {claimed} and {without} claimed"


if __name__ == "__main__":
    print("\n".join(judge(cases())))
