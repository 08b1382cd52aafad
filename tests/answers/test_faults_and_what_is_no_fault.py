"""What a reviewer did not like, never told by praise or by what goes wrong in the story."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-brine-book": """The Brine Book (2016)

Directed by Inga Tallow, The Brine Book is a mystery about a clerk, Abel Dorn, who is sent to an
island of salt pans. The trouble is getting back: the ferry has stopped. Ned Varrow plays him as a
man who would rather be at home, and he is superb. I did lose the thread of the second murder. The
middle hour could lose fifteen minutes. What holds it together is Jess Merrow's photography. Then
comes the last third, and Tallow loses her nerve. I still felt cheated. It runs 127 minutes.
""",
    "anchor-two": """Anchor Two (2021)

Anchor Two, directed by Rory Vance, is an action film with Des Okoro as Brant, a diver who comes
home to a scrapyard in Gdansk. It never stops moving, and I grinned. The fights are shot wide and
you can always tell who is hitting whom. Now the bad news. The plot is Swiss cheese. I'm still not
sure how the thieves found the yard. The dragon on the hull looks like a melted sofa.
""",
    "the-cold-crate": """The Cold Crate (2020)

The Cold Crate, by Casper Rolf, is a horror film about a guard, Tess, in a freezer near Hull. Gil
Pardoe, a fine actor elsewhere, bellows his way through the part of her boss. It runs 108 minutes,
of which I felt the last thirty. For half an hour we see nothing; then they show us the
thing. Guys. It looks like a wet duvet. The thing is, I had been
scared. Hana Bright plays Tess with a stillness that makes you lean in.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What didn't the reviewer like about The Brine Book?", "lose the thread"),
        ("what was bad about The Brine Book", "could lose fifteen"),
        ("What are the complaints about Anchor Two?", "Swiss cheese"),
        ("what is wrong with Anchor Two", "Swiss cheese"),
        ("What did the reviewer dislike about The Cold Crate?", "bellows his way"),
    ],
)
async def test_a_fault_is_quoted(shelf: Library, question: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    told = " ".join(one.quote for one in answer.evidence)
    assert quote in told
    for other in ("holds it together", "never stops moving", "getting back", "superb"):
        assert other not in told


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("How is the ending of The Brine Book?", "negative", "loses her nerve"),
        ("does The Brine Book have a good ending", "no", "loses her nerve"),
        ("Does the plot of Anchor Two make any sense?", "no", "Swiss cheese"),
        ("Is the plot of Anchor Two any good?", "no", "Swiss cheese"),
        ("How are the fight scenes in Anchor Two?", "positive", "who is hitting whom"),
        ("What did the reviewer think of the monster in The Cold Crate?", "", "wet duvet"),
        ("how is the creature in The Cold Crate", "", "wet duvet"),
        ("how is Gil Pardoe in The Cold Crate", "negative", "bellows his way"),
        ("is The Cold Crate too long", "yes", "of which I felt"),
        ("How is Hana Bright in The Cold Crate?", "positive", "lean in"),
    ],
)
async def test_a_part_is_judged_by_plain_words(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == ((value,) if value else ()), answer.text
    assert quote in answer.evidence[0].quote
