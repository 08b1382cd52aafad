"""What is found in a file, and what is said of a file in which nothing can be found."""

from __future__ import annotations

import io
import json
import resource
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bot.library.formats.model import (
    MAX_REJECTED,
    FilmEntry,
    Found,
    RatingEntry,
    Rejected,
    ReviewEntry,
)
from bot.library.formats.source import Source, content_hash, entries
from bot.library.header import BadFile, parse_file
from bot.library.model import NewReview, Origin
from bot.reading.model import Kind
from tests.db.trials import trials

HEADINGS = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
EXPORT = (
    HEADINGS
    + '2024-01-01,Tide,1971,https://boxd.it/a1,4.5,,"A <i>calm</i> film,<br/>""really"" calm.\n\n'
    'Fine &amp; slow.",sea,2024-01-01\n'
    "2024-01-02,Ebb,1984,https://boxd.it/a2,3,Yes,,,2024-01-02\n"
)
RATINGS = "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Tide,1971,https://boxd.it/x,0.5\n"


def source(name: str, data: str | bytes) -> Source:
    raw = data.encode() if isinstance(data, str) else data
    return Source(name, lambda: io.BytesIO(raw), len(raw))


def found_in(name: str, data: str | bytes, **how: object) -> list[Found]:
    return [entry for _, entry in entries(source(name, data), **how)]  # type: ignore[arg-type]


def review(entry: Found) -> NewReview:
    assert isinstance(entry, ReviewEntry), entry
    return parse_file(entry.slug, entry.text, source="import")


def reasons(found: list[Found]) -> list[tuple[int, str]]:
    return [(entry.line, entry.reason) for entry in found if isinstance(entry, Rejected)]


def refusal(name: str, data: str | bytes, **how: object) -> tuple[int, str]:
    with pytest.raises(BadFile) as error:
        found_in(name, data, **how)
    return error.value.line, error.value.message


# --- tables ------------------------------------------------------------------------------------


def test_an_account_export_gives_reviews_and_ratings() -> None:
    first, second = found_in("reviews.csv", EXPORT, author="Priya")
    new = review(first)
    assert (new.title, new.year, new.rating, new.author_name) == ("Tide", 1971, 9.0, "Priya")
    assert new.text == 'A calm film,\n"really" calm.\n\nFine & slow.'
    assert isinstance(first, ReviewEntry)
    assert first.own
    assert second == RatingEntry(5, "Ebb", 1984, 6, EXPORT.splitlines(keepends=True)[-1])
    assert [e.half_stars for e in found_in("ratings.csv", RATINGS) if hasattr(e, "half_stars")] == [
        1
    ]


def test_the_same_row_has_the_same_name_again_and_another_row_another() -> None:
    slugs = [entry.slug for entry in found_in("a.csv", EXPORT) + found_in("b.csv", EXPORT)
             if isinstance(entry, ReviewEntry)]  # fmt: skip
    assert slugs[0] == slugs[1]
    other = found_in("c.csv", EXPORT.replace("boxd.it/a1", "boxd.it/A1"))[0]
    assert isinstance(other, ReviewEntry)
    assert other.slug != slugs[0]


@pytest.mark.parametrize(
    ("heading", "rating", "on_ten"),
    [
        ("film,year,score,review", "8/10", 8.0),
        ("Movie;Release Year;Stars;Text", "4/5", 8.0),
        ("TITLE\tYear\tRating\tComment", "85%", 8.5),
        ("Film Name,Year,Rating,Body", "7.5", 7.5),
    ],
)
def test_headings_of_many_styles(heading: str, rating: str, on_ten: float) -> None:
    delimiter = next(mark for mark in ";\t," if mark in heading)
    line = delimiter.join(["Tide", "1971", rating, "A calm film."])
    [entry] = found_in("my.csv", f"\ufeff{heading}\r\n\r\n{line}\r\n")
    new = review(entry)
    assert (new.title, new.year, new.rating, new.text) == ("Tide", 1971, on_ten, "A calm film.")


