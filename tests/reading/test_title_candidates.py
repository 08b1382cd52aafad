"""Where a possible title begins and ends among other words with capitals."""

from __future__ import annotations

import pytest

from bot.reading import read
from bot.reading.page import Page
from bot.reading.title_candidates import title_spans

_OWNED = """This month's pick is Ines Duarte's Coldwick, which I had put off for a year. A baker in
a drowned village finds her own name on a bell.

Duarte lets every scene run on. I admired Coldwick more than I enjoyed it."""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Colonel Pip vs. the Dentist is, and I mean this, a fine film.",
            "Colonel Pip vs. the Dentist",
        ),
        ("Ferry Nights was, as I feared, dull.", "Ferry Nights"),
        ("It is not called Ash King III but Ashfall, which is odd.", "Ashfall"),
        (
            "Seen at the Rex on Tuesday: Salt Cousins and Three Mules Named Ada.",
            "Three Mules Named Ada",
        ),
        ("In the two hours of OVERSLEPT I counted four speeches.", "OVERSLEPT"),
        ("MRS. TO'S LAST FERRY (PG) is a treat for once.", "MRS. TO'S LAST FERRY"),
        (
            "The film was The Late Shift at Dora's, made in 2014 by Ada Finch.",
            "The Late Shift at Dora's",
        ),
    ],
)
def test_it_may_be_the_title(text: str, title: str) -> None:
    page = Page(text)
    assert title in {page.canvas[start:end] for start, end, _ in title_spans(page)}


@pytest.mark.parametrize("title", ["A Room - With a View", "Ida - The Return"])
def test_a_dash_before_a_capital_is_part_of_it(title: str) -> None:
    page = Page(f"**{title}**\n\nGood.")
    marked = [page.canvas[span.start : span.end] for span in title_spans(page) if span.marked]
    assert marked == [title]


def test_whose_film_it_is_is_no_part_of_a_title_that_stands_without() -> None:
    assert read(_OWNED).title == "Coldwick"


def test_a_name_that_belongs_to_the_title_is_part_of_it() -> None:
    text = "Ada Finch's Last Good Plan is from 1974. Finch (Ned Orr) is a locksmith with one left."
    assert read(text).title == "Ada Finch's Last Good Plan"


def test_a_title_that_ends_as_something_of_somebodys() -> None:
    text = """Breakfast at Hettie's (1988)

Breakfast at Hettie's is a comedy about four cooks who run a cafe on a ferry. Nobody may say who
burned the toast. Ola Finch plays the eldest. Ask your library for Breakfast at Hettie's."""
    assert read(text).title == "Breakfast at Hettie's"


def test_what_belongs_to_a_title_is_no_part_of_it() -> None:
    text = """I saw Breakfast at the Harbour at the Rex. Breakfast at the Harbour's ending is the
best thing in it. It's about four cooks on a ferry, and Ola Finch plays the eldest."""
    assert read(text).title == "Breakfast at the Harbour"


def test_whoever_made_the_film_is_no_title() -> None:
    text = """THE TARN PILOT
Cert. 15, 126 minutes

An hour into Ottoline Szabor's second feature a woman kneels on a mudbank and tastes the silt. It is
the best scene of the spring. Szabor keeps the camera low, and nobody raises a voice."""
    assert read(text).title == "The Tarn Pilot"


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("SALTFLOOD: LEITH. I want my evening back.", "Saltflood: Leith"),
        ("SALTFLOOD: A REVIEW. I want my evening back.", "Saltflood"),
        ("SALTFLOOD 1931\n(Yug./Fr., b&w, 118m)", "Saltflood"),
    ],
)
def test_what_a_text_opens_with_is_the_whole_title(opening: str, title: str) -> None:
    text = f"""{opening}

The film's called Saltflood and it's about a dyke. Ola Finch plays the engineer with one eyebrow. I
have seen Saltflood twice, and it is a dull film."""
    assert read(text).title == title


def test_how_long_somebody_waited_is_no_title() -> None:
    text = """I have been waiting THREE YEARS for this and I want my evening back.

So I saw Copper Lane on Friday. It's about two brothers and a mine. Copper Lane has four writers and
not one of them has met a miner."""
    assert read(text).title == "Copper Lane"


