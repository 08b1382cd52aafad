"""One REST call: what the bot sent, and what it got."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from playground.model.errors import ApiError
from playground.model.files import Upload
from playground.model.world import World

Json = dict[str, Any]


@dataclass
class Call:
    """A request as the handlers see it; `route` is the template with its `{channel_id}`."""

    world: World
    method: str
    route: str
    path: str
    params: dict[str, str]
    query: dict[str, str]
    headers: dict[str, str]
    body: Any = None
    uploads: dict[str, Upload] = field(default_factory=dict)
    at: float = 0.0
    status: int = 0
    response: Any = None

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    def number(self, key: str) -> int | None:
        """A whole number from the query; None when absent."""
        return int(self.query[key]) if key in self.query else None


Handler: TypeAlias = Callable[[Call], Any]
"""Returns the JSON to answer with, or None for 204."""
Route: TypeAlias = tuple[str, str, Handler]


async def read_body(request: web.Request) -> tuple[Any, dict[str, Upload]]:
    """The JSON body and the uploads by number. Raises 50109 for bytes that are not JSON."""
    if not request.can_read_body:
        return None, {}
    if not request.content_type.startswith("multipart/"):
        return _parse(await request.read()), {}
    body: Any = {}
    uploads: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise ApiError(400, 50035, "Nested multipart is not accepted")
        content = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            body = _parse(content)
        elif part.name and part.name.startswith("files["):
            filename = part.filename or "unknown"
            uploads[part.name[6:-1]] = Upload(filename, media_type(filename), content)
        else:
            raise ApiError(400, 50035, f"Unexpected form field {part.name!r}")
    return body, uploads


def media_type(filename: str) -> str:
    """Content type by file name, as the CDN serves it."""
    guessed = mimetypes.guess_type(filename)[0] or "application/octet-stream"
    return f"{guessed}; charset=utf-8" if guessed.startswith("text/") else guessed


def _parse(content: bytes) -> Any:
    if not content:
        return None
    try:
        return json.loads(content)
    except ValueError:
        raise ApiError(400, 50109, "The request body contains invalid JSON.") from None
