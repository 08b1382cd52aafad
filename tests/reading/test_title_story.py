"""What the story has of a possible title: its words again, and words that are kin to them."""

from __future__ import annotations

from bot.reading.page import Page
from bot.reading.title_story import Story
from bot.reading.title_words import Tokens

REVIEW = (
    "I went for Platform Nought, and I was reminded of Certain Women. A porter who has retired "
    "twice still stands on the platform each night, and waits for a train that the railway forgot."
)


def seen(key: str, how: str = "R") -> set[str]:
    return set(Story(Tokens(Page(REVIEW))).seen(key, 1, how))


def test_words_of_the_title_are_found_in_the_story_by_their_stems() -> None:
    assert {"story has 1 of 2", "story again 1 of 2", "story times 1"} <= seen("platform nought")
    assert "story has 2 of 2" in seen("retiring porters")


def test_of_another_film_the_story_has_nothing() -> None:
    assert {"story has 0 of 2", "story again 0 of 2", "story times 0"} <= seen("certain women")


def test_words_that_open_sentences_and_small_ones_count_for_nothing() -> None:
    assert "story has 0 of 0" in seen("who and what")


def test_kin_of_a_word_are_other_words_than_those_of_the_title() -> None:
    def best(key: str) -> int:
        return next(int(one[-1]) for one in seen(key) if one.startswith("kin best"))

    assert best("trains") > best("volcano")
    assert "kin 0 of 1" in seen("zzyzx")


def test_titles_that_are_set_off_are_told_from_those_in_running_prose() -> None:
    assert "story has 1 of 2 M" in seen("platform nought", "M")
    assert "story has 1 of 2 M" not in seen("platform nought", "R")
