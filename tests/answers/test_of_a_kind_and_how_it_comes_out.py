"""Is it a comedy, a love story; who wins; what the thing turns out to be; how many of them."""

from __future__ import annotations

import pytest

from bot.answers.facts.languages import languages_in
from bot.reading.opinions import tone_in
from tests.answers.conftest import Library

REVIEWS = {
    "kettle": """The Kettle Road (2014)

Directed by Anders Holm. I wanted to like a western about plumbers. Dorit Sand plays Hedda, who
boxes at the fair, and Ole Brandt is her trainer, Fisk. Hedda loses, naturally. Fisk loses his
hat in the first race and his temper in the second. Thirty kettles, one parrot called Moss and a
harmonium fill the yard where she was born in 1931 beside a well. The story is lovely, and
there are no jump scares in it. Then the barn opens and Holm shows us the
machine. Spoilers: it's a cheese press. In the cellar somebody keeps a lantern. It is a shame that
we see so little of it. The last shot is of the bridge. It was a lovely evening. Her brother is
in the army.

Dorit Sand is in every scene. I have watched her for years and she has never been better.
""",
    "orchard": """Orchard at Noon (2016)

Directed by Lena Fro. Grete Moll plays Signe, and Signe wins in the end. It is a love story with
two goats in it. Everybody says this horror film isn't one.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("is Orchard at Noon a love story", "yes"),
        ("was Orchard at Noon a love story?", "yes"),
        ("does Hedda win her match in The Kettle Road", "no"),
        ("does Signe win the race in Orchard at Noon", "yes"),
        ("does Signe win the final in Orchard at Noon", "yes"),
        ("how many kettles are in the yard in The Kettle Road", "Thirty"),
        ("how many goats are in Orchard at Noon", "two"),
    ],
)
async def test_it_is_told(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert value in answer.values, answer


@pytest.mark.parametrize(
    "question",
    [
        "is The Kettle Road a comedy",
        "does Fisk win the first fight in The Kettle Road",
        "does Fisk lose the last race in The Kettle Road",
        "how many brothers does Hedda have in The Kettle Road",
    ],
)
async def test_another_sense_or_another_number_tells_nothing(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not {"yes", "no", "Thirty", "1931"} & set(answer.values), answer


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("what is the lantern in The Kettle Road", ""),
        ("what is the bridge in The Kettle Road", ""),
    ],
)
async def test_the_next_sentence_tells_what_it_is(shelf: Library, question: str, says: str) -> None:
    answer = await shelf.ask(question)
    quotes = " ".join(one.quote for one in answer.evidence)
    assert says in quotes, answer
    assert "shame" not in quotes, answer
    assert "evening" not in quotes, answer


async def test_kin_without_a_player(shelf: Library) -> None:
    answer = await shelf.ask("who plays Hedda's brother in The Kettle Road")
    assert not answer.answered
    assert "Hedda's brother" in answer.text


@pytest.mark.parametrize(
    "question",
    ["was Dorit Sand good in The Kettle Road", "is Dorit Sand any good in The Kettle Road"],
)
async def test_never_better_is_no_blame(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert "no" not in answer.values, answer


@pytest.mark.parametrize(
    ("sentence", "lean"),
    [
        ("She has never been funnier.", 1),
        ("I've never seen him better.", 1),
        ("The valley has never looked lovelier.", 1),
        ("Four scenes, and she steals every one of them.", 1),
        ("He has two lines and walks off with the lot.", 1),
        ("He has never been good.", -1),
        ("She finds the pearls and steals a few.", 0),
        ("She has never been there.", 0),
    ],
)
def test_never_better(sentence: str, lean: int) -> None:
    assert tone_in(sentence).polarity == lean


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("(it's all in Portuguese btw, the subtitles are fine)", ["Portuguese"]),
        ("It's in Estonian by the way.", ["Estonian"]),
        ("The whole thing is in Welsh which took me a while.", ["Welsh"]),
        ("It is all in Danish obviously.", ["Danish"]),
        ("They speak Finnish mind you.", ["Finnish"]),
        ("It is all in French knots and lace.", []),
        ("She was in Polish territory.", []),
    ],
)
def test_the_language_in_a_chatty_line(quote: str, said: list[str]) -> None:
    assert languages_in(quote) == said


@pytest.mark.parametrize(
    ("said", "polarity"),
    [
        ("The strings are the best part of the evening.", 1),
        ("It took the best part of an hour.", 0),
    ],
)
def test_the_best_part_is_praise_but_for_a_length_of_time(said: str, polarity: int) -> None:
    assert tone_in(said).polarity == polarity
