"""Opinion questions inside one review (SubjQA, films): is the first sentence the one that answers?

    python -m benchmarks.subjqa [--failures]

`subjqa_movies_dev.jsonl.gz` is read from MARQUEE_BENCH_DATA (default ../shared/data). hit@n: a
sentence that holds part of a given answer is among the first n, of the questions that somebody
found answered. AUROC: how well the first one's score tells answered questions from unanswered
ones. Two people agree on that for 63 % of the questions.

The order is that in which the bot quotes the opinions on a film. Whether it answers at all it
decides by what the reviews speak of, not by a score, so the AUROC speaks of the ranker alone.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.answers import quantile
from bot.answers.proof.relevance import relevance, shared_words
from bot.reading import split_sentences

DATA = Path(os.environ.get("MARQUEE_BENCH_DATA", "../shared/data"))
QUESTIONS = "subjqa_movies_dev.jsonl.gz"
NOT_FOUND = "ANSWERNOTFOUND"
GOALS = (0.52, 0.78, 0.74)
Scorer = Callable[[str, Sequence[str], Sequence[int]], list[float]]


def spans(question: dict[str, Any]) -> list[tuple[int, int]]:
    """Where the answers stand in the review, those that say there is none left out."""
    found = []
    for text, place in question["answers"]:
        if text != NOT_FOUND:
            start, end = place.strip("()").split(", ")
            found.append((int(start), int(end)))
    return found


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The chance that an answered question scores higher than one that is not."""
    won = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return won / (len(positive) * len(negative)) if positive and negative else 0.0


def bm25(question: str, sentences: Sequence[str], _starts: Sequence[int]) -> list[float]:
    return shared_words(question, sentences)


def sentences_of(question: dict[str, Any]) -> tuple[list[str], list[int], list[bool]]:
    """The sentences of the review, where each starts, and whether it holds part of an answer."""
    review = question["review"].removesuffix(NOT_FOUND)
    places, gold = split_sentences(review), spans(question)
    return (
        [html.unescape(review[start:end]) for start, end in places],
        [start for start, _ in places],
        [any(start < last and first < end for first, last in gold) for start, end in places],
    )


def measure(questions: Sequence[dict[str, Any]], score: Scorer, failures: bool) -> list[float]:
    """hit@1, hit@3, AUROC; the times are printed."""
    first = three = 0
    answered: list[float] = []
    unanswered: list[float] = []
    times: list[float] = []
    for question in questions:
        sentences, starts, right = sentences_of(question)
        started = time.perf_counter()
        scores = score(question["question"], sentences, starts)
        times.append((time.perf_counter() - started) * 1000)
        order = sorted(range(len(scores)), key=lambda number: -scores[number])
        gold = spans(question)
        (answered if gold else unanswered).append(max(scores, default=0.0))
        hits = [right[number] for number in order]
        first += hits[:1] == [True]
        three += any(hits[:3])
        if failures and gold and not hits[0]:
            print(f"{question['question']}\n  wanted {[a for a, _ in question['answers']]}")
            print(f"  got {scores[order[0]]:.1f} {sentences[order[0]][:160]}")
    print(f"    p50 / p99 {quantile(times, 0.5):.2f} / {quantile(times, 0.99):.2f} ms")
    return [first / len(answered), three / len(answered), auroc(answered, unanswered)]


def load() -> list[dict[str, Any]]:
    if not (DATA / QUESTIONS).exists():
        sys.exit(f"{QUESTIONS} is not in {DATA}; set MARQUEE_BENCH_DATA to its folder.")
    with gzip.open(DATA / QUESTIONS, "rt", encoding="utf-8") as source:
        return [json.loads(line) for line in source]


def main(failures: bool) -> None:
    questions = load()
    for name, score in (("BM25", bm25), ("Marquee", relevance)):
        hit1, hit3, area = measure(questions, score, failures and score is relevance)
        print(f"{name:8} hit@1 {hit1:.3f}  hit@3 {hit3:.3f}  AUROC {area:.3f}")
    print("goals    hit@1 {:.2f}   hit@3 {:.2f}   AUROC {:.2f}".format(*GOALS))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--failures", action="store_true", help="print each miss of ours")
    main(parser.parse_args().failures)
