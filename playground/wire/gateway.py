"""The gateway: identify, heartbeats, dispatches, resume with replay, close codes.

Source: API reference, Gateway and Gateway Events.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web

from playground.model import payloads
from playground.model.intents import PRIVILEGED, Intent
from playground.model.world import Event, World
from playground.wire.dispatches import check_dispatch
from playground.wire.faults import Faults
from playground.wire.sessions import Connection, Session, write_frames

Json = dict[str, Any]

HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME = 1, 2, 3, 4, 6
RECONNECT, REQUEST_MEMBERS, INVALID_SESSION, HELLO, ACK = 7, 8, 9, 10, 11
HEARTBEAT_INTERVAL_MS = 41_250
ACK_PAUSE = 0.02
"""Seconds. discord.py notes the time of a heartbeat after sending it, in another thread; an answer
that is quicker than that is measured against the heartbeat before, and called 41 s late."""
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, AUTHENTICATION_FAILED = 4001, 4002, 4003, 4004
ALREADY_AUTHENTICATED, INVALID_SHARD, INVALID_INTENTS, DISALLOWED_INTENTS = 4005, 4010, 4013, 4014
"""Close codes; source: API reference, Gateway Close Event Codes."""


class Gateway:
    """All sessions, and the connections that carry them."""

    def __init__(
        self, world: World, faults: Faults, record: Callable[[str, str, Any], None]
    ) -> None:
        self._world = world
        self._faults = faults
        self._record = record
        self.sessions: dict[str, Session] = {}
        self.identifies: list[Json] = []
        self.resumes: list[Json] = []
        """Every IDENTIFY and RESUME received, for tests that count them."""
        self._sockets: set[web.WebSocketResponse] = set()
        self._closing: set[web.WebSocketResponse] = set()
        world.listeners.append(self._on_event)

    def _on_event(self, event: Event) -> None:
        if not event.to_bot or not self._concerns_bot(event):
            return
        check_dispatch(event.name, event.data)
        data = event.data
        if event.name == "INTERACTION_CREATE" and (
            "no_attachment_size_limit" in self._faults.mutations
        ):
            data = {key: value for key, value in data.items() if key != "attachment_size_limit"}
        repeats = 2 if self._faults.take(event.name, "duplicate") else 1
        for session in self.sessions.values():
            if session.wants(event):
                for _ in range(repeats):
                    session.send(event.name, data)
                    self._record("dispatch", event.name, data)

    def _concerns_bot(self, event: Event) -> bool:
        """Nothing comes from a server that the bot has left, but the news that it did."""
        guild = self._world.guilds.get(event.guild_id or "")
        return guild is None or self._world.bot_id in guild.members or event.name == "GUILD_DELETE"

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from HELLO to its close."""
        socket = web.WebSocketResponse(heartbeat=None, max_msg_size=0)
        await socket.prepare(request)
        self._sockets.add(socket)
        outbox: asyncio.Queue[str] = asyncio.Queue()
        writer = asyncio.create_task(write_frames(socket, outbox, request.query.get("compress")))
        session: Session | None = None
        connection = Connection(socket, outbox, request.transport)
        _send(outbox, {"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_INTERVAL_MS}})
        try:
            async for frame in socket:
                if frame.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                    continue
                try:
                    message = json.loads(frame.data)
                    op = message["op"]
                except (ValueError, KeyError, TypeError):
                    await socket.close(code=DECODE_ERROR)
                    break
                self._record("gateway", f"op {op}", None if op == IDENTIFY else message.get("d"))
                if op == HEARTBEAT:
                    asyncio.get_running_loop().call_later(ACK_PAUSE, _send, outbox, {"op": ACK})
                elif op in (IDENTIFY, RESUME) and session is not None:
                    await socket.close(code=ALREADY_AUTHENTICATED)
                elif op == IDENTIFY:
                    session = await self._identify(connection, message["d"])
                elif op == RESUME:
                    session = await self._resume(connection, message["d"])
                elif session is None:
                    await socket.close(code=NOT_AUTHENTICATED)
                elif op == REQUEST_MEMBERS:
                    self._send_members(session, message["d"])
                elif op not in (PRESENCE, VOICE):
                    await socket.close(code=UNKNOWN_OPCODE)
        finally:
            self._sockets.discard(socket)
            if session is not None and session.outbox is outbox:
                session.outbox = session.transport = None
                if socket.close_code in (1000, 1001) and socket not in self._closing:
                    # A client that says goodbye ends its session; any other close may be resumed.
                    self.sessions.pop(session.id, None)
            self._closing.discard(socket)
            self._record("connection", "closed", None)
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        return socket

    async def _identify(self, connection: Connection, data: Json) -> Session | None:
        self.identifies.append(data)
        index, count = data.get("shard") or (0, 1)
        intents = data.get("intents")
        refusal = self._refusal(data.get("token"), intents, index, count)
        if refusal or not isinstance(intents, int):
            await connection.socket.close(code=refusal or INVALID_INTENTS)
            return None
        session = Session((index, count), intents)
        self.sessions[session.id] = session
        self._attach(session, connection)
        world = self._world
        guilds = [
            guild
            for guild in world.guilds_of(world.bot_id)
            if (int(guild.id) >> 22) % count == index
        ]
        flags = world.application["flags"]
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": payloads.own_user(world),
                "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
                "session_id": session.id,
                "resume_gateway_url": world.gateway_url,
                "shard": [index, count],
                "application": {
                    "id": world.application_id,
                    "flags": flags,
                    "flags_new": str(flags),
                },
                "private_channels": [],
            },
        )
        if intents & Intent.GUILDS:
            for guild in guilds:
                everyone = bool(intents & Intent.GUILD_MEMBERS)
                session.dispatch(
                    "GUILD_CREATE", payloads.guild_create(world, guild, all_members=everyone)
                )
        return session

    def _attach(self, session: Session, connection: Connection) -> None:
        session.outbox, session.transport = connection.outbox, connection.transport
        self._record("connection", "opened", None)

    def _refusal(self, token: Any, intents: Any, index: int, count: int) -> int | None:
        """The close code for an IDENTIFY that is not accepted."""
        if token != self._world.application["token"]:
            return AUTHENTICATION_FAILED
        if not 0 <= index < count:
            return INVALID_SHARD
        if not isinstance(intents, int):
            return INVALID_INTENTS
        flags = self._world.application["flags"]
        for intent, flag in PRIVILEGED.items():
            if intents & intent and not flags & flag:
                return DISALLOWED_INTENTS
        return None

    async def _resume(self, connection: Connection, data: Json) -> Session | None:
        session = self.sessions.get(data.get("session_id", ""))
        if data.get("token") != self._world.application["token"]:
            await connection.socket.close(code=AUTHENTICATION_FAILED)
            return None
        if session is None or data.get("seq", 0) > session.sequence:
            _send(connection.outbox, {"op": INVALID_SESSION, "d": False})
            return None
        self.resumes.append(data)
        self._attach(session, connection)
        if "no_replay" not in self._faults.mutations:
            for sequence, frame in session.replay:
                if sequence > data["seq"]:
                    connection.outbox.put_nowait(frame)
        session.dispatch("RESUMED", {})
        return session

    def _send_members(self, session: Session, data: Json) -> None:
        guild = self._world.guilds[str(data["guild_id"])]
        asked = data.get("user_ids")
        ids = [str(i) for i in (asked if isinstance(asked, list) else [asked])] if asked else None
        chosen = [user for user in guild.members if ids is None or user in ids]
        query = (data.get("query") or "").lower()
        chosen = [u for u in chosen if self._world.users[u]["username"].lower().startswith(query)]
        session.dispatch(
            "GUILD_MEMBERS_CHUNK",
            {
                "guild_id": guild.id,
                "members": [payloads.member(self._world, guild, user) for user in chosen],
                "chunk_index": 0,
                "chunk_count": 1,
                "not_found": [user for user in ids or () if user not in guild.members],
                **({"nonce": data["nonce"]} if "nonce" in data else {}),
            },
        )

    def send_raw(self, op: int, data: Any = None) -> None:
        """Send an opcode to every connection: 1 asks for a heartbeat, 7 to reconnect, 9 ends."""
        for session in self.sessions.values():
            if session.outbox is not None:
                _send(session.outbox, {"op": op, "d": data})

    def invalidate_sessions(self) -> None:
        """Op 9 `false`: forget every session, so that the client must identify anew."""
        self.send_raw(INVALID_SESSION, False)
        self.sessions.clear()

    async def close_connections(self, code: int = 4000) -> None:
        """Close every connection. Unlisted codes, 1001 and 4000 lead to a resume."""
        for socket in tuple(self._sockets):
            self._closing.add(socket)
            await socket.close(code=code)

    def abort_connections(self) -> None:
        """Cut every connection without a closing handshake, as a network does."""
        for session in self.sessions.values():
            if session.transport is not None:
                session.transport.abort()

    @property
    def connected(self) -> bool:
        return any(session.outbox is not None for session in self.sessions.values())


def _send(outbox: asyncio.Queue[str], payload: Json) -> None:
    outbox.put_nowait(json.dumps({"t": None, "s": None, "d": None} | payload))
