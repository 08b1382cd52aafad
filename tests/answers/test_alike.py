"""Turns of phrase that say the same as a word."""

from __future__ import annotations

import pytest

from bot.answers.words.alike import single_words


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mora took over from the old captain", "mora replaced the old captain"),
        ("he stepped in for her", "he replaced her"),
        ("a goat in place of a horse", "a goat replaced a horse"),
        ("a girl in succession to a king", "a girl replaced a king"),
        ("the cook got the boot", "the cook fired"),
        ("she was kicked off", "she fired"),
        ("a nine year old", "a child"),
        ("a follow up", "a sequel"),
        ("the make up is thick", "the makeup is thick"),
        ("they let go of him", "they fired of him"),
        ("handed his cards", "fired"),
        ("an aunt paid for it", "an aunt financed it"),
        ("who found the money", "who financed"),
        ("the mill was torn down", "the mill was demolished"),
        ("she goes into politics", "she became politics"),
        ("ida takes the photos", "ida photographed"),
        ("he passed on", "he died"),
        ("she did not make it", "she died"),
        ("he croaked", "he died"),
        ("put to sleep", "died"),
        ("met by a man who meets his end", "met by a man who died"),
        ("they made it out by making it out alive", "they made it out by survives"),
        ("she pulls through", "she survives"),
        ("he lived to tell", "he survives"),
        ("a voice over", "a voiceover"),
        ("who came up with it", "who invented it"),
        ("ben dreamed up a game", "ben invented a game"),
        ("the goat ate the bus", "the goat eaten the bus"),
        ("the burden of thought upon her", "the burden of thought upon her"),
        ("nothing of the sort", "nothing of the sort"),
    ],
)
def test_a_turn_of_phrase_is_the_word_that_says_the_same(said: str, meant: str) -> None:
    assert single_words(said) == meant
