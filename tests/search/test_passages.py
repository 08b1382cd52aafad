"""Ranking sentences for a query."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library.model import FilmRef
from bot.reading.text import fold, stem, words
from bot.search.model import ReviewText
from bot.search.passages import rank
from tests.db.trials import trials

ORCHARD = ReviewText(
    1,
    FilmRef(1, "The Orchard", 1999),
    "orchard",
    "Ana",
    "The music is a slow lament. The orchard burns at the end, and the brothers part for good."
    " I composed myself before the second viewing.",
    spoilers=((28, 89),),
)
HARBOUR = ReviewText(
    2,
    FilmRef(2, "Harbour Lights", 2004),
    "harbour",
    "Ben",
    "A composer hides in a lighthouse. The café scenes drag on. Music fills the lighthouse in the"
    " finest scene, and the music never lets go.",
)
BOTH = [ORCHARD, HARBOUR]
FORMS = [
    "go", "going", "Gone", "égo", "ego", "GÓING", "gó", "K", "k", "ſong", "song", "SONGS", "İ", "i",
    "ß", "ss", "straße", "STRASSE", "東京", "東", "x1", "x",
]  # fmt: skip


def quotes(query: str, limit: int = 5, *, spoilers: bool = True) -> list[str]:
    return [passage.quote for passage in rank(query, BOTH, limit=limit, spoilers=spoilers)]


def test_the_sentence_that_holds_most_of_the_query_comes_first() -> None:
    assert quotes("music in the lighthouse")[0].startswith("Music fills the lighthouse")


def test_inflections_match_by_their_stem() -> None:
    assert quotes("drags")[0] == "The café scenes drag on."


def test_diacritics_and_case_do_not_matter() -> None:
    assert quotes("CAFE")[0] == "The café scenes drag on."


def test_words_that_stand_together_beat_the_same_words_apart() -> None:
    apart = ReviewText(
        3, HARBOUR.film, "a", "C", "The red of her dress, long and dark, was a wall."
    )
    close = ReviewText(4, HARBOUR.film, "b", "D", "She wore the red dress to the long, dark wall.")
    best = rank("red dress", [apart, close], limit=2)
    assert [passage.review_id for passage in best] == [4, 3]
    assert best[0].score > best[1].score


def test_a_quoted_phrase_prefers_the_sentence_that_says_it() -> None:
    assert quotes('"music is a slow"')[0] == "The music is a slow lament."


def test_quote_and_highlights_are_exact_spans_of_the_text() -> None:
    for passage in rank("music lighthouse brothers", BOTH, limit=9):
        assert passage.quote == passage.review.text[passage.start : passage.end]
        marked = [passage.review.text[start:end].lower() for start, end in passage.highlights]
        assert set(marked) <= {"music", "lighthouse", "brothers"}
        assert all(passage.start <= s < e <= passage.end for s, e in passage.highlights)


def test_spoilers_are_flagged_and_left_out_on_request() -> None:
    [burns] = rank("orchard burns", BOTH, limit=1)
    assert burns.spoiler
    assert not any("burns" in quote for quote in quotes("orchard burns", spoilers=False))


def test_a_review_marked_as_a_spoiler_is_one_throughout() -> None:
    spoiled = ReviewText(5, ORCHARD.film, "s", "E", "The music stops.", spoiler=True)
    assert rank("music", [spoiled], limit=5)[0].spoiler
    assert rank("music", [spoiled], limit=5, spoilers=False) == []


def test_a_word_that_every_review_holds_still_ranks() -> None:
    same = [
        ReviewText(at, ORCHARD.film, f"r{at}", "F", "The music is fine. It ends.")
        for at in range(5)
    ]
    assert [passage.quote for passage in rank("music", same, limit=5)] == ["The music is fine."] * 5


def test_one_review_does_not_fill_the_results() -> None:
    chatty = ReviewText(6, ORCHARD.film, "c", "G", "Music! " * 20 + "The end.")
    found = rank("music", [chatty, HARBOUR], limit=10)
    assert sum(passage.review_id == 6 for passage in found) == 3
    assert any(passage.review_id == 2 for passage in found)


def test_score_says_how_much_of_the_query_is_there() -> None:
    whole = rank("slow lament", BOTH, limit=1)[0].score
    part = rank("slow lament about a walrus on Mars", BOTH, limit=1)[0].score
    assert 0 < part < whole <= 1


@pytest.mark.parametrize("query", ["", "   ", "!?", "\0", "zebra"])
def test_a_query_without_words_of_the_texts_finds_nothing(query: str) -> None:
    assert quotes(query) == []


@settings(max_examples=trials(30, soak=1_500))
@given(st.text(max_size=80), st.text(max_size=200))
def test_no_query_and_no_text_raises(query: str, text: str) -> None:
    review = ReviewText(7, ORCHARD.film, "t", "H", text)
    for passage in rank(query, [review, HARBOUR], limit=5):
        assert 0 < passage.score <= 1
        assert passage.quote


def test_the_quick_way_to_find_words_misses_none() -> None:
    """Texts are sifted by the beginnings of words, but for those that small letters make longer."""
    endings = [
        "",
        "s",
        "es",
        "ed",
        "ing",
        "er",
        "ly",
        "y",
        "ies",
        "ness",
        "ation",
        "ational",
        "able",
    ]
    roots = [
        "hop",
        "compos",
        "happ",
        "relat",
        "sensibil",
        "sk",
        "fl",
        "agre",
        "tan",
        "music",
        "stor",
    ]
    forms = [root + ending for root in roots for ending in endings]
    ascii_text = " ".join(forms)
    for word in forms:
        quick = ReviewText(1, ORCHARD.film, "q", "I", ascii_text[:590])
        slow = ReviewText(1, ORCHARD.film, "s", "I", ascii_text[:590] + " İ")
        found = [[p.highlights for p in rank(word, [review], limit=9)] for review in (quick, slow)]
        assert found[0] == found[1], word


@settings(max_examples=trials(60, soak=3_000))
@given(st.lists(st.sampled_from(FORMS)), st.sampled_from(FORMS))
def test_every_form_of_a_word_is_found_in_whatever_letters(told: list[str], query: str) -> None:
    text = " ".join(told)
    wanted = {stem(word) for word in words(query)}
    spelt = [match for match in re.finditer(r"\w+", text) if stem(fold(match[0])) in wanted]
    found = rank(query, [ReviewText(8, ORCHARD.film, "f", "J", text)], limit=9)
    highlights = [span for passage in found for span in passage.highlights]
    assert highlights == [match.span() for match in spelt]
