"""Yes or no by what is told otherwise: another place, another trade, another year, somebody else.

And what nobody tells is declined, however near a sentence comes.
"""

from __future__ import annotations

import pytest

from bot.answers.proof.polar import polarity, turned
from bot.answers.words.atlas import is_set_in
from bot.reading.text import stem
from tests.answers.conftest import Library

REVIEWS = {
    "tin-harbour": """Tin Harbour (2016)

Directed by Ruta Holm. It is set in Whitby, in the winter of 1931. Agnes Crole (Mina Dray), an
auditor sent by the bank, counts the money of the lifeboat fund and finds that half of it is gone.
The trail leads to the verger, Amos Tull, and nobody wants to hear it. Her brother Carl keeps the
lighthouse. The sets aren't up to much, and Amos, poor man, is locked in the boathouse. Mina Dray
had never acted before. There's no bad language. A mystery, and a good one.
""",
    "goose-moon": """Goose Moon (2021)

Directed by Per Aske and Lotte Aske. Bibi (Joan Poe), a vole, lives in a village called Little
Ayle, where a nervous goose who can't swim keeps the ferry. When somebody starts stealing the bells
she goes to find out who. It's Duke Weasel. There's a car chase, which I don't believe anybody
wanted, and the songs are by Ludo Senn. Bibi giving the last bell back is the best moment of the
year. I would say fine from six up. Ida Rook plays the goose. A comedy, and a warm one.
""",
    "salt-room": """Salt Room (2019)

Directed by Una Vance. It takes place in Ostend. Petra (Ann Poe), a night nurse, hears somebody
after nine at night. What was a film about grief, and about not being able to rest, becomes a film
about a ghost. In the end Petra burns the house down and gets away in a bread van. Gil Amber plays
Mr Coyle, the landlord's cousin. It is Una Vance's second film; she made adverts before.
""",
    "stone-tram": """Stone Tram (2015)

Directed by Una Vance. Agnes (Ann Poe) finds the mayor dead in a tram, and his dead sister Noor
turns up in a dream about the seven hills. The murderer is the conductor. Dot and Wim, twins,
inherit the line from an aunt they never met. There is one hymn, sung
badly. I would not ride it again.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Is Tin Harbour set in London?", "no"),
        ("is tin harbour set in Scotland", "no"),
        ("is Tin Harbour set in Yorkshire?", "yes"),
        ("does Tin Harbour take place in England", "yes"),
        ("is Salt Room set in Belgium?", "yes"),
        ("is Salt Room set in France", "no"),
        ("Is Goose Moon set in Berlin?", "no"),
        ("is Agnes Crole an auditor", "yes"),
        ("is Bibi a pigeon in Goose Moon", "no"),
        ("is Amos locked in the boathouse in Tin Harbour", "yes"),
        ("had Mina Dray never acted before?", "yes"),
        ("had Mina Dray acted before?", "no"),
        ("is there any swearing in Tin Harbour?", "no"),
        ("is there a car chase in Goose Moon", "yes"),
        ("does Petra survive in Salt Room?", "yes"),
        ("does the house burn down in Salt Room", "yes"),
        ("is Goose Moon a comedy?", "yes"),
        ("is Goose Moon a horror film?", "no"),
        ("is Tin Harbour a musical", "no"),
        ("was Goose Moon made in 2021?", "yes"),
        ("is Goose Moon too scary for a seven year old?", "no"),
        ("is Goose Moon too scary for a three year old?", ""),
        ("is Salt Room Una Vance's first film?", "no"),
        ("is Salt Room the director's second film", "yes"),
        ("is the conductor the murderer in Stone Tram?", "yes"),
    ],
)
async def test_what_is_told_otherwise_is_a_no(shelf: Library, question: str, word: str) -> None:
    answer = await shelf.ask(question)
    if word:
        assert answer.values[:1] == (word,), answer.text
    else:
        assert "no" not in answer.values, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "is Salt Room set in Bruges or thereabouts",
        "is Agnes the thief in Tin Harbour?",
        "is Agnes Crole a scientist in Tin Harbour?",
        "is Bibi the villain of Goose Moon",
        "is the goose a murderer in Goose Moon",
        "is Tin Harbour set in Scarford?",
        "what does Petra's sister say about the house?",
        "what is Agnes's husband called",
        "what does Bibi's grandmother do in Goose Moon?",
        "who plays Bibi's sister in Goose Moon",
        "what instrument does Agnes play in Tin Harbour?",
        "What's the song in Goose Moon called?",
        "why can't the goose swim in Goose Moon?",
        "how much money is gone in Salt Room",
        "what does Amos Tull do for a living in Salt Room",
        "how old is Noor in Stone Tram?",
        "How long is The First Tin?",
        "who composed the music for The First Salt?",
    ],
)
async def test_what_no_review_says_is_declined(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("asked", "told", "word"),
    [
        ("London", [("Birmingham", "canals")], "no"),
        ("England", [("Scarrow Bay", "seaside town in Yorkshire")], "yes"),
        ("Norway", [("Svalbard", "")], "yes"),
        ("Leeds", [("Yorkshire", "")], ""),  # it may be there
        ("Mars", [("Mercury", "")], "no"),
        ("Bavaria", [("Hamburg", "")], ""),  # of which no region is told
        ("Paris", [("Little Ayle", "village")], "no"),
        ("France", [("Little Ayle", "village")], ""),
        ("Paris", [("hotel", "")], ""),
        ("Lisbon", [("Genoa", ""), ("Portugal", "")], ""),
        ("Little Ayle", [("Leeds", "")], ""),
        ("England", [("Pelm", "village with a public bath")], ""),
        ("England", [("Bath", "")], "yes"),
        ("France", [("Pelm", "a nice place")], ""),
        ("London", [("china shop", "")], ""),
        ("England", [("New England", "")], "no"),
    ],
)
def test_a_map_tells_where_it_is_not_set(
    asked: str, told: list[tuple[str, str]], word: str
) -> None:
    assert is_set_in(asked, told) == word


@pytest.mark.parametrize(
    ("sentence", "terms", "word"),
    [
        ("The jokes aren't up to it (it shows) and Button is locked in.", ["locked"], "yes"),
        ("There are no songs, dances or jokes.", ["jokes"], "no"),
        ("The gunfight, when it comes, is short, and Tate does not fire a shot.",
         ["gunfight", "shot"], "no"),
        ("Ann, not a nurse, is sacked.", ["nurse"], "no"),
    ],
)  # fmt: skip
def test_what_denies_something_else_denies_nothing(
    sentence: str, terms: list[str], word: str
) -> None:
    assert polarity(sentence, [*map(stem, terms)]) == word


def test_a_question_in_the_negative_turns_what_is_said() -> None:
    assert turned("no", "had she never acted before?") == "yes"
    assert turned("no", "isn't it dull?") == "no"
    assert turned("yes", "is he dead or not?") == "yes"
