"""How a film looks and whether a thing in it is real: by the clause that says so."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "weir-song": """Weir Song (1958)

Directed by Olva Brandt and shot in black and white by Piet Lorne, Weir Song plays in Aldmere, a
made-up town on a real canal. The swan was a trained one borrowed from a zoo, but the pike is
plainly a puppet. Constable Treadle has a dog.
""",
    "moth-parade": """The Moth Parade (2016)

Directed by Sanne Dyk, this cartoon is drawn by hand, none of it by computer. Quill, a moth, has
lost his lamp in the town of Harrow Fen. The storm looks like an oil painting.
""",
    "brass-orchard": """The Brass Orchard (2020)

A fantasy by Edda Finn in glorious colour, although the flashbacks are in black and white. The
creature effects are all practical, no CGI. Nan Tully keeps the orchard, and an animated performance
by Lise Roe as her sister is the best of it.
""",
}


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Is Weir Song in colour?", "no"),
        ("is weir song a black and white film", "yes"),
        ("Was The Brass Orchard shot in color?", "yes"),
        ("Is The Brass Orchard black and white?", "no"),
        ("Is The Moth Parade computer animated?", "no"),
        ("Is The Moth Parade hand drawn?", "yes"),
        ("is the moth parade cgi", "no"),
        ("Is The Moth Parade a cartoon?", "yes"),
        ("Is The Moth Parade live action?", "no"),
        ("Is Aldmere a real place?", "no"),
        ("Is Aldmere made up?", "yes"),
        ("Is the canal real in Weir Song?", "yes"),
        ("Is the pike in Weir Song real?", "no"),
        ("Is the pike a puppet?", "yes"),
        ("Is the pike CGI in Weir Song?", "no"),
        ("Are the creature effects in The Brass Orchard CGI?", "no"),
        ("Are the effects practical in The Brass Orchard?", "yes"),
    ],
)
async def test_by_the_clause_that_says_so(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert answer.values[0] == word
    assert len(answer.evidence) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Is The Moth Parade in colour?",
        "Is The Moth Parade in black and white?",
        "Is Weir Song animated?",
        "Is The Brass Orchard animated?",
        "Is Harrow Fen a real town?",
        "Is Quill a real moth in The Moth Parade?",
        "Is Constable Treadle a real person?",
        "Is the dog CGI in Weir Song?",
        "Is the storm real in The Moth Parade?",
        "Are the creatures puppets in The Brass Orchard?",
    ],
)
async def test_what_is_only_named_is_neither(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered
