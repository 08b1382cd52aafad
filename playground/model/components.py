"""Message and modal components: walking, numbering, resolving media, reading their text.

Types and fields: API reference, Component Reference.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

Json = dict[str, Any]


class Kind(IntEnum):
    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = frozenset(
    {
        Kind.STRING_SELECT,
        Kind.USER_SELECT,
        Kind.ROLE_SELECT,
        Kind.MENTIONABLE_SELECT,
        Kind.CHANNEL_SELECT,
    }
)
V2_ONLY = frozenset(
    {
        Kind.SECTION,
        Kind.TEXT_DISPLAY,
        Kind.THUMBNAIL,
        Kind.MEDIA_GALLERY,
        Kind.FILE,
        Kind.SEPARATOR,
        Kind.CONTAINER,
    }
)
LINK, PREMIUM = 5, 6
"""Button styles without a custom id."""


@dataclass(frozen=True)
class Node:
    """A component, where it is (dotted path from the body) and the kind of its parent."""

    path: str
    component: Json
    parent: int | None


def walk(
    components: list[Json], path: str = "components", parent: int | None = None
) -> Iterator[Node]:
    """Every component, parents first, in the order in which a reader meets them."""
    for index, component in enumerate(components):
        yield from _walk_one(component, f"{path}.{index}", parent)


def _walk_one(component: Json, path: str, parent: int | None) -> Iterator[Node]:
    yield Node(path, component, parent)
    kind = component.get("type")
    yield from walk(component.get("components") or [], f"{path}.components", kind)
    for key in ("accessory", "component"):
        if isinstance(component.get(key), dict):
            yield from _walk_one(component[key], f"{path}.{key}", kind)


def materialise(components: list[Json], resolve_media: Callable[[Json, str], Json]) -> list[Json]:
    """What a reader of the message gets: ids assigned, defaults filled in, media resolved.

    `resolve_media(item, path)` turns a requested media item into the stored one.
    """
    result = with_text_ids(components)
    nodes = list(walk(result))
    taken = {node.component["id"] for node in nodes if node.component.get("id")}
    free = (number for number in range(1, len(nodes) + len(taken) + 1) if number not in taken)
    for node in nodes:
        component = node.component
        if not component.get("id"):
            component["id"] = next(free)
        for key in [key for key, value in component.items() if value is None]:
            del component[key]
        for key, value in _DEFAULTS.get(component["type"], {}).items():
            component.setdefault(key, value)
        if component["type"] in SELECTS:
            component.setdefault("min_values", 1)
            component.setdefault("max_values", 1)
            if component["type"] == Kind.STRING_SELECT:
                component.pop("required", None)
        elif component["type"] == Kind.THUMBNAIL:
            component["media"] = resolve_media(component["media"], f"{node.path}.media")
        elif component["type"] == Kind.FILE:
            media = component["file"] = resolve_media(component["file"], f"{node.path}.file")
            component["name"] = media.pop("name", "file")
            component["size"] = media.pop("size", 0)
        elif component["type"] == Kind.MEDIA_GALLERY:
            for index, item in enumerate(component["items"]):
                item["media"] = resolve_media(item["media"], f"{node.path}.items.{index}.media")
                item.setdefault("description", None)
                item.setdefault("spoiler", False)
    return result


def with_text_ids(components: list[Json]) -> list[Json]:
    """A copy in which preset choices have their ids as text: clients may send numbers."""
    result = copy.deepcopy(components)
    for node in walk(result):
        for choice in node.component.get("default_values") or ():
            choice["id"] = str(choice["id"])
    return result


_DEFAULTS: dict[int, Json] = {
    Kind.CONTAINER: {"accent_color": None, "spoiler": False},
    Kind.SEPARATOR: {"spacing": 1, "divider": True},
    Kind.THUMBNAIL: {"description": None, "spoiler": False},
    Kind.FILE: {"spoiler": False},
}


def texts(components: list[Json]) -> Iterator[str]:
    """The contents of all text displays, in reading order."""
    for node in walk(components):
        if node.component.get("type") == Kind.TEXT_DISPLAY:
            yield node.component["content"]


def interactive(components: list[Json]) -> list[Json]:
    """Buttons and selects, in reading order."""
    return [
        node.component
        for node in walk(components)
        if node.component["type"] == Kind.BUTTON or node.component["type"] in SELECTS
    ]


def find(components: list[Json], label_or_custom_id: str) -> Json | None:
    """The button or select with that label, custom id or placeholder; None when there is none."""
    named = interactive(components)
    for key in ("custom_id", "label", "placeholder"):
        for component in named:
            if component.get(key) == label_or_custom_id:
                return component
    return None
