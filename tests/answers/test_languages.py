"""Which language a film is in, by what its reviews say."""

from __future__ import annotations

import pytest

from bot.answers.facts.languages import languages_in
from tests.answers.conftest import Library

REVIEWS = {
    "forty-tonnes": """Forty Tonnes (2022)

Directed by Liis Rand. 74 mins / Estonian and English with subs. Six drivers form a choir.
""",
    "the-long-pier": """The Long Pier (2011)

Directed by Nora Quill. A French baker sulks on a pier in Welsh Wales. A fine film.
""",
}


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("74 mins / Estonian and English with subs", ["Estonian", "English"]),
        ("Language: Farsi, Kurdish", ["Farsi", "Kurdish"]),
        ("It is in Danish with English subtitles.", ["Danish"]),
        ("A Korean-language thriller.", ["Korean"]),
        ("The film is spoken entirely in Icelandic.", ["Icelandic"]),
        ("In Tamil, with subtitles.", ["Tamil"]),
        ("He lives in French Canada.", []),
        ("It is set in an English village.", []),
        ("A German soldier deserts.", []),
        ("The director is French, and it shows.", []),
        ("They all speak Wolof and French.", ["Wolof", "French"]),
        ("The best thing in Polish cinema this year.", []),
    ],
)
def test_a_sentence_says_a_language_or_only_where_somebody_is_from(
    quote: str, said: list[str]
) -> None:
    assert languages_in(quote) == said


async def test_the_language_is_told_with_the_sentence_that_says_it(shelf: Library) -> None:
    answer = await shelf.ask("what language are they speaking in forty tonnes")
    assert answer.values == ("Estonian", "English")
    assert "with subs" in answer.evidence[0].quote


async def test_who_is_french_is_no_language_of_the_film(shelf: Library) -> None:
    answer = await shelf.ask("what language is The Long Pier in?")
    assert not answer.answered, answer.text
