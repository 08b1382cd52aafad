"""What is measured of a sentence: how much of a question it has, and beside the others."""

from __future__ import annotations

import pytest

from bot.answers.details.detail_wording import SORTS
from bot.answers.finding.passages import sentence
from bot.answers.learned.measures import COMPARED, Measures
from bot.answers.learned.selection import Seen
from bot.answers.learned.selection_features import NONE, Question, Ruled
from bot.answers.model import Evidence
from bot.library.model import FilmRef
from bot.reading.trees import Tree, load_trees

_FILM = FilmRef(1, "Gravel", None)
_SILENT = Ruled("open", unsaid=2, answered=False, number=None)


def _measures(asked: str, *quotes: str, ruled: Ruled = _SILENT) -> list[Measures]:
    sentences = [
        sentence(Evidence(_FILM, 1, "gravel", "", quote, 0, len(quote)), number)
        for number, quote in enumerate(quotes)
    ]
    question = Question.read(asked, [("ann poe", "ann")], "Gravel")
    return Seen.of(question, sentences, ruled).measures


def test_kindred_words_are_measured_where_no_word_is_the_same() -> None:
    monster, goat = _measures(
        "is the creature frightening", "It is one scary monster.", "The goat eats his lunch."
    )
    assert monster["close"] > 0.5 > goat["close"]
    assert monster["towards"] > goat["towards"]


def test_a_sentence_is_held_against_the_others() -> None:
    best, other = _measures(
        "why does the goat bolt", "The goat bolts at the thunder.", "A goat is seen."
    )
    assert best["said"] > other["said"]
    assert best["behind in said"] == 0
    assert best["ahead in said"] == -other["ahead in said"] == other["behind in said"] > 0


def test_a_film_of_one_sentence_has_nothing_to_hold_it_against() -> None:
    (only,) = _measures("why does the goat bolt", "The goat bolts at the thunder.")
    assert [only[f"behind in {name}"] for name in COMPARED] == [0] * len(COMPARED)
    assert only["ahead in said"] == only["said"]


def test_a_name_is_meant_by_a_pronoun_after_it() -> None:
    named, meant = _measures("what does @p0 buy", "Ann Poe has a goat.", "She buys a boat.")
    assert (named["names said"], meant["names said"]) == (1, 0)


def test_what_is_asked_for_is_shown_or_not_or_not_asked() -> None:
    asked = "how many goats are there"
    assert [one["shows"] for one in _measures(asked, "Three goats.", "A goat.")] == [1, 0]
    assert _measures("is there a goat", "Three goats.")[0]["shows"] == -1


@pytest.mark.parametrize(
    ("asked", "sort"),
    [
        ("is the goat brown", "polar"),
        ("what colour is the goat", "colour"),
        ("where does the goat bolt", "place"),
        ("goat bolts", "none"),
    ],
)
def test_every_sort_of_question_is_a_number_of_its_own(asked: str, sort: str) -> None:
    assert Question.read(asked, [], "Gravel").sort == sort
    (only,) = _measures(asked, "The goat bolts.")
    assert only["sort"] == (NONE, *SORTS).index(sort)


def test_the_learned_trees_ask_for_nothing_that_is_not_measured() -> None:
    (row, _) = _measures("why does the goat bolt", "The goat bolts at the thunder.", "It is long.")

    def asked(tree: Tree) -> set[str]:
        return {tree[0]} | asked(tree[2]) | asked(tree[3]) if isinstance(tree, list) else set()

    trees = load_trees("selection", "bot.answers").trees
    assert set().union(*map(asked, trees)) <= set(row)
