"""What is best or worst, for whom it is, whether children may see it, and who is asked by name."""

from __future__ import annotations

import pytest

from bot.answers.words.ages import ages_in
from tests.answers.conftest import Library, quotes

_KILN = """The Kiln (2015)

Directed by Una Sorrel. There is a shot in which a cup sits on a shelf for a minute. It is the best
thing in the whole picture. There are two chases, and the one on the frozen canal is a terrific
chase. What I didn't like is the songs. It's a PG, it is an hour long. Viewers with a fear of
enclosed spaces should take an aisle seat. The ending, a single slow take, divided our committee:
some of us found it cold.

odile_v
"""
_MOLE = """Mole Street Again (2018)

Hi I'm Anouk, I'm 12, and my gran lets me do this one. Directed by Peer Voss. The Mole is played by
Ida Kerr. There's also a badger called Doctor Sedge. She's the best character in my opinion. There
is nothing in it to upset small children. Fans of the first film will not be disappointed. The
worst part is the parade. I give it 8 out of 10.
"""
_PIT = """Pit Nine (2011)

Directed by Una Sorrel. It was always going to be either my favourite film or an ordeal. Rated R for
violence. My cousin, who hates horror, came along and cheered. The tunnel takes its time, and you
need patience. There's not a bad word in it.

Bev T.
"""
REVIEWS = {"kiln": _KILN, "mole": _MOLE, "pit": _PIT}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("What's the best thing about The Kiln?", "", "best thing in the whole"),
        ("what's the worst thing about the kiln", "", "didn't like is the songs"),
        ("what's the worst thing about Mole Street Again", "", "worst part"),
        ("is the kiln suitable for kids", "yes", "a PG"),
        ("Is Pit Nine suitable for kids?", "no", "Rated R"),
        ("can I watch Mole Street Again with the kids", "yes", "nothing in it to upset"),
        ("should I see The Kiln if I'm claustrophobic?", "", "enclosed spaces"),
        ("should i watch mole street again if i liked the first one", "", "Fans of the first"),
        ("how is the ending of The Kiln", "", "divided our committee"),
        ("what did odile_v think of the songs in the kiln", "", "didn't like is the songs"),
        ("what mark did anouk give mole street again", "8 out of 10", "8 out of 10"),
        ("is there any swearing in Pit Nine", "no", "not a bad word"),
        ("is Mole Street Again a good family film", "yes", "nothing in it to upset"),
        ("who reviewed Pit Nine", "Bev T.", "Bev T."),
    ],
)
async def test_it_is_told_by_what_says_so(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values[:1] == ((value,) if value else answer.values[:1])
    assert quote in quotes(answer)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what did odile_v think of The Kiln", "odile_v"),
        ("what's the best part of Pit Nine", "my favourite film or an ordeal"),
        ("what did bev think of pit nine", "Bev T."),
    ],
)
async def test_a_name_and_a_hope_tell_nothing(shelf: Library, question: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert quote not in quotes(answer)


@pytest.mark.parametrize(
    ("sentence", "age", "allowed"),
    [
        ("it's a pg, and short.", None, 1),
        ("rated r for language.", None, -1),
        ("rated r for language.", 18, 1),
        ("it is a 15.", 12, -1),
        ("certificate 12a.", 8, -1),
        ("certificate 12a.", None, 0),
        ("a delight for audiences of all ages.", 6, 1),
        ("there is nothing here to frighten the children.", None, 1),
        ("there is nothing here to frighten the horses.", None, 0),
        ("warmly recommended to parents and grandchildren alike.", None, 1),
        ("it's a 15 minute walk.", None, 0),
        ("it isn't a pg.", None, 0),
    ],
)
def test_what_a_board_and_a_parent_say(sentence: str, age: int | None, allowed: int) -> None:
    told = ages_in(sentence)
    assert (told.allow(age) if told else 0) == allowed
