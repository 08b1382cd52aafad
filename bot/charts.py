"""Pictures of poll results and of a server's taste. Drawing blocks: call these in a thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.drawing import BODY, FAINT, GOLD, INK, SMALL, TITLE, Bar, Canvas
from bot.polls.explain import headline, listed, plural, turnout, votes
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
    """A PNG and what it shows, in words."""

    png: bytes
    alt: str


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
        shown = result.rounds[-1].counts
    else:
        _votes(canvas, result, result.counts, names, sum(result.counts.values()))
        shown = result.counts
    standing = ", ".join(
        f"{names[number]} {n}" for number, n in sorted(shown.items(), key=lambda one: -one[1])
    )
    last = "Votes in the last round: " if len(result.rounds) > 1 else "Votes: "
    return Chart(canvas.png(), _alt(f"Bar chart. {poll.question} {told} {last}{standing}."))


def _votes(
    canvas: Canvas, result: Result, counts: Mapping[int, int], names: Mapping[int, str], total: int
) -> None:
    ranked = sorted(counts.items(), key=lambda item: (item[0] not in result.winners, -item[1]))
    canvas.bars(
        [
            Bar(
                f"{number}. {names[number]}",
                n,
                f"{votes(n)} · {round(100 * n / total)} %" if total else votes(n),
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
    """The first round and the last ones."""
    skipped = max(len(result.rounds) - MOST_ROUNDS, 0)
    for number, one in enumerate(result.rounds, start=1):
        if 1 < number <= 1 + skipped:
            if number == 2:
                canvas.text(f"({plural(skipped, 'round')} not drawn)", SMALL, FAINT, gap=20)
            continue
        final = number == len(result.rounds)
        canvas.text(f"Round {number}" + (", the last" if final else ""), BODY, INK, gap=6)
        with_votes = {option: n for option, n in one.counts.items() if n}
        ranked = sorted(with_votes.items(), key=lambda item: -item[1])[:MOST_BARS]
        canvas.bars(
            [
                Bar(
                    f"{option}. {names[option]}",
                    n,
                    f"{n} · out" if option in one.leaves else f"{n}",
                    final and option in result.winners,
                )
                for option, n in ranked
            ],
            longest=sum(one.counts.values()),
            half=True,
        )
        canvas.y += 18
    canvas.text("The upright line marks half of the votes; more than that wins.", SMALL, FAINT)


def taste_chart(name: str, taste: Taste) -> Chart:
    """`name`: the server's."""
    canvas = Canvas()
    canvas.text(f"What {name} loves", TITLE, gap=8)
    canvas.text(
        f"{plural(taste.spread.count, 'rating')} by {plural(taste.raters, 'member')},"
        f" {plural(taste.reviews, 'review')} of {plural(taste.films, 'film')}",
        SMALL,
        FAINT,
        gap=24,
    )
    alt = [f"Charts of what {name} loves."]
    if taste.spread.count:
        average = stars(round(taste.spread.average, 1))
        canvas.text(f"Ratings in stars, {average} on average")
        canvas.columns(taste.spread)
        alt.append(f"{plural(taste.spread.count, 'rating')}, {average} stars on average.")
    for heading, bars in (
        (
            "Most loved",
            [
                Bar(
                    one.film.label,
                    one.average,
                    f"{stars(round(one.average, 1))} of 5 ({one.count})",
                )
                for one in taste.loved[:MOST_ENTRIES]
            ],
        ),
        (
            "Most divisive",
            [
                Bar(one.film.label, one.score, f"± {stars(round(one.score, 1))} stars")
                for one in taste.divisive[:MOST_ENTRIES]
            ],
        ),
        (
            "Most reviewed",
            [
                Bar(one.film.label, one.count, plural(one.count, "review"))
                for one in taste.reviewed[:MOST_ENTRIES]
            ],
        ),
        (
            "Busiest reviewers",
            [Bar(who, n, plural(n, "review")) for who, n in taste.reviewers[:MOST_ENTRIES]],
        ),
    ):
        if bars:
            canvas.y += 20
            canvas.text(heading, BODY, GOLD, gap=10)
            canvas.bars(bars, longest=10 if heading == "Most loved" else None)
            alt.append(f"{heading}: {listed([f'{bar.label}, {bar.said}' for bar in bars])}.")
    return Chart(canvas.png(), _alt(" ".join(alt)))


def _alt(text: str) -> str:
    return text if len(text) <= MAX_ALT else text[: MAX_ALT - 1] + "…"
