"""Turns of phrase that say the same as a word."""

from __future__ import annotations

import pytest

from bot.answers.words.alike import single_words


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mora took over from the old captain", "mora replaced the old captain"),
        ("a goat in place of a horse", "a goat replaced a horse"),
        ("a girl in succession to a king", "a girl replaced a king"),
        ("a nine year old", "a child"),
        ("a follow up", "a sequel"),
        ("she goes into politics", "she became politics"),
        ("a voice over", "a voiceover"),
        ("the goat ate the bus", "the goat eaten the bus"),
        ("the burden of thought upon her", "the burden of thought upon her"),
        ("nothing of the sort", "nothing of the sort"),
    ],
)
def test_a_turn_of_phrase_is_the_word_that_says_the_same(said: str, meant: str) -> None:
    assert single_words(said) == meant
