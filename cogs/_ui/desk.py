"""What moderators see: the queue, one review with all that can be done to it, its history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import discord
from discord import ui

from bot import limits
from bot.interactions import Choice, Form, Layout, button, select
from bot.library.model import Review, ReviewState
from bot.markdown import covered, line, plain
from bot.moderation.model import Change, History, Revision, changes
from bot.writing.model import Said, Submission
from cogs._ui.acts import REASON, act_line, when, who
from cogs._ui.drafts import STATES, by_sentence, correct_select, said_lines, text_file
from cogs._ui.forms import field, form
from cogs._ui.pages import of, pager
from cogs._ui.parts import Part, card, credit, plural, rating, row, title

BEGINNING = 700
"""Characters of a review that waits, on its card: one phone screen."""

SENTENCES = 6
"""Sentences with their facts on the card of one review."""


# --- the queue -------------------------------------------------------------------------------


def queue_card(item: Submission) -> Layout:
    """A review that waits for a decision."""
    review = item.review
    approve = button("Approve", "desk:approve", review.id)
    approve.style = discord.ButtonStyle.success
    decline = button("Decline", "desk:decline", review.id)
    decline.style = discord.ButtonStyle.danger
    return card(
        [*_about(item), "", *_beginning(review)],
        row(
            [
                approve,
                decline,
                button("Correct", "desk:look", review.id),
                button("Read", "desk:read", review.id, 0),
            ]
        ),
    )


def decided_card(item: Submission) -> Layout:
    """The same card once somebody has decided, or the author has taken the review back."""
    return card(
        [*_about(item), _outcome(item)],
        row([button("Look at it", "desk:look", item.review.id)]),
    )


def queue_page(waiting: Sequence[Submission], total: int) -> Layout:
    """What waits, the oldest first; the first in full, to decide on one after the other."""
    if not waiting:
        return card(["Nothing waits for a decision."])
    lines = [f"### {plural(total, 'review')} {'waits' if total == 1 else 'wait'}"]
    lines += [
        f"- **{title(item.review.film)}** · {credit(item.review.reviewer, item.review.slug)}"
        f" · {when(item.submitted_at)}"
        for item in waiting
    ]
    choices = [
        Choice(item.review.film.label, item.review.id, f"by {item.review.reviewer}")
        for item in waiting
    ]
    return card(lines, ui.ActionRow(select("Decide on…", choices, "desk:look")))


def decline_form(review: Review) -> Form:
    why = field("Why? The author will see it", "reason", long=True, required=True, most=REASON)
    return form(f"Decline: {review.film.label}", "desk:decline_in", review.id, fields=[why])


def _about(item: Submission) -> Iterable[str]:
    review = item.review
    yield f"### {title(review.film)}"
    facts = [credit(review.reviewer, review.slug), rating(review)]
    facts += ["all covered as a spoiler"] if review.spoiler else []
    facts += [plural(len(review.text), "character"), when(item.submitted_at)]
    yield f"-# {' · '.join(filter(None, facts))}"


def _beginning(review: Review) -> list[str]:
    shown = plain(review.text, BEGINNING)
    return [covered(shown) if review.spoiler or review.spoilers else shown]


def _outcome(item: Submission) -> str:
    reason = item.removal if item.state is ReviewState.REMOVED else item.reason
    by = item.removed_by if item.state is ReviewState.REMOVED else item.decided_by
    done = {
        ReviewState.PUBLISHED: "✅ Approved",
        ReviewState.DECLINED: "❌ Declined",
        ReviewState.REMOVED: "🗑️ Removed",
    }.get(item.state, "Decided")
    said = f"{done} by {who(by)}" if by else done
    return f"{said}: {line(reason, REASON)}" if reason else f"{said}."


# --- one review ------------------------------------------------------------------------------


def look_card(item: Submission, said: Sequence[Said], *, moderates: bool) -> Layout:
    """A review, what became of it, what is stored of it, and what can be done to it."""
    review = item.review
    lines = [*_about(item)]
    if review.state is ReviewState.PENDING:
        lines.append(f"It {STATES[review.state]}.")
    elif review.state is not ReviewState.PUBLISHED:
        lines.append(_outcome(item))
    if said:
        groups = by_sentence(said)
        lines += ["**What I read**", *said_lines(groups[:SENTENCES])]
        if len(groups) > SENTENCES:
            lines.append(f"-# and more in {plural(len(groups) - SENTENCES, 'sentence')}")
    buttons = [
        button("Read", "desk:read", review.id, 0),
        button("Edit", "desk:edit", review.id),
        button("History", "desk:history", review.id, 0),
    ]
    if review.state is not ReviewState.REMOVED:
        buttons.append(button("Remove", "desk:remove", review.id))
    elif moderates:
        buttons.append(button("Restore", "desk:restore", review.id, 0))
    decide: Part | None = None
    if moderates and review.state is ReviewState.PENDING:
        decide = row(
            [
                button("Approve", "desk:approve", review.id),
                button("Decline", "desk:decline", review.id),
            ]
        )
    correct = ui.ActionRow(correct_select("desk:kind", review.id))
    return card(lines, decide, row(buttons), correct)


def download_card(review: Review) -> Layout:
    """A review too long for a form, to change as a file."""
    hint = (
        f"This review has {len(review.text):,} characters, too many for a form. Download it,"
        " change it, and send the whole text back as a file."
    )
    upload = button("Upload the new text", "desk:upload", review.id)
    return text_file(hint, review.text, f"review-{review.id}.txt", upload)


def remove_form(review: Review) -> Form:
    why = field("Why?", "reason", hint="Its author will see it", most=REASON, long=True)
    return form(f"Remove: {review.film.label}", "desk:remove_in", review.id, fields=[why])


def removed_card(item: Submission) -> Layout:
    return card(
        [
            f"### {title(item.review.film)}",
            _outcome(item),
            "-# Moderators can bring it back for 30 days; then it is erased.",
        ]
    )


# --- history ---------------------------------------------------------------------------------


def history_page(history: History, page: int, *, moderates: bool) -> Layout:
    """One version, the newest first: what it changed and what was done since the one before."""
    review, revisions = history.review, history.revisions[::-1]
    page = min(page, len(revisions) - 1)
    revision = revisions[page]
    before = revisions[page + 1] if page + 1 < len(revisions) else None
    lines = [f"### History of {title(review.film)}", _version(revision, before)]
    lines += _differences(before, revision) if before else ["The first version:"]
    if before is None:
        lines.append(plain(revision.text, limits.QUOTE_TEXT))
    if page == 0:
        lines += [f"-# {act_line(act)}" for act in history.acts[:5]]
    lines.append(f"-# {of(page, len(revisions))}" if len(revisions) > 1 else "")
    restore = button("Restore this version", "desk:restore", review.id, revision.number)
    return card(
        lines,
        pager("desk:history", page, len(revisions), before=(review.id,)),
        row([restore]) if moderates and not revision.current else None,
    )


def _version(revision: Revision, before: Revision | None) -> str:
    if before is None:
        return f"**Version {revision.number}**"
    now = ", as it is now" if revision.current else ""
    return f"**Version {revision.number}**{now} · by {who(before.editor_id)} {when(before.at)}"


def _differences(before: Revision, after: Revision) -> Iterable[str]:
    if before.rating != after.rating:
        yield f"Rating: {_rating(before)} → {_rating(after)}"
    if before.spoiler != after.spoiler:
        yield "Now covered as a spoiler" if after.spoiler else "No longer covered as a spoiler"
    found = changes(before.text, after.text)
    for change in found[:6]:
        yield _change(change)
    if len(found) > 6:
        yield f"-# and {len(found) - 6} more changes"
    if not found:
        yield "-# The text is the same."


def _change(change: Change) -> str:
    went, came = line(change.went, 240), line(change.came, 240)
    parts = [line(change.before, 80), f"~~{went}~~" if went else "", f"**{came}**" if came else ""]
    return f"> … {' '.join(filter(None, [*parts, line(change.after, 80)]))} …"


def _rating(revision: Revision) -> str:
    return f"{revision.rating:g}/10" if revision.rating is not None else "none"
