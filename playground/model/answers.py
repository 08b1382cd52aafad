"""Messages that answer an interaction, and what they tell about it."""

from __future__ import annotations

from typing import Any

from playground.model import content, files
from playground.model.content import EPHEMERAL
from playground.model.world import Interaction, Message, World

Json = dict[str, Any]
Uploads = dict[str, files.Upload]

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
"""Interaction types; source: API reference, Interaction Type."""


def new_message(world: World, interaction: Interaction, body: Json, uploads: Uploads) -> Message:
    """A message of the bot that answers `interaction`; not stored yet."""
    ephemeral = bool((body.get("flags") or 0) & EPHEMERAL)
    message = content.build(
        world,
        world.bot_id,
        world.channel(interaction.channel_id),
        body,
        uploads,
        interaction=interaction,
        only_for=interaction.user_id if ephemeral else None,
    )
    message.data["interaction_metadata"] = metadata(world, interaction)
    if interaction.type == COMMAND:
        message.data["type"] = 20 if interaction.payload["data"]["type"] == 1 else 23
        message.data["interaction"] = {
            "id": interaction.id,
            "type": COMMAND,
            "name": command_name(interaction.payload["data"]),
            "user": world.users[interaction.user_id],
        }
    elif interaction.source_message_id is not None:
        message.data["type"] = 19
        message.data["message_reference"] = {
            "type": 0,
            "message_id": interaction.source_message_id,
            "channel_id": interaction.channel_id,
        } | ({"guild_id": interaction.guild_id} if interaction.guild_id else {})
    return message


def metadata(world: World, interaction: Interaction) -> Json:
    """`interaction_metadata` of a message that answers this interaction."""
    result: Json = {
        "id": interaction.id,
        "type": interaction.type,
        "user": world.users[interaction.user_id],
        "authorizing_integration_owners": interaction.payload["authorizing_integration_owners"],
    }
    if interaction.type == COMPONENT:
        result["interacted_message_id"] = interaction.source_message_id
    elif interaction.type == MODAL_SUBMIT:
        opened_by = world.interactions.get(interaction.opened_by or "")
        if opened_by is not None:
            result["triggering_interaction_metadata"] = metadata(world, opened_by)
    elif interaction.payload["data"]["type"] == 3:
        result["target_message_id"] = interaction.payload["data"]["target_id"]
    elif interaction.payload["data"]["type"] == 2:
        result["target_user"] = world.users[interaction.payload["data"]["target_id"]]
    return result


def command_name(data: Json) -> str:
    """`film show` for a subcommand."""
    parts = [data["name"]]
    options = data.get("options") or []
    while options and options[0]["type"] in (1, 2):
        parts.append(options[0]["name"])
        options = options[0].get("options") or []
    return " ".join(parts)
