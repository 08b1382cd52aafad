"""Pictures: they open, fit a phone, bring words, and take any title."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot import fonts
from bot.charts import Chart, result_chart, taste_charts
from bot.drawing import TALLEST, WIDTH
from bot.library.model import FilmRef
from bot.polls.counting import count
from bot.polls.model import Ballot, Option, Plan, Poll, PollKind, PollState
from bot.ratings.model import Spread, Standing, Taste
from cogs._ui.polls import result_card
from tests.db.trials import trials

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


def test_accents_and_emoji_go_from_a_picture_and_the_words_stay() -> None:
    for written, drawn in {
        "Amélie": "Amelie",
        "🎃 Night of Pumpkins 👩\u200d👧": "Night of Pumpkins",
        "Alien ❤\ufe0f": "Alien",
        "Æon Flux": "AEon Flux",
        " ": "",
    }.items():
        found = fonts.lettering(written, 32)
        assert (found.text, found.whole) == (drawn, True)


def test_a_name_that_no_font_here_can_draw_is_told_beside_its_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fonts, "system_fonts", tuple)
    assert fonts.lettering("七人の侍 (1978)", 32)[::2] == ("? (1978)", False)
    counted = poll(PollKind.SECRET, ["Сталкер", "Alien", "七人の侍"], [(1,), (1,), (2,)])
    chart = result_chart(counted)
    opened(chart)
    assert chart.unnamed == (1, 3)
    told = str(result_card(counted, chart).to_components())
    assert "In the picture, 1 is **Сталкер** and 3 is **七人の侍**." in told
    ranked = poll(
        PollKind.RANKED, ["Alien", "Brazil", "七人の侍"], [(1,), (1,), (2,), (2, 1), (3,)]
    )
    assert result_chart(ranked).unnamed == (3,)  # out after the first round, and drawn


@pytest.mark.skipif(not fonts.system_fonts(), reason="needs a font with many scripts")
def test_a_font_of_the_system_draws_what_pillows_own_cannot() -> None:
    assert fonts.lettering("Сталкер", 32)[::2] == ("Сталкер", True)
    assert result_chart(poll(PollKind.SECRET, ["Сталкер", "Alien"], [(1,)])).unnamed == ()


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


@settings(max_examples=trials(3, soak=100))
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
