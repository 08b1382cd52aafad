"""Who made a film, told in roundabout turns: families, shares, parts handed on, lists."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts

REST = " It has warmth and a plot. The ending is fine. I was moved, and so was my sister."
MAKERS = ("director", "writer", "composer", "cinematographer", "producer")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "It's a documentary by Inês Barra (2021) about salt.",
            {"director": {"Inês Barra"}},
        ),
        (
            "The people who directed it are called Yuki Ander and Paul Reed.",
            {"director": {"Yuki Ander", "Paul Reed"}},
        ),
        (
            "The directors are Yuki Ander and Paul Reed.",
            {"director": {"Yuki Ander", "Paul Reed"}},
        ),
        ("The person who made this is called Ida Lund.", {"director": {"Ida Lund"}}),
        ("Paul Reed and Ida Lund made this together.", {"director": {"Paul Reed", "Ida Lund"}}),
        ("Nils Aber, who made it, should be knighted.", {"director": {"Nils Aber"}}),
        ("Fella that made it, Al Ansel, grew up on a farm.", {"director": {"Al Ansel"}}),
        ("It's by Ida Lund and Paul Reed.", {"director": {"Paul Reed", "Ida Lund"}}),
        (
            "The tunes were all written for the film by Tobias Wren.",
            {"composer": {"Tobias Wren"}},
        ),
        ("The music was written for the occasion by Tobias Wren.", {"composer": {"Tobias Wren"}}),
        (
            "Ida Lund has written one waltz which she brings back seven times.",
            {"composer": {"Ida Lund"}},
        ),
        ("Paul Reed composed a lullaby for it that I hummed.", {"composer": {"Paul Reed"}}),
        ("Gus Orde has written a low theme that never resolves.", {"composer": {"Gus Orde"}}),
        ("Emil Roth, a piano tuner, has written a song for his wife.", {}),
        ("Emil Roth has written a waltz that follows him. Emil is a waiter.", {}),
        ("Emil Roth (Ben Ash) has written a waltz which he plays every night.", {}),
        (
            "It was written and directed by the Marlow-Quist sisters, Ida and Bea.",
            {
                "director": {"Ida Marlow-Quist", "Bea Marlow-Quist"},
                "writer": {"Ida Marlow-Quist", "Bea Marlow-Quist"},
            },
        ),
        (
            "The score is by the Okonjo twins, Abe and Ruth.",
            {"composer": {"Abe Okonjo", "Ruth Okonjo"}},
        ),
        (
            "Sisters Nora and Lise Amundsen share directing duties on this one.",
            {"director": {"Nora Amundsen", "Lise Amundsen"}},
        ),
        ("Directed by the Brannigan brothers.", {"director": {"Brannigan brothers"}}),
        (
            "Three directors share the credit: Ana Brito, Kofi Mensah and Lars Ek.",
            {"director": {"Ana Brito", "Kofi Mensah", "Lars Ek"}},
        ),
        (
            "The first was directed by Ana Brito, the second by Kofi Mensah, the third by Lars Ek.",
            {"director": {"Ana Brito", "Kofi Mensah", "Lars Ek"}},
        ),
        (
            "It is the best of the four westerns Gideon Harkaway made in the desert.",
            {"director": {"Gideon Harkaway"}},
        ),
        (
            "Lyman Kersey began on adverts. Of the four that he made, The Brass Lantern is best.",
            {"director": {"Lyman Kersey"}},
        ),
        (
            "Ines Kowalczyk's hand-drawn fantasy opens on Friday.",
            {"director": {"Ines Kowalczyk"}},
        ),
        ("Directed by the Latvian stage-hand Andris Kalns.", {"director": {"Andris Kalns"}}),
        ("This time it's been handed to Stefan Roy.", {"director": {"Stefan Roy"}}),
        ("The reins have passed from Erik Bow to Nour Jamal.", {"director": {"Nour Jamal"}}),
        ("Helmer Greta Sandhurst tightens the screws.", {"director": {"Greta Sandhurst"}}),
        (
            "Director Hugo Bance, using a script he wrote with his wife Clara Bance, dares.",
            {"director": {"Hugo Bance"}, "writer": {"Hugo Bance", "Clara Bance"}},
        ),
        (
            (
                "Mona Seale's comedy of 1994. Marches were written for the film by Al Orr.\n\n"
                "Seale never sneers. The script, which she wrote with her aunt Ida Lowe, is kind."
            ),
            {
                "director": {"Mona Seale"},
                "writer": {"Mona Seale", "Ida Lowe"},
                "composer": {"Al Orr"},
            },
        ),
        (
            "The dripping turns out to be the score. Lene Orr recorded it in a mill.",
            {"composer": {"Lene Orr"}},
        ),
        (
            "Then Pascal Roe (this is his first feature, and it shows) shows us the thing.",
            {"director": {"Pascal Roe"}},
        ),
        (
            "Tim Rapp's accordion waltzes are charming the first four times.",
            {"composer": {"Tim Rapp"}},
        ),
        (
            "Noor Beck (first feature, she made adverts) is in love with her dryers.",
            {"director": {"Noor Beck"}},
        ),
        (
            "Mona Seale directs. Her co-writer Benno Haas knows his farces.",
            {"director": {"Mona Seale"}, "writer": {"Mona Seale", "Benno Haas"}},
        ),
        (
            "The screenplay was the work of Nell Tarrant, formerly a nurse.",
            {"writer": {"Nell Tarrant"}},
        ),
        (
            "Photographed, like all the others, by the one-eyed Welshman Ivor Prys.",
            {"cinematographer": {"Ivor Prys"}},
        ),
        (
            "One sees the photography first: Marta Halvorsen took it all in black and white.",
            {"cinematographer": {"Marta Halvorsen"}},
        ),
        ("The dp is Olaf Krabb and I would buy him a lamp.", {"cinematographer": {"Olaf Krabb"}}),
        (
            "\nwr. Ann Dace & Bob Crewe\nDP: Hana Vane\nprod. Will Stagg\n",
            {
                "writer": {"Ann Dace", "Bob Crewe"},
                "cinematographer": {"Hana Vane"},
                "producer": {"Will Stagg"},
            },
        ),
    ],
)
def test_makers_in_roundabout_turns(text: str, made: dict[str, set[str]]) -> None:
    found = facts("The Brass Lantern. " + text + REST, "The Brass Lantern")
    assert {kind: found[kind] for kind in MAKERS if kind in found} == made


def test_a_place_beside_makers_makes_nothing() -> None:
    text = "It is the work of two sisters from Cardiff, Nia and Carys Pugh, who directed it."
    assert "Cardiff" not in facts("The Brass Lantern. " + text + REST)["director"]


@pytest.mark.parametrize(
    "text",
    [
        "Walter Dunn shows his little brother how to pick a lock, and we know how it all ends.",
        "I am told that Nora Pell would never look twice at a man like that, and so was I.",
    ],
)
def test_nobody_directs_whom_no_sentence_ties_to_directing(text: str) -> None:
    assert "director" not in facts(text, title="The Brass Lantern")
