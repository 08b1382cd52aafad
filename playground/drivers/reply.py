"""What came of something that a person did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.drivers.views import Choice, MessageView, ModalView
from playground.model.world import Interaction

if TYPE_CHECKING:
    from playground.drivers.persona import Persona

Json = dict[str, Any]


class Reply:
    """The bot's answer to one interaction, live: later edits and follow-ups show up here."""

    def __init__(self, persona: Persona, interaction: Interaction, error: str | None) -> None:
        self.persona = persona
        self.interaction = interaction
        self.error = error
        """What the client shows when no answer came; None when all went well."""

    def __repr__(self) -> str:
        return f"<reply {self.error or self.text!r}>"

    @property
    def message(self) -> MessageView:
        """The message that answers, or that was changed. LookupError when there is none."""
        world, found = self.persona.world, None
        if self.interaction.original_id is not None:
            found = world.messages.get(self.interaction.channel_id, {}).get(
                self.interaction.original_id
            )
        if found is None:
            raise LookupError(self.error or "this interaction has no message")
        return MessageView(world, found)

    @property
    def has_message(self) -> bool:
        channel = self.persona.world.messages.get(self.interaction.channel_id, {})
        return self.interaction.original_id in channel

    @property
    def followups(self) -> list[MessageView]:
        world = self.persona.world
        channel = world.messages.get(self.interaction.channel_id, {})
        ids = self.interaction.followup_ids
        return [MessageView(world, channel[key]) for key in ids if key in channel]

    @property
    def text(self) -> str:
        """All that the person can read: the message, or the modal's texts."""
        if self.interaction.modal is not None:
            return self.modal.text
        return self.message.text if self.has_message else ""

    @property
    def all_text(self) -> str:
        """`text` and then every follow-up's."""
        return "\n".join([self.text, *(message.text for message in self.followups)])

    @property
    def components(self) -> list[Json]:
        return self.message.components

    @property
    def buttons(self) -> list[str]:
        return self.message.buttons

    @property
    def selects(self) -> list[Json]:
        return self.message.selects

    @property
    def attachments(self) -> list[Json]:
        return self.message.attachments

    @property
    def ephemeral(self) -> bool:
        return self.message.ephemeral

    @property
    def modal(self) -> ModalView:
        """The form that was opened. LookupError when the answer was something else."""
        if self.interaction.modal is None:
            raise LookupError(f"no form was opened; {self!r}")
        return ModalView(self.interaction)

    @property
    def choices(self) -> list[Choice]:
        return [Choice(item["name"], item["value"]) for item in self.interaction.choices or ()]

    async def click(self, label_or_custom_id: str, **how: Any) -> Reply:
        """Press a button of this message as the same person."""
        return await self.persona.click(self.message, label_or_custom_id, **how)

    async def select(self, custom_id: str, values: Any, **how: Any) -> Reply:
        """Choose in a select of this message as the same person."""
        return await self.persona.select(self.message, custom_id, values, **how)

    async def submit(self, values: Json | None = None, **how: Any) -> Reply:
        """Fill in the form that was opened and send it."""
        return await self.persona.submit(self.modal, values or {}, **how)
