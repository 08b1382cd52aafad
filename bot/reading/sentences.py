"""Where sentences begin and end. Linear time: one pass over the candidate boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary

LONGEST = 600  # characters; what runs on for longer is cut at a space, so a quote can be shown

_SIGN = compiled(r"[\n.!?…][.!?…]*")  # that a break begins with: looked for first, which is fast
_BREAK = compiled(
    r"""
      \n[ \t]*\n\s*                                  # a blank line
    | \n                                             # a line end, judged by the lines around it
    | (?P<stop>[.!?…]+)(?P<close>["'”’)\]*_|]{0,4})(?:(?=\s)|$)
    | (?<=[a-z]{3})\.(?=[A-Z][a-z])                  # "the end.The next"
    """,
    re.VERBOSE,
)
# Never the last word of a sentence.
_BEFORE_NAME = vocabulary(
    "mr mrs ms dr prof st mt capt lt col sgt gen rev hon fr pvt cpl cmdr messrs dir prod v vs no "
    "vol feat ft ep approx eg ie cf",
)
# The last word of a sentence only when the next one starts with a capital.
_MAY_END = vocabulary("jr sr etc inc ltd co bros esq min mins hr hrs pt a.m p.m")
_STARTERS = vocabulary(
    "the a an it its he she they we i you this that these those there here his her their my our "
    "but and so in on at as with what when while if for from after before then still yet no not "
    "also all although though because despite even every overall how why who where one some is was",
)
_LAST_WORD = compiled(r"[^\s\"'“‘(\[*_]+$")
_NEXT_WORD = compiled(r"[\s\"'“‘(\[*_#>-]*([^\W_]+)?")
_STRUCTURED = compiled(r"\s*(?:[-*•·–—+>#|=]|\d{1,2}[.)]\s|[^\W\d_][\w /-]{1,24}:\s|[★☆])")
_LOOKBACK = 24
_BACK = 150  # characters that are looked back over at once for where a sentence starts
_SHORT_ITEM = 68  # a list item or "Key: value" line as long as this may go on in the next line
_WRAPPED_LINE = 50  # a line shorter than this was ended on purpose


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of every sentence, in order, without the white space around it.

    Headings, bullets, "Key: value" lines and blank lines end a sentence too; every character that
    is not white space lies in exactly one.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _breaks(text, 0):
        _add(text, start, end, spans)
        start = end
    _add(text, start, len(text), spans)
    return tuple(spans)


def sentences_around(text: str, places: Iterable[int]) -> list[tuple[int, int]]:
    """Those of `split_sentences(text)` that some of these places lie in, in order.

    `places` are of letters or digits, in order. Costs what stands around them, not all of the text.
    A sentence too long to be shown comes with all its pieces.
    """
    spans: list[tuple[int, int]] = []
    end = 0
    for place in places:
        if place >= end:
            start = _start_before(text, place, end)
            end = next(_breaks(text, place), len(text))
            _add(text, start, end, spans)
    return spans


def _start_before(text: str, place: int, first: int) -> int:
    """The last break before `place`, which is a letter's; `first` when there is none after it."""
    while place > first:
        at = max(place - _BACK, first)
        while at > first and not text[at].isalnum():
            at -= 1
        if before := [*_breaks(text, at, place)]:
            return before[-1]
        place = at
    return first


def _breaks(text: str, at: int, stop: int | None = None) -> Iterator[int]:
    """Where sentences end from `at` on, or from there to `stop`, the white space behind included.

    No break reaches over a letter or a digit, so the text may be taken up at any of these.
    """
    stop = len(text) if stop is None else stop
    sign = _SIGN.search(text, at, stop)
    while sign is not None:
        match = _BREAK.match(text, sign.start())
        if match is not None and _ends_sentence(text, match):
            yield match.end()
        sign = _SIGN.search(text, (match or sign).end(), stop)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    stop = match["stop"]
    if stop is not None:
        return match.end() == len(text) or _stop_ends(text, match, stop)
    if match.group() == "\n":
        return _line_ends(text, match.start(), match.end())
    return True


def _line_ends(text: str, line_end: int, next_line: int) -> bool:
    """Whether a single line break is more than the wrapping of a long paragraph."""
    line_start = text.rfind("\n", 0, line_end) + 1
    return (
        line_end - line_start < _WRAPPED_LINE
        or _STRUCTURED.match(text, next_line, next_line + 40) is not None
        or (
            line_end - line_start < _SHORT_ITEM
            and _STRUCTURED.match(text, line_start, line_start + 40) is not None
        )
    )


def _stop_ends(text: str, match: re.Match[str], stop: str) -> bool:
    following = _NEXT_WORD.match(text, match.end(), match.end() + 60)
    next_word = (following[1] or "") if following else ""
    lower_next = next_word[:1].islower()
    if stop != ".":
        # "Mamma Mia! is a film", "well... maybe", '"Run!" she cries'
        return not lower_next
    last = _LAST_WORD.search(text[max(0, match.start() - _LOOKBACK) : match.start()])
    word = last.group() if last else ""
    key = word.casefold()
    if key in _BEFORE_NAME:
        # "... the answer is no. I left": only a number or a name makes "no." a short form.
        return key in ("no", "st") and next_word.casefold() in _STARTERS
    if key in _MAY_END:
        return next_word[:1].isupper()
    if word == "I":
        return True
    if (len(word) == 1 and word.isupper()) or (len(word) <= 8 and "." in word.strip(".")):
        return not lower_next and next_word.casefold() in _STARTERS
    return not (match["close"] and lower_next)


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        if cut < 0:
            cut = start + LONGEST
        spans.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        spans.append((start, end))
