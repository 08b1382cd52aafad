"""Parts told by where they are or whom they turn out to be, and names that no fact has."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "orbit-inn": """Orbit Inn (2019)

Cass Dell plays June. Her only company is HOB, a cleaning robot voiced by Sunny Clegg, until a man
checks in. The credits call him Room Nine, and Theo Lund plays him as if asleep.
""",
    "the-late-olwen": """The Late Olwen (2008)

Everybody in the village mourns Olwen, who was eighty. Ben Orde plays Dario, a bus driver, and Pia
Tunnell is magnificent as Olwen's sister Zelda, who had not spoken to her since the flood.
""",
    "the-late-laundry": """The Late Laundry (2022)

Riggs is the foreman, he's been round so often he's stopped counting (Wendell Acht). The ship's
computer, Auntie, reads out the washing. Below decks sits the watchman, Mr Culp (Des Ayre, all
keys), who tells her she may go anywhere she likes. When they say who the dead man is it's Riggs's
brother.
""",
    "the-quiet-quay": """The Quiet Quay (2024)

Directed by Olga Rens. The year is 1938, in the port of Harl. The owners have sent an inspector from
Hamburg, Dr Irma Voss, to sign the papers. Ines Kolb (Dr Irma Voss) hardly blinks. The engineer Lev
Kord, played by Pavel Droz, argues. Hannah (Suki Dell) sings. Obviously her idle boyfriend Kyle
(Reece Tandy) does not. Mr Pell, a surveyor, is played by Gus Lath. Pia Mond wrote the music.
""",
    "the-loud-quay": """The Loud Quay (2020)

Olga Rens directs. The music is by Pia Mond. It is set in Harl.
""",
    "the-slow-freight": """The Slow Freight (2023)

Joss Colling, who wrote as well as directed, has been to the wrong school. His previous one, The
Cold Field from 2020, of which this is the sequel, at least had a joke. It runs 143 minutes. Kay
Lister plays Toby, who teaches the ship's cook to whistle. Virgil Tarn (Sam Dahl), once its sheriff,
now digs graves for the company. The whole film is drawn by hand.
""",
    "nine-bells": """Nine Bells (2022)

Directed by Ann Poe. Ned Harrow is Bruno, a locksmith with a bad heart. The trouble for Bruno is
that the chief guard on the ferry turns out to be his ex-wife Saskia, played by Dina Acht. Ida Lund
plays Marta, who counts them both. Carl Rusk voices the ferry's computer, WREN, as if reading
a menu. They are followed by the Grey Aunt, who lives in the fog. The mayor is her brother Otto (Tom
Bell).
""",
    "salt-for-two": """Salt for Two (2018)

Directed by Olga Rens. Ada Pell (Tess Orde), three years a widow, keeps a guesthouse that nobody
visits. Two ornithologists, Ruth Ansel and Elias Moor, come to count geese. Mona Oswin plays Ruth,
and Joss Kitt is Elias. Two brothers, Gil Farr (Sam Tull) and Hew Farr (Ike
Lomas), sell rope.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Who plays the guard on the ferry in Nine Bells?", "Dina Acht"),
        ("who plays the chief guard in nine bells", "Dina Acht"),
        ("who is the mayor played by in Nine Bells?", "Tom Bell"),
        ("which actress plays the widow with the guesthouse in salt for two", "Tess Orde"),
        ("who plays the locksmith with the bad heart in Nine Bells", "Ned Harrow"),
        ("Who voices WREN?", "Carl Rusk"),
        ("who does the voice of WREN in Nine Bells", "Carl Rusk"),
    ],
)
async def test_who_plays_a_part_told_beside(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert value in answer.values


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is Ruth Ansel?", "is an ornithologist"),
        ("who is elias moor", "is an ornithologist"),
        ("who is Gil Farr?", "is one of the brothers"),
        ("who is Bruno", "is a locksmith"),
        ("Who is the Grey Aunt?", "lives in the fog"),
    ],
)
async def test_who_somebody_is(shelf: Library, question: str, told: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who plays the cook on the ferry in Nine Bells?",
        "who plays the widow's mother in Salt for Two",
        "who is the Green Aunt?",
        "who voices ROBIN?",
    ],
)
async def test_what_is_not_told_is_not_answered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("What is The Slow Freight a sequel to?", {"The Cold Field"}),
        ("Do I have to see anything before The Slow Freight, is it a sequel?", {"yes"}),
        ("is the slow freight animated?", {"yes"}),
        ("how long is The Slow Freight", {"143"}),
    ],
)
async def test_what_came_before_it(shelf: Library, question: str, values: set[str]) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert values <= set(answer.values)


@pytest.mark.parametrize(
    "question",
    [
        "How long is The Cold Field?",
        "who directed The Cold Field",
        "when did The Cold Field come out?",
        "what else has the director of Nine Bells made?",
    ],
)
async def test_what_is_told_of_something_else_is_no_answer(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does Virgil Tarn do for a living", "digs graves"),
        ("what does Ada Pell do for a living?", "keeps a guesthouse"),
        ("what is Ruth Ansel's job?", "ornithologist"),
    ],
)
async def test_what_somebody_does_all_day(shelf: Library, question: str, told: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("who plays Hannah's boyfriend in The Quiet Quay", "Reece Tandy"),
        ("who plays Olwen's sister", "Pia Tunnell"),
        ("who voices HOB", "Sunny Clegg"),
        ("who is Mr Pell and who plays him", "Gus Lath"),
        ("what is Irma Voss's profession", "inspector"),
        ("what does Lev Kord do", "engineer"),
        ("where is the quiet quay set and when", "1938"),
        ("when is The Quiet Quay set and where?", "Harl"),
    ],
)
async def test_whose_and_where_and_when(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert any(value in one for one in answer.values)


async def test_the_same_is_not_said_twice(shelf: Library) -> None:
    answer = await shelf.ask("what does Lev Kord do in The Quiet Quay")
    assert answer.text.count("engineer") <= 2  # of which one is the quote


async def test_they_are_who_did_it(shelf: Library) -> None:
    answer = await shelf.ask("who scored The Quiet Quay and what else did they score")
    assert answer.answered
    assert "The Loud Quay" in answer.text


async def test_somebodys_is_no_one_of_many(shelf: Library) -> None:
    answer = await shelf.ask("who is Saskia in Nine Bells")
    assert "is the ex-wife" in answer.text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Who or what is Auntie in The Late Laundry?", "is the ship's computer", "The ship's"),
        ("what or who is Auntie", "is the ship's computer", "The ship's"),
        ("who is Riggs", "is the foreman", "dead man"),
        ("what is Mr Culp's job", "is a watchman", "tells her she"),
        ("Who are Riggs and Mr Culp?", "watchman", "dead man"),
        ("Who are Mr Culp and Auntie in The Late Laundry?", "computer", "dead man"),
    ],
)
async def test_what_stands_beside_the_name_alone(
    shelf: Library, question: str, told: str, untold: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in answer.text
    assert untold not in answer.text.split("“", maxsplit=1)[0]
