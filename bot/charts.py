"""Pictures of poll results and of a server's taste. Drawing blocks: call these in a thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.drawing import BODY, FAINT, GOLD, SMALL, TITLE, Bar, Canvas, Row
from bot.fonts import lettering
from bot.markdown import label
from bot.polls.explain import headline, listed, plural, standing, turnout, votes
from bot.polls.model import Poll, PollKind, Result
from bot.ratings.model import Taste, stars

MOST_BARS = 8
MOST_ROUNDS = 3
MOST_ENTRIES = 3
"""Bars, rounds and list entries drawn; Discord shrinks tall pictures, and the text has them all."""
MAX_ALT = 1000
"""Discord takes 1,024 characters of alternative text. Source: API docs, Attachment Object."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A PNG and what it shows, in words. `unnamed`: options that it shows by their number alone,
    for want of a font with the letters of their names."""

    png: bytes
    alt: str
    unnamed: tuple[int, ...] = ()


def result_chart(poll: Poll) -> Chart:
    """The result of a counted poll: bars, or the rounds of a run-off."""
    result = poll.result
    if result is None:
        raise ValueError("a chart needs a counted poll")
    names = {option.number: option.label for option in poll.options}
    canvas = Canvas()
    canvas.text(poll.question, TITLE, gap=8)
    told = headline(poll.kind, result, names)
    canvas.text(" ".join(filter(None, (told, turnout(result)))), SMALL, FAINT, gap=24)
    if poll.kind is PollKind.RANKED and result.winners:
        _rounds(canvas, result, names)
    else:
        _votes(canvas, result, names)
    shown = ", ".join(f"{names[number]} {n}" for number, n in standing(result))
    last = "Votes in the last round: " if len(result.rounds) > 1 else "Votes: "
    alt = _alt(f"Bar chart. {poll.question} {told} {last}{shown}.")
    by_votes = sorted(names, key=lambda number: -result.counts.get(number, 0))
    unnamed = [number for number in by_votes if not lettering(names[number], BODY).whole]
    return Chart(canvas.png(), alt, tuple(unnamed[:MOST_BARS]))


def _votes(canvas: Canvas, result: Result, names: Mapping[int, str]) -> None:
    """Votes by option, with the share of voters where their number is known."""
    everybody = result.voters
    ranked = sorted(
        result.counts.items(), key=lambda item: (item[0] not in result.winners, -item[1])
    )
    canvas.bars(
        [
            Bar(
                f"{number}. {names[number]}",
                n,
                f"{votes(n)} · {round(100 * n / everybody)} %" if everybody else votes(n),
                number in result.winners,
            )
            for number, n in ranked[:MOST_BARS]
        ]
    )
    if len(ranked) > MOST_BARS:
        rest = ranked[MOST_BARS:]
        canvas.text(
            f"and {plural(len(rest), 'more option')}, together {votes(sum(n for _, n in rest))}",
            SMALL,
            FAINT,
        )


def _rounds(canvas: Canvas, result: Result, names: Mapping[int, str]) -> None:
    """Options by rounds: the first round and the last ones."""
    rounds = list(enumerate(result.rounds, start=1))
    shown = rounds[:1] + rounds[1:][-(MOST_ROUNDS - 1) :]
    standing = [[one.counts.get(number, -1) for _, one in reversed(rounds)] for number in names]
    order = sorted(names, key=lambda number: standing[list(names).index(number)], reverse=True)
    with_votes = [number for number in order if any(r.counts.get(number) for _, r in rounds)]
    canvas.table(
        "Votes in round",
        [f"{number}" for number, _ in shown],
        [
            Row(
                f"{number}. {names[number]}",
                tuple(_cell(one.counts, number) for _, one in shown),
                number in result.winners,
            )
            for number in with_votes[:MOST_BARS]
        ],
    )
    if len(rounds) > len(shown):
        canvas.text(f"({plural(len(rounds) - len(shown), 'round')} not drawn)", SMALL, FAINT)


def _cell(counts: Mapping[int, int], number: int) -> tuple[str, float]:
    if number not in counts:
        return "out", 0.0
    return f"{counts[number]}", counts[number] / (sum(counts.values()) or 1)


def taste_charts(name: str, taste: Taste) -> list[Chart]:
    """What a server called `name` loves: its ratings if there are any, and its lists."""
    counted = (
        f"{plural(taste.spread.count, 'rating')} by {plural(taste.raters, 'member')},"
        f" {plural(taste.reviews, 'review')} of {plural(taste.films, 'film')}"
    )
    charts = []
    if taste.spread.count:
        canvas, average = Canvas(), stars(round(taste.spread.average, 1))
        canvas.text(f"What {name} loves", TITLE, gap=8)
        canvas.text(counted, SMALL, FAINT, gap=20)
        canvas.text(f"Stars given, {average} on average")
        canvas.columns(taste.spread)
        loved = [
            Bar(one.film.label, one.average, f"{stars(round(one.average, 1))} of 5 ({one.count})")
            for one in taste.loved
        ]
        canvas.y += 16
        told = _list(canvas, "Most loved", loved, longest=10)
        alt = f"Ratings of {name}: {counted}, {average} stars on average. {told}"
        charts.append(Chart(canvas.png(), _alt(alt)))
    canvas, told = Canvas(), ""
    divided = [
        Bar(one.film.label, one.score, f"± {stars(round(one.score, 1))} stars")
        for one in taste.divisive
    ]
    reviewed = [Bar(o.film.label, o.count, plural(o.count, "review")) for o in taste.reviewed]
    reviewers = [Bar(who, n, plural(n, "review")) for who, n in taste.reviewers]
    told += _list(canvas, "Most divisive", divided)
    told += _list(canvas, "Most reviewed", reviewed)
    told += _list(canvas, "Busiest reviewers", reviewers)
    if told:
        charts.append(Chart(canvas.png(), _alt(f"Lists of {name}: {counted}. {told}")))
    return charts


def _list(canvas: Canvas, heading: str, bars: list[Bar], longest: float | None = None) -> str:
    """Draw the first few of a list; the same in words."""
    if not bars:
        return ""
    shown = bars[:MOST_ENTRIES]
    canvas.text(heading, BODY, GOLD, gap=10)
    canvas.bars(shown, longest)
    canvas.y += 16
    return f"{heading}: {listed([f'{bar.label}, {bar.said}' for bar in shown])}. "


def _alt(text: str) -> str:
    return label(text, MAX_ALT)
