"""Native polls: creation, votes, the end and the final counts.

Source: API reference, Poll Resource.
"""

from __future__ import annotations

from typing import Any

from playground.model.errors import ApiError, foreign_message
from playground.model.intents import for_messages, for_polls
from playground.model.permissions import Permission, in_channel
from playground.model.world import Event, Message, World

Json = dict[str, Any]

POLL_RESULT = 46
"""Message type of the note that a poll has ended; source: API reference, Message Types."""


def create(world: World, request: Json) -> tuple[Json, float]:
    """The stored poll and the instant at which it ends (seconds since the epoch)."""
    hours = request.get("duration") or 24
    ends = world.clock.now() + hours * 3600
    answers = []
    for number, answer in enumerate(request["answers"], start=1):
        media = {key: value for key, value in answer["poll_media"].items() if value is not None}
        answers.append({"answer_id": number, "poll_media": media})
    poll = {
        "question": {"text": request["question"].get("text")},
        "answers": answers,
        "expiry": world.clock.timestamp(ends),
        "allow_multiselect": bool(request.get("allow_multiselect")),
        "layout_type": request.get("layout_type") or 1,
        "results": {"answer_counts": [], "is_finalized": False},
    }
    return poll, ends


def vote(world: World, user_id: str, message: Message, answers: list[int]) -> None:
    """Replace a person's vote; an empty list withdraws it."""
    poll = _poll(message)
    channel = world.channels[message.channel_id]
    held = in_channel(world, user_id, channel)
    if not held & Permission.READ_MESSAGE_HISTORY or not held & Permission.VIEW_CHANNEL:
        raise ApiError(403, 520000, "Poll voting blocked")
    if poll["results"]["is_finalized"] or message.poll_ends is None:
        raise ApiError(400, 520001, "Poll expired")
    if world.clock.now() >= message.poll_ends:
        raise ApiError(400, 520001, "Poll expired")
    known = {answer["answer_id"] for answer in poll["answers"]}
    if not set(answers) <= known or (len(answers) > 1 and not poll["allow_multiselect"]):
        raise ApiError(400, 50035, "Invalid Form Body")
    before = set(message.votes.get(user_id, []))
    after = set(answers)
    if after:
        message.votes[user_id] = sorted(after)
    else:
        message.votes.pop(user_id, None)
    _count(world, message)
    guild_id = channel.get("guild_id")
    removed: list[tuple[str, int]] = [("MESSAGE_POLL_VOTE_REMOVE", n) for n in before - after]
    added: list[tuple[str, int]] = [("MESSAGE_POLL_VOTE_ADD", n) for n in after - before]
    for name, answer_id in sorted(removed) + sorted(added):
        data = {
            "user_id": user_id,
            "channel_id": message.channel_id,
            "message_id": message.id,
            "answer_id": answer_id,
        }
        if guild_id:
            data["guild_id"] = guild_id
        world.publish(Event(name, data, guild_id, intent=for_polls(guild_id)))


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
    poll = _poll(message)
    _count(world, message)
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


def voters(message: Message, answer_id: int, *, limit: int, after: int) -> list[str]:
    """Ids of those who chose an answer, in id order."""
    _poll(message)
    chosen = [int(user) for user, answers in message.votes.items() if answer_id in answers]
    return [str(user) for user in sorted(chosen) if user > after][:limit]


def _poll(message: Message) -> Json:
    poll: Json | None = message.data.get("poll")
    if poll is None:
        raise ApiError(400, 520006, "Cannot expire a non-poll message")
    return poll


def _count(world: World, message: Message) -> None:
    """Fill in the counts; answers without a vote are left out, as Discord does."""
    counts: dict[int, int] = {}
    for answers in message.votes.values():
        for answer in answers:
            counts[answer] = counts.get(answer, 0) + 1
    own = message.votes.get(world.bot_id, [])
    message.data["poll"]["results"]["answer_counts"] = [
        {"id": answer, "count": count, "me_voted": answer in own}
        for answer, count in sorted(counts.items())
    ]


def _post_result(world: World, message: Message) -> None:
    from playground.model import messages

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
    note = messages.build(world, message.author_id, channel, {}, {})
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