def test_columns_of_people_are_taken_over() -> None:
    text = "title,review,Directors,Starring,Genre\nTide,Calm.,Ida Noor,Al Bo as Emily; Cy Poe,\n"
    new = review(found_in("a.csv", text)[0])
    assert set(new.facts) == {
        (Kind.DIRECTOR, "Ida Noor", ""), (Kind.CAST, "Al Bo", "Emily"), (Kind.CAST, "Cy Poe", ""),
    }  # fmt: skip
    assert Kind.GENRE not in new.given


def test_one_open_quote_costs_one_row() -> None:
    rows = [f'Film {n},{1950 + n},"A review, of {n}."\n' for n in range(40)]
    rows[7] = 'Film 7,1957,"Never closed.\n'
    found = found_in("a.csv", "title,year,review\n" + "".join(rows))
    assert reasons(found) == [(9, "has text after a closing quote, 1 lines on")]
    assert len(found) == 40
    assert isinstance(rejected := found[7], Rejected)
    assert rejected.raw == rows[7]
    rows = [f"Film {n},{1950 + n},A review of {n}.\n" for n in range(40)]
    rows[7] = 'Film 7,1957,"Never closed.\n'
    found = found_in("a.csv", "title,year,review\n" + "".join(rows))
    assert reasons(found) == [(9, "opens a quote that is never closed")]
    assert len(found) == 40


def test_a_quote_that_closes_by_chance_does_not_take_rows_along() -> None:
    text = (
        'title,year,review\nTide,1971,"Never closed.\nEbb,1984,Fine.\nLow,1985,"\nHigh,1986,Good.\n'
    )
    found = found_in("a.csv", text)
    assert reasons(found) == [(2, "opens a quote that takes in the rows after it")]
    assert review(found[-1]).title == "High"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",1971,Fine.", "names no film"),
        ("Tide,79,Fine.", "“79” is no year"),
        ("Tide,1971,", "has neither review nor rating"),
        ("Tide,1971,Fine, I think", "has 4 cells under 3 headings"),
        ("Tide,1971,Fi\0ne.", "holds control characters"),
        ('Tide,1971,"Fine" they said', "has text after a closing quote"),
    ],
)
def test_a_bad_row_is_named_with_its_line(row: str, reason: str) -> None:
    found = found_in("a.csv", f"title,year,review\nEbb,1984,Calm.\n{row}\nLow,1985,Calm.\n")
    [(line, said)] = reasons(found)
    assert (line, reason in said) == (3, True), said
    assert len(found) == 3


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"", 0, "is empty"),
        (b"\n\n", 0, "is empty"),
        (b"colour,shape\nred,round\n", 1, "no heading that tells the film"),
        (b"title,shape\nred,round\n", 1, "no heading that tells what it says"),
        (b'"title,review\nTide,Fine.\n', 1, "the heading opens a quote"),
        (b"title,review\nTide,caf\xe9\n", 2, "is not UTF-8 text"),
        ("title,review\nTide,x\n".encode("utf-16"), 0, "is UTF-16"),
        (b"PK\x03\x04\x00\x00", 0, "is a zip archive"),
    ],
)
def test_a_file_that_is_no_table_is_refused_whole(data: bytes, line: int, reason: str) -> None:
    where, said = refusal("a.csv", data)
    assert (where, reason in said) == (line, True), said


ENCODINGS = [
    "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp1252", "latin-1", "cp437", "cp850",
    "iso8859-2", "iso8859-15", "koi8-r", "cp1251", "cp1250", "shift_jis", "euc-jp", "gb18030",
    "big5", "euc-kr", "cp037",
]  # fmt: skip


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.txt"])
def test_no_other_encoding_is_taken_for_text(encoding: str, name: str) -> None:
    text = {
        "a.csv": "title,year,review\nTide,1971,{}\n",
        "a.json": '[{{"title": "Tide", "text": "{}"}}]',
        "a.txt": "Tide (1971) is calm. {}\n",
    }[name].format("Ночь Ω 映画 café – ż".encode(encoding, "ignore").decode(encoding))
    found: list[Found] = []
    refused = ""
    try:
        found = found_in(name, text.encode(encoding))
    except BadFile as error:
        refused = error.message
    # Seven-bit encodings of what they could hold are text like any other.
    assert found or any(word in refused for word in ("UTF", "JSON", "control", "heading"))
    for entry in found:
        assert isinstance(entry, ReviewEntry | Rejected)
        assert "\ufffd" not in entry.raw


