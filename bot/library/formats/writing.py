"""A library as one file that an import reads back to the same: JSON or a table."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TextIO

from bot.library.formats.columns import neutral
from bot.library.formats.films import STRUCK_OUT
from bot.library.formats.headed import ORDER, item, values_of
from bot.library.formats.model import FilmEntry
from bot.library.header import LISTS
from bot.library.import_run import Rejection
from bot.library.model import NewReview

VERSION = 1
COLUMNS = ("slug", *ORDER, *LISTS, "review")


class Form(StrEnum):
    JSON = "json"  # everything
    CSV = "csv"  # the reviews, for spreadsheet programs


class ObjectWriter:
    """One review or film a line, so that such a file can be compared and repaired."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._first = True
        out.write(f'{{"marquee": {VERSION}, "reviews": [\n')

    def reviews(self, reviews: Iterable[NewReview]) -> None:
        for new in reviews:
            self._write({"slug": new.slug, **values_of(new), "text": new.text})

    def films(self, films: Iterable[FilmEntry]) -> None:
        """After all reviews."""
        self._out.write('\n], "films": [\n')
        self._first = True
        for film in films:
            self._write(_film_values(film))
        self._out.write("\n]}\n")

    def _write(self, values: dict[str, Any]) -> None:
        self._out.write("" if self._first else ",\n")
        self._out.write(json.dumps(values, ensure_ascii=False))
        self._first = False


class TableWriter:
    """Cells that a spreadsheet program would compute begin with an apostrophe; so do those that
    began with one already. A list of facts is a JSON list, and [] says that there are none."""

    def __init__(self, out: TextIO) -> None:
        self._table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        self._table.writerow(COLUMNS)

    def reviews(self, reviews: Iterable[NewReview]) -> None:
        for new in reviews:
            values = {"slug": new.slug, **values_of(new), "review": new.text}
            self._table.writerow([neutral(_cell(values.get(name))) for name in COLUMNS])

    def films(self, films: Iterable[FilmEntry]) -> None:
        """A table of reviews has no room for them."""


def write_rejections(out: TextIO, rejections: Iterable[Rejection]) -> None:
    """The rows that an import refused, with why."""
    table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(["file", "line", "problem", "row"])
    for one in rejections:
        line = str(one.line) if one.line else ""
        table.writerow(map(neutral, (one.name, line, one.reason, one.raw.rstrip("\r\n"))))


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def _film_values(film: FilmEntry) -> dict[str, Any]:
    values: dict[str, Any] = {"title": film.title}
    if film.year is not None:
        values["year"] = film.year
    if film.aliases:
        values["aliases"] = list(film.aliases)
    struck_out: dict[str, Any] = {}
    for key, kind in LISTS.items():
        for into, rejected in ((values, False), (struck_out, True)):
            said = [
                item(kind, value, detail)
                for of, value, detail, gone in film.facts
                if of is kind and gone is rejected
            ]
            if said:
                into[key] = said
    if struck_out:
        values[STRUCK_OUT] = struck_out
    return values
