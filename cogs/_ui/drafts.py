"""Drafts: what was read of them, and what became of the ones that were sent in."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.interactions import Choice, Form, Layout, button, select
from bot.library.model import ReviewState
from bot.markdown import line, quote
from bot.moderation.model import STATED
from bot.reading.model import Kind
from bot.writing.model import MODAL_CHARS, Draft, Preview, Said, Submission
from cogs._ui.forms import KINDS, field, form, rating_field, spoiler_field, upload_field
from cogs._ui.pages import of, pager
from cogs._ui.parts import Part, card, credit, plural, row, title

SENTENCES_PAGE = 6
"""Sentences with their facts that fit two phone screens."""

FACTS_EACH = 8
"""Facts of one sentence that are shown."""

SENTENCE = 110
"""Characters of a sentence that only bears a fact out."""

MINE = 20
"""Reviews that `/review mine` lists."""

STATES = {
    ReviewState.PENDING: "waits for a moderator",
    ReviewState.PUBLISHED: "published",
    ReviewState.DECLINED: "declined",
    ReviewState.REMOVED: "removed",
    ReviewState.HIDDEN: "hidden",
}


# --- forms -----------------------------------------------------------------------------------


def new_form(film: str) -> Form:
    """A review to write. `film` is a title as typed, or the `#id` of one."""
    known = film.startswith("#") and film[1:].isdecimal()
    fields: list[ui.Item[Any]] = []
    if not known:
        hint = "Leave it out when the text says it"
        fields.append(field("Film", "title", film, hint=hint, most=200))
    fields += [
        field("Your review", "text", long=True),
        rating_field(None),
        spoiler_field(spoiler=False),
        upload_field("Or a file", f"A .txt or .md file, for more than {MODAL_CHARS:,} characters"),
    ]
    return form("Add a review", "draft:new", film if known else "-", fields=fields)


def text_form(heading: str, route: str, *arguments: int, text: str,
              rating: float | None, spoiler: bool) -> Form:  # fmt: skip
    """A text to change; one that is too long for a form comes as a file."""
    fits = len(text) <= MODAL_CHARS
    hint = "In place of the text" if fits else "The whole new text, as a .txt or .md file"
    fields = [field("Text", "text", text, long=True)] if fits else []
    return form(
        heading,
        route,
        *arguments,
        fields=[
            *fields,
            upload_field("File", hint, required=not fits),
            rating_field(rating),
            spoiler_field(spoiler),
        ],
    )


def details_form(preview: Preview) -> Form:
    draft = preview.draft
    year = str(preview.year) if preview.year else ""
    return form(
        "Film, rating, spoilers",
        "draft:details_in",
        draft.id,
        fields=[
            field("Film", "title", preview.title or "", required=True, most=200),
            field("Its year", "year", year, hint="If you know it", most=4),
            rating_field(draft.rating),
            spoiler_field(draft.spoiler),
        ],
    )


# --- the draft's card ------------------------------------------------------------------------


def draft_card(preview: Preview, *, publishes: bool, page: int = 0,
               notes: Iterable[str] = ()) -> Layout:  # fmt: skip
    """What the bot has read of a draft, and what can be done with it."""
    draft = preview.draft
    groups = by_sentence(preview.said)
    count = max(1, -(-len(groups) // SENTENCES_PAGE))
    page = min(page, count - 1)
    shown = groups[page * SENTENCES_PAGE : (page + 1) * SENTENCES_PAGE]
    send = button("Publish" if publishes else "Send in", "draft:send", draft.id)
    send.style = discord.ButtonStyle.success
    discard = button("Discard", "draft:discard", draft.id)
    discard.style = discord.ButtonStyle.danger
    buttons = [send, button("Text", "draft:text", draft.id)]
    if len(draft.text) > MODAL_CHARS:
        buttons.append(button("Download", "draft:file", draft.id))
    buttons += [button("Film", "draft:details", draft.id), discard]
    return card(
        [*_heading(preview), *(f"⚠️ {line(note)}" for note in notes), *_said(shown, page, count)],
        _near(preview),
        pager("draft:facts", page, count, before=(draft.id,)),
        row(buttons),
        ui.ActionRow(correct_select("draft:kind", draft.id)),
    )


def correct_select(route: str, *arguments: int) -> ui.Select[Layout]:
    choices = [Choice(KINDS[kind], kind) for kind in STATED]
    return select("Correct what I read…", choices, route, *arguments)


def _heading(preview: Preview) -> Iterable[str]:
    draft = preview.draft
    if preview.film:
        yield f"### Your review of {title(preview.film)}"
    elif preview.title:
        year = f" ({preview.year})" if preview.year else ""
        yield f"### Your review of {line(preview.title)}{year}"
    else:
        yield "### Which film is it about?"
        yield "The text does not say. Press *Film* and type the title."
    facts = [plural(len(draft.text), "character")]
    if preview.title and not preview.film:
        facts.insert(0, "a new film here")
    if draft.rating is not None:
        facts.append(f"{draft.rating:g}/10")
    if draft.spoiler:
        facts.append("all covered as a spoiler")
    if draft.author_id != draft.user_id:
        facts.insert(0, f"by {line(draft.author_name, 60)}")
    yield f"-# {' · '.join(facts)} · kept as a draft that only you see"
    if preview.near:
        yield f"**Did you mean {_either([title(film) for film in preview.near])}?**"
    if preview.twin:
        how = "This text is" if preview.likeness > 0.999 else "Nearly the same text is"
        whose = credit(preview.twin.reviewer, preview.twin.slug)
        yield f"⚠️ {how} here already: {whose} of {title(preview.twin.film)}."


def _near(preview: Preview) -> Part | None:
    return row(button(film.label, "draft:film", preview.draft.id, film.id) for film in preview.near)


def _said(groups: Sequence[tuple[str, Sequence[Said]]], page: int, count: int) -> Iterable[str]:
    if not groups:
        yield "I read no facts in it. You can add some below."
        return
    yield "**What I read**"
    yield from said_lines(groups)
    if count > 1:
        yield f"-# {of(page, count)}"


def said_lines(groups: Iterable[tuple[str, Sequence[Said]]]) -> Iterable[str]:
    """Sentences, each with the facts that it says below it; last what people set."""
    for sentence, said in groups:
        yield quote(sentence, SENTENCE) if sentence else "> *set by hand*"
        values: dict[Kind, list[str]] = {}
        for one in said[:FACTS_EACH]:
            values.setdefault(one.kind, []).append(_value(one))
        yield " · ".join(f"**{KINDS[kind]}** {', '.join(named)}" for kind, named in values.items())


def by_sentence(said: Iterable[Said]) -> list[tuple[str, list[Said]]]:
    """The facts of each sentence, in the order of the first of them; those of none at the end."""
    groups: dict[str, list[Said]] = {}
    for one in said:
        groups.setdefault(one.quote, []).append(one)
    return sorted(groups.items(), key=lambda group: not group[0])


def _value(one: Said) -> str:
    detail = one.detail if one.kind not in (Kind.RATING, Kind.YEAR) else ""
    return line(f"{one.value} ({detail})" if detail else one.value, 120)


def _either(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def text_file(heading: str, text: str, name: str, *buttons: ui.Button[Layout]) -> Layout:
    """A text to download."""
    layout = Layout(
        ui.TextDisplay(heading), ui.File(f"attachment://{name}"), *filter(None, [row(buttons)])
    )
    layout.files = [discord.File(io.BytesIO(text.encode()), name)]
    return layout


# --- mine ------------------------------------------------------------------------------------


def mine_card(drafts: Sequence[Draft], sent: Sequence[Submission]) -> Layout:
    """A member's drafts, and their reviews with what became of them and why."""
    lines = []
    if drafts:
        lines.append(f"### {plural(len(drafts), 'draft')}")
        lines += [f"- {_named(draft)} · changed {_when(draft.updated_at)}" for draft in drafts[:10]]
    lines.append(f"### {plural(len(sent), 'review')}" if sent else "You have no reviews here yet.")
    for item in sent[:MINE]:
        lines.append(f"- **{title(item.review.film)}** · {STATES[item.state]}{_by(item)}")
        if reason := item.removal or item.reason:
            lines.append(f"  {line(reason, 300)}")  # "-#" begins no line within a list
    return card(lines, _continue(drafts), _look(sent))


