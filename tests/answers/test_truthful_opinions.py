"""What only seems to say so, the film that is half good, lists of what is told, and no narrator."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "wicker-moon": """Wicker Moon (2018)

Wicker Moon was sold to me as the most terrifying film of the autumn. Directed by Ada Thole, with
music by Finn Carrow, it has Jory Blake as Nell Pardoe, who looks after her uncle Obed's bees. I
jumped once and that was because the cat came in. It tells you when to be frightened. For a horror
film it simply isn't scary. There is no narrator. I was seldom moved. Fit for all ages (a little
swearing, all of it at the bees), and the hives are long sheds by the sea. The first hour is good.
Then come the speeches. It feels like half a great film and half a sermon. I'd still tell you to go
and see it. No stars, I don't do stars.

Tam Rudd
""",
    "salt-chimney": """The Salt Chimney (2015)

Directed by Bo Lindqvist and shot by Una Prewett, The Salt Chimney is a ghost story with Ada Moss.
Is it frightening? For the first hour, yes, very. Then the ghost talks, and the dread drains away.
A long sequence about a pump is meant to make us feel the boredom of the crew, and does. There is no
music at all, only wind. I'd send anyone over nine to see it. It runs 118 minutes, and there is a
ninety-minute film in there. 6/10
""",
    "paper-stairs": """Paper Stairs (2020)

Paper Stairs, by Ida Falk, is a comedy written by Gus Orme. The wit never fades. It is meant to be
scary, and is not. There is no narrator until the last scene, and then she is a joy. Great
entertainment for all ages. I'd tell anybody to see it. 8/10
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("Is Wicker Moon scary?", "no", "it simply isn't scary"),
        ("Is Wicker Moon moving?", "no", "seldom moved"),
        ("Is The Salt Chimney frightening?", "yes", "For the first hour, yes"),
        ("Is The Salt Chimney too long?", "yes", "ninety-minute film in there"),
        ("Is Paper Stairs funny?", "yes", "never fades"),
    ],
)
async def test_a_trait_is_told_by_what_says_it(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,), answer.text
    assert quote in answer.evidence[0].quote


@pytest.mark.parametrize("question", ["Is Paper Stairs scary?", "Is Wicker Moon too long?"])
async def test_what_only_seems_to_say_so_is_no_yes(shelf: Library, question: str) -> None:
    assert "yes" not in (await shelf.ask(question)).values


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Is Wicker Moon OK for kids?", "yes"),
        ("Can I take my six year old to Paper Stairs?", "yes"),
        ("Is The Salt Chimney suitable for a seven year old?", "no"),
        ("Is The Salt Chimney suitable for a ten year old?", "yes"),
        ("Is there swearing in Wicker Moon?", "yes"),
    ],
)
async def test_for_whom_it_is_fit(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,), answer.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Would you recommend Wicker Moon?", "mixed"),
        ("Is Wicker Moon any good?", "mixed"),
        ("Did Tam Rudd like Wicker Moon?", "mixed"),
        ("Should I see Paper Stairs?", "yes"),
    ],
)
async def test_half_a_great_film_is_no_plain_no(shelf: Library, question: str, value: str) -> None:
    assert (await shelf.ask(question)).values[:1] == (value,)


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        ("For which films do the reviews say who composed the music?", ["Wicker Moon"], ["Paper"]),
        ("Which reviews mention the composer?", ["Wicker Moon"], ["Paper Stairs"]),
        ("For which films do the reviews say who wrote the script?", ["Paper Stairs"], ["Wicker"]),
        ("For which films do the reviews say who shot them?", ["Salt Chimney"], ["Paper Stairs"]),
        ("For which films is a running time given?", ["Salt Chimney"], ["Wicker Moon"]),
        ("For which films don't the reviews give a rating?", ["Wicker Moon"], ["Paper Stairs"]),
        ("For which films do the reviews not say who wrote them?", ["Wicker Moon"], ["Paper"]),
    ],
)
async def test_films_of_which_something_is_told(
    shelf: Library, question: str, wanted: list[str], unwanted: list[str]
) -> None:
    answer = await shelf.ask(question)
    titles = " ".join(film.title for film in answer.films)
    assert answer.answered
    assert all(title in titles for title in wanted), titles
    assert not any(title in titles for title in unwanted), titles


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("How good is the narrator of Wicker Moon?", False),
        ("Is the narrator any good in Wicker Moon?", False),
        ("How good is the narrator in Paper Stairs?", True),
        ("How is the music in The Salt Chimney?", True),  # that there is none says how it is
        ("Who plays uncle Obed in Wicker Moon?", False),
    ],
)
async def test_of_what_is_not_there_nothing_is_judged(
    shelf: Library, question: str, answered: bool
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered is answered, answer.text
    assert not answer.answered or answer.evidence


MORE = {
    "iron-thrush": """Iron Thrush

Directed by Pia Orlo, Iron Thrush is a drama with Gus Hale as the mayor, Bea Linnet as Ada Crane and
Tom Sark as the verger. Linnet is the one reason to stay. Hale talks as if he's reading out a bus
timetable. The first hour is a trial, then it sings. Sark deserves a better film. The gloomy crab is
called Obed, and the monster is computer porridge. Nothing bad happens to the crab. It is a superb
sequel that exceeds its predecessor. Take a hanky for the last scene. Those with a fear of small
rooms should sit near the door. The members' slips came to an average of 7.8 out of 10. Warmly
recommended.
""",
    "glass-plough": """The Glass Plough (2011)

Directed by Odo Reim, The Glass Plough is a thriller about a court case. The first trial is great
fun. Ann Mabb plays the judge as if she had been born in a wig. Six out of ten.
""",
}
REVIEWS.update(MORE)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Is Bea Linnet any good in Iron Thrush?", "yes"),
        ("Is Gus Hale any good in Iron Thrush?", "no"),
        ("Is Tom Sark good in Iron Thrush?", "yes"),
        ("Is the first hour of Iron Thrush good?", "no"),
        ("Is the first trial in The Glass Plough good?", "yes"),
        ("Should I bring tissues to Iron Thrush?", "yes"),
        ("What rating did Iron Thrush get?", "7.8 out of 10"),
    ],
)
async def test_plain_praise_and_blame(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,), answer.text


async def test_no_mark_is_made_up_beside_a_mark(shelf: Library) -> None:
    answer = await shelf.ask("Which is better, Iron Thrush or The Glass Plough?")
    assert [film.title for film in answer.films] == ["Iron Thrush"]
    assert "7.5" not in answer.text
    assert "recommended" in answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How does the monster look in Iron Thrush?", "porridge"),
        ("Does anything bad happen to the crab in Iron Thrush?", "Nothing bad happens"),
        ("Is Iron Thrush as good as the first one?", "predecessor"),
    ],
)
async def test_a_sentence_tells_it_in_its_own_words(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert quote in answer.evidence[0].quote
    assert "the happen" not in answer.text
