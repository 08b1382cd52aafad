"""Judge the facts of ``marquee facts`` against what a careful reader finds (see README.md).

python -m benchmarks.facts [open|second|kept] [--failures] [--json]
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.matching import contains, has_title, normalise, split_year
from benchmarks.parts import (
    DRILL,
    PARTS,
    QUESTIONS,
    TURNS,
    VOICES,
    ProgramError,
    library,
    read_json_lines,
    review_files,
    run_marquee,
)
from benchmarks.report import Report, main, percent

FIELDS = ("file", "title", "facts")
"""Of a file's object, by the contract of ``marquee facts --json``."""

NAMED = ("director", "writer", "composer", "cinematographer", "producer", "cast", "character")
"""Kinds whose value is a name: all of it and nothing else."""

GRADED = ("rating", "verdict")
"""Kinds where one word or figure must be the whole value: "no" is not in "no doubt good"."""

KINDS = (*NAMED, "setting", "thing", "theme", "genre", "series", "year", "runtime", *GRADED)


def matches(fact: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether a fact says what is expected of it; a role left out contradicts nothing."""
    kind, value, detail = fact["kind"], str(fact["value"]), str(fact["detail"] or "")
    if kind != expected["kind"]:
        return False
    if kind == "series":
        return any(contains(f"{value} {detail}", phrase) for phrase in expected["value"])
    if not any(same_value(kind, value, phrase) for phrase in expected["value"]):
        return False
    roles = expected.get("detail")
    return not (roles and detail) or any(contains(detail, role) for role in roles)


def same_value(kind: str, value: str, phrase: str) -> bool:
    """Equal for names, and for grades of one word; otherwise the phrase is within the value."""
    if kind in NAMED or (kind in GRADED and " " not in normalise(phrase)):
        return normalise(value) == normalise(phrase)
    return contains(value, phrase)


def finds(fact: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether a fact is the expected one, whole: an actor's role must be given."""
    return matches(fact, expected) and (not expected.get("detail") or bool(fact["detail"]))


@dataclass
class Tally:
    """Counts over some reviews, and the misses in words."""

    claimed: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    required: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    titles: int = 0
    quotes: int = 0
    true_quotes: int = 0
    reviews: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, expected: dict[str, Any], read: dict[str, Any], text: str) -> None:
        """Count one review: what should be found, what was read, and its text."""
        name = expected["file"]
        self.reviews += 1
        if has_title(split_year(str(read["title"]))[0], expected["title"]):
            self.titles += 1
        else:
            self.misses.append(f"{name}: title {read['title']!r}, expected {expected['title']}")
        facts = [fact for fact in read["facts"] if fact["kind"] in KINDS]
        for fact in facts:
            kind = fact["kind"]
            self.claimed[kind] += 1
            self.quotes += 1
            if fact["quote"].strip() and fact["quote"] in text:
                self.true_quotes += 1
            else:
                self.misses.append(f"{name}: {kind} quotes what is not there: {fact['quote']!r}")
            if any(matches(fact, one) for one in expected["required"] + expected["acceptable"]):
                self.true[kind] += 1
            else:
                self.misses.append(f"{name}: false {kind} {fact['value']!r} ({fact['detail']})")
        for one in expected["required"]:
            self.required[one["kind"]] += 1
            if any(finds(fact, one) for fact in facts):
                self.found[one["kind"]] += 1
            else:
                role = f" as {one['detail'][0]}" if one.get("detail") else ""
                self.misses.append(f"{name}: missed {one['kind']} {one['value'][0]}{role}")

    def figures(self) -> dict[str, Any]:
        """Counts ``[met, of]``: titles, quotes, and precision and recall by kind."""
        return {
            "titles": [self.titles, self.reviews],
            "quotes_true": [self.true_quotes, self.quotes],
            "precision": [self.true.total(), self.claimed.total()],
            "recall": [self.found.total(), self.required.total()],
            "kinds": {
                kind: {
                    "precision": [self.true[kind], self.claimed[kind]],
                    "recall": [self.found[kind], self.required[kind]],
                }
                for kind in KINDS
            },
        }


def read_facts(files: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """What the program reads in each file, by file name."""
    with library(files) as environment:
        rows = run_marquee(["facts", "--json", *map(str, files)], environment, FIELDS)
    read = {Path(row["file"]).name: row for row in rows}
    if set(read) != {file.name for file in files}:
        raise ProgramError("marquee facts did not print one object per file")
    return read


def measure(part: str) -> Tally:
    """Read the reviews of one part (open: with the shipped ones) and count."""
    expected = read_json_lines(QUESTIONS / part / "facts.jsonl")
    names = {row["file"] for row in expected}
    files = {file.name: file for file in review_files(part) if file.name in names}
    read = read_facts(list(files.values()))
    tally = Tally()
    for row in expected:
        tally.add(row, read[row["file"]], files[row["file"]].read_text("utf-8"))
    return tally


def table(figures: dict[str, Any]) -> Iterable[str]:
    """The figures of one part for a person."""
    for name in ("titles", "quotes_true"):
        yield f"  {name.replace('_', ' '):<16}{percent(*figures[name])}"
    yield f"  {'':<16}{'precision':<20}recall"
    for kind, counts in [*figures["kinds"].items(), ("all", figures)]:
        yield f"  {kind:<16}{percent(*counts['precision']):<20}{percent(*counts['recall'])}"


def report(part: str) -> Report:
    """Measure one part."""
    tally = measure(part)
    return Report(tally.figures(), list(table(tally.figures())), tally.misses)


if __name__ == "__main__":
    told = [part for part in PARTS if (QUESTIONS / part / "facts.jsonl").stat().st_size]
    sys.exit(main(__doc__, report, (DRILL, TURNS, VOICES, *told)))
