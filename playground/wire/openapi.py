"""Discord's own OpenAPI description as an oracle for requests and responses, when it is at hand.

The file (discord/discord-api-spec, MIT) is not part of this repository: its path comes from
DISCORD_OPENAPI, by default `../shared/discord-openapi.json` beside the repository. Without it, or
without jsonschema-rs, only the tables in `model/` apply.
"""

from __future__ import annotations

import copy
import functools
import importlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playground.model.errors import Violation, invalid_form
from playground.wire.calls import Call

Json = dict[str, Any]

DEFAULT_PATH = Path(__file__).parents[2].parent / "shared" / "discord-openapi.json"
NAME = "urn:discord"
MAX_COERCIONS = 50


class Schema:
    """Validators by route, compiled when first needed."""

    def __init__(self, document: Json) -> None:
        self._document = document
        self._validators: dict[str, Any] = {}
        self._library: Any = importlib.import_module("jsonschema_rs")
        self._registry: Any = self._library.Registry([(NAME, document)])

    @classmethod
    def load(cls) -> Schema | None:
        """The schema; None when the file or the validator is not there."""
        return _load(os.environ.get("DISCORD_OPENAPI") or str(DEFAULT_PATH))

    def check_request(self, call: Call) -> None:
        """Raise 50035 when Discord's schema refuses the body."""
        content = self._operation(call).get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            return
        pointer = self._pointer(call, "requestBody", "content", "application/json", "schema")
        validator = self._validator(pointer)
        body = call.body if call.body is not None else {}
        if validator.is_valid(body):
            return
        found = self._violations(validator, copy.deepcopy(body))
        if found:
            raise invalid_form(found)

    def response_problem(self, call: Call) -> str | None:
        """What Discord's schema says against a successful response; None when it is fine."""
        responses = self._operation(call).get("responses", {})
        documented = responses.get(str(call.status))
        if documented is None:
            # The file names 201 or 200 for some creations; the body is the same.
            status = next((code for code in responses if code.startswith("2")), "")
            documented = responses.get(status, {})
        else:
            status = str(call.status)
        if "application/json" not in documented.get("content", {}) or call.response is None:
            return None
        pointer = self._pointer(call, "responses", status, "content", "application/json", "schema")
        for error in self._validator(pointer).iter_errors(call.response):
            leaf = next(_leaves(error), error)
            return f"{_dotted(leaf)}: {leaf.message[:200]}"
        return None

    def _operation(self, call: Call) -> Json:
        operation: Json = self._document["paths"][call.route][call.method.lower()]
        return operation

    def _pointer(self, call: Call, *rest: str) -> str:
        parts = ("paths", call.route, call.method.lower(), *rest)
        escaped = [part.replace("~", "~0").replace("/", "~1") for part in parts]
        return "#/" + "/".join(escaped).replace("{", "%7B").replace("}", "%7D")

    def _validator(self, pointer: str) -> Any:
        if pointer not in self._validators:
            self._validators[pointer] = self._library.Draft202012Validator(
                {"$ref": NAME + pointer}, registry=self._registry, validate_formats=True
            )
        return self._validators[pointer]

    def _violations(self, validator: Any, body: Any) -> list[Violation]:
        """What stays wrong after the coercions that Discord documents."""
        for _ in range(MAX_COERCIONS):
            leaves = [leaf for error in validator.iter_errors(body) for leaf in _leaves(error)]
            coerced = [_coerce(body, list(leaf.instance_path)) for leaf in leaves]
            if not any(coerced):
                return [Violation(_dotted(leaf), "SCHEMA", leaf.message[:300]) for leaf in leaves]
        return []


@functools.cache
def _load(path: str) -> Schema | None:
    file = Path(path)
    if not file.is_file():
        return None
    try:
        return Schema(json.loads(file.read_text(encoding="utf-8")))
    except ImportError:
        return None


def _leaves(error: Any) -> Iterator[Any]:
    """The errors worth reporting: in a union, those of the branch that `type` chooses."""
    branches = getattr(error.kind, "context", None)
    if not branches:
        yield error
        return
    here = len(list(error.instance_path))

    def mismatch(branch: list[Any]) -> tuple[bool, int]:
        wrong_type = any(
            list(leaf.instance_path)[here:] in (["type"], [])
            and type(leaf.kind).__name__.endswith(("Constant", "Enum", "Type"))
            for leaf in branch
        )
        return wrong_type, len(branch)

    for leaf in min(branches, key=mismatch):
        yield from _leaves(leaf)


def _dotted(error: Any) -> str:
    return ".".join(str(part) for part in error.instance_path)


def _coerce(body: Any, path: list[str | int]) -> bool:
    """Ids and permissions may come as numbers, other numbers as text (API reference, Snowflakes
    and the OpenAPI file's README). True when the value at `path` was changed."""
    if not path:
        return False
    parent = body
    for part in path[:-1]:
        parent = parent[part]
    value = parent[path[-1]]
    names = [part for part in path if isinstance(part, str)]
    name = names[-1] if names else ""
    is_identity = name.endswith(("id", "ids")) or name in (
        "permissions",
        "allow",
        "deny",
        "users",
        "roles",
        "messages",
        "default_member_permissions",
    )
    if is_identity and isinstance(value, int) and not isinstance(value, bool):
        parent[path[-1]] = str(value)
        return True
    if isinstance(value, str) and value.lstrip("-").isdigit():
        parent[path[-1]] = int(value)
        return True
    return False
