"""Discord's own description of its API, as the judge of what goes over the wire."""

from __future__ import annotations

import json

import pytest

from playground.model.errors import ApiError
from playground.model.seed import seeded_world
from playground.wire.calls import Call
from playground.wire.openapi import DEFAULT_PATH, Schema
from playground.wire.rest import ROUTES

SCHEMA = Schema.load()
pytestmark = pytest.mark.skipif(
    SCHEMA is None, reason=f"set DISCORD_OPENAPI to Discord's openapi.json (not at {DEFAULT_PATH})"
)

MESSAGES = ("POST", "/channels/{channel_id}/messages")
CALLBACK = ("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
MODAL = {"custom_id": "c", "components": [{"type": 10, "content": "x"}]}
COMMANDS = ("PUT", "/applications/{application_id}/commands")


def call(route, body):
    method, template = route
    return Call(
        seeded_world(), method, template, template, {}, {}, {}, json.loads(json.dumps(body))
    )


def row(**button):
    return {"components": [{"type": 1, "components": [{"type": 2, "style": 1} | button]}]}


@pytest.mark.parametrize(
    ("route", "body", "path"),
    [
        (MESSAGES, {"content": 5.5}, "content"),
        (MESSAGES, row(label="x" * 81, custom_id="a"), "components.0.components.0.label"),
        (MESSAGES, row(label="x", custom_id="a" * 101), "components.0.components.0.custom_id"),
        (CALLBACK, {"type": 4, "data": {"content": "x" * 2001}}, "data.content"),
        (CALLBACK, {"type": 9, "data": MODAL | {"title": "x" * 46}}, "data.title"),
        (COMMANDS, [{"name": "ask", "description": "x" * 101}], "0.description"),
    ],
)
def test_wrong_body_is_refused_at_its_path(route, body, path):
    with pytest.raises(ApiError) as caught:
        SCHEMA.check_request(call(route, body))
    node = caught.value.body()["errors"]
    for part in path.split("."):
        node = node[part]


@pytest.mark.parametrize(
    ("route", "body"),
    [
        (MESSAGES, {"content": "x", "message_reference": {"message_id": 123}}),
        (MESSAGES, {"content": "x", "attachments": [{"id": 0, "filename": "a"}]}),
        (MESSAGES, {"content": "x", "flags": "4"}),
        (COMMANDS, [{"name": "a", "description": "d", "default_member_permissions": "8192"}]),
    ],
)
def test_documented_coercions_are_allowed(route, body):
    SCHEMA.check_request(call(route, body))


def test_response_that_lacks_a_field_is_named():
    asked = call(("GET", "/users/@me"), None)
    asked.status, asked.response = 200, {"id": "1"}
    assert "username" in SCHEMA.response_problem(asked)


def test_every_route_of_the_stand_in_is_discords():
    paths = SCHEMA._document["paths"]
    assert [
        f"{method} {template}"
        for method, template, _ in ROUTES
        if method.lower() not in paths.get(template, {})
    ] == []
