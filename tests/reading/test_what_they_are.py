"""What characters do for a living, whose film it is, and themes beside other themes."""

from __future__ import annotations

import pytest

from bot.reading import read
from bot.reading.model import Kind
from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Ned Harrow is Bruno, a locksmith who went to prison for it.", "Bruno", "locksmith"),
        (
            "Wim Tarn (Ole Dahl), once its harbourmaster, sells rope.",
            "Wim Tarn",
            "once its harbourmaster",
        ),
        ("Ada Pell (Ida Lund), three years a widow, lets rooms.", "Ada Pell", "widow"),
        ("A plumber called Tom Rusk mends the pipes. Ann Poe directs.", "Tom Rusk", "plumber"),
        ("Greta Holm (Mia Sand), formerly a crofter, wins.", "Greta Holm", "formerly a crofter"),
        ("Sven Lund (Ole Dahl), now a gravedigger, hums all day.", "Sven Lund", "gravedigger"),
    ],
)
def test_a_character_is_told_by_a_trade(text: str, who: str, what: str) -> None:
    told = read(f"Wet Tuesday is slow. {text}", title="Wet Tuesday").facts
    assert {(f.value, f.detail) for f in told if f.kind is Kind.CHARACTER} >= {(who, what)}


def test_a_trade_is_told_by_the_sentence_that_has_it() -> None:
    text = (
        "Ida Marsh is good. He is Tom Okar, an umbrella repairer, and Ben Kwame plays him. "
        "Ann Rosal plays Tom's landlady, Mrs Crumb."
    )
    told = [f for f in read(text, title="Wet Tuesday").facts if f.value == "Tom Okar"]
    assert all("repairer" in text[f.start : f.end] for f in told if f.kind is Kind.CHARACTER)


def test_who_is_played_as_something_plays_nobody() -> None:
    text = "Ada Pell (Ida Lund) lets rooms. She plays Ada as a woman too tired to ask."
    assert "Ada" not in facts(text, "Wet Tuesday")["cast"]


@pytest.mark.parametrize(
    ("text", "director"),
    [
        ("Ann Poe's film, released in 2014 and back in cinemas, takes place at sea.", {"Ann Poe"}),
        ("Ann Poe's film follows a nun who counts the bells.", {"Ann Poe"}),
        ("Ann Poe's quiet little picture opens on a pair of hands.", {"Ann Poe"}),
        ("Ann Poe's feature, her first in ten years, sends a clerk to sea.", {"Ann Poe"}),
        ("Ann Poe's movie is over before you know it.", {"Ann Poe"}),
        ("Ann Poe's film career began on the stage.", set()),
        ("It is no better than Ann Poe's film about bees.", set()),
    ],
)
def test_whose_film_it_is_told_at_the_head_of_a_sentence(text: str, director: set[str]) -> None:
    told = facts(f"Slow, and long. {text}", "Wet Tuesday")
    assert told.get("director", set()) == director


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "A film about guilt, money and the things a small town agrees not to see.",
            {"guilt", "money", "the things a small town agrees not to see"},
        ),
        ("It is about envy, rent and the lies that families tell.", {"envy", "rent"}),
        ("This is grown-up film-making about pride and how we hide it.", {"pride"}),
        ("It is a story about grief and the company we keep.", {"the company we keep"}),
        ("A film about loneliness, work and what it takes to leave.", {"loneliness", "work"}),
        (
            "The whole theme of the film, what we owe to places, is in the set of her jaw.",
            {"what we owe to places"},
        ),
        ("The theme of this picture is grief.", {"grief"}),
    ],
)
def test_themes_in_a_list(text: str, themes: set[str]) -> None:
    assert themes <= facts(f"Slow. {text}", "Wet Tuesday")["theme"]


def test_what_is_found_is_no_theme() -> None:
    told = facts("It's about two brothers and the dog they find.", "Wet Tuesday")
    assert not {"the dog they find", "what"} & facts(
        "It is about what the theme of the film, what we owe, is.", "Wet Tuesday"
    ).get("theme", set())
    assert "the dog they find" not in told.get("theme", set())


