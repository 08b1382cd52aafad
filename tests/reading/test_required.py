"""What a pattern cannot do without, and that no rule misses a sentence for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bot.reading import (
    cast,
    cast_equations,
    cast_frames,
    cast_rules,
    characters,
    credit_context,
    credit_lines,
    credit_pronouns,
    credit_rules,
    genre,
    place_names,
    series,
    themes,
    verdict,
)
from bot.reading import credits as credits_
from bot.reading.page import Page, compile_rule, numbers_in
from bot.reading.required import by_needed_word, required_words
from bot.reading.rules import RuleSet, Sought
from bot.reading.text import is_keyed
from bot.reading.titles import find_titles

REVIEWS = Path(__file__).parents[2] / "benchmarks" / "questions" / "credits" / "reviews"


PARTS = (
    "The doctor is Sizwe Khumalo. The captain, Maren Holt, is played by veteran Greta Solberg.",
    "Max Bell is matched by Ike Thornbury's foreman, Big Saul, in the streets of Ben Rue's town.",
    "And that's the ever-reliable Ann Poe. The judge? That's the great Ben Rue.",
)


def needs(pattern: str) -> list[set[str]]:
    return [set(clause) for clause in required_words(pattern)]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bdirected by ", [{"by"}, {"directed"}]),
        (r"\bthemes?\b", [{"theme", "themes"}]),
        (r"\b(?:set|shot|the whole thing was) in ", [{"in"}, {"set", "shot", "whole"}]),
        (r"\bfollow-up to ", [{"follow"}, {"to"}, {"up"}]),
        (r"\bno(?: longer)? fun\b", [{"fun"}, {"longer", "no"}]),
        (r"\b(?:score|music)[.!]\s+so\b", [{"so"}, {"music", "score"}]),
        (r"\bgr[ae]y (?:eyes|hair)\b", [{"eyes", "hair"}, {"gray", "grey"}]),
    ],
)
def test_the_words_of_a_pattern_are_read_off_it(pattern: str, expected: list[set[str]]) -> None:
    assert needs(pattern) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        r"directed",  # may be the end of "undirected"
        r"\bdirect",  # may be the beginning of "director"
        r"\b(?:sad)?",  # may be nothing
        r"\b(?:sad|[a-z]+)\b",  # may be any word
        r"\bs*ad\b",  # may be written in any number of ways
        r"(?=sad )",  # looks at what it does not match
        r"(?<!\bsad )",
    ],
)
def test_what_may_be_missing_is_not_required(pattern: str) -> None:
    assert needs(pattern) == []


def test_a_pattern_is_found_by_the_rarest_words_it_needs() -> None:
    by_word = by_needed_word(
        [r"\bnot a dry eye\b", r"\bthe (?:whole|entire) row\b", r"\bno keepers?\b"]
    )
    assert by_word == {"dry": [0], "row": [1], "keeper": [2], "keepers": [2]}


def test_marks_are_required_wherever_they_stand() -> None:
    assert needs(compile_rule(r"{name}'s? {title}").pattern) == [{"\ue000"}, {"\ue001"}]


def _pages(also: Sequence[str] = ()) -> Iterator[Page]:
    read = (file.read_text("utf-8") for file in sorted(REVIEWS.glob("*.txt"))[:20])
    for text in (*read, *also):
        page = Page(text)
        titles = find_titles(page)
        page.mark(titles.spans, titles.works)
        yield page


def test_every_match_of_a_rule_is_in_a_sentence_with_its_required_words() -> None:
    rules = [
        one.pattern
        for module in (cast_rules, characters, credit_rules, credits_, series, themes)
        for every in vars(module).values()
        if isinstance(every, RuleSet)
        for one in every.rules
    ]
    assert len(rules) > 60
    required: dict[re.Pattern[str], tuple[frozenset[str], ...]] = {
        pattern: required_words(pattern.pattern) for pattern in rules
    }
    matched = 0
    for page in _pages():
        for pattern in rules:
            having = {
                *numbers_in(page.having_all(required[pattern]) & (1 << len(page.sentences)) - 1)
            }
            for number, sentence in enumerate(page.sentences):
                if pattern.search(page.skeleton, *sentence):
                    assert number in having, pattern.pattern
                    matched += 1
    assert matched > 100


IN_CONTEXT = (
    "The script! Ann Poe packs three twists in. That is the score. Ben Rue recorded it in a mill.",
    "Ben Rue shot it in 1978. *Low Tide* was directed by Ann Poe, who writes her own script.",
    "She wrote it as well. Ann Poe wrote it on night buses and directed it in eight nights.",
    "Ann Poe sang, and *Low Tide*, which she also produced, is short. The music is hers.",
)


def test_no_match_is_missed_for_words_of_the_sentence_before() -> None:
    wanted = [
        one
        for module in (credit_context, credit_pronouns, series)
        for one in vars(module).values()
        if isinstance(one, Sought)
    ]
    assert len(wanted) > 8
    matched = 0
    for page in _pages(IN_CONTEXT):
        for one in wanted:
            spans = [match.span() for match in one.pattern.finditer(page.skeleton)]
            assert [match.span() for match in one.anywhere(page)] == spans, one.pattern
            matched += len(spans)
    assert matched > 5


KEYED = [
    (credit_lines._LINE, credit_lines._KEYS, credit_lines._SIGNS),
    (cast._CAST_LINE, cast._CAST_KEYS, ":=–—|"),
    (genre._GENRE_LINE, genre._KEYS, ":=|"),
    (credit_context._ASKED, credit_context._ASKED_NOUNS, "?"),
]


def test_no_line_is_missed_for_its_sign_or_its_key() -> None:
    lines = [
        "Dir. Ann Poe | 90 min",
        "Ph.  Ben Rue",
        "*Writer/Director:* Ann Poe",
        "Music by ... Ben Rue",
        "Voice cast — Ann Poe, Ben Rue",
        "Who's in it: Ann Poe",
        "**Genre:** drama",
        "who directed it? \ue000\ue003",
    ]
    pages = [page.text for page in _pages()] + [page.skeleton for page in _pages()]
    for pattern, keys, signs in KEYED:
        texts = [text for text in (*pages, *lines) if pattern.search(text.lower())]
        assert texts, pattern.pattern
        for text in texts:
            assert is_keyed(text.lower(), keys, signs), text


def test_no_advice_is_missed_for_its_words() -> None:
    given = 0
    for page in _pages():
        for one in (verdict._ADVICE_FOR, verdict._ADVICE_AGAINST, verdict._IN_BETWEEN):
            for number, (start, end) in enumerate(page.sentences):
                if one.pattern.search(page.skeleton[start:end]):
                    assert one.sentences(page) >> number & 1
                    given += 1
    assert given > 5


def test_no_part_is_missed_for_what_stands_before_its_player_or_after_its_owner() -> None:
    for rule, sentences in (
        (cast_equations._ROLE_IS, lambda page: page.named_after(cast_equations._BEFORE_PLAYER)),
        (cast_frames._OWNED, lambda page: page.owning),
        (place_names._OWNS_PLACE, lambda page: page.owning),
    ):
        looked_at = [
            sentences(page) >> page.number_at(match.start()) & 1
            for page in _pages(PARTS)
            for match in rule.matches(page)
        ]
        assert looked_at, rule.pattern
        assert all(looked_at), rule.pattern