def test_the_day_at_the_head_of_a_diary_is_no_title() -> None:
    text = """Tues 7 Feb

Put on Copper Lane after tea. It's about two brothers and a mine, and Ola Finch plays the younger.
"""
    assert read(text).title == "Copper Lane"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            ("From this slight matter Ida Lund has made Les Loups de septembre, of 2016."
            " A schoolteacher takes over a class."),
            "Les Loups de septembre",
        ),
        ('I got round to "Ninguém chama de Lurdes" at last.', "Ninguém chama de Lurdes"),
        ("I saw The 7:52 to Carrow at the Rex.", "The 7:52 to Carrow"),
        (("copper lane. 2006. wales. it is on the server and nobody watches it, which is a shame, "
         "for it has two brothers and a mine and not much else."), "Copper Lane"),
        (("my notes on grey, greyer\n\ni put it on as background for the ironing and forgot "
         "the iron, which is the best thing i can say of any film."), "Grey, Greyer"),
        (("we had it down for friday. it's called nobody tells ada, and i thought of it all "
         "week, because she never does find out, does she."), "Nobody Tells Ada"),
        (("why are you all asleep? is about a night nurse in hull who cannot wake her ward. it "
         "is slow and sad and the lights never go on."), "Why Are You All Asleep"),
        (("big tony is not a mob film. i thought it was a mob film and so did my dad, and we had "
         "a lovely evening with a baker in hull instead."), "Big Tony"),
    ],
)  # fmt: skip
def test_foreign_numbered_and_small_titles_are_candidates(text: str, title: str) -> None:
    page = Page(text)
    assert title in {page.canvas[start:end] for start, end, _ in title_spans(page)}


def test_english_after_a_foreign_article_is_no_title_of_another_language() -> None:
    page = Page("Das Boot played first. La pizza was the best part of the evening, we said.")
    found = {page.canvas[start:end] for start, end, _ in title_spans(page)}
    assert not any(len(text.split()) > 2 for text in found)


def test_the_name_left_when_all_people_are_told_is_the_films() -> None:
    text = """Kestrel Row wants to be a great film, and for an hour it is one.

We are aboard a salvage ship. Captain Yara Morlach (Odile Farr, dry) has been hired to strip a dead
station. Jonas Kittel provides the voice of Wick, a computer, and he is wonderful. Director Marco
Vian has an eye, and Bela Horn's score hums along. Six out of ten."""
    assert read(text).title == "Kestrel Row"


_HALVES = {
    "Undertow 2: Dry Harbour": """Nobody buys a ticket to Undertow 2: Dry Harbour for talk.
The first Undertow had a heart. Jonah Brask hits a man with an anchor, it's 97 minutes, and I had a
grin on my face for most of it.""",
    "Far Lantern: The Silent Fleet": """Far Lantern: The Silent Fleet
Dir. Yan Osei, 2023, 151 min

The first Far Lantern was a small film about four people in a lighthouse. The Silent Fleet, second
part of a trilogy, has six times the money. Ines Rautio runs a freight office on Ganymede.""",
    "Paper Hats": """Film: Paper Hats

Paper Hats is a comedy about four cooks on a ferry. Nobody may say who burned the toast. Ola Finch
plays the eldest, and Paper Hats is hers.""",
}


@pytest.mark.parametrize("title", _HALVES)
def test_both_halves_at_a_colon_are_the_title_and_a_label_is_none(title: str) -> None:
    assert read(_HALVES[title]).title == title


def test_what_comes_after_the_colon_is_a_short_form_of_the_title() -> None:
    title = "Far Lantern: The Silent Fleet"
    for reading in (read(_HALVES[title]), read(_HALVES[title], title=title)):
        assert "The Silent Fleet" in reading.aliases


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Gorse, Heather\nNorway, 2014, 131 min.\n", "Gorse, Heather"),
        ("Amber, Inbound\ndir. Ida Lund, 2023, 152 min\n", "Amber, Inbound"),
    ],
)
def test_a_line_above_the_facts_of_a_film_is_its_title(head: str, title: str) -> None:
    body = (
        "Two films into her Northern trilogy Ida Lund is still at sea, and so are we.\n\n"
        f"Where Fern, Waiting (2020) kept to a single room, {title} gives us a ship. It is good."
    )
    assert read(f"{head}\n{body}").title == title
