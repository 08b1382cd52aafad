"""What is held of a member, and what becomes of it. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

SOMEONE = "someone"
"""What stands in notes where an erased member's name or id was."""


class Published(StrEnum):
    """What becomes of the published reviews of a member who erases their data."""

    ERASE = "erase"
    UNSIGN = "unsign"  # the text stays, without a name


@dataclass(frozen=True, slots=True)
class Held:
    """How much one server's books hold of a member."""

    server_id: int
    published: int = 0
    waiting: int = 0
    declined: int = 0
    removed: int = 0  # or hidden
    versions: int = 0  # former ones of their reviews
    drafts: int = 0
    sent_in: int = 0  # reviews by others
    ratings: int = 0
    ratings_shown: bool = False
    ballots: int = 0
    polls: int = 0  # opened by them
    acts: int = 0  # in the audit log, by them
    opted_out: bool = False

    @property
    def anything(self) -> bool:
        return any(value for name, value in self._values() if name != "server_id")

    def _values(self) -> list[tuple[str, int]]:
        return [(name, getattr(self, name)) for name in self.__slots__]


@dataclass(frozen=True, slots=True)
class Erasure:
    """A line of the ledger. `who` is a keyed hash; `number` counts up from 1."""

    number: int
    who: str
    published: Published
    at: int


def without(text: str, user_id: int, names: Collection[str]) -> str:
    """`text` with the member's id and names replaced, wherever they stand as words."""
    text = re.sub(rf"(?<!\d){user_id}(?!\d)", SOMEONE, text)
    for name in sorted(names, key=len, reverse=True):
        if len(name) > 1:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", SOMEONE, text, flags=re.IGNORECASE)
    return text


def json_without(document: str, user_id: int, names: Collection[str]) -> str:
    """The same for a JSON document: ids among its numbers too."""

    def walk(value: Any) -> Any:
        match value:
            case dict():
                return {
                    without(key, user_id, ()): None if _is(item, user_id) else walk(item)
                    for key, item in value.items()
                }
            case list():
                return [walk(item) for item in value if not _is(item, user_id)]
            case str():
                return without(value, user_id, names)
        return value

    return json.dumps(walk(json.loads(document)), ensure_ascii=False)


def _is(value: object, user_id: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value == user_id
