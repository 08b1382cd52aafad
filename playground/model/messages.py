"""Messages: built, posted, edited, deleted and read, by the rules that Discord applies."""

from __future__ import annotations

import copy
from typing import Any

from playground.model import content, files, limits
from playground.model.content import LOADING
from playground.model.errors import (
    ApiError,
    empty_message,
    foreign_message,
    missing_permissions,
    unknown,
)
from playground.model.intents import for_messages
from playground.model.permissions import THREAD_TYPES, Permission, in_channel, require
from playground.model.world import Event, Message, World

Json = dict[str, Any]
Uploads = dict[str, files.Upload]


def post(
    world: World, author_id: str, channel_id: str, body: Json, uploads: Uploads | None = None
) -> Message:
    """A person or the bot sends a message to a channel."""
    channel = world.channel(channel_id)
    needed = (
        Permission.SEND_MESSAGES_IN_THREADS
        if channel["type"] in THREAD_TYPES
        else Permission.SEND_MESSAGES
    )
    if body.get("embeds"):
        needed |= Permission.EMBED_LINKS
    if uploads:
        needed |= Permission.ATTACH_FILES
    if body.get("poll"):
        needed |= Permission.SEND_POLLS
    if body.get("message_reference"):
        needed |= Permission.READ_MESSAGE_HISTORY
    require(world, author_id, channel, needed)
    limits.check_message(body, has_files=bool(uploads))
    message = content.build(world, author_id, channel, body, uploads or {})
    reference = body.get("message_reference")
    if reference:
        replied = world.message(channel_id, str(reference["message_id"]))
        message.data |= {
            "type": 19,
            "message_reference": {
                "type": 0,
                "message_id": replied.id,
                "channel_id": channel_id,
            },
            "referenced_message": replied.data,
        }
    add(world, message)
    return message


def add(world: World, message: Message) -> None:
    """Store a message and tell whoever may see it."""
    world.messages[message.channel_id][message.id] = message
    world.channels[message.channel_id]["last_message_id"] = message.id
    _announce(world, "MESSAGE_CREATE", message)


def edit(
    world: World,
    message: Message,
    body: Json,
    uploads: Uploads | None = None,
    *,
    prefix: str = "",
) -> None:
    """Change a message. Absent fields stay. A message with a poll never changes."""
    if message.data.get("poll"):
        raise ApiError(400, 520003, "Cannot edit a poll message")
    limits.check_edit(message.data, body, prefix=prefix)
    channel = world.channel(message.channel_id)
    draft = copy.deepcopy(message)
    was_loading = bool(message.flags & LOADING)
    draft.data["flags"] &= ~LOADING
    content.write(world, draft, channel, body, uploads or {})
    if was_loading:
        _require_something(draft)
    else:
        draft.data["edited_timestamp"] = world.clock.timestamp()
        draft.pings = message.pings
        _require_something(draft)
    message.__dict__.update(draft.__dict__)
    _announce(world, "MESSAGE_UPDATE", message)


def delete(world: World, message: Message) -> None:
    """Remove a message and tell whoever saw it."""
    world.messages[message.channel_id].pop(message.id, None)
    world.open_polls.pop(message.id, None)
    guild_id = world.channels[message.channel_id].get("guild_id")
    data = {"id": message.id, "channel_id": message.channel_id}
    _publish(world, "MESSAGE_DELETE", message, data | ({"guild_id": guild_id} if guild_id else {}))


def delete_as(world: World, user_id: str, channel_id: str, message_id: str) -> None:
    """Delete one's own message, or anyone's with Manage Messages."""
    message = fetch(world, user_id, channel_id, message_id, needed=Permission.VIEW_CHANNEL)
    if message.author_id != user_id:
        held = in_channel(world, user_id, world.channel(channel_id))
        if not held & Permission.MANAGE_MESSAGES:
            raise missing_permissions()
    delete(world, message)


