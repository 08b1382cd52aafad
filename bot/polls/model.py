"""Polls, their options, ballots and results. Pure data; times are UTC milliseconds."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
LONGEST = 32 * DAY
"""Discord's longest poll; ours keep to the same."""

MAX_QUESTION = 300
NATIVE_OPTIONS = 10
NATIVE_LABEL = 55
"""Code points of an answer of Discord's own polls (API docs, "Poll Media Object")."""
MAX_OPTIONS = 25
"""As many as one select menu holds."""
MAX_LABEL = 100


class PollKind(StrEnum):
    QUICK = "quick"  # Discord's own poll; Discord counts
    SECRET = "secret"  # noqa: S105 -- one or several options, known to nobody else
    RANKED = "ranked"  # an order of preference, counted by instant run-off


class PollState(StrEnum):
    SCHEDULED = "scheduled"  # next week's, of a weekly poll
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. Numbers count from 1 in the order shown, as Discord's answer ids do."""

    number: int
    label: str
    film_id: int | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """The option numbers a member chose: best first when ranked, ascending otherwise."""

    choices: tuple[int, ...]


class TieRule(StrEnum):
    """What decided who leaves when several were last. See `bot.polls.counting`."""

    LOOK_BACK = "look back"
    HEAD_TO_HEAD = "head to head"
    LIST_ORDER = "list order"


@dataclass(frozen=True, slots=True)
class Round:
    """One round of an instant run-off.

    `counts`: votes by option still in. `leaves`: who goes at its end, none in the last round.
    `moves`: where the votes of those who leave go; 0 for ballots that name nobody still in.
    """

    counts: Mapping[int, int]
    leaves: tuple[int, ...] = ()
    moves: Mapping[int, int] = field(default_factory=dict)
    tied: tuple[int, ...] = ()  # the options that were last together, when a rule had to decide
    rule: TieRule | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a poll came to. Two winners or more are a tie, none means that nobody voted.

    `counts`: votes by option; first choices when ranked. `voters` is None where Discord, which
    alone knows, does not say. `condorcet`: the option that beats every other one to one.
    `missing` says in words why there are no counts.
    """

    counts: Mapping[int, int]
    winners: tuple[int, ...]
    voters: int | None
    rounds: tuple[Round, ...] = ()
    condorcet: int | None = None
    missing: str = ""

    @property
    def tie(self) -> bool:
        return len(self.winners) > 1

    def to_json(self) -> str:
        return json.dumps(
            {
                "counts": _pairs(self.counts),
                "winners": self.winners,
                "voters": self.voters,
                "rounds": [
                    [_pairs(r.counts), r.leaves, _pairs(r.moves), r.tied, r.rule]
                    for r in self.rounds
                ],
                "condorcet": self.condorcet,
                "missing": self.missing,
            },
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str) -> Result:
        raw = json.loads(text)
        return cls(
            counts=dict(raw["counts"]),
            winners=tuple(raw["winners"]),
            voters=raw["voters"],
            rounds=tuple(
                Round(
                    dict(counts),
                    tuple(leaves),
                    dict(moves),
                    tuple(tied),
                    TieRule(rule) if rule else None,
                )
                for counts, leaves, moves, tied, rule in raw["rounds"]
            ),
            condorcet=raw["condorcet"],
            missing=raw["missing"],
        )


def _pairs(counts: Mapping[int, int]) -> list[tuple[int, int]]:
    return list(counts.items())


class Which(StrEnum):
    """How a poll's options are chosen from the library."""

    RANDOM = "random"
    BEST_RATED = "best rated"
    MOST_REVIEWED = "most reviewed"
    UNSEEN = "unseen"  # not rated by the one who opens the poll


@dataclass(frozen=True, slots=True)
class Filling:
    """Where options come from: typed ones, else films of the library that fit every given part."""

    which: Which = Which.RANDOM
    count: int = 5
    person: str = ""
    theme: str = ""
    text: str = ""
    typed: str = ""

    @property
    def narrowed(self) -> bool:
        return bool(self.person or self.theme or self.text)


@dataclass(frozen=True, slots=True)
class Plan:
    """A poll that a member asks for. `length` in ms; `several`: more than one option allowed."""

    kind: PollKind
    question: str
    length: int
    several: bool = False
    role_ids: tuple[int, ...] = ()
    weekly: bool = False
    carry_losers: bool = False
    filling: Filling = Filling()


@dataclass(frozen=True, slots=True)
class Poll:
    """One poll. `message_id` is None until its card is posted, `result` until it is counted.

    `opened_at` of a scheduled poll is when it will be. `problem`: what keeps Marquee from posting
    or counting it, in words for the creator.
    """

    id: int
    server_id: int
    channel_id: int
    creator_id: int
    state: PollState
    plan: Plan
    options: tuple[Option, ...]
    opened_at: int
    closes_at: int
    closed_at: int | None = None
    previous_id: int | None = None
    message_id: int | None = None
    result: Result | None = None
    result_message_id: int | None = None
    attempts: int = 0
    problem: str = ""

    @property
    def kind(self) -> PollKind:
        return self.plan.kind

    @property
    def question(self) -> str:
        return self.plan.question

    def option(self, number: int) -> Option:
        return self.options[number - 1]

    @property
    def winners(self) -> tuple[Option, ...]:
        return tuple(map(self.option, self.result.winners)) if self.result else ()

    def shuffled(self, member_id: int) -> list[Option]:
        """The options in this member's own order, the same at every look, so that being listed
        first favours nobody."""
        own = random.Random(f"{self.id}:{member_id}")
        return own.sample(self.options, len(self.options))
