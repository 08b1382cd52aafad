"""Finding a title by what a person types: quality and time beside plain SQLite, in one run.

    python benchmarks/titles.py

Reads `wiki_films.jsonl.gz` from MARQUEE_BENCH_DATA (default `../shared/data`). The real
misspellings are codespell's (`pip install codespell`); without it that row is left out.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bot.reading.text import title_key, words
from bot.search.names import Name, NameIndex, NameKind

DATA = Path(os.environ.get("MARQUEE_BENCH_DATA", "../shared/data"))
QUERIES = 1_000
MANY = 300_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Find = Callable[[str], list[str]]
Cases = list[tuple[str, str]]  # what is typed, the title that is meant


def load_titles() -> list[tuple[str, int]]:
    """Every (title, year) once."""
    with gzip.open(DATA / "wiki_films.jsonl.gz", "rt", encoding="utf-8") as lines:
        films = (json.loads(line) for line in lines)
        return list(dict.fromkeys((film["title"], film["year"]) for film in films))


def edited(text: str, rng: random.Random) -> str:
    """One slip: a letter left out, doubled in by mistake, replaced, or swapped with the next."""
    at = rng.randrange(len(text))
    match rng.randrange(4):
        case 0 if len(text) > 1:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + rng.choice(LETTERS) + text[at:]
        case 2 if at + 1 < len(text):
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case _:
            return text[:at] + rng.choice(LETTERS) + text[at + 1 :]


def misspellings() -> dict[str, list[str]]:
    """Correct word -> the wrong spellings of it that people publish, after codespell."""
    try:
        import codespell_lib
    except ImportError:
        return {}
    wrong: dict[str, list[str]] = {}
    source = Path(codespell_lib.__file__).parent / "data" / "dictionary.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        typo, _, right = line.partition("->")
        if "," not in right:
            wrong.setdefault(right.strip().lower(), []).append(typo.lower())
    return wrong


def make_cases(titles: list[str], rng: random.Random) -> dict[str, Cases]:
    long = [title for title in titles if len(title) >= 8]
    cases: dict[str, Cases] = {}
    if wrong := misspellings():
        spoilt: Cases = []
        for title in rng.sample(titles, len(titles)):
            parts = title.split()
            places = [i for i, part in enumerate(parts) if part.lower() in wrong]
            if places and len(spoilt) < QUERIES:
                at = rng.choice(places)
                parts[at] = rng.choice(wrong[parts[at].lower()])
                spoilt.append((" ".join(parts), title))
        cases["real misspellings"] = spoilt
    picked = rng.sample(long, QUERIES)
    cases["two edits"] = [(edited(edited(title, rng), rng), title) for title in picked]
    picked = rng.sample(long, QUERIES)
    cases["first half typed"] = [(title[: (len(title) + 1) // 2], title) for title in picked]
    cases["half with a typo"] = [
        (edited(half, rng), title) for half, title in cases["first half typed"]
    ]
    several = rng.sample([title for title in titles if len(title.split()) >= 4], QUERIES)
    cases["words shuffled or dropped"] = [(scrambled(title, rng), title) for title in several]
    return cases


def scrambled(title: str, rng: random.Random) -> str:
    parts = title.split()
    if rng.random() < 0.5:
        del parts[rng.randrange(len(parts))]
    else:
        rng.shuffle(parts)
    return " ".join(parts)


def like(connection: sqlite3.Connection) -> Find:
    def find(typed: str) -> list[str]:
        sql = "SELECT title FROM film WHERE title LIKE ? ORDER BY length(title) LIMIT 25"
        return [row[0] for row in connection.execute(sql, (f"%{typed}%",))]

    return find


def fts_prefix(connection: sqlite3.Connection) -> Find:
    def find(typed: str) -> list[str]:
        parts = words(typed)
        if not parts:
            return []
        query = " ".join(f'"{part}"' for part in parts) + "*"
        sql = (
            "SELECT title FROM film_fts WHERE film_fts MATCH ?"
            " ORDER BY rank, length(title) LIMIT 25"
        )
        return [row[0] for row in connection.execute(sql, (query,))]

    return find


def marquee(index: NameIndex) -> Find:
    def find(typed: str) -> list[str]:
        return [match.name.text for match in index.complete(typed)]

    return find


def measure(find: Find, cases: Cases) -> tuple[float, float, float, float]:
    """hit@1, hit@25, and the times in ms at p50 and p99."""
    first = among = 0
    times: list[float] = []
    for typed, title in cases:
        start = time.perf_counter()
        found = find(typed)
        times.append((time.perf_counter() - start) * 1000)
        keys = [title_key(name) for name in found]
        first += keys[:1] == [title_key(title)]
        among += title_key(title) in keys
    times.sort()
    n = len(cases)
    return first / n, among / n, times[n // 2], times[min(n - 1, int(n * 0.99))]


def report(name: str, find: Find, cases: dict[str, Cases]) -> None:
    for label, queries in cases.items():
        hit1, hit25, p50, p99 = measure(find, queries)
        print(f"{name:<18} {label:<26} {hit1:.3f}  {hit25:.3f}  {p50:6.2f} {p99:6.2f}", flush=True)


def recombined(titles: list[str], count: int, rng: random.Random) -> list[str]:
    """Up to `count` titles: the real ones, then the first words of one with the last of another."""
    made = dict.fromkeys(titles)
    split = [title.split() for title in titles if len(title.split()) >= 2]
    while len(made) < count:
        head, tail = rng.choice(split), rng.choice(split)
        made[" ".join(head[: (len(head) + 1) // 2] + tail[len(tail) // 2 :])] = None
    return list(made)


def build(titles: list[str]) -> NameIndex:
    start = time.perf_counter()
    index = NameIndex(Name(title, NameKind.TITLE, (number,)) for number, title in enumerate(titles))
    seconds = time.perf_counter() - start
    print(f"index of {len(titles)} titles: {seconds:.1f} s")
    return index


def resident() -> float:
    """MB of memory in use by this process (Linux)."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    if not (DATA / "wiki_films.jsonl.gz").exists():
        print(f"titles: skipped, there is no wiki_films.jsonl.gz in {DATA}")
        return 0
    rng = random.Random(7)
    dated = load_titles()
    titles = list(dict.fromkeys(title for title, _ in dated))
    cases = make_cases(titles, rng)
    print(f"{'method':<18} {'what is typed':<26} hit@1  hit@25  p50ms  p99ms")
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE film (title TEXT); CREATE VIRTUAL TABLE film_fts USING fts5 (title)"
    )
    rows = [(title,) for title in titles]
    connection.executemany("INSERT INTO film VALUES (?)", rows)
    connection.executemany("INSERT INTO film_fts VALUES (?)", rows)
    if "--ours" not in sys.argv:
        report("LIKE", like(connection), cases)
        report("FTS5 prefix AND", fts_prefix(connection), cases)
    before = resident()
    index = build(titles)
    print(f"memory: {resident() - before:.0f} MB, with the names")
    report("Marquee", marquee(index), cases)
    many = build(recombined(titles, MANY, rng))
    report(f"Marquee, {MANY}", marquee(many), cases)
    return 0


if __name__ == "__main__":
    sys.exit(main())
