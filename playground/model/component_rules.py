"""Limits of components, in messages and in modals. Source of all: Component Reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playground.model.components import LINK, PREMIUM, SELECTS, Kind, Node, walk
from playground.model.errors import Violation
from playground.model.rules import RuleTable, length, number, required

Json = dict[str, Any]


@dataclass(frozen=True)
class ComponentTree:
    """All components of a message or a modal."""

    components: list[Json]
    in_modal: bool = False

    def nodes(self, *kinds: int) -> Iterator[Node]:
        for node in walk(self.components):
            if not kinds or node.component.get("type") in kinds:
                yield node


COMPONENTS: RuleTable[ComponentTree] = RuleTable()

Lengths = dict[str, tuple[int, int]]

LENGTHS: dict[int, Lengths] = {
    **{kind: {"custom_id": (1, 100), "placeholder": (0, 150)} for kind in SELECTS},
    Kind.ACTION_ROW: {"components": (1, 5)},
    Kind.BUTTON: {"label": (0, 80), "custom_id": (1, 100), "url": (0, 512)},
    Kind.TEXT_INPUT: {
        "custom_id": (1, 100),
        "label": (0, 45),
        "value": (0, 4000),
        "placeholder": (0, 100),
    },
    Kind.SECTION: {"components": (1, 3)},
    Kind.TEXT_DISPLAY: {"content": (1, 4000)},
    Kind.THUMBNAIL: {"description": (0, 1024)},
    Kind.MEDIA_GALLERY: {"items": (1, 10)},
    Kind.CONTAINER: {"components": (1, 40)},
    Kind.LABEL: {"label": (1, 45), "description": (0, 100)},
    Kind.FILE_UPLOAD: {"custom_id": (1, 100)},
    Kind.RADIO_GROUP: {"custom_id": (1, 100), "options": (2, 10)},
    Kind.CHECKBOX_GROUP: {"custom_id": (1, 100), "options": (1, 10)},
    Kind.CHECKBOX: {"custom_id": (1, 100)},
}
LENGTHS[Kind.STRING_SELECT] = LENGTHS[Kind.STRING_SELECT] | {"options": (1, 25)}

REQUIRED: dict[int, tuple[str, ...]] = {
    Kind.ACTION_ROW: ("components",),
    Kind.BUTTON: ("style",),
    Kind.STRING_SELECT: ("custom_id", "options"),
    Kind.TEXT_INPUT: ("custom_id", "style"),
    Kind.USER_SELECT: ("custom_id",),
    Kind.ROLE_SELECT: ("custom_id",),
    Kind.MENTIONABLE_SELECT: ("custom_id",),
    Kind.CHANNEL_SELECT: ("custom_id",),
    Kind.SECTION: ("components", "accessory"),
    Kind.TEXT_DISPLAY: ("content",),
    Kind.THUMBNAIL: ("media",),
    Kind.MEDIA_GALLERY: ("items",),
    Kind.FILE: ("file",),
    Kind.CONTAINER: ("components",),
    Kind.LABEL: ("label", "component"),
    Kind.FILE_UPLOAD: ("custom_id",),
    Kind.RADIO_GROUP: ("custom_id", "options"),
    Kind.CHECKBOX_GROUP: ("custom_id", "options"),
    Kind.CHECKBOX: ("custom_id",),
}

_IN_ROW = {Kind.BUTTON, *SELECTS}
_IN_CONTAINER = {
    Kind.ACTION_ROW,
    Kind.SECTION,
    Kind.TEXT_DISPLAY,
    Kind.MEDIA_GALLERY,
    Kind.FILE,
    Kind.SEPARATOR,
}
IN_MESSAGE: dict[int | None, set[Kind]] = {
    None: {*_IN_CONTAINER, Kind.CONTAINER},
    Kind.CONTAINER: _IN_CONTAINER,
    Kind.ACTION_ROW: _IN_ROW,
    Kind.SECTION: {Kind.TEXT_DISPLAY, Kind.BUTTON, Kind.THUMBNAIL},
}
IN_MODAL: dict[int | None, set[Kind]] = {
    None: {Kind.ACTION_ROW, Kind.TEXT_DISPLAY, Kind.LABEL},
    Kind.ACTION_ROW: {Kind.TEXT_INPUT},
    Kind.LABEL: {
        Kind.TEXT_INPUT,
        *SELECTS,
        Kind.FILE_UPLOAD,
        Kind.RADIO_GROUP,
        Kind.CHECKBOX_GROUP,
        Kind.CHECKBOX,
    },
}
"""Which kinds may stand under which parent; None is the top."""


@COMPONENTS.rule("component.place", "Component Reference: what may contain what")
def _place(tree: ComponentTree) -> Iterator[Violation]:
    allowed = IN_MODAL if tree.in_modal else IN_MESSAGE
    for node in tree.nodes():
        if node.component.get("type") not in allowed.get(node.parent, set()):
            yield Violation(
                node.path,
                "UNION_TYPE_CHOICES",
                f"Component type {node.component.get('type')} is not valid here.",
            )


@COMPONENTS.rule("component.required", "Component Reference: required fields of each type")
def _required(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes():
        for key in REQUIRED.get(node.component["type"], ()):
            if node.component.get(key) is None:
                yield required(f"{node.path}.{key}")


@COMPONENTS.rule("component.lengths", "Component Reference: lengths of each type's fields")
def _lengths(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes():
        for key, (low, high) in LENGTHS.get(node.component["type"], {}).items():
            yield from length(f"{node.path}.{key}", node.component.get(key), low, high)


@COMPONENTS.rule("component.ids", "Component Reference, Anatomy: id unique within the message")
def _ids(tree: ComponentTree) -> Iterator[Violation]:
    seen: set[int] = set()
    for node in tree.nodes():
        number_ = node.component.get("id")
        if number_ and number_ in seen:
            yield Violation(
                f"{node.path}.id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated"
            )
        seen.add(number_ or 0)


@COMPONENTS.rule("component.custom_ids", "Component Reference, Custom ID: unique in a message")
def _custom_ids(tree: ComponentTree) -> Iterator[Violation]:
    seen: set[str] = set()
    for node in tree.nodes():
        custom_id = node.component.get("custom_id")
        if custom_id in seen:
            yield Violation(
                f"{node.path}.custom_id",
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated",
            )
        if custom_id is not None:
            seen.add(custom_id)


@COMPONENTS.rule("row.mixed", "Component Reference, Action Row: up to 5 buttons or one select")
def _row(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.ACTION_ROW):
        kinds = [child.get("type") for child in node.component.get("components") or []]
        if any(kind in SELECTS for kind in kinds) and len(kinds) > 1:
            yield Violation(
                node.path,
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "The specified component exceeds the maximum width",
            )


@COMPONENTS.rule("button.link", "Component Reference, Button: link has url, the rest custom_id")
def _button(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.BUTTON):
        button = node.component
        if button.get("style") == LINK:
            if not button.get("url"):
                yield required(f"{node.path}.url")
            elif not button["url"].startswith(("http://", "https://", "discord://")):
                yield Violation(f"{node.path}.url", "URL_TYPE_INVALID_SCHEME", "Not a valid URL")
            if button.get("custom_id"):
                yield _unexpected(f"{node.path}.custom_id")
        elif button.get("style") != PREMIUM:
            if not button.get("custom_id"):
                yield required(f"{node.path}.custom_id")
            if button.get("url"):
                yield _unexpected(f"{node.path}.url")


def _unexpected(path: str) -> Violation:
    return Violation(path, "BUTTON_COMPONENT_INVALID_FIELD", "Not allowed for this style of button")


@COMPONENTS.rule("button.face", "Component Reference, Button: a label or an emoji")
def _button_face(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.BUTTON):
        button = node.component
        if button.get("style") != PREMIUM and not (button.get("label") or button.get("emoji")):
            yield Violation(
                node.path, "BUTTON_COMPONENT_EMPTY", "A button must have a label or emoji"
            )


@COMPONENTS.rule("select.range", "Component Reference, String Select: 0 to 25, within the options")
def _select_range(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(*SELECTS, Kind.CHECKBOX_GROUP, Kind.FILE_UPLOAD):
        component = node.component
        most = 25 if component["type"] in SELECTS else 10
        low, high = component.get("min_values"), component.get("max_values")
        yield from number(f"{node.path}.min_values", low, 0, most)
        yield from number(f"{node.path}.max_values", high, 1, most)
        if (1 if low is None else low) > (high or max(1, low or 1)):
            yield Violation(f"{node.path}.min_values", "NUMBER_TYPE_RANGE", "More than max_values")
        options = component.get("options")
        if options is not None and high is not None and high > len(options):
            yield Violation(
                f"{node.path}.max_values", "NUMBER_TYPE_RANGE", "More than there are options"
            )


@COMPONENTS.rule("select.option", "Component Reference, Select Option: 1 to 100 characters each")
def _options(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.STRING_SELECT, Kind.RADIO_GROUP, Kind.CHECKBOX_GROUP):
        for index, option in enumerate(node.component.get("options") or []):
            path = f"{node.path}.options.{index}"
            yield from length(f"{path}.label", option.get("label") or "", 1, 100)
            yield from length(f"{path}.value", option.get("value") or "", 1, 100)
            yield from length(f"{path}.description", option.get("description"), 0, 100)


@COMPONENTS.rule("select.values", "Component Reference, Select Option: values unique")
def _option_values(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.STRING_SELECT, Kind.RADIO_GROUP, Kind.CHECKBOX_GROUP):
        values = Counter(option.get("value") for option in node.component.get("options") or [])
        if any(count > 1 for count in values.values()):
            yield Violation(
                f"{node.path}.options",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )


@COMPONENTS.rule("select.defaults", "Component Reference, String Select: defaults within range")
def _defaults(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.STRING_SELECT, Kind.RADIO_GROUP):
        chosen = [o for o in node.component.get("options") or [] if o.get("default")]
        if len(chosen) > (node.component.get("max_values") or 1):
            yield Violation(
                f"{node.path}.options", "SELECT_TOO_MANY_DEFAULTS", "More defaults than max_values"
            )


@COMPONENTS.rule("gallery.description", "Component Reference, Media Gallery Item: up to 1024")
def _gallery(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.MEDIA_GALLERY):
        for index, item in enumerate(node.component.get("items") or []):
            path = f"{node.path}.items.{index}.description"
            yield from length(path, item.get("description"), 0, 1024)


@COMPONENTS.rule("section.accessory", "Component Reference, Section: texts, one accessory")
def _section(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.SECTION):
        for index, child in enumerate(node.component.get("components") or []):
            if child.get("type") != Kind.TEXT_DISPLAY:
                yield Violation(
                    f"{node.path}.components.{index}", "UNION_TYPE_CHOICES", "Only text displays"
                )
        accessory = node.component.get("accessory") or {}
        if accessory and accessory.get("type") not in (Kind.BUTTON, Kind.THUMBNAIL):
            yield Violation(
                f"{node.path}.accessory", "UNION_TYPE_CHOICES", "Only a button or thumbnail"
            )


@COMPONENTS.rule("input.range", "Component Reference, Text Input: 0 to 4000, minimum first")
def _input(tree: ComponentTree) -> Iterator[Violation]:
    for node in tree.nodes(Kind.TEXT_INPUT):
        low, high = node.component.get("min_length"), node.component.get("max_length")
        yield from number(f"{node.path}.min_length", low, 0, 4000)
        yield from number(f"{node.path}.max_length", high, 1, 4000)
        if low and high and low > high:
            yield Violation(f"{node.path}.min_length", "NUMBER_TYPE_RANGE", "More than max_length")


@COMPONENTS.rule("modal.disabled", "Component Reference, String Select: disabled fails in modals")
def _disabled(tree: ComponentTree) -> Iterator[Violation]:
    if tree.in_modal:
        for node in tree.nodes(*SELECTS):
            if node.component.get("disabled"):
                yield Violation(
                    f"{node.path}.disabled", "MODAL_COMPONENT_DISABLED", "Not allowed in a modal"
                )
