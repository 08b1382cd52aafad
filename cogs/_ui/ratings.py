"""Members' ratings: on a film's card, in lists, and as a picture."""

from __future__ import annotations

import io
from collections.abc import Sequence

import discord
from discord import ui

from bot.charts import Chart
from bot.interactions import Choice, Layout, button, select
from bot.library.model import FilmRef
from bot.markdown import line
from bot.ratings.model import (
    HALF_STARS,
    PRIOR_WEIGHT,
    FilmRatings,
    Spread,
    Standing,
    Taste,
    TopBy,
    drawn,
    stars,
)
from cogs._ui.pages import of, pager
from cogs._ui.parts import card, plural, row, title

TOP_PAGE = 10
"""Films on a page of a top list: one phone screen."""
_BLOCKS = "▁▂▃▄▅▆▇█"

HOW_RANKED = {
    TopBy.RATING: f"-# By members' ratings. Each film counts as if it had {PRIOR_WEIGHT} more, as"
    " high as the server's average, so a single five does not lead.",
    TopBy.REVIEWS: "-# By the number of reviews.",
    TopBy.WINS: "-# By polls won here; a shared win counts too.",
}
HEADINGS = {
    TopBy.RATING: "Best rated",
    TopBy.REVIEWS: "Most reviewed",
    TopBy.WINS: "Most polls won",
}


def rate_button(film: FilmRef) -> ui.Button[Layout]:
    return button("Rate it", "film:rating", film.id)


def lines_of(ratings: FilmRatings | None) -> list[str]:
    """Average, count and distribution, for the film's card; nothing without ratings."""
    if ratings is None or not ratings.spread.count:
        return []
    return [f"**Members** {average(ratings.spread)}", f"-# ½ {bars(ratings.spread)} 5"]


def average(spread: Spread) -> str:
    """ "★★★★ 4.1 from 12 ratings"."""
    mean = spread.average
    return f"{drawn(mean)} {stars(round(mean, 1))} from {plural(spread.count, 'rating')}"


def bars(spread: Spread) -> str:
    """Ten little bars, one per half star."""
    most = max(spread.counts) or 1
    return "".join(
        _BLOCKS[-(-n * (len(_BLOCKS) - 1) // most)] if n else _BLOCKS[0] for n in spread.counts
    )


def rating_form(ratings: FilmRatings, *, raters: bool, told: str = "") -> Layout:
    """A member's own rating of a film, to give, change or take back."""
    choices = [Choice(f"{drawn(n)} ({stars(n)})", n) for n in reversed(HALF_STARS)]
    menu = select("How many stars?", choices, "film:stars", ratings.film.id)
    for option in menu.options:
        option.default = option.value == str(ratings.own)
    lines = [f"### {title(ratings.film)}"]
    if told:
        lines.append(told)
    elif ratings.own:
        lines.append(f"You gave it {drawn(ratings.own)} ({stars(ratings.own)}).")
    else:
        lines.append("You have not rated it yet.")
    lines += lines_of(ratings)
    buttons = []
    if ratings.own:
        buttons.append(button("Take my rating back", "film:unrate", ratings.film.id))
    if raters:
        buttons.append(button("Who rated it", "film:raters", ratings.film.id))
    return card(lines, ui.ActionRow(menu), row(buttons))


def raters_card(film: FilmRef, raters: Sequence[tuple[int, int]]) -> Layout:
    """Those who let others see their ratings."""
    lines = [f"### Who rated {title(film)}"]
    lines += [f"- <@{member_id}> {drawn(half)} ({stars(half)})" for member_id, half in raters]
    if not raters:
        lines.append("Nobody who rated it lets others see.")
    lines.append("-# Only members who allow it are listed: /film rate has an option for that.")
    return card(lines)


def top_page(by: TopBy, standings: Sequence[Standing], page: int) -> Layout:
    pages = max(1, -(-len(standings) // TOP_PAGE))
    page = min(page, pages - 1)
    shown = standings[page * TOP_PAGE : (page + 1) * TOP_PAGE]
    lines = [f"### {HEADINGS[by]}"]
    for place, one in enumerate(shown, start=page * TOP_PAGE + 1):
        lines.append(f"{place}. **{title(one.film)}** · {_worth(by, one)}")
    if not shown:
        lines.append(
            {
                TopBy.RATING: "Nobody has rated a film here yet. /film rate begins it.",
                TopBy.REVIEWS: "There are no reviews here yet.",
                TopBy.WINS: "No film has won a poll here yet. /poll quick opens one.",
            }[by]
        )
    lines.append(HOW_RANKED[by])
    if place_text := of(page, pages):
        lines.append(f"-# {place_text}")
    choices = [Choice(one.film.label, f"#{one.film.id}") for one in shown]
    return card(
        lines,
        ui.ActionRow(select("About a film…", choices, "film:card")) if choices else None,
        pager("film:top", page, pages, after=(by,)),
    )


def _worth(by: TopBy, one: Standing) -> str:
    if by is TopBy.RATING:
        mean = stars(round(one.average, 1))
        return f"{drawn(one.average)} {mean} from {plural(one.count, 'rating')}"
    return plural(one.count, "review" if by is TopBy.REVIEWS else "win")


def taste_card(name: str, taste: Taste, charts: Sequence[Chart]) -> Layout:
    """Pictures of what the server loves, and the same in words; the files go along."""
    if taste.empty:
        return card([f"### What {line(name)} loves", "No reviews and no ratings yet."])
    lines = [f"### What {line(name)} loves"]
    for heading, told in (
        ("Most loved", [f"{title(o.film)} {stars(round(o.average, 1))}" for o in taste.loved]),
        ("Most divisive", [title(o.film) for o in taste.divisive]),
        ("Most reviewed", [f"{title(o.film)} {o.count}" for o in taste.reviewed]),
        ("Busiest reviewers", [f"{line(who, 60)} {n}" for who, n in taste.reviewers]),
    ):
        if told:
            lines.append(f"**{heading}** {' · '.join(told)}")
    if not taste.spread.count:
        lines.append("-# No ratings yet: /film rate begins it.")
    items: list[ui.Item[Layout]] = [ui.TextDisplay("\n".join(lines))]
    files = []
    for number, chart in enumerate(charts, start=1):
        file = discord.File(io.BytesIO(chart.png), f"taste-{number}.png", description=chart.alt)
        files.append(file)
        items.append(ui.MediaGallery(discord.MediaGalleryItem(file, description=chart.alt)))
    layout = Layout(ui.Container(*items))
    layout.files = files
    return layout
