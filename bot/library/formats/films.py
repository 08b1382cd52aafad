"""What a catalogue, or our own export, says of films: titles, people, genres."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.library.formats.headed import headed
from bot.library.formats.model import FilmEntry
from bot.library.header import CONTROL, LISTS, BadFile, parse_file
from bot.library.model import MAX_TITLE, Origin
from bot.library.naming import is_title
from bot.reading.model import Kind

STRUCK_OUT = "not"
"""In our own export: the facts that people have struck out, by kind."""
MAX_ALIASES = 50


def film_entry(
    line: int, values: Mapping[str, Any], raw: str, *, catalogue: bool = False
) -> FilmEntry:
    """A film with what is said of it; checked as the header of a review is."""
    new = _checked({key: values.get(key) for key in ("title", "year", *LISTS)})
    struck_out = values.get(STRUCK_OUT) if not catalogue else None
    if struck_out is not None and not isinstance(struck_out, dict):
        raise BadFile(line, f"“{STRUCK_OUT}” must list facts by kind")
    gone = _checked({"title": new.title, **{k: (struck_out or {}).get(k) for k in LISTS}})
    return FilmEntry(
        line=line,
        title=new.title or "",
        year=new.year,
        aliases=_aliases(line, values.get("aliases")),
        facts=tuple(
            (kind, value, detail, rejected)
            for facts, rejected in ((new.facts, False), (gone.facts, True))
            for kind, value, detail in facts
            if kind is not Kind.YEAR
        ),
        origin=Origin.CATALOGUE if catalogue else Origin.PERSON,
        raw=raw,
    )


def _checked(values: Mapping[str, Any]) -> Any:
    given = {key: _credits(value) for key, value in values.items() if value is not None}
    if not given.get("title"):
        raise BadFile(0, "names no film")
    return parse_file("film", headed(given, "A film."), source="import")


def _credits(value: Any) -> Any:
    """A person as an object of name and role becomes the pair that a header takes."""
    if not isinstance(value, list):
        return value
    return [
        [entry.get("name"), entry["role"]]
        if isinstance(entry, dict) and entry.get("role")
        else entry.get("name")
        if isinstance(entry, dict)
        else entry
        for entry in value
    ]


def _aliases(line: int, value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > MAX_ALIASES:
        raise BadFile(line, f"“aliases” must be a list of at most {MAX_ALIASES} titles")
    for alias in value:
        if not isinstance(alias, str) or CONTROL.search(alias) or not is_title(alias):
            raise BadFile(line, f"an alias is no title of at most {MAX_TITLE} characters")
    return tuple(value)
