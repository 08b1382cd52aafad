"""Answers to interactions: the callback and the webhook routes behind its token."""

from __future__ import annotations

from typing import Any

from playground.model import interactions
from playground.model.interactions import DEFER, REPLY, UPDATE
from playground.model.world import Interaction
from playground.wire.calls import Call, Route

Json = dict[str, Any]


def callback(call: Call) -> Json | None:
    interaction, message = interactions.respond(
        call.world,
        call.params["interaction_id"],
        call.params["interaction_token"],
        call.body or {},
        call.uploads,
    )
    if call.query.get("with_response") not in ("1", "true", "True"):
        return None
    about: Json = {"id": interaction.id, "type": interaction.type}
    result: Json = {"interaction": about}
    if message is not None:
        about |= {
            "response_message_id": message.id,
            "response_message_loading": interaction.callback == DEFER,
            "response_message_ephemeral": message.only_for is not None,
            "channel_id": interaction.channel_id,
        }
        if interaction.guild_id:
            about["guild_id"] = interaction.guild_id
        if interaction.callback in (REPLY, UPDATE):
            result["resource"] = {"type": interaction.callback, "message": message.data}
    return result


def _interaction(call: Call) -> Interaction:
    return interactions.by_token(
        call.world, call.params["webhook_id"], call.params["webhook_token"]
    )


def follow_up(call: Call) -> Json:
    return interactions.follow_up(
        call.world, _interaction(call), call.body or {}, call.uploads
    ).data


def get(call: Call) -> Json:
    message_id = call.params.get("message_id", "@original")
    return interactions.message_of(call.world, _interaction(call), message_id).data


def edit(call: Call) -> Json:
    message_id = call.params.get("message_id", "@original")
    return interactions.edit_message(
        call.world, _interaction(call), message_id, call.body or {}, call.uploads
    ).data


def delete(call: Call) -> None:
    message_id = call.params.get("message_id", "@original")
    interactions.delete_message(call.world, _interaction(call), message_id)


_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"

ROUTES: list[Route] = [
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", callback),
    ("POST", _WEBHOOK, follow_up),
    *(
        (method, f"{_WEBHOOK}/messages/{which}", handler)
        for which in ("@original", "{message_id}")
        for method, handler in (("GET", get), ("PATCH", edit), ("DELETE", delete))
    ),
]
