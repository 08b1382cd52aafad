"""Searching many reviews: quality and time beside plain FTS5, in one run.

    python benchmarks/search.py [tot] [entities] [scale]

Over the reviews of `imdb_reviews_0.jsonl.xz` in MARQUEE_BENCH_DATA (default `../shared/data`):

- `tot`: films from vague descriptions (`tot_dev.jsonl.gz`);
- `entities`: films by an actor or a character (cast tables of `wiki_films.jsonl.gz`);
- `scale`: a server of 500 reviews alone; beside another of MARQUEE_BENCH_ROWS (default 200000; the
  goal's is 1000000); and that other one, which holds the same reviews again and again, with films
  of their own each time.

bm25s and tantivy join in when they are installed.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import lzma
import os
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.db import Database, open_database
from bot.library.model import Scope
from bot.reading.text import title_key, words
from bot.search import SearchService
from bot.search.english import STOP_WORDS

DATA = Path(os.environ.get("MARQUEE_BENCH_DATA", "../shared/data"))
ROWS = int(os.environ.get("MARQUEE_BENCH_ROWS", "200000"))
OWN = 77  # the server that asks
GIANT = 78  # the server that holds all the other reviews
CHUNK = 20_000  # reviews per unit of work, each chunk with films of its own
SMALL = 500  # reviews of the server that `scale` asks for

Ranked = list[int]  # film ids, best first
Search = Callable[[str], Awaitable[Ranked]]


@dataclass
class Corpus:
    """Reviews as (film id, text), and what is known of the films by their IMDb id."""

    reviews: list[tuple[int, str]]
    films: dict[str, int]
    labels: dict[int, tuple[str, int | None]]


def lines(name: str) -> Iterator[dict[str, Any]]:
    opened = lzma.open if name.endswith(".xz") else gzip.open
    with opened(DATA / name, "rt", encoding="utf-8") as source:
        yield from map(json.loads, source)


def load() -> Corpus:
    titles: dict[str, tuple[str, int | None]] = {}
    with gzip.open(DATA / "movielens_titles.tsv.gz", "rt", encoding="utf-8") as source:
        for line in source:
            imdb, label, *_ = line.rstrip("\n").split("\t")
            dated = re.fullmatch(r"(.+?)\s*\((\d{4})\)", label)
            titles[imdb] = (dated[1], int(dated[2])) if dated else (label, None)
    films: dict[str, int] = {}
    reviews = []
    for row in lines("imdb_reviews_0.jsonl.xz"):
        film = films.setdefault(row["imdb"], len(films) + 1)
        reviews.append((film, row["text"]))
    labels = {film: titles.get(imdb, (imdb, None)) for imdb, film in films.items()}
    return Corpus(reviews, films, labels)


async def fill(database: Database, corpus: Corpus, server: int, rows: Iterable[int]) -> None:
    """Insert reviews by their numbers, films first, in one unit of work."""
    chosen = list(rows)

    async def unit(tx: Any) -> None:
        ids: dict[int, int] = {}
        for number in chosen:
            film, _ = corpus.reviews[number % len(corpus.reviews)]
            if film not in ids:
                title, year = corpus.labels[film]
                ids[film] = await tx.insert(
                    "INSERT INTO film (server_id, title, title_key, year, created_at)"
                    " VALUES (?, ?, ?, ?, 0)",
                    (server, title[:200], title_key(title)[:400], year),
                )
        await tx.execute_many(
            "INSERT INTO review (server_id, film_id, slug, source, text, content_hash, state,"
            " created_at, updated_at) VALUES (?, ?, ?, 'import', ?, '', 'published', 0, 0)",
            [
                (server, ids[film], f"r{number}", text)
                for number in chosen
                for film, text in [corpus.reviews[number % len(corpus.reviews)]]
            ],
        )
        await tx.execute(
            "INSERT INTO library_version VALUES (?, 1)"
            " ON CONFLICT DO UPDATE SET version = version + 1",
            (server,),
        )

    await database.write(unit)


async def optimise(database: Database) -> None:
    """Merge the index, as the daily maintenance does."""

    async def unit(tx: Any) -> None:
        await tx.execute("INSERT INTO review_fts (review_fts) VALUES ('optimize')")

    await database.write(unit)
    await database.maintain()


# --- baselines -----------------------------------------------------------------------------


def content(text: str) -> list[str]:
    return [word for word in dict.fromkeys(words(text)) if word not in STOP_WORDS]


def plain_fts(corpus: Corpus, documents: dict[int, str] | None) -> Search:
    """FTS5 as shipped, OR of all words without stop words: a row per film, or per review."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5 (text, film UNINDEXED, tokenize = 'porter unicode61')"
    )
    rows = (
        [(text, film) for film, text in documents.items()]
        if documents
        else [(text, film) for film, text in corpus.reviews]
    )
    connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
    connection.execute("INSERT INTO t (t) VALUES ('optimize')")

    async def search(text: str) -> Ranked:
        match = " OR ".join(f'"{word}"' for word in content(text))
        found = connection.execute(
            "SELECT film FROM t WHERE t MATCH ? ORDER BY rank LIMIT 400", (match or '""',)
        )
        return list(dict.fromkeys(row[0] for row in found))[:100]

    return search


