"""Command sync."""

from __future__ import annotations

from typing import Any

from playground.model import commands
from playground.model.errors import ApiError
from playground.wire.calls import Call, Route

Json = dict[str, Any]


def _scope(call: Call) -> str | None:
    if call.params["application_id"] != call.world.application_id:
        raise ApiError(403, 20012, "You are not authorized to perform this action")
    guild_id = call.params.get("guild_id")
    return call.world.guild(guild_id).id if guild_id else None


def listed(call: Call) -> list[Json]:
    return commands.listed(call.world, _scope(call))


def overwrite(call: Call) -> list[Json]:
    return commands.overwrite(call.world, _scope(call), call.body)


def create(call: Call) -> Json:
    return commands.create(call.world, _scope(call), call.body)


def get(call: Call) -> Json:
    return commands.get(call.world, _scope(call), call.params["command_id"])


def edit(call: Call) -> Json:
    scope = _scope(call)
    command = commands.get(call.world, scope, call.params["command_id"])
    return commands.edit(call.world, scope, command, call.body)


def delete(call: Call) -> None:
    commands.delete(call.world, _scope(call), call.params["command_id"])


_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"

ROUTES: list[Route] = [
    (method, base + suffix, handler)
    for base in (_GLOBAL, _GUILD)
    for method, suffix, handler in (
        ("GET", "", listed),
        ("PUT", "", overwrite),
        ("POST", "", create),
        ("GET", "/{command_id}", get),
        ("PATCH", "/{command_id}", edit),
        ("DELETE", "/{command_id}", delete),
    )
]
