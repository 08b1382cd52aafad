"""Native polls: creation, votes, the end and the final counts.

Source: API reference, Poll Resource.
"""

from __future__ import annotations

from typing import Any

from playground.model.errors import ApiError
from playground.model.intents import for_polls
from playground.model.permissions import Permission, in_channel
from playground.model.world import Event, Message, World

Json = dict[str, Any]


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
    poll = of(message)
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
    count(world, message)
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


def voters(message: Message, answer_id: int, *, limit: int, after: int) -> list[str]:
    """Ids of those who chose an answer, in id order."""
    of(message)
    chosen = [int(user) for user, answers in message.votes.items() if answer_id in answers]
    return [str(user) for user in sorted(chosen) if user > after][:limit]


def of(message: Message) -> Json:
    """A message's poll; 520006 when it has none."""
    poll: Json | None = message.data.get("poll")
    if poll is None:
        raise ApiError(400, 520006, "Cannot expire a non-poll message")
    return poll


def count(world: World, message: Message) -> None:
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