def bm25s(documents: dict[int, str]) -> Search | None:
    try:
        library = import_module("bm25s")
    except ImportError:
        return None
    films = list(documents)
    retriever = library.BM25()
    retriever.index([content(text) for text in documents.values()], show_progress=False)

    async def search(text: str) -> Ranked:
        found, _ = retriever.retrieve([content(text)], k=100, show_progress=False)
        return [films[number] for number in found[0]]

    return search


def tantivy(documents: dict[int, str]) -> Search | None:
    try:
        library = import_module("tantivy")
    except ImportError:
        return None
    schema = library.SchemaBuilder().add_integer_field("film", stored=True)
    schema = schema.add_text_field("text", tokenizer_name="en_stem").build()
    index = library.Index(schema)
    writer = index.writer()
    for film, text in documents.items():
        writer.add_document(library.Document(film=film, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    async def search(text: str) -> Ranked:
        query = index.parse_query(" ".join(content(text)), ["text"])
        return [searcher.doc(hit)["film"][0] for _, hit in searcher.search(query, 100).hits]

    return search


# --- measuring -----------------------------------------------------------------------------


async def measure(
    name: str, search: Search, cases: list[tuple[str, frozenset[int]]], judged: set[int] | None
) -> None:
    """Print hit@1, @5, @10, @100 and the times of one method. `judged`: rank among these only."""
    hits: Counter[int] = Counter()
    times: list[float] = []
    for text, gold in cases:
        start = time.perf_counter()
        found = await search(text)
        times.append((time.perf_counter() - start) * 1000)
        ranked = [film for film in found if judged is None or film in judged]
        for depth in (1, 5, 10, 100):
            hits[depth] += not gold.isdisjoint(ranked[:depth])
    times.sort()
    n = len(cases)
    shares = "  ".join(f"{hits[depth] / n:.3f}" for depth in (1, 5, 10, 100))
    print(f"{name:<34} {shares}  {times[n // 2]:7.1f} {times[int(n * 0.99)]:7.1f}", flush=True)


def header(title: str, count: int) -> None:
    print(f"\n{title} ({count} queries)")
    print(f"{'method':<34} hit@1  @5     @10    @100     p50ms   p99ms")


def by_film(corpus: Corpus) -> dict[int, str]:
    documents: dict[int, list[str]] = defaultdict(list)
    for film, text in corpus.reviews:
        documents[film].append(text)
    return {film: "\n".join(texts) for film, texts in documents.items()}


async def tip_of_the_tongue(corpus: Corpus, service: SearchService) -> None:
    cases = [
        (f"{row['title']}\n{row['text']}", frozenset({corpus.films[row["imdb"]]}))
        for row in lines("tot_dev.jsonl.gz")
        if row.get("imdb") in corpus.films
    ]
    documents = by_film(corpus)
    header("Films from vague descriptions", len(cases))
    await measure("FTS5, a row per review", plain_fts(corpus, None), cases, None)
    await measure("FTS5, a row per film", plain_fts(corpus, documents), cases, None)
    for name, other in (("bm25s", bm25s(documents)), ("tantivy", tantivy(documents))):
        if other is not None:
            await measure(f"{name}, a row per film", other, cases, None)

    async def ours(text: str) -> Ranked:
        found = await service.describe(Scope.only(OWN), text, limit=100)
        return [ranked.film.id for ranked in found]

    await measure("Marquee", ours, cases, None)


async def entities(corpus: Corpus, service: SearchService) -> None:
    wiki: dict[tuple[str, int], list[int]] = defaultdict(list)
    for film, (title, year) in corpus.labels.items():
        if year is not None:
            wiki[title_key(_unswapped(title)), year].append(film)
    gold_actors: dict[str, set[int]] = defaultdict(set)
    gold_roles: dict[str, set[int]] = defaultdict(set)
    judged: set[int] = set()
    for row in lines("wiki_films.jsonl.gz"):
        for film in wiki.get((title_key(row["title"]), row["year"]), ()):
            judged.add(film)
            for actor in row["cast"]:
                gold_actors[actor].add(film)
            for actor, role in _roles(row["extract"] or ""):
                gold_actors[actor].add(film)
                gold_roles[role].add(film)
    documents = by_film(corpus)
    rng = random.Random(7)
    for label, gold in (
        ("Films by an actor", gold_actors),
        ("Films by a full character name", gold_roles),
    ):
        # Asked only when some review of a right film names them.
        names = sorted(
            name
            for name, films in gold.items()
            if len(name.split()) >= 2 and any(name in documents[film] for film in films)
        )
        names = rng.sample(names, min(1000, len(names)))
        cases = [(name, frozenset(gold[name])) for name in names]
        header(label, len(cases))
        await measure("FTS5 phrase, best review", fts_phrase(corpus, combined=False), cases, judged)
        await measure(
            "FTS5 phrase, share x sum of bm25", fts_phrase(corpus, combined=True), cases, judged
        )

        async def ours(name: str) -> Ranked:
            found = await service.films_with_phrase(Scope.only(OWN), name, limit=400)
            return [ranked.film.id for ranked in found]

        await measure("Marquee", ours, cases, judged)


def _unswapped(title: str) -> str:
    """ "Guardian, The" as it is said."""
    return re.sub(r"^(.*), (The|A|An)\b(.*)$", r"\2 \1\3", title)


def _roles(extract: str) -> Iterator[tuple[str, str]]:
    """(actor, character) where a lead says "Some Actor as Some Character"."""
    # A full stop belongs to an initial or a form of address; any other ends the sentence.
    word = r"(?:[A-Z]\.|(?:Dr|Mr|Mrs|Ms|St|Jr|Sr)\.|[A-Z][\w'-]+)"
    name = rf"{word}(?: {word})+"
    for match in re.finditer(rf"({name}) as ({name})", extract):
        yield match[1], match[2]


def fts_phrase(corpus: Corpus, *, combined: bool) -> Search:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (text, film UNINDEXED)")
    connection.executemany(
        "INSERT INTO t VALUES (?, ?)", [(text, film) for film, text in corpus.reviews]
    )
    connection.execute("INSERT INTO t (t) VALUES ('optimize')")
    sizes = Counter(film for film, _ in corpus.reviews)

    async def search(name: str) -> Ranked:
        match = f'"{" ".join(words(name))}"'
        rows = connection.execute(
            "SELECT film, rank FROM t WHERE t MATCH ? ORDER BY rank LIMIT 5000", (match,)
        ).fetchall()
        if not combined:
            return list(dict.fromkeys(film for film, _ in rows))
        total: Counter[int] = Counter()
        reviews = Counter(film for film, _ in rows)
        for film, rank in rows:
            total[film] -= rank
        return sorted(total, key=lambda film: -total[film] * reviews[film] / sizes[film])

    return search


async def scale(corpus: Corpus, folder: Path) -> None:
    """Questions to a server of 500 reviews: alone, then among the reviews of other servers."""
    rng = random.Random(7)
    own = rng.sample(range(len(corpus.reviews)), SMALL)
    questions = _questions(corpus, own, rng)
    print(f"\nA server of {SMALL} reviews ({len(questions)} questions of each kind)")
    print(f"{'database':<34} {'question':<22} p50ms   p99ms")
    async with open_database(folder / "alone.db") as database:
        await fill(database, corpus, OWN, own)
        await optimise(database)
        await time_kinds(f"{SMALL} reviews", SearchService(database), Scope.only(OWN), questions)
    async with open_database(folder / "many.db") as database:
        start = time.perf_counter()
        for number in range(0, ROWS, CHUNK):
            if number == ROWS // 2 // CHUNK * CHUNK:
                await fill(database, corpus, OWN, own)
            await fill(database, corpus, GIANT, range(number, min(number + CHUNK, ROWS)))
        inserted = time.perf_counter() - start
        await optimise(database)
        size = (folder / "many.db").stat().st_size / 1e6
        print(f"{ROWS} reviews written at {ROWS / inserted:.0f}/s, {size:.0f} MB")
        service = SearchService(database)
        await time_kinds(f"{SMALL} among {ROWS}", service, Scope.only(OWN), questions)
        await time_kinds(f"all {ROWS} as one library", service, Scope.only(GIANT), questions)


async def time_kinds(
    label: str, service: SearchService, scope: Scope, questions: list[dict[str, str]]
) -> None:
    await service.index(scope)
    kinds: dict[str, Callable[[str], Awaitable[object]]] = {
        "words": lambda text: service.passages(scope, text, limit=5),
        "long": lambda text: service.passages(scope, text, limit=5),
        "description": lambda text: service.describe(scope, text, limit=10),
        "name": lambda text: service.films_with_phrase(scope, text, limit=10),
    }
    for kind, ask in kinds.items():
        times = []
        for question in questions:
            start = time.perf_counter()
            await ask(question[kind])
            times.append((time.perf_counter() - start) * 1000)
        times.sort()
        n = len(times)
        print(
            f"{label:<34} {kind:<22} {times[n // 2]:5.1f}  {times[int(n * 0.99)]:6.1f}", flush=True
        )


def _questions(corpus: Corpus, own: list[int], rng: random.Random) -> list[dict[str, str]]:
    """Words that reviews of the server hold, as a search, a long question and a description."""
    questions = []
    for _ in range(300):
        found = words(corpus.reviews[rng.choice(own)][1])
        telling = [word for word in found if word not in STOP_WORDS]
        at = rng.randrange(max(1, len(found) - 100))
        questions.append(
            {
                "words": " ".join(rng.sample(telling, min(3, len(telling)))),
                "long": " ".join(found[at : at + 25]),
                "description": " ".join(found[at : at + 120]),
                "name": " ".join(telling[:2]),
            }
        )
    return questions


async def main() -> int:
    wanted = set(sys.argv[1:]) or {"tot", "entities", "scale"}
    if not (DATA / "imdb_reviews_0.jsonl.xz").exists():
        print(f"search: skipped, there are no IMDb reviews in {DATA}")
        return 0
    corpus = load()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if wanted & {"tot", "entities"}:
            async with open_database(folder / "imdb.db") as database:
                start = time.perf_counter()
                await fill(database, corpus, OWN, range(len(corpus.reviews)))
                await optimise(database)
                size = (folder / "imdb.db").stat().st_size / 1e6
                text = sum(len(text.encode()) for _, text in corpus.reviews) / 1e6
                print(
                    f"{len(corpus.reviews)} reviews of {len(corpus.films)} films: built in"
                    f" {time.perf_counter() - start:.1f} s, {size:.0f} MB for {text:.0f} MB of text"
                )
                service = SearchService(database)
                if "tot" in wanted:
                    await tip_of_the_tongue(corpus, service)
                if "entities" in wanted:
                    await entities(corpus, service)
        if "scale" in wanted:
            await scale(corpus, folder)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
