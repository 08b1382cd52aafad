"""Judge the answers of ``marquee ask`` against the question set (see README.md).

python -m benchmarks.answers [PART] [--failures] [--json]
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from benchmarks.matching import contains, has_title, normalise, same_title, split_year
from benchmarks.parts import (
    QUESTIONS,
    ProgramError,
    expected_facts,
    library,
    read_json_lines,
    review_files,
    run_marquee,
)
from benchmarks.report import Report, main, percent

FIELDS = ("question", "answered", "answer", "films", "values", "evidence", "ms")
"""Of an answer, by the contract of ``marquee ask --json``."""

EXPECTATIONS = ("films", "films_also", "first", "values", "values_not", "evidence_contains")
"""Of a question: what is shown beside a miss."""

ANSWERED_BY_EVIDENCE = frozenset({"about", "opinion", "verdict"})
"""Kinds whose answer is the quoted sentence itself when no value is asked for."""

POLAR = frozenset({"yes", "no", "mixed", "divided", "split", "worth", "not worth"}) | {
    f"{negation}{word}" for negation in ("", "not ") for word in ("recommended", "positive")
}
"""Too common in prose to count as said anywhere but at the beginning of an answer."""

DESCRIBED = frozenset({"character", "what_is", "thing"})
"""Kinds answered by a description, which may stand in the text beside other values."""


@dataclass(frozen=True)
class Library:
    """The reviews an answer may quote: their texts and titles by file name."""

    texts: dict[str, str]
    titles: dict[str, list[str]]

    def file_of(self, review: str) -> str | None:
        """The file that a review's name stands for, with or without folder and suffix."""
        name = PurePath(review).name
        return next((file for file in self.texts if name in {file, PurePath(file).stem}), None)


@dataclass
class Judgement:
    """One answer, judged. ``faults`` say what is wrong with it, in words."""

    question: dict[str, Any]
    answer: dict[str, Any]
    quotes: int = 0
    true_quotes: int = 0
    supported: bool = False
    faults: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Right where there is an answer, honest where there is none."""
        return not self.faults

    @property
    def fits(self) -> bool:
        """Quotes only what is written, and what the answer rests on where that is a text."""
        quoted = self.quotes > 0 or self.question["evidence_contains"] == []
        return self.supported and quoted and self.quotes == self.true_quotes


def is_common(words: str) -> bool:
    """Whether a text may hold ``words`` without meaning them: polar, a short word, one digit."""
    return words in POLAR or len(words) < (2 if words[:1].isdigit() else 4)


def said(alternative: str, question: dict[str, Any], answer: dict[str, Any]) -> bool:
    """Whether an answer's values give ``alternative``; its text counts where it has none."""
    if any(contains(str(value), alternative) for value in answer["values"]):
        return True
    text = normalise(answer["answer"])
    wanted = normalise(alternative)
    if is_common(wanted):
        return f"{text} ".startswith(f"{wanted} ")
    if answer["values"] and question["kind"] not in DESCRIBED:
        return False
    # A word of a title says nothing: "Third" is in The Clockmaker's Third Winter.
    for title in answer["films"]:
        name = normalise(split_year(title)[0])
        if wanted not in (name, normalise(title)):
            text = f" {text} ".replace(f" {name} ", " | ").strip()
    return f" {wanted} " in f" {text} "


def is_true(evidence: dict[str, Any], reviews: Library) -> bool:
    """Whether a quote stands word for word in its review, and the review is of its film."""
    file = reviews.file_of(str(evidence["review"]))
    if file is None or not evidence["quote"].strip():
        return False
    of_its_film = has_title(split_year(evidence["film"])[0], reviews.titles[file])
    return of_its_film and evidence["quote"] in reviews.texts[file]


def film_faults(question: dict[str, Any], films: Sequence[str]) -> Iterable[str]:
    """What is wrong with the films that an answer names."""
    expected = question["films"]
    if expected is not None:
        allowed = [*expected, *question.get("films_also", ())]
        yield from (f"film missing: {film}" for film in expected if not has_title(film, films))
        yield from (f"film too many: {film}" for film in films if not has_title(film, allowed))
    first = question.get("first")
    if first and not (films and same_title(first, films[0])):
        yield f"first film should be {first}"


