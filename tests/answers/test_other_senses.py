"""Words that do not mean here what they mean elsewhere, and praise of a part of the film."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

_TALK = """Notes from the kitchen table

DORA: So. The Salt Barge (2009). Directed by Emil Voss.

HAL: Petra Lund is wonderful in it. The storm is magnificent. I still wouldn't tell anyone to go.

DORA: I would! I'd tell everyone. And I'd never seen her act before.

HAL: Well. She acts.
"""

_ROOK = """The Rook Wood (1998)

Directed by Mona Fell, The Rook Wood follows a farmer named Tom, who dies in a barn. The dog dies
too. Tom has to drag a carpet home. A bishop walks off with the film in two scenes.
A sound piece of work. I recommend it. There is a young flautist in it. She is a marvel.
Fans of the original film will not be disappointed. I have
never been so scared by wind. It is the best brawl in ages. My teenagers slept.
"""

_BELL = """Bell Harbour (2004)

Directed by Ola Finch, who wrote it as well, and the script is strongest in the kitchens. It is a
drama. I cried twice. Four and a half stars out of five from me.
"""


REVIEWS = {"salt-barge": _TALK, "rook-wood": _ROOK, "bell-harbour": _BELL}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("is Bell Harbour funny or sad", "sad", "I cried twice"),
        ("is the script of Bell Harbour good", "yes", "the script is strongest"),
        ("does the dog make it in The Rook Wood", "no", "The dog dies"),
        ("is The Rook Wood scary", "yes", "never been so scared"),
    ],
)
async def test_the_sentence_that_means_what_is_asked_decides(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,)
    assert quote in " ".join(item.quote for item in answer.evidence)


@pytest.mark.parametrize(
    "question",
    [
        "does The Rook Wood drag",
        "how are the visuals in The Rook Wood",
        "was The Salt Barge better than the first one",
        "are the kids in The Rook Wood any good",
        "are the kids in Serene Symphony any good",
        "is Cascade of Harmony funny or sad",
        "does Tom pass on the farm in The Rook Wood",
        "does the cat make it in The Rook Wood",
        "is The Rook Wood suitable for kids",
        "is The Rook Wood original",
        "is The Rook Wood predictable",
    ],
)
async def test_another_sense_is_no_answer(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


async def test_praise_of_sound_work_is_not_praise_of_the_sound(shelf: Library) -> None:
    answer = await shelf.ask("is the sound in The Rook Wood any good")
    assert not answer.values
