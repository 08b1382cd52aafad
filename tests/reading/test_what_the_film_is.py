"""What a film is, said in passing: its genre, its year, its length, its mark, what it follows."""

from __future__ import annotations

import pytest

from bot.reading import read
from tests.reading.helpers import facts

_BEFORE = "My sister and I went on a wet Friday. We had most of the hall to ourselves. "
_AFTER = " The cast is fine and I was never bored."


def values(kind: str, text: str) -> set[str]:
    return facts(_BEFORE + text + _AFTER, title="Gorse Hollow").get(kind, set())


def series(text: str, title: str = "Gorse Hollow") -> set[tuple[str, str]]:
    found = read(_BEFORE + text + _AFTER, title=title).facts
    return {(f.value, f.detail) for f in found if f.kind.value == "series"}


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("It's a new (2024) computer-animated spy caper about a badger.", "spy caper"),
        ("See it if you have patience for slow science fiction.", "science fiction"),
        ("The jokes dry up. Underneath the comedy there's a warm film about work.", "comedy"),
        ("For forty minutes I honestly thought I'd found my horror film of the year.", "horror"),
        ("It is the third film in what used to be the best fantasy series around.", "fantasy"),
        ("The result is a loud, oddly joyless actioner that runs out of gas.", "action"),
        ("I like a daft western as much as anyone but this one has four jokes.", "western"),
        ("Heist films usually steal money. This one steals a smell.", "heist"),
        ("Most space films are about war. This one is about lunch.", "science fiction"),
        ("As comedies go it's a gentle one.", "comedy"),
        ("For a comedy it's surprisingly short of laughs.", "comedy"),
        ("Everything a thriller should be.", "thriller"),
        ("Courtroom dramas are ten a penny but this has a parrot.", "courtroom drama"),
        ("The comedy comes from people being too polite to say no.", "comedy"),
    ],
)
def test_a_genre_in_passing(text: str, genre: str) -> None:
    assert genre in values("genre", text)


@pytest.mark.parametrize(
    "text",
    [
        "He refuses to call any of this a tragedy.",
        "The mystery at the heart of the village is a well.",
        "The great mystery of the sleepers is solved with a wave of the hand.",
        "You might expect a rescue adventure. There isn't one.",
        "It might have made a sharp satire on debt; here it is squeezed in.",
        "That ought to be a nice tight thriller. Instead we get flashbacks.",
        "My husband prefers documentaries so he stayed at home.",
        "The director's last film was a musical about bees.",
        "The comedy club in the third act is a real one.",
        "The documentary crew in it never speak.",
    ],
)
def test_a_genre_that_it_is_not(text: str) -> None:
    assert not values("genre", text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It's a documentary by Ines Barr (2021) about the last women who rake salt.", "2021"),
        ("Ann Poe made the film in Ostend, in French, in 2014, and it is out now.", "2014"),
        ("Ann Poe made the film in 2014 from a script by her husband.", "2014"),
        ("Released in 2016 and already two euros in the supermarket bin.", "2016"),
        ("I was promised the scariest thing of 2021 and got a bowl of fruit.", "2021"),
        ("I gather that it was finished in 2023 and has no distributor.", "2023"),
        ("I missed it in cinemas back in 2018 and only caught up now.", "2018"),
        ("It did a few festivals in 2017 and then nothing.", "2017"),
        ("In 1974 Ann Poe took a camera up a hill and made this.", "1974"),
        ("Back in 1974, when this was new, nobody knew what to make of it.", "1974"),
        ("A small Irish picture, 2015, and a very fine one.", "2015"),
    ],
)
def test_a_year_in_passing(text: str, year: str) -> None:
    assert values("year", text) == {year}


@pytest.mark.parametrize(
    "text",
    [
        "Her debut came out in 2011 and this is better.",
        "It's a tribute to the strikers of Leeds (1911) and their wives.",
        "She had finished the novel in 1998.",
        "She missed it in 2003 and married somebody else.",
        "The band toured the festivals in 1968.",
    ],
)
def test_a_year_of_something_else(text: str) -> None:
    assert not values("year", text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Setup: 1931, the fens, mud as far as you can see.", "1931"),
        ("It's August 1958. Mrs Quill, a retired teacher, has one horse.", "August 1958"),
        ("He is poor, and the place is Polgan, a harbour, in the winter of 1786.", "1786"),
        ("It's Shetland, winter of 1974. Morag runs the farm on her own.", "winter of 1974"),
        ("It's 1987. A pirate radio station is on the air.", "1987"),
        ("The time is 1974, the place a boarding house in Leeds.", "1974"),
        ("Nebraska, harvest time, 1987. Ruth is about to lose the farm.", "1987"),
        ("The story: it's 1962 and a bus breaks down outside Leeds.", "1962"),
        ("The date is 3 June 1962 and a bus has broken down.", "3 June 1962"),
        ("It takes us back to 1944, to a barn where Ned Pike is hiding.", "1944"),
        ("It's set in the seventies, all flares and bad hair.", "seventies"),
        ("It's the eighties, so everyone smokes.", "eighties"),
    ],
)
def test_when_it_is_set_in_passing(text: str, when: str) -> None:
    assert any(when in value for value in values("setting", text))


