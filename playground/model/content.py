"""What a message holds: built from a request body, and changed by one."""

from __future__ import annotations

from typing import Any

from playground.model import components, files, mentions, polls
from playground.model.message_rules import COMPONENTS_V2
from playground.model.world import Interaction, Message, World

Json = dict[str, Any]
Uploads = dict[str, files.Upload]

SUPPRESS_EMBEDS, EPHEMERAL, LOADING = 1 << 2, 1 << 6, 1 << 7
SUPPRESS_NOTIFICATIONS = 1 << 12
"""Message flags; source: API reference, Message flags."""


def build(
    world: World,
    author_id: str,
    channel: Json,
    body: Json,
    uploads: Uploads,
    *,
    interaction: Interaction | None = None,
    only_for: str | None = None,
) -> Message:
    """A message that is not stored yet. `interaction` makes it an answer to that."""
    data: Json = {
        "id": world.ids.next(),
        "channel_id": channel["id"],
        "author": world.users[author_id],
        "content": "",
        "timestamp": world.clock.timestamp(),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "pinned": False,
        "type": 0,
        "flags": EPHEMERAL if only_for else 0,
    }
    if "nonce" in body:
        data["nonce"] = body["nonce"]
    message = Message(data, only_for=only_for)
    if interaction is not None:
        message.interaction_id = interaction.id
        data["application_id"] = world.application_id
        data["webhook_id"] = world.application_id
    write(world, message, channel, body, uploads)
    return message


def write(world: World, message: Message, channel: Json, body: Json, uploads: Uploads) -> None:
    """Apply a create or edit body to `message.data`."""
    data = message.data
    if body.get("flags") is not None:
        settable = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2
        kept = data["flags"] & (EPHEMERAL | LOADING | COMPONENTS_V2)
        data["flags"] = kept | (body["flags"] & settable)
    message.files = files.attach(
        world,
        message.channel_id,
        body,
        uploads,
        message.files,
        ephemeral=message.only_for is not None,
    )
    media = files.MediaResolver(message.files)
    if "content" in body:
        data["content"] = body["content"] or ""
    if "embeds" in body:
        data["embeds"] = [
            _embed(embed, f"embeds.{index}", media)
            for index, embed in enumerate(body["embeds"] or [])
        ]
        message.embedded = sorted(media.used)
    if "components" in body:
        data["components"] = components.materialise(body["components"] or [], media.media)
        message.embedded = sorted(media.used | set(message.embedded))
    data["attachments"] = [item for item in message.files if item["id"] not in message.embedded]
    if body.get("poll"):
        data["poll"], message.poll_ends = polls.create(world, body["poll"])
        world.open_polls[message.id] = message.channel_id
    if "allowed_mentions" in body:
        message.allowed_mentions = body["allowed_mentions"]
    text = "\n".join([data["content"], *components.texts(data["components"])])
    pings = mentions.resolve(
        world,
        message.author_id,
        channel,
        text,
        message.allowed_mentions,
        is_interaction=message.interaction_id is not None,
    )
    message.pings = pings
    data["mention_everyone"] = pings["everyone"]
    data["mention_roles"] = pings["roles"]
    data["mentions"] = [world.users[user] for user in pings["users"]]


def _embed(embed: Json, path: str, media: files.MediaResolver) -> Json:
    result = {"type": "rich"} | {key: value for key, value in embed.items() if value is not None}
    for key in ("image", "thumbnail"):
        if key in result:
            found = media.url(result[key]["url"], f"{path}.{key}.url")
            result[key] = {
                field: found[field]
                for field in ("url", "proxy_url", "width", "height", "content_type")
                if field in found
            }
    result["fields"] = [{"inline": False} | field for field in result.get("fields", [])]
    return result