# --- JSON --------------------------------------------------------------------------------------


def test_json_in_three_shapes() -> None:
    one = {"title": "Tide", "year": 1971, "text": "Calm.", "cast": ["A as B", ["C, as", "D"]]}
    shapes = [
        json.dumps([one, one]),
        json.dumps({"marquee": 1, "x": {"y": [1]}, "reviews": [one, one], "z": None}),
        f"{json.dumps(one)}\n{json.dumps(one)}\n",
    ]
    for shape in shapes:
        found = found_in("a.json", shape)
        assert [review(entry).facts for entry in found] == [
            ((Kind.CAST, "A", "B"), (Kind.CAST, "C, as", "D"), (Kind.YEAR, "1971", ""))
        ] * 2
    assert found_in("a.json", "[]") == []


def test_json_says_nothing_of_servers_states_or_moderators() -> None:
    text = json.dumps(
        [{"title": "Tide", "text": "Calm.", "server_id": 5, "state": "removed", "id": 7,
          "author_id": 99, "approved_by": 98, "source": "member", "film_id": 3}]
    )  # fmt: skip
    [entry] = found_in("a.json", text)
    plain = found_in("a.json", json.dumps([{"title": "Tide", "text": "Calm."}]))
    assert isinstance(entry, ReviewEntry)
    assert isinstance(plain[0], ReviewEntry)
    assert (entry.slug, entry.text) == (plain[0].slug, plain[0].text)
    assert review(entry).author_id is None


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (5, "is no object"),
        ({"title": "Tide"}, "has no “text”"),
        ({"text": "Calm."}, "has neither a title nor a slug"),
        ({"title": "Tide", "text": "a\x00b"}, "control characters"),
        ({"title": "Tide", "text": "half \ud800"}, "half of a character"),
        ({"title": "Tide", "text": "Calm.", "cast": [{"a": 1}]}, "neither text, number nor list"),
        ({"title": "Tide", "text": "Calm.", "cast": [[[[1]]]]}, "neither text, number nor list"),
    ],
)
def test_a_bad_entry_is_named_with_its_line(value: object, reason: str) -> None:
    good = '{"title": "Ebb", "text": "Calm."}'
    found = found_in("a.json", f"[\n{good},\n{json.dumps(value)},\n{good}]")
    [(line, said)] = reasons(found)
    assert (line, reason in said) == (3, True), said
    assert len(found) == 3


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"", 1, "is no JSON"),
        (b"hello", 1, "is no JSON"),
        (b"[" * 100_000, 1, "is nested too deeply"),
        (b'[{"title":\n' + b'{"a":' * 100_000, 1, "is nested too deeply"),
        (b'[\n{"title": NaN, "text": "x"}]', 2, "a number that is none"),
        (b"[1" + b"0" * 5000 + b"]", 1, "a number that is none"),
        (b'[{"title": "Tide",\n"text": "x"},\n{"title": oops}]', 3, "is no JSON"),
        (b'[{"title": "Tide", "text": "x"}', 1, "lacks a ,"),
        (b"[1]\n\n[2]", 3, "goes on after its end"),
        (b'{"reviews": [],}', 1, "a comma too many"),
        (b'[{"title": "Tide",\n"text": "caf\xe9"}]', 2, "is not UTF-8"),
        (b'["' + b"a" * 1_100_000 + b'"]', 1, "an entry over 1,000,000 characters"),
    ],
)
def test_a_file_that_is_no_json_is_refused_whole(data: bytes, line: int, reason: str) -> None:
    where, said = refusal("a.json", data)
    assert (where, reason in said) == (line, True), said


