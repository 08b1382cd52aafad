"""Answers to questions, and passages that were searched for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from discord import ui

from bot import limits
from bot.answers.model import Answer, Evidence
from bot.interactions import Choice, Layout, button, select
from bot.library.service import PassagePage
from bot.markdown import line, plain
from bot.search.model import Passage
from cogs._ui.pages import of, pager
from cogs._ui.parts import Part, card, plural, quoted, row

QUOTES = 3
"""Quotes in an answer: one phone screen."""


def answer_card(answer: Answer) -> Layout:
    """The answer with the sentences that prove it; failing that, the nearest ones."""
    proof = _spread(answer.evidence or answer.nearest)
    lines = [f"-# {line(answer.question, limits.QUESTION_TEXT)}", plain(answer.text)]
    for item in proof:
        lines += ["", *quoted(item.film, item.reviewer, item.review_slug, item.quote,
                              spoiler=item.spoiler)]  # fmt: skip
    left = len(answer.evidence) - len(proof) if answer.evidence else 0
    if left > 0:
        lines += [f"-# and {plural(left, 'more sentence')}"]
    return card(lines, row(_read_on(proof)), _films(answer), _meant(answer.suggestions))


def passages_page(typed: str, found: PassagePage) -> Layout:
    """One page of what `/review search` found."""
    lines = [f"### Reviews that say “{line(typed)}”"]
    for item in found.passages:
        lines += ["", *quoted(item.film, item.reviewer, item.review_slug, item.quote,
                              spoiler=item.spoiler)]  # fmt: skip
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


def _spread(items: Sequence[Evidence]) -> list[Evidence]:
    """The first few sentences, no film twice before every film has had its turn."""
    turn: dict[int, int] = {}
    ranked: list[tuple[int, int, Evidence]] = []
    for number, item in enumerate(dict.fromkeys(items)):
        turn[item.film.id] = turn.get(item.film.id, 0) + 1
        ranked.append((turn[item.film.id], number, item))
    chosen = sorted(ranked, key=lambda entry: entry[:2])[:QUOTES]
    return [item for _, _, item in sorted(chosen, key=lambda entry: entry[1])]


def _read_on(proof: Iterable[Evidence]) -> Iterable[ui.Button[Layout]]:
    """One button per review that is quoted, to the page of its first quote."""
    reviews = {item.review_id: item for item in reversed(list(proof)) if item.review_id is not None}
    for review_id, item in reversed(reviews.items()):
        yield button(f"Read: {item.film.title}", "review:open", review_id, item.start)


def _films(answer: Answer) -> Part | None:
    """A way to the films that the answer names."""
    films = answer.films[: limits.SELECT_OPTIONS]
    if not films:
        return None
    if len(films) == 1:
        return row([button(f"About {films[0].title}", "film:card", f"#{films[0].id}")])
    choices = [Choice(film.label, f"#{film.id}") for film in films]
    return ui.ActionRow(select("About the film…", choices, "film:card"))


def _meant(suggestions: Sequence[str]) -> Part | None:
    """What the asker may have meant, to ask about with one tap."""
    room = limits.CUSTOM_ID - len("ask:about:")
    return row(button(name, "ask:about", name) for name in suggestions if len(name) <= room)
