"""Acts of moderation in words: in the audit channel, in a history, before they are taken back."""

from __future__ import annotations

from collections.abc import Iterable

import discord

from bot.interactions import Layout, button
from bot.markdown import line
from bot.moderation.model import Act
from bot.servers.model import AuditEntry
from cogs._ui.parts import card, row

REASON = 300
"""Characters of a reason that a form takes, so that it can be read on a phone."""

ACTS: dict[str, str] = {
    "import": "imported reviews into",
    Act.PUBLISH: "published",
    Act.APPROVE: "approved",
    Act.DECLINE: "declined",
    Act.EDIT: "edited",
    Act.CORRECT: "corrected",
    Act.REMOVE: "removed",
    Act.RESTORE: "restored",
    Act.RETITLE: "renamed",
    Act.SET_FACTS: "corrected",
    Act.MERGE: "merged",
    Act.UNDO: "took back an act on",
    Act.SETTINGS: "changed",
}


def act_line(entry: AuditEntry) -> str:
    done = ACTS.get(entry.action, entry.action)
    undone = " (taken back)" if entry.undone_by else ""
    reason = f": {line(entry.reason, 120)}" if entry.reason else ""
    return f"{who(entry.actor_id)} {done} it {when(entry.at)}{undone}{reason}"


def act_lines(entry: AuditEntry, what: str) -> Iterable[str]:
    """An act for the audit channel: who, what, when, before and after."""
    done = ACTS.get(entry.action, entry.action)
    yield f"{who(entry.actor_id)} {done} **{line(what, 120)}** · {when(entry.at)}"
    for name in dict.fromkeys([*entry.before, *entry.after]):
        old, new = entry.before.get(name), entry.after.get(name)
        if old != new and name not in {"moved", "alias", "into"}:
            called = line(name.replace("_", " "), 40)
            yield f"-# {called}: {_value(name, old)} → {_value(name, new)}"
    if entry.reason:
        yield f"-# {line(entry.reason, REASON)}"


def _value(name: str, value: object) -> str:
    if value in (None, "", []):
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name in MENTIONED:
        ids = value if isinstance(value, list) else [value]
        return ", ".join(MENTIONED[name].format(id_) for id_ in ids if isinstance(id_, int))
    if isinstance(value, list):
        shown = [str(one[0]) if isinstance(one, list) and one else str(one) for one in value]
        return line(", ".join(shown), 200)
    return line(str(value), 200)


MENTIONED = {
    "queue_channel": "<#{}>",
    "audit_channel": "<#{}>",
    "moderator_roles": "<@&{}>",
    "poll_roles": "<@&{}>",
}


def undo_card(entry: AuditEntry, what: str) -> Layout:
    undo = button("Take it back", "desk:undo", entry.id)
    undo.style = discord.ButtonStyle.danger
    return card(["### The last act here", *act_lines(entry, what)], row([undo]))


def undone_card(entry: AuditEntry, what: str) -> Layout:
    return card(["Taken back:", *act_lines(entry, what)])


def act_card(entry: AuditEntry, what: str) -> Layout:
    """One act, in the audit channel."""
    look = [button("Look at it", "desk:look", entry.subject_id)]
    return card(act_lines(entry, what), row(look) if entry.subject == "review" else None)


def when(at: int) -> str:
    """A moment that every reader sees in their own time."""
    return f"<t:{at // 1000}:R>"


def who(user_id: int | None) -> str:
    return f"<@{user_id}>" if user_id else "somebody"
