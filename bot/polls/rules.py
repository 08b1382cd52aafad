"""What a poll and a ballot must be, and who lost. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import InvalidInput
from bot.markdown import clean
from bot.polls.duration import whole_hours
from bot.polls.model import (
    DAY,
    HOUR,
    LONGEST,
    MAX_QUESTION,
    MINUTE,
    Ballot,
    Option,
    Plan,
    Poll,
    PollKind,
)

WEEK = 7 * DAY


def checked(plan: Plan) -> Plan:
    """The plan as it will be run, or why it cannot be."""
    question = " ".join(clean(plan.question).split())
    if not question:
        raise InvalidInput("A poll needs a question.")
    if len(question) > MAX_QUESTION:
        raise InvalidInput(f"A question has at most {MAX_QUESTION} characters.")
    length = plan.length
    if plan.kind is PollKind.QUICK:
        length = whole_hours(length) * HOUR
    if not MINUTE <= length <= LONGEST:
        raise InvalidInput("A poll runs for a minute to 32 days.")
    if plan.weekly and length > WEEK:
        raise InvalidInput("A weekly poll can run for a week at most.")
    return replace(plan, question=question, length=length)


def valid(poll: Poll, choices: Sequence[int]) -> Ballot:
    numbers = {option.number for option in poll.options}
    if not choices:
        raise InvalidInput("Choose at least one option, or withdraw your vote.")
    if not set(choices) <= numbers or len(set(choices)) != len(choices):
        raise InvalidInput("That is no option of this poll. Press Vote on its card to begin anew.")
    if poll.kind is PollKind.RANKED:
        return Ballot(tuple(choices))
    if len(choices) > 1 and not poll.plan.several:
        raise InvalidInput("This poll allows one choice.")
    return Ballot(tuple(sorted(choices)))


def losers(poll: Poll) -> list[Option]:
    """The options that did not win outright; all of them after a tie or without votes."""
    if poll.result is None or len(poll.result.winners) != 1:
        return list(poll.options)
    return [option for option in poll.options if option.number not in poll.result.winners]
