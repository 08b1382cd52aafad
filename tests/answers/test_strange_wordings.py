"""Questions as strangers put them: loose order, slips, two in one; and what no review says."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-tallow-ferry.txt": """The Tallow Ferry (1968)

Directed by Ines Kolb from a script by Rafe Ottey and Mina Strand, The Tallow Ferry follows Joss, a
ferryman. Bram Eckhart plays Joss with a limp and a temper. His sister Odile is Karin Moss. Joss got
the scar on his chin from a mooring rope. The captain of the rival boat is given no name; Leo Fant
plays him with a whistle. The music is by Ulla Penn, attached to a film that hardly needs it. Tove
Lindqvist photographed it in fog. A tender film, and I recommend it.

8/10
""",
    "gorse.txt": """Gorse (1999)

Gorse was directed by Piet Arnaud and Lotte Weir. Hanna Roos voices a hedgehog called Pin; Emil
Dacre is the voice of Mister Clasp, a lawyer who takes a badger to court. The songs are by Owen
Tarrant. It
is dull and it is long. Avoid it.

3/10
""",
    "lamplight-parade.txt": """Lamplight Parade (2011)

Lamplight Parade is a musical about a baker who sings to his ovens. Directed by Sunniva Brandt and
written by Colm Adair. It stars Jude Farrow as the baker, Ambrose, and Vera Linden as Tess. I
recommend it.

9/10
""",
    "marl.txt": """Marl (2004)

A proper horror, this, directed by Jonah Prewitt-Vale, who used to make adverts. Ilka Rasmussen,
until then a singer in musicals, plays the gravedigger, Moll. It is not a comedy. Seven out of ten.
""",
    "gable-end.txt": """Gable End (2018)

Directed by Ottoline Marsh. Nobody would own up to the music. Tess 7, Ravi 7, so the Friday Club
score is 7/10. She was good in Salt Weather and that was dreadful.
""",
    "stonecrop-2.txt": """Stonecrop 2: The Second Harvest (2015)

The follow-up to Stonecrop was handed to Marit Solheim after Benno Krall went off to produce. Jaspar
Doyle plays Erwin, a farmer. Written by Ivo Kett. It is a drama. Five out of ten.
""",
}


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how did Joss get the scar", "from a mooring rope"),
        ("how did joss get that scar of his in The Tallow Ferry", "from a mooring rope"),
    ],
)
async def test_how_something_came_about_is_no_opinion(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in answer.evidence[0].quote


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        (
            "which films got 8 or more out of ten",
            {"The Tallow Ferry", "Lamplight Parade", "Harbour Lights"},
        ),
        ("what scored 9 or higher out of 10", {"Lamplight Parade"}),
        ("what got 8+/10", {"The Tallow Ferry", "Lamplight Parade", "Harbour Lights"}),
        ("anything rated under three", {"Harbour Lights"}),
        ("which of these are musicals", {"Lamplight Parade"}),
        ("which ones are horrors", {"Marl"}),
    ],
)
async def test_a_list_goes_by_marks_and_by_genres(
    shelf: Library, question: str, titles: set[str]
) -> None:
    assert {film.title for film in (await shelf.ask(question)).films} == titles


@pytest.mark.parametrize(
    "question",
    [
        "which are comedies",
        "what else has Vera Binden been in",
        "what was Bram Beckhart in",
        "what's ilka basmussen in",
        "who's the badger voiced by in Gorse",
        "who plays the badger in Gorse",
        "which producer was attached to The Tallow Ferry",
        "do they fall in love in Lamplight Parade",
        "lots of singing in The Tallow Ferry, or not really my dad hates it",
        "music credit on Gable End?",
        "is Gorse computer animated?",
        "whats the film Salt Weather about",
        "what's the captain's surname in the tallow ferry",
    ],
)
async def test_what_no_review_says_is_not_answered(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who voices the hedgehog in Gorse", "Hanna Roos"),
        ("who's the lawyer voiced by in Gorse", "Emil Dacre"),
        ("who plays the baker in Lamplight Parade", "Jude Farrow"),
    ],
)
async def test_a_part_is_who_is_called_so(shelf: Library, question: str, name: str) -> None:
    assert (await shelf.ask(question)).values[:1] == (name,)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("all the directors of Gorse", ("Piet Arnaud", "Lotte Weir")),
        ("tallow ferry screenwritter?", ("Rafe Ottey", "Mina Strand")),
        ("directer of lamplight parade", ("Sunniva Brandt",)),
        ("the directer of tallow fery. Name?", ("Ines Kolb",)),
        ("Official director of Marl?", ("Jonah Prewitt-Vale",)),
        ("any idea who shot the foggy one, The Tallow Ferry?", ("Tove Lindqvist",)),
        ("who penned that old ferry drama, The Tallow Ferry", ("Rafe Ottey", "Mina Strand")),
        ("and Vera Linden, she's who exactly", ("Tess",)),
        ("the lady who plays Tess, who directed her?", ("Sunniva Brandt",)),
        ("tallow ferry DP??", ("Tove Lindqvist",)),
        ("which film is vera linden in and who is she in it", ("Tess",)),
        ("what's Jude Farrow in and who does he play", ("Ambrose",)),
        ("which got the higher mark, Gorse or Lamplight Parade", ("Lamplight Parade",)),
    ],
)
async def test_who_in_loose_order(shelf: Library, question: str, names: tuple[str, ...]) -> None:
    assert (await shelf.ask(question)).values[: len(names)] == names


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is Lamplight Parade worth it for a saturday night", "yes"),
        ("would my nan like Lamplight Parade", "yes"),
        ("Gorse - yay or nay", "negative"),
    ],
)
async def test_a_verdict_may_be_asked_for_somebody(
    shelf: Library, question: str, word: str
) -> None:
    assert (await shelf.ask(question)).values[:1] == (word,)


async def test_what_is_thought_of_is_found_behind_a_filler(shelf: Library) -> None:
    answer = await shelf.ask("honest thoughts on the music in The Tallow Ferry?")
    assert "Ulla Penn" in " ".join(item.quote for item in answer.evidence)


async def test_a_slip_within_a_name_is_mended(shelf: Library) -> None:
    answer = await shelf.ask("what else has Vera Lindon been in")
    assert [film.title for film in answer.films] == ["Lamplight Parade"]
    assert "Taking" in answer.text
