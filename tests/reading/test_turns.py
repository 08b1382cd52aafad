"""The turns of phrase of many reviewers: titles, casts and makers in ways no form foresees."""

from __future__ import annotations

import pytest

from bot.reading import read
from tests.reading.helpers import facts

REST = " It has warmth and a plot. The ending is fine. I was moved, and so was my sister."


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("I went into The Brass Lantern knowing nothing.", "The Brass Lantern"),
        ("I owe Badger Protocol an apology.", "Badger Protocol"),
        ("Ninety minutes into Ferry of the Brass Moon I began to yawn.", "Ferry of the Brass Moon"),
        ("I slept badly, and for that I blame The Well at Crow Lane.", "The Well at Crow Lane"),
        ("Monday. Press show of Ember Nine.", "Ember Nine"),
        ("IRON AND QUARTZ (1957, b&w, 74 min). Dir: Al Munro.", "Iron and Quartz"),
        ("Capsule: THE PORTER'S GHOST (1966, d. Lou Farr, 88m).", "The Porter's Ghost"),
        ("Ash and Thunder. Dir. Colm Harr. 163 min.", "Ash and Thunder"),
        (
            (
                "Underrated horror thread\n\nBrass Ridge, 2017, dir. Al Munro. Go in blind.\n\n"
                "So Jo Farr is a fire lookout in Montana, alone all summer. Jo Farr is unreal."
            ),
            "Brass Ridge",
        ),
        (
            "Low Tide\n\nIt owes much to it. Iron Gate, 1957, dir. Al Munro. Low Tide is slow.",
            "Low Tide",
        ),
        (
            "LOW TIDE (2011)\n\nIron Gate, 1957, dir. Al Munro. I prefer Iron Gate to Low Tide.",
            "Low Tide",
        ),
        ("Jam Samba: the short version, for people in a hurry\n\nMusical.", "Jam Samba"),
        ("THE EASTERN COURIER\nBy Cora Vane\n\nI went into Low Tide knowing nothing.", "Low Tide"),
        ("You could describe Copper Saints as a western.", "Copper Saints"),
        (
            "Where does one begin with a film like The Last of the Tailors?",
            "The Last of the Tailors",
        ),
        ("In Plain Water is the documentary that I needed.", "In Plain Water"),
        ("What Winter Keeps is set on the moon.", "What Winter Keeps"),
        ("The trouble with Glass Tigers Never Sleep begins early.", "Glass Tigers Never Sleep"),
        ("Nobody in Last Tram to Harbour gets a name.", "Last Tram to Harbour"),
        (
            "I am not saying that Buttons for Mrs. Adair is the best film ever.",
            "Buttons for Mrs. Adair",
        ),
        ("Part two of the Hollow trilogy, Hollow: Embers, closes the story.", "Hollow: Embers"),
        ("In The Heron of Deal, now playing, a girl finds a bird.", "The Heron of Deal"),
        ("The name of the film is Bridge of Nine Winters.", "Bridge of Nine Winters"),
        ("*Modrá zahrada*, the new film by Jan Bret, is calm.", "Modrá zahrada"),
        (
            "| **Film** | The Tin Orchard |\n| **Director** | Eva Rask |\n\nIt is good.",
            "The Tin Orchard",
        ),
        ("It reminded me of Kurosawa's Ikiru more than once.", None),
        ("I saw it with Ida Lund, who hated every minute.", None),
    ],
)
def test_titles_in_the_frames_of_prose(opening: str, title: str | None) -> None:
    assert read(opening + REST).title == title


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("The doctor is Sizwe Khumalo, in every scene.", {"Sizwe Khumalo as doctor"}),
        ("The real captain, Maren Holt, is Greta Solberg.", {"Greta Solberg as Maren Holt"}),
        ("Her mother, worn thin by grief, is Carice Boer.", {"Carice Boer as mother"}),
        ("Judith Amory is Nell, the grown daughter.", {"Judith Amory as Nell"}),
        ("As Mai, newcomer Quynh Dao does wonders.", {"Quynh Dao as Mai"}),
        ("Queen Ysolde (Marta Blanc, regal and wounded) weeps.", {"Marta Blanc as Queen Ysolde"}),
        ("The boy (Sam Okafor, eleven and terrific) counts.", {"Sam Okafor as boy"}),
        ("His archdeacon, played with a grin by Cyril Pope, sulks.", {"Cyril Pope as archdeacon"}),
        (
            "Ida Lund and Tom Bell are both great as Vera and Max.",
            {"Ida Lund as Vera", "Tom Bell as Max"},
        ),
        ("Ida Lund carries the film.", {"Ida Lund"}),
        ("Ida Lund acts everyone else off the screen.", {"Ida Lund"}),
        ("Ida Lund lends gravity to the part of Vera.", {"Ida Lund as Vera"}),
        ("Who told Tom Bell he could act? He plays Sir Max Grubb.", {"Tom Bell as Sir Max Grubb"}),
        ("Ida Lund, whose housekeeper sees everything, is fine.", {"Ida Lund as housekeeper"}),
        ("Who's the teacher? That's Ida Lund, of course.", {"Ida Lund as teacher"}),
        ("The hero is Tom Bell, a writer from Leeds.", set()),
        ("In the original the doctor is Tom Bell.", set()),
    ],
)
def test_casts_as_they_are_told(text: str, cast: set[str]) -> None:
    assert facts(text, title="The Lantern").get("cast", set()) == cast


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        ("director", "Behind the camera is Stanley Fok.", {"Stanley Fok"}),
        (
            "director",
            "Directing duties are shared by Luca and Paolo Ferrante.",
            {"Luca Ferrante", "Paolo Ferrante"},
        ),
        ("director", "Maud Rivers, whose direction trusts us, is new.", {"Maud Rivers"}),
        ("director", "Ida Lund wrote it on trains and directed it in a week.", {"Ida Lund"}),
        ("director", "Who directed it? Ewa Lis.", {"Ewa Lis"}),
        ("director", "Tom Fine can't direct traffic.", {"Tom Fine"}),
        ("writer", "Ida Lund directed it, from her own script.", {"Ida Lund"}),
        ("writer", "It comes from a story by his mother, Cora Reyes.", {"Cora Reyes"}),
        ("composer", "The score? Luisa Prado, and it soars.", {"Luisa Prado"}),
        ("composer", "The tunes, such as they are, are Percy Vane's.", {"Percy Vane"}),
        ("composer", "Jo Wu is credited as director, editor and, oddly, composer.", {"Jo Wu"}),
        ("composer", "Someone called Jo Null is responsible for the music.", {"Jo Null"}),
        ("cinematographer", "Ida Lund directed it and also held the camera.", {"Ida Lund"}),
        ("cinematographer", "Ida Lund directed it alone. She shot it too.", {"Ida Lund"}),
        ("producer", "Ida Lund directed this?? And produced it with her own money.", {"Ida Lund"}),
        ("writer", "Bela Farkas wrote the music, and it clatters.", set()),
        ("director", "It marks an assured debut behind the camera for Ida Lund.", {"Ida Lund"}),
        ("director", "Tom Bell, whose only feature as director this was, is dead.", {"Tom Bell"}),
        ("director", "Ida Lund's documentary spends a year there.", {"Ida Lund"}),
        ("director", "It looks like Ida Lund's documentary was copied.", set()),
        ("director", "Rex Holloway directs as if he were being chased.", {"Rex Holloway"}),
        ("director", "This is a comedy thriller from Rex Holloway.", {"Rex Holloway"}),
        ("director", "A Danish drama from Ida Lund, set on a train.", {"Ida Lund"}),
        ("director", "Here's another small film from Ida Lund.", {"Ida Lund"}),
        ("director", "It's the latest from Ida Lund.", {"Ida Lund"}),
        ("director", "A comedy of 2011 that Ida Lund made from a novel by Bo Ek.", {"Ida Lund"}),
        ("composer", "Tom Bell did not do the music.", set()),
        ("director", "A small film from New Zealand.", set()),
        ("director", "A new animated film from Studio Bluebell, for all ages.", set()),
        ("director", "A comedy from Bluebell Pictures.", set()),
        ("director", "This is a thriller from Bluebell.", set()),
        ("director", "It has a scene from Ida Lund's novel.", set()),
        ("director", "Ida Lund is the woman behind the camera.", {"Ida Lund"}),
        ("director", "Ida Lund, making a first feature, knows what to leave out.", {"Ida Lund"}),
        ("director", "Credit to Ida Lund for directing it so calmly.", {"Ida Lund"}),
        ("composer", "Tilda Norr has contributed a score for brass band.", {"Tilda Norr"}),
        ("composer", "Credit is due also to Tilda Norr for her music.", {"Tilda Norr"}),
        ("composer", "Tom Bell provides a commentary.", set()),
    ],
)
def test_makers_as_they_are_told(kind: str, text: str, names: set[str]) -> None:
    assert facts(text, title="The Lantern").get(kind, set()) == names


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Eighty-eight minutes and not one too many.", {"88"}),
        ("It is the gentlest hundred minutes of the year.", {"100"}),
        ("We came out three hours later.", {"180"}),
        ("It lasts an hour and a half.", {"90"}),
        ("It's over in 88 minutes.", {"88"}),
        ("The film asks us to sit for 131 minutes in the dark.", {"131"}),
        ("I sat through 114 minutes of this.", {"114"}),
        ("They sit for 45 minutes at the bus stop.", set()),
        ("The twist comes forty minutes late.", set()),
        ("I checked my watch at 40 minutes.", set()),
    ],
)
def test_running_times_in_words(text: str, minutes: set[str]) -> None:
    assert facts(text, title="The Lantern").get("runtime", set()) == minutes


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Paranoia, guilt and the sea, in that order.", {"paranoia", "guilt"}),
        ("What it has to say about hunger and loyalty it says plainly.", {"hunger", "loyalty"}),
        ("It is about forgiving yourself.", {"forgiving yourself"}),
        ("Loneliness has seldom looked so kind.", {"loneliness"}),
        ("A sermon on greed.", {"greed"}),
        ("Themes: belonging, stubbornness.", {"belonging", "stubbornness"}),
        ("I had doubts about the music.", set()),
    ],
)
def test_themes_in_passing(text: str, themes: set[str]) -> None:
    assert facts(text, title="The Lantern").get("theme", set()) >= themes
    assert bool(facts(text, title="The Lantern").get("theme")) == bool(themes)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It has a fine look. For completists only.", "negative"),
        ("Funny in places. I cannot recommend it.", "negative"),
        ("It is slow. Just see it.", "positive"),
        ("Not terrible, not good: fine for a wet Tuesday.", "mixed"),
        (
            "It ought to be unbearable. Instead it is the gentlest film of the year. Lovely.",
            "positive",
        ),
    ],
)
def test_advice_is_the_verdict(text: str, verdict: str) -> None:
    assert facts(text, title="The Lantern").get("verdict") == {verdict}


def test_prose_without_capitals_still_has_names() -> None:
    text = (
        'quick one: watched "Cold Kettle" last night. two people break up over tea. ellie brandt & '
        "josh okonjo are both great as claire and dan. directed by phoebe marsh. loved it, 4/5"
    )
    found = facts(text)
    assert found["cast"] == {"Ellie Brandt as Claire", "Josh Okonjo as Dan"}
    assert found["director"] == {"Phoebe Marsh"}


def test_speakers_labels_are_no_words_of_the_prose() -> None:
    text = (
        "Q: What did you see?\nA: Midnight at the Baths.\n"
        "Q: Who made it?\nA: Mina Kapoor directed it."
    )
    reading = read(text)
    assert reading.title == "Midnight at the Baths"
    assert {f.value for f in reading.facts if f.kind == "director"} == {"Mina Kapoor"}
