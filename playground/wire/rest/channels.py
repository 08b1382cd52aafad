"""Channels, their messages, polls and threads."""

from __future__ import annotations

from typing import Any

from playground.model import guilds, messages, poll_endings, polls
from playground.model.permissions import Permission, require
from playground.wire.calls import Call, Route

Json = dict[str, Any]


def _me(call: Call) -> str:
    return call.world.bot_id


def get(call: Call) -> Json:
    channel = call.world.channel(call.params["channel_id"])
    require(call.world, _me(call), channel, Permission.VIEW_CHANNEL)
    return channel


def edit(call: Call) -> Json:
    return guilds.edit_channel(call.world, _me(call), call.params["channel_id"], call.body)


def delete(call: Call) -> Json:
    return guilds.delete_channel(call.world, _me(call), call.params["channel_id"])


def put_overwrite(call: Call) -> None:
    guilds.set_overwrite(
        call.world,
        _me(call),
        call.params["channel_id"],
        {**call.body, "id": call.params["overwrite_id"]},
    )


def delete_overwrite(call: Call) -> None:
    guilds.delete_overwrite(
        call.world, _me(call), call.params["channel_id"], call.params["overwrite_id"]
    )


def typing(call: Call) -> None:
    channel = call.world.channel(call.params["channel_id"])
    require(call.world, _me(call), channel, Permission.SEND_MESSAGES)


def history(call: Call) -> list[Json]:
    world = call.world
    found = messages.history(
        world,
        _me(call),
        call.params["channel_id"],
        limit=call.number("limit") or 50,
        before=call.number("before"),
        after=call.number("after"),
    )
    return [messages.seen_by_bot(world, message) for message in found]


def post(call: Call) -> Json:
    return messages.post(
        call.world, _me(call), call.params["channel_id"], call.body or {}, call.uploads
    ).data


def get_message(call: Call) -> Json:
    message = messages.fetch(
        call.world, _me(call), call.params["channel_id"], call.params["message_id"]
    )
    return messages.seen_by_bot(call.world, message)


def edit_message(call: Call) -> Json:
    return messages.edit_as(
        call.world,
        _me(call),
        call.params["channel_id"],
        call.params["message_id"],
        call.body or {},
        call.uploads,
    ).data


def delete_message(call: Call) -> None:
    messages.delete_as(call.world, _me(call), call.params["channel_id"], call.params["message_id"])


def bulk_delete(call: Call) -> None:
    messages.bulk_delete(
        call.world, _me(call), call.params["channel_id"], call.body.get("messages", [])
    )


def expire_poll(call: Call) -> Json:
    message = messages.fetch(
        call.world, _me(call), call.params["channel_id"], call.params["message_id"]
    )
    poll_endings.expire(call.world, _me(call), message)
    return message.data


def voters(call: Call) -> Json:
    message = messages.fetch(
        call.world, _me(call), call.params["channel_id"], call.params["message_id"]
    )
    found = polls.voters(
        message,
        int(call.params["answer_id"]),
        limit=call.number("limit") or 25,
        after=call.number("after") or 0,
    )
    return {"users": [call.world.users[user] for user in found]}


def thread_from_message(call: Call) -> Json:
    return guilds.create_thread(
        call.world,
        _me(call),
        call.params["channel_id"],
        call.body,
        message_id=call.params["message_id"],
    )


def thread(call: Call) -> Json:
    return guilds.create_thread(call.world, _me(call), call.params["channel_id"], call.body)


_CHANNEL = "/channels/{channel_id}"
_MESSAGE = "/channels/{channel_id}/messages/{message_id}"
_POLL = "/channels/{channel_id}/polls/{message_id}"

ROUTES: list[Route] = [
    ("GET", _CHANNEL, get),
    ("PATCH", _CHANNEL, edit),
    ("DELETE", _CHANNEL, delete),
    ("PUT", f"{_CHANNEL}/permissions/{{overwrite_id}}", put_overwrite),
    ("DELETE", f"{_CHANNEL}/permissions/{{overwrite_id}}", delete_overwrite),
    ("POST", f"{_CHANNEL}/typing", typing),
    ("GET", f"{_CHANNEL}/messages", history),
    ("POST", f"{_CHANNEL}/messages", post),
    ("POST", f"{_CHANNEL}/messages/bulk-delete", bulk_delete),
    ("GET", _MESSAGE, get_message),
    ("PATCH", _MESSAGE, edit_message),
    ("DELETE", _MESSAGE, delete_message),
    ("POST", f"{_POLL}/expire", expire_poll),
    ("GET", f"{_POLL}/answers/{{answer_id}}", voters),
    ("POST", f"{_MESSAGE}/threads", thread_from_message),
    ("POST", f"{_CHANNEL}/threads", thread),
]