def bulk_delete(world: World, user_id: str, channel_id: str, message_ids: list[str]) -> None:
    """Delete up to 100 messages at once; needs Manage Messages."""
    needed = Permission.MANAGE_MESSAGES | Permission.READ_MESSAGE_HISTORY
    require(world, user_id, world.channel(channel_id), needed)
    for message_id in message_ids:
        message = world.messages[channel_id].get(str(message_id))
        if message is not None and message.only_for is None:
            delete(world, message)


def edit_as(
    world: World, user_id: str, channel_id: str, message_id: str, body: Json, uploads: Uploads
) -> Message:
    """Edit one's own message through its channel."""
    message = fetch(world, user_id, channel_id, message_id, needed=Permission.VIEW_CHANNEL)
    if message.author_id != user_id:
        raise foreign_message()
    edit(world, message, body, uploads)
    return message


def fetch(
    world: World,
    user_id: str,
    channel_id: str,
    message_id: str,
    *,
    needed: Permission = Permission.READ_MESSAGE_HISTORY,
) -> Message:
    """One message of a channel; ephemeral ones are unknown to this route."""
    require(world, user_id, world.channel(channel_id), needed)
    message = world.message(channel_id, message_id)
    if message.only_for is not None:
        raise unknown("Message")
    return message


def history(
    world: World,
    user_id: str,
    channel_id: str,
    *,
    limit: int,
    before: int | None,
    after: int | None,
) -> list[Message]:
    """Newest first. Without Read Message History it is empty, as the API reference says."""
    channel = world.channel(channel_id)
    require(world, user_id, channel, Permission.VIEW_CHANNEL)
    if not in_channel(world, user_id, channel) & Permission.READ_MESSAGE_HISTORY:
        return []
    found = [m for m in world.messages[channel_id].values() if m.only_for is None]
    found.sort(key=lambda message: int(message.id), reverse=after is None)
    if before is not None:
        found = [message for message in found if int(message.id) < before]
    if after is not None:
        found = [message for message in found if int(message.id) > after]
    return sorted(found[:limit], key=lambda message: int(message.id), reverse=True)


def seen_by_bot(world: World, message: Message) -> Json:
    """A message as the application gets it.

    Without the message content intent, others' messages come without what they say. Source: API
    reference, Message Content Intent; `poll` is left out (discord-api-docs#6869).
    """
    data = message.data
    channel = world.channels[message.channel_id]
    content_flag = 1 << 19
    if (
        message.author_id == world.bot_id
        or channel.get("guild_id") is None
        or world.application["flags"] & content_flag
        or any(user["id"] == world.bot_id for user in data["mentions"])
    ):
        return data
    hidden: Json = {"content": "", "embeds": [], "attachments": [], "components": []}
    return {key: value for key, value in data.items() if key != "poll"} | hidden


def _require_something(message: Message) -> None:
    data = message.data
    if not any(data.get(key) for key in ("content", "embeds", "attachments", "components", "poll")):
        raise empty_message()


def _announce(world: World, name: str, message: Message) -> None:
    guild_id = world.channels[message.channel_id].get("guild_id")
    extra: Json = {}
    if guild_id:
        guild = world.guilds[guild_id]
        extra["guild_id"] = guild_id
        if message.author_id in guild.members:
            extra["member"] = guild.members[message.author_id]
    _publish(world, name, message, seen_by_bot(world, message) | extra)


def _publish(world: World, name: str, message: Message, data: Json) -> None:
    """Tell the bot what it may see, and the people in front of the screen."""
    channel = world.channels[message.channel_id]
    guild_id = channel.get("guild_id")
    is_visible = in_channel(world, world.bot_id, channel) & Permission.VIEW_CHANNEL
    world.publish(
        Event(
            name,
            data,
            guild_id,
            to_bot=message.only_for is None and bool(is_visible),
            intent=for_messages(guild_id),
            only_for=message.only_for,
            interaction_id=message.interaction_id,
        )
    )
