"""The facts that a part expects can be given to the bot in its reviews' headers."""

import pytest

from benchmarks import oracle, parts
from bot.library.header import parse_file
from bot.reading.model import Kind


@pytest.mark.parametrize("part", [part for part in parts.PARTS if part != "kept"])
def test_every_review_can_be_given_its_facts(tmp_path, part):
    expected = parts.expected_facts(part)
    for file in oracle.given(part, tmp_path):
        review = parse_file(file.stem, file.read_text("utf-8"), source=file.name)
        row = expected[file.name]
        assert review.title == row["title"][0]
        for fact in row["required"]:
            if fact["kind"] not in (Kind.VERDICT, Kind.RATING, Kind.YEAR):
                held = [one for one in review.facts if one[0] == fact["kind"]]
                assert str(fact["value"][0]) in [value for _, value, _ in held]


def test_what_is_not_said_is_not_read_either(tmp_path):
    text = oracle.with_facts("Directed by Ann Poe.", {"title": ["Tide"], "required": []})
    assert Kind.DIRECTOR in parse_file("tide", text, source="tide.txt").given


def test_of_two_ratings_a_header_takes_the_first() -> None:
    rated = [{"kind": "rating", "value": [one]} for one in ("7/10", "4/10")]
    text = oracle.with_facts("Ann: seven.", {"title": ["Tide"], "required": rated})
    assert text.count("rating = ") == 1
    assert 'rating = "7/10"' in text
