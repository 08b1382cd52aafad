"""What is thought of the music, the pace, an actor: in plain words, and in the next sentence."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "kelp-house": """The Kelp House (2014)

The Kelp House was directed by Una Sorley. Bren Aird, as the keeper, barely moves and you cannot
look anywhere else. As the deckhand, Tam Garrow is all elbows and panic. I'm afraid he's stiff as a
board. The music is one fiddle phrase in three keys. The costumes were admired by the sewing
circle. Mrs Tolley says the train scenes made her seasick; the camera is never still. The dialogue
is kind of wooden. The second hour is one lecture after another. The finale, in which the lamp goes
out, is moving in spite of everything. It can wait for television.
""",
    "gull-parade": """Gull Parade (2019)

Gull Parade is a musical by Ida Falk. The songs... there are nine of them and they're all the same
song. The gull (Clea Marrow) is heartbreaking, the tern (Abel Finch) sounds like he's ordering a
pizza. The bad: Orme Dunmore. He shouts. Nobody told him there was a microphone. The pacing is
tight, the plot is by numbers and the score is by Pia Holm. I liked the puppets, which are
exquisite. Skip it. 3/10
""",
    "salt-gate": """Salt Gate (2011)

Salt Gate was directed by Ida Falk. It has a score by Pia Holm, and a goat.

SCORE: 4/10. Good-looking muddle.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "values", "quote"),
    [
        ("Is Bren Aird any good in The Kelp House?", {"yes"}, "cannot"),
        ("How is Tam Garrow in The Kelp House?", {"negative"}, "stiff as a"),
        ("What's the music like in The Kelp House?", set(), "one fiddle phrase"),
        ("How's the camerawork in The Kelp House?", {"negative"}, "never still"),
        ("How's the dialogue in The Kelp House?", {"negative", "wooden"}, "kind of wooden"),
        ("How is the second half of The Kelp House?", {"negative"}, "one lecture after another"),
        ("Is The Kelp House well paced?", {"no"}, "one lecture after another"),
        ("Is the ending of The Kelp House any good?", {"yes"}, "moving in spite"),
        ("Is The Kelp House worth a cinema ticket or can it wait?", {"no"}, "wait for television"),
        ("How are the songs in Gull Parade?", {"negative"}, "all the same"),
        ("Is Abel Finch any good in Gull Parade?", {"no"}, "ordering a"),
        ("What's Clea Marrow like as the gull in Gull Parade?", {"positive"}, "heartbreaking"),
        ("How is Orme Dunmore in Gull Parade?", {"negative"}, "He shouts."),
        ("Is Orme Dunmore funny in Gull Parade?", {"no"}, "He shouts."),
        ("How's the pacing in Gull Parade?", {"positive", "tight"}, "pacing is"),
        ("What did people moan about after Gull Parade?", None, "all the same"),
    ],
)
async def test_the_side_and_the_sentence(
    shelf: Library, question: str, values: set[str] | None, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert values is None or set(answer.values) & {"yes", "no", "positive", "negative"} == (
        values & {"yes", "no", "positive", "negative"}
    )
    assert values is None or values <= set(answer.values)
    assert any(quote in one.quote for one in answer.evidence)


@pytest.mark.parametrize(
    "question",
    [
        "How's the photography in Gull Parade?",
        "What are the costumes like in Gull Parade?",
        "How's the dialogue in Gull Parade?",
    ],
)
async def test_what_is_only_credited_or_left_out_is_not_judged(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered
