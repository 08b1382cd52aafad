"""What is surely no title, whatever else speaks for it."""

from __future__ import annotations

import pytest

from bot.reading.headings import read_heading
from bot.reading.page import Page
from bot.reading.title_candidates import title_spans
from bot.reading.title_features import candidates
from bot.reading.title_limits import never


def surely_none(text: str) -> set[str]:
    page = Page(text)
    return never(page, candidates(page, title_spans(page), read_heading(page)))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("We met Captain Mara Dellow (Ida Lund, dry as ever) on a wreck.", "captain mara dellow"),
        ("Her brother Ned Orrin (Paul Beck) keeps the boat.", "ned orrin"),
        ("Showing at the Plaza, Cert 12A, until Sunday.", "cert 12a"),
    ],
)
def test_a_part_beside_its_actor_and_an_age_rating_are_no_titles(text: str, key: str) -> None:
    assert key in surely_none(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("We saw Captain Mara Dellow (Ida Lund, 1971) on a wet night.", "captain mara dellow"),
        ("We saw *Ned Orrin* (Paul Beck) on a wet night.", "ned orrin"),
        ("We saw Thornless Lane (Paul Beck directs) on a wet night.", "thornless lane"),
    ],
)
def test_a_title_with_its_maker_and_year_or_set_off_may_be_one(text: str, key: str) -> None:
    assert key not in surely_none(text)
