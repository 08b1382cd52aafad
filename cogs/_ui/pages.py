"""Long things, a page at a time. All that a page needs is in its buttons' custom ids."""

from __future__ import annotations

from collections.abc import Sequence

from discord import ui

from bot import limits
from bot.interactions import Choice, Layout, button, select
from bot.library.model import Review
from bot.markdown import Span, pages, passage
from cogs._ui.parts import Part, card, credit, rating, title

JUMP_FROM = 6
"""Pages from which on a select offers to jump."""


def pager(route: str, page: int, count: int, *, before: tuple[int | str, ...] = (),
          after: tuple[int | str, ...] = ()) -> Part | None:  # fmt: skip
    """Previous and next for the control `route`; nothing when there is one page only.

    Its arguments are those in `before`, the page (from 0), and those in `after`.
    """
    if count < 2:
        return None

    def to(target: int, text: str, *, disabled: bool) -> ui.Button[Layout]:
        return button(text, route, *before, target, *after, disabled=disabled)

    return ui.ActionRow(
        to(max(page - 1, 0), "‹ Previous", disabled=page <= 0),
        to(page + 1, "Next ›", disabled=page >= count - 1),
    )


def of(page: int, count: int) -> str:
    """ "page 2 of 5"; nothing when there is one page only."""
    return f"page {page + 1} of {count}" if count > 1 else ""


def review_page(review: Review, page: int, route: str = "review:page") -> Layout:
    """One page of a review; a page past the end is the last one. `route` turns to others."""
    spans = review_pages(review)
    page = min(page, len(spans) - 1)
    spoilers: Sequence[Span] = ((0, len(review.text)),) if review.spoiler else review.spoilers
    shown = passage(review.text, spans[page], spoilers)
    facts = [credit(review.reviewer, review.slug), rating(review), of(page, len(spans))]
    lines = [f"### {title(review.film)}", f"-# {' · '.join(filter(None, facts))}"]
    if spoilers:
        lines.append("-# Spoilers are covered; tap to read them.")
    return card(
        [*lines, "", shown],
        pager(route, page, len(spans), before=(review.id,)),
        _jump(route, review.id, len(spans)),
    )


def review_pages(review: Review) -> list[Span]:
    whole = len(review.text) <= limits.ONE_PAGE_TEXT
    return pages(review.text, limits.ONE_PAGE_TEXT if whole else limits.PAGE_TEXT)


def page_at(review: Review, offset: int) -> int:
    """The page that holds the character at `offset`."""
    spans = review_pages(review)
    return next((n for n, span in enumerate(spans) if offset < span[1]), len(spans) - 1)


def _jump(route: str, review_id: int, count: int) -> Part | None:
    """A select over pages, evenly spread when there are more than it can hold."""
    if count < JUMP_FROM:
        return None
    step = -(-count // limits.SELECT_OPTIONS)
    choices = [Choice(f"Page {page + 1}", page) for page in range(0, count, step)]
    return ui.ActionRow(select("Go to page…", choices, route, review_id))
