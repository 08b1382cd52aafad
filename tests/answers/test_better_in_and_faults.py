"""In which film somebody is better, what is wrong with one, and what the members gave it."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "tin-herring": """Tin Herring (2009)

Directed by Una Frame, Tin Herring follows a clerk. Nell Bright is superb as Dot, the clerk. Gus Pym
plays the landlord as a tired, bitter man, and he is a delight. Wilf Cobb is in it too. The
photography is gorgeous. The tune is used sparingly and always well.

What doesn't work? The last ten minutes. I would have cut the speech. And the romance with the vicar
is a thread that goes nowhere.

At two hours and ten minutes it could lose a quarter of an hour. Members' slips gave it an average
of 7.4 out of ten. Mine said eight.

Agnes Tarn
""",
    "wax-lantern": """The Wax Lantern (2012)

Directed by Bela Orsk, now back in cinemas for a short run, The Wax Lantern is a drama. Nell Bright,
so fine in Tin Herring, is asked to do nothing with her face. Gus Pym looks as though he would
rather be elsewhere. Wilf Cobb plays a locksmith who botched a job. Wilf Cobb is splendid.

What lets the film down is everything else. It has faults. The middle third, with a travelling
photographer, dawdles badly. A chair is moved one floor up. There are harbour scenes. Is it perfect?
No. The creature looks like a wet carpet. I will say a good word for the costumes.

The committee voted 4, 6, 5. Two stars out of five.
""",
    "salt-parade": """Salt Parade (2001)

Directed by Bela Orsk, now back in cinemas for a short run, Salt Parade is a drama. A travelling
photographer can do nothing but look sorrowful. Members met in room 4. Three stars out of five.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Is Nell Bright better in Tin Herring or The Wax Lantern?", "Tin Herring"),
        ("Where is Nell Bright better, in The Wax Lantern or in Tin Herring?", "Tin Herring"),
        ("is gus pym better in the wax lantern or in tin herring", "Tin Herring"),
        ("Was Gus Pym worse in Tin Herring or The Wax Lantern?", "The Wax Lantern"),
        ("In which film is Nell Bright best, Tin Herring or The Wax Lantern?", "Tin Herring"),
    ],
)
async def test_somebody_is_better_where_they_are_praised(
    shelf: Library, question: str, title: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values == (title,)
    assert [film.title for film in answer.films] == [title]


@pytest.mark.parametrize(
    "question",
    [
        "Is Wilf Cobb better in Tin Herring or The Wax Lantern?",  # of one nothing is thought
        "Is the singing better in Tin Herring or The Wax Lantern?",
    ],
)
async def test_the_marks_of_the_films_do_not_tell_where_somebody_is_better(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered or not answer.values


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What did the reviewer not like about Tin Herring?", "would have cut the speech"),
        ("What are the weak points of Tin Herring?", "a thread that goes nowhere"),
        ("What is wrong with The Wax Lantern?", "What lets the film down"),
        ("What did the reviewer dislike about The Wax Lantern?", "dawdles badly"),
        ("Any complaints about The Wax Lantern?", "a wet carpet"),
        ("Is there anything good about The Wax Lantern?", "a good word for the costumes"),
    ],
)
async def test_what_is_wrong_is_told_by_the_sentence_that_says_so(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert any(quote in one.quote for one in answer.evidence)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How is Gus Pym in Tin Herring?", "positive"),
        ("How is Nell Bright in The Wax Lantern?", "negative"),
        ("How is Gus Pym in The Wax Lantern?", "negative"),
        ("How's the music in Tin Herring?", "positive"),
        ("Is Tin Herring too long?", "yes"),
        ("Is The Wax Lantern slow?", "yes"),
    ],
)
async def test_what_is_thought_of_one_thing(shelf: Library, question: str, value: str) -> None:
    assert (await shelf.ask(question)).values[:1] == (value,)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What score did the members give Tin Herring?", "7.4 out of ten"),
        ("What mark did Agnes Tarn give Tin Herring?", "eight"),
        ("What did the reviewer rate Tin Herring?", "eight"),
        ("What rating did The Wax Lantern get?", "Two stars out of five"),
    ],
)
async def test_the_mark_of_the_members_is_not_the_reviewers(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values == (value,)


@pytest.mark.parametrize(
    "question",
    [
        "Is Salt Parade too long?",  # "a short run" is no length
        "What did the members give Salt Parade?",  # they met in a room of that number
        "How is the photography in Salt Parade?",  # a photographer is none
        "What did Dot give Tin Herring?",
        "What did Gus Pym give The Wax Lantern?",
    ],
)
async def test_what_is_not_said_is_not_answered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered or not answer.values
