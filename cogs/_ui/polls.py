"""Polls: the card that all see, lists, and results. Ballots are in `ballots`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import discord
from discord import ui

from bot import limits
from bot.charts import Chart
from bot.interactions import Choice, Layout, button, select
from bot.markdown import cut, kept_apart, line
from bot.polls.explain import headline, listed, plural, rounds, standing, turnout, votes
from bot.polls.model import MAX_LABEL, Option, Poll, PollKind, PollState, TieRule
from cogs._ui.pages import of, pager
from cogs._ui.parts import Part, card, row

KINDS = {
    PollKind.QUICK: "Discord poll",
    PollKind.SECRET: "Secret ballot",
    PollKind.RANKED: "Ranked choice, secret ballot",
}
PICTURE = "result.png"
LONGEST_ROUND = 3500
"""Characters of one round in words; only many long titles in a tie come near it."""
SECRECY = (
    "-# Nobody in this server can read a ballot, moderators included. Whoever runs this bot could"
    " open its database."
)


def when(at: int, style: str = "R") -> str:
    """A moment that every reader sees in their own time."""
    return f"<t:{at // 1000}:{style}>"


def name_of(option: Option, room: int = MAX_LABEL) -> str:
    return kept_apart(f"**{line(option.label, room)}**")


def link(poll: Poll) -> str:
    """The way to the poll's card; to its channel when it has none yet."""
    if poll.message_id is None:
        return f"<#{poll.channel_id}>"
    ids = f"{poll.server_id}/{poll.channel_id}/{poll.message_id}"
    return f"[go there](https://discord.com/channels/{ids})"


# --- the card -------------------------------------------------------------------------------


def open_card(poll: Poll, voters: int) -> Layout:
    """What all see of an open poll of ours: never how it stands, only how many voted."""
    vote = button("Vote", "poll:ballot", poll.id)
    vote.style = discord.ButtonStyle.primary
    return card(
        [
            f"### {line(poll.question)}",
            f"-# {' · '.join(_terms(poll))}",
            *_options(poll),
            f"{_turnout(voters)} · ends {when(poll.closes_at)}, {when(poll.closes_at, 'f')}",
            SECRECY,
        ],
        row([vote]),
        _read_about(poll),
    )


def _turnout(voters: int) -> str:
    if not voters:
        return "Nobody has voted yet"
    return f"**{plural(voters, 'member')}** {'has' if voters == 1 else 'have'} voted"


def ended_card(poll: Poll, result_url: str) -> Layout:
    """The card when the poll is over; its buttons are gone, the way to the result is there."""
    return card(
        [
            f"### {line(poll.question)}",
            *_options(poll),
            f"This poll ended {when(poll.closed_at or poll.closes_at)}. [The result]({result_url})",
        ],
        _read_about(poll),
    )


def cancelled_card(poll: Poll) -> Layout:
    return card(
        [f"### {line(poll.question)}", "This poll was cancelled; its votes do not count."],
        _read_about(poll),
    )


def read_about(poll: Poll, note: str = "") -> Layout | None:
    """For Discord's own polls: a message of its own that leads to the films' reviews."""
    films = _read_about(poll)
    return card([note or "-# Not sure yet? The reviews may help."], films) if films else None


def _terms(poll: Poll) -> list[str]:
    plan = poll.plan
    terms = [KINDS[plan.kind]]
    if plan.kind is PollKind.RANKED:
        terms.append("rank as many as you like")
    else:
        terms.append("choose as many as you like" if plan.several else "one choice")
    if plan.weekly:
        terms.append("every week")
    if plan.role_ids:
        terms.append(f"for {listed([f'<@&{role_id}>' for role_id in plan.role_ids])}")
    return terms


def _options(poll: Poll) -> list[str]:
    return [f"{option.number}. {line(option.label, MAX_LABEL)}" for option in poll.options]


def _read_about(poll: Poll) -> Part | None:
    choices = [Choice(o.label, f"#{o.film_id}") for o in poll.options if o.film_id]
    return ui.ActionRow(select("Read about…", choices, "film:card")) if choices else None


# --- results --------------------------------------------------------------------------------


