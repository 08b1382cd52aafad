"""Of a film with many reviews: counts, the plainest quotes, and no stray of a single review."""

import re

import pytest

from bot.answers.finding.review_store import StoredOpinion
from bot.answers.model import Evidence
from bot.answers.opinions.persons import on_how_they_do
from bot.answers.opinions.said import by_clause
from bot.library.model import FilmRef
from bot.reading.model import Aspect
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
WHO = {
    "boots": "Boots On (1941)\n\nBoots On stars Erl Flint as General Custer. Ann Havil plays Mrs "
    "Custer. Max Loy is funny as the martian, Uncle Tim.\n",
    "gale": "Gale Road (1999)\n\nGale Road is a western. It is worth seeing, as a friend said who "
    "had seen all that was ever made about that road and its people.\n",
    "gale2": "Gale Road (1999)\n\nGale Road is a western. I highly recommend it.\n",
    "barn": "The Barn That Bled (1971)\n\nThe Barn That Bled is my favourite. Ann Poe is kind.\n",
    "barn2": "The Barn That Bled (1971)\n\nI saw THE BARN THAT BLED twice. It is sadly tame.\n",
    "elsewhere": "Red Dust (1955)\n\nRed Dust stars Una Pell as Martian.\n",
}
REVIEWS = (
    {
        f"r{number}": f"Tarn Lights (2011)\n\nTarn Lights was directed by Ada Brandt. {said}\n"
        for number, said in enumerate(SAID)
    }
    | {
        "other": "Crude Harbour (2012)\n\nCrude Harbour is by Una Post. Ned Crude plays a man.\n",
        "namesake": "Bruno Hale (2015)\n\nBruno Hale is a remake of Ann Holm's film. Not boring.\n",
        "beside": "Low Tide (2016)\n\nLow Tide stars Bruno Hale, and it is a dull, boring film.\n",
    }
    | WHO
)


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


@pytest.mark.parametrize(
    ("question", "player"),
    [
        ("who plays Custer in Boots On?", "Erl Flint"),
        ("who plays Mrs Custer in Boots On?", "Ann Havil"),
        ("who plays the Martian in Boots On?", "Max Loy"),
    ],
)
async def test_each_part_has_its_own_player(shelf: Library, question: str, player: str) -> None:
    assert (await shelf.ask(question)).values[:2] == (player,)


def test_what_the_part_is_like_is_no_blame_of_its_player() -> None:
    said = "Ann Poe is terrific in that wig, as a wife who is dull, awkward and horrible."
    assert on_how_they_do(said, re.compile("ann poe")) > 0


def test_where_some_name_the_matter_others_need_not_count() -> None:
    said = ("The story is dull.", "An awful story.", "It is a terrible silly thing.", "So bad.")
    film = FilmRef(1, "Tarn Lights", 2011)
    read = [
        StoredOpinion(Aspect.STORY, -1, Evidence(film, n, f"r{n}", f"r{n}", one, 0, len(one)))
        for n, one in enumerate(said)
    ]
    assert by_clause(read, re.compile(r"\bstory\b")) == read[:2]


async def test_a_title_tells_nothing_of_what_a_film_is_like(shelf: Library) -> None:
    answer = await shelf.ask("is The Barn That Bled gory?")
    assert answer.values[:1] != ("yes",), answer.text


async def test_a_film_is_recommended_by_the_plainest_sentence(shelf: Library) -> None:
    answer = await shelf.ask("best western")
    assert quotes(answer) == "I highly recommend it."
