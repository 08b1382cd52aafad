"""Fields of forms, and what comes back from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import discord
from discord import ui

from bot.errors import InvalidInput
from bot.interactions import Form, Interaction, filled_in
from bot.library.header import rating_on_ten
from bot.moderation.model import STATED
from bot.reading.model import Kind
from bot.writing.files import check_file, read_file
from bot.writing.model import MODAL_CHARS

DASH = " — "
"""Between a value and its detail, one to a line."""

KINDS = {
    Kind.DIRECTOR: "Directed by",
    Kind.WRITER: "Written by",
    Kind.COMPOSER: "Music by",
    Kind.CINEMATOGRAPHER: "Shot by",
    Kind.PRODUCER: "Produced by",
    Kind.CAST: "Cast",
    Kind.CHARACTER: "Characters",
    Kind.SETTING: "Places",
    Kind.THING: "Things in it",
    Kind.THEME: "Themes",
    Kind.GENRE: "Genres",
    Kind.SERIES: "Series",
    Kind.YEAR: "Year",
    Kind.RUNTIME: "Minutes",
    Kind.RATING: "Rating",
    Kind.VERDICT: "Verdict",
}
DETAILS = {
    Kind.CAST: "One to a line: actor — role",
    Kind.CHARACTER: "One to a line: name — who that is",
    Kind.THING: "One to a line: name — what it is",
    Kind.SERIES: "One to a line: sequel — of what",
}


def field(
    label: str,
    custom_id: str,
    value: str = "",
    *,
    hint: str | None = None,
    long: bool = False,
    required: bool = False,
    most: int = MODAL_CHARS,
) -> ui.Label[Any]:
    return ui.Label(
        text=label,
        description=hint,
        component=ui.TextInput(
            custom_id=custom_id,
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            default=value[:most] or None,
            required=required,
            max_length=most,
        ),
    )


def upload_field(label: str, hint: str, *, required: bool = False) -> ui.Label[Any]:
    return ui.Label(
        text=label,
        description=hint,
        component=ui.FileUpload(
            custom_id="file", required=required, min_values=int(required), max_values=1
        ),
    )


def rating_field(rating: float | None) -> ui.Label[Any]:
    value = f"{rating:g}/10" if rating is not None else ""
    return field("Your rating", "rating", value, hint="8/10, 4/5 or 85%; or leave it out", most=20)


def spoiler_field(spoiler: bool) -> ui.Label[Any]:
    return ui.Label(
        text="Spoilers",
        description="Gives the story away: the whole text will be covered",
        component=ui.Checkbox(custom_id="spoiler", default=spoiler),
    )


def form(title: str, route: str, *arguments: int | str, fields: Iterable[ui.Item[Any]]) -> Form:
    made = Form(title, route, *arguments)
    for item in fields:
        made.add_item(item)
    return made


def facts_form(
    kind: Kind, values: Sequence[tuple[str, str]], route: str, *arguments: int | str
) -> Form:
    """All values of one kind, one to a line."""
    lines = "\n".join(f"{value}{DASH}{detail}" if detail else value for value, detail in values)
    if len(lines) > MODAL_CHARS:
        raise InvalidInput("There are too many to fit a form.")
    hint = DETAILS.get(kind, "One to a line; nothing for none")
    return form(
        KINDS[kind],
        route,
        *arguments,
        fields=[field(KINDS[kind], "values", lines, hint=hint, long=True)],
    )


# --- what comes back -------------------------------------------------------------------------


def stated_kind(value: str) -> Kind:
    """`InvalidInput` for what people cannot state."""
    if value not in STATED:
        raise InvalidInput("That cannot be corrected.")
    return Kind(value)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a form, still on Discord's side."""

    name: str
    size: int
    url: str

    async def fields(self, interaction: Interaction) -> dict[str, Any]:
        """What the file gives a draft; `InvalidInput` for what is no review."""
        check_file(self.name, self.size)
        return read_file(self.name, await interaction.client.http.get_from_cdn(self.url))


def entered(interaction: Interaction, name: str) -> str:
    value = filled_in(interaction).get(name, "")
    return value if isinstance(value, str) else ""


def ticked(interaction: Interaction, name: str) -> bool:
    return bool(filled_in(interaction).get(name))


def rating_in(interaction: Interaction) -> float | None:
    """The rating on 0–10; None for none. `InvalidInput` when it cannot be one."""
    written = entered(interaction, "rating").strip()
    if not written:
        return None
    rating = rating_on_ten(written)
    if rating is None:
        raise InvalidInput(f"“{written}” is no rating. Write it like 8/10, 4/5 or 85%.")
    return rating


def year_in(interaction: Interaction) -> int | None:
    written = entered(interaction, "year").strip()
    if not written:
        return None
    if not (written.isascii() and written.isdecimal() and len(written) == 4):
        raise InvalidInput("A year looks like 1979.")
    return int(written)


def values_in(interaction: Interaction) -> tuple[tuple[str, str], ...]:
    """The lines of `facts_form` as (value, detail) pairs."""
    pairs = []
    for line in entered(interaction, "values").splitlines():
        value, _, detail = line.replace(" – ", DASH).replace(" - ", DASH).partition(DASH)
        if value.strip() or detail.strip():
            pairs.append((" ".join(value.split()), " ".join(detail.split())))
    return tuple(dict.fromkeys(pairs))


def uploads_in(interaction: Interaction) -> list[Upload]:
    data = cast("Mapping[str, Any]", interaction.data or {})
    known = data.get("resolved", {}).get("attachments", {})
    given = filled_in(interaction).get("file") or []
    return [
        Upload(known[id_]["filename"], known[id_]["size"], known[id_]["url"])
        for id_ in given
        if id_ in known
    ]
