"""Gateway sessions: numbering, replay, and the frames of one connection."""

from __future__ import annotations

import asyncio
import json
import secrets
import zlib
from collections import deque
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from playground.model.world import Event
from playground.wire.dispatches import check_dispatch

Json = dict[str, Any]

DISPATCH = 0
REPLAY_LIMIT = 1000
"""Dispatches kept for a resume."""


class Session:
    """What one IDENTIFY began, across the connections that resume it."""

    def __init__(self, shard: tuple[int, int], intents: int) -> None:
        self.id = secrets.token_hex(16)
        self.shard = shard
        self.intents = intents
        self.sequence = 0
        self.replay: deque[tuple[int, str]] = deque(maxlen=REPLAY_LIMIT)
        self.outbox: asyncio.Queue[str] | None = None
        """Frames for the present connection; None while there is none."""
        self.transport: asyncio.Transport | None = None

    def wants(self, event: Event) -> bool:
        index, count = self.shard
        home = (int(event.guild_id) >> 22) % count if event.guild_id else 0
        return home == index and (event.intent == 0 or bool(self.intents & event.intent))

    def dispatch(self, name: str, data: Json) -> None:
        """Check an event, number it and send it, or keep it for the resume."""
        check_dispatch(name, data)
        self.send(name, data)

    def send(self, name: str, data: Json) -> None:
        self.sequence += 1
        frame = json.dumps({"op": DISPATCH, "t": name, "s": self.sequence, "d": data})
        self.replay.append((self.sequence, frame))
        if self.outbox is not None:
            self.outbox.put_nowait(frame)


@dataclass(frozen=True)
class Connection:
    """One WebSocket and the frames on their way out."""

    socket: web.WebSocketResponse
    outbox: asyncio.Queue[str]
    transport: asyncio.Transport | None


async def write_frames(
    socket: web.WebSocketResponse, outbox: asyncio.Queue[str], compression: str | None
) -> None:
    """Send frames in order. `zlib-stream` is one stream over the whole connection, flushed after
    each frame; other compressions are not offered, and clients take plain text instead."""
    compressor = zlib.compressobj() if compression == "zlib-stream" else None
    while not socket.closed:
        frame = await outbox.get()
        try:
            if compressor is None:
                await socket.send_str(frame)
            else:
                packed = compressor.compress(frame.encode())
                await socket.send_bytes(packed + compressor.flush(zlib.Z_SYNC_FLUSH))
        except ConnectionError:  # cut: what is unsent waits for a resume
            return
