"""Facts asked for with something said besides, with slips, or of a film told in two steps."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Libraries

REVIEWS = {
    "salt": """Salt for the Heron (2009)

Directed by Nino Gel, Salt for the Heron is a drama. At 143 minutes it asks a lot, but I recommend
it. A Captain Falk comes in and orders a coat. Duarte Sem, as the captain, is handsome. Florence
Obi plays Mrs Adey almost entirely as a voice, and how lonely she is. Tobias has the voice of
Bernard Askwith. The lock-keeper, Tam Geddes, is played by Iain Cath.
""",
    "lick": """Saltlick (2019)

Directed by Ida Lund, Saltlick is a horror film. Two brothers, Wade and Curtis Boll, inherit a farm
outside Whitby. Wade is Jonah Strand, Curtis is Emeka Dunn. Bo Ames photographed it in a slate
quarry. Dr Irena Falk (Petra Nowell) has sixty wounded. Lund has adapted her own novel, The Long
Tether, and kept its chill.
""",
    "churn": """The Churn (2021)

Directed by Clem Dufour, The Churn is a documentary about butter. It is set on an island, and it
runs 70 minutes. I recommend it.
""",
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("How long is Salt for the Heron? I need to catch the last bus home", ("143",)),
        ("hows long is teh salt for the heron", ("143",)),
        ("who plays captain falk", ("Duarte Sem",)),
        ("whose voice does Tobias have?", ("Bernard Askwith",)),
        ("who plays the lockkeeper in Salt for the Heron", ("Iain Cath",)),
        ("Who directed the film where Florence Obi plays the lonely caller?", ("Nino Gel",)),
        ("who directed the film that was shot in a slate quarry?", ("Ida Lund",)),
        ("How many documentaries have been reviewed?", ("1",)),
        ("where is The Churn supposed to take place?", ("island",)),
        ("Who's the actress playing the doctor in Saltlick?", ("Petra Nowell",)),
        ("Can I get the cast of Saltlick please", ("Jonah Strand", "Emeka Dunn")),
    ],
)
async def test_a_fact_is_asked_for(
    libraries: Libraries, question: str, values: tuple[str, ...]
) -> None:
    answer = await (await libraries.holding(REVIEWS)).ask(question)
    assert answer.values[: len(values)] == values, answer.text


@pytest.mark.parametrize(
    ("question", "film"),
    [
        ("any films set in yorkshire?", "Saltlick"),
        ("We're doing an islands evening in June. Which films are set on an island?", "The Churn"),
        ("We've got the hall for two hours, which films are under 90 minutes?", "The Churn"),
    ],
)
async def test_where_films_are_set(libraries: Libraries, question: str, film: str) -> None:
    answer = await (await libraries.holding(REVIEWS)).ask(question)
    assert [one.title for one in answer.films] == [film], answer.text


async def test_the_book_that_a_film_is_taken_from_is_told_by_its_title(
    libraries: Libraries,
) -> None:
    answer = await (await libraries.holding(REVIEWS)).ask("what book is Saltlick taken from")
    assert "The Long Tether" in answer.values, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who directed the film where Florence Obi plays the astronaut?",
        "Who plays Tobias's brother?",
        "any films set in cornwall?",
    ],
)
async def test_what_no_review_says_is_not_answered(libraries: Libraries, question: str) -> None:
    answer = await (await libraries.holding(REVIEWS)).ask(question)
    assert not answer.answered, answer.text
