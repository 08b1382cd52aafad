"""A film told by nothing but a description, and one that goes by the name of somebody in it."""

from __future__ import annotations

import pytest

from bot.answers.learned.recalled import asks_for_film
from bot.answers.question.mask import mask
from tests.answers.conftest import Library

REVIEWS = {
    "the-tin-choir": """The Tin Choir (2019)

Directed by Ilse Brandt, The Tin Choir follows seven lorry drivers who never met. At night they talk
over the CB radio, and one night they begin to sing. A retired boxer takes the bass. They try to
reach a festival before the ferries go on strike. The music is by Petra Holm. It is a joy.

Rating: 8/10
""",
    "the-brass-umbrella": """The Brass Umbrella (1951)

A clerk stands trial for poisoning his employer, and the case hangs on an umbrella that was left on
a tram. Ralph Oakes plays the clerk. The judge falls asleep twice. Directed by Edgar Moss. I would
see it again.
""",
    "odo-and-the-frozen-lake": """Odo and the Frozen Lake (2021)

A greedy heron called Odo swallows the last snowflake in the world. A ferryman's daughter rows out
to win the winter back. At heart it is a film about grief. Directed by Mara Lind, with music by Tove
Lund. I cannot praise it enough: see it with somebody you love.
""",
    "nine-mules": """Nine Mules (1957)

A widow must drive forty mules over the desert before the bank takes her house. It is a western that
stays in the mind. Directed by Clark Dane. Ada Rosen plays the widow. The dialogue creaks.
""",
}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("is there one about truckers who start singing together, or did i make that up",
         "The Tin Choir"),
        ("old courtroom film, murder trial, comes down to a brolly someone left on a tram",
         "The Brass Umbrella"),
        ("didn't someone review one where a heron eats the last snowflake??",
         "Odo and the Frozen Lake"),
        ("what was that western called where a widow takes a load of mules across a desert",
         "Nine Mules"),
        ("lorry drivers who sing over the radio", "The Tin Choir"),
    ],
)  # fmt: skip
async def test_a_film_is_found_by_what_is_remembered_of_it(
    shelf: Library, question: str, title: str
) -> None:
    answer = await shelf.ask(question)
    assert [film.title for film in answer.films] == [title]
    assert answer.answered
    assert answer.evidence


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("who directed the one where somebody is tried because of an umbrella left on a tram",
         "Edgar Moss"),
        ("lorry drivers start a choir on the radio, who did the music for that?", "Petra Holm"),
    ],
)  # fmt: skip
async def test_what_is_asked_of_a_film_that_is_only_described_is_answered_of_it(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert value in answer.values


@pytest.mark.parametrize(
    "question",
    [
        "is there one about a plumber who finds a dragon in the cellar of a cathedral",
        "film where a nun robs a casino with a parrot",
        "the tin soldier running time?",
        "who directed the one where a chess player falls in love with his rival",
        "anyone know a good dentist in town",
        "whats the film Ferry Strike about",
    ],
)
async def test_what_no_film_is_like_is_not_found(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what's odo about", "grief"),
        ("is odo worth taking my mum to", "recommends"),
        ("need to know who composed the music for odo, that harp is stuck in my head", "Tove Lund"),
        ("who is odo", "heron"),
    ],
)
async def test_a_film_goes_by_the_name_of_somebody_in_it_where_films_are_asked_of(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("is there one about truckers", True),
        ("heist on a ferry?", True),
        ("what was it called, the one with the goat", True),
        ("did i dream up a film about a heron", True),
        ("who's the traitor", False),
        ("does the dog survive", False),
        ("what time is film night on friday?", False),
        ("a heron eats snow, who made that", False),
    ],
)
def test_a_question_asks_for_a_film_or_for_something_else(question: str, wanted: bool) -> None:
    assert asks_for_film(mask(question, []).parted) is wanted


@pytest.mark.parametrize(
    "question",
    [
        "what's the name of the boxer's dog",
        "how many ferries does the retired boxer miss",
        "why do the drivers hate tea in the CB radio one",
    ],
)
async def test_a_film_alone_is_no_answer_to_what_happens_in_it(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    "question",
    [
        "which western has the mules in it",
        "which of these is about lorry drivers",
        "what's that cartoon called with the heron",
        "what was the name of the film with the CB radio",
    ],
)
async def test_a_film_is_asked_for_in_many_ways(question: str) -> None:
    assert asks_for_film(mask(question, []).parted)


@pytest.mark.parametrize(
    "question", ["what is the heron called", "what's the name of her boat", "where do they sing"]
)
async def test_what_something_in_it_is_called_asks_for_no_film(question: str) -> None:
    assert not asks_for_film(mask(question, []).parted)
