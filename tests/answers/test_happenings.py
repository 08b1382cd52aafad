"""Does it happen, is it seen, is one the other: only what a sentence says of those asked after."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.answers.proof.deed_proof import proofs
from bot.answers.proof.party import Party, Scene
from bot.answers.proof.seen_proof import same, shown
from bot.answers.question.happening_wording import read_happening
from bot.answers.words.alike import alike
from bot.answers.words.deeds import deed_at
from bot.reading.text import fold, stem
from tests.answers.conftest import Library

REVIEWS = {
    "the-tin-weir": """The Tin Weir (2003)

Directed by Ola Brandt. Nuala Birch, a miller, keeps a mute otter called Pim in a village on the
river Ard. Her brother Cass, whose wife has been shot dead by poachers, wants to marry the vicar.

The lynx is never shown. The flood takes place entirely off screen. You never see the mayor's face.
We do see the mill burning. Cass gets out, Old Tam doesn't, and the bridge is gone by morning.
It would be unkind to say more, except that the vicar is not the thief. In the last reel the miller
finally speaks to her brother. Nobody reaches the sea. They lose the boat race. The constable never
finds the eel knife. The subplot with the tax man goes nowhere. It never explains where the lynx
came from. Pim fears that the heron has died. It hasn't.

Skip this if you mean to go. She does not burn the ledger, though they all beg her to. She reads it
out, page by page, and then sails for Oslo.
""",
    "marsh-lights": """Marsh Lights (2011)

Directed by Bea Quill. Two keepers, Ines and Joel, write to each other across a fen; when the two
keepers finally meet I wept. No deaths, and no dogs in it either. The children hope to win the
fair. A stranger may be the murderer. I cannot tell you whether they ever find the bell. Corin
Vane, widowed early, inherits nothing but a debt; to clear it he must haul forty barrels over a
moor before the bank closes.

