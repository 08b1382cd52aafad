"""The checks of `marquee doctor` that ask Discord: a few GET requests, and never a login.

Plain HTTP, not discord.py: nothing here may count as a start of the bot.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import AsyncIterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot import __version__
from bot.operations.findings import Finding, Level

API = "https://discord.com/api/v10"
PATIENCE = aiohttp.ClientTimeout(total=15)
USER_AGENT = f"DiscordBot (marquee, {__version__})"

PERMISSIONS = {
    "View Channels": 1 << 10,
    "Send Messages": 1 << 11,
    "Embed Links": 1 << 14,
    "Attach Files": 1 << 15,
    "Read Message History": 1 << 16,
    "Send Messages in Threads": 1 << 38,
    "Create Polls": 1 << 49,
}
"""The least that every feature needs. Source: API reference, Permissions."""

ADMINISTRATOR = 1 << 3

PRIVILEGED = {
    "Presence": 1 << 12 | 1 << 13,
    "Server Members": 1 << 14 | 1 << 15,
    "Message Content": 1 << 18 | 1 << 19,
}
"""Application flags that allow privileged intents. Source: API reference, Application Flags."""

FEW_LOGINS = 100
"""Of some 1,000 a day; Marquee itself makes fewer than 50."""

SKEW_SECONDS = 60
PAGE = 200  # servers that Discord lists at once


class _Refused(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def invite_link(application_id: int | str) -> str:
    """The address that invites the bot with the least permissions that every feature needs."""
    return (
        "https://discord.com/oauth2/authorize?client_id="
        f"{application_id}&scope=bot+applications.commands&permissions={sum(PERMISSIONS.values())}"
    )


def application_of(token: str) -> str | None:
    """The application's id, which is the first part of its token; None when it is not there."""
    first = token.split(".", 1)[0]
    try:
        found = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return found if found.isdecimal() else None


async def examine_online(
    token: str | None, commands: Mapping[str, Mapping[str, int]], now: int
) -> list[Finding]:
    """Token, intents, logins, permissions, commands, and the invite link.

    `commands`: for each application, the ids of its commands as Discord gave them last.
    """
    if token is None:
        return [Finding(Level.SKIP, "without a token Discord is not asked")]
    found = []
    application = application_of(token)
    try:
        headers = {"Authorization": f"Bot {token}", "User-Agent": USER_AGENT}
        async with aiohttp.ClientSession(headers=headers, timeout=PATIENCE) as session:
            me, date = await _get(session, "/oauth2/applications/@me")
            application = str(me["id"])
            found = [item async for item in _ask(session, me, date, commands, now)]
    except _Refused as refused:
        if refused.status in (401, 403):
            mend = "copy it again from the developer portal (Bot, Reset Token) into DISCORD_TOKEN"
            found.append(Finding(Level.FAIL, "Discord does not accept the token", mend))
        else:
            mend = "try again in a minute"
            found.append(Finding(Level.WARN, f"Discord answers with {refused.status}", mend))
    except ValueError:
        mend = "copy it again from the developer portal (Bot, Reset Token) into DISCORD_TOKEN"
        found.append(Finding(Level.FAIL, "the token holds what no token holds", mend))
    except (aiohttp.ClientError, TimeoutError, OSError):
        what = "Discord cannot be reached: token, servers and commands were not checked"
        found.append(Finding(Level.SKIP, what))
    if application is not None:
        found.append(Finding(Level.OK, f"the invite link: {invite_link(application)}"))
    return found


