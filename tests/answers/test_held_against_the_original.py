"""Is it better than the original, as good as the book, faithful to it: by those who compare."""

import pytest

from tests.answers.conftest import Library, quotes

SAID = (
    "The remake of the kitchen is cold. It is nowhere near as good as the original.",
    "A remake of the 1961 film, and not a patch on the original. Odo Kestle is fine.",
    "Do yourself a favour and rent the original. This is dull.",
    "It lives up to the original, which I adored.",
)
FROM_A_BOOK = (
    "The book was much better. READ THE BOOK! Ann Poe plays the widow.",
    "Better than the book, I say, and very faithful to the novel by Una Post.",
    "It stays very true to the book, though the book is better.",
    "I read the book at school. The film isn't faithful to the book at all, I thought.",
    "A wonderful film, and a wonderful book. If it were better than the book I would say so.",
)
REVIEWS = (
    {
        f"a{n}": f"Tarn Lights (2011)\n\nTarn Lights is by Ada Brandt. {one}"
        for n, one in enumerate(SAID)
    }
    | {f"b{n}": f"Low Tide (2016)\n\nLow Tide is a film. {s}" for n, s in enumerate(FROM_A_BOOK)}
    | {"c": "Gull Row (2001)\n\nGull Row is a remake of Gull Lane. The original is on disc."}
)


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Is Tarn Lights worse than the original?", "mixed"),
        ("does tarn lights hold up against the original", "mixed"),
        ("is Tarn Lights better than the first film?", "no"),
        ("Is Low Tide as good as the book?", "mixed"),
        ("Is Low Tide faithful to the novel?", "mixed"),
    ],
)
async def test_those_who_compare_are_weighed(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.values == (value,), answer.text
    assert "kitchen" not in quotes(answer)
    assert "at school" not in quotes(answer)
    assert "If it were" not in quotes(answer)


async def test_how_it_compares_is_told_in_numbers(shelf: Library) -> None:
    answer = await shelf.ask("How does Tarn Lights compare to the original?")
    assert "Of 4 reviews that compare them, it is called worse by 3 and as good by 1" in answer.text


async def test_that_it_is_a_remake_tells_not_how_it_compares(shelf: Library) -> None:
    answer = await shelf.ask("Is Gull Row better than the original?")
    assert not answer.answered


async def test_films_of_a_person_are_told_by_what_is_thought_of_them(shelf: Library) -> None:
    answer = await shelf.ask("which Ann Poe films are good?")
    assert {film.title for film in answer.films} == {"Low Tide"}
