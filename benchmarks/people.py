"""Who is who in 200 real reviews, read by us by hand: precision and recall of the names read.

    python -m benchmarks.people

`questions/real_names.jsonl` says of reviews of `imdb_reviews_0.jsonl.xz` (by their number; in
MARQUEE_BENCH_DATA, default ../shared/data) who made the film, who plays in it, and who is named in
its story; the `aside` half was not looked at while building. Each is read with its title given, as
an import reads it. A surname alone, or a part of a character's name, is the same name.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from benchmarks.library import ARTICLE_LAST
from benchmarks.metaqa import DATA
from benchmarks.parts import QUESTIONS, read_json_lines
from benchmarks.report import percent
from benchmarks.search import load
from bot.reading.model import Kind
from bot.reading.reader import read
from bot.reading.text import fold

KINDS = (Kind.DIRECTOR, Kind.WRITER, Kind.COMPOSER, Kind.CAST, Kind.CHARACTER)
HALVES = ("built", "aside")


def is_named(name: str, others: Sequence[str]) -> bool:
    """Whether a folded name is one of the others, or one is a part of the other."""
    return any(f" {name} " in f" {other} " or f" {other} " in f" {name} " for other in others)


def expected(label: dict[str, Any], kind: Kind) -> list[list[str]]:
    """For each of that kind the folded forms of the name."""
    if kind is Kind.CHARACTER:
        names: list[list[str]] = label["characters"]
    else:
        names = [person["name"] for person in label["people"] if person["kind"] == kind]
    return [[fold(form) for form in forms] for forms in names]


def main() -> int:
    if not (DATA / "imdb_reviews_0.jsonl.xz").exists():
        print(f"No reviews in {DATA}: set MARQUEE_BENCH_DATA.", file=sys.stderr)
        return 0
    corpus = load()
    counts: Counter[tuple[str, Kind, str]] = Counter()
    for label in read_json_lines(QUESTIONS / "real_names.jsonl"):
        film, text = corpus.reviews[label["index"]]
        title = ARTICLE_LAST.sub(r"\2 \1", corpus.labels[film][0])
        facts = read(text.replace("<br />", "\n"), title=title).facts
        for kind in KINDS:
            told = {fold(fact.value) for fact in facts if fact.kind is kind}
            true = expected(label, kind)
            counts[label["half"], kind, "told"] += len(told)
            counts[label["half"], kind, "right"] += sum(
                any(is_named(name, forms) for forms in true) for name in told
            )
            counts[label["half"], kind, "true"] += len(true)
            counts[label["half"], kind, "found"] += sum(
                any(is_named(name, forms) for name in told) for forms in true
            )
    for half in HALVES:
        print(f"{half:20}precision           recall")
        for kind in KINDS:
            number = {what: counts[half, kind, what] for what in ("told", "right", "true", "found")}
            precision = percent(number["right"], number["told"])
            recall = percent(number["found"], number["true"])
            print(f"  {kind:16}  {precision:20}{recall}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
