"""Of a film with many reviews: counts, the plainest quotes, and no stray of a single review."""

import pytest

from tests.answers.conftest import Library, quotes

SAID = (
    "Odo Kestle is superb as Hob. It is a frightening film.",
    "Odo Kestle plays Hob and gives a brilliant performance. This film is scary.",
    "Hob (Odo Kestle) leaves a horrible, ruined, disgusting town for the wicked and awful marsh.",
    "Odo Kestle is wonderful. The most frightening scene is no fright beside what is told.",
    "As Hob, Odo Kestle shines. I found it genuinely scary.",
    "Odo Kestle, who is lost in a terrible storm, drives to the tarn. It isn't scary.",
    "Odo Kestle plays Hob with charm. I would not call it better than the book.",
    "Ivo Marr is dull. Odo Kestle plays Hob. It is better than the book.",
)
REVIEWS = {
    f"r{number}": f"Tarn Lights (2011)\n\nTarn Lights was directed by Ada Brandt. {said}\n"
    for number, said in enumerate(SAID)
} | {
    "other": "Crude Harbour (2012)\n\nCrude Harbour is by Una Post. Ned Crude plays a man.\n",
    "namesake": "Bruno Hale (2015)\n\nBruno Hale is a remake of Ann Holm's film. Never boring.\n",
    "beside": "Low Tide (2016)\n\nLow Tide stars Bruno Hale, and it is a dull, boring film.\n",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


async def test_what_befalls_the_part_is_no_blame_of_its_player(shelf: Library) -> None:
    answer = await shelf.ask("How is Odo Kestle in Tarn Lights?")
    assert answer.values == ("positive",)
    assert "storm" not in quotes(answer)
    assert "marsh" not in quotes(answer)


async def test_a_trait_is_quoted_in_its_plain_word(shelf: Library) -> None:
    answer = await shelf.ask("Is Tarn Lights scary?")
    assert answer.values == ("yes",)
    assert "no fright" not in quotes(answer)
    assert "isn't scary" in quotes(answer)  # the other side as well
    assert len({one.review_id for one in answer.evidence}) == len(answer.evidence)


async def test_those_who_compare_are_counted(shelf: Library) -> None:
    answer = await shelf.ask("Is Tarn Lights better than the book?")
    assert answer.answered
    assert "better than the book" in quotes(answer)


async def test_an_ordinary_word_is_no_name_of_another_film(shelf: Library) -> None:
    answer = await shelf.ask("Is Tarn Lights (2011) too crude?")
    assert "Harbour" not in answer.text
    answer = await shelf.ask("Is there a post-credits scene in Tarn Lights?")
    assert "Harbour" not in answer.text


async def test_who_directed_is_told_where_another_is_supposed(shelf: Library) -> None:
    answer = await shelf.ask("Is Tarn Lights directed by Una Post?")
    assert answer.values == ("no",)
    assert "Ada Brandt" in answer.text


async def test_a_title_that_is_also_a_name_is_the_film_where_its_worth_is_asked(
    shelf: Library,
) -> None:
    answer = await shelf.ask("Is Bruno Hale boring?")
    assert [film.title for film in answer.films] == ["Bruno Hale"]


async def test_a_remake_is_of_no_film_where_only_its_maker_is_named(shelf: Library) -> None:
    answer = await shelf.ask("Is Bruno Hale a remake?")
    assert answer.values == ("yes",)
