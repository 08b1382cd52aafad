"""Pictures: they open, fit a phone, bring words, and take any title."""

from __future__ import annotations

import io
import random

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.charts import Chart, result_chart, taste_charts
from bot.drawing import TALLEST, WIDTH
from bot.library.model import FilmRef
from bot.polls.counting import count
from bot.polls.model import Ballot, Option, Plan, Poll, PollKind, PollState
from bot.ratings.model import Spread, Standing, Taste

LONG = "The Extraordinarily Long Adventure of a Title That Does Not End Where One Would Expect It"


def poll(kind: PollKind, labels: list[str], ballots: list[tuple[int, ...]]) -> Poll:
    options = tuple(Option(number, label) for number, label in enumerate(labels, start=1))
    result = count(kind, [o.number for o in options], map(Ballot, ballots))
    plan = Plan(kind, "Which one?", 60_000)
    return Poll(1, 1, 1, 1, PollState.CLOSED, plan, options, 0, 1, 1, result=result)


def opened(chart: Chart) -> Image.Image:
    image = Image.open(io.BytesIO(chart.png))
    image.load()
    assert image.width == WIDTH
    assert image.height < TALLEST
    assert 0 < len(chart.alt) <= 1024
    return image


def test_a_result_is_drawn_with_its_words() -> None:
    chart = result_chart(poll(PollKind.SECRET, ["Alien", "Brazil"], [(1,), (1,), (2,)]))
    opened(chart)
    assert "Alien wins with 2 votes. Votes: Alien 2, Brazil 1." in chart.alt


def test_pictures_are_no_taller_than_a_phone_shows_in_full() -> None:
    chance = random.Random(1)
    labels = [f"{LONG} {n}" for n in range(25)]
    ballots = [tuple(chance.sample(range(1, 26), chance.randint(1, 25))) for _ in range(300)]
    for kind in (PollKind.SECRET, PollKind.RANKED):
        image = opened(result_chart(poll(kind, labels, ballots)))
        assert image.height <= 1.25 * image.width
    film = Standing(FilmRef(1, LONG, 1999), 9.0, 3, 9.0)
    taste = Taste(
        Spread((3,) * 10), 9, 9, 9, (film,) * 5, (film,) * 5, (film,) * 5, ((LONG, 3),) * 5
    )
    pictures = taste_charts("Night Owls", taste)
    assert len(pictures) == 2
    for chart in pictures:
        assert opened(chart).height <= 1.25 * WIDTH


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from([PollKind.SECRET, PollKind.RANKED]),
    st.lists(st.text(min_size=1, max_size=100), min_size=2, max_size=9),
    st.integers(0, 2**32),
)
def test_any_title_and_any_result_can_be_drawn(
    kind: PollKind, labels: list[str], seed: int
) -> None:
    chance = random.Random(seed)
    numbers = range(1, len(labels) + 1)
    ballots = [
        tuple(chance.sample(numbers, chance.randint(1, len(labels))))
        for _ in range(chance.randint(0, 30))
    ]
    opened(result_chart(poll(kind, labels, ballots)))


def test_a_server_without_anything_has_no_picture() -> None:
    assert taste_charts("Night Owls", Taste(Spread(), 0, 0, 0, (), (), (), ())) == []
