"""Who did it, what a village believes, what a thing is made of: by the clause that says so."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library, quotes

REVIEWS = {
    "gull-weather": """Gull Weather (2011)

Directed by Mattis Orme, who never made a murder story before. Constable Abel Crook (Henk Daal)
walks the beach of Sallow Bay with his niece Wren (Ottilie Fenn). In room four sleeps the old
smuggler Ned Pask, played by Rufus Lane; in room nine, behind a locked door, sleeps a stranger. The
town soon decides that the policeman did it. Wren never believed that her uncle did it. A crew is
searching for something hidden under the floor. Wren builds a raft out of two doors and a harmonium
and sails off to ask. The seal, who never speaks, watches. Crook is a cartoon, sadly. The third part
is promised for 2031. It deserved the jury prize it won at Moorgate.
""",
    "long-platform": """The Long Platform (2004)

A whodunit by Runa Stahl, from the stage. By the time everyone is in the waiting room I no longer
cared who had done it. It's the organist. Sorry. Dina Mole is Mrs Ferrier, a governess who suspects
everyone of the murder. Can you enjoy it without knowing the first one? Not really, as half the
jokes are about it. Runa Stahl took it from Aldous Perrin's comic novel.
""",
    "salt-oven": """Salt Oven (2016)

You can tell who did it from the poster. It's a pity. Directed by Tove Brink. Bakers quarrel over
a burnt mill, and anyone will guess that Jory Penn set the fire himself to spite his sister. Half
the town suspects Clara Vine of the murder. It is a lovely cartoon. The sequel to Sugar Oven: if you
haven't seen that, don't begin here.
""",
    "moth-house": """Moth House (1998)

Directed by Ivo Kern. I guessed that the killer was Father Dunne, for who else has a ladder? Irma
Loy plays Sister Bede. The third Moth film. Can you follow it if you haven't seen the others?
Easily, since every joke is explained twice.
""",
    "lamp-ward": """The Lamp Ward (1995)

Directed by Sefa Lind, another quiet murder on a night ward. Sister Odile (Berit Holm) has nine
patients, one lamp and a surgeon who is asleep in a cupboard. Down the hall is Mrs Tarn, the cook
who opens everybody's letters, and Greta Moll plays her with relish. On
the second night a porter is found drowned in the laundry, and Sister Odile is left with his keys.
I won't give away how it goes,
except to say that the last shot is of a match being blown out and that I wept.
""",
}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("Who is the murderer in The Long Platform?", "organist", "It's the organist"),
        ("whodunnit in the long platform", "organist", "It's the organist"),
        ("spoil it for me, who did it in The Long Platform?", "organist", "It's the organist"),
        ("so who was the killer in Moth House", "Father Dunne", "the killer was Father Dunne"),
        ("who turns out to be the murderer in Moth House", "Father Dunne", "Father Dunne"),
        ("who set the fire at the mill in Salt Oven", "Jory Penn", "set the fire himself"),
        ("Does the town think Crook did it?", "yes", "decides that the policeman did it"),
        ("Who plays the smuggler in room four in Gull Weather?", "Rufus Lane", "Rufus Lane"),
        ("Is The Long Platform based on a book?", "yes", "Aldous Perrin's comic novel"),
        ("Should I watch Salt Oven if I haven't seen the first one?", "no", "don't begin here"),
        ("who is found drowned in the laundry in The Lamp Ward", "", "a porter is found"),
        ("is Salt Oven animated", "yes", "a lovely cartoon"),
    ],
)
async def test_it_is_told(shelf: Library, question: str, value: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quote in quotes(answer)
    if value:
        assert any(value in one for one in answer.values), answer.values


@pytest.mark.parametrize(
    "question",
    [
        "who was the murderer in Gull Weather",  # "murder" stands beside the director
        "who is the killer in Salt Oven",  # "It's a pity", and what some say
        "whodunnit in Salt Oven",
        "who started the fire in Moth House",
        "who plays the man in room nine in Gull Weather",
        "What does the seal say to Wren in Gull Weather?",
        "is Gull Weather animated",
        "what does Crook make his raft out of",
        "can I watch Gull Weather if I haven't seen the first one",
        "is Gull Weather based on a book",
        "who murdered the surgeon in The Lamp Ward",
        "who killed the seal in Gull Weather",
    ],
)
async def test_what_only_looks_alike(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer


async def test_a_cartoon_of_a_man_is_no_animated_film(shelf: Library) -> None:
    answer = await shelf.ask("Which of the films are animated?")
    titles = [film.title for film in answer.films]
    assert "Salt Oven" in titles
    assert "Gull Weather" not in titles


async def test_a_slip_with_a_capital_is_no_name(shelf: Library) -> None:
    answer = await shelf.ask("Wich film is set in Sallow Bay?")
    assert [film.title for film in answer.films] == ["Gull Weather"]


async def test_who_made_a_film_is_still_asked_with_make(shelf: Library) -> None:
    answer = await shelf.ask("What films did Tove Brink make?")
    assert [film.title for film in answer.films] == ["Salt Oven"]
