"""The film's year, however it is said, and the many years that are something else's."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("For those who missed it, it's a welsh ghost thing from 2014, mostly about damp.", "2014"),
        (
            "Ida Lund shot The Lantern in eleven days in the spring of 1949, on borrowed sets.",
            "1949",
        ),
        ("In 1988 a teacher called Ida Lund borrowed a barge and shot a space film on it.", "1988"),
        ("Ida Lund dreamt it up, wrote it and filmed it, in 1958, for the price of a bus.", "1958"),
        ("A bad print, 85 mins. Made in 1979 and looks it.", "1979"),
        ("It is a small comedy of 1951, out of sight since then.", "1951"),
        ("its a danish thing from 2008 about eels", "2008"),
        ("What you mean is by Ida Lund, my cousin, and it's from 1986.", "1986"),
        ("The picture dates from 1938 and is mostly rain.", "1938"),
        ("This 1992 oddity was lost when its distributor went under.", "1992"),
        ("I read Ida Lund's 2013 documentary The Lantern as a reply.", "2013"),
        ("What surprises in Tom Bell's 2018 remake is its calm.", "2018"),
        ("Ida Lund's biopic came out in 2003 and was gone by spring.", "2003"),
        ("The Lantern, Ida Lund's second film, is one of the finest surprises of 2016.", "2016"),
        ("This paper reads Ida Lund's The Lantern (Ghana, 1981) as a hymn.", "1981"),
        ("The Lantern, Bracken Films, 1954.", "1954"),
        ("German, 2021, a hundred and four minutes.", "2021"),
        ("USA 2017 · 101 min · Drama", "2017"),
        ('YES. It\'s "The Lantern". 1983. I own it twice.', "1983"),
        ("It is from the year two thousand and nine, and I saw it only now.", "2009"),
        ("The Lantern came out in nineteen sixty-four and nobody went.", "1964"),
        ("**The Lantern** (1987; restored, and at the Rialto until Thursday)", "1987"),
        ("So: The Lantern? (2016, question mark included). I'm writing it down.", "2016"),
        ("The Lantern, a Welsh comedy, made in 1979 and hardly seen since, is a gem.", "1979"),
        ("We watched The Lantern, the 1974 one, and slept.", "1974"),
        ("It is a musical, dating from 1971, and was a hit on the stage before that.", "1971"),
        ("I sat through The Lantern twice, once in 2009 when it came out, once today.", "2009"),
        ("I saw it back in 1999, when it was new.", "1999"),
        ("Tonight's old one was The Lantern, which Ida Lund made in 1986 for a song.", "1986"),
        ("The Lantern is a film that Ida Lund shot in 1974, in her garage.", "1974"),
        ("On the opening night in March 2023 I was sitting in the front row.", "2023"),
        ("It came out in May 1999 and sank.", "1999"),
        ("The Lantern, 1957.\nA good film by Ann Poe.", "1957"),
        ("The Lantern\nIda Lund, 1974. Black and white, with Ben Rue.", "1974"),
        ("The Lantern. UK, 1983. Ann Poe stars.", "1983"),
        ("They shot it in 1968 but it only came out in 1971.", "1971"),
        ("It first hit cinemas in 1971.", "1971"),
        ("The Lantern premiered at Cannes in 1971.", "1971"),
        ("The film dates all the way back to 1971.", "1971"),
        ("1971's The Lantern is a joy.", "1971"),
        ("This is the 1971 version, not the new one.", "1971"),
        ("Directed by Ann Poe in 1971, and it shows.", "1971"),
        ("It's short, in black and white, and was made in 1957 for a song.", "1957"),
        ("The Lantern came out 2015 they tell me.", "2015"),
        ("He puts on this thing nobody has heard of, from 2011, no poster.", "2011"),
        ("Let me put in a word for a Czech one from 1997.", "1997"),
        ("It's listed as The Lantern, 2020. Bring a flask.", "2020"),
        ("This note suggests why the film (1979, made for television) lasts.", "1979"),
        ("That was 1991, the year it came out.", "1991"),
        ("As fine as anything shown on our screens in this year of 1934.", "1934"),
        ("Our February film is Basque and dates from 1988.", "1988"),
        ("It was made in Peru and Spain in 2011 and is long.", "2011"),
        ("It was made for tv in 1999 by Ida Lund.", "1999"),
        ("What year? 2016, I think.", "2016"),
        ("Ann Poe made it, and her wife wrote the words. 1994. It's free.", "1994"),
        ("It was seen whole at its run in Algiers, in 1974, the year it came out.", "1974"),
    ],
)
def test_the_year_in_any_wording(text: str, year: str) -> None:
    assert facts(text, title="The Lantern").get("year") == {year}


@pytest.mark.parametrize(
    "text",
    [
        "Leeds, 1974, a choir of nurses. I'd have stayed longer.",
        "It is set between Christmas and New Year, 1996, and I'd go again.",
        "I saw The Lantern (in 1987, I think) on a ferry.",
        "In 1961, the year it happened, nobody spoke of it.",
        "The factory burned in 1931, the year it opened.",
        "The story ends in 1969, the year it was shown on every set.",
        "In 1957 a boy finds a camera and makes it sing.",
        "It opens in 1943, on a train.",
        "I saw it in 1999, when I was nine.",
        "In 1969, the year the book came out, she was nine.",
        "A film about a bridge made in 1966 and blown up.",
        "A man from 1951 wakes up in 2020.",
        "The castle, dating from 1571, is the real star.",
        "On the opening night in 1911 the conductor falls off the stage.",
        "Vienna, 1937. Ida Lund is a spy.",
        "In The Lantern, 1957 is the year of the flood.",
        "Poland, 1943. Ann Poe runs from the soldiers.",
        "Ann Poe's bakery opened in 2001, and now she wants to sell it.",
        "It won a prize at the Harrogate festival of 2012.",
        "It takes place in the winter of 1957.",
        "The story is from 1911, when the mill shut.",
        "In 1961 she had made a film about eels, and never again.",
        "Ida Lund's 1961 thriller Cold Kettle was better than The Lantern.",
        'Her first film, "Cold Kettle" (Ghana, 1978), is lost.',
        "We first met in 1983, at a fair.",
        "I was born in 1970 and have waited since.",
        "It was the hottest summer of 1957 and the milk turns.",
        "It's about a strike in the spring of 1926.",
        "It tells of a letter from 1890.",
        "He filmed it in secret: the raid of 1944 is the heart of the plot.",
    ],
)
def test_years_of_something_else(text: str) -> None:
    assert "year" not in facts(text, title="The Lantern")
