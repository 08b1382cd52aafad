"""Details of the plot, in the words in which a review happens to tell them."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "the-tin-ferry": """The Tin Ferry (2011)

Directed by Una Sorrel. In the spring of 1934 Edith Crale, a schoolteacher from Leeds, is sent to
the island of Hask to find out why nobody has paid the ferry tax. Her spaniel, who answers to the
name of Bosun, comes too. She misses the first boat because she stops to buy a kettle.

Jonas Teel plays Abel Muir, the ferryman. Edith and Abel argue about knots. At no point, thank
heaven, do they kiss. Abel is a widower who moves from Hask to Oban to mend clocks. He is after a
new engine. Then somebody opens the crate in the boathouse. I won't say what is in it.
""",
    "mrs-pell-buys-a-tower": """Mrs Pell Buys a Tower (2016)

Oh, Mrs Pell Buys a Tower is a joy, and I laughed all the way home on the tram. Directed by Ned
Arkle. Vera Holt plays Mrs Pell, a retired baker. By breakfast she owns a tower on Lundy, with a
leaking roof. There's a donkey in Mrs Pell Buys a Tower, name of Gladstone, and he eats the deeds.
The closing song, "Mind the Stairs", is by Ida Frost. Her nephew Wilf has a rare gift for finding
water. The vicar's wife is cross about the donkey.
""",
    "the-long-orbit": """The Long Orbit (2020)

Directed by Tove Marl. A generation ship called the Silent Margaret has been out for ninety years.
The cook has been building a cello, out of pipes, a drawer and somebody's bed. The captain sells
nothing to the priest, and the priest's goat eats a hat.
""",
}


MAKING = {
    "salt-and-tin": """Salt and Tin (1971)

Directed by Petra Vane, whose debut Marsh Lights was a hit in 1968. It is set in Dublin in 1934. It
was all made in a studio at Pinewood, and it shows. It took her five years, and for most of this
month I heard about nothing else because my friends wanted to write about the film. Around noon a
barge comes by, two hundred kilos heavier than its papers say. The siren lasts nine minutes.
""",
    "nine-wells": """Nine Wells (2015)

This is Otto Brand's third feature; the same man made the rather dreadful Owls at Noon. Set in
Tuscany, though it was filmed in Hungary. Brand directed Mila Roth to tears. Shot in Italian, in
black and white, over two winters. The mayor is shot in Siena.
""",
    "the-glass-bell": """The Glass Bell (2012)

Directed by Ivo Strand. Mira Holt plays Elin, a cellist named Elin Dahl who walks to the sea, joined
by her brother and a stray goat. One of the three sisters, Sofie, refuses to sign. As for who rang
the bell, the film never says who. I won't tell you what is in the cave. There's a lawyer in a fur
coat, a bloke called Gus Ferrar, who wants the bell. There is not a rude word in it.

The ending, spoilers ahead. The bell turns out to be made of tin and the sisters sink it.
""",
    "rope-and-stone": """Rope and Stone (2009)

Directed by Ada Wynn. Nils Berg plays Tor, who climbs the tower alone and keeps a journal. The last
shot shows too much. A woman called Ragna Moe sells rope. You should watch it alone. There is one
swear word, from the priest. In the storm Tor is swept off by a wave and does not come back. The
priest is found dead in the well. Ragna, who owns the quarry, sings.
""",
    "a-quiet-gate": """A Quiet Gate (2018)

Lena Fisk's first film, and a fine one. Set in York. I made it home by ten. The gate is in Hull.
""",
    "lamp-oil": """Lamp Oil (2019)

Directed by Sanna Vik. It's her first feature; before this she made adverts for soap, and it shows.
Anders Lo plays Mats, a fisherman whose wife leaves him; the vet, old Brun, talks for both.
""",
}
REVIEWS |= MAKING

TOLD = [
    ("why does Edith go to the island in The Tin Ferry", "find out why nobody has paid"),
    ("Why is Edith sent to Hask in The Tin Ferry?", "find out why nobody has paid"),
    ("why does Edith miss the boat in The Tin Ferry", "stops to buy a kettle"),
    ("why does Abel move to Oban", "to mend clocks"),
    ("what's the dog called in The Tin Ferry", "Bosun"),
    ("what was Abel trying to buy in The Tin Ferry", "a new engine"),
    ("what is the donkey's name in Mrs Pell Buys a Tower", "Gladstone"),
    ("what's the donkey called in mrs pell buys a tower", "Gladstone"),
    ("where is the tower in Mrs Pell Buys a Tower", "a tower on Lundy"),
    ("what's the song at the end of Mrs Pell Buys a Tower", "Mind the Stairs"),
    ("what special gift does Wilf have", "finding water"),
    ("what's the name of the spaceship in The Long Orbit", "Silent Margaret"),
    ("where was Salt and Tin filmed", "a studio at Pinewood"),
    ("where did they shoot Nine Wells", "Hungary"),
    ("how long did it take to make Salt and Tin", "five years"),
    ("how long did Nine Wells take to film", "two winters"),
    ("how long does the siren last in Salt and Tin", "nine minutes"),
    ("what was Petra Vane's first film", "Marsh Lights"),
    ("what instrument does Elin play in The Glass Bell", "Cello"),
    ("which of the sisters refuses to sign in The Glass Bell", "Sofie"),
    ("who is Gus Ferrar", "lawyer"),
    ("how does The Glass Bell end", "spoiler"),
    ("what happens to Tor in Rope and Stone", "swept off by a wave and does not come back"),
    ("what happened to the priest in Rope and Stone", "found dead in the well"),
    ("what did Sanna Vik make before Lamp Oil", "adverts for soap"),
    ("what does Ragna own in Rope and Stone", "owns the quarry"),
]


@pytest.mark.parametrize(("question", "told"), TOLD)
async def test_what_is_told_in_other_words_is_found(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.steps
    assert told in " ".join(answer.text.split())


@pytest.mark.parametrize(
    "question",
    [
        "what's in the crate in The Tin Ferry",
        "why does the captain sell the goat to the priest in The Long Orbit",
        "what's the vicar called in Mrs Pell Buys a Tower",
        "what's the goat called in The Long Orbit",
        "why does Edith sell the ferry in The Tin Ferry",
        "where is the boathouse in Mrs Pell Buys a Tower",
        "what special gift does Abel have",
        "where was A Quiet Gate filmed",
        "was A Quiet Gate shot in Hull",
        "how long did A Quiet Gate take to make",
        "was A Quiet Gate filmed on location",
        "how does Rope and Stone end",
        "what happened to Gus Ferrar",
        "what happens to Brun in Lamp Oil",
        "what happens to Ragna in Rope and Stone",
        "do we find out what is in the cave in The Glass Bell",
        "does Ragna work alone in Rope and Stone",
    ],
)
async def test_what_is_not_told_stays_unanswered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("was Nine Wells shot in Italy", "no"),
        ("was Nine Wells filmed in Hungary", "yes"),
        ("was Salt and Tin actually filmed in Dublin", "no"),
        ("is Nine Wells Otto Brand's first film", "no"),
        ("is A Quiet Gate Lena Fisk's first film?", "yes"),
        ("has Otto Brand made anything else", "yes"),
        ("does Tor climb the tower alone in Rope and Stone", "yes"),
        ("is there any swearing in The Glass Bell", "no"),
        ("is there any swearing in Rope and Stone", "yes"),
    ],
)
async def test_yes_or_no_goes_by_what_is_said_of_it(
    shelf: Library, question: str, word: str
) -> None:
    assert word in (await shelf.ask(question)).values
