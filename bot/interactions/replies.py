"""The one way an interaction succeeds or fails.

Commands answer through `reply`, buttons and selects through `reply` or `turn`. Whatever goes wrong
reaches `report_error`: an `UserFacingError` is the reply, anything else a short apology with an id
under which the log holds the trace.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Coroutine, Sequence
from typing import Any, TypeAlias

import aiohttp
import discord
from discord import app_commands, ui

from bot import limits
from bot.errors import Busy, NotAllowed, UserFacingError
from bot.interactions.controls import Controls, Interaction, Layout, button, custom_id_of
from bot.library.model import Scope
from bot.markdown import plain
from bot.servers.model import Actor

log = logging.getLogger(__name__)

PATIENCE = 0.8
"""Seconds before "Marquee is thinking…" is shown. Discord gives up after 3."""

EXPIRED = 10062
"""Discord's code for an interaction that was answered too late (Unknown interaction)."""
ANSWERED = 40060
"""Discord's code for an interaction that has its answer already: a retry of ours got through."""

SERVER_ONLY = "Films and reviews belong to a server, so please use this in one."
CHANGED = "This command has changed since Discord loaded it for you. Please try again in a minute."


Work: TypeAlias = Coroutine[Any, Any, Layout]


async def scope_of(interaction: Interaction) -> Scope:
    """Whose films and reviews may be seen here. `NotAllowed` outside a server."""
    if interaction.guild_id is None:
        raise NotAllowed(SERVER_ONLY)
    return await interaction.client.app.servers.scope(interaction.guild_id)


def actor_of(interaction: Interaction) -> Actor:
    """Who acts, with the roles and permissions that Discord sent along. `NotAllowed` in a DM."""
    member = interaction.user
    if interaction.guild_id is None or not isinstance(member, discord.Member):
        raise NotAllowed(SERVER_ONLY)
    return Actor(
        server_id=interaction.guild_id,
        user_id=member.id,
        name=member.display_name,
        role_ids=frozenset(role.id for role in member.roles),
        manage_server=interaction.permissions.manage_guild,
        manage_messages=interaction.permissions.manage_messages,
        interaction_id=interaction.id,
    )


# --- succeeding ------------------------------------------------------------------------------


async def reply(
    interaction: Interaction, work: Work, *, private: bool = False, again: str = ""
) -> None:
    """Answer with a new message, in time even when `work` is slow.

    `again` is a route that takes one value: what the person may have meant becomes its buttons.
    """
    await _answer(interaction, work, private=private, again=again)


async def turn(interaction: Interaction, work: Work, *, anyone: bool = False) -> None:
    """Put `work` in place of the message whose control was used.

    That is for whoever asked for the message; others get a private copy, unless it is for
    `anyone` to change.
    """
    message = interaction.message
    asked = message.interaction_metadata if message else None
    mine = message is not None and (
        anyone or message.flags.ephemeral or asked is None or asked.user.id == interaction.user.id
    )
    await _answer(interaction, work, private=not mine, in_place=mine)


async def _answer(
    interaction: Interaction,
    work: Work,
    *,
    private: bool = False,
    in_place: bool = False,
    again: str = "",
) -> None:
    response = interaction.response
    with interaction.client.answering():
        task = asyncio.create_task(work)
        try:
            await asyncio.wait({task}, timeout=PATIENCE)
            if not task.done():
                await response.defer(ephemeral=private, thinking=not in_place)
            layout = await task
            if response.is_done():
                await interaction.edit_original_response(
                    view=layout, attachments=layout.files or discord.utils.MISSING
                )
            elif in_place:
                await response.edit_message(
                    view=layout, attachments=layout.files or discord.utils.MISSING
                )
            else:
                await response.send_message(view=layout, files=layout.files, ephemeral=private)
        except Exception as error:  # noqa: BLE001 - the one place where all of them end
            await report_error(interaction, error, again=again)
        finally:
            task.cancel()


# --- failing ---------------------------------------------------------------------------------


