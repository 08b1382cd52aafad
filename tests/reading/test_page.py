"""The words of a page, and the sentences that hold them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.opinions import find_opinions
from bot.reading.page import _LOWER_WORD, LowerWords, Page, numbers_in


@given(st.text(alphabet="abAÉ é'-. \n1", max_size=40), st.text(alphabet="ab'-é", max_size=4))
def test_a_word_is_in_lower_case_where_it_stands_so(canvas: str, word: str) -> None:
    assert (word in LowerWords(canvas)) == (word in _LOWER_WORD.findall(canvas))


def test_the_sentences_that_hold_words_are_told_by_their_numbers() -> None:
    page = Page("A port-city film. Nothing here. The film sags.")
    assert [*numbers_in(page.having(frozenset({"film", "port"})))] == [0, 2]
    assert [*numbers_in(page.having_part(frozenset({"port", "nothing"})))] == [0, 1]
    both = page.having_all([frozenset({"film"}), frozenset({"sags", "city"})])
    assert [*numbers_in(both)] == [0, 2]
    assert not page.having_all([frozenset({"film"}), frozenset({"nobody"})])


def test_the_sentences_in_which_a_name_owns_or_follows_are_told() -> None:
    page = Page("Ida Lund's widow is mean. The judge is Ida Lund. A joy. Here is Ben Rue's boat.")
    page.mark([], [])
    assert [*numbers_in(page.owning)] == [0, 3]
    assert [*numbers_in(page.named_after(("is ", "was ")))] == [1, 3]


@pytest.mark.parametrize(
    ("text", "digits"),
    [("No number.", 0), ("12 of 1962, or 7", 4), ("In ١٩٦٢, at 5", 4)],
)
def test_the_longest_figure_is_counted_in_any_script(text: str, digits: int) -> None:
    assert Page(text).longest_figure == digits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zebedee, a ferryman, sulks.", ["Zebedee"]),
        ("Orlaith, who counts, is cross.", ["Orlaith"]),
        ("Bixby is Dario Minch.", ["Bixby", "Dario Minch"]),
        ("Honestly, the end is weak.", []),
        ("Guilt, the film says, is a tide.", []),
        ("Sorrow, a kind of sorrow, stays.", []),
    ],
)
def test_a_word_that_opens_a_sentence_is_a_name_where_somebody_is_introduced(
    text: str, names: list[str]
) -> None:
    assert _names_of(text) == names


def test_a_form_of_address_belongs_to_a_name_of_one_word() -> None:
    assert _names_of("The boss, Miss Petal, knits.") == ["Miss Petal"]
    assert _names_of("A judge knits. Judge Oake, that is.") == ["Judge Oake"]
    assert _names_of("I liked Miss Kitty Vale.") == ["Kitty Vale"]


def _names_of(text: str) -> list[str]:
    page = Page(text)
    page.mark([], [])
    return [name.text for name in page.names]


def test_a_phrase_is_weighed_in_a_sentence_of_nothing_else() -> None:
    _, tones = find_opinions(Page("It rained. Don't bother."))
    assert [tone.polarity for tone in tones] == [0, -1]
