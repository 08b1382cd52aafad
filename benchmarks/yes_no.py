"""Yes or no by what is learned: what it is learned from, and how well, on reviews unseen.

python -m benchmarks.yes_no          right, wrong and claimed, cross-validated by review
python -m benchmarks.yes_no aside    the same by the weights as they are, of what is set aside

It learns from `yes_no.jsonl` of the drill and from those questions of `asked.jsonl` that want a
yes or a no, each asked of its film among some forty.
"""

from __future__ import annotations

import asyncio
import random
import re
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.opened import opened
from benchmarks.parts import ASKED, DRILL, NOT_LEARNED, QUESTIONS, asked_of, read_json_lines
from benchmarks.trees import grow
from bot.answers.finding.inquiry import Inquiry
from bot.answers.learned.yes_no_sentences import Weighed, weighed_sentences
from bot.answers.learned.yes_or_no import Decision, decide, learned, stands, wanted_of
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.commandline.opening import scope_of
from bot.reading.trees import Forest

FILE, ASIDE = "yes_no.jsonl", "yes_no_aside.jsonl"
SIZE = 40  # films of a library
FOLDS = 4
_POLAR = re.compile(
    r"(?!.*\b(?:who|what|which|where|when|why|how)[\w']*\b)(?:\w+[,:]? ){0,3}?(?:is|are|was|were|do"
    r"|does|did|has|have|had|can|could|will|would|should|any)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?P<yes>yes|yeah|yep)\b|(?:no|nope|not|never|none|nobody)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Case:
    """A question of a file's review. `word` is what settles it: "yes", "no", "" where that was not
    written down, None where nothing does; `right` says which of the sentences do."""

    file: str
    word: str | None
    ruled: Answer
    quotes: bool  # whether the answer by rule quotes what settles it
    weighed: Sequence[Weighed]
    right: Sequence[bool]


class ByRule(AnswerService):
    """The answers without what is learned of yes and no, and what there would be to weigh."""

    given: tuple[Answer, Sequence[Weighed]] | None = None

    async def given_of(self, question: str) -> tuple[Answer, Sequence[Weighed]] | None:
        """The answer by rule and what there is to weigh; None where no one question is asked."""
        self.given = None
        await self.ask(scope_of(None), question)
        return self.given

    async def _yes_or_no(self, inquiry: Inquiry, answer: Answer) -> Answer:
        wanted = wanted_of(inquiry)
        self.given = answer, await weighed_sentences(inquiry, answer) if wanted else ()
        return answer


def cases(*, aside: bool = False) -> list[Case]:
    """What there is to learn from, or what is set aside; the same for the same code."""
    files = (ASIDE, NOT_LEARNED) if aside else (FILE, "asked.jsonl")
    rows = [pair for file in files for pair in asked_of(ASKED, file)]
    told = [(path, row, _word_of(row)) for path, row in rows if _wants(row)]
    titles = {
        row["file"]: row["title"][0]
        for row in read_json_lines(QUESTIONS / DRILL / "facts.jsonl")
        if row["title"]
    }

    async def everything() -> list[Case]:
        paths = sorted({path for path, _, _ in told}, key=lambda path: path.name)
        random.Random(0).shuffle(paths)
        found: list[Case] = []
        for start in range(0, len(paths), SIZE):
            mine = paths[start : start + SIZE]
            asked = [one for one in told if one[0] in mine]
            found += [one async for one in _asked(mine, asked, titles)]
        return found

    return asyncio.run(everything())


def _wants(row: dict[str, Any]) -> bool:
    """Whether it may want a yes or a no; which of them do is for the answers to say."""
    return row.get("sort") == "yes_no" or bool(_POLAR.match(row["question"]) or _word_of(row))


def _word_of(row: dict[str, Any]) -> str | None:
    if not row["evidence"]:
        return None
    said = _WORD.match(row["values"][0]) if row["values"] else None
    return "" if said is None else "yes" if said["yes"] else "no"


async def _asked(
    files: Sequence[Path],
    rows: Iterable[tuple[Path, dict[str, Any], str | None]],
    titles: dict[str, str],
) -> AsyncIterator[Case]:
    async with opened(files) as app:
        service = ByRule(app.database, app.search)
        for path, row, word in rows:
            asked = row["question"]
            if row.get("unnamed") and path.name in titles:
                asked = f"{asked.rstrip(' ?!.')} in {titles[path.name]}?"
            if (given := await service.given_of(asked)) is None:
                continue
            ruled, weighed = given
            pieces, quoted = row["evidence"], " ".join(one.quote for one in ruled.evidence)
            quotes = any(piece in quoted for piece in pieces)
            right = [any(piece in one.said.evidence.quote for piece in pieces) for one in weighed]
            yield Case(path.name, word, ruled, quotes, weighed, right)


def learn_yes_no(given: Sequence[Case]) -> tuple[Forest, Forest]:
    """What tells whether a sentence settles a question, and whether it says so."""
    able = [one for one in given if one.word is None or any(one.right)]
    pairs = [pair for one in able for pair in zip(one.weighed, one.right, strict=True)]
    settles = grow([one.measures for one, _ in pairs], [is_so for _, is_so in pairs])
    told = [
        (one.measures, (case.word == "yes") != one.denied)
        for case in given
        if case.word
        for one, is_so in zip(case.weighed, case.right, strict=True)
        if is_so
    ]
    return settles, grow([measures for measures, _ in told], [is_so for _, is_so in told])


def outcome(one: Case, decision: Decision) -> str:
    """right, wrong, quoted (what settles it, without a word), declined, claimed or honest."""
    answered, values = one.ruled.answered and not decision.taken_back, one.ruled.values
    quotes, word = one.quotes, next((v for v in values if v in ("yes", "no")), "")
    if decision.said is not None:
        at = next(n for n, w in enumerate(one.weighed) if w.said is decision.said)
        answered, quotes, word = True, one.right[at], decision.word
    if one.word is None or not answered:
        return ("claimed" if answered else "honest") if one.word is None else "declined"
    if word and one.word:
        return "right" if word == one.word and quotes else "wrong"
    return "quoted" if quotes else "wrong"


def judge(given: Sequence[Case]) -> Iterable[str]:
    """The outcomes by rule and by what is learned, each file unseen."""
    files = sorted({one.file for one in given})
    fold = {file: number % FOLDS for number, file in enumerate(files)}
    after: Counter[str] = Counter()
    for held in range(FOLDS):
        trees = learn_yes_no([one for one in given if fold[one.file] != held])
        after.update(_outcomes([one for one in given if fold[one.file] == held], trees))
    yield from _told(given, after)


def judge_unseen(given: Sequence[Case]) -> Iterable[str]:
    """The same by the weights as they are."""
    return _told(given, Counter(_outcomes(given, learned())))


def _outcomes(given: Iterable[Case], trees: tuple[Forest, Forest]) -> Iterable[str]:
    for one in given:
        worded = not {"yes", "no"}.isdisjoint(one.ruled.values)
        decision = Decision()
        if one.weighed and not stands(one.ruled):
            decision = decide(one.weighed, trees, answered=one.ruled.answered, worded=worded)
        yield outcome(one, decision)


def _told(given: Sequence[Case], after: Counter[str]) -> Iterable[str]:
    before = Counter(outcome(one, Decision()) for one in given)
    yield f"{len(given)} questions, {sum(one.word is not None for one in given)} settled"
    for name, counts in (("by rule", before), ("after", after)):
        kinds = ("right", "quoted", "wrong", "declined", "claimed", "honest")
        yield f"  {name:8} " + ", ".join(f"{counts[kind]} {kind}" for kind in kinds)


if __name__ == "__main__":
    aside = sys.argv[1:] == ["aside"]
    given = cases(aside=aside)
    print("\n".join(judge_unseen(given) if aside else judge(given)))
