"""The scorer tells right from wrong, honest from dishonest, and true quotes from invented ones."""

import pytest

from benchmarks.answers import Library, is_true, judge, quantile, summarise

REVIEWS = Library(
    texts={
        "kites.txt": "Kites is by Nora Bell. Its music, by Ivo Lark, soars.",
        "kites-again.md": "I slept through Kites. The music is a bore.",
        "moss-1960.txt": "Moss (1960) stars Nora Bell.",
        "moss-1999.txt": "Moss (1999) stars Ada Quill.",
    },
    titles={
        "kites.txt": ["Kites"],
        "kites-again.md": ["Kites"],
        "moss-1960.txt": ["Moss"],
        "moss-1999.txt": ["Moss"],
    },
)


def question(**changes):
    return {
        "id": "q-1", "question": "Who directed Kites?", "kind": "credit", "answered": True,
        "films": ["Kites"], "values": [["Nora Bell"]], "values_not": [],
        "evidence_contains": [["by Nora Bell"]], "note": "",
    } | changes  # fmt: skip


def answer(**changes):
    return {
        "question": "Who directed Kites?", "answered": True, "answer": "Nora Bell directed Kites.",
        "films": ["Kites"], "values": ["Nora Bell"], "ms": 1.0,
        "evidence": [{"film": "Kites", "review": "kites", "quote": "Kites is by Nora Bell."}],
    } | changes  # fmt: skip


def verdict(expected, given):
    return judge(expected, given, REVIEWS)


def test_the_right_answer_with_its_proof_is_right_and_fits():
    judged = verdict(question(), answer())
    assert judged.right
    assert judged.fits


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"answered": False}, "declined"),
        ({"films": ["Moss"]}, "film missing: Kites"),
        ({"films": ["Kites", "Moss"]}, "film too many: Moss"),
        ({"films": []}, "film missing: Kites"),
        ({"values": ["Ivo Lark"], "answer": "Ivo Lark did."}, "value missing: Nora Bell"),
        ({"values": ["Nora"], "answer": "Nora did."}, "value missing: Nora Bell"),
    ],
)
def test_a_wrong_answer_is_wrong_for_the_stated_reason(changes, fault):
    assert fault in verdict(question(), answer(**changes)).faults


def test_a_forbidden_name_among_the_values_is_a_fault():
    judged = verdict(question(values_not=["Ivo Lark"]), answer(values=["Nora Bell", "Ivo Lark"]))
    assert judged.faults == ["wrongly claims: Ivo Lark"]


def test_case_articles_diacritics_and_punctuation_do_not_matter():
    expected = question(films=["The Kites"], values=[["the lost Šárka Bell"]])
    assert verdict(expected, answer(films=["KITES"], values=["lost Sarka Bell’"])).right


def test_a_value_may_stand_in_the_text_of_the_answer():
    assert verdict(question(), answer(values=[])).right


def test_the_right_name_in_the_text_does_not_excuse_a_wrong_value():
    assert not verdict(question(), answer(values=["Ivo Lark"])).right


def test_a_description_may_stand_in_the_text_beside_the_name():
    expected = question(kind="character", values=[["director"]])
    assert verdict(expected, answer(answer="Nora Bell is the director.")).right


def test_a_word_of_the_films_title_is_no_value():
    expected = question(films=["The Third Winter"], values=[["third"]])
    told = {"films": ["The Third Winter"], "values": []}
    assert not verdict(expected, answer(**told, answer="The Third Winter is a film.")).right
    assert verdict(expected, answer(**told, answer="The Third Winter is the third part.")).right


def test_yes_and_no_count_as_values_or_as_first_words_only():
    expected = question(values=[["no"]], values_not=["yes"])
    assert verdict(expected, answer(values=["no"])).right
    assert verdict(expected, answer(values=[], answer="No: it is not.")).right
    assert not verdict(expected, answer(values=[], answer="There is no doubt that it is.")).right
    assert not verdict(expected, answer(values=["yes"], answer="Yes, no doubt.")).right


