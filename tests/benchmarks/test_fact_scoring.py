"""Facts are counted as a careful reader would count them."""

import pytest

from benchmarks.facts import Tally, finds, matches

TEXT = "Kites (1988). Nora Bell plays the pilot Ida. A fine film. 7/10"
EXPECTED = {
    "file": "kites.txt",
    "title": ["Kites"],
    "required": [
        {"kind": "cast", "value": ["Nora Bell"], "detail": ["Ida", "pilot"]},
        {"kind": "character", "value": ["Ida"]},
        {"kind": "rating", "value": ["7/10", "7"]},
    ],
    "acceptable": [{"kind": "thing", "value": ["kite"]}],
}


def fact(kind, value, detail="", quote="Nora Bell plays the pilot Ida."):
    return {"kind": kind, "value": value, "detail": detail, "quote": quote}


def counted(*facts, title="Kites (1988)"):
    tally = Tally()
    tally.add(EXPECTED, {"file": "kites.txt", "title": title, "facts": list(facts)}, TEXT)
    return tally


def test_what_is_read_right_counts_for_precision_and_recall():
    tally = counted(
        fact("cast", "Nora Bell", "the pilot Ida"),
        fact("character", "Ida"),
        fact("rating", "7/10"),
        fact("thing", "a red kite"),
    )
    figures = tally.figures()
    assert figures["titles"] == [1, 1]
    assert figures["quotes_true"] == [4, 4]
    assert figures["precision"] == [4, 4]
    assert figures["recall"] == [3, 3]
    assert tally.misses == []


def test_a_false_name_costs_precision_and_a_missed_one_recall():
    tally = counted(fact("cast", "Nora Bell Pilot"))
    assert tally.figures()["kinds"]["cast"] == {"precision": [0, 1], "recall": [0, 1]}
    assert "kites.txt: false cast 'Nora Bell Pilot' ()" in tally.misses
    assert "kites.txt: missed cast Nora Bell as Ida" in tally.misses


def test_a_role_left_out_is_missed_and_another_role_is_false():
    expected = EXPECTED["required"][0]
    assert matches(fact("cast", "Nora Bell"), expected)
    assert not finds(fact("cast", "Nora Bell"), expected)
    assert not matches(fact("cast", "Nora Bell", "the baker"), expected)


def test_an_invented_quote_and_a_wrong_title_are_told():
    tally = counted(fact("character", "Ida", quote="Ida flies."), title="Kite")
    assert tally.figures()["quotes_true"] == [0, 1]
    assert tally.figures()["titles"] == [0, 1]


@pytest.mark.parametrize(
    ("value", "right"), [("7", True), ("7/10", True), ("7 out of 7", False), ("4/7", False)]
)
def test_a_rating_of_one_figure_is_the_whole_value(value, right):
    assert matches(fact("rating", value), EXPECTED["required"][2]) is right


def test_kinds_outside_the_contract_are_not_counted():
    assert counted(fact("reviewer", "Nobody")).figures()["precision"] == [0, 0]