def result_card(poll: Poll, chart: Chart | None, note: str = "") -> Layout:
    """What a counted poll came to, with the way to the winner's reviews."""
    result = poll.result
    if result is None:
        raise ValueError("the poll is not counted yet")
    names = {option.number: name_of(option) for option in poll.options}
    lines = [f"### {line(poll.question)}", headline(poll.kind, result, names)]
    if (by_rule := _decided_by_rule(poll)) is not None:
        lines.append(by_rule)
    condorcet = result.condorcet
    if condorcet is not None and condorcet not in result.winners:
        lines.append(f"-# Compared one to one, {names[condorcet]} would have beaten every other.")
    ended = f"ended {when(poll.closed_at or poll.closes_at, 'f')}"
    lines.append(
        f"-# {' · '.join(filter(None, [KINDS[poll.kind], turnout(result).rstrip('.'), ended]))}"
    )
    if note:
        lines.append(note)
    if chart is not None and chart.unnamed:
        meant = listed([f"{number} is {names[number]}" for number in chart.unnamed])
        lines.append(f"-# In the picture, {meant}.")
    text: Part = ui.TextDisplay("\n".join(lines)[: limits.MESSAGE_TEXT])
    items = [text]
    if chart is not None:
        items.append(
            ui.MediaGallery(
                discord.MediaGalleryItem(f"attachment://{PICTURE}", description=chart.alt)
            )
        )
    reading = [
        button(f"Read about {option.label}", "review:film", f"#{option.film_id}")
        for option in poll.winners[:3]
        if option.film_id
    ]
    layout = Layout(ui.Container(*items))
    if not result.missing:
        counted = button("How it was counted", "poll:counted", poll.id, 0)
        layout.add_item(ui.ActionRow(*reading, counted))
    return layout


def counted_page(poll: Poll, page: int) -> Layout:
    """Every vote's whereabouts: all options with their counts, or round by round."""
    result = poll.result
    if result is None:
        raise ValueError("the poll is not counted yet")
    names = {option.number: name_of(option, 40) for option in poll.options}
    told = rounds(result, names) if poll.kind is PollKind.RANKED else []
    if not told:
        told = [f"{names[number]}: {votes(n)}" for number, n in standing(result)]
        told = told or [headline(poll.kind, result, names)]
    pages: list[list[str]] = [[]]
    for text in (cut(one, LONGEST_ROUND) for one in told):
        if sum(map(len, pages[-1])) + len(text) > limits.PAGE_TEXT and pages[-1]:
            pages.append([])
        pages[-1].append(text)
    page = min(page, len(pages) - 1)
    return card(
        [f"### {line(poll.question)}", *pages[page], *_small(of(page, len(pages)))],
        pager("poll:counted", page, len(pages), before=(poll.id,)),
    )


def _small(text: str) -> list[str]:
    return [f"-# {text}"] if text else []


def _decided_by_rule(poll: Poll) -> str | None:
    """Said openly: a tie inside the rounds was decided by the order of the list."""
    if poll.result and any(one.rule is TieRule.LIST_ORDER for one in poll.result.rounds):
        return "-# A tie on the way was decided by the order of the list; see how it was counted."
    return None


def _ended(poll: Poll) -> str:
    """What tells polls apart that ask the same: the kind, and the day (UTC) on which it ended."""
    day = datetime.fromtimestamp((poll.closed_at or poll.closes_at) / 1000, UTC)
    return f"{KINDS[poll.kind]}, {day:%d %b %Y}"


def polls_card(polls: Sequence[Poll], broken_off: Sequence[Poll], ended: Sequence[Poll]) -> Layout:
    """Polls that run, those that could not go on, and the latest results."""
    any_runs = any(poll.state is PollState.OPEN for poll in polls)
    lines = ["### Polls that run now" if any_runs else "No poll runs here now."]
    for poll in polls:
        if poll.state is PollState.SCHEDULED:
            lines.append(f"- {line(poll.question, 120)} · opens again {when(poll.opened_at)}")
            continue
        weekly = " · every week" if poll.plan.weekly else ""
        lines.append(
            f"- **{line(poll.question, 120)}** · {KINDS[poll.kind]}"
            f" · ends {when(poll.closes_at)}{weekly} · {link(poll)}"
        )
        if poll.problem:
            lines.append(f"  -# {line(poll.problem)}")
    lines += [f"- {line(poll.question, 120)} · {line(poll.problem)}" for poll in broken_off]
    choices = [Choice(poll.question, poll.id, _ended(poll)) for poll in ended]
    menu = ui.ActionRow(select("Results of…", choices, "poll:result")) if choices else None
    return card(lines, menu)
