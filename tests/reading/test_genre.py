"""The genres a review gives its film, and those of other films or of a part of one."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "genres"),
    [
        ("Tom says it's a romance between a baker and a clock.", {"romance"}),
        ("I left late. It is one of the most tender westerns in recent memory.", {"western"}),
        ("It bores me. Still, it proves the most absorbing **courtroom drama** to reach us.",
         {"courtroom drama"}),
        ("We said that she has made the kindest crime film of the year.", {"crime"}),
        ("You missed it. The oddest ghost film I've seen.", {"ghost story"}),
        ("It rained. Ida Lund, whom I trust, has now made a western.", {"western"}),
        ("I sat still. Two hats out of five for this mystery.", {"mystery"}),
        ("I sat still. We saw it. Her new satire, The Lantern, bites.", {"satire"}),
        ("I slept. We ate. Ida Lund's drama gets a lot out of a spoon.", {"drama"}),
        ("for those who dont know its a welsh/irish horror thing from 2014", {"horror"}),
        ("I sat. We ate. Her documentary has caught some of it.", {"documentary"}),
        (
            "I sat. We ate. There is a moment in Ida Lund's documentary when a smith kneels.",
            {"documentary"},
        ),
        ("I sat. We ate. Their western never finds its feet.", {"western"}),
        ("I slept. We ate. It's hand-drawn, in watercolours.", {"animation"}),
        ("I slept. We ate. With real puppets (that's called stop motion).", {"animation"}),
        ("I slept. We ate. The film is done with clay figures.", {"animation"}),
        ("I slept. We ate. Every frame is painted by hand.", {"animation"}),
        ("I slept. We ate. It was shot one frame at a time.", {"animation"}),
        ("I slept. We ate. This is a computer-animated film on moles.", {"animation"}),
        ("I slept. We ate. Rude and tender, The Lantern is hand-drawn.", {"animation"}),
        ("I wanted to like a horror film about bread. I did.", {"horror"}),
        ("We sat. I so wanted to love a musical about drains.", {"musical"}),
        ("We sat. I was ready to hate a comedy.", {"comedy"}),
        ("We sat. How often do you get a western about a dentist?", {"western"}),
        ("We sat. Nobody makes thrillers about tax inspectors.", {"thriller"}),
        ("We sat. Not many comedies about undertakers come our way.", {"comedy"}),
    ],
)  # fmt: skip
def test_genres_in_any_wording(text: str, genres: set[str]) -> None:
    assert facts(text, title="The Lantern").get("genre") == genres


@pytest.mark.parametrize(
    "text",
    [
        "It rained all day. It opened against a superhero, and it won.",
        "I went along. From the poster I had assumed it was a comedy.",
        "I held on. That is the suspense, and I bit my hat.",
        "The romance between Tom and Ida is dull.",
        "I left. Most westerns in recent memory are longer.",
        "He is the best comedy writer in years.",
        "We ate. There is a ghost in the attic, and a siege.",
        "We ate. She wanted to make a comedy and he didn't.",
        "We ate. He wants to write a western about his uncle.",
        "I slept. We ate. Nobody in it likes a comedy.",
    ],
)
def test_genres_of_something_else(text: str) -> None:
    assert "genre" not in facts(text, title="The Lantern")


@pytest.mark.parametrize(
    "text",
    [
        "I slept. We ate. It isn't animated, thank God.",
        "I slept. We ate. The two have an animated talk on a train.",
        "I slept. We ate. Ben Rue is very animated as the puppet master.",
        "I slept. We ate. Like all hand-drawn films it needs patience.",
        "I slept. We ate. The puppets in the market scene are creepy.",
        "I slept. We ate. Her drama with the neighbours never ends.",
        "I slept. We ate. The caravan is painted by hand and very old.",
    ],
)
def test_what_only_sounds_like_a_way_of_making_it(text: str) -> None:
    assert "genre" not in facts(text, title="The Lantern")
