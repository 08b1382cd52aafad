"""A library of real size: reading, memory, and the time of an answer.

    python -m benchmarks.library [REVIEWS] [--times N] [--keep FOLDER]

Stores REVIEWS (default 50000) reviews of `imdb_reviews_0.jsonl.xz` in MARQUEE_BENCH_DATA (default
../shared/data) with their titles and years, read as an import reads them; then, in a process of its
own, asks questions of every kind about its films and prints p50, p99 and that process's memory.
`--keep` leaves the library in a folder, or uses the one that is there. `--times 20` holds all of it
twenty times, each time as other films with the same reviews and facts: a library of a million.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

from benchmarks.answers import quantile
from benchmarks.search import load, optimise
from bot.answers.service import AnswerService
from bot.db import Transaction, open_database
from bot.library.model import HOUSE, NewReview, Scope
from bot.library.publishing import Item, Publisher, read_anyway
from bot.library.review_store import ReviewStore
from bot.library.store import LibraryStore
from bot.search import SearchService

ARTICLE_LAST = re.compile(r"^(.+?)[;,] ?(The|An?|Les?|La|Der|Die|Das|El|Il)\b")
BATCH = 500
ASKED = 600
SEED = 5
QUESTIONS = (
    "Who directed {}?", "Who stars in {}?", "What is {} about?", "Is {} worth watching?",
    "How is the music in {}?", "How is the acting in {}?", "Is {} a sequel?",
    "What do the reviewers criticise about {}?", "Where is {} set?", "How is {} rated?",
    "What genre is {}?", "Who plays the villain in {}?", "Which film is about {}?",
)  # fmt: skip
OPEN = (
    "Which films are about a haunted house?", "Which horror films are recommended?",
    "What is the best rated film?", "How many films are sequels?", "Which films feature Tom Hanks?",
    "Which films are set in Paris?", "Which film has the most reviews?",
)  # fmt: skip
DESCRIPTIONS = (
    "a film where a man wakes up and lives the same day again and again in a small town",
    "What was that film about a boy and his dog lost in the desert after a plane crash?",
)
"""Told apart: what a description may take is a goal of its own (`benchmarks/search.py`)."""


async def store(publisher: Publisher, items: list[Item], tx: Transaction) -> None:
    for item in items:
        await publisher.store(tx, HOUSE, item)


def resident() -> float:
    """Megabytes of memory that this process holds (Linux)."""
    status = Path("/proc/self/status").read_text("ascii")
    return next(int(row.split()[1]) for row in status.splitlines() if "VmRSS" in row) / 1024


async def build(path: Path, count: int) -> None:
    """Store the reviews as the importer does."""
    corpus = load()
    async with open_database(path) as database:
        publisher = Publisher(LibraryStore(database), ReviewStore(database), lambda: 1)
        started = time.perf_counter()
        for first in range(0, count, BATCH):
            items = []
            for number in range(first, min(first + BATCH, count, len(corpus.reviews))):
                film, text = corpus.reviews[number]
                title, year = corpus.labels[film]
                title = ARTICLE_LAST.sub(r"\2 \1", title)
                new = NewReview(
                    slug=f"r{number}", text=text.replace("<br />", "\n"), source="import",
                    title=title[:200], year=year, given=frozenset({"title", "year"}),
                )  # fmt: skip
                items.append(read_anyway(new, str(number)))
            await database.write(partial(store, publisher, items))
        took = time.perf_counter() - started
        await optimise(database)
    print(f"{count:,} reviews read and stored in {took:.0f} s ({count / took:.0f}/s)")


COPIED = {
    "film": {"id": "id + :film", "title": "title || ' ' || :copy",
             "title_key": "title_key || ' ' || :copy"},
    "review": {"id": "id + :review", "film_id": "film_id + :film", "place": "NULL",
               "slug": "slug || '-' || :copy"},
    "fact": {"id": "id + :fact", "film_id": "film_id + :film", "review_id": "review_id + :review"},
    "opinion": {"film_id": "film_id + :film", "review_id": "review_id + :review"},
    "spoiler": {"review_id": "review_id + :review"},
}  # fmt: skip
"""By table, what is another in a copy of a library."""


async def repeat(path: Path, times: int) -> None:
    """Add the library to itself until it is there so many times, each with films of its own."""
    async with open_database(path) as database:
        most: dict[str, int] = {}
        columns: dict[str, list[str]] = {}
        for table in COPIED:
            rows = await database.all("SELECT name FROM pragma_table_info(?)", (table,))
            columns[table] = [row[0] for row in rows]
            if "id" in columns[table]:
                last = await database.one(f"SELECT max(id) FROM {table}")
                most[table] = last[0] if last else 0

        async def copied(copy: int, tx: Transaction) -> None:
            moved = {table: copy * last for table, last in most.items()} | {"copy": copy}
            for table, names in columns.items():
                told = ", ".join(COPIED[table].get(name, f'"{name}"') for name in names)
                of = f"id <= {most[table]}" if table in most else f"review_id <= {most['review']}"
                into = ", ".join(f'"{name}"' for name in names)
                await tx.execute(
                    f"INSERT INTO {table} ({into}) SELECT {told} FROM {table} WHERE {of}", moved
                )

        for copy in range(1, times):
            await database.write(partial(copied, copy))
        if times > 1:
            await optimise(database)


async def ask(path: Path) -> None:
    """Ask in this process, and print what it took as JSON."""
    async with open_database(path, read_only=True) as database:
        answers = AnswerService(database, SearchService(database))
        scope = Scope(HOUSE)
        started = time.perf_counter()
        await answers.prepare()
        index = time.perf_counter() - started
        rows = await database.all(
            "SELECT film.title FROM film JOIN review ON review.film_id = film.id"
            " GROUP BY film.id ORDER BY count(*) DESC, film.id LIMIT 400"
        )
        chance = random.Random(SEED)
        questions = [
            chance.choice(QUESTIONS).format(chance.choice(rows)[0]) for _ in range(ASKED)
        ] + [*OPEN, *DESCRIPTIONS] * 5
        chance.shuffle(questions)
        times: list[float] = []
        described: list[float] = []
        slowest: Counter[str] = Counter()
        for question in questions:
            started = time.perf_counter()
            await answers.ask(scope, question)
            took = (time.perf_counter() - started) * 1000
            (described if question in DESCRIPTIONS else times).append(took)
            slowest[question] = max(slowest[question], round(took))
        print(json.dumps({
            "p50": quantile(times, 0.5), "p99": quantile(times, 0.99),
            "described": quantile(described, 0.5), "index": index,
            "mb": resident(), "slowest": slowest.most_common(8),
        }))  # fmt: skip


def main(count: int, times: int, kept: Path | None) -> int:
    with tempfile.TemporaryDirectory(prefix="marquee-bench-") as temporary:
        folder = kept or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "library.db"
        if not path.exists():
            asyncio.run(build(path, count))
            asyncio.run(repeat(path, times))
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.library", "--ask", str(path)],
            stdout=subprocess.PIPE, encoding="utf-8", check=True,
        )  # fmt: skip
    found = json.loads(done.stdout)
    print(f"p50 / p99 {found['p50']:.1f} / {found['p99']:.1f} ms   goal p99 50 ms")
    print(f"long descriptions, p50 {found['described']:.1f} ms")
    print(f"memory {found['mb']:.0f} MB   goal 200 MB; ready in {found['index']:.1f} s")
    for question, ms in found["slowest"]:
        print(f"  {ms:4} ms  {question}")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("reviews", nargs="?", type=int, default=50_000)
    parser.add_argument("--times", type=int, default=1, help="hold all of it so many times")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the library there")
    parser.add_argument("--ask", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.ask:
        asyncio.run(ask(options.ask))
    else:
        sys.exit(main(options.reviews, options.times, options.keep))
