"""Makers, casts and parts asked for in words of all sorts; films told by part of their title."""

from __future__ import annotations

import pytest
import pytest_asyncio

from bot.answers.question.asides import without_asides
from tests.answers.conftest import Libraries, Library

REVIEWS = {
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


_PARTS = {
    "the-brass-otter": """The Brass Otter (2009)

Directed by Lena Marsh, The Brass Otter is a documentary about cycling postmen. The film follows a
man named Stan Kowal. He's 61. He's a baker. He's a hero. An old sailor from Hull, Dolly, mends his
wheels. Mr. Finch, a judge no taller than his desk, starts the race. The one they cheer is Monty.
Pip's the spaniel.
""",
    "cellar-songs": """Cellar Songs (2012)

Directed by Bea Quist, Cellar Songs is a ghost story set in a townhouse in Bruges. A grumpy toad,
Old Rufus, guards the stairs. Tom Averil voices Rufus. Sergeant Moll, the night porter, hears all
of it; Gil Prentiss plays Sergeant Moll. The tall clerk Wendel is played by Una Frame.
""",
}


@pytest_asyncio.fixture(loop_scope="session")
async def parts(libraries: Libraries) -> Library:
    return await libraries.holding(_PARTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does Dolly do for a living", "sailor"),
        ("mr finch, friend or foe or what", "judge"),
        ("mr finch, who's that", "judge"),
        ("Monty rings a bell?", "one they cheer"),
        ("what's the spaniel called in the brass otter", "Pip"),
        ("who voices the toad", "Tom Averil"),
        ("the night porter in cellar songs, which actor is that", "Gil Prentiss"),
        ("got any docs?", "The Brass Otter"),
        ("has anyone reviewed something set in bruges", "Cellar Songs"),
        ("was Una Frame the clerk or the porter in Cellar Songs?", "Wendel"),
        ("any docs about cycling", "The Brass Otter"),
        ("the bike film, who directed it", "Lena Marsh"),
        ("where's the haunted townhouse one set", "Bruges"),
    ],
)
async def test_who_somebody_is_is_told_however_it_is_asked(
    parts: Library, question: str, told: str
) -> None:
    answer = await parts.ask(question)
    assert answer.answered, answer.text
    assert told in " ".join([answer.text, *answer.values, *(film.title for film in answer.films)])


