"""How a native poll ends: by its author, or when its time is up.

Source: API reference, Poll Resource.
"""

from __future__ import annotations

from playground.model import content, messages, polls
from playground.model.errors import ApiError, foreign_message
from playground.model.intents import for_messages
from playground.model.world import Event, Message, World

POLL_RESULT = 46
"""Message type of the note that a poll has ended; source: API reference, Message Types."""


def expire(world: World, user_id: str, message: Message) -> None:
    """End a poll now; only its author may."""
    if not message.data.get("poll"):
        raise ApiError(400, 520006, "Cannot expire a non-poll message")
    if message.author_id != user_id:
        raise foreign_message()
    if message.data["poll"]["results"]["is_finalized"]:
        raise ApiError(400, 520001, "Poll expired")
    finalize(world, message)


def finalize_due(world: World) -> list[Message]:
    """End every poll whose time is up; returns those that ended."""
    open_messages = [
        world.messages.get(channel, {}).get(key) for key, channel in tuple(world.open_polls.items())
    ]
    due = [m for m in open_messages if m and (m.poll_ends or 0) <= world.clock.now()]
    for message in due:
        finalize(world, message)
    return due


def finalize(world: World, message: Message) -> None:
    """Fix the counts, tell the channel, and post the note that Discord posts."""
    poll = polls.of(message)
    polls.count(world, message)
    poll["results"]["is_finalized"] = True
    world.open_polls.pop(message.id, None)
    poll["expiry"] = world.clock.timestamp(min(message.poll_ends or 0, world.clock.now()))
    channel = world.channels[message.channel_id]
    guild_id = channel.get("guild_id")
    world.publish(
        Event(
            "MESSAGE_UPDATE",
            message.data | ({"guild_id": guild_id} if guild_id else {}),
            guild_id,
            intent=for_messages(guild_id),
        )
    )
    _post_result(world, message)


def _post_result(world: World, message: Message) -> None:
    poll = message.data["poll"]
    counts = {entry["id"]: entry["count"] for entry in poll["results"]["answer_counts"]}
    best = max(counts.values(), default=0)
    winners = [answer for answer, count in counts.items() if count == best]
    fields = [
        ("poll_question_text", poll["question"]["text"]),
        ("victor_answer_votes", str(best)),
        ("total_votes", str(sum(counts.values()))),
    ]
    if len(winners) == 1:
        text = poll["answers"][winners[0] - 1]["poll_media"].get("text", "")
        fields += [("victor_answer_id", str(winners[0])), ("victor_answer_text", text)]
    channel = world.channels[message.channel_id]
    note = content.build(world, message.author_id, channel, {}, {})
    reference = {"type": 0, "message_id": message.id, "channel_id": message.channel_id}
    if channel.get("guild_id"):
        reference["guild_id"] = channel["guild_id"]
    note.data |= {
        "type": POLL_RESULT,
        "message_reference": reference,
        "embeds": [
            {
                "type": "poll_result",
                "fields": [{"name": n, "value": v, "inline": False} for n, v in fields],
            }
        ],
    }
    messages.add(world, note)
