"""Makers, casts and parts asked for in words of all sorts; films told by part of their title."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.asides import without_asides
from tests.answers.conftest import Library, shelve

_REVIEWS = {
    "the-lantern-mile": """The Lantern Mile (2014)

Directed by Greta Holm, who wrote it with Sam Pike, The Lantern Mile is a drama about a plumber,
Olek, who repairs the baths of a spa hotel in Karlsbad. Pavel Rook plays Olek. Ida Brandt plays the
manicurist Zdena with great charm. The villain is Baron Kolb, who owns the hotel. Cinematography by
Vera Lind. Music by Otto Marsh. Produced by Ann Frey and Ben Roth. It runs 95 minutes.

Rating: 8/10
""",
    "whalebone-two": """Whalebone Two (2019)

Directed by Nora Quill, Whalebone Two is a sequel. Nora Quill takes over the reins and finds
her feet. The first film was directed by Jim Orr. The screenplay is by Kenji Vale, from the novel by
Alma Strand. Ada Moss plays Captain Rhea, a whaler. Piet Hahn plays the cook. It runs 130 minutes.

Rating: 4/10
""",
}


@pytest.fixture
async def shelf(library: Library, tmp_path: Path) -> Library:
    return await shelve(library, tmp_path / "shelf", _REVIEWS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("camera on The Lantern Mile?", "Vera Lind"),
        ("camera department on the lantern mile pls", "Vera Lind"),
        ("who was operating the camera on the lantern mile lol", "Vera Lind"),
        ("the lantern mile writing credits, all of them", "Sam Pike"),
        ("who were the money people on the lantern mile", "Ben Roth"),
        ("I don't mean the writer, I mean the music: who scored The Lantern Mile?", "Otto Marsh"),
        ("never mind the director, who produced the lantern mile", "Ann Frey"),
        ("lantern mile lead actor", "Pavel Rook"),
        ("who has the lead in the lantern mile", "Pavel Rook"),
        ("whos the baddie in the lantern mile", "Kolb"),
        ("the manicurist in the lantern mile, who's she played by", "Ida Brandt"),
        ("film where a plumber repairs the baths of a spa, who plays him", "Pavel Rook"),
        ("someone new took over on whalebone two, who is it", "Nora Quill"),
        ("who's the new director on whalebone two", "Nora Quill"),
        ("before whalebone two somebody else was directing these, who was that", "Jim Orr"),
        ("whalebone two is out of a book, who's the author", "Alma Strand"),
        ("whalebone director?", "Nora Quill"),
        ("runtime of the whalebone one", "130"),
    ],
)
async def test_who_made_it_is_told_however_it_is_asked(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert told in " ".join([answer.text, *answer.values])


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is the lantern mile script by the director too or did they get someone in", "yes"),
        ("did the director write whalebone two himself or somebody else", "no"),
        ("did anybody help the director write the lantern mile", "yes"),
    ],
)
async def test_one_hand_or_two(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert answer.values[0] == word


@pytest.mark.parametrize(
    "question",
    [
        "camera on whalebone two?",
        "who were the money people on whalebone two",
        "who took over directing the lantern mile",
        "who plays the butcher in the lantern mile",
        "the whalebone harpoon director",
        "whos the baddie in whalebone two",
        "film where a plumber finds a dragon in a cathedral, who plays him",
    ],
)
async def test_what_is_not_told_is_not_made_up(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("dumb question but who is Rhea", "who is Rhea"),
        ("I don't mean the book - who wrote the script?", "who wrote the script?"),
        ("not the director, the writer: who is it?", "the writer: who is it?"),
        ("who made it tho", "who made it"),
        ("who made it, didn't they", "who made it"),
        ("lol", "lol"),
        ("not a sequel please, something new", "not a sequel please, something new"),
    ],
)
def test_what_is_said_besides_is_left_out(question: str, plain: str) -> None:
    assert without_asides(question) == plain
