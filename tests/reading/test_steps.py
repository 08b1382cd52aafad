"""Reviews that are read in step, and what each comes to."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.reading import read, read_many, reader
from bot.reading.steps import Steps, at_once, in_step

REVIEWS = Path(__file__).parents[2] / "benchmarks" / "questions" / "credits" / "reviews"


def count_to(end: int, told: list[int]) -> Steps[int]:
    for number in range(end):
        told.append(number)
        yield
    return end


def test_every_step_is_taken_by_all_before_the_next() -> None:
    told: list[int] = []
    assert in_step(count_to(end, told) for end in (2, 0, 3)) == [2, 0, 3]
    assert told == [0, 0, 1, 1, 2]


def test_one_alone_and_none_come_to_what_they_would() -> None:
    assert at_once(count_to(2, [])) == 2
    assert in_step(list[Steps[int]]()) == []


@pytest.mark.parametrize("together", [0, 3_000, 1_000_000])
def test_reviews_are_read_in_step_as_each_alone(
    together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "_TOGETHER", together)
    texts = [file.read_text("utf-8") for file in sorted(REVIEWS.glob("*.txt"))[:12]]
    reviews: list[tuple[str, str | None]] = [(text, None) for text in texts]
    reviews += [("", None), (" \n", "The Lantern"), (texts[0], "The Lantern")]
    assert read_many(iter(reviews)) == [read(text, title=title) for text, title in reviews]
