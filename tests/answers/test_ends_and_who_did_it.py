"""The last shot, the dead man, who really sings, which floor: by the clause that says so."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library, quotes

REVIEWS = {
    "salt-stair": """Salt Stair (2014)

Directed by Olva Brandt, 97 minutes. On Monday two porters carry a harp for Mrs Dray on the seventh
floor of a tower in Harrow. Quill (Sanne Dyk), who paints signs, spends her nights in the boiler
room pretending to play draughts with the caretaker. The choir numbers were written by Edda Finn and
are sung by the cast themselves, after six weeks of rehearsals. The acting is a joy. The last shot,
of a broken umbrella, made me gasp.
""",
    "cold-weir": """Cold Weir (2019)

A thriller by Piet Lorne that runs 121 minutes. A body is pulled from the mill race in the first
scene. It's a tax clerk, a man named Ivo Stent, and there is a key in his shoe. Constable Treadle
(Lise Roe) is given nine days to find who did it, and her aunt Nan lends Treadle a dry wit that
keeps us going. Roe's singing is dubbed. The ending, with Treadle rowing
home alone, is lovely. In Moth Bay everybody lies.
""",
    "paper-tram": """Paper Tram (2008)

Somebody lies dead in the depot when Hanne Ruud's comedy opens, and nobody will say who. Inspector
Crabbe (Tomas Vell) asks the conductor's sister. Pym, a clockwork otter, follows him. Vell had never
acted before; he was a plumber. The closing credits are handsome. The last scene is far too long.

SPOILERS from here.

Crabbe hands in his badge and drives the tram into the sea.
""",
    "two-ferries": """Two Ferries (1999)

Spoilers ahead.

I have waited ten years for this. Marta Oss directed it, and a retired courier lies dead in cabin
four. Nobody on board mourns him. Who stole the lamp? We never hear. Captain Bly has worked for the
smugglers since the war. The parrot makes it. Dorrit doesn't. Father Mallow wants his organ by
Easter. Two carols are sung by otters. I live in Leeds.
""",
}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("How does Cold Weir end?", "", "with Treadle rowing home alone"),
        ("what is the last scene of Cold Weir", "", "with Treadle rowing home alone"),
        ("How does Paper Tram end?", "", "drives the tram into the sea"),
        ("who does the body turn out to be in Cold Weir", "Ivo Stent", "a man named Ivo Stent"),
        ("who is the dead man in Two Ferries", "", "a retired courier lies dead"),
        ("Did the cast of Salt Stair really sing?", "yes", "sung by the cast themselves"),
        ("is it really the cast singing in Salt Stair", "yes", "sung by the cast themselves"),
        ("what floor is the harp for in Salt Stair", "", "on the seventh floor"),
        ("How long did the cast rehearse for in Salt Stair?", "", "after six weeks"),
        ("how long does Treadle have to find the killer in Cold Weir", "", "nine days"),
        ("what does Quill do for a living in Salt Stair", "paints signs", "who paints signs"),
        ("does the parrot survive in Two Ferries", "", "The parrot makes it"),
        ("When does Father Mallow want his organ?", "", "by Easter"),
        ("what is Pym in Paper Tram", "clockwork otter", "a clockwork otter"),
    ],
)
async def test_by_the_clause(shelf: Library, question: str, value: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quote in quotes(answer)
    if value:
        assert any(value in one for one in answer.values), answer.values


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("what is the last shot of Two Ferries", ""),
        ("how does Two Ferries end", ""),  # what is said at the top of the review is no end
        ("who is the dead man in Salt Stair", ""),
        ("did Tomas Vell really sing in Paper Tram", ""),
        ("does Sanne Dyk do her own stunts in Salt Stair", ""),
        ("who stole the lamp in Two Ferries", ""),
        ("which town does Dorrit live in in Two Ferries", "Leeds"),
        ("when does Dorrit come ashore in Two Ferries", "1999"),
        ("when is the harp tuned in Salt Stair", "2014"),
        ("how long did it take Quill to find the harp", "97"),
        ("how long does Crabbe have in Paper Tram", ""),
        ("where does the last scene of Cold Weir take place", "Moth Bay"),
        ("what did Tomas Vell do before acting", "Paper Tram"),
        ("who else knows in Cold Weir", "Lise Roe"),
        ("what does Treadle have to do", "Lise Roe"),
        ("what happened to the leading man of Paper Tram", "Tomas Vell"),
        ("what does Treadle do for a living", "keeps us going"),
    ],
)
async def test_what_only_looks_alike(shelf: Library, question: str, wrong: str) -> None:
    answer = await shelf.ask(question)
    if wrong:
        assert wrong not in answer.values
    else:
        assert not answer.answered, answer


async def test_praise_of_the_acting_is_still_a_view(shelf: Library) -> None:
    answer = await shelf.ask("Is the acting in Salt Stair any good?")
    assert answer.values[0] in ("yes", "positive")


async def test_a_film_asked_for_by_who_is_in_it(shelf: Library) -> None:
    answer = await shelf.ask("what is Tomas Vell in")
    assert [film.title for film in answer.films] == ["Paper Tram"]
