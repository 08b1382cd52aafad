"""The words of a page, and the sentences that hold them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.opinions import find_opinions
from bot.reading.page import _LOWER_WORD, LowerWords, Page, numbers_in


@given(st.text(alphabet="abAÉ é'-. \n1", max_size=40), st.text(alphabet="ab'-é", max_size=4))
def test_a_word_is_in_lower_case_where_it_stands_so(canvas: str, word: str) -> None:
    assert (word in LowerWords(canvas)) == (word in re.findall(_LOWER_WORD, canvas))


def test_the_sentences_that_hold_words_are_told_by_their_numbers() -> None:
    page = Page("A port-city film. Nothing here. The film sags.")
    assert [*numbers_in(page.having(frozenset({"film", "port"})))] == [0, 2]
    assert [*numbers_in(page.having_part(frozenset({"port", "nothing"})))] == [0, 1]
    both = page.having_all([frozenset({"film"}), frozenset({"sags", "city"})])
    assert [*numbers_in(both)] == [0, 2]
    assert not page.having_all([frozenset({"film"}), frozenset({"nobody"})])


def test_a_phrase_is_weighed_in_a_sentence_of_nothing_else() -> None:
    _, tones = find_opinions(Page("It rained. Don't bother."))
    assert [tone.polarity for tone in tones] == [0, -1]
