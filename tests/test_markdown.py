"""What people wrote is shown and does nothing."""

from __future__ import annotations

import re
import sys
import time
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.markdown import (
    clean,
    covered,
    cut,
    highlighted,
    kept_apart,
    label,
    line,
    pages,
    passage,
    plain,
    quote,
)

MARKS = """
|| ** __ ~~ ``` ` \\ [a](https://evil.example) ]( > # -# - 1. @everyone @here <@1> <@&1> <#1>
</ask:1> <t:0:R> <a:x:1> <id:browse> https://evil.example word Sentence.
"""
HIDDEN = [
    "\n",
    "\r\n",
    "\u2028",
    "\u202e",
    "\u200b",
    "\u2066",
    "\u0301" * 9,
    "\U000e0041",
    " ",
    "\t",
]
PIECES = st.lists(
    st.one_of(st.text(max_size=8), st.sampled_from(MARKS.split() + HIDDEN)), max_size=40
)
HOSTILE = PIECES.map("".join)

ESCAPED = re.compile(r"\\[^0-9A-Za-z\s]", re.ASCII)


def active(shown: str) -> str | None:
    """What Discord would still act on. Written apart from the code, from Discord's own rules."""
    rest = ESCAPED.sub("\x00", shown)
    for pattern in (
        r"[*_~`|<\[\\]",
        r"https?://",
        r"@(everyone|here)",
        r"(?m)^\s*(#{1,3}|-#|>|>>>|[-*+]|\d+[.)])(\s|$)",
    ):
        if found := re.search(pattern, rest):
            return found[0]
    return None


@given(HOSTILE)
def test_nothing_people_write_acts(text):
    assert active(plain(text)) is None


@given(HOSTILE, st.integers(0, 60))
def test_never_longer_than_the_limit(text, limit):
    assert len(plain(text, limit)) <= limit
    assert len(line(text, limit)) <= limit
    assert len(label(text, limit)) <= limit
    assert active(plain(text, limit)) is None


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_ordinary_words_are_kept(text):
    kept = re.sub(r"[^\w ]", "", text)
    assert plain(kept).replace("\\", "") == clean(kept)


@given(PIECES, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=5))
def test_covers_are_whole_and_hide_what_they_should(pieces, spans):
    signs = [chr(0x4E00 + number) for number in range(len(pieces))]
    text = "".join(map("".join, zip(pieces, signs, strict=True)))
    spoilers = [(min(pair), max(pair)) for pair in spans]
    shown = ESCAPED.sub("", passage(text, (0, len(text)), spoilers))
    assert shown.count("||") % 2 == 0
    in_the_open = "".join(shown.split("||")[::2])
    for sign in signs:
        secret = any(start <= text.index(sign) < end for start, end in spoilers)
        assert (sign in in_the_open) is not secret or text.count(sign) > 1


@given(HOSTILE, st.integers(5, 60))
def test_pages_cover_the_text_and_fit(text, limit):
    spans = pages(text, limit)
    if text:
        assert "".join(text[start:end] for start, end in spans) == text
    assert all(len(plain(text[start:end])) <= limit for start, end in spans)


def test_every_character_that_shows_nothing_is_taken_out():
    hidden = {"Cf", "Cc", "Cs", "Co"}
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) in hidden and not chr(code).isspace():
            assert clean(chr(code)) == "", hex(code)


@pytest.mark.parametrize(
    "piece",
    ["[a](", "\n", " \n", "\n ", "e\u0301", "\u0301", "1", " ", "<@", "||", "a. ", "\x0b#", "\\"],
)
def test_work_grows_with_the_length_only(piece):
    """Sixteen times the text may take some thirty times as long, not two hundred and fifty-six."""

    def effort(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        plain(text, 500)
        pages(plain(text), 1800)
        return time.process_time() - started

    allowed = 64 * min(effort(5_000) for _ in range(3)) + 0.01
    assert any(effort(80_000) < allowed for _ in range(3))


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("A film. It is long and good.", 20, "A film. It is long…"),
        ("It begins well. Then comes more.", 24, "It begins well. …"),
        ("Unendingword" * 3, 10, "Unending…"),
        ("short", 10, "short"),
        ("anything", 1, "…"),
        ("anything", 0, ""),
    ],
)
def test_cut_ends_with_a_sentence_or_a_word(text, limit, shown):
    assert cut(text, limit) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("well-made, 8/10 (so-so)", "well-made, 8/10 (so-so)"),
        ("# Big\n- a\n1. b\n-# c\n> d", "\\# Big\n\\- a\n1\\. b\n\\-# c\n\\> d"),
        ("[click](https://evil.example)", "\\[click](https\\://evil.example)"),
        ("<@1> </ask:1> <t:0>", "\\<@1> \\</ask:1> \\<t:0>"),
        ("||x|| **y** `z`", "\\|\\|x\\|\\| \\*\\*y\\*\\* \\`z\\`"),
        ("a\u202eb\u200bc", "abc"),
        ("one\n\n\n\n\ntwo", "one\n\ntwo"),
    ],
)
def test_examples(text, shown):
    assert plain(text) == shown


def test_everyone_is_not_called():
    assert "@everyone" not in plain("@everyone @Here")
    assert "@here" not in plain("@everyone @here")
    assert plain("mail me@example.org") == "mail me@example.org"


def test_a_quoted_spoiler_is_covered_after_it_is_cut():
    shown = quote("The gardener did it. " * 40, 60, spoiler=True)
    assert shown.startswith("> ||“The gardener")
    assert shown.endswith("”||")


def test_a_cover_goes_around_words_not_space():
    assert covered(" twist ") == " ||twist|| "
    assert covered("  ") == "  "


def test_a_name_written_from_right_to_left_does_not_turn_what_follows():
    assert kept_apart("**مدينة (1985)**") == "**مدينة (1985)**\u200e"
    assert kept_apart("**Сталкер (1976)**") == "**Сталкер (1976)**"


def test_found_words_stand_out():
    assert highlighted("> “Hope and hopeful”", ["Hope"]) == "> “**Hope** and hopeful”"
    assert highlighted(plain("a*b everyone @everyone"), ["everyone", "a*b", ""]) == (
        "a\\*b **everyone** @\u200b**everyone**"
    )


def test_neighbouring_spoilers_share_a_cover():
    assert passage("A. B. C.", (0, 8), [(0, 2), (3, 5)]) == "||A. B.|| C."


@settings(max_examples=30)
@example(7902)  # five full pages once left a scrap
@given(st.integers(1, 9000))
def test_pages_are_even(length):
    text = ("It was a fine film and I liked it. " * 300)[:length]
    sizes = [end - start for start, end in pages(text, 1800)]
    assert len(sizes) == 1 or min(sizes) > 400
