"""The expected facts of a part, written into its reviews: questions measured apart from reading.

Each review is copied under a header that holds what `facts.jsonl` expects of it, which leaves the
reading of credits, roles, places and figures out of the figures. A fact from a header quotes
nobody, so quotes are not judged, but where they are the answer. Opinions and stories are still
read from the text.

python -m benchmarks.oracle [PART] [--failures] [--json]
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.answers import judged, misses, summarise, table
from benchmarks.parts import expected_facts, review_files
from benchmarks.report import Report, main
from bot.library.header import FENCE, LISTS, rating_on_ten
from bot.reading.model import Kind

_KEYS = {kind: key for key, kind in LISTS.items()}
_SILENT = frozenset({Kind.THING, Kind.SETTING, Kind.THEME, Kind.GENRE, Kind.CHARACTER})
"""Kinds whose lists of facts are open-ended: where none is expected, the text is read."""


def with_facts(text: str, expected: Mapping[str, Any]) -> str:
    """A review under a header that gives its expected facts, the first alternative of each."""
    lists: dict[Kind, list[list[str] | str]] = defaultdict(list)
    single = {"title": json.dumps(expected["title"][0])}  # of two ratings a header takes one
    for fact in expected["required"]:
        kind, value = Kind(fact["kind"]), str(fact["value"][0])
        if kind is Kind.YEAR:
            single.setdefault("year", value)
        elif kind is Kind.RATING:
            if rated := next((v for v in fact["value"] if rating_on_ten(v) is not None), None):
                single.setdefault("rating", json.dumps(rated))
        elif kind in _KEYS:
            detail = str(fact["detail"][0]) if fact.get("detail") else ""
            lists[kind].append([value, detail] if detail else value)
    lines = [f"{key} = {value}" for key, value in single.items()]
    for kind, key in _KEYS.items():
        if lists[kind] or kind not in _SILENT:
            lines.append(f"{key} = {json.dumps(lists[kind], ensure_ascii=False)}")
    header = "\n".join(lines)
    return f"{FENCE}\n{header}\n{FENCE}\n{text}"


def given(part: str, folder: Path) -> list[Path]:
    """Copies of a part's reviews in `folder`, each under its expected facts."""
    facts = expected_facts(part)
    copies = []
    for file in review_files(part):
        copies.append(folder / file.name)
        text = with_facts(file.read_text("utf-8-sig"), facts[file.name])
        copies[-1].write_text(text, "utf-8")
    return copies


def report(part: str) -> Report:
    """Measure one part with its facts given."""
    with tempfile.TemporaryDirectory(prefix="marquee-given-") as folder:
        judgements = judged(part, given(part, Path(folder)))
    figures = summarise(judgements)
    unjudged = ("evidence_true", "evidence_fits")
    figures = {name: figure for name, figure in figures.items() if name not in unjudged}
    wrong = [one for one in judgements if not one.right]
    return Report(figures, list(table(figures)), list(misses(wrong)))


if __name__ == "__main__":
    sys.exit(main(__doc__, report))
