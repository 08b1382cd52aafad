"""Imports and exports as members see them."""

from __future__ import annotations

import io
from collections.abc import Iterable

import discord
from discord import ui

from bot.errors import InvalidInput
from bot.interactions import Layout, button
from bot.library.formats.writing import Form, write_rejections
from bot.library.import_run import ImportReport, Rejection, Run
from bot.markdown import line
from cogs._ui.parts import card, plural, row

EVERY = 3.0
"""Seconds between two looks at how far an import is."""
SAID = 5
"""Refused rows that the summary names; the file has them all."""
REFUSED = "refused.csv"


def progress_card(run: Run) -> Layout:
    if not run.done:
        lines = ["## Importing", f"Looking through the files… {plural(run.total, 'row')} so far."]
    else:
        lines = ["## Importing", f"{run.done:,} of {plural(run.total, 'row')} done."]
    lines.append("-# You can go on; this message is the only one that changes.")
    return card(lines, row([button("Cancel", "review:cancel_import", run.id)]))


def cancelling_card() -> Layout:
    return card(["## Importing", "Cancelling…"])


def summary_card(report: ImportReport) -> Layout:
    """What came of it, and the refused rows as a file."""
    lines = ["## Imported", f"- {plural(report.added, 'review')} added"]
    lines += [
        f"- {text}"
        for count, text in (
            (report.unchanged, f"{report.unchanged:,} were there already"),
            (report.films, f"{plural(report.films, 'film')} described by people"),
            (report.rated, f"{plural(report.rated, 'rating')} of yours"),
            (
                report.unrated,
                f"{plural(report.unrated, 'rating')} left out: their films are not in this library",
            ),
            (len(report.rejected), f"{len(report.rejected):,} refused"),
        )
        if count
    ]
    layout = card([*lines, "", *_named(report.rejected)])
    if len(report.rejected) > SAID or any(one.raw for one in report.rejected):
        out = io.StringIO()
        write_rejections(out, report.rejected)
        layout.add_item(ui.File(f"attachment://{REFUSED}"))
        data = out.getvalue().encode("utf-8", "replace")
        layout.files = [discord.File(io.BytesIO(data), REFUSED)]
    return layout


def _named(rejected: list[Rejection]) -> Iterable[str]:
    for one in rejected[:SAID]:
        yield f"-# {line(str(one), 300)}"
    if len(rejected) > SAID:
        yield f"-# … and {len(rejected) - SAID:,} more, in the file"


class BoundedText(io.StringIO):
    """A text that Discord takes as an attachment; `InvalidInput` when it grows beyond."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._size = 0

    def write(self, text: str, /) -> int:
        self._size += len(text.encode())
        if self._size > self._most:
            raise InvalidInput(
                f"These are more reviews than fit into a file here ({self._most // 1_000_000} MB)."
                " Ask whoever runs this bot for `marquee export`."
            )
        return super().write(text)


def export_card(out: BoundedText, count: int, form: Form) -> Layout:
    name = f"reviews.{form}"
    layout = Layout(
        ui.TextDisplay(f"{plural(count, 'review')} of this server."),
        ui.File(f"attachment://{name}"),
    )
    layout.files = [discord.File(io.BytesIO(out.getvalue().encode()), name)]
    return layout
