"""Our rule for ranked polls said a second time, as slowly and plainly as possible.

Works ballot by ballot on the raw lists and recomputes everything it needs; shares no code with
`bot.polls.counting`.
"""

from __future__ import annotations

Ballots = list[tuple[int, ...]]


def first_still_in(ballot: tuple[int, ...], still_in: set[int]) -> int | None:
    for option in ballot:
        if option in still_in:
            return option
    return None


def piles(ballots: Ballots, still_in: set[int]) -> dict[int, int]:
    return {
        option: sum(1 for ballot in ballots if first_still_in(ballot, still_in) == option)
        for option in still_in
    }


def prefers(ballot: tuple[int, ...], one: int, other: int) -> bool:
    if one not in ballot:
        return False
    return other not in ballot or ballot.index(one) < ballot.index(other)


def winners(options: list[int], ballots: Ballots) -> set[int]:
    history: list[set[int]] = []
    still_in = set(options)
    while True:
        pile = piles(ballots, still_in)
        total = sum(pile.values())
        if total == 0:
            return set()
        majority = {option for option in still_in if pile[option] > total / 2}
        if majority:
            return majority
        if max(pile.values()) == min(pile.values()):
            return still_in
        history.append(set(still_in))
        still_in = still_in - {leaver(options, ballots, history)}


def leaver(options: list[int], ballots: Ballots, history: list[set[int]]) -> int:
    """Who leaves after the round whose field is the last of `history`; one at a time."""
    danger = set(history[-1])
    for field in history[::-1]:
        pile = piles(ballots, field)
        danger = {option for option in danger if pile[option] == min(pile[o] for o in danger)}
    support = {
        one: sum(prefers(ballot, one, other) for ballot in ballots for other in danger - {one})
        for one in danger
    }
    weakest = {option for option in danger if support[option] == min(support.values())}
    return max(weakest, key=options.index)


def tied_elimination(options: list[int], ballots: Ballots) -> bool:
    """Whether any round has several last ones that hold votes."""
    still_in = set(options)
    history: list[set[int]] = []
    while True:
        pile = piles(ballots, still_in)
        total = sum(pile.values())
        if total == 0 or any(n > total / 2 for n in pile.values()):
            return False
        last = [option for option in still_in if pile[option] == min(pile.values())]
        if len(last) > 1 and pile[last[0]] > 0:
            return True
        history.append(set(still_in))
        still_in = still_in - {leaver(options, ballots, history)}


def condorcet(options: list[int], ballots: Ballots) -> int | None:
    for one in options:
        if all(
            sum(prefers(ballot, one, other) for ballot in ballots)
            > sum(prefers(ballot, other, one) for ballot in ballots)
            for other in options
            if other != one
        ):
            return one
    return None