def _named(draft: Draft) -> str:
    return f"{line(draft.title or 'no title yet', 80)}: “{line(draft.text, 60)}”"


def _when(at: int) -> str:
    return f"<t:{at // 1000}:R>"


def _by(item: Submission) -> str:
    if item.state is ReviewState.REMOVED and item.removed_by:
        return f" by <@{item.removed_by}>"
    if item.state is ReviewState.DECLINED and item.decided_by:
        return f" by <@{item.decided_by}> {_when(item.decided_at or 0)}"
    return ""


def _continue(drafts: Sequence[Draft]) -> Part | None:
    choices = [Choice(draft.title or "No title yet", draft.id, draft.text) for draft in drafts]
    return ui.ActionRow(select("Continue a draft…", choices, "draft:open")) if choices else None


def _look(sent: Sequence[Submission]) -> Part | None:
    choices = [Choice(item.review.film.label, item.review.id, STATES[item.state]) for item in sent]
    return ui.ActionRow(select("Look at a review…", choices, "desk:look")) if choices else None


# --- sent ------------------------------------------------------------------------------------


def sent_card(name: str, state: ReviewState, review_id: int) -> Layout:
    """The draft's card once it has been sent in."""
    if state is ReviewState.PUBLISHED:
        return card(
            [f"### {line(name)}", "Published. It answers questions from now on."],
            row([button("Read it", "review:open", review_id, 0)]),
        )
    return card(
        [
            f"### {line(name)}",
            "Sent in. A moderator will look at it; /review mine shows what becomes of it.",
        ]
    )


def saved_card(film: str, review_id: int, draft: Draft, by: int) -> Layout:
    """For all to see: a message has become a review, and its author can take it away."""
    link = f"[message]({draft.source_url})"
    return card(
        [
            f"### {line(film)}",
            f"The {link} of **{line(draft.author_name, 60)}** is now a review here"
            + ("." if by == draft.author_id else f", saved by <@{by}>."),
        ],
        row(
            [
                button("Read it", "review:open", review_id, 0),
                button("Remove", "desk:remove", review_id),
            ]
        ),
    )


def discarded_card() -> Layout:
    return card(["The draft is discarded."])
