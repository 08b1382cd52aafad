"""Whether it drags, what its bad points are, and whether it is worth seeing."""

from __future__ import annotations

import pytest

from bot.reading.opinions import tone_in
from tests.answers.conftest import Library, quotes

REVIEWS = {
    "tithe": """The Heron Tithe (1987)

Directed by Ingrid Sallow. Effie keeps the school on Torsa. I was less taken with the
ornithologist, who seems to have wandered in from a pantomime. It does sag in the middle, when
everyone goes looking for an owl. The band plays hymns. Some found it too much; I thought it was
exactly right.

Joan, Hon. Sec.
""",
    "ledger": """The Wharf Ledger (1952)

Directed by Anthony Wex. When a moneylender is found drowned, the ledger is suddenly worth a good
deal to several people, and Amos must decide who shall see it. You would love it. They are showing
it again on the 9th.

Dorothy
""",
    "moss": """Mosspit - saw it last night (mild spoilers)

Directed by Jae Lind, 2019.

good: the sound. You hear the thing for an hour before you see it.

bad: they show the monster far too clearly, and it looks like a wet carpet. Also the vicar subplot
goes nowhere.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("does The Heron Tithe drag anywhere?", "yes", "sag in the middle"),
        ("does the heron tithe sag at any point", "yes", "sag in the middle"),
        ("is The Wharf Ledger worth going to see?", "yes", "You would love it"),
        ("what are the bad points of Mosspit?", "", "wet carpet"),
        ("what are the bad bits of mosspit", "", "wet carpet"),
        ("any bad points in Mosspit?", "", "wet carpet"),
        ("what are the good points of Mosspit", "", "the sound"),
    ],
)
async def test_by_the_sentence_that_says_so(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quote in quotes(answer), answer
    assert not value or value in answer.values, answer


async def test_what_somebody_in_the_story_sees_recommends_nothing(shelf: Library) -> None:
    answer = await shelf.ask("is The Wharf Ledger worth seeing?")
    assert "several people" not in quotes(answer), answer


def test_what_is_exactly_right_is_praised() -> None:
    assert tone_in("I thought the music was exactly right.").polarity == 1
