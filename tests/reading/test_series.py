"""What a film follows, retells or is part of, and what only sounds like it."""

from __future__ import annotations

import pytest

from bot.reading import read


def series(text: str, title: str = "The Lantern") -> set[tuple[str, str]]:
    found = read(text, title=title).facts
    return {(f.value, f.detail) for f in found if f.kind.value == "series"}


@pytest.mark.parametrize(
    ("text", "title", "fact"),
    [
        ("Hat Trick 2: Brim is a sequel nobody asked for.", "Hat Trick 2: Brim", "Hat Trick"),
        ("In the sequel the goats can fly. Goats 3 is long.", "Goats 3", "Goats"),
        ("So, the follow-up: Loud Boots: Encore.", "Loud Boots: Encore", "Loud Boots"),
        (
            '"Return to Dell" is a sequel to "The Lane to Dell".',
            "Return to Dell",
            "The Lane to Dell",
        ),
        ("It is the follow-up to *Mo Meets the Cooks*, and fun.", "Mo Sails", "Mo Meets the Cooks"),
        ("Ploughs 3 follows on from 1 and 2.", "Ploughs 3", "Ploughs"),
        ("Sequels are rarely kinder. Loud Boots: Encore is.", "Loud Boots: Encore", "Loud Boots"),
    ],
)
def test_a_sequel_says_of_what(text: str, title: str, fact: str) -> None:
    assert ("sequel", fact) in series(text, title)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("A western, third in the Hollow series, and the first in colour.", ("Hollow", "third")),
        ("It is the closing chapter of the Hollow trilogy.", ("Hollow", "closing")),
        ("Third and last of the Porch films, and about time.", ("Porch", "third")),
        ("Second one in the Helion series, after Helion Station.", ("Helion", "second")),
        (
            "Here is The Lantern, third and (they say) last of Ann Marsh-Poe's trilogy.",
            ("trilogy", "third and last"),
        ),
        ("It was the first of Holt's so-called Harbour trilogy.", ("Harbour", "first")),
        ("Yes, this is technically the sequel, and it hardly matters.", ("sequel", "")),
        ("What surprises in Tom Bell's 2018 remake is its calm.", ("remake", "")),
        ("Remaking a classic was always a fool's errand. The Lantern tries.", ("remake", "")),
    ],
)
def test_a_place_among_others(text: str, fact: tuple[str, str]) -> None:
    assert fact in series(text)


@pytest.mark.parametrize(
    "text",
    [
        "This is Ida Lund's follow-up to Cold Kettle, and her best film.",
        "A 1974 remake moved it all to Mexico.",
        "It is better than Tom Bell's 1999 remake.",
        "Sequels are rarely kinder. The Lantern is not one.",
        "She is the third of them to drown.",
        "The captain is the second of the three brothers.",
        "It is the second of Poe's novels about the sea.",
        "If you have seen the other films by her you know the house.",
        "Her third film in ten years.",
        "I have not laughed so much since the second of the Harbour films.",
        "Rocky Pugh (Punch Club #4) plays the trainer.",
    ],
)
def test_what_follows_nothing(text: str) -> None:
    assert series(text) == set()


@pytest.mark.parametrize(
    ("text", "title", "fact"),
    [
        (
            "The Lantern, the third film in what used to be the best adventure series, sags.",
            "The Lantern",
            ("series", "third"),
        ),
        (
            "It is the second instalment of what was always planned as a trilogy.",
            "The Lantern",
            ("trilogy", "second"),
        ),
        (
            "Remember Meet Gus? So it gives me no joy to report that the sequel is dull.",
            "Gus Goes Home",
            ("sequel", "Meet Gus"),
        ),
        (
            "I am sorry to say that the sequel isn't half as good.",
            "Kettle: Boil",
            ("sequel", "Kettle"),
        ),
        (
            "The sequel has none of that. In the first one she flew; here she files tax returns.",
            "The Lantern",
            ("sequel", ""),
        ),
        ("The sequel is longer and louder. Dig out the first film.", "The Lantern", ("sequel", "")),
        ("This is the second outing for Inspector Gull.", "The Lantern", ("sequel", "")),
        (
            "The Lantern is the third and, I hope, last outing for brave Inspector Gull.",
            "The Lantern",
            ("series", "third"),
        ),
        ("You don't need to have seen the first one.", "The Lantern", ("sequel", "")),
        ("Even if you haven't seen the first film it's fun.", "The Lantern", ("sequel", "")),
        ("It picks up six years after the first.", "The Lantern", ("sequel", "")),
    ],
)
def test_a_sequel_told_in_other_words(text: str, title: str, fact: tuple[str, str]) -> None:
    assert fact in series(text, title)


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern is a gem. I am glad to report that the sequel is already being shot.",
        "Remember Ann Poe? She plays the widow.",
        "In the first one she flew, in the second she fell: The Lantern has two dreams.",
        "The sequel is coming. In the first film of hers that I saw, she sang.",
        "Watch the first one again, said my brother of the biscuits.",
        "This is her second outing with the dog.",
        "The TV series began in 1999, and ran and ran.",
        "A series of murders began in 1888.",
        "This is number three on my list.",
    ],
)
def test_what_only_speaks_of_another_film(text: str) -> None:
    assert not series(text)


def test_the_first_of_a_series_follows_nothing() -> None:
    assert series("The Lantern is the first outing for Inspector Gull.") == {("series", "first")}
