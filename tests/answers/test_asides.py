"""What a question says besides what it asks is dropped, but never the name of its film."""

from __future__ import annotations

import pytest

from bot.answers.question.asides import without_asides
from tests.answers.conftest import Libraries

REVIEWS = {
    "wait-for-morning": """Wait for Morning (2011)

Directed by Greta Holm, Wait for Morning is a war film that I loved. Zeno Abt plays a sapper.
""",
    "forget-ostend": """Forget Ostend (1998)

Directed by Jim Orr, Forget Ostend is a comedy about a ferry, and it bored me.
""",
    "never-mind-the-tide": """Never Mind the Tide (2005)

Directed by Nora Quill, Never Mind the Tide is a romance. The ending is dull.
""",
}


@pytest.mark.parametrize(
    ("question", "director"),
    [
        ("Forget Ostend, who directed it?", "Jim Orr"),
        ("Wait for Morning, who directed it", "Greta Holm"),
        ("wait for morning director", "Greta Holm"),
        ("Never Mind the Tide, who directed it?", "Nora Quill"),
        ("never mind the cast, who directed Forget Ostend", "Jim Orr"),
        ("I don't mean Forget Ostend, who directed Wait for Morning?", "Greta Holm"),
        ("wait, who directed never mind the tide lol", "Nora Quill"),
    ],
)
async def test_a_title_that_begins_like_an_aside_is_kept(
    libraries: Libraries, question: str, director: str
) -> None:
    shelf = await libraries.holding(REVIEWS)
    answer = await shelf.ask(question)
    assert answer.values == (director,), answer.text


async def test_a_title_of_one_small_word_is_not_taken_from_the_wording(
    libraries: Libraries,
) -> None:
    what = "What? (2001)\n\nDirected by Una Frame, What? is a comedy. Stan Kowal plays a vet.\n"
    shelf = await libraries.holding({**REVIEWS, "what": what})
    answer = await shelf.ask("What the films have done Zeno Abt to do in")
    assert answer.answered
    assert [film.title for film in answer.films] == ["Wait for Morning"]
    assert (await shelf.ask("who directed What?")).values == ("Una Frame",)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("gravel season director, quick", "gravel season director"),
        ("is gravel season gory, asking because i faint", "is gravel season gory"),
        ("who shot gravel season, for my seminar", "who shot gravel season"),
        ("every film with zeno abt pls he is my whole life", "every film with zeno abt"),
    ],
)
def test_why_and_in_what_haste_it_is_asked_is_left_out(question: str, asked: str) -> None:
    assert without_asides(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "who directed Because I Said So",
        "is it good pls who directed it",
        "name the director pls of gravel",
        "is it dubbed y/n?",
        "how quick is it",
    ],
)
def test_what_is_asked_stays(question: str) -> None:
    assert without_asides(question) == question


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("what should we watch on friday?", "what should we watch?"),
        ("any recommendations for Saturday night", "any recommendations"),
        ("something funny for the coming weekend", "something funny"),
        (
            "what happens on Friday in Wait for Morning",
            "what happens on Friday in Wait for Morning",
        ),
        ("who plays the man called Friday", "who plays the man called Friday"),
    ],
)
def test_when_it_is_to_be_watched_is_said_besides(question: str, plain: str) -> None:
    assert without_asides(question) == plain
