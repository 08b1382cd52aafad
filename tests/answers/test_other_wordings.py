"""Slips in titles, parts in other words, and where a film is to be had."""

from __future__ import annotations

import pytest

from bot.answers.question.reworded import reworded
from tests.answers.conftest import Library

REVIEWS = {
    "supper-at-dusk": """Supper at Dusk (1957)

Directed by Rufus Calloway, Supper at Dusk follows a widow called Leena. Ada Rosen plays Leena. The
comic relief, a drunken telegraphist played by Wilbur Oakes, is of its time. Tove Lund wrote the
music, and it is gorgeous. It runs 88 minutes.

Part of a series? No, it's a one-off. In the end the goat is called Nigel. I recommend it. Eight
kettles out of ten, and ten out of ten for the goat.
""",
    "nine-keys": """Nine Keys for the Madam (1961)

Directed by Sabine Okonjo. Ada Rosen plays the madam. It runs 97 minutes. A fine film.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("directer of super at dusk", "Rufus Calloway"),
        ("supper at teh dusk who plays leena", "Ada Rosen"),
        ("who plays the drunk telegraph bloke in supper at dusk", "Wilbur Oakes"),
        ("wilbur oakes, who does he play again?", "telegraphist"),
        ("hw long is nine keys for the madam", "97"),
        ("mark for supper at dusk", "Eight kettles out of ten"),
        ("what yr is nine keys for the madam from", "1961"),
        ("whats longer, nine keys or supper at dusk", "Nine Keys for the Madam"),
    ],
)
async def test_a_question_is_read_over_its_slips(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert any(value in one for one in answer.values), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "can you watch supper at dusk on netflix",
        "where can I stream Supper at Dusk",
        "where was supper at dusk filmed",
    ],
)
async def test_where_a_film_is_to_be_had_or_was_made_is_not_made_up(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


async def test_a_question_of_the_review_is_quoted_with_its_own_answer(shelf: Library) -> None:
    answer = await shelf.ask("is supper at dusk part of a series or is it just the one film")
    assert not answer.evidence or "No, it's a one-off" in answer.evidence[0].quote


async def test_somebody_is_what_the_review_calls_by_the_name(shelf: Library) -> None:
    answer = await shelf.ask("who the hell is nigel")
    assert answer.answered
    assert "goat" in answer.text


@pytest.mark.parametrize(
    ("question", "plainer"),
    [
        ("what did the parents reckon to the visuals", "what did the parents think of the visuals"),
        ("what's the shortest thing we've reviewed, minutes wise",
         "what's the shortest film we've reviewed"),
        ("Ada Rosen plays??", "who does Ada Rosen play?"),
        ("who is known as the Fox", "who is known as the Fox"),
        ("who ends up dressed as a nun", "who ends up dressed as a nun"),
        ("who sees it as a comedy", "who sees it as a comedy"),
        ("who was drowning as Tess watched", "who was drowning as Tess watched"),
        ("who's standing in as director for Dusk", "who's standing in as director for Dusk"),
        ("the deaf boy plays?", "the deaf boy plays?"),
        ("who is as good as Ada Rosen", "who is as good as Ada Rosen"),
        ("who co-wrote Dusk with Ada Rosen?", "who wrote Dusk with Ada Rosen?"),
        ("is it a sequel or is it a remake?", "is it a sequel or is it a remake?"),
    ],
)  # fmt: skip
def test_roundabout_questions_are_put_plainly(question: str, plainer: str) -> None:
    assert reworded(question) == plainer
