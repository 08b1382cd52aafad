"""The question set is well formed, and every expectation is grounded in a review."""

from functools import cache

import pytest

from benchmarks.answers import Library, judge
from benchmarks.matching import contains, split_year
from benchmarks.parts import (
    ASKED,
    DRILL,
    NOT_LEARNED,
    PARTS,
    QUESTIONS,
    TURNS,
    VOICES,
    asked_of,
    expected_facts,
    read_json_lines,
    review_files,
)

FIELDS = {
    "id", "question", "kind", "answered", "films", "values", "values_not", "evidence_contains",
    "note",
}  # fmt: skip
OPTIONAL = {"films_also", "first"}
LEAST = 100
JUDGEMENT_KINDS = {"verdict", "rating", "genre", "series"}


@cache
def texts_of(part: str) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in review_files(part)}


facts_of = cache(expected_facts)


@pytest.fixture(params=PARTS, scope="module")
def part(request):
    return request.param


@pytest.fixture(scope="module")
def questions(part):
    return read_json_lines(QUESTIONS / part / "questions.jsonl")


def test_a_part_is_large_and_a_quarter_of_it_cannot_be_answered(part, questions):
    unanswerable = [row for row in questions if not row["answered"]]
    assert len(questions) >= LEAST
    assert len(unanswerable) / len(questions) == pytest.approx(0.25, abs=0.05)


def test_ids_are_unique_over_all_parts():
    rows = [row for part in PARTS for row in read_json_lines(QUESTIONS / part / "questions.jsonl")]
    assert len({row["id"] for row in rows}) == len(rows)


def test_a_part_asks_no_question_twice(questions):
    assert len({row["question"] for row in questions}) == len(questions)


def test_a_question_is_one_line_with_the_documented_fields(questions):
    for row in questions:
        assert FIELDS <= set(row) <= FIELDS | OPTIONAL, row["id"]
        assert row["question"].strip() == row["question"] != "", row["id"]
        assert "\n" not in row["question"], row["id"]
        assert isinstance(row["answered"], bool), row["id"]
        assert row["values"] != [], row["id"]
        for groups in (row["values"], row["evidence_contains"]):
            assert all(group and all(map(str.strip, group)) for group in groups or []), row["id"]


def test_an_answerable_question_expects_something_and_another_nothing(questions):
    for row in questions:
        expectations = [row["films"], row["values"], row["evidence_contains"], row.get("first")]
        assert any(expectations) is row["answered"], row["id"]


def test_expected_films_are_titles_in_the_reviews(part, questions):
    known = [title for row in facts_of(part).values() for title in row["title"]]
    for row in questions:
        expected = [*(row["films"] or []), *row.get("films_also", []), row.get("first")]
        for title in filter(None, expected):
            assert split_year(title)[0] in known, (row["id"], title)


def test_expected_evidence_stands_in_a_review(part, questions):
    texts = list(texts_of(part).values())
    for row in questions:
        for words in (words for group in row["evidence_contains"] or [] for words in group):
            assert any(words in text for text in texts), (row["id"], words)


def test_every_review_has_its_facts_and_the_facts_have_their_review(part):
    assert set(facts_of(part)) == set(texts_of(part))


def test_expected_facts_are_worded_as_in_their_review(part):
    texts = texts_of(part)
    for name, row in facts_of(part).items():
        assert any(contains(texts[name], title) for title in row["title"]), name
        for fact in row["required"]:
            if fact["kind"] not in JUDGEMENT_KINDS:
                worded = (contains(texts[name], value) for value in fact["value"])
                assert any(worded), (name, fact)
            if "detail" in fact:
                worded = (contains(texts[name], role) for role in fact["detail"])
                assert any(worded), (name, fact)


@pytest.mark.parametrize("part", [DRILL, TURNS, VOICES])
def test_what_is_only_learned_from_has_facts_for_each_review_once(part):
    files = [row["file"] for row in read_json_lines(QUESTIONS / part / "facts.jsonl")]
    assert sorted(files) == [file.name for file in review_files(part)]


def test_the_parts_share_no_review():
    every = (DRILL, TURNS, VOICES, *PARTS)
    names = [file.name for part in every for file in (QUESTIONS / part / "reviews").glob("[!.]*")]
    assert len(set(names)) == len(names)


def test_an_ideal_answer_to_each_question_is_right_and_fits(part, questions):
    facts = facts_of(part)
    texts = texts_of(part)
    library = Library(texts, {name: row["title"] for name, row in facts.items()})

    def quoting(words):
        name = next(name for name, text in texts.items() if words in text)
        return {"film": facts[name]["title"][0], "review": name, "quote": words}

    for row in questions:
        some_quote = quoting(texts["cascade-of-harmony.txt"])
        ideal = {
            "answered": row["answered"],
            "answer": "",
            "films": row["films"] or [film for film in [row.get("first")] if film],
            "values": [group[0] for group in row["values"] or []],
            "evidence": [quoting(group[0]) for group in row["evidence_contains"] or []]
            or [some_quote],
            "ms": 1.0,
        }
        judged = judge(row, ideal, library)
        assert judged.right, (row["id"], judged.faults)
        assert judged.fits, row["id"]


@pytest.mark.parametrize(
    ("part", "file"),
    [*((part, "asked.jsonl") for part in (*ASKED, VOICES)), (DRILL, NOT_LEARNED)],
)
def test_what_is_asked_of_reviews_is_grounded_in_them(part, file):
    asked = asked_of([part], file)
    rows = [row for _, row in asked]
    assert len({row["question"] for row in rows}) > len(rows) * 0.99
    for path, row in asked:
        text = path.read_text("utf-8")
        assert all(piece in text for piece in row["evidence"]), row["question"]
    assert sum(not row["evidence"] for row in rows) / len(rows) == pytest.approx(0.27, abs=0.08)