def test_an_unanswerable_question_wants_to_be_declined_whatever_else_is_said():
    expected = question(answered=False, films=None, values=None, evidence_contains=None)
    assert verdict(expected, answer(answered=False, answer="The reviews do not say.")).right
    assert verdict(expected, answer()).faults == ["claims to know"]


def test_extra_films_are_allowed_where_the_question_allows_them():
    assert verdict(question(films_also=["Moss"]), answer(films=["Kites", "Moss"])).right


def test_the_film_that_must_come_first_must_come_first():
    expected = question(films=None, values=None, first="Moss (1999)")
    assert verdict(expected, answer(films=["Moss (1999)", "Kites"])).right
    assert not verdict(expected, answer(films=["Kites", "Moss (1999)"])).right
    assert not verdict(expected, answer(films=[])).right


def test_films_of_one_title_are_told_apart_by_year_where_it_is_given():
    expected = question(films=["Moss (1960)"], values=None)
    assert verdict(expected, answer(films=["Moss (1960)"])).right
    assert verdict(expected, answer(films=["Moss"])).right
    assert not verdict(expected, answer(films=["Moss (1999)"])).right


def test_an_opinion_without_values_is_right_only_with_both_sides_quoted():
    expected = question(kind="opinion", values=None, evidence_contains=[["soars"], ["is a bore"]])
    praise = {"film": "Kites", "review": "kites.txt", "quote": "Its music, by Ivo Lark, soars."}
    blame = {"film": "Kites", "review": "kites-again", "quote": "The music is a bore."}
    assert verdict(expected, answer(evidence=[praise, blame])).right
    assert verdict(expected, answer(evidence=[praise])).faults == ["not quoted: is a bore"]


@pytest.mark.parametrize(
    "evidence",
    [
        {"film": "Kites", "review": "kites", "quote": "Kites was made by Nora Bell."},
        {"film": "Kites", "review": "kites-again", "quote": "Kites is by Nora Bell."},
        {"film": "Kites", "review": "no-such-review", "quote": "Kites is by Nora Bell."},
        {"film": "Moss", "review": "kites", "quote": "Kites is by Nora Bell."},
        {"film": "Kites", "review": "kites", "quote": " "},
    ],
    ids=["reworded", "of another review", "of no review", "of another film", "empty"],
)
def test_an_invented_quote_is_not_true_and_its_answer_does_not_fit(evidence):
    assert not is_true(evidence, REVIEWS)
    judged = verdict(question(), answer(evidence=[evidence]))
    assert judged.right
    assert not judged.fits


def test_an_answer_without_a_quote_does_not_fit():
    assert not verdict(question(evidence_contains=None), answer(evidence=[])).fits


def test_an_answer_that_rests_on_no_text_needs_no_quote():
    assert verdict(question(evidence_contains=[]), answer(evidence=[])).fits


def test_the_summary_counts_each_thing_among_its_own():
    unanswerable = question(answered=False, films=None, values=None, evidence_contains=None)
    invented = {"film": "Kites", "review": "kites", "quote": "It is by Nora Bell."}
    figures = summarise(
        [
            verdict(question(), answer()),
            verdict(question(), answer(evidence=[invented])),
            verdict(question(), answer(answered=False, evidence=[])),
            verdict(unanswerable | {"kind": "not_stated"}, answer(answered=False, evidence=[])),
        ]
    )
    assert figures["right"] == [2, 3]
    assert figures["honest"] == [1, 1]
    assert figures["evidence_true"] == [1, 2]
    assert figures["evidence_fits"] == [1, 2]
    assert figures["kinds"] == {"credit": [2, 3], "not_stated": [1, 1]}


def test_quantiles_are_values_that_occurred():
    times = [float(number) for number in range(1, 201)]
    assert quantile(times, 0.50) == 100
    assert quantile(times, 0.99) == 198
    assert quantile([7.0], 0.99) == 7
