"""Counting ballots. Pure; the same ballots give the same result in any order.

**Secret polls**: plurality, or approval when several options may be chosen; all options with the
most votes win together.

**Ranked polls**: instant run-off. In each round every ballot counts for the best-ranked option
still in; a ballot that names none of them rests. An option with more than half of the votes of a
round wins. Otherwise the last one leaves and the next round begins. Options that are the first
choice of nobody leave together after the first round: their leaving moves no vote.

*Ties.* When all options still in are level, they win together. When several are last, one leaves,
decided by the first of these rules that tells them apart, each applied to those the rule before
left level:

1. look back: the fewest votes in the latest earlier round in which they were not all level;
2. head to head: the fewest ballots on which it is preferred to another one of those tied, summed
   over those others;
3. list order: the one listed last in the poll.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from bot.polls.model import Ballot, PollKind, Result, Round, TieRule

Bundle = Mapping[tuple[int, ...], int]
"""How many ballots name these options in this order."""


def count(kind: PollKind, options: Sequence[int], ballots: Iterable[Ballot]) -> Result:
    """The result of a poll of ours over the option numbers `options`, in the order listed."""
    bundle = Counter(ballot.choices for ballot in ballots if ballot.choices)
    return (
        count_ranked(options, bundle) if kind is PollKind.RANKED else count_votes(options, bundle)
    )


def count_votes(options: Sequence[int], bundle: Bundle) -> Result:
    """One vote for every option that a ballot names."""
    votes = dict.fromkeys(options, 0)
    for choices, ballots in bundle.items():
        for option in choices:
            votes[option] += ballots
    return decide(votes, sum(bundle.values()))


def decide(votes: Mapping[int, int], voters: int | None) -> Result:
    """The most votes win, together when level; no votes, no winner."""
    most = max(votes.values(), default=0)
    winners = tuple(option for option, n in votes.items() if n == most and most > 0)
    return Result(dict(votes), winners, voters)


def count_ranked(options: Sequence[int], bundle: Bundle) -> Result:
    """Instant run-off, every round recorded."""
    beats = _preferences(options, bundle)
    voters = sum(bundle.values())
    still_in = list(options)
    rounds: list[Round] = []
    while True:
        counts = _tops(still_in, bundle)
        winners = _winners(counts)
        if winners is not None:
            rounds.append(Round(counts))
            first = dict(rounds[0].counts)
            return Result(first, winners, voters, tuple(rounds), _condorcet(options, beats))
        leaves, tied, rule = _last(counts, rounds, beats)
        still_in = [option for option in still_in if option not in leaves]
        moves = _moves(leaves, counts, still_in, bundle)
        rounds.append(Round(counts, leaves, moves, tied, rule))


def _tops(still_in: Sequence[int], bundle: Bundle) -> dict[int, int]:
    counts = dict.fromkeys(still_in, 0)
    for ranking, ballots in bundle.items():
        top = _top(ranking, counts)
        if top:
            counts[top] += ballots
    return counts


def _top(ranking: Sequence[int], still_in: Mapping[int, int] | Sequence[int]) -> int:
    """The best-ranked option still in; 0 when the ballot names none."""
    return next((option for option in ranking if option in still_in), 0)


def _winners(counts: Mapping[int, int]) -> tuple[int, ...] | None:
    total = sum(counts.values())
    if total == 0:
        return ()
    ahead = tuple(option for option, n in counts.items() if 2 * n > total)
    if ahead:
        return ahead
    return tuple(counts) if len(set(counts.values())) == 1 else None


def _last(
    counts: Mapping[int, int], rounds: Sequence[Round], beats: Mapping[tuple[int, int], int]
) -> tuple[tuple[int, ...], tuple[int, ...], TieRule | None]:
    """(who leaves, who was tied for it, the rule that decided)."""
    if not rounds and 0 in counts.values():
        return tuple(option for option, n in counts.items() if n == 0), (), None
    tied = _fewest(list(counts), counts)
    if len(tied) == 1:
        return tuple(tied), (), None
    level = tied
    for earlier in reversed(rounds):
        level = _fewest(level, earlier.counts)
        if len(level) == 1:
            return tuple(level), tuple(tied), TieRule.LOOK_BACK
    support = {one: sum(beats[one, other] for other in level if other != one) for one in level}
    level = _fewest(level, support)
    rule = TieRule.HEAD_TO_HEAD if len(level) == 1 else TieRule.LIST_ORDER
    return (level[-1],), tuple(tied), rule


def _fewest(options: list[int], counts: Mapping[int, int]) -> list[int]:
    fewest = min(counts[option] for option in options)
    return [option for option in options if counts[option] == fewest]


def _moves(
    leaves: Sequence[int], counts: Mapping[int, int], still_in: Sequence[int], bundle: Bundle
) -> dict[int, int]:
    moves: Counter[int] = Counter()
    for ranking, ballots in bundle.items():
        if _top(ranking, counts) in leaves:
            moves[_top(ranking, still_in)] += ballots
    return dict(moves)


def _preferences(options: Sequence[int], bundle: Bundle) -> dict[tuple[int, int], int]:
    """(a, b): the ballots that prefer a to b. Options that a ballot leaves out are its last."""
    beats = dict.fromkeys(((a, b) for a in options for b in options if a != b), 0)
    for ranking, ballots in bundle.items():
        rest = [option for option in options if option not in ranking]
        for better, worse in combinations(ranking, 2):
            beats[better, worse] += ballots
        for better in ranking:
            for worse in rest:
                beats[better, worse] += ballots
    return beats


def _condorcet(options: Sequence[int], beats: Mapping[tuple[int, int], int]) -> int | None:
    for one in options:
        if all(beats[one, other] > beats[other, one] for other in options if other != one):
            return one
    return None