def test_values_across_the_edge_of_the_window_are_whole() -> None:
    texts = [f"{n} " + "é\n" * (40_000 + n) for n in range(30)]
    values = [{"title": f"Film {n}", "text": text} for n, text in enumerate(texts)]
    found = found_in("a.json", json.dumps(values, ensure_ascii=False, indent=1))
    assert [review(entry).text for entry in found] == [text.strip("\n") for text in texts]
    assert [entry.line for entry in found] == [2 + 4 * n for n in range(30)]


# --- what a catalogue says ---------------------------------------------------------------------


def test_catalogues_of_both_kinds_say_the_same() -> None:
    table = (
        "title,year,directors,cast,genres,aliases\n"
        "Tide,1971,Ida Noor,Al Bo as Emily|Cy Poe,calm,Ebbe\n"
    )
    listed = json.dumps(
        [{"title": "Tide", "year": 1971, "director": "Ida Noor", "genres": ["calm"],
          "cast": [{"name": "Al Bo", "role": "Emily"}, {"name": "Cy Poe"}], "aliases": ["Ebbe"]}]
    )  # fmt: skip
    for name, data in (("films.csv", table), ("films.json", listed)):
        [film] = found_in(name, data, catalogue=True)
        assert isinstance(film, FilmEntry)
        assert (film.title, film.year, film.aliases, film.origin) == (
            "Tide", 1971, ("Ebbe",), Origin.CATALOGUE,
        )  # fmt: skip
        assert set(film.facts) == {
            (Kind.DIRECTOR, "Ida Noor", "", False), (Kind.CAST, "Al Bo", "Emily", False),
            (Kind.CAST, "Cy Poe", "", False), (Kind.GENRE, "calm", "", False),
        }  # fmt: skip


def test_a_catalogue_is_no_archive_and_no_text() -> None:
    assert "no .json or .csv file" in refusal("a.txt", "Tide", catalogue=True)[1]
    found = found_in("f.json", '[{"title": ""}, {"title": "A", "year": "soon"}]', catalogue=True)
    assert [reason[:12] for _, reason in reasons(found)] == ["names no fil", "“year” must "]


# --- archives ----------------------------------------------------------------------------------


