"""The second opinion on answers: what it is learned from, and how well it does on reviews unseen.

python -m benchmarks.selecting           right, wrong and claimed, cross-validated by review
python -m benchmarks.selecting voices    the same of 60 reviews that nothing is learned from
python -m benchmarks.selecting aside     of 300 more, whose questions nothing is learned from

It learns from the questions of the parts that are there to build on, where one sentence answers or
none does, and from the `asked.jsonl` of `drill`: details, plots, yes or no, half of
them in other words than the review has, one in three not answered by it.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.examples import Example
from benchmarks.learning import rank
from benchmarks.opened import opened
from benchmarks.parts import (
    ASIDE,
    ASKED,
    BEFORE,
    DRILL,
    NOT_LEARNED,
    QUESTIONS,
    VOICES,
    asked_of,
    read_json_lines,
    review_files,
)
from benchmarks.trees import grow
from bot.answers.finding.inquiry import Inquiry
from bot.answers.learned.second_opinion import Material, material
from bot.answers.learned.selection import Seen, Verdict, add_up, decide, models
from bot.answers.learned.selection_features import Ruled
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.commandline.opening import scope_of
from bot.reading.linear import Linear
from bot.reading.trees import Forest

ANSWERS = "answers"
FOLDS = 3
RAREST, DROPPED = 4, 0.3
"""Harder than for titles: there are fewer examples, and no single sign may decide."""


@dataclass(frozen=True)
class Case:
    """A question of a group (a part, or a review), and which of the sentences answer it."""

    group: str
    asked: bool  # whether it is one of `asked.jsonl`
    question: str
    seen: Seen
    right: list[bool]
    ruled: Ruled

    @property
    def answerable(self) -> bool:
        return any(self.right)


class ByRule(AnswerService):
    """The answers without a second opinion, and what one would have been given of."""

    given: Material | None = None

    async def material_of(self, question: str) -> Material | None:
        """What there is to weigh of a question, if anything."""
        self.given = None
        await self.ask(scope_of(None), question)
        return self.given

    async def _second_opinion(self, inquiry: Inquiry, answer: Answer) -> Answer:
        self.given = await material(inquiry, answer)
        return answer


def cases() -> list[Case]:
    """What there is to learn from; the same for the same code and questions."""

    async def everything() -> list[Case]:
        found: list[Case] = []
        for part in BEFORE:
            if part not in ASIDE:
                rows = read_json_lines(QUESTIONS / part / "questions.jsonl")
                told = [(row["question"], _one_sentence(row), part) for row in rows]
                found += [one async for one in _asked(review_files(part), told)]
        return found + [one async for one in _asked_of(asked_of(ASKED))]

    return asyncio.run(everything())


def unseen_cases(name: str) -> list[Case]:
    """The same of questions that nothing is learned from, of `voices` or set aside."""

    async def everything() -> list[Case]:
        rows = asked_of([VOICES]) if name == VOICES else asked_of([DRILL], NOT_LEARNED)
        return [one async for one in _asked_of(rows)]

    return asyncio.run(everything())


def _asked_of(rows: Iterable[tuple[Path, dict[str, Any]]]) -> AsyncIterator[Case]:
    """Of what is asked of reviews by name; `unnamed.py` has the rest."""
    asked = [(file, row) for file, row in rows if not row.get("unnamed")]
    files = sorted({file for file, _ in asked}, key=lambda file: file.name)
    told = [(row["question"], row["evidence"], file.name) for file, row in asked]
    return _asked(files, told, asked=True)


def _one_sentence(row: dict[str, Any]) -> list[str] | None:
    """Pieces of the sentences that each answer; [] where none does, None where several must."""
    if not row["answered"]:
        return []
    groups = row["evidence_contains"]
    return groups[0] if groups and len(groups) == 1 else None


async def _asked(
    files: Sequence[Path],
    told: Iterable[tuple[str, list[str] | None, str]],
    *,
    asked: bool = False,
) -> AsyncIterator[Case]:
    async with opened(files) as app:
        by_rule = ByRule(app.database, app.search)
        for question, pieces, group in told:
            given = await by_rule.material_of(question)
            if given is not None and pieces is not None:
                one = _case(given, pieces, group, question, asked=asked)
                if one is not None:
                    yield one


def _case(
    given: Material, pieces: list[str], group: str, question: str, *, asked: bool
) -> Case | None:
    right = [any(piece in one.evidence.quote for piece in pieces) for one in given.sentences]
    if pieces and not any(right):
        return None  # another film's, or no sentence by itself
    seen = Seen.of(given.question, given.sentences, given.ruled)
    return Case(group, asked, question, seen, right, given.ruled)


def learn_selection(given: Sequence[Case]) -> tuple[Linear, Forest]:
    """The linear ranking and the trees that are added to it."""
    linear = rank([_examples(one) for one in given], ANSWERS, rarest=RAREST, dropped=DROPPED)
    rows = [row for one in given for row in one.seen.measures]
    return linear, grow(rows, [is_so for one in given for is_so in one.right])


def _examples(one: Case) -> list[Example]:
    labels = [*one.right, not one.answerable]
    return [
        Example(frozenset(features), frozenset([ANSWERS] if is_so else []), frozenset())
        for features, is_so in zip(one.seen.features, labels, strict=True)
    ]


def judge(given: Sequence[Case]) -> Iterable[str]:
    """Right, wrong and claimed by rule and after the second opinion, each group unseen."""
    groups = sorted({one.group for one in given})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    counts: dict[bool, dict[str, list[int]]] = {}
    for held in range(FOLDS):
        learned = learn_selection([one for one in given if fold[one.group] != held])
        for one in given:
            if fold[one.group] == held:
                table = counts.setdefault(one.asked, {"by rule": [0] * 4, "after": [0] * 4})
                _count(table["by rule"], one, one.ruled.number, one.ruled.answered)
                _count(table["after"], one, *_after(learned, one))
    for asked, table in counts.items():
        yield "asked.jsonl" if asked else "the parts"
        yield from _told(table)


def judge_unseen(given: Sequence[Case]) -> Iterable[str]:
    """The same by the weights as they are."""
    table = {"by rule": [0] * 4, "after": [0] * 4}
    for one in given:
        _count(table["by rule"], one, one.ruled.number, one.ruled.answered)
        _count(table["after"], one, *_after(models(), one))
    return _told(table)


def _told(table: Mapping[str, Sequence[int]]) -> Iterable[str]:
    for name, (right, wrong, claimed, _) in table.items():
        yield f"  {name:8} {right} right, {wrong} wrong, {claimed} claimed"


def _after(learned: tuple[Linear, Forest], one: Case) -> tuple[int | None, bool]:
    weighed = add_up(*learned, one.seen)
    verdict = decide(weighed, one.ruled)
    if verdict is Verdict.STANDS:
        return one.ruled.number, True
    return weighed.index(max(weighed)), verdict is Verdict.BEST_ANSWERS


def _count(row: list[int], one: Case, number: int | None, answered: bool) -> None:
    """Add an answer to right, wrong, claimed or declined."""
    right = number is not None and one.right[number]
    row[3 if not answered else 2 if not one.answerable else 0 if right else 1] += 1


if __name__ == "__main__":
    unseen = sys.argv[1:2]
    given = unseen_cases(*unseen) if unseen else cases()
    print(f"{len(given)} questions, {sum(one.answerable for one in given)} answered by a sentence")
    print("\n".join(judge_unseen(given) if unseen else judge(given)))
