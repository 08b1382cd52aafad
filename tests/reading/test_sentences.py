from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import split_sentences
from bot.reading.sentences import sentences_around


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "I saw Dr. Strange with J. R. Whitlock on Mt. Holly.",
        '"Run!" she cries, and they run.',
        "Mamma Mia! is a film, and so is Who Goes There? as far as I know.",
        "Robert Crane Jr. plays the son at 8 p.m. sharp.",
        "It costs 3.50 dollars... or so.",
        "Dir. J. Doe | 112 min. | 1987",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good.Bad things happen.", ["Good.", "Bad things happen."]),
        ("It was bad. the end was worse.", ["It was bad.", "the end was worse."]),
        ("# The Lantern\nA film.", ["# The Lantern", "A film."]),
        ("- Acting: fine\n- Plot: bad", ["- Acting: fine", "- Plot: bad"]),
        ("Was it plan B. It was not.", ["Was it plan B.", "It was not."]),
        ("One (really.) Two.", ["One (really.)", "Two."]),
        ("He said “no.” Then he left.", ["He said “no.”", "Then he left."]),
    ],
)
def test_sentences_are_told_apart(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_wrapped_paragraph_is_not_cut_at_its_line_ends() -> None:
    wrapped = (
        "The film follows a young woman who crosses the whole of the country\nto find her father."
    )
    assert split(wrapped) == [wrapped]


def test_text_without_stops_is_cut_short_enough_to_quote() -> None:
    assert max(len(s) for s in split("word " * 5_000)) <= 600
    assert max(len(s) for s in split("x" * 5_000)) <= 600


def test_a_run_of_stops_before_a_letter_is_read_once() -> None:
    assert "".join(split("!" * 100_000 + "a")) == "!" * 100_000 + "a"  # else it takes minutes


@given(st.text(alphabet=st.sampled_from("aA .!?\n\"'()-1…’|*é\t"), max_size=200))
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    spans = split_sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(
    st.lists(
        st.sampled_from(
            [*"aA.!?\n\"')-…1 ", "Dr. ", "the end.", "The ", "etc. ", "\n\n", "- x", "w" * 90]
        ),
        max_size=60,
    ),
    st.integers(1, 9),
)
def test_the_sentences_around_some_places_are_those_of_the_whole(
    told: list[str], step: int
) -> None:
    text = "".join(told)
    places = [at for at, letter in enumerate(text) if letter.isalnum()][::step]
    whole = [(start, end) for start, end in split_sentences(text)]
    around = sentences_around(text, places)
    holding = [span for span in whole if any(span[0] <= place < span[1] for place in places)]
    assert set(holding) <= set(around) <= set(whole)
    assert around == sorted(set(around))
    if all(end - start < 300 for start, end in whole):
        assert around == holding
