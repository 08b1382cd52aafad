"""Correcting films: what is stored of one, and joining two that are one."""

from __future__ import annotations

import discord
from discord import ui

from bot.interactions import Choice, Form, Layout, button, select
from bot.library.model import Film, FilmRef, StoredFact
from bot.markdown import line
from bot.moderation.model import STATED
from bot.reading.model import Kind
from cogs._ui.forms import KINDS, field, form
from cogs._ui.parts import card, row, title

NAMES = 8
"""Values of one kind on the card before it says "and 3 more"."""


def film_desk(film: Film) -> Layout:
    """What is stored of a film, kind by kind, to correct."""
    lines = [f"### {title(film.ref)}", "-# What you correct here holds whatever reviews say."]
    for kind in STATED:
        facts = film.facts.get(kind, ())
        if facts:
            lines.append(f"**{KINDS[kind]}** {', '.join(_said(fact) for fact in facts[:NAMES])}")
            if len(facts) > NAMES:
                lines[-1] += f", and {len(facts) - NAMES} more"
    if film.aliases:
        also = ", ".join(line(name, 80) for name in film.aliases[:NAMES])
        lines.append(f"-# also known as {also}")
    choices = [Choice(KINDS[kind], kind) for kind in STATED]
    return card(
        lines,
        ui.ActionRow(select("Correct…", choices, "film:kind", film.ref.id)),
        row([button("Title and year", "film:title", film.ref.id)]),
    )


def values_of(film: Film, kind: Kind) -> list[tuple[str, str]]:
    return [(fact.value, fact.detail) for fact in film.facts.get(kind, ())]


def title_form(film: FilmRef) -> Form:
    year = str(film.year) if film.year else ""
    return form(
        "Title and year",
        "film:title_in",
        film.id,
        fields=[
            field("Title", "title", film.title, required=True, most=200),
            field("Year", "year", year, hint="If it is known", most=4),
        ],
    )


def merge_card(old: FilmRef, into: FilmRef) -> Layout:
    """Asks before two films become one."""
    join = button("Merge", "film:join", old.id, into.id)
    join.style = discord.ButtonStyle.danger
    what = (
        f"All reviews and ratings of {title(old)} go to {title(into)}, which keeps the old title as"
        " another name. /review undo takes it back."
    )
    return card([f"### {title(old)} → {title(into)}", what], row([join]))


def merged_card(old: FilmRef, into: FilmRef) -> Layout:
    return card(
        [f"{title(old)} is now {title(into)}."],
        row([button("Look at it", "film:card", f"#{into.id}")]),
    )


def _said(fact: StoredFact) -> str:
    return line(f"{fact.value} ({fact.detail})" if fact.detail else fact.value, 120)
