"""The web page's side door: static files, and one WebSocket per window.

The protocol is described in `playground/README.md`.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import secrets
from pathlib import Path
from typing import Any

from aiohttp import WSMsgType, web

from playground.drivers import snapshot
from playground.drivers.actions import Restart, Screen
from playground.drivers.client import ClientRefusal
from playground.drivers.simulation import Discord
from playground.model.errors import ApiError
from playground.model.permissions import Permission, in_channel
from playground.model.world import Event

Json = dict[str, Any]

logger = logging.getLogger(__name__)

FOLDER = Path(__file__).parents[1] / "page"
MAX_MESSAGE = 64 * 1024 * 1024
"""Bytes of one request of the page; files travel inside, as base64."""
POLL_EVENTS = {"MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE"}
SERVER_EVENTS = ("GUILD_", "CHANNEL_", "THREAD_", "COMMANDS_")


class Page:
    """Serves the page and its windows. Pass `attach` to `Discord.running(prepare=…)`."""

    def __init__(self, *, restart: Restart | None = None, folder: Path = FOLDER) -> None:
        self.token = secrets.token_urlsafe(24)
        self._restart = restart
        self._folder = folder
        self._windows: set[Window] = set()

    def attach(self, discord: Discord) -> None:
        self.discord = discord
        app = discord.server.app
        app.router.add_get("/", self._root)
        app.router.add_get("/page/ws", self._connect)
        app.router.add_get("/page/", self._index)
        app.router.add_get("/page/as-of-{version}/{file:(js|style)/[a-z]+[.](js|css)}", self._part)
        if self._folder.is_dir():
            app.router.add_static("/page/", self._folder)
        discord.world.listeners.append(self._on_event)
        discord.server.log_listeners.append(self._on_log)

    @property
    def url(self) -> str:
        """The address to open; the fragment is the key and is never sent to a server."""
        return f"{self.discord.url}/page/#{self.token}"

    async def close(self) -> None:
        for window in tuple(self._windows):
            await window.socket.close(code=1001)

    async def _root(self, _: web.Request) -> web.Response:
        raise web.HTTPFound("/page/")

    async def _index(self, _: web.Request) -> web.StreamResponse:
        index = self._folder / "index.html"
        if not index.is_file():
            raise web.HTTPNotFound(text="The page is not part of this installation.")
        text = index.read_text(encoding="utf-8")
        for kind in ("js", "style"):
            text = text.replace(f'="{kind}/', f'="as-of-{self._version()}/{kind}/')
        return web.Response(text=text, content_type="text/html")

    async def _part(self, request: web.Request) -> web.StreamResponse:
        """One of some thirty scripts and styles; browsers keep them until one of them changes."""
        part = self._folder / request.match_info["file"]
        if not part.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(part, headers={"Cache-Control": "max-age=86400, immutable"})

    def _version(self) -> str:
        times = (file.stat().st_mtime_ns for file in self._folder.glob("*/*.*"))
        return f"{max(times, default=0):x}"

    async def _connect(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=MAX_MESSAGE, heartbeat=30)
        await socket.prepare(request)
        window = Window(socket, Screen(self.discord, self._restart), self.token)
        self._windows.add(window)
        try:
            await window.run()
        finally:
            self._windows.discard(window)
        return socket

    def _on_event(self, event: Event) -> None:
        for window in self._windows:
            window.tell(event)

    def _on_log(self, entry: Json) -> None:
        for window in self._windows:
            window.send({"event": "log", "entry": entry})
            if entry["kind"] == "connection":
                connected = self.discord.server.gateway.connected
                window.send({"event": "bot", "connected": connected})


class Window:
    """One browser window's connection."""

    def __init__(self, socket: web.WebSocketResponse, screen: Screen, token: str) -> None:
        self.socket = socket
        self._screen = screen
        self._token = token
        self._is_trusted = False
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        self._actions: set[asyncio.Task[None]] = set()

    def send(self, message: Json) -> None:
        if self._is_trusted:
            self._outbox.put_nowait(json.dumps(message))

    async def run(self) -> None:
        """Take requests until the window closes; the first must be `hello` with the token."""
        writer = asyncio.create_task(self._write())
        try:
            async for frame in self.socket:
                if frame.type is not WSMsgType.TEXT:
                    continue
                try:
                    request = json.loads(frame.data)
                    number = request["id"]
                except (ValueError, KeyError, TypeError):
                    await self.socket.close(code=1003)
                    return
                if not self._is_trusted:
                    if not self._may_enter(request):
                        await self.socket.close(code=4401)
                        return
                    request = {"do": "personas"}
                action = asyncio.create_task(self._answer(number, request))
                self._actions.add(action)
                action.add_done_callback(self._actions.discard)
        finally:
            for task in (writer, *self._actions):
                task.cancel()
            await asyncio.gather(writer, *self._actions, return_exceptions=True)

    def _may_enter(self, request: Json) -> bool:
        given = str(request.get("token", ""))
        is_hello = request.get("do") == "hello"
        self._is_trusted = is_hello and hmac.compare_digest(given.encode(), self._token.encode())
        return self._is_trusted

    async def _answer(self, number: Any, request: Json) -> None:
        try:
            result = await self._screen.do(request)
        except (ClientRefusal, AssertionError) as refusal:
            self.send({"id": number, "ok": False, "error": str(refusal)})
        except ApiError as error:
            self.send({"id": number, "ok": False, "error": error.message})
        except (LookupError, ValueError, TypeError) as error:
            self.send({"id": number, "ok": False, "error": f"cannot do that: {error}"})
        except Exception:
            logger.exception("the page's request failed: %s", request.get("do"))
            self.send({"id": number, "ok": False, "error": "the simulation failed; see its log"})
        else:
            self.send({"id": number, "ok": True, "result": result})

    async def _write(self) -> None:
        while True:
            await self.socket.send_str(await self._outbox.get())

    def tell(self, event: Event) -> None:
        """Pass on what this window's persona may know."""
        persona = self._screen.persona
        if persona is None or event.only_for not in (None, persona.user_id):
            return
        world, data = persona.world, event.data
        if event.name.startswith(SERVER_EVENTS):
            self.send({"event": "changed", "what": event.name})
            return
        channel = world.channels.get(data.get("channel_id", ""))
        if channel is None or not (
            in_channel(world, persona.user_id, channel) & Permission.VIEW_CHANNEL
        ):
            return
        if event.name == "MESSAGE_DELETE":
            self.send({"event": "deleted", "channel": data["channel_id"], "message": data["id"]})
        elif event.name in {"MESSAGE_CREATE", "MESSAGE_UPDATE"} | POLL_EVENTS:
            message_id = data.get("message_id") or data["id"]
            stored = world.messages[data["channel_id"]].get(message_id)
            if stored is not None:
                self.send({"event": "message", "message": snapshot.message(persona, stored)})
