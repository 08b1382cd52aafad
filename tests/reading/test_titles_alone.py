"""A title that is a sentence by itself, as people begin when they talk."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from bot.reading import read
from tests.reading.helpers import facts

_CHATTY = """right then. Uncle Sells Teeth. Went in cold, my flatmate chose it. Desmond is a retired
dentist in Hull, and Desmond is played by Ravi Toll, who is a joy."""
_SMALL = """the last bus home!! ok so i cried. mira okafor plays a driver on her last shift and
it all goes wrong, slowly, then fast. directed by somebody called pavel strand."""
_SMALL_WITH_A_DASH = """copper moon - seen it twice now. it's about two brothers and a mine, shot in
wales, and nobody talks for the first half hour. the music is by ines duarte. go."""
_SMALL_WITHOUT = """so good! i laughed all the way through and my sister did too. jonas reed plays a
cop who can't drive, and the car chase at the end is the best i've seen in ages."""
_NOTE = """FILM CLUB NOTE

TONIGHT: SLACKWATER
Denmark, 2009. 90 min.

Two sisters run a lock on a canal that nobody uses."""

_TAGGED = """[REVIEW] Northern Siding (Pike Line #3) - mild spoilers, big ones tagged
posted by otto_v in Trains

THE BASICS
Year: 2014
Director: Ainur Sadykova

WHO'S WHO
- Lena Orr = Captain Volk, back for a third go
- Jon Fosse = the Inspector, villain, excellent hat

GOOD
1. The train is real, and you can hear that.
2. Best writing in the trilogy. Better than anything in Snowplough Nine.

BAD
1. If you haven't seen Pike Line and Pike Line: Black Water you will be LOST.

VERDICT
Not as tight as Black Water, miles better than the first."""

_DIARY = """Mon 6 Feb

Put on Parcels for Phobos after tea. Fell asleep at the bit with the umbrellas. What I got: there's
a lost property office on a moon, and Umay works there on her own.

Tues 7 Feb

Started again. Awake this time! Roxane Bell plays Umay, and the director is Devi Orr. So funny."""

_JOINED = """Just got back from Nine Mules and a Lighthouse and I'm still grinning. It's a comedy
from 2022 directed by Pavel Strand. She ties all nine mules to the gate."""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_CHATTY, "Uncle Sells Teeth"),
        (_TAGGED, "Northern Siding"),
        (f"Re: {_TAGGED.removeprefix('[REVIEW] ')}", "Northern Siding"),
        ("Re: Ned Sells a Pier (2015) - worth it??\n\nSaw it so you needn't.", "Ned Sells a Pier"),
        (_DIARY, "Parcels for Phobos"),
        (_JOINED, "Nine Mules and a Lighthouse"),
        (
            "Sump. 81 mins, one drain, two plumbers. Dumb fun & a great last gag. dir. Olly Marsh.",
            "Sump",
        ),
        (_NOTE, "Slackwater"),
        (_SMALL, "The Last Bus Home"),
        (_SMALL_WITH_A_DASH, "Copper Moon"),
        (_SMALL_WITHOUT, None),
    ],
)
def test_it_is_the_title(text: str, title: str | None) -> None:
    assert read(text).title == title


def test_a_verb_behind_a_name_in_small_letters_is_no_part_of_it() -> None:
    text = _SMALL_WITH_A_DASH.replace("go.", "ilse querfurt wrote and directed it.")
    assert facts(text)["director"] == {"Ilse Querfurt"}


def test_every_line_of_a_table_of_weights_weighs_one_feature() -> None:
    folder = resources.files("bot.reading").joinpath("weights")
    tables = (one for one in folder.iterdir() if one.name.endswith(".tsv"))
    for table in (one for one in tables if one.name != "words.tsv"):  # which has vectors
        _, *lines = table.read_text("utf-8").removesuffix("\n").split("\n")
        features = [line.split("\t")[0] for line in lines]
        assert len(features) == len(set(features)), table.name
        assert [line for line in lines if not re.fullmatch(r"[^\t]+(?:\t\d+:-?\d+)+", line)] == []


def test_the_last_name_of_whoever_made_it_is_no_title() -> None:
    text = """OUT OF THE VAULT

This week's old one was Dr. Plover Sells the Pier, which Ned Ostrow made in 1979 for very little
money. It's a wet June. Dr. Plover has one week to find a buyer. He doesn't, of course.

I could have done without the smugglers. They belong to a different film and Ostrow doesn't seem to
know what to do with them.
"""
    assert read(text).title == "Dr. Plover Sells the Pier"


@pytest.mark.parametrize(
    ("brackets", "year"),
    [
        ("(Ein stiller Preis für Asche, West Germany, 1971)", 1971),
        ("(Un impôt tranquille, Belgium/France, 2014)", 2014),
        ("(Hungary, 1968)", 1968),
    ],
)
def test_another_title_or_the_country_in_brackets_is_not_the_title(
    brackets: str, year: int
) -> None:
    review = read(
        f"Back in cinemas at last, A Quiet Price {brackets} is neither the treasure its friends"
        " promised nor the dull thing I remembered. Otto Kranz, a scrap dealer in debt, learns that"
        " the roof of the old mill is to be replaced. Stellan Wirth films the theft without words."
    )
    assert (review.title, review.year) == ("A Quiet Price", year)


def test_the_title_abroad_is_another_name_of_the_film_and_its_director_is_not() -> None:
    told = "Seen again: A Quiet Price ({}, Belgium, 2014). Mia Roos plays a clerk who cannot lie."
    assert read(told.format("Un impôt tranquille")).aliases == ("Un impôt tranquille",)
    assert read(told.format("Piet van Roos")).aliases == ()