She loses a glove.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "word", "quote"),
    [
        ("do you ever see the lynx in The Tin Weir", "no", "never shown"),
        ("does Cass make it out of that village in the tin weir", "yes", "Cass gets out"),
        ("go on spoil it, is the vicar in The Tin Weir the thief", "no", "not the thief"),
        ("the miller in The Tin Weir, does she ever talk in the end?", "yes", "finally speaks"),
        ("do they win the boat race in The Tin Weir", "no", "They lose"),
        ("does Nuala reach the sea in The Tin Weir", "no", "Nobody reaches the sea"),
        ("does the constable find the eel knife in The Tin Weir", "no", "never"),
        ("does the tax man subplot go anywhere in The Tin Weir", "no", "goes nowhere"),
        ("does The Tin Weir explain where the lynx came from", "no", "never explains"),
        ("dont care about spoilers, does nuala burn the ledger in the tin weir", "no", "not burn"),
        ("does Nuala Birch sail for Oslo in The Tin Weir? spoil me", "yes", "then sails"),
        ("Cass's wife, is she still breathing during The Tin Weir", "no", "shot dead"),
        ("does anyone die in Marsh Lights", "no", "No deaths"),
    ],
)
async def test_what_happens_is_told_by_the_sentence_that_says_so(
    shelf: Library, question: str, word: str, quote: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values == (word,)
    assert quote in " ".join(item.quote for item in answer.evidence)


@pytest.mark.parametrize(
    "question",
    [
        "does the vicar die in The Tin Weir",
        "does Cass marry the vicar in The Tin Weir",
        "does Nuala win the boat race in The Tin Weir",
        "is Cass the thief in The Tin Weir",
        "does Pim die in The Tin Weir",
        "does Corin sell the barrels in Marsh Lights",
        "does the vicar find the eel knife in The Tin Weir",
        "do you see the eel in The Tin Weir",
        "does the constable explain it all in The Tin Weir",
        "do the children win the fair in Marsh Lights",
        "is the stranger the murderer in Marsh Lights",
        "do they find the bell in Marsh Lights",
        "do Ines and Joel get married in Marsh Lights",
        "does Ines leave in Marsh Lights",
        "does Cass burn the ledger in The Tin Weir",
        "does the vicar sail for Oslo in The Tin Weir",
        "does Nuala die in The Tin Weir",
    ],
)
async def test_words_of_the_question_alone_are_no_proof(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


def _party(word: str) -> Party:
    if word == "they":
        return Party(plural=True)
    if word[0].isupper():
        return Party(frozenset({fold(word)}))
    return Party(stems=frozenset({stem(word), *alike(stem(word))}))


def _told(
    who: str, deed: str, what: str, text: str, before: str = "", rivals: str = ""
) -> set[str]:
    asked = deed_at(deed.split(), 0)
    assert asked is not None
    parties = [_party(one) for one in who.split("+") if one]
    if len(parties) > 1 and parties[0].phrases and parties[1].phrases:
        parties[-1] = replace(parties[-1], plural=True, joint=True)
    others = re.compile(rf"\b(?:{fold(rivals)})\b") if rivals else None
    scene = Scene(" ".join(fold(text).split()), fold(before), others)
    told = proofs(asked, parties, [_party(one) for one in what.split("+") if one], scene)
    return {one.word for one in told}


@pytest.mark.parametrize(
    ("who", "deed", "what", "text", "word"),
    [
        ("goat", "die", "", "The goat is fine.", "no"),
        ("goat", "survive", "", "and yes the goat is fine at the end, I looked", "yes"),
        ("goat", "survive", "", "goat doesnt die before you ask", "yes"),
        ("Ben", "survive", "", "Ben gets out, Ann doesn't, and that is that.", "yes"),
        (
            "Ann",
            "get captured",
            "",
            "When Ann, a smuggler, is taken prisoner, he runs.",
            "yes",
        ),
        ("Ann", "light", "lamp", "the ending, in which Ann snuffs out the lamp", "no"),
        ("Ann", "reach", "coast", "the ending, in which nobody reaches the coast, is bold", "no"),
        ("Ann+Ben", "kiss", "", "they kiss on the pier.", "yes"),
        ("Ann+Ben", "meet", "", "When the two pilots finally meet, the band plays.", "yes"),
        ("Ann+husband", "die", "", "Ann, whose husband has been shot dead, walks north.", "yes"),
        ("widow", "marry", "doctor", "The widow refuses to marry the doctor.", "no"),
        ("widow", "marry", "doctor", "The widow and the doctor never marry.", "no"),
        ("Ann", "die", "", "Ann lives, by the way.", "no"),
        ("Ann", "sail", "coast", "Ann reads it, and then sails for the coast.", "yes"),
        ("", "find out", "", "nobody even finds out!!", "no"),
        ("", "die", "", "No deaths.", "no"),
    ],
)
def test_a_clause_tells_of_those_it_names(
    who: str, deed: str, what: str, text: str, word: str
) -> None:
    assert _told(who, deed, what, text) == {word}


@pytest.mark.parametrize(
    ("who", "deed", "text"),
    [
        ("hero", "die", "I thought the hero would die."),
        ("hero", "die", "The hero nearly dies twice."),
        ("hero", "die", "The hero's brother dies."),
        ("hero", "die", "It's not clear whether the hero dies."),
        ("hero", "die", "The hero doesn't want to die."),
        ("hero", "die", "The hero watches his father die."),
        ("hero", "die", "The hero kills the villain."),
        ("hero", "die", "The hero meets a man who died years ago."),
        ("hero", "die", "The hero is led to a drowned city."),
        ("Ann", "die", "Ann, whose husband has been shot dead, walks north."),
        ("Ann", "die", "Ann finds out that the mince is alive."),
        ("Ann", "survive", "Ann can sing, but the jokes she's handed wouldn't survive a party."),
        ("Ann", "survive", "Ann gets out with her dignity."),
        ("Ann", "leave", "Ann was a mistake and remains one."),
        ("Ann", "sell", "According to the postman, Ann sells the boat."),
        ("Ann", "sail", "Ann sells it to a man who sails."),
        ("", "die", "When the oldest lamp gutters and dies, she runs."),
        ("", "die", "Such films live or die by their jokes."),
        ("Ann", "rain", "Ann says that she can make it rain."),
        ("Ann", "survive", "Nobody knew the tune, and Ben died."),
        ("widow", "marry", "The widow's sister marries the doctor."),
    ],
)
def test_what_is_told_of_others_or_only_meant_tells_nothing(who: str, deed: str, text: str) -> None:
    assert _told(who, deed, "", text) == set()


def test_a_pronoun_means_whom_the_text_named_last() -> None:
    before = "Nobody warned me about Kevin"
    assert _told("Kevin", "die", "", "he doesnt make it.", before) == {"yes"}
    assert _told("Kevin", "die", "", "he doesnt make it.", f"{before} and Bo", "Bo") == set()


def test_seen_and_same_need_the_words_to_belong_together() -> None:
    beast, vicar, thief = _party("beast"), _party("vicar"), _party("thief")
    assert [one.word for one in shown([beast], Scene("the beast: never properly shown.", ""))] == [
        "no"
    ]
    assert not list(shown([beast], Scene("the beast eats a man who is never shown.", "")))
    assert [one.word for one in same([vicar], [thief], Scene("the thief is the vicar.", ""))] == [
        "yes"
    ]
    assert [one.word for one in same([vicar], [thief], Scene("the vicar isnt the thief", ""))] == [
        "no"
    ]
    assert not list(same([vicar], [thief], Scene("the vicar's son is the thief.", "")))
    assert not list(same([vicar], [thief], Scene("they suspect the vicar is the thief.", "")))


@pytest.mark.parametrize(
    "masked",
    [
        "is @f0 worth a watch",
        "can someone give me the premise of @f0",
        "does the ending of @f0 land",
        "is @f0 a must see",
        "did @p0 direct @f1",
        "is @f0 longer than @f1",
        "is there any music in @f0",
        "did @p0 have a single nice thing to say about @f1",
        "is the music in @f0 over the top",
    ],
)
def test_judgements_and_facts_are_no_happenings(masked: str) -> None:
    assert read_happening(masked) is None
