"""In which language it is, what it follows and what will follow it, and when its story is set."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "gus-goes-home": """Gus Goes Home (2021)

Remember Meet Gus? Everybody does. It gives me no joy to report that the sequel is a mess. Directed
by Ann Poe. Gus, who has tried for years to speak Finnish, goes home. The film hops between Danish
and English, with subtitles. There is a third one on the way, the producers say. At just under two
hours it sags.
""",
    "kettle-boil": """Kettle: Boil (2019)

The third film in what used to be the best tea saga around. I loved Kettle and I loved the second
one. Directed by Ben Rue. Original director Ann Poe has handed the wheel to
Rue. The heart of the first two films is gone. Rue shot it with a crew of six, in Welsh and Irish,
in black and white.
Kettle: Boil (2019) takes place in 1926 in a mill.
""",
    "the-wet-mile": """The Wet Mile (1998)

Directed by Nora Lindt. A runner who never learned to speak French wins a race in Lyon. The second
film of hers that I saw will stay with me. Everyone in it comes from an English village.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("is Gus Goes Home in English?", "yes"),
        ("Is Gus Goes Home all in English?", "no"),
        ("Is Gus Goes Home in English only?", "no"),
        ("is Gus Goes Home in Finnish", "no"),
        ("do they speak Danish in Gus Goes Home?", "yes"),
        ("what languages do they speak in Gus Goes Home?", "Danish"),
        ("what language is Kettle: Boil in", "Welsh"),
        ("is Kettle: Boil in English?", "no"),
        ("is Kettle: Boil in Welsh?", "yes"),
        ("What was the film before Gus Goes Home called?", "Meet Gus"),
        ("what is Gus Goes Home a sequel to?", "Meet Gus"),
        ("which film came before Gus Goes Home?", "Meet Gus"),
        ("is there another one coming after Gus Goes Home?", "yes"),
        ("are they making a third Gus film after Gus Goes Home?", "yes"),
        ("will there be a sequel to Gus Goes Home", "yes"),
        ("is Kettle: Boil a sequel?", "yes"),
        ("which part of the series is Kettle: Boil, second or third?", "third"),
        ("how long is Gus Goes Home", "120"),
    ],
)
async def test_what_is_told_is_answered(shelf: Library, question: str, value: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert value in answer.values, answer.values


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("who directed Kettle: Boil?", "Ben Rue"),
        ("who took over from Ann Poe on Kettle: Boil?", "Ben Rue"),
        ("did Ann Poe direct Kettle: Boil?", "no"),
    ],
)
async def test_who_directs_now_and_who_did_before(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.values[:1] == (value,), answer.text


async def test_the_first_two_are_not_all_of_them(shelf: Library) -> None:
    answer = await shelf.ask("how many Kettle films are there, counting Kettle: Boil?")
    assert "two" not in answer.values


async def test_the_year_of_the_film_is_not_when_it_is_set(shelf: Library) -> None:
    answer = await shelf.ask("when is Kettle: Boil set?")
    assert answer.values == ("1926",), answer.values


@pytest.mark.parametrize(
    "question",
    [
        "is The Wet Mile in French?",
        "is The Wet Mile in English?",
        "what language is The Wet Mile in?",
        "what was the film before Kettle: Boil called?",
        "what film came before The Wet Mile?",
        "will there be a sequel to The Wet Mile?",
        "is there going to be another Kettle after Kettle: Boil?",
    ],
)
async def test_what_is_not_told_is_not_answered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text
