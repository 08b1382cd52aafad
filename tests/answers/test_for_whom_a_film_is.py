"""For whom a film is: those who fear or like something, children of an age, one's grandmother."""

from __future__ import annotations

import pytest

from bot.answers.proof.addressed import bids, parts_of, told_to
from bot.answers.words.ages import ages_in
from bot.reading.text import fold_line
from tests.answers.conftest import Library, quotes

REVIEWS = {
    "quarry": """The Flooded Quarry (2016)

Directed by Ines Hale. A clerk called Ferris counts the boats. I recommend it to the patient, but
not to those who are nervous of deep water. Admirers of Graham Greene will be in heaven. Those
hoping for car chases should not. Not one for younger viewers, because of the hanging. The villagers
think Ferris is a spy, but he only wants to count. The boatmen are played by the fishermen of the
village. It isn't a documentary, though it looks like one.
""",
    "kettle": """Pip and the Kettle (2015)

Directed by Tam Orr, and all drawn in pencil. Any child from four to ten would be happy, and there
is nothing in it to upset your nan. The storm is loud, and not too frightening. If you can't stand
sugar, steer clear. Anybody who wants jokes should stay at home. A second constable turns up at
noon.
""",
    "cellar": """The Salt Cellar (2020)

Directed by Dana Lund. Something is bricked up in a cellar. Gory it is not, so if blood puts you off
you're safe, but stay away if you're claustrophobic. The almonds, which everyone assumes to be the
poison, turn out to be quite harmless. Bring your kids if they're over ten or so.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("I'm nervous of deep water, is The Flooded Quarry a bad choice?", "yes", "deep water"),
        ("is The Flooded Quarry one for Graham Greene fans?", "yes", "in heaven"),
        ("Will I like The Flooded Quarry if I'm hoping for car chases?", "no", "car chases"),
        ("Could I bring my 10 year old to The Flooded Quarry?", "no", "younger viewers"),
        ("what age is Pip and the Kettle right for", "", "four to ten"),
        ("Is Pip and the Kettle ok for my 7 year old?", "yes", "four to ten"),
        ("My son hates storms. Is the storm in Pip and the Kettle too scary?", "no", "not too"),
        ("who should give Pip and the Kettle a miss", "", "wants jokes"),
        ("is Pip and the Kettle a cartoon", "yes", "in pencil"),
        ("I can't stand blood. Is The Salt Cellar ok for me?", "yes", "you're safe"),
        ("I get claustrophobic... should I skip The Salt Cellar?", "yes", "claustrophobic"),
        ("Can I take my 11 year old to The Salt Cellar?", "yes", "over ten"),
    ],
)
async def test_yes_or_no_where_a_sentence_tells_it_to_such_viewers(
    shelf: Library, question: str, value: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer
    assert answer.values[:1] == ((value,) if value else ()), answer
    assert quote in quotes(answer)


@pytest.mark.parametrize(
    "question",
    [
        "is Pip and the Kettle good for dog lovers",
        "is The Salt Cellar suitable for somebody with epilepsy",
        "Is there going to be a second Pip and the Kettle?",
    ],
)
async def test_what_is_told_to_others_is_no_answer(shelf: Library, question: str) -> None:
    assert {"yes", "no"}.isdisjoint((await shelf.ask(question)).values)


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Readers of Trollope will feel quite at home.", 1),
        ("The squeamish may not.", -1),
        ("If it's romance you're after you will be asleep by noon.", -1),
        ("Nobody who loves trains will be disappointed.", 1),
        ("I cannot recommend it to the hard of hearing.", -1),
        ("The villagers who fear water avoid the ferry.", 0),
        ("He should not go near the water, says the radio.", 0),
    ],
)
def test_a_clause_bids_or_warns_those_whom_it_tells(sentence: str, sign: int) -> None:
    assert next((bids(part) for part in parts_of(sentence) if told_to(part)), 0) == sign


@pytest.mark.parametrize(
    ("sentence", "age", "allowed"),
    [
        ("Leave the little ones with Grandma.", 6, -1),
        ("Leave the little ones with Grandma.", 12, 0),
        ("Anyone from five to ninety would enjoy it.", 40, 1),
        ("It is a fifteen, and rightly.", 12, -1),
        ("Children will be bored stiff.", 8, -1),
        ("They let a ten-year-old drive the bus.", 8, 0),
        ("Two crooks take the children to the sea.", 8, 0),
    ],
)
def test_a_sentence_tells_from_which_age(sentence: str, age: int, allowed: int) -> None:
    told = ages_in(fold_line(sentence))
    assert (told.allow(age) if told else 0) == allowed
