"""Filling in a modal as a person does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from playground.drivers.client import ClientRefusal, OptionEncoder, check_count, selected
from playground.model.components import SELECTS, Kind

Json = dict[str, Any]

MAX_TEXT = 4000
"""Longest text input; source: API reference, Text Input."""


def fill(
    encoder: OptionEncoder, modal: Json, given: Mapping[str, Any], *, force: bool = False
) -> list[Json]:
    """The components of a modal submission.

    `given` maps labels or custom ids to values: text, a list of choices, one choice, a bool, or a
    list of files. What is not given keeps the value that the form was opened with.
    """
    remaining = dict(given)
    filled: list[Json] = []
    for number, top in enumerate(modal["components"], start=1):
        kind = top["type"]
        result: Json = {"type": kind, "id": top.get("id") or number}
        if kind == Kind.LABEL:
            result["component"] = _input(encoder, top["component"], top["label"], remaining, force)
            result["component"]["id"] = top["component"].get("id") or 100 + number
        elif kind == Kind.ACTION_ROW:
            result["components"] = [
                _input(encoder, child, child["label"], remaining, force)
                | {"id": child.get("id") or 100 + number}
                for child in top["components"]
            ]
        elif kind != Kind.TEXT_DISPLAY:
            raise NotImplementedError(f"component type {kind} in a modal")
        filled.append(result)
    if remaining:
        raise ClientRefusal(f"the form has no field {', '.join(map(repr, remaining))}")
    return filled


def _input(
    encoder: OptionEncoder, component: Json, label: str, remaining: dict[str, Any], force: bool
) -> Json:
    custom_id, kind = component["custom_id"], component["type"]
    missing = object()
    value = remaining.pop(custom_id, missing)
    if value is missing:
        value = remaining.pop(label, missing)
    result: Json = {"type": kind, "custom_id": custom_id}
    if kind == Kind.TEXT_INPUT:
        text = component.get("value") or "" if value is missing else str(value)
        _check_text(component, label, text, force)
        return result | {"value": text}
    if kind == Kind.CHECKBOX:
        checked = bool(component.get("default")) if value is missing else bool(value)
        return result | {"value": checked}
    if kind == Kind.RADIO_GROUP:
        chosen = _preset(component) if value is missing else _as_list(value)
        return result | {"value": _radio(component, label, chosen, force)}
    if kind == Kind.CHECKBOX_GROUP:
        chosen = _preset(component) if value is missing else _as_list(value)
        picked = _offered(component, chosen, force)
        required = component.get("required", True)
        most = len(component["options"])
        check_count(
            component, len(picked), default_minimum=int(required), default_maximum=most, force=force
        )
        return result | {"values": picked}
    if kind == Kind.FILE_UPLOAD:
        uploads = [] if value is missing else _as_list(value)
        check_count(component, len(uploads), default_minimum=1, force=force)
        return result | {"values": [encoder.attachment(upload) for upload in uploads]}
    if kind in SELECTS:
        chosen = _preset(component) if value is missing else _as_list(value)
        return result | {"values": selected(encoder, component, chosen, force=force)}
    raise NotImplementedError(f"component type {kind} in a label")


def _check_text(component: Json, label: str, text: str, force: bool) -> None:
    if force:
        return
    if not text:
        if component.get("required", True):
            raise ClientRefusal(f"{label} is required")
        return
    low, high = component.get("min_length") or 0, component.get("max_length") or MAX_TEXT
    if not low <= len(text) <= high:
        raise ClientRefusal(f"{label} takes {low} to {high} characters, not {len(text)}")


def _radio(component: Json, label: str, chosen: Sequence[Any], force: bool) -> str | None:
    picked = _offered(component, chosen, force)
    if not picked and component.get("required", True) and not force:
        raise ClientRefusal(f"{label} is required")
    return picked[0] if picked else None


def _offered(component: Json, chosen: Sequence[Any], force: bool) -> list[str]:
    by_name = {option["label"]: option["value"] for option in component["options"]}
    by_name |= {option["value"]: option["value"] for option in component["options"]}
    unknown = [value for value in chosen if value not in by_name]
    if unknown and not force:
        raise ClientRefusal(f"{unknown} is not offered")
    return [str(by_name.get(value, value)) for value in chosen]


def _preset(component: Json) -> list[Any]:
    if "default_values" in component:
        return [item["id"] for item in component["default_values"] or ()]
    return [o["value"] for o in component.get("options") or () if o.get("default")]


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]
