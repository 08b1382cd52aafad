"""Whether somebody is what is asked goes by what the reviews call them."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "reed-clock": """The Reed Clock (2014)

Directed by Vera Cole, The Reed Clock follows a cellist named Oona, played by Ines Farr. Her
neighbour Grimble is a badger who mends clocks. Captain Dory, an army surgeon, is in love with her.
It is a lovely film.
""",
    "quill-moth": """Quill and the Moth Lamp (2015)

Directed by Ada Renn. Quill is a mouse who keeps a lamp. Baron Slake, the landlord, is played by Tom
Prewett as a tired man rather than a villain. On the road they meet the Damp Uncle, who lives in a
ditch. He isn't a monster in the end. His boss Lady Vetch is the best baddie in a kids film,
and she asks everyone who the lamp is for.
""",
}


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Is Oona a cellist?", "yes"),
        ("is Oona a pianist in The Reed Clock?", "no"),
        ("Is Grimble a badger?", "yes"),
        ("Is Captain Dory an army surgeon?", "yes"),
        ("Is Quill a mouse?", "yes"),
        ("Is Aurora a warrior in Celestial Symphony?", "yes"),
    ],
)
async def test_yes_or_no_by_what_the_reviews_call_them(
    shelf: Library, question: str, word: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values[0] == word
    assert len(answer.evidence) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Is Captain Dory a policeman?",
        "Is Oona a singer?",
        "Is Grimble the main character?",
        "Is the Damp Uncle a villain?",
        "Does Lady Vetch say who the lamp is for?",
    ],
)
async def test_what_they_are_not_called_is_neither(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


async def test_a_job_on_the_film_is_told_by_the_credits(shelf: Library) -> None:
    answer = await shelf.ask("Is Vera Cole the director of The Reed Clock?")
    assert answer.text.startswith("Yes"), answer
