"""Keeps other web sites away from a server on this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; "
    "connect-src 'self' ws://127.0.0.1:* ws://localhost:*; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'none'"
)
FILE_POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"
"""For attachments: whatever was uploaded must not run beside the page."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse foreign hosts (DNS rebinding) and foreign origins; add protective headers."""
    port = request.transport.get_extra_info("sockname")[1] if request.transport else 0
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    if request.host not in hosts:
        raise web.HTTPMisdirectedRequest(text="This simulation answers only to 127.0.0.1.")
    origin = request.headers.get("Origin")
    if origin is not None and origin not in {f"http://{host}" for host in hosts}:
        raise web.HTTPForbidden(text="This simulation is not for other web sites.")
    return await handler(request)


async def protect(request: web.Request, response: web.StreamResponse) -> None:
    """Response headers: nothing is sniffed, framed, or loaded from elsewhere."""
    is_file = request.path.startswith("/attachments/")
    if request.path.startswith("/page/"):
        response.headers.setdefault("Cache-Control", "no-cache")
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault(
        "Content-Security-Policy", FILE_POLICY if is_file else CONTENT_POLICY
    )
