"""Who the bot is and where the gateway lives."""

from __future__ import annotations

from typing import Any

from playground.model import payloads
from playground.model.errors import ApiError, unknown
from playground.model.permissions import in_guild
from playground.wire.calls import Call, Route

Json = dict[str, Any]


def me(call: Call) -> Json:
    return payloads.own_user(call.world)


def my_application(call: Call) -> Json:
    return payloads.application(call.world)


def gateway(call: Call) -> Json:
    return {"url": call.world.gateway_url}


def gateway_bot(call: Call) -> Json:
    return {
        "url": call.world.gateway_url,
        "shards": 1,
        "session_start_limit": {
            "total": 1000,
            "remaining": call.world.application.get("logins_left", 999),
            "reset_after": 86_400_000,
            "max_concurrency": 1,
        },
    }


def my_guilds(call: Call) -> list[Json]:
    world = call.world
    return [
        {
            "id": guild.id,
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": guild.owner_id == world.bot_id,
            "permissions": str(int(in_guild(guild, world.bot_id))),
            "features": [],
        }
        for guild in world.guilds_of(world.bot_id)
    ]


def user(call: Call) -> Json:
    try:
        return call.world.users[call.params["user_id"]]
    except KeyError:
        raise unknown("User") from None


def open_direct_channel(call: Call) -> Json:
    recipient = str((call.body or {}).get("recipient_id"))
    if recipient not in call.world.users or recipient == call.world.bot_id:
        raise ApiError(400, 50033, "Invalid Recipient(s)")
    return call.world.direct_channel(recipient)


ROUTES: list[Route] = [
    ("GET", "/users/@me", me),
    ("GET", "/oauth2/applications/@me", my_application),
    ("GET", "/gateway", gateway),
    ("GET", "/gateway/bot", gateway_bot),
    ("GET", "/users/@me/guilds", my_guilds),
    ("POST", "/users/@me/channels", open_direct_channel),
    ("GET", "/users/{user_id}", user),
]
