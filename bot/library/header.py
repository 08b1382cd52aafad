"""Text files: plain prose, optionally under a TOML header between two lines of `+++`.

    +++
    title = "The Hollow Crown"
    year = 1962
    author = "Priya"
    rating = "8/10"
    director = "Jane Doe"
    cast = ["Ann Lee as Emily", ["Tom Ray", "the ferryman"]]
    themes = []
    +++
    The text of the review …

What the header says overrides what would be read from the prose; an empty list says "none". A pair
is a value with its detail, for values that hold the word which otherwise parts the two.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from bot.errors import InvalidInput
from bot.library.model import MAX_DETAIL, MAX_REVIEW_CHARS, MAX_TITLE, MAX_VALUE, NewReview
from bot.library.naming import is_title
from bot.patterns import compiled
from bot.reading.model import Kind

FENCE = "+++"
MAX_FILE_BYTES = 1_000_000
"""No review file is larger; a whole book chapter has some 50 kB."""
TOO_LARGE = f"is larger than {MAX_FILE_BYTES // 1000} kB, too long for one review"

LISTS: dict[str, Kind] = {
    "director": Kind.DIRECTOR,
    "writer": Kind.WRITER,
    "composer": Kind.COMPOSER,
    "cinematographer": Kind.CINEMATOGRAPHER,
    "producer": Kind.PRODUCER,
    "cast": Kind.CAST,
    "characters": Kind.CHARACTER,
    "settings": Kind.SETTING,
    "things": Kind.THING,
    "themes": Kind.THEME,
    "genres": Kind.GENRE,
    "series": Kind.SERIES,
    "runtime": Kind.RUNTIME,
}
PLAIN = {"title", "year", "author", "rating", "spoiler"}
CONTROL = compiled(r"[\x00-\x08\x0e-\x1f]")
SPLIT_DETAIL = {Kind.CAST: " as ", Kind.CHARACTER: ": ", Kind.THING: ": "}


class BadFile(InvalidInput):
    """A file that cannot be a review; `line` counts from 1, 0 when no line is to blame."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def decode(raw: bytes) -> str:
    """The file's text, with `\\n` line ends. `BadFile` names the line that is no UTF-8 text."""
    if len(raw) > MAX_FILE_BYTES:
        raise BadFile(0, TOO_LARGE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadFile(line, "is not UTF-8 text; save it again as UTF-8") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := CONTROL.search(text):
        raise BadFile(
            text.count("\n", 0, found.start()) + 1, "holds control characters, as binary files do"
        )
    if not text.strip():
        raise BadFile(0, "is empty")
    return text


def parse_file(slug: str, text: str, *, source: str) -> NewReview:
    """One decoded file as a review to store; `BadFile` with the line for a broken header."""
    header, body = _split(text)
    body = body.strip("\n")
    if not body.strip():
        raise BadFile(text.count("\n") + 1, "has a header but no review under it")
    if len(body) > MAX_REVIEW_CHARS:
        raise BadFile(0, f"is longer than {MAX_REVIEW_CHARS:,} characters")
    if header is None:
        return NewReview(slug=slug, text=body, source=source)
    values = _toml(header)
    facts: list[tuple[Kind, str, str]] = []
    given: set[str] = {"title"} & values.keys()
    for key, value in values.items():
        if key in LISTS:
            facts += _facts(key, value, header)
            given.add(LISTS[key])
        elif key not in PLAIN:
            known = ", ".join(sorted(PLAIN | set(LISTS)))
            raise BadFile(_line(header, key), f"unknown header key “{key}”; known are {known}")
    if (year := _year(values.get("year"), header)) is not None:
        facts.append((Kind.YEAR, str(year), ""))
        given.add(Kind.YEAR)
    if (rating := _rating(values.get("rating"), header)) is not None:
        facts.append((Kind.RATING, str(values["rating"]), f"{rating:g}"))
        given.add(Kind.RATING)
    return NewReview(
        slug=slug,
        text=body,
        source=source,
        title=_title(values, header),
        year=year,
        author_name=_text(values, "author", header, 100) or "",
        rating=rating,
        spoiler=_flag(values, "spoiler", header),
        facts=tuple(facts),
        given=frozenset(given),
    )


def rating_on_ten(written: str) -> float | None:
    """ "8/10", "3.5/5", "4 / 5 stars", "85%" or "7.5" (of 10) on 0–10; None when it is none."""
    found = re.fullmatch(
        r"\s*(\d+(?:[.,]\d+)?)\s*(?:(%)|/\s*(\d+))?\s*(?:stars?)?\s*", written, re.IGNORECASE
    )
    if not found:
        return None
    value = float(found[1].replace(",", "."))
    best = 100.0 if found[2] else float(found[3] or 10)
    return round(value / best * 10, 2) if best and 0 <= value <= best else None


def _split(text: str) -> tuple[str | None, str]:
    """The header, if any, without its fences, and what follows it."""
    lines = text.split("\n")
    if lines[0].strip() != FENCE:
        return None, text
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
    raise BadFile(1, f"opens a header with {FENCE} but never closes it")


def _toml(header: str) -> dict[str, Any]:
    try:
        return tomllib.loads(header)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+)", str(error))
        line = int(found[1]) + 1 if found else header.count("\n") + 2
        reason = re.sub(r" \(at .*\)", "", str(error))  # its line is the header's, not the file's
        raise BadFile(line, f"the header is not valid TOML: {reason}") from error
    except (ValueError, RecursionError) as error:
        raise BadFile(2, "the header holds a number or a nesting beyond all bounds") from error


