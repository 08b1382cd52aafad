"""Ends, reasons and ways told in other words than asked for, and of whom no film is named."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library, quotes

REVIEWS = {
    "kelp-road": """Kelp Road (2012)

A drama by Ines Quarrie set in Orkney, 101 minutes. Morna Sclater (Ada Firth) comes home from
Bergen for her uncle's wedding. Her father has sold the boat. The old man, Torquil, has given up
drinking since the wreck, and his sister Effa wins a blind pony in a raffle. She calls it
Wednesday, that being the night she won it. The pony race lasts nine minutes. Effa comes in fourth
on it, and laughs. The pupils knit the false nets out of hair and old string, so that the
bailiff will leave them be. His long speech about the herring is a joy. The mist too, apparently
all real, took a week to come. Morna keeps a live crab in her hat box. The last scene, in which the
children burn the nets on the beach, had me in tears.
""",
    "glass-otter": """Glass Otter (2005)

Directed by Milo Tench, 88 minutes. Dinah Oake (Rosa Blum) guards the diary of a drowned vicar with
a key hidden in its spine. The ending is quiet, and just right. I shall say only that the diary goes
into the fire. The final act is a bit boring to sit through. Rosa Blum won a prize for this. Dinah
never stops talking. The captain (Ed Varr) has a bird in his coat.
""",
    "tin-orchard": """Tin Orchard (2018)

Piet Rook made this one, with Rosa Blum as a nurse, Sister Hale. The ending makes no sense: she
shuts the gate and then the last shot is her planting a spoon?? Does she know what grows? We never
hear. Is the last scene of the dog worth the wait? A friend in Cardiff loses the plot of it, and the
last scene is a thing of beauty. Hale buys a lamp. Hale wins his heart.
""",
}


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("Why does Morna come back from Bergen?", "", "for her uncle's wedding"),
        ("why did Morna Sclater come home", "", "for her uncle's wedding"),
        ("How did Effa get hold of the pony in Kelp Road?", "", "wins a blind pony in a raffle"),
        ("how does Effa come by the pony", "", "wins a blind pony in a raffle"),
        ("how did Effa end up with the blind pony?", "", "wins a blind pony in a raffle"),
        ("Does Effa win the race in the end?", "no", "comes in fourth"),
        ("what's the bailiff's long speech about in Kelp Road", "the herring", "speech about"),
        ("Is the mist in Kelp Road real?", "yes", "all real"),
        ("what has Morna got in her hat box", "a live crab", "keeps a live crab"),
        ("What does Morna keep in her hat box in Kelp Road?", "a live crab", "keeps a live crab"),
        ("what happens at the very end of Kelp Road", "", "burn the nets"),
        ("how does Glass Otter end? don't mind spoilers", "", "goes into the fire"),
        ("What becomes of the diary at the end of Glass Otter?", "", "goes into the fire"),
        ("what happens to the diary in Glass Otter", "", "goes into the fire"),
        ("what's hidden in the diary's spine in Glass Otter", "", "a key hidden in its spine"),
        ("What part does the actor who plays the nurse in Tin Orchard have in Glass Otter?",
         "Dinah Oake", "Rosa Blum"),
        ("Why does the father not drink in Kelp Road?", "", "since the wreck"),
        ("Why doesn't the old man drink in Kelp Road?", "", "since the wreck"),
    ],
)  # fmt: skip
async def test_told_in_other_words(shelf: Library, question: str, value: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert quote in quotes(answer)
    assert not value or value in answer.values, answer.values


@pytest.mark.parametrize(
    "question",
    [
        "Why does Morna come back from Lisbon?",
        "Does Hale win the race in Tin Orchard?",
        "how did Dinah get hold of the lamp in Glass Otter",
        "Why does Dinah not talk in Glass Otter?",
        "what's the captain's long speech about in Glass Otter",
        "Is the bird in Glass Otter real?",
    ],
)
async def test_not_told(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer


async def test_the_end_is_no_praise_of_it(shelf: Library) -> None:
    answer = await shelf.ask("how does Tin Orchard end?")
    assert "thing of beauty" not in quotes(answer)
    assert "worth the wait" not in quotes(answer)