async def report_error(interaction: Interaction, error: BaseException, *, again: str = "") -> None:
    """Tell the person, privately, what went wrong; log it when the fault is ours."""
    while isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError) and (
        error.__cause__ is not None
    ):
        error = error.__cause__
    if isinstance(error, discord.HTTPException) and error.code in (EXPIRED, ANSWERED):
        log.warning("an answer came too late or twice: %s (%s)", error.text, _what(interaction))
        return
    suggestions: Sequence[str] = ()
    if isinstance(error, UserFacingError):
        message, suggestions = error.message, error.suggestions
    elif (known := _words_for(error)) is not None:
        message = known
    else:
        error_id = secrets.token_hex(4)
        log.error("error %s in %s", error_id, _what(interaction), exc_info=error)
        message = (
            "Sorry, something went wrong on my side. If it happens again, tell whoever runs"
            f" this bot: error {error_id}."
        )
    try:
        await _tell(interaction, _failure(message, suggestions, again))
    except (discord.HTTPException, aiohttp.ClientError, OSError) as problem:
        kind = type(problem).__name__
        log.warning("could not tell of an error: %s (%s)", kind, _what(interaction))


def _words_for(error: BaseException) -> str | None:
    """A sentence for what discord.py refuses itself; None for a fault of ours."""
    match error:
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return CHANGED
        case app_commands.TransformerError():
            return f"“{error.value}” does not fit there. Please choose from what is offered."
        case app_commands.CommandOnCooldown():
            return f"That was quick. Please wait {error.retry_after:.0f} seconds and try again."
        case app_commands.NoPrivateMessage():
            return SERVER_ONLY
        case app_commands.BotMissingPermissions():
            names = ", ".join(name.replace("_", " ") for name in error.missing_permissions)
            return f"I am not allowed to do that here: I need {names}."
        case app_commands.CheckFailure():
            return "You are not allowed to do that here."
    return None


def _failure(message: str, suggestions: Sequence[str], again: str) -> Layout:
    items: list[ui.Item[Any]] = []
    fitting = [
        button(suggestion, again, suggestion)
        for suggestion in dict.fromkeys(suggestions)
        if again and len(f"{again}:{suggestion}") <= limits.CUSTOM_ID
    ]
    if suggestions and not fitting:
        message += "\n" + " · ".join(suggestions)
    items.append(ui.TextDisplay(plain(message, limits.MESSAGE_TEXT)))
    if fitting:
        items.append(ui.ActionRow(*fitting[: limits.ROW_BUTTONS]))
    return Layout(*items)


async def _tell(interaction: Interaction, layout: Layout) -> None:
    response = interaction.response
    if not response.is_done():
        await response.send_message(view=layout, ephemeral=True)
        return
    if response.type is discord.InteractionResponseType.deferred_channel_message:
        with contextlib.suppress(discord.NotFound):  # "thinking…" may be public; an error is not
            await interaction.delete_original_response()
    await interaction.followup.send(view=layout, ephemeral=True)


def _what(interaction: Interaction) -> str:
    """What was used, by whom and where, for the log: never what was typed, never the token."""
    if interaction.command is not None:
        name = f"/{interaction.command.qualified_name}"
    else:
        name = ":".join(custom_id_of(interaction).split(":")[:2]) or "an interaction"
    return f"{name}, user {interaction.user.id}, server {interaction.guild_id}"


async def press(interaction: Interaction, controls: Controls) -> None:
    """Do what a button, select or form stands for."""
    try:
        interaction.client.check_open()
        handler, arguments = controls.find(interaction)
        await handler(interaction, *arguments)
    except Exception as error:  # noqa: BLE001 - the one place where all of them end
        await report_error(interaction, error)


class Tree(app_commands.CommandTree[Any]):
    """Slash and context commands; their failures end where all failures do."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        if interaction.type is discord.InteractionType.autocomplete:
            return True
        try:
            interaction.client.check_open()
        except Busy as error:
            with interaction.client.answering():
                await report_error(interaction, error)
            return False
        return True

    async def on_error(
        self, interaction: Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        await report_error(interaction, error)
