"""What can be seen of one mention of a possible title: the words and the line around it.

Nothing here decides anything: `title_choice.py` adds up what each of these features weighs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from bot.patterns import compiled
from bot.reading.headings import YEAR
from bot.reading.lexicon.film_words import JOB_WORDS
from bot.reading.lexicon.titles import OUTLET_WORDS
from bot.reading.page import Page
from bot.reading.title_candidates import Span
from bot.reading.title_evidence import left_of, right_of
from bot.reading.title_words import TELLING, Tokens, word_kind, word_kinds

_PLAYED = compiled(r",? (?:is |was )?(?:brilliantly |wonderfully |well )?(?:played|voiced) by\b")
_SIGNS = 3  # characters: a full stop, a quotation mark
_BETWEEN = frozenset('¶"*_')  # lines and marks
_NAMES = frozenset(("Capital", "Given"))
_AFTER = 10  # words of the sentence that are looked at one by one
_YEAR_ALONE = compiled(rf"[(\[]?{YEAR}[)\]]?$")


class Mentions:
    """The mentions of possible titles in one page; many of them begin or end at one place."""

    def __init__(self, page: Page, tokens: Tokens) -> None:
        self._page = page
        self._tokens = tokens
        self._left: dict[int, tuple[str, ...]] = {}  # turns of phrase that end at a place
        self._right: dict[int, tuple[str, ...]] = {}  # and those that begin at one
        self._next: dict[int, frozenset[str]] = {}  # how the sentence after one of a number begins

    def seen(self, span: Span, *, first: bool) -> set[str]:
        """What is seen around a mention; `first`: of this title."""
        page = self._page
        number = page.number_at(span.start)
        begins, ends = page.sentences[number]
        if (left := self._left.get(span.start)) is None:
            left = self._left[span.start] = tuple(left_of(page.lowered, begins, span.start))
        if (right := self._right.get(span.end)) is None:
            right = self._right[span.end] = tuple(right_of(page.lowered, span.end, ends))
        how = "M" if span.marked else "R"
        if (following := self._next.get(number)) is None:
            following = self._next[number] = _next(self._tokens, ends)
        seen = _around(page, self._tokens, span, number, first=first) | following
        return seen | _turns(left, right, how, "early" if number < 3 else "late")

    def of_another(self, span: Span) -> bool:
        """Whether a mention that was seen is announced as another film: "the original …"."""
        return "another" in self._left[span.start]


@lru_cache(maxsize=1024)
def _turns(left: tuple[str, ...], right: tuple[str, ...], how: str, early: str) -> frozenset[str]:
    """The turns of phrase on both sides of a mention."""
    seen = {f"both {a} {b}" for a in left or ["none"] for b in right or ["none"]}
    for side, names in (("left", left), ("right", right)):
        for name in names:
            seen |= {f"{side} {name}", f"{side} {name} {early}", f"{how} {side} {name}"}
    return frozenset(seen)


def _next(tokens: Tokens, ends: int) -> frozenset[str]:
    """How it goes on after the sentence of a mention: "It's about …" tells of the film reviewed."""
    at = bisect_left(tokens.starts, ends)
    words = [
        (word, kind)
        for word, kind in zip(tokens.words[at : at + 6], tokens.kinds[at : at + 6], strict=True)
        if word not in _BETWEEN
    ]
    if not words:
        return frozenset(["next none"])
    (one, _), two = words[0], " ".join(word for word, _ in words[:2])
    kinds = [kind for _, kind in words]
    return frozenset(
        [f"next {one}", f"next {two}", f"kN {' '.join(kinds[:2])}", f"kN {' '.join(kinds[:3])}"]
    )


def _around(page: Page, tokens: Tokens, span: Span, number: int, *, first: bool) -> set[str]:
    """What is seen around one mention, in the sentence of that number."""
    start, end = span.start, span.end
    begins, ends = page.sentences[number]
    place = "last" if number == len(page.sentences) - 1 else str(min(number, 3))
    how = "M" if span.marked else "R"
    seen = {f"written {span.how}", f"sentence {place}"}
    if first:
        seen |= {f"first in {place}", f"first at {4 * start // len(page.text)}"}
    if _PLAYED.match(page.canvas, end):
        seen.add("is played by somebody")
    if start - begins <= 1 and ends - end <= _SIGNS:  # "ok so. Lanterns of Tarn. I went in cold"
        size = min(3, 1 + page.canvas.count(" ", start, end))
        seen |= {f"a sentence of its own {place}", f"a sentence of its own {place} of {size}"}
    at, after = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    opening, closing = bisect_left(tokens.starts, begins), bisect_left(tokens.starts, ends)
    words, kinds = tokens.words, tokens.kinds
    skip = int(span.marked)
    left = slice(max(0, at - 4 - skip), max(0, at - skip))
    right = slice(after + skip, after + skip + 4)
    lw, lk = ["^", "^", *words[left]], ["^", "^", *kinds[left]]
    rw, rk = [*words[right], "$", "$"], [*kinds[right], "$", "$"]
    seen |= {
        f"L {lw[-1]}", f"R {rw[0]}", f"{how} L {lk[-1]}", f"{how} R {rk[0]}",
        f"LL {lw[-2]} {lw[-1]}", f"RR {rw[0]} {rw[1]}",
        f"kLL {lk[-2]} {lk[-1]}", f"kRR {rk[0]} {rk[1]}", f"kLR {lk[-1]} {rk[0]}",
        f"kLL {lk[-2]} {lw[-1]}", f"kRR {rw[0]} {rk[1]}",
    }  # fmt: skip
    seen.update(["l " + kind for kind in lk[2:]], ["r " + kind for kind in rk[:-2]])
    if not span.marked:
        seen |= _edges(page, tokens, span, opening, at, after)
    if start == begins:
        seen |= {f"opens its sentence {how}", f"opens before {rk[0]}"}
    if start < 4:
        seen.add("opens the text")
    for kind in TELLING.intersection(kinds[opening:at]):
        seen.add("before in sentence " + kind)
    for kind in TELLING.intersection(kinds[after : min(after + 12, closing)]):
        seen.add("after in sentence " + kind)
    for side, near in (
        ("before", slice(opening, at)),
        ("after", slice(after, min(after + _AFTER, closing))),
    ):
        for word, kind in zip(words[near], kinds[near], strict=True):
            if kind not in _NAMES:
                seen.add(f"{side} {word}")
    if page.canvas[start - 1 : start] == "-" or page.canvas[end : end + 1] == "-":
        seen.add("hyphen beside")
    seen.update(_line(page, start, end))
    return seen


def _edges(page: Page, tokens: Tokens, span: Span, opening: int, at: int, after: int) -> set[str]:
    """Whether a mention begins and ends where its words in capitals do."""
    canvas = page.canvas
    inner = word_kinds(tokens.words[at:after])
    where = "opening" if at == opening else "inside"
    seen = {f"edge {where} {inner[0]}"} if inner else set()
    if inner and at == opening and len(inner) > 1:
        seen.add(f"edge opening {inner[0]} then {inner[1]}")
    if inner and inner[-1] in ("i", "opener", "small", "DAY", "NUMBER", "YEAR", "OUTLET"):
        following = tokens.kinds[after] if after < len(tokens.kinds) else "$"
        seen.add(f"edge ends {inner[-1]} before {following}")
    if span.how == "run":
        return seen
    if canvas[span.start - 1 : span.start] == " " and at > 0:
        lead = word_kinds(tokens.words[opening:at])
        mark = canvas[span.start - 2 : span.start].strip()
        if canvas[tokens.starts[at - 1]].isupper() or mark:
            only = "only" if len(lead) <= 1 else "more"
            sign = "" if mark.isalnum() else mark[-1:]
            seen.add(f"edge cut from {lead[-1] if lead else '-'} {sign} {only}")
        elif lead and all(kind in ("opener", "small") for kind in lead):
            seen.add("edge cut from openers")
    sign = canvas[span.end : span.end + 1]
    if sign and sign in " ,:-'":
        words = tokens.words[after : after + 2]
        word = words[0 if sign == " " else -1] if words else ""
        seen.add(f"edge cut before {sign} {word_kind(word) if word else '$'}")
    return seen


def _line(page: Page, start: int, end: int) -> Iterator[str]:
    """What is seen of the line on which a mention stands."""
    text = page.text
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = line_end if line_end >= 0 else len(text)
    head = text[line:start].strip(" *_#>\"'“-•")
    tail = text[end:line_end].strip(" *_\"'”.")
    if not head:
        yield "opens its line"
        if not tail:
            number = min(3, text.count("\n", 0, line))
            yield "a line of its own"
            yield f"a line of its own {number}"
            following = text[line_end:].lstrip()[:60].split("\n", 1)[0]
            yield "own line before " + _line_kind(following)
            before = text[:line].rstrip().rsplit("\n", 1)[-1]
            yield "own line after " + _line_kind(before)
        elif _YEAR_ALONE.match(tail):
            yield "a line of its own with its year"
        elif len(tail) < 60 and line_end < len(text):
            yield "opens a short line"
    elif not tail:
        yield "closes its line"


def _line_kind(line: str) -> str:
    words = line.split()
    if not words:
        return "nothing"
    if any(word.strip(":,.*").lower() in OUTLET_WORDS for word in words[:8]):
        return "OUTLET"
    if any(char.isdigit() for char in line) and len(line) < 60:
        return "figures"
    if any(JOB_WORDS.get(word.strip(":,.*").lower()) for word in words[:3]):
        return "credits"
    if line.endswith((".", "!", "?")) or len(line) >= 60:
        return "prose"
    return "heading"
