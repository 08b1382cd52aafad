"""Faults, reasons, songs, players, sides: the sentence on the very thing, or none."""

from __future__ import annotations

import pytest

from bot.answers.proof.faults import finds_fault
from bot.answers.proof.sung import only_songs, sung
from tests.answers.conftest import Library, quotes

_TARN = """The Tarn Road (2014)

Directed by Una Sorrel. A postman loses his van in the snow. Hob, a terrier, finds it. The snag is
the last hour. It wanders off to a wedding that nobody needs. Is the priest a little thinly drawn?
Yes, and it shows. The middle act drifts. The photography is gorgeous, and Ida Kerr is a joy as the
aunt. Her score mixes zither, rain and one very patient drum. I recommend it warmly.
"""
_GULL = """A Gull for Christmas (2006)

Directed by Peer Voss. Two sisters keep a lighthouse. It is free of songs, and the brass score by
Ned Airey is lovely. I wept at the letter. And I laughed all through the dinner. Magnificent, and
the best film of its year. See it if you like lighthouses, or fog. Dex Marlow plays the keeper.
"""
_VAULT = """Vault Nine (2020)

Directed by Peer Voss. Whoever told Dex Marlow that he was an actor wants his head examined. The
footballer plays the guard as though reading off an autocue. The lift scene is good. A dreadful
film. Avoid it. The music is by Olga Finn.
"""
_MILL = """Mill Street (1999)

Directed by Una Sorrel. A film that is meant to be charming. It stars Rex Poole, and Poole is fine.
She stumbles on a letter, and the boat drifts out to sea. The plot is a muddle.
I cannot recommend it.
"""
REVIEWS = {"tarn": _TARN, "gull": _GULL, "vault": _VAULT, "mill": _MILL}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("What's the weak point of The Tarn Road?", "", "The snag is"),
        ("what are the problems with the tarn road", "", "The snag is"),
        ("whats wrong with the hob movie", "", "The snag is"),
        ("is The Tarn Road slow", "yes", "middle act drifts"),
        ("How is the music in The Tarn Road?", "", "mixes zither"),
        ("what's the score of the tarn road like", "", "mixes zither"),
        ("Is Dex Marlow any good in Vault Nine?", "no", "head examined"),
        ("Is A Gull for Christmas sad or is it also funny?", "sad", "laughed all through"),
        ("who would enjoy A Gull for Christmas", "", "if you like lighthouses"),
        ("who is a gull for christmas for?", "", "if you like lighthouses"),
        ("why is vault nine so bad", "", "head examined"),
    ],
)
async def test_the_very_thing_is_judged(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert not value or answer.values[:1] == (value,)
    assert quote in quotes(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Why did the reviewer hate A Gull for Christmas?",
        "why is a gull for christmas so bad",
        "why did they hate The Tarn Road so much",
        "why did everyone love Vault Nine",
        "why does the reviewer like Mill Street so much",
        "what did they think of the songs Dex sings in A Gull for Christmas",
        "how are the songs in A Gull for Christmas",
        "who would enjoy Vault Nine",
        "is Mill Street slow",
        "is the zither player any good in Vault Nine",
    ],
)
async def test_what_is_not_so_is_not_told(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("sentence", "weight"),
    [
        ("The only trouble is the dog.", 2),
        ("If I have a quibble, it is with the hats.", 2),
        ("The ending doesn't quite work.", 1),
        ("Sadly, the third act sags.", 1),
        ("I have no complaint about the hats.", 0),
        ("The trouble begins when a stranger calls.", 0),
        ("She stumbles on a well in the wood.", 0),
        ("It is not a second too long.", 0),
    ],
)
def test_a_sentence_finds_fault(sentence: str, weight: float) -> None:
    assert finds_fault(sentence) == weight


def test_a_score_has_no_songs() -> None:
    assert only_songs("how are the songs")
    assert sung("the lullaby is gorgeous")
    assert not sung("it is short and free of pop songs")
    assert not sung("a gentle brass band score")


_BARGE = """Barge Hotel (2011)

Directed by Una Sorrel. In 2004 the first film had us crying with laughter. Moss Tully cannot land a
joke in this one. Animation, 91 minutes. Our advice: bring a friend. The weakest part is the storm,
without giving away too much. Lew Arden is pleasant and says it all as though off an autocue. The
drone of the organ sits under it all like a fault in the pipes.
"""
REVIEWS["barge"] = _BARGE


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("is Barge Hotel funny", "no", "cannot land a joke"),
        ("how is Lew Arden in Barge Hotel", "negative", "off an autocue"),
        ("what's the weakest part of Barge Hotel", "", "The weakest part is the storm"),
    ],
)
async def test_another_film_and_a_remark_decide_nothing(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values == ((value,) if value else ())
    assert quote in " ".join(answer.evidence[0].quote.split())


def test_too_much_told_is_no_fault() -> None:
    assert finds_fault("Without spoiling too much, the miners are still down there.") == 0
