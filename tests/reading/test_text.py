from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.text import fold, is_keyed, places_of, stem, title_key, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Amélie", "amelie"),
        ("STRASSE straße", "strasse strasse"),
        ("Łódź", "lodz"),
        ("ﬁlm ŒUVRE æther Ø", "film oeuvre aether o"),
        ("don’t “go” — now", 'don\'t "go" - now'),
        ("Ｆｕｌｌ", "full"),
        ("東京物語", "東京物語"),
    ],
)
def test_folding_makes_spellings_equal(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_drop_the_possessive_and_keep_the_rest() -> None:
    assert words("Zoë's o'clock café, the James’ 1990s!") == [
        "zoe", "o", "clock", "cafe", "the", "james", "1990s",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Hollow Crown", "hollow crown"),
        ("Hollow Crown, The", "The Hollow Crown"),
        ("Serene Symphony: The Crimson Legends", "serene symphony - the crimson legends"),
        ("Fast & Loud", "Fast and Loud"),
        ("The Clockmaker’s Daughter", "clockmakers daughter"),
    ],
)
def test_spellings_of_one_title_share_a_key(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize("title", ["The", "A", "!!!", "...", "The The"])
def test_a_title_of_nothing_but_articles_or_signs_keeps_a_key(title: str) -> None:
    assert title_key(title)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        # Porter's own examples, from the paper's rules.
        ("caresses", "caress"), ("ponies", "poni"), ("agreed", "agre"), ("motoring", "motor"),
        ("conflated", "conflat"), ("hopping", "hop"), ("falling", "fall"), ("filing", "file"),
        ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("rational", "ration"),
        ("hopefulness", "hope"), ("electrical", "electr"), ("revival", "reviv"),
        ("adoption", "adopt"), ("controlling", "control"), ("rate", "rate"), ("cease", "ceas"),
    ],
)  # fmt: skip
def test_stems_follow_porter(word: str, root: str) -> None:
    assert stem(word) == root


def test_inflections_share_a_stem() -> None:
    assert len({stem(word) for word in ("compose", "composed", "composer", "composing")}) == 1


@pytest.mark.parametrize(
    ("line", "keyed"),
    [
        ("cast: ann poe", True),
        ("**cast** = ann poe", True),
        ("the broadcast: ann poe", True),  # may be; the pattern says no
        ("ann poe: cast", False),
        ("cast of ann poe", False),
    ],
)
def test_a_key_stands_before_its_sign(line: str, keyed: bool) -> None:
    assert is_keyed(line, ("cast",), ":=") == keyed


def test_a_piece_is_found_in_every_place_within_the_bounds() -> None:
    assert [*places_of("aa", "aaa baa")] == [0, 1, 5]
    assert [*places_of("aa", "aaa baa", 1, 6)] == [1]
