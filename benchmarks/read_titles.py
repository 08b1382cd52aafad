"""How many titles are read from reviews that nothing is learned from, also when written small.

python -m benchmarks.read_titles [--failures]

Told apart: the reviews of the parts aside; and two hundred as people write them in newspapers and
newsletters, on blogs and forums (`drill/titles_aside.jsonl`), most of which name the film in
running prose alone, and half of them other films too. Last, how many texts that name no film get
no title.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from benchmarks.examples import Text, texts, untitled
from benchmarks.matching import has_title
from benchmarks.parts import ASIDE, DRILL, QUESTIONS, read_json_lines
from benchmarks.report import percent
from bot.reading import read
from bot.reading.page import lower_in_place

OF_PARTS = [
    part for part in ASIDE if part != "kept" and (QUESTIONS / part / "facts.jsonl").exists()
]


def misses(told: Sequence[Text], *, small: bool) -> Iterator[str]:
    """Each review whose title is not found: what it is, and what was read."""
    for one in told:
        found = read(lower_in_place(one.text) if small else one.text).title or ""
        if not (has_title(found, one.titles) if one.titles else not found):
            yield f"  {(one.titles or ['no film'])[0]!r}: {found!r}"


def main() -> int:
    rows = read_json_lines(QUESTIONS / DRILL / "titles_aside.jsonl")
    of_people = [Text(row["text"], row["title"], [], []) for row in rows]
    for name, told in (
        ("parts aside", [*texts(OF_PARTS)]),
        ("as people write", of_people),
        ("no film", untitled()),
    ):
        for how in ("as they are", "written small"):
            missed = [*misses(told, small=how == "written small")]
            print(f"{name:16} {how:14} right {percent(len(told) - len(missed), len(told))}")
            if "--failures" in sys.argv:
                print(*missed, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
