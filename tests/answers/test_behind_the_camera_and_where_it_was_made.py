"""Who was behind the camera, who did more than one job, where it was made and when it plays."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "peat": """The Peat Tithe (1987)

Ingrid Sallow made it with money from a creamery, and shot it in six weeks on the island of Torsa,
where it is set. It is the winter of 1931, and every household owes the laird a bird. Tam Brodie,
behind the camera, makes the most of four hours of daylight. Runa Fenwick plays Effie. The sets
were built by hand in a disused brewery outside Oban. Sallow, whose first film, Slack Water, was a
tight piece of work, has let this one run to 130 minutes.
""",
    "sleeper": """The Odessa Parlour (1994)

Marcus Thole directed it, who made all those sea pictures. There is a good film to be made from
Ada Kern's novel of 1962, a sly book about a theft on the night train from Vienna to Odessa. It is
January 1958. The cast is fine, and Runa Fenwick plays Vera.
""",
    "moth": """Moth Hour (2019)

A ghost story directed by Pia Lind, who also wrote it and did the music. It is set in a town
called Sulaig. Runa Fenwick is the granny. It has nerve.
""",
    "kiln": """The Kiln Wife (2006)

It marks an assured debut behind the camera for Oona Brack. Runa Fenwick plays the potter, and the
clay has never looked so wet. It was filmed over two summers near Stoke.
""",
    "clerk": """The Rain Clerk (2012)

Hugo Vane directed it. The novel is set in Hull; the film moves it to Moldania, a tiny republic.
Vera Quill photographed the film in Bolzano, in the colours of old postcards.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("who was behind the camera on The Peat Tithe", {"Tam Brodie"}),
        ("Who stood behind the camera for the peat tithe?", {"Tam Brodie"}),
        ("who's behind the lens in The Peat Tithe", {"Tam Brodie"}),
        ("who directed The Peat Tithe?", {"Ingrid Sallow"}),
        ("who was behind the camera on The Kiln Wife", {"Oona Brack"}),
        ("who was behind the camera on The Odessa Parlour, as in director", {"Marcus Thole"}),
        ("who did the music for Moth Hour", {"Pia Lind"}),
        ("who wrote Moth Hour?", {"Pia Lind"}),
        ("Where was The Peat Tithe filmed?", {"the island of Torsa"}),
        ("where did they shoot The Peat Tithe", {"the island of Torsa"}),
        ("where was the kiln wife filmed", {"Stoke"}),
        ("Where was The Rain Clerk shot?", {"Bolzano"}),
        ("Where is The Rain Clerk set?", {"Moldania"}),
        ("When is The Odessa Parlour set?", {"1958"}),
    ],
)
async def test_who_and_where(shelf: Library, question: str, values: set[str]) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert set(answer.values) == values, answer


@pytest.mark.parametrize(
    "question",
    [
        "Who was behind the camera on The Odessa Parlour?",  # a director, and no more
        "who was behind the camera on Moth Hour",
        "Which film did Tam Brodie direct?",
        "where was The Odessa Parlour filmed",
    ],
)
async def test_what_no_review_says(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer
