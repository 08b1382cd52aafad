"""Films whose title is written small, as people do in a chat."""

from __future__ import annotations

import pytest

from bot.reading import read

_NAGGED = """so i finally got round to harbour of wasps. three of you have kept on at me about it
and you were right. it starts as a heist and then it's about a man who can't swim. the middle third
drags and the score is doing far too much, but the last scene on the ferry is the best thing i've
seen this year. 8/10"""
_ASKED = """has anyone watched tin chapel yet? i need to talk to somebody about the ending. two
brothers rob a church and then they have to live in it, and nobody in the village says a word. it's
slow and it's so sad and i loved it, go in blind."""
_LATER = """i had it on in the background and then i stopped ironing. it's about a woman who answers
the phone at a swimming pool, and that's the plot. my flatmate hated it. honestly paper lido is the
most relaxing film i've seen in a year and i don't care who knows."""
_NAMES = """not sure what i was expecting but the glass ferryman isn't it. Olive Tarrant plays a
diver in Whitby who finds her own boat on the sea bed, and Joss Pell is her brother. the film is
at its best when nobody talks. the ending is daft. would watch again with the sound off, 6/10"""
_NONE = """so good! i laughed all the way through and my sister did too. the car chase at the end is
the best i've seen in ages, and the bit with the dog had me crying. no idea what it was called, it
was on after the news and i missed the start of it."""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_NAGGED, "Harbour of Wasps"),
        (_ASKED, "Tin Chapel"),
        (_LATER, "Paper Lido"),
        (_NAMES, "The Glass Ferryman"),
        (_NAGGED.upper(), "Harbour of Wasps"),
        (_NONE, None),
    ],
)
def test_the_title_is_told_by_the_words_around_it(text: str, title: str | None) -> None:
    assert read(text).title == title


def test_people_without_capitals_are_still_people() -> None:
    text = (
        "just watched the salt piano. nadia okoro plays a deaf tuner and ben lyle is her dad. "
        "directed by ruth abadi. lovely little film about a family shop, made me ring my mum."
    )
    found = {(fact.kind, fact.value) for fact in read(text).facts}
    assert read(text).title == "The Salt Piano"
    assert {("director", "Ruth Abadi"), ("cast", "Nadia Okoro"), ("cast", "Ben Lyle")} <= found
