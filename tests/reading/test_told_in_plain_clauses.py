"""Lengths, places, times, kinds and years that a clause tells beside something else."""

from __future__ import annotations

import pytest

from bot.reading import read
from tests.reading.helpers import facts

TITLE = "The Lantern"


def values(text: str, kind: str) -> set[str]:
    return facts(text, title=TITLE).get(kind, set())


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        (
            "I felt something for the first and only time in two hours and twenty-one minutes.",
            "141",
        ),
        ("For two hours and six minutes I did not look at my watch.", "126"),
        ("In two hours and ten minutes I never learned her name.", "130"),
        ("Nobody in it smiled at me once in one hour and thirty-eight minutes.", "98"),
        ("It takes up half an hour of a film that lasts two hours and eight minutes.", "128"),
        ("It takes 140 minutes to tell us what the poster did.", "140"),
        ("The siege lasts two hours and forty minutes.", None),
        ("They have two hours and twenty minutes to find the fuse.", None),
        ("It took me two hours and ten minutes to drive there.", None),
        ("He walks from Leeds to York in two hours and ten minutes.", None),
        ("Her train leaves in one hour and forty minutes.", None),
    ],
)
def test_a_length_in_a_clause(text: str, minutes: str | None) -> None:
    assert values(text, "runtime") == ({minutes} if minutes else set())


@pytest.mark.parametrize(
    ("text", "there", "elsewhere"),
    [
        (
            "Una Grey mends nets in Hull. The fine set, built in a silo in Rotterdam, helps.",
            "Hull",
            "Rotterdam",
        ),
        ("The interiors were built in a hangar outside Bristol.", None, "Bristol"),
        ("The sets, which fill a former brewery in Ghent, are wonderful.", None, "Ghent"),
        ("We are in Holm, an invented village on a coast, in the autumn of 1893.", "1893", None),
        ("Duisburg, the winter of 1962. Otto Kranz deals in scrap.", "1962", None),
        ("A colliery in the Rhondda, 1926. The men are out.", "1926", None),
        ("Year 2191. A relay station goes silent.", "2191", None),
        (
            "Anna runs a cafe on a station that circles the Sun inside Mercury.",
            "circles the Sun",
            None,
        ),
        ("It's the hottest weekend of August, a tower block in Sheffield.", "Sheffield", "August"),
        ("The crew built a raft in Iceland and Anna sank it.", "Iceland", None),
        ("It is set among the rebuilt streets of Dresden.", "Dresden", None),
    ],
)
def test_where_and_when_it_plays(text: str, there: str | None, elsewhere: str | None) -> None:
    found = " | ".join(values(text, "setting"))
    assert there is None or there in found
    assert elsewhere is None or elsewhere not in found


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("Viewers who like their period drama damp will be happy.", "period drama"),
        ("For people who prefer their westerns slow.", "western"),
        ("Anyone who takes their horror quiet should go.", "horror"),
        ("Halfway through, this is folk horror with a sense of fun.", "folk horror"),
        ("They like their horror to come with a cup of tea.", None),
        ("This is not horror at all.", None),
    ],
)
def test_a_kind_told_by_whom_it_is_for(text: str, genre: str | None) -> None:
    plot = "Anna keeps bees. They leave. She goes after them with a hat. "
    assert values(plot + text, "genre") == ({genre} if genre else set())


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Three stars.\n\n(Released 2017. In English.)", "2017"),
        ("It is in cinemas now (released October 2023).", "2023"),
        ("Bees again (first made in 1961, and none the worse).", "1961"),
        ("It is like Gorse (released 1961).", None),
    ],
)
def test_a_year_in_brackets(text: str, year: str | None) -> None:
    assert values("Anna keeps bees. " + text, "year") == ({year} if year else set())


@pytest.mark.parametrize(
    ("text", "writers"),
    [
        ("The script is by Una Grey, adapted from her own radio play.", {"Una Grey"}),
        ("Una Grey wrote it, from her own novel.", {"Una Grey"}),
        ("He works from his own script.", {"Olaf Marsh"}),
        ("The old man tells his own story.", set()),
    ],
)
def test_whose_own_play_it_is(text: str, writers: set[str]) -> None:
    assert values(f"The Lantern is Olaf Marsh's second feature. {text}", "writer") == writers


def test_every_quote_is_of_the_text() -> None:
    text = "The Lantern\n\nThe fine set, built in a silo in Rotterdam. (Released 2017. In Welsh.)"
    assert all(text[one.start : one.end] for one in read(text).facts)
