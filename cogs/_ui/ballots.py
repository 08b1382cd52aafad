"""A member's own ballot: one choice, several, or an order. For that member's eyes alone."""

from __future__ import annotations

from collections.abc import Sequence

import discord
from discord import ui

from bot.interactions import Choice, Layout, button, select
from bot.markdown import line
from bot.polls.explain import listed
from bot.polls.model import Ballot, Poll
from cogs._ui.parts import card, row
from cogs._ui.polls import name_of, when


def ballot_form(poll: Poll, ballot: Ballot | None) -> Layout:
    """A member's own ballot of a secret poll, with what they have chosen so far."""
    chosen = ballot.choices if ballot else ()
    choices = [Choice(option.label, option.number) for option in poll.options]
    menu = select("Choose…", choices, "poll:cast", poll.id)
    menu.max_values = len(choices) if poll.plan.several else 1
    for option in menu.options:
        option.default = int(option.value) in chosen
    return card(
        [
            f"### {line(poll.question)}",
            _standing(poll, chosen) if ballot else "You have not voted yet.",
            (
                f"-# You can change or withdraw your vote until {when(poll.closes_at, 'f')}."
                " Only you see this."
            ),
        ],
        ui.ActionRow(menu),
        row([button("Withdraw my vote", "poll:withdraw", poll.id)]) if ballot else None,
    )


def ranking_form(poll: Poll, member_id: int, draft: Sequence[int], ballot: Ballot | None) -> Layout:
    """A member's own ballot of a ranked poll, in the making. The draft is in its controls."""
    kept = tuple(draft)
    as_cast = ballot is not None and ballot.choices == kept
    lines = [f"### {line(poll.question)}"]
    lines += [f"{place}. {name_of(poll.option(n), 60)}" for place, n in enumerate(kept, start=1)]
    if as_cast:
        lines.append("Your vote is in, in this order.")
    elif kept:
        lines.append("**Not cast yet.** Add your next choice, or press *Cast my vote*.")
    else:
        lines.append("Choose your favourite first, then the next. Stop when you like.")
    if ballot is not None and not as_cast:
        lines.append(f"-# Until then this counts: {_in_order(poll, ballot.choices)}.")
    lines.append(
        f"-# The list is in an order of your own. You can vote until {when(poll.closes_at, 'f')}."
        " Only you see this."
    )
    left = [option for option in poll.shuffled(member_id) if option.number not in kept]
    prompt = "My favourite…" if not kept else f"My choice number {len(kept) + 1}…"
    choices = [Choice(option.label, option.number) for option in left]
    cast = button("Cast my vote", "poll:ranking", poll.id, encode(kept))
    cast.style = discord.ButtonStyle.primary
    buttons = []
    if kept and not as_cast:
        buttons.append(cast)
    if kept:
        buttons.append(button("Undo", "poll:draft", poll.id, encode(kept[:-1])))
    if ballot is not None:
        buttons.append(button("Withdraw my vote", "poll:withdraw", poll.id))
    return card(
        lines,
        ui.ActionRow(select(prompt, choices, "poll:rank", poll.id, encode(kept)))
        if choices
        else None,
        row(buttons),
    )


def withdrawn_form(poll: Poll) -> Layout:
    return card(
        [f"### {line(poll.question)}", "Your vote is withdrawn. You can vote again until it ends."],
        row([button("Vote", "poll:again", poll.id)]),
    )


def encode(draft: Sequence[int]) -> str:
    """A ranking in few characters, for a custom id: one letter per option."""
    return "".join(chr(ord("a") + number - 1) for number in draft)


def decode(draft: str, poll: Poll) -> list[int]:
    """The options of an encoded ranking that this poll has, each once."""
    numbers = [ord(letter) - ord("a") + 1 for letter in draft]
    return [n for n in dict.fromkeys(numbers) if 1 <= n <= len(poll.options)]


def _standing(poll: Poll, chosen: Sequence[int]) -> str:
    return f"Your vote is in: {listed([name_of(poll.option(n)) for n in chosen])}."


def _in_order(poll: Poll, chosen: Sequence[int]) -> str:
    return " › ".join(line(poll.option(n).label, 40) for n in chosen)
