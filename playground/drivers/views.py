"""What a person sees of a message, a modal or an autocomplete menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playground.model import components
from playground.model.components import Kind
from playground.model.content import LOADING
from playground.model.world import Attachment, Interaction, Message, World

Json = dict[str, Any]


@dataclass(frozen=True)
class Choice:
    """One line of an autocomplete menu."""

    name: str
    value: str | int | float


class MessageView:
    """A message on the screen. It is live: after an edit it shows what is there now."""

    def __init__(self, world: World, message: Message) -> None:
        self.world = world
        self.stored = message

    def __repr__(self) -> str:
        return f"<message {self.id} by {self.author}: {self.text!r}>"

    @property
    def data(self) -> Json:
        return self.stored.data

    @property
    def id(self) -> str:
        return self.stored.id

    @property
    def channel_id(self) -> str:
        return self.stored.channel_id

    @property
    def author(self) -> str:
        """The author's user name."""
        return str(self.data["author"]["username"])

    @property
    def content(self) -> str:
        return str(self.data["content"])

    @property
    def text(self) -> str:
        """All that can be read, in order: content, embeds, text displays, poll."""
        parts: list[str | None] = [self.content]
        for embed in self.embeds:
            parts += [(embed.get("author") or {}).get("name"), embed.get("title")]
            parts.append(embed.get("description"))
            for field in embed.get("fields", []):
                parts += [field["name"], field["value"]]
            parts.append((embed.get("footer") or {}).get("text"))
        parts += components.texts(self.components)
        if self.poll:
            parts.append(self.poll["question"]["text"])
            parts += [answer["poll_media"].get("text") for answer in self.poll["answers"]]
        return "\n".join(part for part in parts if part)

    @property
    def components(self) -> list[Json]:
        found: list[Json] = self.data["components"]
        return found

    @property
    def buttons(self) -> list[str]:
        """The labels of all buttons (their emoji or custom id where there is no label)."""
        return [
            component.get("label")
            or (component.get("emoji") or {}).get("name")
            or component.get("custom_id", "")
            for component in components.interactive(self.components)
            if component["type"] == Kind.BUTTON
        ]

    @property
    def selects(self) -> list[Json]:
        return [
            component
            for component in components.interactive(self.components)
            if component["type"] in components.SELECTS
        ]

    @property
    def enabled(self) -> list[str]:
        """The custom ids of what can be pressed or chosen."""
        return [
            component["custom_id"]
            for component in components.interactive(self.components)
            if "custom_id" in component and not component.get("disabled")
        ]

    @property
    def embeds(self) -> list[Json]:
        found: list[Json] = self.data["embeds"]
        return found

    @property
    def attachments(self) -> list[Json]:
        return self.stored.files

    def file(self, filename: str) -> bytes:
        """The contents of an attached file. KeyError when there is none of that name."""
        for item in self.stored.files:
            if item["filename"] == filename:
                return self._attachment(item["id"]).content
        raise KeyError(filename)

    def _attachment(self, attachment_id: str) -> Attachment:
        return self.world.attachments[attachment_id]

    @property
    def poll(self) -> Json | None:
        return self.data.get("poll")

    @property
    def ephemeral(self) -> bool:
        return self.stored.only_for is not None

    @property
    def loading(self) -> bool:
        """Whether it still says "thinking…"."""
        return bool(self.stored.flags & LOADING)

    @property
    def pings(self) -> Json:
        """Who was notified: `everyone` (bool), `roles` and `users` (ids)."""
        return self.stored.pings

    @property
    def allowed_mentions(self) -> Json | None:
        return self.stored.allowed_mentions

    @property
    def deleted(self) -> bool:
        return self.id not in self.world.messages.get(self.channel_id, {})

    def component(self, label_or_custom_id: str) -> Json:
        """A button or select by label, custom id or placeholder. KeyError when there is none."""
        found = components.find(self.components, label_or_custom_id)
        if found is None:
            offered = [
                c.get("label") or c.get("placeholder") or c.get("custom_id")
                for c in components.interactive(self.components)
            ]
            raise KeyError(f"no component {label_or_custom_id!r} here, only {offered}")
        return found


class ModalView:
    """A form on the screen."""

    def __init__(self, interaction: Interaction) -> None:
        self.interaction = interaction
        self.data: Json = interaction.modal or {}

    @property
    def title(self) -> str:
        return str(self.data["title"])

    @property
    def custom_id(self) -> str:
        return str(self.data["custom_id"])

    @property
    def fields(self) -> dict[str, Json]:
        """The inputs by label, in order; each is the component as the bot sent it."""
        found: dict[str, Json] = {}
        for top in self.data["components"]:
            if top["type"] == Kind.LABEL:
                found[top["label"]] = top["component"]
            elif top["type"] == Kind.ACTION_ROW:
                for component in top["components"]:
                    found[component["label"]] = component
        return found

    @property
    def text(self) -> str:
        """Title, texts, labels and descriptions, in order."""
        parts = [self.title]
        for top in self.data["components"]:
            if top["type"] == Kind.TEXT_DISPLAY:
                parts.append(top["content"])
            elif top["type"] == Kind.LABEL:
                parts += [top["label"], top.get("description") or ""]
            else:
                parts += [component["label"] for component in top["components"]]
        return "\n".join(part for part in parts if part)
