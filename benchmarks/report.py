"""What every judge prints: tables by part, misses on request, or one JSON object."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.parts import ASIDE, PARTS, ProgramError


@dataclass(frozen=True)
class Report:
    """One part, measured: its figures, the same as lines for a person, and each miss."""

    figures: dict[str, Any]
    table: list[str]
    misses: list[str]


def percent(met: int, of: int) -> str:
    """A share with its counts, as it is printed in the tables."""
    return f"{met / of:6.1%} ({met}/{of})" if of else "     – (0/0)"


def main(
    description: str | None, measure: Callable[[str], Report], parts: Sequence[str] = PARTS
) -> int:
    """Exit 0 with the figures, 1 only when the measured program fails."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", nargs="?", choices=parts, help="all when left out")
    parser.add_argument(
        "--failures", action="store_true", help="print each miss; of the kept part only if named"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    options = parser.parse_args()
    figures = {}
    try:
        for part in [options.part] if options.part else parts:
            report = measure(part)
            figures[part] = report.figures
            if options.failures and (options.part or part not in ASIDE):
                print(*report.misses, sep="\n")
            if not options.json:
                print("", part, *report.table, sep="\n")
    except ProgramError as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(figures))
    return 0
