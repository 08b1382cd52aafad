"""What the columns of a table mean: our own export, Letterboxd's, or anybody's by its headings."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from bot.library.formats.films import film_entry
from bot.library.formats.headed import headed
from bot.library.formats.model import Found, RatingEntry, Rejected, ReviewEntry
from bot.library.formats.tables import Row, rows
from bot.library.header import LISTS, BadFile, rating_on_ten
from bot.library.naming import slugify
from bot.patterns import compiled

NAMES = {
    "slug": {"slug"},
    "title": {"title", "film", "name", "movie", "filmtitle", "movietitle", "filmname"},
    "year": {"year", "releaseyear", "filmyear", "released"},
    "rating": {"rating", "score", "stars", "myrating", "yourrating"},
    "text": {"review", "text", "reviewtext", "body", "comment", "content", "notes"},
    "author": {"author", "reviewer", "critic", "user", "username", "writtenby", "reviewedby"},
    "spoiler": {"spoiler", "spoilers", "containsspoilers"},
    "aliases": {"aliases", "alias", "alternativetitles", "alsoknownas"},
    "uri": {"letterboxduri"},
} | {
    key: {key, key.removesuffix("s"), f"{key.removesuffix('s')}s", *more}
    for key, more in {
        **dict.fromkeys(LISTS, ()),
        "cast": ("actors", "actor", "starring"),
        "composer": ("scoreby",),
        "runtime": ("runtimemins", "minutes", "length"),
    }.items()
}  # fmt: skip
FORMULA = compiled("[=+\\-@\t\r＝＋－＠]")
"""How a cell begins that a spreadsheet program would compute."""
_TAG = compiled(r"<(/?)(i|em|b|strong|blockquote|br|p|a)(?:\s[^<>]{0,400})?/?>", re.IGNORECASE)
_DATE = compiled(r"\d{4}-\d\d-\d\d")
_YES, _NO = {"1", "true", "yes", "y", "x", "spoiler", "spoilers"}, {"", "0", "false", "no", "n"}


def table_entries(file: BinaryIO, *, catalogue: bool = False, author: str = "") -> Iterator[Found]:
    """The entries of a table. `author` signs the reviews of an account export, which names nobody.

    `BadFile` when its heading names no film, or nothing to take of it.
    """
    found = rows(file)
    heading = next(found)
    if heading.problem:
        raise BadFile(heading.line, f"the heading {heading.problem}")
    columns = _columns(heading)
    needed = {"text", "rating"} if not catalogue else {*LISTS, "aliases", "year"}
    if "title" not in columns or not needed & columns.keys():
        raise BadFile(
            heading.line,
            "has no heading that tells the film (title, film or name)"
            if "title" not in columns
            else "has no heading that tells what it says of the film",
        )
    table = _Table(columns, len(heading.cells), catalogue, author)
    for row in found:
        try:
            yield table.entry(row)
        except BadFile as error:
            yield Rejected(row.line, error.message, row.raw)


def neutral(cell: str) -> str:
    """A cell that no spreadsheet program computes; `_plain` gives the original back."""
    return f"'{cell}" if FORMULA.match(cell) or cell.startswith("'") else cell


def _columns(heading: Row) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(heading.cells):
        key = re.sub(r"[\W_]+", "", cell.casefold())
        for name, spellings in NAMES.items():
            if key in spellings:
                columns.setdefault(name, place)
    return columns


class _Table:
    def __init__(
        self, columns: Mapping[str, int], width: int, catalogue: bool, author: str
    ) -> None:
        self._columns = columns
        self._width = width
        self._catalogue = catalogue
        self._ours = "slug" in columns
        self._account = "uri" in columns
        self._author = author if self._account else ""

    def entry(self, row: Row) -> Found:
        if row.problem:
            raise BadFile(row.line, row.problem)
        if len(row.cells) > self._width:
            raise BadFile(
                row.line, f"has {len(row.cells)} cells under {self._width} headings; is a quote"
                " missing around a text with commas?",
            )  # fmt: skip
        cells = {
            name: self._plain(row.cells[place])
            for name, place in self._columns.items()
            if place < len(row.cells)
        }
        values: dict[str, Any] = {"title": cells.get("title", "").strip()}
        if not values["title"]:
            raise BadFile(row.line, "names no film")
        values["year"] = year = _year(cells.get("year", ""))
        if self._catalogue:
            values |= {key: _list(cells.get(key, "")) for key in LISTS if cells.get(key)}
            values["aliases"] = _list(cells.get("aliases", ""))
            return film_entry(row.line, values, row.raw, catalogue=True)
        rating, text = self._rating(cells), cells.get("text", "")
        if not text.strip():
            return self._only_rating(row, values["title"], year, rating)
        if not self._ours:
            self._look_for_swallowed_rows(row, text)
        values |= {"rating": rating, "author": cells.get("author", "").strip() or self._author}
        spoiler = cells.get("spoiler", "").strip().casefold()
        if spoiler not in _YES | _NO:
            raise BadFile(row.line, f"“{spoiler[:40]}” is neither yes nor no for spoiler")
        values["spoiler"] = spoiler in _YES
        values |= {key: _list(cells[key]) for key in LISTS if cells.get(key)}
        text = _without_tags(text) if self._account else text
        slug = slugify(cells.get("slug", "")) or slug_for(
            values["title"], year, cells.get("uri") or values["author"] + text
        )
        own = bool(self._author) and not cells.get("author", "").strip()
        return ReviewEntry(row.line, slug, headed(values, text), row.raw, own=own)

    def _plain(self, cell: str) -> str:
        """The cell without the apostrophe that kept it from being computed."""
        if cell.startswith("'") and (self._ours or FORMULA.match(cell, 1)):
            return cell[1:]
        return cell

    def _rating(self, cells: Mapping[str, str]) -> str:
        """As a header takes it; an account export and stars count to five."""
        rating = cells.get("rating", "").strip()
        if rating and self._account and rating_on_ten(f"{rating}/5") is not None:
            return f"{rating}/5"
        return rating

    def _only_rating(self, row: Row, title: str, year: int | None, rating: str) -> Found:
        on_ten = rating_on_ten(rating)
        if on_ten is None:
            reason = f"“{rating[:40]}” is no rating" if rating else "has neither review nor rating"
            raise BadFile(row.line, reason)
        half_stars = round(on_ten)
        if not 1 <= half_stars <= 10:
            raise BadFile(row.line, "rates below half a star, which nobody can here")
        return RatingEntry(row.line, title, year, half_stars, row.raw)

    def _look_for_swallowed_rows(self, row: Row, text: str) -> None:
        """A quote left open may close by chance some rows on: the text then holds whole rows."""
        if self._width < 3 or "\n" not in text:
            return
        for line in text.split("\n")[1:]:
            for delimiter in ",;\t":
                cells = line.split(delimiter)
                year = self._columns.get("year", -1)
                if len(cells) == self._width and (
                    _DATE.fullmatch(cells[0]) or (year >= 0 and re.fullmatch(r"\d{4}", cells[year]))
                ):
                    raise BadFile(row.line, "opens a quote that takes in the rows after it")


def slug_for(title: str, year: int | None, identity: str) -> str:
    """A name of its own for a review that has none: the same each time, another for another."""
    digest = hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()[:10]
    film = slugify(f"{title} {year or ''}")[:80].strip("-")
    return slugify(f"{film} {digest}")


def _year(cell: str) -> int | None:
    cell = cell.strip()
    if not cell:
        return None
    if not re.fullmatch(r"[0-9]{4}(?:\.0)?", cell):
        raise BadFile(0, f"“{cell[:40]}” is no year")
    return int(cell[:4])


def _list(cell: str) -> list[Any]:
    """Several values in one cell: a JSON list as we write it, or parted by ; | or commas."""
    cell = cell.strip()
    if cell.startswith("["):
        try:
            found = json.loads(cell)
        except (ValueError, RecursionError) as error:
            raise BadFile(0, f"“{cell[:40]}” is no list") from error
        if isinstance(found, list):
            return found
    parting = r"[;|]" if re.search(r"[;|]", cell) else r",(?!\s*[JS]r\b)"
    return [part.strip() for part in re.split(parting, cell) if part.strip()]


def _without_tags(text: str) -> str:
    """An account export writes italics and breaks as HTML."""

    def replace(tag: re.Match[str]) -> str:
        return "\n" if tag[2].lower() in {"br", "p", "blockquote"} else ""

    return html.unescape(_TAG.sub(replace, text))