@pytest.mark.parametrize(
    "question",
    [
        "what does Monty do for a living",
        "what's the parrot called in the brass otter",
        "who voices the heron",
        "any docs about beekeeping",
        "the skiing film, who directed it",
        "documentaries about toads?",
    ],
)
async def test_who_is_not_told_is_not_made_up(parts: Library, question: str) -> None:
    answer = await parts.ask(question)
    assert not answer.answered, answer.text


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
        ("who's the new director on whalebone two", "Nora Quill"),
        ("whalebone two is out of a book, who's the author", "Alma Strand"),
        ("whalebone director?", "Nora Quill"),
        ("runtime of the whalebone one", "130"),
        ("repairs the baths of a spa hotel in Karlsbad, who shot it", "Vera Lind"),
        ("lantern mile villain?", "Kolb"),
        ("the lantern mile was shot by?", "Vera Lind"),
        ("spa drama, rating?", "8/10"),
        ("lantern mile camera", "Vera Lind"),
        ("who did the whalebone film", "Nora Quill"),
        ("who gets top billing in the lantern mile", "Pavel Rook"),
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
        ("is the lantern mile by Greta Holm?", "yes"),
    ],
)
async def test_a_film_is_by_who_made_it(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert answer.values[0] == word


@pytest.mark.parametrize(
    "question",
    [
        "camera on whalebone two?",
        "The Lantern Mile was remade later. Who made the remake?",
        "who were the money people on whalebone two",
        "who plays the butcher in the lantern mile",
        "the whalebone harpoon director",
        "whos the baddie in whalebone two",
        "who did the score for Whalebone Two: Return to Port",
        "any westerns about plumbers",
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


_HANDED_ON = """Second Tide (2020)

Second Tide is a sequel that nobody asked for. This time the reins have passed from Jim Orr to Nora
Quill. Sea Dogs had that lovely Otto Marsh score; here a lone flute does what it can.
"""


_BY_A_NAME = """The Trial of Una Voss (2015)

Directed by Lena Marsh, The Trial of Una Voss is a courtroom drama. Ida Brandt plays Una Voss. Music
by Otto Marsh. The script is by Kenji Vale.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [("una voss composer pls", "Otto Marsh"), ("una voss writing credit?", "Kenji Vale")],
)
async def test_a_character_in_a_title_stands_for_the_film(
    libraries: Libraries, question: str, told: str
) -> None:
    shelf = await libraries.holding({"una-voss": _BY_A_NAME})
    answer = await shelf.ask(question)
    assert answer.values == (told,)


_FIGHTS_EVIL = """The Salt Bell (2018)

Directed by Lena Marsh, The Salt Bell is a fantasy. It follows a young bell-ringer named Wren. She
must fight an evil that sleeps beneath the tower.
"""


async def test_who_fights_the_evil_is_no_villain(libraries: Libraries) -> None:
    shelf = await libraries.holding({"salt-bell": _FIGHTS_EVIL})
    answer = await shelf.ask("who's the villain in the salt bell")
    assert not answer.answered
    assert "who the villain is" in answer.text


@pytest.mark.parametrize(
    "question", ["who shot the lantern mile lol", "did the reviewer like the lantern mile at all"]
)
async def test_the_answer_is_to_the_question_as_it_was_asked(shelf: Library, question: str) -> None:
    assert (await shelf.ask(question)).question == question


_TAKEN = {
    "odile": """Odile (2016)

Odile Marr has lost her brother to the sea and inherited his failing brewery, and takes over the
ship that carries the barrels. Ines Pardo directs with patience from a screenplay she wrote with Sam
Pike. Ruth Orme plays the sister, and Tom Averil the priest. Jim Orr's Sea Dogs was jollier. Ben
Roth directed Sea Dogs Ashore, which I liked less.
""",
    "grain-fair": """Grain Fair (2015)

The first Grain Fair was by Jim Poe. This Grain Fair, directed by Lena Marsh, is set at a mill. The
niece, Nell, helps her brother. Lena Marsh directs from a script by Kenji Vale.
""",
    "sky-warden": """Sky Warden: Dusk (2022)

Sky Warden: Dusk is the sequel to Sky Warden. Kelo Stane, who made the first one, left. Tobias Wren
took over as director. Mina Satou plays the thief.
""",
    "mill-race": """Mill Race (2020)

Directed by Ann Frey, who is a writer of some fame, Mill Race is a drama. Otto Marsh wrote the
script.
""",
}


@pytest_asyncio.fixture(loop_scope="session")
async def taken(libraries: Libraries) -> Library:
    return await libraries.holding(_TAKEN)


@pytest.mark.parametrize(
    ("question", "maker"),
    [
        ("who inherited the brewery in Odile", "Pardo"),
        ("who took over the ship in Odile", "Pardo"),
        ("who steps in as foreman in Odile", "Pardo"),
        ("who took over the bakery in Grain Fair", "Marsh"),
    ],
)
async def test_who_takes_something_over_in_the_story_is_no_director(
    taken: Library, question: str, maker: str
) -> None:
    answer = await taken.ask(question)
    assert maker not in " ".join([answer.text, *answer.values])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who took over as director on Sky Warden: Dusk", "Tobias Wren"),
        ("who took over directing Sky Warden: Dusk", "Tobias Wren"),
        ("who directed the first Grain Fair", "Jim Poe"),
        ("who directed Grain Fair", "Lena Marsh"),
    ],
)
async def test_who_came_before_and_after_is_told(taken: Library, question: str, told: str) -> None:
    assert (await taken.ask(question)).values == (told,)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("did the director of Odile also write it", "yes"),
    ],
)
async def test_no_missing_fact_says_that_the_director_did_not_write(
    taken: Library, question: str, word: str
) -> None:
    answer = await taken.ask(question)
    assert "".join(answer.values[:1]) == word, answer.text


async def test_a_director_said_to_write_is_not_said_not_to(taken: Library) -> None:
    answer = await taken.ask("did the director of Mill Race also write it")
    assert "no" not in answer.values, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "who both wrote and directed Odile",
        "what else has the director of Odile written",
        "does the niece help her brother write a letter directly to the bank in Grain Fair",
        "does the niece also write to the director of the bank in Grain Fair",
    ],
)
async def test_whether_one_hand_did_both_is_asked_with_yes_or_no(
    taken: Library, question: str
) -> None:
    answer = await taken.ask(question)
    assert answer.values[:1] not in (("yes",), ("no",)), answer.text


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is Odile by Marvel", ""),
        ("is Odile by Netflix", ""),
        ("is Odile by Walt Disney", ""),
        ("is Odile by and large good", "yes"),
        ("is Odile by Ines Pardo", "yes"),
    ],
)
async def test_a_film_is_not_by_somebody_only_where_that_one_is_known(
    taken: Library, question: str, word: str
) -> None:
    answer = await taken.ask(question)
    assert "".join(answer.values[:1]) == word, answer.text


async def test_nobody_is_the_lead_whom_no_review_calls_so(taken: Library) -> None:
    answer = await taken.ask("who has the lead in Odile")
    assert "Averil" not in answer.text
