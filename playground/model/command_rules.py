"""Limits of application commands and of autocomplete. Source: Application Commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playground.model.errors import Violation
from playground.model.rules import RuleTable, length, number, required

Json = dict[str, Any]

CHAT = 1
STRING, INTEGER, NUMBER = 3, 4, 10
MOST_OF_A_KIND = {1: 100, 2: 15, 3: 15}
"""Commands per scope by type; source: Application Commands, Registering a Command, and the change
log of 2026-03-03 for context commands."""
TEXT_TOTAL = 8000

COMMAND: RuleTable[Json] = RuleTable()
COMMAND_LIST: RuleTable[list[Json]] = RuleTable()

_NAMING = "Application Commands, Application Command Naming"
_STRUCTURE = "Application Commands, Application Command Structure"
_OPTION = "Application Commands, Application Command Option Structure"
_CHOICE = "Application Commands, Application Command Option Choice Structure"


@COMMAND_LIST.rule("commands.count", "Application Commands, Registering a Command: 100, 15, 15")
def _count(commands: list[Json]) -> Iterator[Violation]:
    for kind, count in Counter(command.get("type") or CHAT for command in commands).items():
        if count > MOST_OF_A_KIND.get(kind, 0):
            yield Violation(
                "", "APPLICATION_COMMANDS_MAX", f"At most {MOST_OF_A_KIND.get(kind, 0)}"
            )


@COMMAND_LIST.rule("commands.unique", f"{_NAMING}: unique per type and scope")
def _unique(commands: list[Json]) -> Iterator[Violation]:
    seen: set[tuple[int, str]] = set()
    for index, command in enumerate(commands):
        key = (command.get("type") or CHAT, command.get("name", ""))
        if key in seen:
            yield Violation(
                f"{index}.name",
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            )
        seen.add(key)


@COMMAND.rule("command.name", f"{_NAMING}: 1 to 32; chat names lower case, letters, digits, - _ '")
def _name(command: Json) -> Iterator[Violation]:
    name = command.get("name") or ""
    yield from length("name", name, 1, 32)
    if (command.get("type") or CHAT) == CHAT and not is_chat_name(name):
        yield _bad_name("name")


@COMMAND.rule("command.description", f"{_STRUCTURE}: 1 to 100, none for context commands")
def _description(command: Json) -> Iterator[Violation]:
    if (command.get("type") or CHAT) == CHAT:
        yield from length("description", command.get("description") or "", 1, 100)
    else:
        for key in ("description", "options"):
            if command.get(key):
                yield Violation(
                    key, "APPLICATION_COMMAND_CONTEXT_MENU_FIELD", f"Context commands have no {key}"
                )


@COMMAND.rule("command.total", "Application Commands, Limits: 8000 characters per command")
def _total(command: Json) -> Iterator[Violation]:
    size = text_size(command)
    if size > TEXT_TOTAL:
        yield Violation(
            "",
            "APPLICATION_COMMAND_TOO_LARGE",
            f"Command exceeds maximum size ({TEXT_TOTAL}); it has {size} characters",
        )


def text_size(item: Json) -> int:
    """Characters of names, descriptions and choice values; the longest localization counts."""
    total = 0
    for key in ("name", "description"):
        texts = [item.get(key) or "", *(item.get(f"{key}_localizations") or {}).values()]
        total += max(len(text) for text in texts)
    for choice in item.get("choices") or []:
        total += len(choice["name"]) + len(str(choice["value"]))
    return total + sum(text_size(option) for option in item.get("options") or [])


@COMMAND.rule("options.count", f"{_STRUCTURE}: up to 25 options")
def _options(command: Json) -> Iterator[Violation]:
    for path, item in _with_options(command):
        yield from length(f"{path}options", item.get("options"), 0, 25)


@COMMAND.rule("option.names", f"{_OPTION}: named like commands, unique, 1 to 32")
def _option_names(command: Json) -> Iterator[Violation]:
    for path, item in _with_options(command):
        seen: set[str] = set()
        for index, option in enumerate(item.get("options") or []):
            here, name = f"{path}options.{index}.", option.get("name") or ""
            yield from length(f"{here}name", name, 1, 32)
            if not is_chat_name(name):
                yield _bad_name(f"{here}name")
            if name in seen:
                yield Violation(
                    f"{here}name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Duplicate name"
                )
            seen.add(name)


@COMMAND.rule("option.description", f"{_OPTION}: 1 to 100 characters")
def _option_description(command: Json) -> Iterator[Violation]:
    for path, item in _with_options(command):
        for index, option in enumerate(item.get("options") or []):
            text = option.get("description") or ""
            yield from length(f"{path}options.{index}.description", text, 1, 100)


@COMMAND.rule("option.order", f"{_STRUCTURE}: required options before optional ones")
def _order(command: Json) -> Iterator[Violation]:
    for path, item in _with_options(command):
        optional_seen = False
        for index, option in enumerate(item.get("options") or []):
            if option.get("required") and optional_seen:
                yield Violation(
                    f"{path}options.{index}",
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options",
                )
            optional_seen = optional_seen or not option.get("required")


@COMMAND.rule("option.nesting", "Application Commands, Subcommands: groups hold only subcommands")
def _nesting(command: Json) -> Iterator[Violation]:
    options = command.get("options") or []
    for path, item in _with_options(command):
        kinds = {option["type"] for option in item.get("options") or []}
        allowed = {1, 2} if item is command and kinds & {1, 2} else set(range(3, 12))
        if item is not command and item["type"] == 2:
            allowed = {1}
        if not kinds <= allowed:
            yield Violation(
                f"{path}options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Not allowed here"
            )
    for index, option in enumerate(options):
        if option["type"] == 2 and not option.get("options"):
            yield required(f"options.{index}.options")


@COMMAND.rule("option.choices", f"{_CHOICE}: up to 25; name 1 to 100; text values up to 100")
def _choices(command: Json) -> Iterator[Violation]:
    for path, item in _with_options(command):
        for index, option in enumerate(item.get("options") or []):
            here = f"{path}options.{index}.choices"
            choices = option.get("choices") or []
            yield from length(here, choices, 0, 25)
            yield from choice_violations(here, choices, option["type"])


@COMMAND.rule("option.autocomplete", f"{_OPTION}: not together with choices")
def _autocomplete(command: Json) -> Iterator[Violation]:
    for path, item in _with_options(command):
        for index, option in enumerate(item.get("options") or []):
            if option.get("autocomplete") and (
                option.get("choices") or option["type"] not in (STRING, INTEGER, NUMBER)
            ):
                yield Violation(
                    f"{path}options.{index}.autocomplete",
                    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                    "Cannot be combined with choices, or with this type",
                )


@COMMAND.rule("option.lengths", f"{_OPTION}: min_length 0 to 6000, max_length 1 to 6000")
def _option_lengths(command: Json) -> Iterator[Violation]:
    for path, item in _with_options(command):
        for index, option in enumerate(item.get("options") or []):
            here = f"{path}options.{index}"
            yield from number(f"{here}.min_length", option.get("min_length"), 0, 6000)
            yield from number(f"{here}.max_length", option.get("max_length"), 1, 6000)


@dataclass(frozen=True)
class Suggestions:
    """Autocomplete choices and the type of the option that they are for."""

    choices: list[Json]
    option_type: int


SUGGESTIONS: RuleTable[Suggestions] = RuleTable()


@SUGGESTIONS.rule("suggestions.count", "Receiving and Responding, Autocomplete: up to 25 choices")
def _suggestion_count(suggestions: Suggestions) -> Iterator[Violation]:
    yield from length("choices", suggestions.choices, 0, 25)


@SUGGESTIONS.rule("suggestions.choice", f"{_CHOICE}: name 1 to 100; text values up to 100")
def _suggestion(suggestions: Suggestions) -> Iterator[Violation]:
    yield from choice_violations("choices", suggestions.choices, suggestions.option_type)


def choice_violations(path: str, choices: list[Json], option_type: int) -> Iterator[Violation]:
    """Names, lengths and types of choices, offered fixed or while typing."""
    for index, choice in enumerate(choices):
        here, value = f"{path}.{index}", choice.get("value")
        yield from length(f"{here}.name", choice.get("name") or "", 1, 100)
        if option_type == STRING:
            if not isinstance(value, str):
                yield Violation(f"{here}.value", "STRING_TYPE_CONVERT", "Could not read as string.")
            yield from length(f"{here}.value", value, 1, 100)
        elif not isinstance(value, int | float) or isinstance(value, bool):
            yield Violation(f"{here}.value", "NUMBER_TYPE_COERCE", "Value is not a number.")
        else:
            yield from number(f"{here}.value", value, -(2**53), 2**53)


def is_chat_name(name: str) -> bool:
    """Letters and digits of any script, `-`, `_`, `'`; lower case where there is one."""
    marks = ("\u0900", "\u097f", "\u0e00", "\u0e7f")
    allowed = all(
        c.isalnum() or c in "-_'" or marks[0] <= c <= marks[1] or marks[2] <= c <= marks[3]
        for c in name
    )
    return allowed and name == name.lower()


def _bad_name(path: str) -> Violation:
    return Violation(
        path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid: lower case, no spaces"
    )


def _with_options(item: Json, path: str = "") -> Iterator[tuple[str, Json]]:
    """The command and every subcommand and group in it, each with its path prefix."""
    yield path, item
    for index, option in enumerate(item.get("options") or []):
        if option.get("type") in (1, 2):
            yield from _with_options(option, f"{path}options.{index}.")