def judge(question: dict[str, Any], answer: dict[str, Any], reviews: Library) -> Judgement:
    """Judge one answer by its question's expectations."""
    quotes = [evidence["quote"] for evidence in answer["evidence"]]
    true_quotes = sum(is_true(evidence, reviews) for evidence in answer["evidence"])
    groups = question["evidence_contains"] or []
    unmet = [
        group for group in groups if not any(words in quote for words in group for quote in quotes)
    ]
    result = Judgement(question, answer, len(quotes), true_quotes, supported=not unmet)
    if answer["answered"] != question["answered"]:
        result.faults.append("declined" if question["answered"] else "claims to know")
        return result
    if not question["answered"]:
        return result
    result.faults += film_faults(question, answer["films"])
    for group in question["values"] or []:
        if not any(said(alternative, question, answer) for alternative in group):
            result.faults.append(f"value missing: {' | '.join(group)}")
    for forbidden in question["values_not"]:
        if any(contains(str(value), forbidden) for value in answer["values"]):
            result.faults.append(f"wrongly claims: {forbidden}")
    if question["values"] is None and question["kind"] in ANSWERED_BY_EVIDENCE:
        result.faults += [f"not quoted: {' | '.join(group)}" for group in unmet]
    return result


def quantile(numbers: Sequence[float], share: float) -> float:
    """The smallest of ``numbers`` that at least ``share`` of them do not exceed."""
    ordered = sorted(numbers)
    return ordered[max(0, -(-len(ordered) * round(share * 100) // 100) - 1)]


def summarise(judgements: Sequence[Judgement]) -> dict[str, Any]:
    """The figures of one part, as counts ``[met, of]`` and milliseconds."""
    answerable = [one for one in judgements if one.question["answered"]]
    unanswerable = [one for one in judgements if not one.question["answered"]]
    right = [one for one in answerable if one.right]
    kinds: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        kinds[one.question["kind"]].append(one)
    times = [float(one.answer["ms"]) for one in judgements]
    return {
        "right": [len(right), len(answerable)],
        "honest": [sum(one.right for one in unanswerable), len(unanswerable)],
        "evidence_true": [
            sum(one.true_quotes for one in judgements),
            sum(one.quotes for one in judgements),
        ],
        "evidence_fits": [sum(one.fits for one in right), len(right)],
        "p50_ms": quantile(times, 0.50),
        "p99_ms": quantile(times, 0.99),
        "kinds": {
            kind: [sum(one.right for one in of_kind), len(of_kind)]
            for kind, of_kind in sorted(kinds.items())
        },
    }


def measure(part: str) -> list[Judgement]:
    """Ask every question of a part in one run of the program, and judge the answers."""
    return judged(part, review_files(part))


def judged(part: str, files: Sequence[Path]) -> list[Judgement]:
    """Judge the answers to a part's questions, given by a library of `files`."""
    questions = read_json_lines(QUESTIONS / part / "questions.jsonl")
    titles = {file: row["title"] for file, row in expected_facts(part).items()}
    reviews = Library({file.name: file.read_text("utf-8") for file in files}, titles)
    with library(files) as environment:
        asked = "".join(f"{question['question']}\n" for question in questions)
        answers = run_marquee(["ask", "--json", "-"], environment, FIELDS, asked)
    if [answer["question"] for answer in answers] != [row["question"] for row in questions]:
        raise ProgramError("the answers are not one per question, in the order asked")
    return [judge(*pair, reviews) for pair in zip(questions, answers, strict=True)]


def table(figures: dict[str, Any]) -> Iterable[str]:
    """The figures of one part for a person."""
    for name in ("right", "honest", "evidence_true", "evidence_fits"):
        if name not in figures:
            continue
        yield f"  {name.replace('_', ' '):<16}{percent(*figures[name])}"
    yield f"  {'p50 / p99':<16}{figures['p50_ms']:6.1f} / {figures['p99_ms']:.1f} ms"
    for kind, counts in figures["kinds"].items():
        yield f"    {kind:<18}{percent(*counts)}"


def misses(judgements: Iterable[Judgement]) -> Iterable[str]:
    """Each wrong answer, and each right one without its proof, with expected and got."""
    for one in judgements:
        faults = list(one.faults)
        if one.quotes != one.true_quotes:
            faults.append("a quote that is not in its review")
        elif one.right and one.question["answered"] and not one.fits:
            faults.append("right, but no quote proves it")
        if not faults:
            continue
        question, answer = one.question, one.answer
        expected = {name: question.get(name) for name in EXPECTATIONS}
        yield f"\n{question['id']} [{question['kind']}] {question['question']}"
        yield f"  {'; '.join(faults)}"
        yield f"  expected: {expected if question['answered'] else 'no answer'}"
        if question.get("note"):
            yield f"  note:     {question['note']}"
        yield f"  got:      {answer['films']} {answer['values']} {answer['answer']!r}"
        for evidence in answer["evidence"]:
            yield f"            {evidence['review']}: {evidence['quote']!r}"


def report(part: str) -> Report:
    """Measure one part."""
    judgements = measure(part)
    figures = summarise(judgements)
    return Report(figures, list(table(figures)), list(misses(judgements)))


if __name__ == "__main__":
    sys.exit(main(__doc__, report))
