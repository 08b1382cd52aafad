"""What becomes of an answer by rule, and what is seen of a question and its sentences."""

from __future__ import annotations

from collections.abc import Hashable
from math import inf
from typing import Any

import pytest

from bot.answers.finding.levels import ABSENT, SAME, level_of
from bot.answers.finding.passages import Sentence, sentence
from bot.answers.learned.selection import (
    DOUBTFUL,
    MEASURED,
    SURE,
    SURE_OF_FACT,
    Seen,
    Verdict,
    add_up,
    decide,
    models,
    weigh,
    weigh_within,
)
from bot.answers.learned.selection_features import Question, Ruled
from bot.answers.model import Evidence
from bot.answers.words.thesaurus import thesaurus
from bot.library.model import FilmRef
from bot.reading.text import stem

_FILM = FilmRef(1, "Gravel", None)
_SILENT = Ruled("open", unsaid=2, answered=False, number=None)
_QUOTED = Ruled("open", unsaid=0, answered=True, number=0)


def _sentences(*quotes: str) -> list[Sentence]:
    return [
        sentence(Evidence(_FILM, 1, "gravel", "", quote, 0, len(quote)), number)
        for number, quote in enumerate(quotes)
    ]


@pytest.mark.parametrize(
    ("margins", "ruled", "verdict"),
    [
        ([SURE + 0.1, -3.0], _SILENT, Verdict.BEST_ANSWERS),
        ([SURE - 0.1, -3.0], _SILENT, Verdict.NONE_ANSWERS),
        ([DOUBTFUL + 0.1, -2.0], _QUOTED, Verdict.STANDS),
        ([DOUBTFUL - 0.1, -2.0], _QUOTED, Verdict.NONE_ANSWERS),
        ([DOUBTFUL - 0.1, SURE + 0.1], _QUOTED, Verdict.BEST_ANSWERS),
    ],
)
def test_an_answer_stands_or_is_taken_back(
    margins: list[float], ruled: Ruled, verdict: Verdict
) -> None:
    assert decide(margins, ruled) is verdict


def test_no_bare_quote_answers_what_asks_for_a_fact_or_a_yes() -> None:
    fact = Ruled("fact", unsaid=1, answered=False, number=None, quotable=False)
    assert decide([SURE + 1], fact) is Verdict.NONE_ANSWERS


def test_a_value_is_not_taken_back_for_one_quote() -> None:
    told = Ruled("yes-no", unsaid=0, answered=True, number=0, valued=True)
    assert decide([DOUBTFUL - 3], told) is Verdict.STANDS


def test_what_quotes_no_sentence_of_the_reviews_stands() -> None:
    catalogued = Ruled("yes-no", unsaid=0, answered=True, number=None)
    assert decide([-9.0, 9.0], catalogued) is Verdict.STANDS


def test_a_question_is_read_without_its_film_and_its_names() -> None:
    question = Question.read("how many goats does @p0 buy in @f1", [("ann poe", "ann")], "Gravel")
    assert question.terms == (stem("goats"), stem("buy"))
    assert (question.sort, question.shown, question.focus) == ("figure", "many", stem("goats"))


def test_the_last_candidate_is_none_of_them() -> None:
    question = Question.read("why does the goat run", [], "Gravel")
    sentences = _sentences("The goat bolts because of the thunder.", "It is long.")
    *found, none = Seen.of(question, sentences, _SILENT).features
    assert len(found) == len(sentences)
    assert "why=True" in found[0]
    assert "why=False" in found[1]
    assert "none" in none
    assert not any("none" in one for one in found)


def test_of_many_sentences_the_likeliest_are_measured_and_the_one_quoted() -> None:
    question = Question.read("why does the goat run", [], "Gravel")
    dull = [f"It lasted for {number} minutes in Leeds." for number in range(3 * MEASURED)]
    sentences = _sentences(*dull, "The goat runs because of the thunder.")
    for quoted in (0, 50, len(dull) - 1):
        ruled = Ruled("open", unsaid=0, answered=True, number=quoted)
        weighed = weigh(question, sentences, ruled)
        assert quoted in weighed.measures
        assert MEASURED <= len(weighed.measures) <= MEASURED + 1
        assert weighed.margins.index(max(weighed.margins)) == len(dull)
        kept = {number for number, margin in enumerate(weighed.margins) if margin > -inf}
        assert kept == weighed.measures.keys()


def test_another_answer_to_a_question_is_weighed_by_what_was_seen_for_the_first() -> None:
    question = Question.read("why does the goat run", [], "Gravel")
    sentences = _sentences("The goat bolts because of the thunder.", "It is long.")
    kept: dict[Hashable, Any] = {}
    for ruled in (_SILENT, _QUOTED, _SILENT):
        weighed = weigh_within(kept, question, sentences, ruled)
        assert weighed == weigh(question, sentences, ruled)
        assert weighed.margins == add_up(*models(), Seen.of(question, sentences, ruled))
    assert len(kept) == 1


def test_related_words_are_known_both_ways_and_as_phrases() -> None:
    same, near = thesaurus()
    for table in (same, near):
        for head, others in table.single.items():
            assert head not in others
            assert all(head in table.single[other] for other in others)
    assert level_of(stem("film"), frozenset({stem("picture")}), "picture") == SAME
    assert level_of(stem("film"), frozenset(), "a motion picture of note") == SAME
    assert level_of(stem("film"), frozenset({stem("umbrella")}), "umbrella") == ABSENT


def test_what_the_reading_looked_for_in_vain_is_told_by_a_surer_sentence() -> None:
    plain = Ruled("fact", unsaid=0, answered=False, number=None)
    assert decide([SURE + 0.1], plain) is Verdict.NONE_ANSWERS
    assert decide([SURE_OF_FACT + 0.1], plain) is Verdict.BEST_ANSWERS
    more = Ruled("fact", unsaid=1, answered=False, number=None)
    assert decide([SURE + 0.1], more) is Verdict.BEST_ANSWERS
