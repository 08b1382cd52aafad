"""Questions whose wording no table knows are read by their clues, in whatever order."""

import pytest

from bot.answers.model import Ask, Want
from bot.answers.question.clues import by_clues
from bot.answers.question.mask import Slot, mask
from bot.reading.model import Aspect, Kind
from bot.search.model import Name, NameKind

TIDE = (Name("Tide", NameKind.TITLE, (1,)),)
TIDES = (Name("Tide", NameKind.TITLE, (1,), 1971), Name("Tide", NameKind.TITLE, (2,), 2016))
ANN = (Name("Ann Poe", NameKind.PERSON, (1,)),)


def read(question: str, *, namesakes: bool = False) -> Ask | None:
    slots = []
    for text, titles, names in (("Tide", TIDES if namesakes else TIDE, ()), ("Ann Poe", (), ANN)):
        if text in question:
            start = question.index(text)
            slots.append(Slot(text, start, start + len(text), titles, names))
    masked = mask(question, slots)
    return by_clues(masked.parted, masked.slots, Ask(Want.OPEN))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("my kid is obsessed with Tide, who are the people that made it?", Kind.DIRECTOR),
        ("Tide: who calls the shots?", Kind.DIRECTOR),
        ("those strings in Tide, who's guilty", Kind.COMPOSER),
        ("who wrote the tango in Tide?", Kind.COMPOSER),
        ("who put up the money for Tide then", Kind.PRODUCER),
        ("who lit and shot Tide? those interiors...", Kind.CINEMATOGRAPHER),
        ("Tide was a play first right? who did the adaptation", Kind.WRITER),
        ("how long do you have to sit through Tide for", Kind.RUNTIME),
        ("wait is Tide a sequel or a prequel", Kind.SERIES),
        ("is Tide a romcom, a thriller, what", Kind.GENRE),
        ("Tide is about what exactly, thematically", Kind.THEME),
        ("Tide happens on which island", Kind.SETTING),
        ("who cooked up Tide then", Kind.DIRECTOR),
        ("need the director of Tide for a quiz on friday", Kind.DIRECTOR),
        ("who gets the writing credit on Tide", Kind.WRITER),
        ("have I got time for Tide before bed, how long is it", Kind.RUNTIME),
        ("who stars alongside Ann Poe in Tide", Kind.CAST),
        ("does Tide belong to a series or is it a one-off", Kind.SERIES),
    ],
)
def test_tells_which_fact_is_asked_for(question, kind):
    ask = read(question)
    assert ask is not None
    assert (ask.want, ask.kinds, len(ask.films)) == (Want.FACT, (kind,), 1)


@pytest.mark.parametrize(
    "question", ["Tide: go or skip?", "should i bother with Tide", "is Tide worth a tenner"]
)
def test_tells_that_a_verdict_is_asked_for(question):
    ask = read(question)
    assert ask is not None
    assert ask.want is Want.VERDICT


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("and the ending of Tide, satisfying?", Aspect.ENDING),
        ("how does Tide look? visually i mean", Aspect.VISUALS),
        ("were the actors any good in Tide or was it painful", Aspect.ACTING),
    ],
)
def test_tells_which_aspect_is_asked_about(question, aspect):
    ask = read(question)
    assert ask is not None
    assert (ask.want, ask.aspect) == (Want.OPINION, aspect)


@pytest.mark.parametrize(
    ("question", "kind", "described"),
    [
        (
            "the composer of the one with the scooter chase, who is it?",
            Kind.COMPOSER,
            "scooter chase",
        ),
        ("who shot that quarry documentary", Kind.CINEMATOGRAPHER, "quarry documentary"),
        ("who did the soundtrack for the cycling film", Kind.COMPOSER, "cycling"),
    ],
)
def test_sets_apart_what_describes_the_film(question, kind, described):
    ask = read(question)
    assert ask is not None
    assert (ask.kinds, ask.described) == ((kind,), described)


def test_words_beside_a_title_tell_namesakes_apart_and_nothing_else():
    apart = read("when did the Tide with the lady preacher come out", namesakes=True)
    assert apart is not None
    assert (apart.kinds, apart.described) == ((Kind.YEAR,), "lady preacher")
    alone = read("who directed the lovely Tide then")
    assert alone is not None
    assert (alone.kinds, alone.described) == ((Kind.DIRECTOR,), "")


@pytest.mark.parametrize(
    "question",
    [
        "who wrote the letters in Tide",
        "who directed the sequel to Tide",
        "where can i buy Tide",
        "where was Tide shot",
        "who directed the second unit of Tide",
        "how old is the director of Tide",
        "how long did Tide take to shoot",
        "how long does the tango last in Tide",
        "what age rating is Tide",
        "did Ann Poe like Tide",
        "what is Ann Poe's surname",
    ],
)
def test_leaves_alone_what_its_clues_do_not_ask(question):
    assert read(question) is None


def test_takes_what_is_left_beside_who_for_the_part_that_is_meant():
    ask = read("who's the kid in Tide, the deaf boy, which actor")
    assert ask is not None
    assert (ask.want, ask.subject) == (Want.ROLE, "deaf boy")
    like = read("what was Ann Poe like in Tide")
    assert like is not None
    assert (like.want, like.subject) == (Want.OPINION, 0)
    named = read("Ann Poe in Tide, who's she?")
    assert named is not None
    assert (named.want, named.subject) == (Want.IDENTITY, 0)