def _line(header: str, key: str) -> int:
    """The line of the file on which a header key stands."""
    found = re.search(rf"^[\[ \t]*[\"']?{re.escape(key)}\b", header, re.MULTILINE)
    return header.count("\n", 0, found.start()) + 2 if found else 2


def _facts(key: str, value: Any, header: str) -> list[tuple[Kind, str, str]]:
    kind = LISTS[key]
    found = []
    for item in value if isinstance(value, list) else [value]:
        match item:
            case [str(first), str(second)]:
                pass
            case str():
                first, _, second = item.partition(SPLIT_DETAIL.get(kind, "\0"))
            case int() if kind is Kind.RUNTIME and not isinstance(item, bool):
                first, second = str(item), ""
            case _:
                raise BadFile(_line(header, key), f"“{key}” must be text or a list of texts")
        first, second = first.strip(), second.strip()
        if not first or CONTROL.search(first + second):
            raise BadFile(_line(header, key), f"a value of “{key}” is empty or unprintable")
        if len(first) > MAX_VALUE or len(second) > MAX_DETAIL:
            raise BadFile(_line(header, key), f"a value of “{key}” is too long")
        if kind is Kind.RUNTIME and not re.fullmatch(r"[0-9]{1,4}", first):
            raise BadFile(_line(header, key), "“runtime” must be a number of minutes")
        found.append((kind, first, second))
    return found


def _text(values: dict[str, Any], key: str, header: str, limit: int) -> str | None:
    value = values.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or CONTROL.search(value):
        raise BadFile(_line(header, key), f"“{key}” must be a text in quotes")
    if len(value.strip()) > limit:
        raise BadFile(_line(header, key), f"“{key}” must be at most {limit} characters")
    return value.strip()


def _title(values: dict[str, Any], header: str) -> str | None:
    title = _text(values, "title", header, MAX_TITLE)
    if title is not None and not is_title(title):
        raise BadFile(_line(header, "title"), "“title” is no title that could be looked up")
    return title


def _flag(values: dict[str, Any], key: str, header: str) -> bool:
    value = values.get(key, False)
    if not isinstance(value, bool):
        raise BadFile(_line(header, key), f"“{key}” must be true or false, without quotes")
    return value


def _year(value: Any, header: str) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1870 <= value <= 2200:
        raise BadFile(_line(header, "year"), "“year” must be a year, such as 1962")
    return value


def _rating(value: Any, header: str) -> float | None:
    if value is None:
        return None
    rating = None if isinstance(value, bool) else rating_on_ten(str(value))
    if rating is None:
        raise BadFile(_line(header, "rating"), '“rating” must be like 8, "8/10" or "4/5"')
    return rating
