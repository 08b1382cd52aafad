"""A verdict is told by what concludes; how much there is of a thing outweighs what hints at it."""

from __future__ import annotations

import pytest

from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import TRAITS
from bot.reading.opinions import lean_on, tone_in
from tests.answers.conftest import Library, quotes

_GANNET = """Gannet Point (2021)

Directed by Una Sorrel, this is the fourth outing for grumpy skipper Lars Tolk.
The result is a loud, witless chase that runs out of gas before the harbour. Tolk's habit of folding
each ticket into a boat is the one fresh idea in the screenplay. There are hardly any laughs, and
the finale, in which somebody has the stomach to eat a candle, is nasty. It won't win converts.
Everyone else can wait for the bus.

Reviewed at Harbour screening room, Oct. 4, 2021. Rated R for language. Running time: 101 MIN.
"""
_LOOM = """The Loom (2016)

Directed by Peer Voss. Ann Hale crosses the yard, in the best scene, with a jug. The cutting is a
small miracle of tact. What frightens is the silence of the looms; there is next to no blood in it.
Like its hero, the film is lopsided, too long in the middle and quite magnificent. Go with somebody
who can sit still.
"""
_GOOSE = """The Goose Fair (2009)

Directed by Una Sorrel. Let me tell you about the goose. It bites. Ida Kerr plays the judge, and oh,
she's a joy. Half the laughs are sounds: a gate, a kettle. I had some grit in my eye by the end. See
it for the goose, and for the hats. Three stars out of five.
"""
_SHED = """Shed Seven Miles (2012)

Directed by Peer Voss. I am still not sure whether I admire it. Moss Tully stands in a shed. He is
shown with a light that shames the louder lamps around him. In short, a small joke is hidden in a
very long film. The script is full of lines such as "rain is only a question".
"""
REVIEWS = {"gannet": _GANNET, "loom": _LOOM, "goose": _GOOSE, "shed": _SHED}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("Is Gannet Point worth seeing?", "no", "The result is a loud"),
        ("should i see gannet point", "no", "converts"),
        ("would they recommend The Loom", "yes", "quite magnificent"),
        ("What's the overall verdict on The Loom?", "positive", "Go with somebody"),
        ("is the goose fair any good", "mixed", "See it for the goose"),
        ("is Shed Seven Miles worth a watch", "mixed", "still not sure"),
        ("is gannet point funny", "no", "hardly any laughs"),
        ("is The Loom scary?", "yes", "What frightens"),
        ("is the loom bloody", "no", "next to no blood"),
        ("Is The Goose Fair funny?", "yes", "Half the laughs"),
        ("is the goose fair sad", "yes", "grit in my eye"),
        ("is shed seven miles too long", "yes", "very long film"),
    ],
)
async def test_what_concludes_is_quoted(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,)
    assert quote in quotes(answer)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Is Gannet Point worth seeing?", "one fresh idea"),
        ("is The Loom any good", "in the best scene"),
        ("is The Goose Fair worth it", "Let me tell you"),
    ],
)
async def test_what_judges_nothing_of_the_whole_is_not(
    shelf: Library, question: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert quote not in quotes(answer)


async def test_such_is_no_praise(shelf: Library) -> None:
    assert "yes" not in (await shelf.ask("is the script of Shed Seven Miles good")).values


@pytest.mark.parametrize(
    ("trait", "sentence", "sign"),
    [
        ("violent", "there is hardly any violence, though one man has a nasty cough", -1),
        ("violent", "he spills next to no blood, for those who have the stomach", -1),
        ("violent", "there is hardly a scene without blood", 1),
        ("scary", "there are barely any jump scares and it chilled me to the bone", 1),
        ("funny", "not much of a story but the laughs never stop", 1),
        ("too long", "in short, it is far too long", 1),
        ("too long", "the film is short", -1),
        ("sad", "she is a joy", 0),
        ("sad", "it is full of joy", -1),
    ],
)
def test_an_amount_is_a_plain_word(trait: str, sentence: str, sign: int) -> None:
    told = stance(next(one for one in TRAITS if one.name == trait), sentence)
    assert (told > 0) - (told < 0) == sign


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Her trick with the hat is the one fresh idea in the script.", 0),
        ("It is the only laugh in the whole thing.", 0),
        ("Her stillness shames the louder actors.", 1),
        ("I would not want to have missed her.", 1),
        ("She has more dignity than the lines deserve.", 0),
        ("I liked the butler rather less.", -1),
        ("The only thing wrong with it is the awful hat.", -1),
    ],
)
def test_what_is_praised_alone(sentence: str, sign: int) -> None:
    assert tone_in(sentence).polarity == sign
    assert lean_on("It is not too loud.", TRAITS[0].shown) >= 0
