"""Answers to questions, and passages that were searched for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby

from discord import ui

from bot import limits
from bot.answers.model import Answer, Evidence
from bot.interactions import Choice, Layout, button, select
from bot.library.model import FilmRef
from bot.library.service import PassagePage
from bot.markdown import highlighted, line, plain
from bot.search.model import Passage
from cogs._ui.pages import of, pager
from cogs._ui.parts import Part, card, plural, row, said, source

QUOTES = 3
"""Quotes in an answer: one phone screen."""


def answer_card(answer: Answer) -> Layout:
    """The answer with the sentences that prove it; failing that, the nearest ones."""
    shown = _spread(answer.evidence or answer.nearest)
    quoted = [item for item in shown if item.quote]
    asked = line(answer.question, limits.QUESTION_TEXT)
    lines = [*([f"-# {asked}"] if asked else []), plain(answer.text, limits.ANSWER_TEXT)]
    if quoted and not answer.evidence:
        lines += ["", "-# What comes nearest:"]
    for whose, items in groupby(quoted, key=_whose):
        untold = [item for item in items if not _is_told(item, answer.text)]
        lines += [*([""] if answer.evidence else []), *chain(*map(said, untold)), source(*whose)]
    if (left := sum(bool(item.quote) for item in answer.evidence) - len(quoted)) > 0:
        lines += [f"-# and {plural(left, 'more sentence')}"]
    meant = _meant(answer.suggestions)
    if meant is not None:
        lines += ["-# Did you mean:"]
    return card(lines, *_ways_on(answer, shown), meant)


def _is_told(item: Evidence, text: str) -> bool:
    """Whether the answer's own words hold the sentence, so that a phone need not show it twice."""
    return " ".join(item.quote.split()) in " ".join(text.split())


def passages_page(typed: str, found: PassagePage) -> Layout:
    """One page of what `/review search` found."""
    lines = [f"### Reviews that say “{line(typed)}”"]
    for item in found.passages:
        words = [item.review.text[start:end] for start, end in item.highlights]
        lines += ["", *(highlighted(text, words) for text in said(item)), source(*_whose(item))]
    if found.pages > 1:
        lines += ["", f"-# {of(found.page, found.pages)}"]
    return card(
        lines,
        ui.ActionRow(select("Read on…", _places(found.passages), "review:open")),
        pager("review:search", found.page, found.pages, after=(typed,)),
    )


def _places(found: Sequence[Passage]) -> Iterable[Choice]:
    for item in found:
        detail = "a spoiler" if item.spoiler else item.quote
        yield Choice(item.film.label, f"{item.review_id}:{item.start}", detail)


def _whose(item: Evidence | Passage) -> tuple[FilmRef, str, str]:
    return item.film, item.reviewer, item.review_slug


def _spread(items: Sequence[Evidence]) -> list[Evidence]:
    """The first few sentences, no film twice before every film has had its turn."""
    turn: dict[int, int] = {}
    ranked: list[tuple[int, int, Evidence]] = []
    for number, item in enumerate(dict.fromkeys(items)):
        turn[item.film.id] = turn.get(item.film.id, 0) + 1
        ranked.append((turn[item.film.id], number, item))
    chosen = sorted(ranked, key=lambda entry: entry[:2])[:QUOTES]
    return [item for _, _, item in sorted(chosen, key=lambda entry: entry[1])]


def _ways_on(answer: Answer, shown: Iterable[Evidence]) -> Iterable[Part | None]:
    """To the reviews that are quoted, each from its first quote on, and to the films named."""
    first: dict[int, Evidence] = {}
    for item in shown:
        if item.review_id is not None:
            first.setdefault(item.review_id, item)
    alone = len({item.film for item in first.values()} | set(answer.films)) == 1
    buttons = []
    for number, (review_id, item) in enumerate(first.items(), 1):
        name = f": {item.film.label}"
        if alone:
            unsigned = item.reviewer == item.review_slug
            name = f" review {number}" if unsigned else f": {item.reviewer}"
        name = " on" if alone and len(first) == 1 else name
        buttons.append(button(f"Read{name}", "review:open", review_id, item.start))
    films = answer.films[: limits.SELECT_OPTIONS]
    if len(films) == 1:
        name = "the film" if alone else films[0].label
        buttons.append(button(f"About {name}", "film:card", f"#{films[0].id}"))
    yield row(buttons)
    if len(films) > 1:
        choices = [Choice(film.label, f"#{film.id}") for film in films]
        yield ui.ActionRow(select("About a film…", choices, "film:card"))


def _meant(suggestions: Sequence[str]) -> Part | None:
    """What the asker may have meant, to ask about with one tap."""
    room = limits.CUSTOM_ID - len("ask:about:")
    names = [name for name in dict.fromkeys(suggestions) if len(name) <= room]
    return row(button(name, "ask:about", name) for name in names)
