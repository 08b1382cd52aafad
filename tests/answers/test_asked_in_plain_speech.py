"""What anybody would ask in words that every member uses: how somebody acts, how a film looks."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "salt-ferry": """Salt Ferry (1996)

Directed by Runa Holt. Cal Strake plays the ferryman. Strake, sorry to say, has one face. Ida Lund
is terrific as the widow. He hardly raises his voice and you cannot look at anybody else. I thought
it looked rather brown. Up and down goes the clerk, measuring the work with string. The middle sags.
My friend Margaret has a point: the wedding could go. Come for the faces, and bring anybody who has
shared a kitchen. Have you seen her other one, Dry Land?
""",
    "night-goods": """Night Goods (2014)

Horror on a goods train, directed by Otto Venn. Ida Lund drives it. Bo Kerr's photography makes
frost look good enough to eat. 8 out of 10.
""",
    "tallow-lamps": """Tallow Lamps (2020)

It's a hand-drawn animation, directed by Una Vogel. Bea Oyel plays the leader, Dr Ines Maur, a
geologist. Down in a salt mine they find a chapel. The monster is a CGI lump that looks like wet
washing. It might frighten anyone under five.
""",
    "stone-bridge": """Stone Bridge (2011)

There are two films inside Pia Holm's long account of a night in the winter of 1944. Tom Averill
plays Sergeant Bill Hask, a former quarryman ordered to hold a bridge. At the end Nan Pell burns it.
Una Marchetti's screenplay, adapted from her own play, explains what Holm has shown. Ilse Varga shot
it by candle light. The final shot is merely slow. I would not bring children. Two stars of five.
""",
}


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how's the acting of Cal Strake in Salt Ferry, any good?", "has one face"),
        ("how good is Cal Strake's acting", "has one face"),
        ("what do they say about the performance of Ida Lund in Salt Ferry", "terrific"),
        ("how does Salt Ferry look?", "rather brown"),
        ("how is the camera work in Night Goods", "Bo Kerr's photography"),
        ("who would like Salt Ferry", "bring anybody who"),
        ("how was Ida Lund's acting in the goods train one", "Ida Lund drives it"),
        ("is it hand drawn, Tallow Lamps", "hand-drawn"),
        ("what do they find in the mine", "a chapel"),
        ("what's Dr Maur's job", "geologist"),
        ("is the CGI any good in Tallow Lamps", "CGI lump"),
        ("is Tallow Lamps ok for a 4 year old", "anyone under five"),
        ("when does Stone Bridge take place", "winter of 1944"),
        ("how is Stone Bridge shot", "candle light"),
        ("who wrote the play Stone Bridge is based on", "her own play"),
        ("is Stone Bridge good for children", "not bring children"),
        ("filmography of Ida Lund", "terrific as the widow"),
        ("read me the review of Night Goods", "goods train"),
        ("show me the Night Goods review please", "goods train"),
        ("find me a review about trains", "goods train"),
    ],
)
async def test_it_is_answered_by_the_sentence_that_tells_it(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert quote in " ".join(one.quote for one in answer.evidence)


async def test_the_way_somebody_looks_or_works_is_no_look_of_the_film(shelf: Library) -> None:
    for question in ("how does Salt Ferry look?", "how is the camera work in Salt Ferry"):
        quotes = " ".join(one.quote for one in (await shelf.ask(question)).evidence)
        assert "look at anybody" not in quotes
        assert "measuring the work" not in quotes


@pytest.mark.parametrize("question", ["surprise me", "pick a film for us", "a random movie please"])
async def test_whoever_wants_a_surprise_gets_what_is_recommended(
    shelf: Library, question: str
) -> None:
    assert "Night Goods" in (await shelf.ask(question)).text


async def test_a_point_that_somebody_has_is_no_theme(shelf: Library) -> None:
    assert "wedding" not in (await shelf.ask("what is Salt Ferry about")).text


async def test_a_reviewers_question_tells_nothing_of_what_it_asks_for(shelf: Library) -> None:
    assert not (await shelf.ask("what is Dry Land about")).answered


async def test_a_good_western_is_a_film_that_is_recommended(shelf: Library) -> None:
    assert (await shelf.ask("is Stone Bridge a good thriller?")).values[:1] == ("no",)
    assert (await shelf.ask("is Night Goods a good horror movie")).values[:1] == ("yes",)


async def test_the_last_shot_is_no_photography(shelf: Library) -> None:
    answer = await shelf.ask("how is the photography in Stone Bridge")
    assert "final shot" not in " ".join(one.quote for one in answer.evidence)


async def test_a_time_or_an_order_is_no_trade(shelf: Library) -> None:
    assert (await shelf.ask("what is Hask's job")).values == ("former quarryman",)
    assert "is the end" not in (await shelf.ask("who is Nan Pell")).text


@pytest.mark.parametrize("question", ["how many people came to see Salt Ferry", "what runs out"])
async def test_neither_a_verdict_nor_a_maker_answers_what_is_counted_or_done(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered
    assert not (await shelf.ask("what runs out in Night Goods")).answered