def archive(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def test_an_account_archive_gives_its_two_tables_only() -> None:
    data = archive(
        {
            "ratings.csv": RATINGS,
            "reviews.csv": EXPORT,
            "deleted/reviews.csv": EXPORT.replace("Tide", "Regretted"),
            "watchlist.csv": RATINGS.replace("Tide", "Later"),
            "likes/films/reviews.csv": EXPORT.replace("Tide", "Liked"),
        }
    )
    found = list(entries(source("letterboxd-priya.zip", data), author="Priya"))
    assert [(name, getattr(entry, "title", "")) for name, entry in found] == [
        ("letterboxd-priya.zip: reviews.csv", ""),
        ("letterboxd-priya.zip: reviews.csv", "Ebb"),
        ("letterboxd-priya.zip: ratings.csv", "Tide"),
    ]


def test_bombs_and_broken_archives_are_refused_in_words() -> None:
    bomb = archive({"reviews.csv": HEADINGS.encode() + b"a" * 60_000_000})
    assert "far larger than such a table" in refusal("a.zip", bomb)[1]
    assert "holds neither" in refusal("a.zip", archive({"x.csv": "a"}))[1]
    many = archive({f"{n}.csv": "" for n in range(2_100)})
    assert "far more in it" in refusal("a.zip", many)[1]
    good = archive({"reviews.csv": EXPORT})
    assert "broken" in refusal("a.zip", good[:-10])[1]
    assert "broken" in refusal("a.zip", b"PK\x03\x04 no archive")[1]
    assert "broken" in refusal("a.zip", good.replace(b"PK\x01\x02", b"PK\x01\x03"))[1]
    packed = good.find(b"PK\x03\x04") + 60
    assert "broken" in refusal("a.zip", good[:packed] + b"\xff\xff" + good[packed + 2 :])[1]


def test_an_archive_that_lies_about_sizes_is_read_no_further() -> None:
    data = bytearray(archive({"reviews.csv": HEADINGS + "x" * 5_000_000}))
    central = data.find(b"PK\x01\x02")
    data[central + 24 : central + 28] = struct.pack("<L", 200)
    with pytest.raises(BadFile):
        found_in("a.zip", bytes(data))


# --- bounds ------------------------------------------------------------------------------------


def test_files_of_another_kind_are_refused_in_words() -> None:
    assert "is no .txt, .md, .json" in refusal("a.exe", b"MZ")[1]
    big = Source("a.csv", io.BytesIO, 70_000_000)
    with pytest.raises(BadFile, match="larger than 64 MB"):
        list(entries(big))
    assert "larger than 1000 kB" in refusal("a.txt", b"x" * 1_000_001)[1]
    rows = "title,review\n" + "Tide,Calm.\n" * 11
    assert "more than 10 rows" in refusal("a.csv", rows, most=10)[1]
    assert (
        f"more than {MAX_REJECTED:,} rows that are none" in refusal("a.json", "[" + "1," * 2000)[1]
    )


M = trials(250_000, soak=1_000_000)
HOSTILE = {
    "arrays.json": "b'[' + b'[],' * int(3.5 * M)",
    "one array.json": "b'[{\"a\":[' + b'[],' * int(3.5 * M)",
    "objects.json": "b'[' + b'{},' * int(3.5 * M)",
    "deep.json": "b'{\"a\":' * 2 * M",
    "strings.json": "b'[\"' + b'\\\\u0041' * int(1.7 * M)",
    "wide.json": "('[\"' + '😀' * int(2.6 * M)).encode()",
    "quotes.csv": "b'title,review\\n' + b'A,\"b\\n' * 2 * M",
    "open.csv": "b'title,review\\nA,\"' + b'b\\n' * 5 * M",
    "doubled.csv": "b'title,review\\n' + b'A,\"\"\"b\\n' * int(1.2 * M)",
    "commas.csv": "b'title,review\\n' + b',' * 10 * M",
    "lines.csv": "b'title,review\\n' + b'\\n' * 10 * M",
    "one line.csv": "b'title,review\\nA,' + b'x' * 10 * M",
    "cells.csv": "b'title,review\\n' + (b',' * int(0.9 * M) + b'\\n') * 11",
}
"""Expressions for ten megabytes of what costs a careless reader most, or for a share of them."""


@pytest.mark.soak
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_megabytes_cost_little(name: str, tmp_path: Path) -> None:
    """In a process of its own, whose largest size counts."""
    programme = f"""
M = {M}
import resource
from pathlib import Path
from bot.library.formats.source import entries, path_source
from bot.library.header import BadFile
path = Path({str(tmp_path / name)!r})
with path.open("wb") as file:
    file.write({HOSTILE[name]})
file = None
before = int(Path("/proc/self/statm").read_text().split()[1])
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
import threading, time
peak = [0]
def watch():
    while True:
        peak[0] = max(peak[0], int(Path("/proc/self/statm").read_text().split()[1]))
        time.sleep(0.002)
threading.Thread(target=watch, daemon=True).start()
try:
    for _ in entries(path_source(path, path.name)):
        pass
except BadFile as error:
    print(error.message)
print((max(peak[0], int(Path("/proc/self/statm").read_text().split()[1])) - before) * 4096)
"""
    done = subprocess.run(
        [sys.executable, "-c", programme], capture_output=True, text=True, timeout=60, check=True
    )
    # Lines of a quote that is never closed are held up to the longest review, however big the file.
    allowed = 64_000_000 if name == "open.csv" else 64 * M
    assert int(done.stdout.splitlines()[-1]) < allowed, done.stdout


def test_the_hash_is_of_the_whole_review() -> None:
    assert content_hash("a") != content_hash("b")
    assert resource.getpagesize() == 4096
