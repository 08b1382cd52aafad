"""Verdicts: which words tell that a reviewer likes a film, and how well reviews are told apart.

python -m benchmarks.verdicts           by the weights as they are
python -m benchmarks.verdicts --learn   write bot/reading/weights/verdict.tsv first

Over `imdb_reviews_0.jsonl.xz` in MARQUEE_BENCH_DATA (real reviews, half of them by people who liked
their film and half by people who did not), and the reviews in `questions/` with a verdict that are
there to build on. Nothing is learned of the films that are measured: every fourth.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.examples import Example, texts
from benchmarks.learning import FOR_NAMES, learn, save
from benchmarks.search import lines
from bot.reading.linear import load
from bot.reading.opinions import find_opinions
from bot.reading.page import Page
from bot.reading.verdict import verdict_of, words_in

LEARNED_FROM, MEASURED = 15_000, 4_000  # real reviews
RAREST = 40  # real reviews that have a word: ours are too few to tell by what is in them alone
OWN = 3  # times that each of our own counts
LABEL = "liked"


@dataclass(frozen=True)
class Case:
    text: str
    verdict: str


def real(*, measured: bool) -> Iterator[Case]:
    """Real reviews, of the films that are measured or of the others."""
    left = MEASURED if measured else LEARNED_FROM
    for row in lines("imdb_reviews_0.jsonl.xz"):
        number = int(row["id"])
        if (int(row["imdb"][2:]) % 4 == 0) != measured or number % (2 if not measured else 3):
            continue
        yield Case(
            row["text"].replace("<br />", "\n"),
            "positive" if row["label"] == "pos" else "negative",
        )
        left -= 1
        if not left:
            return


def own() -> Iterator[Case]:
    for text in texts(FOR_NAMES):
        told = [one for one in text.required if one["kind"] == "verdict"]
        if told and told[0]["value"][0] in ("positive", "negative"):
            yield Case(text.text, told[0]["value"][0])


def learned() -> None:
    cases = list(real(measured=False))
    seen = Counter(word for one in cases for word in words_in(Page(one.text)))
    cases += [one for one in own() for _ in range(OWN)]
    said = [words_in(Page(one.text)) for one in cases]
    examples = [
        Example(
            frozenset(word for word in words if seen[word] >= RAREST),
            frozenset({LABEL} if one.verdict == "positive" else ()),
            frozenset(),
        )
        for one, words in zip(cases, said, strict=True)
    ]
    save(learn(examples, (LABEL,)), "verdict")
    load.cache_clear()


def main() -> None:
    if "--learn" in sys.argv:
        learned()
    told: Counter[tuple[str, str]] = Counter()
    for one in real(measured=True):
        page = Page(one.text)
        found = verdict_of(page, find_opinions(page)[1], None)
        told[one.verdict, found[0] if found else "none"] += 1
    for (verdict, read), number in sorted(told.items()):
        print(f"{verdict:9} read as {read:9} {number:5}")
    print(f"right: {sum(n for (a, b), n in told.items() if a == b) / sum(told.values()):.1%}")


if __name__ == "__main__":
    main()
