"""Parts that are told of nobody outright, and who wrote music rather than scripts."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-slow-orbit": """The Slow Orbit (2020)

Directed by Ann Poe. With Ida Lund, Tom Bell and the voice of Carl Rusk. Ida Lund plays Commander
Vera Holm. The station's computer, WREN, wakes her. Rusk, whom we never see, is superb as WREN, and
Bell does his best as the cook. The lift, OTIS, says nothing at all. The score is by Pia Mond.
""",
    "what-the-ferrywoman-knew": """What the Ferrywoman Knew (1996)

Marta Kobal rows from bank to bank in the summer of 1951. Jana Horvat had never acted before. She
was a baker; the director overheard her singing. Her Marta lies badly and looks away well. Enno
Tass plays Livio, a customs clerk. Pia Mond's music is all bells. Written by Olga Rens.
""",
    "the-stranger-at-the-mill": """The Stranger at the Mill (2011)

Hanna Orr runs a mill with her brother. One night a stranger knocks. Ada Quist plays Hanna. Directed
by Olga Rens.
""",
    "nell-in-two-winters": """Nell in Two Winters (2014)

Olga Rens made the film in Ghent, over nine weeks. Nell (Pia Voss, who had never acted before) hides
in a cupboard. Mina Orr plays the grown-up Nell, who comes back to sell the house. Inspector Bulgar,
the policeman on her trail, is played by Tom Krull. Len Marsh plays Hob. Dr Quist thought that the
subplot about Hob's daughter Carol belonged to another film.
""",
    "the-captains-daughter": """The Captain's Daughter (2003)

Lena Voss goes to sea. Mina Harl plays Lena. Directed by Olga Rens.
""",
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Who voices WREN?", {"Carl Rusk"}),
        ("who is the voice of WREN in The Slow Orbit?", {"Carl Rusk"}),
        ("who plays wren in the slow orbit", {"Carl Rusk"}),
        ("who plays the ferrywoman?", {"Jana Horvat"}),
        ("who is the actress playing the ferrywoman", {"Jana Horvat"}),
        ("who plays Marta in What the Ferrywoman Knew?", {"Jana Horvat"}),
    ],
)
async def test_a_part_told_by_a_sentence_or_a_title(
    shelf: Library, question: str, values: set[str]
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert values <= set(answer.values)


@pytest.mark.parametrize(
    "question",
    [
        "who voices OTIS?",
        "who voices OTIS in The Slow Orbit?",
        "who plays the stranger in The Stranger at the Mill?",
        "who plays the captain in The Captain's Daughter?",
        "who plays the ferryman in What the Ferrywoman Knew?",
        "who plays the mill in The Stranger at the Mill?",
    ],
)
async def test_nobody_is_given_a_part_by_guess(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "films"),
    [
        (
            "which films has Pia Mond written music for",
            {"The Slow Orbit", "What the Ferrywoman Knew"},
        ),
        (
            "what films has Pia Mond written the score for?",
            {"The Slow Orbit", "What the Ferrywoman Knew"},
        ),
        ("films with music written by Pia Mond", {"The Slow Orbit", "What the Ferrywoman Knew"}),
        (
            "which films did Pia Mond write the songs for",
            {"The Slow Orbit", "What the Ferrywoman Knew"},
        ),
        ("which films has Olga Rens written?", {"What the Ferrywoman Knew"}),
        ("films written by Olga Rens", {"What the Ferrywoman Knew"}),
    ],
)
async def test_music_is_written_too(shelf: Library, question: str, films: set[str]) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert {film.title for film in answer.films} == films


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Who plays Nell as a child?", {"Pia Voss"}),
        ("who plays the young Nell in Nell in Two Winters", {"Pia Voss"}),
        ("who plays the grown-up Nell?", {"Mina Orr"}),
        ("who played Nell as an adult", {"Mina Orr"}),
        ("who plays Nell in Nell in Two Winters?", {"Pia Voss", "Mina Orr"}),
    ],
)
async def test_one_part_at_two_ages(shelf: Library, question: str, values: set[str]) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert set(answer.values) == values


@pytest.mark.parametrize(
    "question",
    [
        "who's the actress playing Carol, Hob's daughter?",
        "who plays Hob as a child?",
        "who plays the young Hob",
        "who plays Nell as a nun?",
    ],
)
async def test_no_player_is_made_up(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


async def test_somebody_asked_after_by_rank_has_a_name(shelf: Library) -> None:
    answer = await shelf.ask("what is the inspector called in Nell in Two Winters?")
    assert "Inspector Bulgar" in answer.values
    assert answer.text.startswith("In Nell in Two Winters (2014), Inspector Bulgar is")


async def test_who_made_the_film_somewhere_directed_it(shelf: Library) -> None:
    answer = await shelf.ask("who directed Nell in Two Winters?")
    assert list(answer.values) == ["Olga Rens"]
    assert answer.evidence[0].quote.startswith("Olga Rens made the film")
