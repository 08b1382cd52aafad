"""One-hop questions of MetaQA over its facts, loaded as a catalogue: hits@1, its caps, and time.

    python -m benchmarks.metaqa [--failures TYPE] [--first N]

`metaqa_kb.tsv.gz` and `metaqa_1hop_dev.jsonl.gz` are read from MARQUEE_BENCH_DATA (default
../shared/data). The questions are asked as plain text: which words are the name is not marked. `q`
is the question as published, `ntm` its paraphrase by a translating machine (whose `&apos;` is read
as an apostrophe). The facts of films of one title stand under that title, while a question means
one of the films without saying which. An honest answer tells of them all, so two figures are given:
`told`, where an answer about a film names a right value, and `hits@1`, where it names one
first. Their caps are what a look into the facts with the right relation and name can answer: at
all, and first, where chance decides between films of one title.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import html
import json
import os
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.answers import quantile
from benchmarks.report import percent
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.db import Transaction, open_database
from bot.errors import Busy
from bot.library.model import Scope
from bot.reading.model import Kind
from bot.reading.text import key_of, title_key
from bot.search import SearchService

DATA = Path(os.environ.get("MARQUEE_BENCH_DATA", "../shared/data"))
FACTS, QUESTIONS = "metaqa_kb.tsv.gz", "metaqa_1hop_dev.jsonl.gz"
SERVER = 77
WORDINGS = {"q": 0.965, "ntm": 0.93}
KINDS = {
    "directed_by": Kind.DIRECTOR, "written_by": Kind.WRITER, "starred_actors": Kind.CAST,
    "has_genre": Kind.GENRE, "release_year": Kind.YEAR, "in_language": Kind.LANGUAGE,
    "has_tags": Kind.THEME, "has_imdb_rating": Kind.RATING,
}  # fmt: skip
RELATIONS = {
    "director": "directed_by", "writer": "written_by", "actor": "starred_actors",
    "genre": "has_genre", "year": "release_year", "language": "in_language", "tags": "has_tags",
    "tag": "has_tags", "imdbrating": "has_imdb_rating", "imdbvotes": "has_imdb_votes",
}  # fmt: skip

Triple = tuple[str, str, str]


def triples() -> Iterator[Triple]:
    with gzip.open(DATA / FACTS, "rt", encoding="utf-8") as source:
        for line in source:
            film, relation, value = line.rstrip("\n").split("\t")
            yield film, relation, value


async def load(tx: Transaction, facts: Sequence[Triple]) -> None:
    """One film for each title; the facts tell films of one title apart no more than by year."""
    years: dict[str, set[str]] = defaultdict(set)
    for film, relation, value in facts:
        if relation == "release_year":
            years[film].add(value)
    ids: dict[str, int] = {}
    for film in dict.fromkeys(film for film, _, _ in facts):
        year = int(min(years[film])) if len(years[film]) == 1 else None
        ids[film] = await tx.insert(
            "INSERT INTO film (server_id, title, title_key, year, created_at)"
            " VALUES (?, ?, ?, ?, 0)",
            (SERVER, film, title_key(film), year),
        )
    await tx.execute_many(
        "INSERT INTO fact (server_id, film_id, kind, value, value_key, origin)"
        " VALUES (?, ?, ?, ?, ?, 'catalogue')",
        [
            (SERVER, ids[film], KINDS[relation], value, key_of(value))
            for film, relation, value in facts
            if relation in KINDS
        ],
    )


def caps(questions: Sequence[Mapping[str, Any]], facts: Sequence[Triple]) -> tuple[int, float]:
    """How many questions a look-up with the right name and relation answers: by any of the values
    it finds, and by the first of them, where chance decides between films of one title.
    """
    of_film: dict[tuple[str, str], set[str]] = defaultdict(set)
    of_value: dict[tuple[str, str], set[str]] = defaultdict(set)
    for film, relation, value in facts:
        of_film[film, relation].add(value)
        of_value[value, relation].add(film)
    met, first = 0, 0.0
    for question in questions:
        name = re.sub(r".*\[(.+)\].*", r"\1", question["q"])
        given, _, wanted = question["type"].partition("_to_")
        if given == "movie":
            found = of_film[name, RELATIONS[wanted]]
        else:
            found = of_value[name, RELATIONS[given]]
        right = found & set(question["answers"])
        met += bool(right)
        first += len(right) / len(found) if found else 0
    return met, first


def told_by(answer: Answer, kind: str) -> list[str]:
    """The short answers, in order; hits@1 counts the first one."""
    if not answer.answered:
        return []
    if kind.endswith("_to_movie"):
        return [film.title for film in answer.films]
    return list(answer.values)


async def ask_all(
    answers: AnswerService, questions: Sequence[Mapping[str, Any]], wording: str, failures: str
) -> None:
    met: Counter[str] = Counter()
    told: Counter[str] = Counter()
    times: list[float] = []
    busy = 0
    for question in questions:
        asked = html.unescape(re.sub(r"[\[\]]", "", question[wording])).replace(" 's ", "'s ")
        started = time.perf_counter()
        try:
            answer = await answers.ask(Scope(SERVER), asked)
        except Busy as refusal:  # a machine busy with other things; a member is told so, too
            answer = Answer(asked, False, str(refusal), "busy")
            busy += 1
        times.append((time.perf_counter() - started) * 1000)
        values = told_by(answer, question["type"])
        right = values[:1] != [] and values[0] in question["answers"]
        met[question["type"]] += right
        of_film = question["type"].startswith("movie_to_")
        told[question["type"]] += not set(values[: None if of_film else 1]).isdisjoint(
            question["answers"]
        )
        if not right and failures in (question["type"], "all"):
            print(f"{question['type']}: {question[wording]}  {question['answers'][:3]}")
            print(f"    {answer.text[:150]}")
    of = Counter(question["type"] for question in questions)
    print(
        f"\n{wording}: told {percent(told.total(), of.total())}"
        f"   hits@1 {percent(met.total(), of.total())}   goal {WORDINGS[wording]:.1%}"
    )
    print(f"  p50 / p99 {quantile(times, 0.5):.1f} / {quantile(times, 0.99):.1f} ms;", end="")
    print(f" {busy} too slow to answer")
    for kind in of:
        print(f"    {kind:22}{percent(told[kind], of[kind])}   {percent(met[kind], of[kind])}")


async def main(failures: str, first: int | None) -> int:
    if not (DATA / FACTS).exists() or not (DATA / QUESTIONS).exists():
        print(f"{FACTS} and {QUESTIONS} are not in {DATA}; set MARQUEE_BENCH_DATA to their folder.")
        return 1
    facts = list(triples())
    with gzip.open(DATA / QUESTIONS, "rt", encoding="utf-8") as source:
        questions = [json.loads(line) for line in source][:: 1 if first is None else first]
    with tempfile.TemporaryDirectory(prefix="marquee-bench-") as folder:
        async with open_database(Path(folder, "library.db")) as database:
            await database.write(lambda tx: load(tx, facts))
            answers = AnswerService(database, SearchService(database))
            started = time.perf_counter()
            await answers.ask(Scope(SERVER), "hello")
            print(f"{len(facts):,} facts; names read in {time.perf_counter() - started:.1f} s")
            met, expected = caps(questions, facts)
            print(f"cap of the facts: told {percent(met, len(questions))}; hits@1, where chance")
            print(f"decides between films of one title: {expected / len(questions):.1%}")
            for wording in WORDINGS:
                await ask_all(answers, questions, wording, failures)
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--failures", default="", metavar="TYPE", help="print misses; or “all”")
    parser.add_argument("--first", type=int, metavar="N", help="ask only every Nth question")
    options = parser.parse_args()
    sys.exit(asyncio.run(main(options.failures, options.first)))
