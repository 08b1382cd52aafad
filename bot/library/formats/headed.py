"""The one form in which all reviews arrive and leave: a text under a header. See `header.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.library.header import CONTROL, FENCE, LISTS, SPLIT_DETAIL, BadFile, rating_on_ten
from bot.library.model import NewReview
from bot.patterns import compiled
from bot.reading.model import Kind

ORDER = ("title", "year", "author", "rating", "spoiler")
SURROGATE = compiled("[\ud800-\udfff]")


def values_of(new: NewReview) -> dict[str, Any]:
    """What a review's header sets: title, year, author, rating and facts, by header key."""
    values: dict[str, Any] = {}
    if new.title:
        values["title"] = new.title
    if new.year is not None:
        values["year"] = new.year
    if new.author_name.strip():
        values["author"] = new.author_name
    if new.rating is not None:
        values["rating"] = _rating(new)
    if new.spoiler:
        values["spoiler"] = True
    for key, kind in LISTS.items():
        if kind in new.given:
            values[key] = [
                item(kind, value, detail) for of, value, detail in new.facts if of is kind
            ]
    return values


def headed(values: Mapping[str, Any], text: str) -> str:
    """A review file. `BadFile` for a text that no file could hold.

    Keys that no header knows are left out; so whatever else a file says of a review (its server,
    its state, who approved it) is never taken over.
    """
    lines = [
        f"{key} = {_toml(values[key])}"
        for key in (*ORDER, *LISTS)
        if values.get(key) not in (None, "", False)
    ]
    whole = "\n".join([FENCE, *lines, FENCE, "", text, ""])
    whole = whole.replace("\r\n", "\n").replace("\r", "\n")
    if CONTROL.search(whole):
        raise BadFile(0, "holds control characters, as binary files do")
    if SURROGATE.search(whole):
        raise BadFile(0, "holds half of a character")
    return whole


def item(kind: Kind, value: str, detail: str) -> str | list[str]:
    """A fact as a header lists it: a text, or a pair where a text would be taken apart."""
    parting = SPLIT_DETAIL.get(kind)
    if not detail and (parting is None or parting not in value):
        return value
    if parting is None or parting in f"{value} ":
        return [value, detail]
    return f"{value}{parting}{detail}"


def _rating(new: NewReview) -> str:
    """As its author wrote it, so that the sentence that says so still counts."""
    for kind, value, _ in new.facts:
        if kind is Kind.RATING and rating_on_ten(value) == new.rating:
            return value
    return f"{new.rating:g}/10"


def _toml(value: Any) -> str:
    if isinstance(value, list):
        parts = (_pair(part) if isinstance(part, list) else _one(part) for part in value)
        return f"[{', '.join(parts)}]"
    return _one(value)


def _pair(values: list[Any]) -> str:
    return f"[{', '.join(map(_one, values))}]"


def _one(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case str():
            return _quoted(value)
    raise BadFile(0, "holds a value that is neither text, number nor list")


def _quoted(text: str) -> str:
    """A TOML basic string. JSON escapes likewise, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