@pytest.mark.parametrize(
    "text",
    [
        "Ned Pike is in his seventies and as thin as a rake.",
        "I grew up in the eighties and it felt like home.",
        "It is set in the fifties of his life.",
        "A comedy of the sixties would have had a chase.",
    ],
)
def test_a_decade_of_something_else(text: str) -> None:
    assert not any("ties" in value for value in values("setting", text))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("It's given away in the first twenty minutes, and there are 151 of them.", "151"),
        ("It is a kind, funny hundred minutes and a good choice for a Sunday.", "100"),
        ("It's a neat ninety minutes.", "90"),
        ("I'd have sworn it was three hours long but it's 97 minutes.", "97"),
    ],
)
def test_a_length_in_passing(text: str, minutes: str) -> None:
    assert values("runtime", text) == {minutes}


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Members' slips averaged four and a half out of five; mine said four.", "four"),
        ("We gave it four biscuits out of five.", "four biscuits out of five"),
        ("Not as good as the first one, but a solid B-minus and fine with pizza.", "B-minus"),
        ("It's a 6 for me.", "6"),
        ("That's four whiskers out of five from this old cat.", "four whiskers out of five"),
    ],
)
def test_a_mark_in_passing(text: str, mark: str) -> None:
    assert values("rating", text) == {mark}


def test_a_mark_is_on_the_scale_just_spoken_of() -> None:
    found = read("Gorse Hollow: they gave it 4 out of 5. I gave it three.").facts
    assert [(f.value, f.detail) for f in found if f.kind.value == "rating"] == [("three", "6")]


@pytest.mark.parametrize(
    "text",
    [
        "The critics gave it 4 out of 5.",
        "The slips in the box came to an average of 8.5 out of 10.",
    ],
)
def test_a_mark_of_something_else(text: str) -> None:
    assert not values("rating", text)


@pytest.mark.parametrize(
    ("text", "title", "before"),
    [
        ("A sequel, then, to Dust Saturday, and a worse film.", "Dust Sunday", "Dust Saturday"),
        ("It picks up two weeks after Dust Ledger ended.", "Gorse Hollow", "Dust Ledger"),
        ("The first film, Dust Ledger, had jokes.", "Gorse Hollow", "Dust Ledger"),
        (
            "No, you don't have to have seen Cold Relay. Yes, this is technically the sequel.",
            "Gorse Hollow",
            "Cold Relay",
        ),
        (
            "Two years ago Dust Ledger was a modest thriller, so of course we now get a sequel.",
            "Gorse Hollow",
            "Dust Ledger",
        ),
        (
            "The third of the Inspector Gull pictures, after The Tannery and Cold Collation.",
            "Gorse Hollow",
            "Cold Collation",
        ),
    ],
)
def test_which_film_came_before(text: str, title: str, before: str) -> None:
    assert ("sequel", before) in series(text, title)


@pytest.mark.parametrize(
    "text",
    [
        "Not nearly as funny as the first one, but it has a van.",
        "It's better than the first film.",
        "I hadn't seen the first one and it didn't matter.",
        "In this second outing the lamp breaks.",
    ],
)
def test_a_sequel_in_passing(text: str) -> None:
    assert ("sequel", "") in series(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you liked Dust Ledger you'll like this.",
        "If you've seen Dust Ledger you'll know what Ann Poe can do with a van.",
        "Ann Poe follows up Dust Ledger with a quieter film.",
        "I saw Ned Pike on the bus home.",
        "The second song isn't as good as the first one by her band.",
        "Six years after the war, Ned Pike comes home.",
        "In this second film of hers Ann Poe trusts the rain.",
        "With this second film Ann Poe shows what she can do.",
        "I missed the first part because the bus was late.",
        "I watched the first part in silence.",
    ],
)
def test_what_is_no_sequel(text: str) -> None:
    assert not series(text)