async def _ask(
    session: aiohttp.ClientSession,
    me: Mapping[str, Any],
    date: str,
    commands: Mapping[str, Mapping[str, int]],
    now: int,
) -> AsyncIterator[Finding]:
    yield Finding(Level.OK, f"Discord knows the token: {me.get('name')} ({me['id']})")
    yield _clock(date, now)
    yield _intents(int(me.get("flags") or 0))
    if me.get("interactions_endpoint_url"):
        mend = "empty that field in the developer portal, page “General Information”"
        yield Finding(Level.FAIL, "Discord sends interactions to a web address, not here", mend)
    gateway, _ = await _get(session, "/gateway/bot")
    yield _logins(gateway["session_start_limit"])
    for finding in _permissions(await _servers(session)):
        yield finding
    there, _ = await _get(session, f"/applications/{me['id']}/commands")
    yield _commands({item["name"]: int(item["id"]) for item in there}, commands.get(str(me["id"])))


async def _get(session: aiohttp.ClientSession, path: str) -> tuple[Any, str]:
    """The answer as JSON, and the time that Discord says it is."""
    async with session.get(API + path) as response:
        if response.status != 200:
            raise _Refused(response.status)
        return await response.json(), response.headers.get("Date", "")


async def _servers(session: aiohttp.ClientSession) -> list[Any]:
    servers: list[Any] = []
    while True:
        after = f"&after={servers[-1]['id']}" if servers else ""
        page, _ = await _get(session, f"/users/@me/guilds?limit={PAGE}{after}")
        servers += page
        if len(page) < PAGE:
            return servers


def _clock(date: str, now: int) -> Finding:
    try:
        skew = round(now / 1000 - parsedate_to_datetime(date).timestamp())
    except ValueError:
        return Finding(Level.SKIP, "Discord does not say what time it is")
    if abs(skew) > SKEW_SECONDS:
        what = f"the clock is {abs(skew)} s {'ahead of' if skew > 0 else 'behind'} Discord's"
        return Finding(Level.WARN, what, "switch time synchronisation on; polls end by the clock")
    return Finding(Level.OK, "the clock agrees with Discord's")


def _intents(flags: int) -> Finding:
    enabled = [name for name, bits in PRIVILEGED.items() if flags & bits]
    if not enabled:
        return Finding(Level.OK, "no privileged intent is on, and none is needed")
    what = f"privileged intents are on that Marquee does not need: {', '.join(enabled)}"
    return Finding(Level.WARN, what, "switch them off in the developer portal, page “Bot”")


def _logins(limit: Mapping[str, int]) -> Finding:
    left, total = limit["remaining"], limit["total"]
    if left < FEW_LOGINS:
        mend = "does another programme use this token? If you do not know it, reset the token"
        return Finding(Level.WARN, f"only {left} of {total} logins are left today", mend)
    return Finding(Level.OK, f"{left} of {total} logins are left today")


def _permissions(servers: list[Any]) -> list[Finding]:
    if not servers:
        return [Finding(Level.WARN, "the bot is in no server", "open the invite link below")]
    found = []
    for server in servers:
        held = int(server["permissions"])
        missing = [name for name, bit in PERMISSIONS.items() if not held & bit]
        if held & ADMINISTRATOR:
            what = f"in “{server['name']}” the bot is an administrator, which it does not need"
            found.append(Finding(Level.WARN, what, "take that from its role"))
        elif missing:
            what = f"in “{server['name']}” the bot may not: {', '.join(missing)}"
            mend = "allow it in the bot's role, or open the invite link again"
            found.append(Finding(Level.WARN, what, mend))
    many = f"{len(servers)} servers" if len(servers) > 1 else "1 server"
    return found or [Finding(Level.OK, f"the permissions are right in {many}")]


def _commands(there: Mapping[str, int], sent: Mapping[str, int] | None) -> Finding:
    if sent is None:
        mend = "start the bot once"
        return Finding(Level.WARN, "no commands were sent to Discord from here yet", mend)
    if dict(there) != dict(sent):
        names = sorted({name for name, _ in there.items() ^ sent.items()})
        what = f"Discord has other commands than were sent: {', '.join(names)}"
        return Finding(Level.WARN, what, "restart the bot, and it sends them anew")
    return Finding(Level.OK, f"Discord has all {len(there)} commands")
