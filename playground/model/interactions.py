"""Interactions: opened by people, answered by the bot, under Discord's rules.

Source: API reference, Receiving and Responding to Interactions.
"""

from __future__ import annotations

import secrets
from typing import Any

from playground.model import answers, files, limits, messages, payloads, permissions
from playground.model.answers import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT
from playground.model.components import with_text_ids
from playground.model.content import EPHEMERAL, LOADING
from playground.model.errors import (
    ApiError,
    Violation,
    already_acknowledged,
    empty_message,
    expired_token,
    invalid_form,
    unknown,
)
from playground.model.permissions import Permission
from playground.model.world import Event, Interaction, Message, World

Json = dict[str, Any]
Uploads = dict[str, files.Upload]

REPLY, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL, LAUNCH = 4, 5, 6, 7, 8, 9, 12
"""Callback types."""

ALLOWED = {
    COMMAND: {REPLY, DEFER, MODAL, LAUNCH},
    COMPONENT: {REPLY, DEFER, DEFER_UPDATE, UPDATE, MODAL, LAUNCH},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {REPLY, DEFER, DEFER_UPDATE, UPDATE, LAUNCH},
}


def start(
    world: World,
    kind: int,
    user_id: str,
    channel_id: str,
    data: Json,
    *,
    source: Message | None = None,
    opened_by: Interaction | None = None,
    locale: str = "en-US",
) -> Interaction:
    """Open an interaction and send INTERACTION_CREATE to the bot.

    50001 when the person cannot see the channel: Discord lets nothing through from there.
    `source` is the message whose component was used, also for a modal opened from it.
    """
    channel = world.channel(channel_id)
    permissions.require(world, user_id, channel, Permission.VIEW_CHANNEL)
    guild_id = channel.get("guild_id")
    interaction_id = world.ids.next()
    payload: Json = {
        "id": interaction_id,
        "application_id": world.application_id,
        "type": kind,
        "token": secrets.token_urlsafe(48),
        "version": 1,
        "data": data,
        "channel_id": channel_id,
        "channel": _channel_for(world, channel, user_id),
        "locale": locale,
        "app_permissions": str(int(permissions.in_channel(world, world.bot_id, channel))),
        "entitlements": [],
        "attachment_size_limit": payloads.ATTACHMENT_SIZE_LIMIT,
        "authorizing_integration_owners": {"0": guild_id or "0"},
        "context": 0 if guild_id else 1,
    }
    if guild_id:
        guild = world.guilds[guild_id]
        held = permissions.in_channel(world, user_id, channel)
        payload |= {
            "guild_id": guild_id,
            "guild": {"id": guild_id, "features": [], "locale": "en-US"},
            "guild_locale": "en-US",
            "member": payloads.member(world, guild, user_id) | {"permissions": str(int(held))},
        }
    else:
        payload["user"] = world.users[user_id]
    if source is not None:
        payload["message"] = source.data
    interaction = Interaction(
        id=interaction_id,
        token=payload["token"],
        type=kind,
        user_id=user_id,
        channel_id=channel_id,
        guild_id=guild_id,
        created=world.clock.now(),
        payload=payload,
        source_message_id=source.id if source else None,
        opened_by=opened_by.id if opened_by else None,
    )
    _forget_expired(world)
    world.interactions[interaction_id] = interaction
    world.interaction_ids[interaction.token] = interaction_id
    world.publish(Event("INTERACTION_CREATE", payload, guild_id, interaction_id=interaction_id))
    return interaction


def respond(
    world: World, interaction_id: str, token: str, body: Json, uploads: Uploads
) -> tuple[Interaction, Message | None]:
    """The first answer to an interaction. Returns the message that it made or changed, if any."""
    interaction = world.interactions.get(interaction_id)
    if interaction is None or interaction.token != token:
        raise unknown("interaction")
    if interaction.callback is not None:
        raise already_acknowledged()
    if world.clock.now() - interaction.created > world.answer_within:
        raise unknown("interaction")
    kind = body.get("type")
    if kind not in ALLOWED[interaction.type] or (
        kind in (UPDATE, DEFER_UPDATE) and interaction.source_message_id is None
    ):
        raise invalid_form(
            [Violation("type", "INTERACTION_CALLBACK_TYPE_INVALID", f"Type {kind} is not valid.")]
        )
    data = body.get("data") or {}
    message: Message | None = None
    if kind == REPLY:
        limits.check_message(data, has_files=bool(uploads), prefix="data.")
        message = answers.new_message(world, interaction, data, uploads)
        interaction.original_id = message.id
        messages.add(world, message)
    elif kind == DEFER:
        if data.get("flags", 0) & ~EPHEMERAL:
            raise invalid_form(
                [Violation("data.flags", "INVALID_FLAGS", "Only EPHEMERAL can be set here.")]
            )
        message = answers.new_message(world, interaction, {"flags": data.get("flags", 0)}, {})
        message.data["flags"] |= LOADING
        interaction.original_id = message.id
        interaction.loading = True
        messages.add(world, message)
    elif kind in (UPDATE, DEFER_UPDATE):
        message = _source(world, interaction)
        interaction.original_id = message.id
        if kind == UPDATE:
            messages.edit(world, message, data, uploads, prefix="data.")
    elif kind == MODAL:
        limits.check_modal(data, prefix="data.")
        interaction.modal = data | {"components": with_text_ids(data["components"])}
    elif kind == CHOICES:
        choices = data.get("choices") or []
        limits.check_choices(choices, interaction.payload["data"], prefix="data.")
        interaction.choices = choices
    interaction.callback = kind
    interaction.answered_at = world.clock.now()
    interaction.settled = kind not in (DEFER, DEFER_UPDATE)
    _changed(world, interaction)
    return interaction, message


