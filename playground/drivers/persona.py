"""A person in front of the screen: everything that somebody can do in Discord with the bot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict, Unpack

from playground.drivers import forms
from playground.drivers.client import ClientRefusal, selected
from playground.drivers.reply import Reply
from playground.drivers.viewpoint import Viewpoint
from playground.drivers.views import Choice, MessageView, ModalView
from playground.model import answers, commands, interactions, messages, polls
from playground.model.commands import Resolved
from playground.model.components import LINK, PREMIUM, SELECTS, Kind
from playground.model.errors import ApiError
from playground.model.files import Upload
from playground.model.permissions import Permission
from playground.model.world import Interaction

Json = dict[str, Any]
Target = MessageView | Reply


class How(TypedDict, total=False):
    """How an action is done. `force` skips the client's checks; with `may_fail` a silent bot leaves
    its mark in `Reply.error` instead of raising `NoAnswer`; `wait` is in seconds."""

    force: bool
    may_fail: bool
    wait: float | None


class Persona(Viewpoint):
    """One person in one channel. Every action checks what the client would check; `force=True`
    skips that, so that the bot's own checks are met."""

    # Commands

    async def slash(
        self,
        path: str,
        /,
        *,
        force: bool = False,
        may_fail: bool = False,
        wait: float | None = None,
        **options: Any,
    ) -> Reply:
        """Use a slash command and wait for its answer: `slash("film show", title="Alien")`."""
        return await self.use(path, options, force=force, may_fail=may_fail, wait=wait)

    async def use(
        self,
        path: str,
        options: Mapping[str, Any],
        **how: Unpack[How],
    ) -> Reply:
        """`slash` with the options in a mapping, for names that are no Python names."""
        interaction = self.start_slash(path, options, force=how.get("force", False))
        return await self._reply(interaction, how)

    def start_slash(
        self, path: str, options: Mapping[str, Any], *, force: bool = False
    ) -> Interaction:
        """Use a slash command without waiting."""
        command, declared = self.command(path, force)
        encoder = self.encoder(force)
        given = encoder.options(declared, options)
        data = commands.use(command, path, given, encoder.resolved)
        return self._start(answers.COMMAND, data)

    async def autocomplete(
        self, path: str, /, *, focus: str | None = None, wait: float | None = None, **options: Any
    ) -> list[Choice]:
        """Type into an option (the last one given, unless `focus` names it) and read the menu."""
        return await self.suggestions(path, options, focus or next(reversed(options), ""), wait)

    async def suggestions(
        self, path: str, options: Mapping[str, Any], focus: str, wait: float | None = None
    ) -> list[Choice]:
        """`autocomplete` with the options in a mapping."""
        command, declared = self.command(path, force=False)
        encoder = self.encoder(force=False)
        given = encoder.partial(declared, options, focus)
        data = commands.use(command, path, given, encoder.resolved)
        reply = await self._reply(self._start(answers.AUTOCOMPLETE, data), {"wait": wait})
        return reply.choices

    async def context(
        self,
        name: str,
        target: Target | Persona,
        **how: Unpack[How],
    ) -> Reply:
        """Use a message or user command on a message or a person."""
        force = how.get("force", False)
        is_user = isinstance(target, Persona)
        kind = commands.USER if is_user else commands.MESSAGE
        offered = commands.offered(self.world, self.user_id, self.channel, kind)
        if force:
            offered = list(self.world.commands.values())
        command = next((c for c in offered if c["name"] == name and c["type"] == kind), None)
        if command is None:
            raise ClientRefusal(f"{self.name} is not offered {name!r} here")
        resolved = Resolved(self.world, self.channel)
        if isinstance(target, Persona):
            target_id = target.user_id
            resolved.user(target_id)
        else:
            message = _message(target)
            self.must_see(message, force)
            target_id = message.id
            resolved.message(message.data)
        data = commands.use_on(command, target_id, resolved.data)
        return await self._reply(self._start(answers.COMMAND, data), how)

    # Components and forms

    async def click(
        self,
        target: Target,
        label_or_custom_id: str,
        **how: Unpack[How],
    ) -> Reply:
        """Press a button and wait for what comes of it."""
        force = how.get("force", False)
        message = _message(target)
        component = message.component(label_or_custom_id)
        if component["type"] != Kind.BUTTON:
            raise ClientRefusal(f"{label_or_custom_id!r} is not a button")
        if component["style"] in (LINK, PREMIUM):
            raise ClientRefusal(f"{label_or_custom_id!r} does not reach the bot")
        interaction = self._use(message, component, {}, force)
        return await self._reply(interaction, how)

    async def select(
        self,
        target: Target,
        custom_id: str,
        values: Any,
        **how: Unpack[How],
    ) -> Reply:
        """Choose in a select, by value, label or entity, and wait for what comes of it."""
        force = how.get("force", False)
        message = _message(target)
        component = message.component(custom_id)
        if component["type"] not in SELECTS:
            raise ClientRefusal(f"{custom_id!r} is not a select")
        encoder = self.encoder(force)
        chosen = values if isinstance(values, list | tuple) else [values]
        extra: Json = {"values": selected(encoder, component, chosen, force=force)}
        if encoder.resolved:
            extra["resolved"] = encoder.resolved
        interaction = self._use(message, component, extra, force)
        return await self._reply(interaction, how)

    async def forge(
        self,
        target: Target,
        custom_id: str,
        *,
        component_type: int = Kind.BUTTON,
        values: Sequence[str] | None = None,
        wait: float | None = None,
    ) -> Reply:
        """Send a component interaction that no client would: any custom id, any values.

        Silence is no failure here: the reply then has an `error`.
        """
        component: Json = {"type": component_type, "custom_id": custom_id, "id": 1}
        extra = {} if values is None else {"values": list(values)}
        interaction = self._use(_message(target), component, extra, force=True)
        return await self._reply(interaction, {"may_fail": True, "wait": wait})

    async def submit(
        self,
        modal: ModalView,
        values: Mapping[str, Any],
        *,
        files: Mapping[str, Sequence[Upload]] | None = None,
        **how: Unpack[How],
    ) -> Reply:
        """Fill in a form (by label or custom id) and send it."""
        force = how.get("force", False)
        opener = modal.interaction
        if opener.user_id != self.user_id and not force:
            raise ClientRefusal(f"the form was not opened for {self.name}")
        encoder = self.encoder(force)
        filled = forms.fill(encoder, modal.data, {**values, **(files or {})}, force=force)
        data: Json = {"custom_id": modal.custom_id, "components": filled}
        if encoder.resolved:
            data["resolved"] = encoder.resolved
        source = None
        if opener.source_message_id is not None:
            source = self.world.messages[self.channel_id].get(opener.source_message_id)
        interaction = interactions.start(
            self.world,
            answers.MODAL_SUBMIT,
            self.user_id,
            self.channel_id,
            data,
            source=source,
            opened_by=opener,
        )
        return await self._reply(interaction, how)

    # Messages and votes

    def say(
        self, text: str = "", *, files: Sequence[Upload] = (), reply_to: Target | None = None
    ) -> MessageView:
        """Post a message to the channel."""
        if not self.holds(Permission.VIEW_CHANNEL):
            raise ClientRefusal(f"{self.name} does not see this channel")
        body: Json = {"content": text}
        if reply_to is not None:
            body["message_reference"] = {"message_id": _message(reply_to).id}
        uploads = {str(number): upload for number, upload in enumerate(files)}
        try:
            message = messages.post(self.world, self.user_id, self.channel_id, body, uploads)
        except ApiError as error:
            raise ClientRefusal(error.message) from error
        return MessageView(self.world, message)

    def upload(self, *uploads: Upload, text: str = "") -> MessageView:
        """Post files to the channel."""
        return self.say(text, files=uploads)

    def delete(self, target: Target) -> None:
        """Delete a message: one's own, or anyone's with Manage Messages; ephemeral: dismiss it."""
        message = _message(target)
        if message.ephemeral:
            messages.delete(self.world, message.stored)
            return
        try:
            messages.delete_as(self.world, self.user_id, message.channel_id, message.id)
        except ApiError as error:
            raise ClientRefusal(error.message) from error

    def vote(self, target: Target, *answers: str | int) -> None:
        """Vote in a native poll by answer text or number; none at all withdraws the vote."""
        message = _message(target)
        self.must_see(message, force=False)
        if message.poll is None:
            raise ClientRefusal("there is no poll in this message")
        numbers = [_answer_number(message.poll, answer) for answer in answers]
        try:
            polls.vote(self.world, self.user_id, message.stored, numbers)
        except ApiError as error:
            raise ClientRefusal(error.message) from error

    # What the actions share

    def _use(self, message: MessageView, component: Json, extra: Json, force: bool) -> Interaction:
        self.must_see(message, force)
        if component.get("disabled") and not force:
            raise ClientRefusal(f"{component.get('label') or component['custom_id']} is disabled")
        data: Json = {
            "component_type": int(component["type"]),
            "custom_id": component["custom_id"],
            "id": component["id"],
        }
        return interactions.start(
            self.world,
            answers.COMPONENT,
            self.user_id,
            message.channel_id,
            data | extra,
            source=message.stored,
        )

    def _start(self, kind: int, data: Json) -> Interaction:
        return interactions.start(self.world, kind, self.user_id, self.channel_id, data)

    async def _reply(self, interaction: Interaction, how: How) -> Reply:
        error = await self.discord.answer(interaction, how.get("wait"))
        if error and not how.get("may_fail", False):
            raise NoAnswer(f"{error} ({self.discord.describe(interaction)})")
        return Reply(self, interaction, error)


class NoAnswer(AssertionError):
    """The person waited and got nothing, as a member would see it."""


def _message(target: Target) -> MessageView:
    return target.message if isinstance(target, Reply) else target


def _answer_number(poll: Json, answer: str | int) -> int:
    for known in poll["answers"]:
        if answer in (known["answer_id"], known["poll_media"].get("text")):
            return int(known["answer_id"])
    raise ClientRefusal(f"the poll has no answer {answer!r}")
