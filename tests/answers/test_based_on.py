"""What a film is based on is told by the sentence that says so."""

from __future__ import annotations

import pytest

from bot.answers.facts.based_on import source_in
from tests.answers.conftest import Library

REVIEWS = {
    "slow-ferry": """Slow Ferry (1998)

Una Frame directed it from Jan Orr's novel Room Nine, and cut the murder. She read the book first.
""",
    "the-kiln": """The Kiln (2004)

Directed by Una Frame. Ada Lisk wrote it, out of her own grandmother's memoir.
""",
    "wind-organ": """Wind Organ (1968)

Directed by Una Frame. Ada Lisk has adapted The Wind Chest, the 1961 novel by Jan Orr, and kept it.
""",
    "salt-play": """Salt Stage (2010)

Directed by Una Frame. It was a stage play first, and you can tell.
""",
    "rain-pocket": """Rain Pocket (2015)

An animated film by Una Frame and Lars Bell, after Frame's own picture book, and a delight.
""",
    "true-tin": """Tin Verdict (2012)

Directed by Una Frame, from an original screenplay. The train from the story book town is late.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("what is Slow Ferry based on", ("Room Nine", "Jan Orr's novel")),
        ("which book is Slow Ferry from", ("Room Nine", "Jan Orr's novel")),
        ("is Slow Ferry from a book?", ("yes", "Room Nine", "Jan Orr's novel")),
        ("Is The Kiln drawn from anything?", ("yes", "her own grandmother's memoir")),
        ("what is Wind Organ based on", ("The Wind Chest", "the 1961 novel")),
        ("is Rain Pocket based on a book", ("yes", "Frame's own picture book")),
        ("is Tin Verdict based on a book", ("no", "original screenplay")),
        ("is Tin Verdict an original script?", ("yes", "original screenplay")),
    ],
)
async def test_what_it_is_from_is_told(
    shelf: Library, question: str, values: tuple[str, ...]
) -> None:
    assert (await shelf.ask(question)).values == values


async def test_another_kind_of_source_is_quoted_without_a_word(shelf: Library) -> None:
    answer = await shelf.ask("is The Kiln a true story")
    assert not {"yes", "no"} & set(answer.values)
    assert "memoir" in answer.evidence[0].quote


async def test_of_something_in_the_film_the_films_source_is_no_answer(shelf: Library) -> None:
    for question in ("is the ferry in Slow Ferry based on a real one", "is Ada Lisk a true story"):
        assert "novel" not in (await shelf.ask(question)).values


@pytest.mark.parametrize(
    "said",
    [
        "He folds a whale out of his late grandad's letters.",
        "She comes home from the play in tears.",
        "They are back from the war.",
        "I thought it was based on a novel.",
        "A man walks out of a bar after a song.",
        "Every night Nell reads to her mother from a novel by Vera Ash.",
        "Father Dunn writes to the bishop from a play-pen.",
        "The director's last film was based on a stage play.",
        "It is not an original screenplay.",
    ],
)
def test_what_only_sounds_like_a_source_is_none(said: str) -> None:
    assert source_in(said) is None


def test_what_is_unsure_beyond_the_source_leaves_it_sure() -> None:
    said = "The script is by Ivo Lant, from his own stage play, and people stand about as if lost."
    source = source_in(said)
    assert source is not None
    assert source.kind == "play"
