"""Servers, their members, roles and channels."""

from __future__ import annotations

from typing import Any

from playground.model import guilds, payloads
from playground.model.errors import missing_access, unknown
from playground.model.permissions import Permission
from playground.model.world import Guild
from playground.wire.calls import Call, Route

Json = dict[str, Any]


def _guild(call: Call) -> Guild:
    guild = call.world.guild(call.params["guild_id"])
    if call.world.bot_id not in guild.members:
        raise missing_access()
    return guild


def get(call: Call) -> Json:
    return payloads.guild(_guild(call))


def channels(call: Call) -> list[Json]:
    return call.world.channels_of(_guild(call).id)


def create_channel(call: Call) -> Json:
    guild = _guild(call)
    guilds.require_in_guild(guild, call.world.bot_id, Permission.MANAGE_CHANNELS)
    return guilds.create_channel(call.world, guild, call.body)


def leave(call: Call) -> None:
    guilds.remove_bot(call.world, _guild(call))


def roles(call: Call) -> list[Json]:
    return list(_guild(call).roles.values())


def create_role(call: Call) -> Json:
    guild = _guild(call)
    guilds.require_in_guild(guild, call.world.bot_id, Permission.MANAGE_ROLES)
    return guilds.create_role(call.world, guild, call.body or {})


def edit_role(call: Call) -> Json:
    guild = _guild(call)
    guilds.require_over_role(guild, call.world.bot_id, call.params["role_id"])
    return guilds.edit_role(call.world, guild, call.params["role_id"], call.body)


def delete_role(call: Call) -> None:
    guild = _guild(call)
    guilds.require_over_role(guild, call.world.bot_id, call.params["role_id"])
    guilds.delete_role(call.world, guild, call.params["role_id"])


def member(call: Call) -> Json:
    guild = _guild(call)
    user_id = call.params["user_id"]
    if user_id not in guild.members:
        raise unknown("Member")
    return payloads.member(call.world, guild, user_id)


def members(call: Call) -> list[Json]:
    guild = _guild(call)
    after = call.number("after") or 0
    listed = sorted(int(user) for user in guild.members if int(user) > after)
    chosen = listed[: call.number("limit") or 1]
    return [payloads.member(call.world, guild, str(user)) for user in chosen]


def give_role(call: Call) -> None:
    _change_role(call, held=True)


def take_role(call: Call) -> None:
    _change_role(call, held=False)


def _change_role(call: Call, *, held: bool) -> None:
    guild = _guild(call)
    guilds.require_over_role(guild, call.world.bot_id, call.params["role_id"])
    guilds.set_role(call.world, guild, call.params["user_id"], call.params["role_id"], held=held)


_GUILD = "/guilds/{guild_id}"

ROUTES: list[Route] = [
    ("GET", _GUILD, get),
    ("GET", f"{_GUILD}/channels", channels),
    ("POST", f"{_GUILD}/channels", create_channel),
    ("DELETE", "/users/@me/guilds/{guild_id}", leave),
    ("GET", f"{_GUILD}/roles", roles),
    ("POST", f"{_GUILD}/roles", create_role),
    ("PATCH", f"{_GUILD}/roles/{{role_id}}", edit_role),
    ("DELETE", f"{_GUILD}/roles/{{role_id}}", delete_role),
    ("GET", f"{_GUILD}/members", members),
    ("GET", f"{_GUILD}/members/{{user_id}}", member),
    ("PUT", f"{_GUILD}/members/{{user_id}}/roles/{{role_id}}", give_role),
    ("DELETE", f"{_GUILD}/members/{{user_id}}/roles/{{role_id}}", take_role),
]
