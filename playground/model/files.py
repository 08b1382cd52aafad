"""Attachments: what was uploaded, and the objects that point to it."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Any

from playground.model.errors import ApiError, Violation, invalid_form
from playground.model.payloads import ATTACHMENT_SIZE_LIMIT
from playground.model.world import Attachment, World

Json = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """A file as it was sent."""

    filename: str
    content_type: str
    content: bytes


def store(
    world: World, channel_id: str, upload: Upload, *, description: str | None, ephemeral: bool
) -> Json:
    """Put an upload on the CDN and return its attachment object. 40005 above the size limit."""
    if len(upload.content) > ATTACHMENT_SIZE_LIMIT:
        raise ApiError(413, 40005, "Request entity too large")
    filename = re.sub(r"[^\w.()-]", "_", upload.filename) or "unknown"
    attachment_id = world.ids.next()
    world.attachments[attachment_id] = Attachment(
        attachment_id, filename, upload.content_type, upload.content
    )
    url = f"{world.cdn_url}/attachments/{channel_id}/{attachment_id}/{filename}"
    result: Json = {
        "id": attachment_id,
        "filename": filename,
        "size": len(upload.content),
        "url": url,
        "proxy_url": url,
        "content_type": upload.content_type,
    }
    if description is not None:
        result["description"] = description
    if ephemeral:
        result["ephemeral"] = True
    size = image_size(upload.content)
    if size:
        result["width"], result["height"] = size
    return result


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or GIF, read from its header."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return struct.unpack(">II", content[16:24])
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        return struct.unpack("<HH", content[6:10])
    return None


def attach(
    world: World,
    channel_id: str,
    body: Json,
    uploads: dict[str, Upload],
    existing: list[Json],
    *,
    ephemeral: bool,
) -> list[Json]:
    """The files of a message after a create or an edit.

    `uploads` maps the n of `files[n]`. An edit without `attachments` keeps what was there; with
    it, keeps what it lists. Source: API reference, Uploading Files and Editing Messages.
    """
    listed = body.get("attachments")
    described = {str(item.get("id")): item for item in listed or ()}
    unmatched = [n for n in described if n not in uploads and n not in {e["id"] for e in existing}]
    if unmatched:
        raise invalid_form(
            Violation("attachments", "ATTACHMENT_NOT_FOUND", f"No file with id {n}.")
            for n in unmatched
        )
    kept = existing if listed is None else [item for item in existing if item["id"] in described]
    added = []
    for number, upload in uploads.items():
        meta = described.get(number, {})
        renamed = Upload(
            meta.get("filename") or upload.filename, upload.content_type, upload.content
        )
        added.append(
            store(
                world,
                channel_id,
                renamed,
                description=meta.get("description"),
                ephemeral=ephemeral,
            )
        )
    return kept + added


class MediaResolver:
    """Turns `attachment://name` into the stored file, and remembers which files were used."""

    def __init__(self, files: list[Json]) -> None:
        self._by_name = {item["filename"]: item for item in files}
        self.used: set[str] = set()

    def url(self, url: str, path: str) -> Json:
        """The attachment behind `url`, or a bare url from elsewhere."""
        if not url.startswith("attachment://"):
            return {"url": url, "proxy_url": url}
        item = self._by_name.get(url.removeprefix("attachment://"))
        if item is None:
            raise invalid_form(
                [
                    Violation(
                        path,
                        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                        f"The referenced attachment {url} is not in this message.",
                    )
                ]
            )
        self.used.add(item["id"])
        return item

    def media(self, item: Json, path: str) -> Json:
        """A component's media item as readers get it."""
        found = self.url(item["url"], f"{path}.url")
        media: Json = {
            "id": found.get("id", "0"),
            "url": found["url"],
            "proxy_url": found["proxy_url"],
            "width": found.get("width"),
            "height": found.get("height"),
        }
        if "id" in found:
            media |= {"attachment_id": found["id"], "content_type": found["content_type"]}
            media |= {"name": found["filename"], "size": found["size"]}
        return media