def by_token(world: World, application_id: str, token: str) -> Interaction:
    """The interaction behind a webhook token: 10015 when unknown, 50027 when expired."""
    found = world.interactions.get(world.interaction_ids.get(token, ""))
    if found is None or application_id != world.application_id:
        raise unknown("Webhook")
    if world.clock.now() - found.created > world.token_life:
        raise expired_token()
    if found.callback is None:
        raise unknown("Webhook")
    return found


def message_of(world: World, interaction: Interaction, message_id: str) -> Message:
    """A message that the interaction made; `@original` names the first answer's."""
    if message_id == "@original":
        if interaction.original_id is None:
            raise unknown("Message")
        return world.message(interaction.channel_id, interaction.original_id)
    message = world.message(interaction.channel_id, message_id)
    if message.interaction_id != interaction.id and message.id != interaction.original_id:
        raise unknown("Message")
    return message


def edit_message(
    world: World, interaction: Interaction, message_id: str, body: Json, uploads: Uploads
) -> Message:
    """Edit an answer. Editing a deferred answer resolves it, and may add a poll."""
    message = message_of(world, interaction, message_id)
    is_deferred = interaction.loading and message.id == interaction.original_id
    if body.get("poll") and not is_deferred:
        raise ApiError(400, 520003, "Cannot edit a poll message")
    messages.edit(world, message, body, uploads)
    _settle(world, interaction)
    return message


def delete_message(world: World, interaction: Interaction, message_id: str) -> None:
    """Delete an answer. Without its loading message a person still waits, for a follow-up."""
    message = message_of(world, interaction, message_id)
    was_loading = interaction.loading and message.id == interaction.original_id
    messages.delete(world, message)
    if was_loading:
        interaction.loading = False
    else:
        _settle(world, interaction)


def follow_up(world: World, interaction: Interaction, body: Json, uploads: Uploads) -> Message:
    """A further message. The first one after a deferral fills the loading message instead, and
    loses its poll on the way (discord-api-docs#7022)."""
    if interaction.loading and interaction.original_id in world.messages[interaction.channel_id]:
        body = {key: value for key, value in body.items() if key != "poll"}
        if not any(body.get(key) for key in ("content", "embeds", "components")) and not uploads:
            raise empty_message()
        message = message_of(world, interaction, "@original")
        messages.edit(world, message, body, uploads)
    else:
        limits.check_message(body, has_files=bool(uploads))
        message = answers.new_message(world, interaction, body, uploads)
        messages.add(world, message)
        interaction.followup_ids.append(message.id)
    _settle(world, interaction)
    return message


def _settle(world: World, interaction: Interaction) -> None:
    interaction.loading = False
    interaction.settled = True
    _changed(world, interaction)


def _changed(world: World, interaction: Interaction) -> None:
    world.publish(
        Event(
            "INTERACTION_CHANGED",
            {"id": interaction.id, "callback": interaction.callback},
            interaction.guild_id,
            to_bot=False,
            only_for=interaction.user_id,
            interaction_id=interaction.id,
        )
    )


def _forget_expired(world: World) -> None:
    """Drop the oldest interactions whose tokens stopped working a while ago."""
    horizon = world.clock.now() - 2 * world.token_life
    while world.interactions:
        oldest = next(iter(world.interactions.values()))
        if oldest.created > horizon:
            break
        del world.interactions[oldest.id]
        del world.interaction_ids[oldest.token]


def _source(world: World, interaction: Interaction) -> Message:
    return world.message(interaction.channel_id, interaction.source_message_id or "")


def _channel_for(world: World, channel: Json, user_id: str) -> Json:
    if not channel.get("guild_id"):
        return channel
    held = permissions.in_channel(world, user_id, channel)
    return channel | {"permissions": str(int(held))}