@pytest.mark.parametrize(
    ("text", "runtime"),
    [
        ("That's at the one hour mark and there's 112 minutes of this.", {"112"}),
        ("The heist comes at the one hour mark.", set()),
        ("At the ninety minute mark I gave up.", set()),
    ],
)
def test_a_mark_on_the_way_is_no_length(text: str, runtime: set[str]) -> None:
    assert facts(text, "Wet Tuesday").get("runtime", set()) == runtime


@pytest.mark.parametrize(
    "text",
    [
        "His previous one, The Cold Field from 2020, of which this is the sequel, had a joke.",
        "I liked The Cold Field, to which this is a belated sequel.",
        "The Cold Field (2019), to which it is the follow-up, was shorter.",
    ],
)
def test_of_which_it_is_the_sequel(text: str) -> None:
    told = facts(f"Wet Tuesday is slow. {text}", "Wet Tuesday").get("series", set())
    assert told & {"sequel", "follow-up"}


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Ida Lund turns up as Brask, the repo man, and is a joy.", "Brask", "repo man"),
        ("Ole Dahl, so funny as Bim the engineer, sleeps.", "Bim", "engineer"),
        ("There's a chef in town, Madame Tarn, who wants the goose.", "Madame Tarn", "chef"),
        ("A vet with cheekbones, Rhod Tarn, played by Ole Dahl, mends a dog.", "Rhod Tarn", "vet"),
        ("The ex-fiancé, Rupert, is made of cardboard.", "Rupert", "ex-fiancé"),
        ("And the twelve-year-old, Bertie, played by Ole Dahl, hums.", "Bertie", "twelve-year-old"),
        ("Nell Tarn (Ida Lund) is a London estate agent who hates cows.", "Nell Tarn", "agent"),
        ("Josef Brask (Ole Dahl) is an under-clerk at the port.", "Josef Brask", "under-clerk"),
        ("The clerk who counts the hooks is Nesta Orme (Ida Lund).", "Nesta Orme", "clerk"),
        ("The mechanic who tags along is Rune, played by Ole Dahl.", "Rune", "mechanic"),
        ("The pig is called Duchess and deserves an award.", "Duchess", "pig"),
        (
            "The station's computer, which Ilse has nicknamed Walnut, sulks. Ole Dahl is Walnut.",
            "Walnut",
            "computer",
        ),
        ("Minna (Ida Lund) is a girl of seven who lives on a rock.", "Minna", "girl of seven"),
        ("Captain Brask (Ida Lund) opens the locker.", "Captain Brask", "captain"),
        (
            "Old Murk, the giant eel, scared my boy. Ole Dahl voices Old Murk.",
            "Old Murk",
            "giant eel",
        ),
    ],
)
def test_what_somebody_is_in_more_turns_of_phrase(text: str, who: str, what: str) -> None:
    told = read(f"Wet Tuesday is slow. {text}", title="Wet Tuesday").facts
    found = {f.value: f.detail for f in told if f.kind is Kind.CHARACTER}
    assert what in found.get(who, "")


@pytest.mark.parametrize(
    ("text", "who", "not_what"),
    [
        ("The best man in it is Brask (Ole Dahl).", "Brask", "best man"),
        ("She hates the doctor, but Brask (Ole Dahl) laughs.", "Brask", "doctor"),
        ("Sister to the baker is Brask (Ole Dahl).", "Brask", "baker"),
        ("Brask (Ole Dahl), the whole time, hums to a nurse.", "Brask", "nurse"),
        ("My friend from the club, Bertie, fell asleep.", "Bertie", "friend"),
    ],
)
def test_what_is_said_of_others_is_not_what_they_are(text: str, who: str, not_what: str) -> None:
    told = read(f"Wet Tuesday is slow. {text}", title="Wet Tuesday").facts
    assert not_what not in {f.value: f.detail for f in told if f.kind is Kind.CHARACTER}.get(
        who, ""
    )
