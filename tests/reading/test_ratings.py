"""Ratings in any wording, and numbers that are none of this film's."""

from __future__ import annotations

import pytest

from bot.reading import read


def rated(text: str) -> tuple[str, str] | None:
    found = [f for f in read(text, title="The Lantern").facts if f.kind.value == "rating"]
    return (found[0].value, found[0].detail) if found else None


@pytest.mark.parametrize(
    ("text", "value", "on_ten"),
    [
        ("The Lantern gets three pancakes out of five.", "three pancakes out of five", "6"),
        ("Two wet socks out of ten for this romance.", "Two wet socks out of ten", "2"),
        ("I nodded off. Four anchors of a possible five.", "Four anchors of a possible five", "8"),
        ("Six kettles in ten.", "Six kettles in ten", "6"),
        ("Vote: seven and half on ten.", "seven and half on ten", "7.5"),
        ("I give seven hats from ten, of course.", "seven hats from ten", "7"),
        ("I give it 1 radish out of 10.", "1 radish out of 10", "1"),
        ("**Three puddings.** *Out of four.*", "Three puddings", "7.5"),
        ("🍋🍋🍋/5", "🍋🍋🍋/5", "6"),
        ("Long, but worth it. Give it 7.", "7", "7"),
        ("Dad says ten out of ten. I say eight.", "eight", "8"),
        ("The Herald gave this one five stars. I give it a six.", "six", "6"),
        ("I've given it four, and I never give four.", "four", "4"),
        ("Stars: four, as before.", "four", "8"),
        ("Item 6. Mark. Eight.", "Eight", "8"),
        ("Out of five? Three and three quarters. It is long.", "Three and three quarters", "7.5"),
        ("Ten out of ten? Nine. The dog was bad.", "Nine", "9"),
        ("it's a solid 7.", "7", "7"),
        ("We split the prize. So call it five between us.", "five", "5"),
        ("It was lovely.\n\n**B+**", "B+", "8.5"),
        ("It is what it is. C plus.", "C plus", "6"),
        ("D+, and the sequel is two shelves up.", "D+", "3.5"),
        ("B-minus for the film, and an A for the dog.", "B-minus", "6.5"),
        ("| Mark | B+ |", "B+", "8.5"),
        ("Short and fine. 88 minutes; three stars and a half.", "three stars and a half", "7"),
        ("It runs 91 minutes. *****", "*****", "10"),
        ("THE LANTERN *** (Thu, 9.30)", "***", "7.5"),
        ("Film: 6/10. Record: 10/10.", "6/10", "6"),
        ("It ends with a wave.\n\n**9.**", "9", "9"),
        ("A hundred minutes. Seven bells out of eight.", "Seven bells out of eight", "8.8"),
        ("Two snags out of ten and one of those is for the dog.", "Two snags out of ten", "2"),
        ("The rest is first rate. 4 stars of 5. 88 min.", "4 stars of 5", "8"),
        ("The Circle gives 17 on 20, and asks for the key.", "17 on 20", "8.5"),
        ("I'm thick. Solid 8. If you hated it, stay home.", "8", "8"),
        ("ok so 7 and a half out of 10", "7 and a half out of 10", "7.5"),
        ("It's about cargo. 7/10, and 10/10 for the coat.", "7/10", "7"),
        ("8/10 for the dog alone.", "8/10", "8"),
        ("7.5 from me, and she abstains.", "7.5", "7.5"),
        ("The case is mean. I'd give it like an 8.", "8", "8"),
    ],
)
def test_ratings_in_any_wording(text: str, value: str, on_ten: str) -> None:
    assert rated(text) == (value, on_ten)


@pytest.mark.parametrize(
    "text",
    [
        "Four men out of five never come back from the mine.",
        "Nine times out of ten.",
        "It rained on eight days out of ten, and we watched.",
        "City won four two, and I say nothing.",
        "The match ends three goals to two.",
        "Give it five minutes and it finds its feet.",
        "I say one thing, she says another.",
        "We gave it four lines in the paper.",
        "Out of this she draws a comedy.",
        "Two of ten brothers survive.",
        "His blood is found on a B-movie poster.",
        "Cold Kettle got four buckets out of five last week from someone called Ines?",
        "A plan B, and a plan C, and then the bell.",
        "*** SPOILERS ***",
        "The answer, I'd say, is two or three.",
        "Eight from the village never come home.",
        "He fails in seven of eight villages.",
        "Three of four and the last are silent.",
        "Six of eight and still unbeaten.",
        "We held hands. High five.",
        "Two slices left. Three from us went to see it.",
        "A claim each. Mine: two.",
        "It has 5 stars of ten years ago.",
    ],
)
def test_numbers_that_rate_nothing(text: str) -> None:
    assert rated(text) is None
