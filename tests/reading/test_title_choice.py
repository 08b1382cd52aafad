"""A title is told by the reviews' turns of phrase, in styles that no rule knows."""

from __future__ import annotations

import pytest

from bot.reading import read

_RADIO = """COAST FM, "REEL TALK", ITEM 2

HOST: Evening all. Put the kettle on, because I want to talk about Marrowfat. It's a comedy, it was
shot two streets from here, and my neighbour is in it for nine seconds. Ines Quarrie wrote it and
directed it, and before that she sold carpets. If you liked Nine Tenths of a Goat you'll like this.
Tunde Aske plays a vicar called Penhale. He's terrific. Go and see it.
"""
_TEEN = """ok so nobody asked but i just got back from SPARE KEY SUMMER and i need to
type about it before i sleep

so its about this girl Binny whos 14 and her nan has a locksmiths called Harbour Keys and it sucks.
Binny is Zola Pettifer who can do anything. Nana Joy is the best, obviously. 8/10 go see it
"""


@pytest.mark.parametrize(("text", "title"), [(_RADIO, "Marrowfat"), (_TEEN, "Spare Key Summer")])
def test_the_film_that_is_talked_about_is_told_from_others(text: str, title: str) -> None:
    assert read(text).title == title


def test_a_text_about_no_film_has_no_title() -> None:
    assert read("Meeting moved to Thursday. Bring chairs and, if you can, biscuits.").title is None
