"""Discord's limits, applied to what the bot sends.

The tables hold what a developer meets, also what Discord's OpenAPI file leaves out; each rule names
its source. All of a request's violations are reported together, as Discord does.
"""

from __future__ import annotations

from typing import Any

from playground.model.command_rules import COMMAND, COMMAND_LIST, SUGGESTIONS, Suggestions
from playground.model.component_rules import COMPONENTS, ComponentTree
from playground.model.components import Kind, walk
from playground.model.errors import Violation, empty_message, invalid_form
from playground.model.message_rules import COMPONENTS_V2, MESSAGE, MessageDraft
from playground.model.rules import RuleTable, length, required

Json = dict[str, Any]

TABLES: dict[str, RuleTable[Any]] = {}
"""Every table by name, for tests that walk all rules."""


class UnknownComponent(NotImplementedError):
    """A component type that the stand-in has never heard of; to be added, never to be skipped."""


def check_message(body: Json, *, has_files: bool, prefix: str = "") -> None:
    """A new message: 50006 when it holds nothing, 50035 for everything else."""
    visible = ("content", "embeds", "components", "poll", "sticker_ids")
    if not has_files and not any(body.get(key) for key in visible):
        raise empty_message()
    is_v2 = bool((body.get("flags") or 0) & COMPONENTS_V2)
    _check(MessageDraft(body, is_v2), prefix)


def check_edit(before: Json, body: Json, *, prefix: str = "") -> None:
    """An edit: once Components V2, always Components V2, and then without content or embeds."""
    is_v2 = bool((before["flags"] | (body.get("flags") or 0)) & COMPONENTS_V2)
    kept = {key: before[key] for key in ("content", "embeds") if is_v2 and key not in body}
    _check(MessageDraft(kept | body, is_v2), prefix)


def check_modal(data: Json, *, prefix: str = "") -> None:
    MODAL.require(data, prefix)
    _check_kinds(data["components"])
    COMPONENTS.require(ComponentTree(data["components"], in_modal=True), prefix)


def check_choices(choices: list[Json], data: Json, *, prefix: str = "") -> None:
    """Autocomplete choices for the option that is focused in `data`."""
    SUGGESTIONS.require(Suggestions(choices, _focused_type(data.get("options") or [])), prefix)


def check_commands(commands: list[Json], *, only: int | None = None) -> None:
    """A list of commands as it would be after the request; `only` checks the details of one."""
    COMMAND_LIST.require(commands)
    found: list[Violation] = []
    for index, command in enumerate(commands):
        if only in (None, index):
            prefix = f"{index}." if only is None else ""
            found += [
                Violation(f"{prefix}{violation.path}", violation.code, violation.message)
                for _, violation in COMMAND.violations(command)
            ]
    if found:
        raise invalid_form(found)


MODAL: RuleTable[Json] = RuleTable()

_MODAL_PAGE = "Receiving and Responding, Modal"


@MODAL.rule("modal.title", f"{_MODAL_PAGE}: title 1 to 45")
def _title(data: Json) -> list[Violation]:
    return list(length("title", data.get("title") or "", 1, 45))


@MODAL.rule("modal.custom_id", f"{_MODAL_PAGE}: custom_id 1 to 100")
def _custom_id(data: Json) -> list[Violation]:
    return list(length("custom_id", data.get("custom_id") or "", 1, 100))


@MODAL.rule("modal.components", f"{_MODAL_PAGE}: 1 to 5 components")
def _components(data: Json) -> list[Violation]:
    if data.get("components") is None:
        return [required("components")]
    return list(length("components", data["components"], 1, 5))


TABLES |= {
    "message": MESSAGE,
    "components": COMPONENTS,
    "modal": MODAL,
    "command": COMMAND,
    "commands": COMMAND_LIST,
    "suggestions": SUGGESTIONS,
}


def _check(draft: MessageDraft, prefix: str) -> None:
    tree = ComponentTree(draft.body.get("components") or [])
    _check_kinds(tree.components)
    found = [violation for _, violation in MESSAGE.violations(draft)]
    found += [violation for _, violation in COMPONENTS.violations(tree)]
    if found:
        raise invalid_form(Violation(prefix + v.path, v.code, v.message) for v in found)


def _check_kinds(components: list[Json]) -> None:
    known = {int(kind) for kind in Kind}
    for node in walk(components):
        if node.component.get("type") not in known:
            raise UnknownComponent(f"component type {node.component.get('type')} at {node.path}")


def _focused_type(options: list[Json]) -> int:
    for option in options:
        if option.get("focused"):
            return int(option["type"])
        nested = _focused_type(option.get("options") or [])
        if nested:
            return nested
    return 0
