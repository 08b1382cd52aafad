"""Praise and blame in plain words, also in the sentence after the one that names the thing."""

from __future__ import annotations

import pytest

from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import TRAITS
from bot.reading.opinions import tone_in
from bot.reading.text import fold_line
from tests.answers.conftest import Library

_TRAITS = {trait.name: trait for trait in TRAITS}


@pytest.mark.parametrize(
    "sentence",
    [
        "I've been humming the waltz all week.",
        "You cannot take your eyes off her.",
        "Give her every award going.",
        "It never outstays its welcome.",
        "I'd happily sit through it again.",
        "Every joke lands.",
        "I did not look at my watch once.",
        "The whole row went quiet, then cheered.",
        "The ninety minutes went by like ten.",
        "You can always tell who is hitting whom.",
        "The plot hangs together.",
        "She has a stillness that makes you lean forward.",
        "It asks for patience and rewards it.",
        "The soundtrack slaps.",
        "You cannot look anywhere else.",
        "Nobody in our row breathed.",
        "The story races along.",
        "The last shot is moving in spite of everything.",
    ],
)
def test_plain_praise(sentence: str) -> None:
    assert tone_in(sentence).polarity == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "At 134 minutes it is a good half hour too long.",
        "My one grumble is the last reel, in which she works it all out.",
        "The love story feels bolted on.",
        "They have all the chemistry of two umbrellas.",
        "He seems to have wandered in from a cheaper film.",
        "She is charming for about ten minutes until the script gives her a parrot.",
        "It is the same scene four times.",
        "The music is the same flute riff over and over.",
        "He has one face for everything.",
        "He mugs.",
        "She sounds like she's ordering a taxi.",
        "The middle hour you could cut and not miss.",
        "By then the pace has slackened beyond rescue.",
        "All the dread goes out of it.",
        "I would have ended it at the gate.",
        "It is one lecture after another.",
        "Whoever did the music should be kept away from bagpipes.",
        "I honestly could not tell who was on the roof.",
        "It made me look at my watch.",
        "I laughed once.",
        "The ending comes out of nowhere.",
        "I kept waiting for it to start.",
        "Nobody in it talks like a person.",
        "The dragon looks like a screensaver.",
        "It looks like a wet duvet.",
        "The roots look like spaghetti.",
        "The plot is Swiss cheese.",
        "None of it makes any sense.",
        "I'm still not sure how the thieves found the ship.",
        "Then comes the last third, and Holt loses her nerve.",
        "I still felt cheated.",
        "I did lose the thread of the shipping subplot.",
        "The middle forty minutes could lose ten.",
        "At 127 minutes it asks for some patience.",
        "It runs 127 minutes, of which I felt the last thirty.",
        "For all its trains it never gets up steam.",
        "Bell, a fine comic actor elsewhere, bellows his way through the part.",
        "The score is one long foghorn.",
        "It feels like nobody wrote it.",
        "The wedding is shoehorned in.",
        "I did not believe a word of it.",
        "The middle goes round in circles.",
        "The seal is plainly a man in a rubber suit.",
        "We walked out.",
    ],
)
def test_plain_blame(sentence: str) -> None:
    assert tone_in(sentence).polarity == -1


@pytest.mark.parametrize(
    "sentence",
    [
        "Then he is moving in with his aunt.",
        "The seam is worked out and the pit shuts.",
        "A man wanders in from the rain.",
        "They wait a good twenty minutes on the platform.",
        "The owner pays off her brother.",
        "The shed is tacked on to the barn.",
        "He could not tell who was at the door.",
        "He left before the end of the war.",
        "A propeller is bolted on.",
        "The light is kept by a real keeper.",
        "The whole house went quiet.",
        "They sing the same hymn over and over.",
        "He lives the same day over and over.",
        "He mugs an old lady for her shoes.",
        "The car falls off a cliff.",
        "He goes like a train.",
        "They have ended the war.",
        "The plane goes around in circles.",
        "A man in an old coat, plainly a man in a hurry, runs by.",
        "She could not believe a word he said.",
        "The couple walked out of it hand in hand.",
        "I wished it had been longer.",
        "He never wastes a bullet.",
        "It never once made me look at my watch.",
        "The light falls as if from a lantern.",
        "The alarm rang for ten minutes until the nurse came.",
        "I cannot tell which was better, the songs or the dances.",
        "I couldn't keep my eyes off the clock.",
    ],
)
def test_what_only_sounds_like_it_judges_nothing(sentence: str) -> None:
    assert tone_in(sentence).polarity == 0


@pytest.mark.parametrize(
    ("trait", "sentence", "sign"),
    [
        ("boring", "That ought to be a nice tight thriller.", -1),  # and is therefore not taken up
        ("scary", "The girl is frighteningly good.", 0),
        ("too long", "It's 92 minutes and doesn't waste one of them.", -1),
        ("too long", "Ninety minutes, but it feels longer.", 1),
    ],
)
def test_a_trait_by_plain_words(trait: str, sentence: str, sign: int) -> None:
    value = stance(_TRAITS[trait], fold_line(sentence))
    if trait == "boring":
        assert value >= 0
    else:
        assert (value > 0) - (value < 0) == sign


_ORCHARD = """Eleven Bells (2015)

Directed by Mona Fell. A comedy about a bell ringer, set in Brae.
The songs are by Ida Lund. There are six of them and you will be humming the third for a week.
And then the organ. It never stops. Whoever wrote it needs to be kept away from churches.
The romance between Jo and the vicar feels bolted on. They talk twice and then she's moving in.
Tom Fine, as the verger, seems to have wandered in from an older film.
By the end of it I was counting hassocks. I laughed once.
"""
_SEA = """Grey Water (2009)

Directed by Ola Finch. A thriller about a lifeboat.
Here everything is computer-made, green, and wobbling. I could not tell who was in which boat.
My one gripe is the ending, in which a policeman explains it all. It is a good hour too long.
"""

REVIEWS = {"eleven-bells": _ORCHARD, "grey-water": _SEA}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("how are the songs in Eleven Bells?", "positive", "you will be humming"),
        ("what did they think of the romance in Eleven Bells", "negative", "bolted on"),
        ("what did the reviewer think of Tom Fine in Eleven Bells", "negative", "wandered in"),
        ("how's the ending of Grey Water?", "negative", "My one gripe"),
        ("is Grey Water too long?", "yes", "a good hour too long"),
        ("is Grey Water slow?", "yes", "a good hour too long"),
    ],
)
async def test_asked_after(shelf: Library, question: str, value: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values[:1] == (value,)
    assert any(quote in one.quote for one in answer.evidence)
