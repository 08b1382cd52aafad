"""The HTTP side of the stand-in: REST under /api/v10, the gateway, and the CDN."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from collections import deque
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web

from playground.model import poll_endings
from playground.model.errors import ApiError, unauthorized
from playground.model.world import World
from playground.wire.calls import Call, Handler, read_body
from playground.wire.faults import Fault, Faults
from playground.wire.gateway import Gateway
from playground.wire.guard import guard, protect
from playground.wire.openapi import Schema
from playground.wire.rest import ROUTES

Json = dict[str, Any]

logger = logging.getLogger(__name__)

API = "/api/v10"
MAX_UPLOAD = 110 * 1024 * 1024
LOG_LIMIT = 2000
CALLS_LIMIT = 50_000
"""Calls remembered, so that a playground can run for days."""
TURNS_TO_ACCEPT = 4  # of the loop, from a connection that asyncio accepts to one that is known


class Server:
    """Serves one `World` on a loopback port until closed.

    `problems` collects what must never happen (a route that nobody wrote, a body that Discord
    would refuse to recognise, an exception of our own); drivers fail on it.
    """

    def __init__(
        self, world: World, *, schema: Schema | None = None, check_responses: bool = False
    ) -> None:
        self.world = world
        self.faults = Faults()
        self.calls: list[Call] = []
        self.problems: list[str] = []
        self.log: deque[Json] = deque(maxlen=LOG_LIMIT)
        self.log_listeners: list[Callable[[Json], None]] = []
        self.gateway = Gateway(world, self.faults, self._record)
        self._schema = schema
        self._check_responses = check_responses
        self.app = web.Application(client_max_size=MAX_UPLOAD, middlewares=[guard])
        self.app.on_response_prepare.append(protect)
        self._runner = web.AppRunner(
            self.app, access_log=None, shutdown_timeout=0.2, handle_signals=False
        )
        for method, template, handler in ROUTES:
            path = API + template
            self.app.router.add_route(method, path, self._serve(template, handler))
        self.app.router.add_route("*", API + "/{tail:.*}", self._unknown_route)
        self.app.router.add_get("/gateway/", self.gateway.handle)
        self.app.router.add_get("/attachments/{channel}/{attachment}/{filename}", self._cdn)
        self.port = 0
        self._listening: socket.socket | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        return self.url + API

    async def start(self, port: int = 0, attempts: int = 1) -> Self:
        """Bind to 127.0.0.1; port 0 takes a free one, further attempts take the ports above.

        OSError when all are taken.
        """
        await self._runner.setup()
        for candidate in range(port, port + attempts):
            try:
                listening = socket.create_server(("127.0.0.1", candidate))
                break
            except OSError:
                if candidate == port + attempts - 1:
                    await self._runner.cleanup()
                    raise
        await web.SockSite(self._runner, listening).start()
        self._listening = listening
        self.port = listening.getsockname()[1]
        self.world.serve_files_at(self.url)
        self.world.gateway_url = f"ws://127.0.0.1:{self.port}/gateway/"
        return self

    async def close(self) -> None:
        """Hang up on everybody; closing again does nothing."""
        await self.gateway.close_connections(1001)
        # asyncio drops whom it accepts as it closes, and aiohttp whom it comes to know: take nobody
        # more, and let those who were taken become known.
        if self._listening is not None:
            asyncio.get_running_loop().remove_reader(self._listening)
            self._listening = None
            for _ in range(TURNS_TO_ACCEPT):
                await asyncio.sleep(0)
        await self._runner.cleanup()

    def _record(self, kind: str, name: str, data: Any) -> None:
        entry = {"at": self.world.clock.now(), "kind": kind, "name": name, "data": data}
        self.log.append(entry)
        for listener in tuple(self.log_listeners):
            listener(entry)

    def _serve(self, template: str, handler: Handler) -> Callable[[web.Request], Any]:
        async def serve(request: web.Request) -> web.StreamResponse:
            call = Call(
                self.world,
                request.method,
                template,
                request.path.removeprefix(API),
                dict(request.match_info),
                dict(request.query),
                dict(request.headers),
                at=self.world.clock.now(),
            )
            self.calls.append(call)
            del self.calls[:-CALLS_LIMIT]
            return await self._answer(request, call, handler)

        return serve

    async def _answer(
        self, request: web.Request, call: Call, handler: Handler
    ) -> web.StreamResponse:
        fault = self.faults.take(call.name, "status", "rate_limit", "slow", "late", "drop", "lost")
        headers: dict[str, str] = {}
        if fault and fault.kind == "drop":
            return self._cut(request, call)
        if fault and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        try:
            call.body, call.uploads = await read_body(request)
            if fault and fault.kind in ("status", "rate_limit"):
                call.status, call.response, headers = self._failure(fault)
            else:
                self._run(call, handler)
        except ApiError as error:
            call.status, call.response = error.status, error.body()
        except Exception as error:
            # Not one of the 5xx that clients try again.
            self.problems.append(f"{call.name}: {error!r}")
            call.status, call.response = 501, {"message": f"stand-in: {error!r}", "code": 0}
            logger.exception("%s failed in the stand-in", call.name)
        finally:
            self._record(
                "request",
                f"{call.method} {call.route}",
                {
                    "path": call.path,
                    "body": call.body,
                    "status": call.status,
                    "response": call.response,
                },
            )
        if fault and fault.kind == "late":
            await asyncio.sleep(fault.seconds)
        if fault and fault.kind == "lost":
            return self._cut(request, call)
        return self._respond(call, headers)

    def _run(self, call: Call, handler: Handler) -> None:
        """Authorise, validate and carry out one call."""
        is_token_route = call.route.startswith(("/interactions/", "/webhooks/"))
        expected = f"Bot {self.world.application['token']}"
        if not is_token_route and call.headers.get("Authorization") != expected:
            raise unauthorized()
        if self._schema is not None:
            self._schema.check_request(call)
        poll_endings.finalize_due(self.world)
        result = handler(call)
        call.response = result
        call.status = 204 if result is None else 200
        if self._schema is not None and self._check_responses:
            problem = self._schema.response_problem(call)
            if problem:
                self.problems.append(f"response to {call.name}: {problem}")

    def _respond(self, call: Call, headers: dict[str, str]) -> web.Response:
        if not call.route.startswith("/interactions/"):
            headers = headers or _rate_limit_headers(call)
        if call.route.startswith("/interactions/") and "callback_204" in self.faults.mutations:
            return web.Response(status=204)
        if call.response is None:
            return web.Response(status=call.status, headers=headers)
        charset = "utf-8" if "charset" in self.faults.mutations else None
        if "no_via" not in self.faults.mutations:
            headers = {"Via": "1.1 playground"} | headers
        return web.Response(
            status=call.status,
            body=json.dumps(call.response).encode(),
            content_type="application/json",
            charset=charset,
            headers=headers,
        )

    def _failure(self, fault: Fault) -> tuple[int, Json, dict[str, str]]:
        """Status, body and headers of an injected failure."""
        if fault.kind == "status":
            return fault.status, {"message": f"{fault.status}: injected", "code": 0}, {}
        headers = {"Retry-After": str(max(1, round(fault.seconds)))}
        if fault.is_global:
            headers["X-RateLimit-Global"] = "true"
        body = {
            "message": "You are being rate limited.",
            "retry_after": fault.seconds,
            "global": fault.is_global,
        }
        return 429, body, headers

    def _cut(self, request: web.Request, call: Call) -> web.Response:
        call.status = 0
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)

    async def _unknown_route(self, request: web.Request) -> web.Response:
        name = f"{request.method} {request.path}"
        self.problems.append(f"unknown route: {name}")
        self._record("request", name, {"status": 501})
        body = {"message": f"{name} is not part of the stand-in", "code": 0}
        return web.Response(
            status=501, body=json.dumps(body).encode(), content_type="application/json"
        )

    async def _cdn(self, request: web.Request) -> web.Response:
        attachment = self.world.attachments.get(request.match_info["attachment"])
        if attachment is None or attachment.filename != request.match_info["filename"]:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(
            body=attachment.content, headers={"Content-Type": attachment.content_type}
        )


def _rate_limit_headers(call: Call) -> dict[str, str]:
    """Generous limits: without these headers discord.py sends one request at a time."""
    return {
        "X-RateLimit-Limit": "1000",
        "X-RateLimit-Remaining": "999",
        "X-RateLimit-Reset": f"{call.at + 1:.3f}",
        "X-RateLimit-Reset-After": "1.000",
        "X-RateLimit-Bucket": f"{hash((call.method, call.route)) & 0xFFFFFFFF:08x}",
    }
