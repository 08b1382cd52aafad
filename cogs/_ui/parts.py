"""The pieces that every card is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from discord import ui

from bot import limits
from bot.answers.model import Evidence
from bot.interactions import Layout
from bot.library.model import FilmRef, Review
from bot.markdown import kept_apart, line, quote
from bot.search import Passage

Part = ui.Item[Any]


def card(lines: Iterable[str], *rows: Part | None) -> Layout:
    """A framed text, and rows of controls below it. Empty lines of text are kept, rows may be None.

    Text beyond Discord's limit is dropped by whole lines, from the end.
    """
    kept: list[str] = []
    room = limits.MESSAGE_TEXT
    for text in lines:
        room -= len(text) + 1
        if room < 0:
            break
        kept.append(text)
    shown = "\n".join(kept).strip() or "…"
    return Layout(ui.Container(ui.TextDisplay(shown)), *(row for row in rows if row is not None))


def row(buttons: Iterable[ui.Button[Layout]]) -> Part | None:
    """At most five buttons side by side; nothing for none."""
    given = list(buttons)[: limits.ROW_BUTTONS]
    return ui.ActionRow(*given) if given else None


def title(film: FilmRef) -> str:
    return kept_apart(line(film.label))


def credit(reviewer: str, slug: str = "") -> str:
    """Who wrote a review: `reviewer` is the review's own name (`slug`) when it is unsigned."""
    return "unsigned review" if reviewer == slug else f"review by {line(reviewer, 60)}"


def rating(review: Review) -> str:
    """ "8.5/10", or nothing."""
    return f"{review.rating:g}/10" if review.rating is not None else ""


def source(film: FilmRef, reviewer: str, slug: str) -> str:
    """Whose words they are, in small print below a quote."""
    return f"-# {title(film)} · {credit(reviewer, slug)}"


def said(item: Evidence | Passage) -> list[str]:
    """The sentence itself; nothing when a fact rests on none."""
    return [quote(item.quote, limits.QUOTE_TEXT, spoiler=item.spoiler)] if item.quote else []


def plural(count: int, noun: str) -> str:
    """ "1 film", "2 films"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
