"""What is held of a member, in words."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.interactions import Layout, button
from bot.markdown import line
from bot.privacy.model import Held, Published
from cogs._ui.parts import card, plural, row

FILE = "my-data.json"
CHOICES = {
    Published.ERASE: "my published reviews are erased too",
    Published.UNSIGN: "my published reviews stay, without my name",
}


def held_card(held: Sequence[tuple[str, Held]]) -> Layout:
    """`held`: the name of each server, and what its books hold."""
    there = [(name, one) for name, one in held if one.anything]
    if not there:
        return card(["## Nothing is stored about you", "", *_also()])
    lines = ["## What is stored about you"]
    for name, one in there:
        lines += [f"### {line(name, 100)}", *(f"- {said}" for said in _said(one))]
    return card(
        [*lines, "", "Nothing else.", "", *_also()],
        row([button("Take it along", "privacy:export"), button("Erase…", "privacy:delete")]),
    )


def _said(held: Held) -> Iterable[str]:
    if held.published:
        yield f"{plural(held.published, 'published review')}, with your name and id"
    for count, what in (
        (held.waiting, "that waits for a moderator"),
        (held.declined, "that was declined"),
        (held.removed, "that was removed, kept for 30 days"),
    ):
        if count:
            yield f"{plural(count, 'review')} {what}"
    if held.versions:
        yield f"{plural(held.versions, 'former version')} of your reviews"
    if held.drafts:
        yield plural(held.drafts, "draft")
    if held.sent_in:
        yield f"that you sent in {plural(held.sent_in, 'review')} by others"
    if held.ratings:
        seen = "others may see them" if held.ratings_shown else "nobody else sees whose they are"
        yield f"{plural(held.ratings, 'rating')}; {seen}"
    elif held.ratings_shown:
        yield "that others may see your ratings"
    if held.ballots:
        yield f"{plural(held.ballots, 'vote')} in secret and ranked polls"
    if held.polls:
        yield f"that you opened {plural(held.polls, 'poll')}"
    if held.acts:
        yield f"{plural(held.acts, 'note')} in the log of moderation"
    if held.opted_out:
        yield "that nobody may save your messages as reviews"


def _also() -> Iterable[str]:
    yield "-# Messages are never read, but for those that somebody saves as a review."
    yield "-# Backups are kept for some days; what you erase leaves them as they are renewed."


def export_file(found: dict[str, Any]) -> Layout:
    """The member's data as a file."""
    layout = Layout(
        ui.TextDisplay("This is all that is stored about you here."),
        ui.File(f"attachment://{FILE}"),
    )
    text = json.dumps(found, ensure_ascii=False, indent=1)
    layout.files = [discord.File(io.BytesIO(text.encode("utf-8", "replace")), FILE)]
    return layout


def choice_card(places: str) -> Layout:
    """What can be erased."""
    what = (
        f"{_in(places)}: ratings, votes, drafts, and reviews that wait, were declined or removed"
        " are erased. What shall become of your published reviews?"
    )
    return card(
        ["## Erase your data", what],
        row(
            [
                button("Erase them too", "privacy:choose", Published.ERASE),
                button("Keep them without my name", "privacy:choose", Published.UNSIGN),
                button("Never mind", "privacy:keep"),
            ]
        ),
    )


def confirm_card(places: str, published: Published) -> Layout:
    sure = button("Erase for good", "privacy:erase", published)
    sure.style = discord.ButtonStyle.danger
    what = (
        f"{_in(places)}, all that is stored about you is erased, and {CHOICES[published]}."
        " Nobody can bring it back."
    )
    return card(["## For good?", what], row([sure, button("Never mind", "privacy:keep")]))


def erased_card(places: str, published: Published) -> Layout:
    what = f"{_in(places)}, nothing is stored about you any more, and {CHOICES[published]}."
    posted = "-# Messages that were posted already are Discord's: delete them, or ask a moderator."
    return card(["## Erased", what, "", posted])


def kept_card() -> Layout:
    return card(["Nothing was erased."])


def opt_out_card(places: str, *, out: bool) -> Layout:
    if out:
        return card([f"{_in(places)}, nobody can save your messages as reviews from now on."])
    return card([f"{_in(places)}, moderators can save your messages as reviews again."])


def _in(places: str) -> str:
    return f"In {line(places, 300)}"
