"""Importing many reviews: how long, how much memory, and what other members feel of it.

    python -m benchmarks.importing [--reviews 10000] [--json]

Takes real reviews (`imdb_reviews_0.jsonl.xz`, `movielens_titles.tsv.gz`) from MARQUEE_BENCH_DATA
(default `../shared/data`), makes a table of them, and imports it as `/review import` does, while
another member of the same server asks a question again and again and a third rates films. The same
questions before it (a small library) and after it (all of the reviews) are what theirs are
compared with. Then another import runs into that full library: what it adds to the answers "after"
is what an import costs, and no growing library. At last one is cancelled half-way, and the rows
that it leaves are counted.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import gzip
import io
import json
import lzma
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

from bot.app import App, open_app
from bot.config import Settings
from bot.library.formats.model import MAX_UPLOAD_ROWS
from bot.library.formats.source import Source
from bot.library.import_run import Cancelled, ImportReport, Run
from bot.library.model import Scope
from bot.servers.model import Actor

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("MARQUEE_BENCH_DATA", "../shared/data"))
SERVER = 77
ANOTHER = 2000  # reviews of the second import
MODERATOR = Actor(SERVER, 1, "Mona", manage_messages=True)
TABLES = ("film", "review", "fact", "opinion", "film_alias", "spoiler", "import_run")


def rows() -> Iterator[tuple[str, str, str, str]]:
    """(title, year, rating, text) of real reviews, again and again with a mark of its own."""
    titles = {}
    with gzip.open(DATA / "movielens_titles.tsv.gz", "rt", encoding="utf-8") as file:
        for line in file:
            imdb, title, *_ = line.rstrip("\n").split("\t")
            name, _, year = title.rpartition(" (")
            if name and year[:4].isdecimal():
                titles[imdb.removeprefix("tt").lstrip("0")] = (name, year[:4])
    for turn in count():
        with lzma.open(DATA / "imdb_reviews_0.jsonl.xz", "rt", encoding="utf-8") as file:
            for line in file:
                review = json.loads(line)
                found = titles.get(str(review["imdb"]).removeprefix("tt").lstrip("0"))
                if found:
                    rating = f"{review['rating']}/10" if review["rating"] else ""
                    text = review["text"] + (f" ({turn})" if turn else "")
                    yield *found, rating, text


def table(found: Iterator[tuple[str, str, str, str]], reviews: int) -> Source:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["title", "year", "rating", "review"])
    writer.writerows(islice(found, reviews))
    data = out.getvalue().encode()
    return Source("reviews.csv", lambda: io.BytesIO(data), len(data))


def questions() -> Iterator[str]:
    path = ROOT / "benchmarks" / "questions" / "open" / "questions.jsonl"
    return cycle(json.loads(line)["question"] for line in path.read_text("utf-8").splitlines())


class Members:
    """Two others who use the bot meanwhile."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._asked = questions()
        self.memory = 0.0  # the most that was seen

    async def ask(self, times: list[float]) -> None:
        started = time.perf_counter()
        await self._app.answers.ask(Scope(SERVER), next(self._asked))
        times.append((time.perf_counter() - started) * 1000)

    async def rate(self, times: list[float]) -> None:
        films = await self._app.library.films(Scope(SERVER))
        started = time.perf_counter()
        await self._app.ratings.rate(Scope(SERVER), 9, films.films[0].id, 7)
        times.append((time.perf_counter() - started) * 1000)

    async def go_on(self, asks: list[float], rates: list[float]) -> None:
        while True:
            await self.ask(asks)
            await self.rate(rates)
            self.memory = max(self.memory, memory_now())
            await asyncio.sleep(0.02)


async def beside(
    app: App, source: Source, members: Members, times: tuple[list[float], list[float]]
) -> ImportReport:
    """Import while the others use the bot."""
    others = asyncio.create_task(members.go_on(*times))
    report = await app.importer.run(SERVER, [source], actor=MODERATOR, most=MAX_UPLOAD_ROWS)
    others.cancel()
    await asyncio.gather(others, return_exceptions=True)
    return report


async def measure(reviews: int) -> dict[str, Any]:
    found = rows()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder), reviews=ROOT / "data" / "reviews")
        async with open_app(settings) as app:
            await app.loader.load_folder(settings.reviews)
            members = Members(app)
            before: tuple[list[float], list[float]] = ([], [])
            for _ in range(20):
                await members.ask([])
            for _ in range(400):
                await members.ask(before[0])
                await members.rate(before[1])
            source = table(found, reviews)
            memory = memory_now()
            during: tuple[list[float], list[float]] = ([], [])
            started = time.perf_counter()
            report = await beside(app, source, members, during)
            seconds = time.perf_counter() - started
            grown = members.memory - memory
            after: list[float] = []
            await members.ask([])  # builds the index of names
            for _ in range(400):
                await members.ask(after)
            again: tuple[list[float], list[float]] = ([], [])
            await beside(app, table(found, min(reviews, ANOTHER)), members, again)
            here = await counts(app)
            left = await cancelled(app, table(found, min(reviews, 1000)), here)
    return {
        "reviews": report.added,
        "rejected": len(report.rejected),
        "seconds_per_thousand": seconds / reviews * 1000,
        "memory_grown_mb": grown,
        "answer_p99_ms_before": percentile(before[0], 99),
        "answer_p99_ms_during": percentile(during[0], 99),
        "answer_p99_ms_after": percentile(after, 99),
        "answer_p99_ms_during_another": percentile(again[0], 99),
        "answer_p50_ms_after": percentile(after, 50),
        "answer_p50_ms_during_another": percentile(again[0], 50),
        "answer_p50_ms_before": percentile(before[0], 50),
        "answer_p50_ms_during": percentile(during[0], 50),
        "write_p99_ms_before": percentile(before[1], 99),
        "write_p99_ms_during": percentile(during[1], 99),
        "answers_during": len(during[0]),
        "rows_left_by_cancelled": left,
    }


async def cancelled(app: App, source: Source, before: dict[str, int]) -> int:
    """Rows that are there after an import that was cancelled half-way, and were not before."""

    async def half_way(run: Run) -> None:
        run.cancelled = run.done * 2 > run.total > 0

    try:
        await app.importer.run(SERVER, [source], actor=MODERATOR, progress=half_way)
    except Cancelled:
        after = await counts(app)
        return sum(abs(after[name] - before[name]) for name in TABLES)
    raise RuntimeError("the import was over before it could be cancelled")


async def counts(app: App) -> dict[str, int]:
    return {
        name: (await app.database.all(f"SELECT count(*) FROM {name}", deadline=60))[0][0]
        for name in TABLES
    }


def memory_now() -> float:
    """Megabytes that this process has resident."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def percentile(times: list[float], which: int) -> float:
    return statistics.quantiles(times, n=100)[which - 1]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reviews", type=int, default=10_000)
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    options = parser.parse_args()
    if not (DATA / "imdb_reviews_0.jsonl.xz").is_file():
        print(f"the reviews to measure with are not in {DATA}: set MARQUEE_BENCH_DATA")
        return 0
    figures = asyncio.run(measure(options.reviews))
    if options.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name.replace('_', ' '):26} {value:10.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
