"""Whether it suits somebody who says what he fears or likes, and children told in an aside."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library, quotes

REVIEWS = {
    "coach": """Last Coach to Orm (2019)

Directed by Desmond Aqua. Maren drives seven passengers over a mountain pass in the snow. He
should not go near the water, says the radio, and he goes. If you're nervous on buses, maybe not.
The cast is superb and the music is dull. People with a dread of heights need not worry: the pass
is all fog.
""",
    "moss": """Mossgate (2021)

Directed by Jae Lind. A thing lives in the bog. It is a fine film, and the sound is splendid. Not
one for anybody who's scared of drowning, but spider-haters will be fine. Admirers of railways
will be happy. There is nothing in it to upset children over eight or so.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "values", "quote"),
    [
        ("I get quite anxious on coaches, would Last Coach to Orm suit me?", ("no",), "nervous"),
        ("I'm nervous on buses. Will I be ok with Last Coach to Orm?", ("no",), "nervous"),
        ("I hate buses, should I see last coach to orm", ("no",), "nervous"),
        ("I have a fear of heights, can I watch Last Coach to Orm?", ("yes",), "heights"),
        ("my wife is terrified of heights, is Last Coach to Orm ok for her", ("yes",), "heights"),
        ("I'm terrified of drowning, should I watch Mossgate?", ("no",), "scared of drowning"),
        ("I'm scared of drowning, will Mossgate upset me?", ("yes",), "scared of drowning"),
        ("I can't stand spiders, would Mossgate be ok for me", ("yes",), "will be fine"),
        ("I love trains, should I see Mossgate?", ("yes",), "railways"),
        (
            "Thinking of putting on Mossgate for my ten year old, is that alright?",
            ("yes",),
            "over eight",
        ),
        ("I want to show Mossgate to my six year old, would that be ok?", ("no",), "over eight"),
    ],
)
async def test_by_the_sentence_that_warns_or_allays(
    shelf: Library, question: str, values: tuple[str, ...], quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quote in quotes(answer), answer
    assert answer.values == values, answer


@pytest.mark.parametrize(
    "question",
    [
        "I'm afraid of water, should I watch Last Coach to Orm?",  # whom the story warns
        "I'm terrified of clowns, should I watch Mossgate?",
    ],
)
async def test_what_the_story_says_warns_nobody(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert "no" not in answer.values, answer
    assert "near the water" not in quotes(answer), answer
