"""What a film is about is told by its story; whether the ones before must be seen, by a reply."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-long-lamp": """The Long Lamp (2021)

The Long Lamp, directed by Ida Falk, is the second part of a planned trilogy. We rejoin the story
eleven years on. Captain Ines Raut (Sal Dellow, still superb) runs a ferry office in a town on the
Baltic when sixty ships that vanished in her youth come back. And then her brother, Otto, turns up
with a box of letters, and she must decide. Can you follow it without having seen the first one?
Just about, but you'd miss the joke with the kettle. The mayor is a cartoon.
""",
    "a-tin-for-mr-poe": """A Tin for Mr Poe (2019)

Nobody dances in A Tin for Mr Poe, which is a mercy. Bea Loft, eleven, has been left with her aunt,
who runs a boarding house in Hull. Dev Achor plays Mr Poe and he is a marvel. It was directed by
Una Hale, and it looks lovely in a damp sort of way.
""",
    "the-last-cable": """The Last Cable (2023)

Now comes The Last Cable, third and (they promise) last of Anton Bell's trilogy. Commander Iyo Vane
has to decide which half of her crew gets a place in the lifeboats. If you've seen the other two
you'll go anyway. If you haven't, don't start here. C minus.
""",
    "the-paper-hen": """The Paper Hen (2018)

The Paper Hen, by Lotte Wave, is a cartoon about a hen who borrows a bus. It's all drawn by hand.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quote", "never"),
    [
        ("What's The Long Lamp about?", "ferry office", "rejoin"),
        ("what is the plot of The Long Lamp", "ferry office", "rejoin"),
        ("What is A Tin for Mr Poe about?", "left with her aunt", "Nobody dances"),
        ("what's The Last Cable about", "decide which half", "don't start here"),
    ],
)
async def test_the_story_is_quoted(shelf: Library, question: str, quote: str, never: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    told = " ".join(one.quote for one in answer.evidence)
    assert quote in told
    assert never not in told


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        (
            "Should I watch The Last Cable if I haven't seen the other two?",
            "no",
            "don't start here",
        ),
        ("Is The Last Cable the last part of the trilogy?", "yes", "last of Anton Bell's trilogy"),
    ],
)
async def test_whether_the_ones_before_are_needed(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,), answer.text
    assert any(quote in one.quote for one in answer.evidence)


async def test_somebody_who_is_a_cartoon_is_not_drawn(shelf: Library) -> None:
    answer = await shelf.ask("Which of the films are animated?")
    titles = [film.title for film in answer.films or ()]
    assert "The Paper Hen" in titles
    assert "The Long Lamp" not in titles
