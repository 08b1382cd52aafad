"""What a result means, in plain words. Pure; `names` are shown as given, already made safe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.polls.model import PollKind, Result, Round, TieRule

Names = Mapping[int, str]


def headline(kind: PollKind, result: Result, names: Names) -> str:
    """Who won, in one sentence."""
    if result.missing:
        return result.missing
    if not result.winners:
        return "Nobody voted, so there is no winner."
    winners = listed([names[number] for number in result.winners])
    if kind is PollKind.RANKED:
        last = result.rounds[-1].counts
        had = votes(last[result.winners[0]])
        if result.tie:
            return f"A tie: {winners}, with {had} each in the last round."
        return f"{winners} wins with {had} of {sum(last.values())} in the last round."
    had = votes(result.counts[result.winners[0]])
    return f"A tie: {winners}, with {had} each." if result.tie else f"{winners} wins with {had}."


def standing(result: Result) -> list[tuple[int, int]]:
    """Options and their votes at the end, most first: those of a run-off's last round."""
    last = result.rounds[-1].counts if result.rounds and result.winners else result.counts
    return sorted(last.items(), key=lambda item: -item[1])


def turnout(result: Result) -> str:
    """How many took part; empty where only Discord knows, or where nobody did."""
    if not result.voters or result.missing:
        return ""
    return f"{plural(result.voters, 'member')} voted."


def rounds(result: Result, names: Names) -> list[str]:
    """Each round of an instant run-off as a short paragraph; empty for other polls."""
    if not any(result.counts.values()):
        return []
    total = result.voters or 0
    told = [_round(number, one, total, names) for number, one in enumerate(result.rounds, start=1)]
    winner = result.condorcet
    if winner is not None and result.winners != (winner,):
        told.append(
            f"Compared one to one, {names[winner]} beats every other option"
            + (
                "."
                if winner in result.winners
                else ", but it was the first choice of too few to stay in until the end."
            )
        )
    return told


def _round(number: int, one: Round, voters: int, names: Names) -> str:
    total = sum(one.counts.values())
    ranked = sorted(one.counts.items(), key=lambda item: -item[1])
    standing = ", ".join(f"{names[option]} {n}" for option, n in ranked if n)
    resting = voters - total
    sentences = [f"Round {number}: {standing}."]
    if resting:
        sentences.append(f"{plural(resting, 'ballot')} named nobody still in.")
    if one.leaves:
        sentences.append(f"More than half would be {total // 2 + 1}; nobody has that.")
        sentences.append(_leaving(one, names))
        if one.moves:
            sentences.append(_moving(one, names))
    elif len(set(one.counts.values())) == 1 and len(one.counts) > 1:
        sentences.append("All who are left are level, so they share the win.")
    else:
        sentences.append(f"{names[ranked[0][0]]} has more than half.")
    return " ".join(sentences)


def _leaving(one: Round, names: Names) -> str:
    leaving = listed([names[option] for option in one.leaves])
    if one.rule is None:
        if all(one.counts[option] == 0 for option in one.leaves):
            verb = "was" if len(one.leaves) == 1 else "were"
            return f"{leaving} {verb} nobody's first choice and must leave."
        return f"{leaving} is last and leaves."
    why = {
        TieRule.LOOK_BACK: "had the fewest votes in the rounds before",
        TieRule.HEAD_TO_HEAD: "is preferred by the fewest when only those are compared",
        TieRule.LIST_ORDER: "is listed last, as nothing else tells them apart",
    }[one.rule]
    tied = listed([names[option] for option in one.tied])
    return f"{tied} are last together; {leaving} leaves: it {why}."


def _moving(one: Round, names: Names) -> str:
    parts = [
        f"{n} to {names[option]}"
        for option, n in sorted(one.moves.items(), key=lambda item: -item[1])
        if option
    ]
    if one.moves.get(0):
        parts.append(f"{one.moves[0]} to nobody")
    moved = sum(one.moves.values())
    return f"Its {votes(moved)} {'goes' if moved == 1 else 'go'} on: {', '.join(parts)}."


def votes(number: int) -> str:
    return plural(number, "vote")


def plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
