"""Text files: what is a review, and what is refused by line."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.library.header import MAX_FILE_BYTES, BadFile, decode, parse_file, rating_on_ten
from bot.library.model import MAX_REVIEW_CHARS, NewReview
from bot.reading.model import Kind

FULL = """+++
title = "The Hollow Crown"
year = 1962
author = "Priya"
rating = "8/10"
spoiler = true
director = "Jane Doe"
cast = ["Ann Lee as Emily", "Tom Ray", ["Such as Bo", "the as if"]]
characters = "Emily: a queen: in name"
themes = ["guilt", "grief"]
genres = []
runtime = 104
+++

The text of the review.
"""


def parse(text: str) -> NewReview:
    return parse_file("slug", text, source="import")


def test_a_full_header_sets_everything() -> None:
    review = parse_file("the-hollow-crown", FULL, source="folder")
    assert review.text == "The text of the review."
    assert (review.title, review.year, review.author_name) == ("The Hollow Crown", 1962, "Priya")
    assert (review.rating, review.spoiler, review.source) == (8.0, True, "folder")
    assert review.facts == (
        (Kind.DIRECTOR, "Jane Doe", ""),
        (Kind.CAST, "Ann Lee", "Emily"),
        (Kind.CAST, "Tom Ray", ""),
        (Kind.CAST, "Such as Bo", "the as if"),
        (Kind.CHARACTER, "Emily", "a queen: in name"),
        (Kind.THEME, "guilt", ""),
        (Kind.THEME, "grief", ""),
        (Kind.RUNTIME, "104", ""),
        (Kind.YEAR, "1962", ""),
        (Kind.RATING, "8/10", "8"),
    )
    assert review.given == {
        "title", "year", "rating", "director", "cast", "character", "theme", "genre", "runtime"
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Just prose.", "++ not a header", "A line\n+++\nand another", "+++++\nprose"],
)
def test_prose_alone_is_taken_word_for_word(text: str) -> None:
    review = parse_file("slug", text, source="folder")
    assert (review.text, review.title, review.given) == (text, None, frozenset())


def test_blank_lines_around_the_text_are_left_out_and_others_kept() -> None:
    assert parse_file("slug", "\n\n  One.\n\nTwo.  \n\n", source="folder").text == (
        "  One.\n\nTwo.  "
    )


@pytest.mark.parametrize(
    ("header", "line", "reason"),
    [
        ('title = "A"\nyear = 62', 3, "“year” must be a year"),
        ('title = "A"\nyear = "1962"', 3, "“year” must be a year"),
        ("year = true", 2, "“year” must be a year"),
        ("title = 5", 2, "“title” must be a text in quotes"),
        ('title = "  "', 2, "“title” must be a text in quotes"),
        (f'title = "{"x" * 201}"', 2, "at most 200 characters"),
        ('title = "a\\u0000b"', 2, "“title” must be a text in quotes"),
        ('title = "\u0301"', 2, "“title” is no title"),
        ('title = "' + "\ufdfa" * 200 + '"', 2, "“title” is no title"),
        (f'author = "{"x" * 101}"', 2, "at most 100 characters"),
        ('\nrating = "good"', 3, "“rating” must be like"),
        ("rating = 11", 2, "“rating” must be like"),
        ("rating = nan", 2, "“rating” must be like"),
        ("rating = false", 2, "“rating” must be like"),
        ('spoiler = "no"', 2, "“spoiler” must be true or false"),
        ("director = 5", 2, "“director” must be text"),
        ("director = [5]", 2, "“director” must be text"),
        ('cast = [["a", "b", "c"]]', 2, "“cast” must be text"),
        ('cast = [{ name = "a" }]', 2, "“cast” must be text"),
        ('cast = ["Ann", " as Emily"]', 2, "“cast” is empty"),
        ('cast = ["Ann\\u0007"]', 2, "“cast” is empty or unprintable"),
        (f'cast = "{"x" * 301}"', 2, "“cast” is too long"),
        ('runtime = "long"', 2, "“runtime” must be a number of minutes"),
        ("runtime = true", 2, "“runtime” must be text"),
        ('title = "A"\ndirektor = "B"', 3, "unknown header key “direktor”; known are author"),
        ('title = "A"\n[director]\nname = "B"', 3, "“director” must be text"),
        ('title = "A"\ntitle = "B"', 3, "not valid TOML"),
        ('title = "A"\n\nyear 1962', 4, "not valid TOML"),
        ('title = "never closed', 2, "not valid TOML"),
        ("themes = [", 2, "not valid TOML"),
        (f"year = {'9' * 5000}", 2, "beyond all bounds"),
        (f"themes = {'[' * 100_000}", 2, "beyond all bounds"),
    ],
)
def test_a_broken_header_is_refused_by_line(header: str, line: int, reason: str) -> None:
    with pytest.raises(BadFile) as refused:
        parse(f"+++\n{header}\n+++\nA review.")
    assert reason in refused.value.message
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('+++\ntitle = "A"\nA review', 1, "never closes it"),
        ('+++\ntitle = "A"\n+++\n \n\n', 6, "no review under it"),
        ("x" * (MAX_REVIEW_CHARS + 1), 0, "longer than 200,000 characters"),
    ],
)
def test_a_file_without_a_review_is_refused(text: str, line: int, reason: str) -> None:
    with pytest.raises(BadFile) as refused:
        parse(text)
    assert reason in refused.value.message
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"plain\r\ntext\r\n", "plain\ntext\n"),
        (b"old\rtext", "old\ntext"),
        (b"\xef\xbb\xbfmarked", "marked"),
        ("Zoë’s naïve café — 映画".encode(), "Zoë’s naïve café — 映画"),
        (b"tab\tand\x0bform\x0cfeed", "tab\tand\x0bform\x0cfeed"),
    ],
)
def test_text_is_decoded(raw: bytes, text: str) -> None:
    assert decode(raw) == text


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        ("one\ntwo\ncafé".encode("latin-1"), 3, "is not UTF-8"),
        ("naïve".encode("cp1252"), 1, "is not UTF-8"),
        ("Русский".encode("koi8-r"), 1, "is not UTF-8"),
        ("映画の感想".encode("shift-jis"), 1, "is not UTF-8"),
        ("A review".encode("utf-16"), 1, "is not UTF-8"),
        ("A review".encode("utf-16-le"), 1, "control characters"),
        ("A review".encode("utf-32-le"), 1, "control characters"),
        (b"one\ntwo\x00", 2, "control characters"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 1, "is not UTF-8"),
        (b"PK\x03\x04", 1, "control characters"),
        (b"%PDF-1.4\n\xe2\xe3\xcf\xd3", 2, "is not UTF-8"),
        (b"\xed\xa0\x80", 1, "is not UTF-8"),
        (b"", 0, "is empty"),
        (b"\xef\xbb\xbf \r\n\t\n", 0, "is empty"),
        (b"x" * (MAX_FILE_BYTES + 1), 0, "larger than 1000 kB"),
    ],
)
def test_what_is_no_text_is_refused_by_line(raw: bytes, line: int, reason: str) -> None:
    with pytest.raises(BadFile) as refused:
        decode(raw)
    assert reason in refused.value.message
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("8/10", 8.0),
        ("3.5/5", 7.0),
        ("4 / 5 stars", 8.0),
        ("85%", 8.5),
        ("7.5", 7.5),
        ("7,5", 7.5),
        ("0", 0.0),
        ("11", None),
        ("6/5", None),
        ("5/0", None),
        ("-3", None),
        ("A+", None),
        ("", None),
    ],
)
def test_a_rating_is_put_on_ten(written: str, value: float | None) -> None:
    assert rating_on_ten(written) == value


def outcome(raw: bytes) -> NewReview | BadFile:
    try:
        return parse_file("slug", decode(raw), source="import")
    except BadFile as refused:
        return refused


@given(st.binary(max_size=300))
@example(b"+++\n+++")
@example(b"+++\n\xff\n+++\nx")
def test_any_bytes_are_a_review_or_refused(raw: bytes) -> None:
    found = outcome(raw)
    if isinstance(found, NewReview):
        assert found.text.strip()
    else:
        assert 0 <= found.line <= raw.count(b"\n") + raw.count(b"\r") + 1


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_header_is_read_or_refused_by_line(header: str) -> None:
    raw = f"+++\n{header}\n+++\nA review.".encode()
    found = outcome(raw)
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    assert isinstance(found, NewReview) or 0 < found.line <= lines
