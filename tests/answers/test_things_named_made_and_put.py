"""What a thing is called, made of or holds; who plays whom told apart; what kind a film is."""

from __future__ import annotations

import pytest

from bot.answers.question.reworded import reworded
from tests.answers.conftest import Library

REVIEWS = {
    "cold-harbour": """Cold Harbour (2004)

Directed by Ivo Strand. The only pig left belongs to the widow Anka (Mila Rost), a miller who has
called it Cicero and will not sell. As the abbot's clerk, Brother Ulf, Hal Corde shakes with fear.
Critics call it slow to get going, and by the last hour the tension has leaked away. I will only
say that Cicero lives. It is set in a valley with no name.

Composer Ebba Noor built the music out of kettle lids. The coat must have a ring sewn into its
sleeve. The clerk keeps bees. Lamps cost four and a half crowns. The bells! There are three of
them. There's supposed to be a sequel, Warm Harbour.
""",
    "tall-lady": """The Tall Lady (2012)

A ghost film. The boy leaves his soup in the cupboard and will not say more about the lady. She is
played by Ilse Moor, a tall swimmer, with no digital trickery at all. Nan (Ada Brand), a night
nurse, moves in with her son Wim. Little Tom Kest as Wim is a find. Co-written by Jon Weck (the
other writer is his sister, Tilda Weck). As for the porter, he is played by the director himself,
Rolf Amsel, who afterwards went into carpets. The killer was in the mirror from the start.

Good bits, because I am fair: the hum of the pipes. And the hats are a joy.

What I didn't: the last ten minutes explain it all. You can count the wires in at least two shots.
Those who come for sword fights should stay away: there is not a single one.
""",
    "star-freight": """Star Freight (2020)

Directed by Mona Feld, her first venture into science fiction. The model work, done with real
miniatures instead of computers, is superb. The culprit, when revealed, turns out to be the ship's
cook, who wanted the insurance. The script is by her and Olaf Kern. The ending, at least, is
right. It only lasts 94 minutes. Mr Quill does exist, he is no spy, and I wept. Ugo Falk, behind
the camera, had been a hospital porter before the war. Kees (Dirk Bol) reads the news on a small
channel. A gardener's boy, a lad called Pepin, sweeps. Dr Moth is a vet student.
""",
    "nine-hats": """Nine Hats (2015)

Nine Hats is a heist comedy, directed by Lena Prow. Hanna Birk is the best thing in it. The parrot
gives the whole thing away. It plays in 1934. Stew is the boy who runs messages by bicycle.
""",
    "salt-stairs": """Salt Stairs (1999)

Directed by Bo Lind, whom you may remember from that dull film about a canal. No jump scares, barely
any blood, and you get more and more scared of the uncle. To invent a romance for him was
wrong. Three out of ten.

I do have complaints. The dubbing is dreadful. But the colours are lovely.
""",
    "wool-sea": """The Wool Sea

its stop motion, all felt, made by Una Vale in 2018. Bo is a hedgehog who wants the sea. The sea
is made of old scarves. Mr Thistle gives Bo a bucket.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what's the pig called in Cold Harbour", "Cicero"),
        ("does the pig survive in Cold Harbour?", "Yes. Cold Harbour (2004): “I will only say"),
        ("what happens to the pig in Cold Harbour", "Cicero lives"),
        ("does Cold Harbour have pacing problems?", "Yes: the review criticises the pacing"),
        ("what is the music of Cold Harbour made out of?", "kettle lids"),
        ("what has to be sewn into the sleeve in Cold Harbour", "a ring sewn into its"),
        ("how many crowns do the lamps cost in Cold Harbour", "Four and a half"),
        ("how many bells are there in Cold Harbour?", "Three."),
        ("who plays the lady in The Tall Lady", "Ilse Moor plays the lady"),
        ("who plays the porter in The Tall Lady", "Rolf Amsel plays the porter"),
        ("who plays the son of the night nurse in The Tall Lady", "Tom Kest"),
        ("who wrote The Tall Lady, one person or two?", "Jon Weck and Tilda Weck"),
        ("what did the director of The Tall Lady do after it?", "went into carpets"),
        ("what's good about The Tall Lady", "the hum of the pipes"),
        ("what's the best thing about The Tall Lady", "the hum of the pipes"),
        ("what's bad about The Tall Lady", "explain it all"),
        ("are there any sword fights in The Tall Lady", "No."),
        ("is there any CGI in The Tall Lady", "No."),
        ("did they use computers for the model work in Star Freight?", "No."),
        ("did they use CGI in Star Freight?", "No."),
        ("who turns out to be the culprit in Star Freight?", "The ship's cook"),
        ("who wrote Star Freight", "Mona Feld and Olaf Kern"),
        ("does the ending of Star Freight work?", "Yes"),
        ("how long is Star Freight", "94 minutes"),
        ("is Star Freight science fiction?", "Yes: Star Freight (2020) is a science fiction film"),
        ("is Mr Quill a spy in Star Freight", "No."),
        ("what was Ugo Falk's job before the war?", "a hospital porter"),
        ("who is Kees", "reads the news on a small channel"),
        ("who is Pepin", "gardener's boy"),
        ("who is Stew", "runs messages by bicycle"),
        ("is Nine Hats a heist comedy?", "Yes: Nine Hats (2015) is a heist comedy"),
        ("is Nine Hats a comedy", "Yes: Nine Hats (2015) is a comedy"),
        ("who's the best thing in Nine Hats according to the blog?", "Hanna Birk"),
        ("who or what gives the whole thing away in Nine Hats", "The parrot"),
        ("in what year does the story of Nine Hats play?", "set in 1934"),
        ("I fancy a comedy tonight, which one have you got?", "Nine Hats"),
        ("there was one with a hedgehog in it, what was that called again?", "Wool Sea"),
        ("what did they make the sea out of in The Wool Sea", "old scarves"),
        ("which films are animated", "Wool Sea"),
        ("is there any stretch of Cold Harbour that drags?", "Yes"),
        ("how many reviews do you have altogether?", "14 reviews"),
        ("how big is the library", "13 films"),
    ],
)
async def test_it_is_told(shelf: Library, question: str, said: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.steps
    assert said in " ".join(answer.text.split())


@pytest.mark.parametrize(
    "question",
    [
        "who directed Warm Harbour?",  # another title, though it shares a word
        "what is the name of the abbot in Cold Harbour",  # only his clerk has one
        "in what country was Cold Harbour filmed?",
        "who plays the killer in The Tall Lady",  # who dies or is dead is none
        "who does Bo get the bucket from in Nine Hats",
        "is Nine Hats a romantic comedy?",
        "is The Tall Lady a comedy?",
        "can anyone tell me a good pizza place near the harbour?",
    ],
)
async def test_it_is_left_open(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


async def test_a_kind_is_told_in_plain_words(shelf: Library) -> None:
    assert (
        "that it is a romantic comedy" in (await shelf.ask("is Nine Hats a romantic comedy")).text
    )
    assert "a film that is a western" in (await shelf.ask("any westerns?")).text


async def test_no_jump_scares_is_not_that_it_does_not_frighten(shelf: Library) -> None:
    assert "no" not in (await shelf.ask("is Salt Stairs scary")).values
    assert (await shelf.ask("are there jump scares in Salt Stairs")).values[:1] == ("no",)


async def test_what_is_wrong_ends_where_the_review_turns(shelf: Library) -> None:
    quotes = [one.quote for one in (await shelf.ask("what's wrong with Salt Stairs")).evidence]
    assert quotes == ["The dubbing is dreadful."]


async def test_what_got_the_lowest_mark_is_a_film(shelf: Library) -> None:
    answer = await shelf.ask("what got the lowest mark")
    assert answer.kind == "compare"
    assert "Salt Stairs (1999), 3/10" in answer.text


async def test_a_romance_that_somebody_is_given_makes_no_romance(shelf: Library) -> None:
    assert "yes" not in (await shelf.ask("is Salt Stairs a romance")).values
    assert "romance" not in (await shelf.ask("what genre is Salt Stairs")).text


def test_well_shot_asks_after_the_photography() -> None:
    assert reworded("is Gorse well shot?") == "is the photography of Gorse any good?"
