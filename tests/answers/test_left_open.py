"""What a sentence leaves open is no answer: who is accused, what nobody knows, whose it is."""

from __future__ import annotations

import pytest

from bot.answers.proof.figures_beside import figure_tied
from bot.answers.proof.left_open import left_open, tells_contents
from bot.answers.proof.names_beside import doer_tied
from tests.answers.conftest import Library

REVIEWS = {
    "the-salt-verdict": """The Salt Verdict (1962)

Directed by Orla Finch, The Salt Verdict is a courtroom drama from a stage play by Hettie Brook. A
cook, Maud Pell, is accused of strangling her landlord with a bell rope. Ines Vale plays Maud, and
Tobias Wren plays her old friend Sergeant Alder Moss. Maud was hired by nobody knows whom, and a
locked trunk arrives in the first reel. Everybody wants to know what is in the trunk. The case hangs
on a missing thimble, and I saw it at the Regal in Luton. Lodgers fold linen for ninety days before
the staff of the house persuade them to stop. The strike of the laundresses goes on over many a
scene. Old Bess Tarn never raises her voice once. The procession creeps along. The score by Jonah
Reed is lovely. My wife hated the ending, and I found the ending superb.
""",
    "tin-lantern": """Tin Lantern (1988)

Directed by Petra Holm. Ida Crane (the aunt from Copper Sunday, if you know it) is wonderful in it.
There is a bit with a pelican. I recommend Tin Lantern highly.
""",
    "odile": """Odile (2004)

Directed by Jan Moor, Odile is a horror about a girl, Odile, and a creepy rocking chair in a barn.
Bram Lisle plays the copper. He was asleep. It runs 81 minutes.
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "did Maud strangle the landlord in The Salt Verdict?",
        "who strangled the landlord in The Salt Verdict",
        "why did Maud strangle him in The Salt Verdict?",
        "who hired Maud in The Salt Verdict",
        "what's in the trunk in The Salt Verdict?",
        "what's behind the trunk in The Salt Verdict",
        "who was the trunk locked by in The Salt Verdict",
        "whose thimble is it in The Salt Verdict",
        "how many staff are there in The Salt Verdict",
        "how old is Bess Tarn",
        "what was the strike about in The Salt Verdict",
        "is The Salt Verdict scary?",
        "what is Maud Pell's sister's job in The Salt Verdict",
        "who sings the songs in The Salt Verdict",
        "was Hettie Brook the director of the courtroom drama",
        "did Ines Vale play Sergeant Moss",
        "was Copper Sunday any good",
        "is there a love story in Tin Lantern",
    ],
)
async def test_what_is_left_open_is_not_answered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered or answer.values[:1] == ("no",), answer.text


async def test_a_film_named_after_somebody_is_not_taken_for_its_maker(shelf: Library) -> None:
    assert not (await shelf.ask("director of photography, Odile?")).answered


async def test_the_name_of_a_horror_is_its_title(shelf: Library) -> None:
    answer = await shelf.ask("name of the horror with the creepy rocking chair")
    assert [film.title for film in answer.films] == ["Odile"]


async def test_who_is_judged_in_the_next_sentence_is_judged(shelf: Library) -> None:
    answer = await shelf.ask("how was Bram Lisle in Odile, they rate him?")
    assert any("asleep" in one.quote for one in answer.evidence)


async def test_the_view_of_somebody_else_is_not_the_reviewers(shelf: Library) -> None:
    answer = await shelf.ask("how did the reviewer's wife find the ending of The Salt Verdict")
    assert answer.values != ("positive",)


async def test_half_of_two_words_tells_no_film(shelf: Library) -> None:
    assert not (await shelf.ask("best pelican recipes")).answered


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is there a pelican in Tin Lantern", "yes"),
        ("did Orla Finch direct The Salt Verdict", "yes"),
    ],
)
async def test_what_is_said_is_still_told(shelf: Library, question: str, word: str) -> None:
    assert (await shelf.ask(question)).values[:1] == (word,)


@pytest.mark.parametrize(
    ("quote", "term", "is_open"),
    [
        ("He stands trial for poisoning a duke.", "poison", True),
        ("She digs up whatever he buried there.", "buri", True),
        ("He poisons a duke, and stands trial for it.", "poison", False),
        ("She knows that he buried it.", "buri", False),
    ],
)
def test_claims_and_questions_leave_open(quote: str, term: str, is_open: bool) -> None:
    assert left_open(quote, [term]) is is_open


def test_a_box_alone_tells_nothing_of_what_is_in_it() -> None:
    asked = "what is in the box"
    assert not tells_contents(asked, "He carries a wooden box on a mule.")
    assert tells_contents(asked, "In the box there is a hand.")
    assert tells_contents(asked, "He brings a box of teeth.")


@pytest.mark.parametrize(
    ("asked", "quote", "term", "value"),
    [
        ("how many people are in the crew", "For ninety years the crew slept.", "crew", None),
        ("how many people are in the crew", "A crew of seven.", "crew", "seven"),
        ("how old is she", "The old lady does not shout once.", "old", None),
        ("how old is it", "An old clock of ninety years.", "old", "ninety years"),
    ],
)
def test_a_figure_is_of_what_is_counted(
    asked: str, quote: str, term: str, value: str | None
) -> None:
    told = figure_tied(quote, [term], asked)
    assert (told.value if told else None) == value


@pytest.mark.parametrize(
    ("quote", "term", "name"),
    [
        ("The lamp has been switched off, and Daventry holds on it.", "switch", None),
        ("The lamp is switched off by Ann Poe.", "switch", "Ann Poe"),
        ("Ann Poe left it on the tram.", "left", "Ann Poe"),
    ],
)
def test_a_doer_is_no_place_and_no_maker_of_china(quote: str, term: str, name: str | None) -> None:
    told = doer_tied(quote, [term], [])
    assert (told.value if told else None) == name
