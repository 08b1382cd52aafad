"""What is good and what is bad about a film: as its review lists it, or by what it praises."""

from __future__ import annotations

import pytest

from bot.answers.proof.headed_sides import headed_sides
from tests.answers.conftest import Library

REVIEWS = {
    "iron-tide": """Iron Tide (2011)

Directed by Zofia Wren. Corin Hale, whom you will remember as the dreadful vicar in that serial,
plays the engineer. He is superb here. Ada Lisk plays the cook.

GOOD
1. The boat is real. They built all of it.
2. The anvils. I heard them all week.

BAD
1. The romance with the nurse. Nobody asked.
2. So dark that I missed an avalanche.
3. Coal. They run out on day six, and on day eight they have some.

VERDICT
Go.
""",
    "paper-moth": """Paper Moth (2015)

Directed by Zofia Wren. A clerk learns to fly.

bad stuff: the middle sags, and the wires show.

EFFECTS 8/10

The accents! One chap was Inverness going out of the door and Cardiff coming in. The songs I could
take or leave.

I would see it again.
""",
    "kind-moth": """Kind Moth (1991)

Directed by Zofia Wren. Everything changes when she stumbles upon a hall in the forest. A joy.
""",
    "old-moth": """Old Moth (1975)

Directed by Zofia Wren. Ada Lisk plays Dot, and she is badly miscast. Ivo Bell plays the clerk, and
Bell is brilliant.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what didnt they like about iron tide", ["The romance", "So dark", "They run out on"]),
        ("any plot holes in Iron Tide", ["The romance", "So dark", "They run out on"]),
        ("downsides of Paper Moth?", ["the middle sags"]),
        ("did they have a problem with anything in Paper Moth", ["the middle sags"]),
        ("what did they like about Iron Tide", ["The boat is real", "anvils"]),
        ("pros of Iron Tide", ["The boat is real", "anvils"]),
    ],
)
async def test_what_a_review_lists_as_good_or_bad_is_quoted_point_by_point(
    shelf: Library, question: str, quotes: list[str]
) -> None:
    answer = await shelf.ask(question)
    told = " | ".join(one.quote for one in answer.evidence)
    assert all(quote in told for quote in quotes), told
    assert "They built" not in told  # how a point goes on
    assert "Nobody asked" not in told
    assert not {"GOOD", "BAD", "1."} & {one.quote for one in answer.evidence}


async def test_a_performer_is_judged_by_what_is_said_of_him_here(shelf: Library) -> None:
    answer = await shelf.ask("Corin Hale any cop in Iron Tide?")
    assert answer.values[0] == "yes"
    assert any("superb here" in one.quote for one in answer.evidence)


async def test_who_stumbles_upon_something_is_no_fault(shelf: Library) -> None:
    assert not (await shelf.ask("what didn't they like about Kind Moth")).answered


@pytest.mark.parametrize(
    ("question", "word"),
    [("was Ada Lisk miscast in Old Moth?", "yes"), ("is Ivo Bell wooden", "no")],
)
async def test_a_bad_word_in_the_question_turns_the_answer(
    shelf: Library, question: str, word: str
) -> None:
    assert (await shelf.ask(question)).values[0] == word


async def test_a_mark_beside_a_label_judges_what_the_label_names(shelf: Library) -> None:
    answer = await shelf.ask("are the effects any good in Paper Moth")
    assert answer.values == ("yes",)
    assert answer.evidence[0].quote == "EFFECTS 8/10"


async def test_plain_words_judge(shelf: Library) -> None:
    answer = await shelf.ask("songs in Paper Moth any good?")
    assert answer.answered
    assert any("take or leave" in " ".join(one.quote.split()) for one in answer.evidence)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# X\n\n## Cons\n\n- a\n- b\n\n## Verdict\nc\n", [(-1, "- a\n- b")]),
        ("Pros: the sea.\nCons: the rest.\n", [(1, "the sea."), (-1, "the rest.")]),
        ("**What I liked:** the dark\n\nIt was late.\n", [(1, "the dark")]),
        ("Didn't work:\nthe wig\n\nBye\n", [(-1, "the wig")]),
        ("Good evening, all.\n\nBad weather kept us in.\n", []),
        ("I loved it.\n\nLove,\nMum\n", []),
    ],
)
def test_lists_stand_under_a_heading_of_their_own(text: str, found: list[tuple[int, str]]) -> None:
    told = [(one.side, text[one.start : one.end].strip(" *\n")) for one in headed_sides(text)]
    assert told == found
