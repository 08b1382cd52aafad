"""Films: one in full, many in a list."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from discord import ui

from bot import limits
from bot.interactions import Choice, Layout, button, select
from bot.library.model import Film, FilmRef, Review, StoredFact
from bot.library.service import Excerpt, FilmPage, FilmQuery, Found
from bot.library.similar import Likeness
from bot.markdown import covered, line, quote
from bot.ratings.model import FilmRatings
from bot.reading.model import Kind
from cogs._ui import ratings
from cogs._ui.pages import of, pager
from cogs._ui.parts import Part, card, credit, plural, rating, row, source, title

NAMES = 6
"""Names on one line of a card before it says "and 3 more"."""

CREDITS = (
    (Kind.DIRECTOR, "Directed by"),
    (Kind.WRITER, "Written by"),
    (Kind.COMPOSER, "Music by"),
    (Kind.CINEMATOGRAPHER, "Shot by"),
    (Kind.PRODUCER, "Produced by"),
)
REST = (
    (Kind.SETTING, "Set in"),
    (Kind.THEME, "Themes"),
    (Kind.THING, "In it"),
)


def film_card(film: Film, excerpt: Excerpt | None, members: FilmRatings | None = None) -> Layout:
    """All that the reviews, the moderators and the members' ratings say of a film."""
    lines = [f"## {title(film.ref)}"]
    lines += [f"-# {text}" for text in (_at_a_glance(film), _also(film)) if text]
    lines += ratings.lines_of(members)
    lines += _fact_lines(film)
    if excerpt is not None:
        lines += ["", *_excerpt_lines(excerpt)]
    return card(
        lines,
        _reviews_of(film.reviews),
        row(
            [ratings.rate_button(film.ref), button("Similar films", "film:like", f"#{film.ref.id}")]
        ),
    )


def films_page(found: FilmPage) -> Layout:
    if not found.total:
        return card(["There are no films here yet."])
    lines = [f"### {plural(found.total, 'film')} with reviews"]
    lines += [f"- {title(film)}" for film in found.films]
    if found.pages > 1:
        lines += [f"-# {of(found.page, found.pages)}"]
    return card(lines, _open(found.films), pager("film:list", found.page, found.pages))


def found_card(query: FilmQuery, found: Sequence[Found], *, more: bool) -> Layout:
    """The films that `/film find` found, each with the facts that say why."""
    asked = ", ".join(
        f"{name} {line(value, 100)}" for name, value in dataclasses.asdict(query).items() if value
    )
    lines = [f"### {plural(len(found), 'film')}{' and more' if more else ''}", f"-# {asked}"]
    for item in found:
        why = "; ".join(list(dict.fromkeys(map(_said, item.why)))[:2])
        lines += [f"- **{title(item.film)}**{f' · {why}' if why else ''}"]
        if item.passage is not None:
            lines += [f"-# “{line(item.passage.quote, limits.HINT_TEXT)}”"]
    if more:
        lines += ["-# These are the first. Add another option to narrow it down."]
    return card(lines, _open([item.film for item in found]))


def similar_card(film: FilmRef, alike: Sequence[Likeness]) -> Layout:
    lines = [f"### Films like {title(film)}"]
    for item in alike:
        shared = ", ".join(line(value, 60) for _, value in item.shared[:4])
        lines += [f"- **{title(item.film)}** · both: {shared}"]
    if not alike:
        lines += ["No other film here shares people, themes or places with it."]
    return card(lines, _open([item.film for item in alike]))


def reviews_card(film: FilmRef, reviews: Sequence[Review]) -> Layout:
    """The reviews of a film, to choose one from."""
    lines = [f"### {plural(len(reviews), 'review')} of {title(film)}"]
    for review in reviews[: limits.SELECT_OPTIONS]:
        parts = [credit(review.reviewer, review.slug), rating(review)]
        lines += [f"- {' · '.join(filter(None, parts))}"]
    if len(reviews) > limits.SELECT_OPTIONS:
        lines.append("-# These are the first. /review search finds the others.")
    return card(lines, _reviews_of(reviews))


def excerpt_card(excerpt: Excerpt) -> Layout:
    read_on = button("Read on", "review:open", excerpt.review.id, excerpt.start)
    return card(_excerpt_lines(excerpt), row([read_on]))


def _excerpt_lines(excerpt: Excerpt) -> list[str]:
    review = excerpt.review
    whose = source(review.film, review.reviewer, review.slug)
    return [quote(excerpt.quote, limits.QUOTE_TEXT), whose]


def _open(films: Sequence[FilmRef]) -> Part | None:
    choices = [Choice(film.label, f"#{film.id}") for film in films]
    return ui.ActionRow(select("About a film…", choices, "film:card")) if choices else None


def _reviews_of(reviews: Sequence[Review]) -> Part | None:
    if not reviews:
        return None
    if len(reviews) == 1:
        return row([button("Read the review", "review:open", reviews[0].id, 0)])
    choices = [Choice(item.reviewer, f"{item.id}:0", rating(item)) for item in reviews]
    count = len(choices)
    shown = "Read a review…" if count <= limits.SELECT_OPTIONS else f"Read one of {count} reviews…"
    return ui.ActionRow(select(shown, choices, "review:open"))


def _at_a_glance(film: Film) -> str:
    """ "fantasy, drama · 2 h 5 min · sequel of X · 8.5/10 from 2 reviews"."""
    parts = [", ".join(_names(film.facts.get(Kind.GENRE, ())))]
    parts += [_runtime(fact.value) for fact in film.facts.get(Kind.RUNTIME, ())[:1]]
    parts += [_place_in_series(fact) for fact in film.facts.get(Kind.SERIES, ())[:2]]
    rated = [review.rating for review in film.reviews if review.rating is not None]
    if rated:
        mean = round(sum(rated) / len(rated), 1)
        parts.append(f"{mean:g}/10 from {plural(len(rated), 'review')}")
    else:
        parts.append(plural(len(film.reviews), "review"))
    return " · ".join(filter(None, parts))


def _also(film: Film) -> str:
    return f"also known as {', '.join(line(name, 80) for name in film.aliases[:3])}" if (
        film.aliases) else ""  # fmt: skip


def _fact_lines(film: Film) -> Iterable[str]:
    facts = film.facts
    for kind, heading in CREDITS:
        if names := _names(facts.get(kind, ())):
            yield f"**{heading}** {', '.join(names)}"
    if cast := facts.get(Kind.CAST, ()):
        yield f"**With** {', '.join(_listed([_said(fact) for fact in cast]))}"
    played = {fact.detail.casefold() for fact in facts.get(Kind.CAST, ())}
    others = [fact for fact in facts.get(Kind.CHARACTER, ()) if fact.value.casefold() not in played]
    if others:
        yield f"**Characters** {', '.join(_names(others))}"
    for kind, heading in REST:
        if names := _names(facts.get(kind, ())):
            yield f"**{heading}** {', '.join(names)}"


def _names(facts: Iterable[StoredFact]) -> list[str]:
    shown = []
    for fact in facts:
        name = line(fact.value, 80)
        shown.append(covered(name) if fact.spoiler else name)
    return _listed(shown)


def _listed(names: list[str]) -> list[str]:
    if len(names) <= NAMES + 1:
        return names
    return [*names[:NAMES], f"and {len(names) - NAMES} more"]


def _said(fact: StoredFact) -> str:
    """A fact in a few words: "Kai Moreno as Emily", "Aurora, a prodigy", "grief"."""
    said = line(fact.value, 80)
    if fact.detail and fact.kind is Kind.CAST:
        said += f" as {line(fact.detail, 80)}"
    elif fact.detail and fact.kind in (Kind.CHARACTER, Kind.THING):
        said += f", {line(fact.detail, 100)}"
    return covered(said) if fact.spoiler else said


def _place_in_series(fact: StoredFact) -> str:
    said = line(fact.value, 60)
    if fact.detail:
        said += f" of {line(fact.detail, 80)}"
    return covered(said) if fact.spoiler else said


def _runtime(minutes: str) -> str:
    if not minutes.isdecimal():
        return line(minutes, 20)
    hours, rest = divmod(int(minutes), 60)
    return " ".join([f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest))
