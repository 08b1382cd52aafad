"""Words that people wrote, made safe and short for Discord. Pure, and linear in their length.

Cut first, wrap second: `plain(text, limit)` cuts what will be shown and then neutralises it, and
covers go around the result, so that no mark is ever split.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.patterns import compiled

Span = tuple[int, int]

_UNSEEN = compiled(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, fillers, variants
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, and what turns writing around
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2"  # format marks of Arabic and Syriac
    "\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"  # blanks posing as letters
    "\ud800-\udfff\ue000-\uf8ff"  # halves of a pair, private use
    "\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # tags, more variants, private use
    "]+"
)
"""Characters that show nothing, or change how others are read. A test holds it to Unicode's data.

The joiner of emoji is among them: a family of four becomes four people, and nothing can hide.
"""

_ACCENTS = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_PILE = compiled(f"({_ACCENTS}{{3}}){_ACCENTS}+")
_NEWLINE = compiled("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_GAP = compiled(r"\n(?:[^\S\n]*\n){2,}")

_ACTIVE = compiled(
    r"[\\*_~`|<\[]"  # emphasis, code, covers, links; mentions, commands, times and emoji
    r"|:(?=//)"  # an address becomes a link without any mark
    r"|@(?=everyone|here)"
    r"|^[^\S\n]*+(?:\d++[.)]|[#>+-])",  # lists, headings, small print, quotes
    re.MULTILINE | re.IGNORECASE,
)
"""Where Discord would act on text; the last character of each match is the one to defuse.

Source: Discord's Markdown Text 101 and the API reference, Message Formatting.
"""

MOST_COVERS = 100
"""Covers in one passage; with more, it is covered as a whole, or they would outgrow a message."""

_SENTENCE_END = compiled(r"[.!?…][\"'”’)\]]*(?=\s)")
_EARLIEST_BREAK = 0.5
"""Share of the room that must be used before a break at a paragraph or a sentence is taken."""


def clean(text: str) -> str:
    """Without unseen characters, piled-up accents and gaps of several empty lines."""
    text = _UNSEEN.sub("", _NEWLINE.sub("\n", text))
    return _GAP.sub("\n\n", _PILE.sub(r"\1", text))


def cut(text: str, limit: int) -> str:
    """The beginning of `text` in at most `limit` characters, up to a sentence or a word."""
    if len(text) <= limit:
        return text
    if limit < 3:
        return "…"[: max(limit, 0)]
    end = _break(text, 0, limit - 2)
    kept = text[:end].rstrip()
    return f"{kept} …" if kept.endswith((".", "!", "?", "”", '"')) else f"{kept}…"


def plain(text: str, limit: int | None = None) -> str:
    """What people wrote, so that Discord shows it and does nothing else with it.

    With `limit`, at most that many characters, marks of ours included.
    """
    text = clean(text)
    if limit is not None and (room := _room(text, 0, limit)) < len(text):
        text = cut(text, room)
    return _ACTIVE.sub(_defused, text)


def line(text: str, limit: int | None = None) -> str:
    """`plain` on one line: for names, titles and quotes."""
    return plain(" ".join(clean(text).split()), limit)


def label(text: str, limit: int) -> str:
    """For buttons, selects and autocomplete, where Discord reads no marks: one line, cut."""
    return cut(" ".join(clean(text).split()), limit)


def kept_apart(shown: str) -> str:
    """With a mark behind a name in Arabic or Hebrew, so that it takes nothing of what follows into
    its own direction: a number after it would be shown before it."""
    turned = any(unicodedata.bidirectional(character) in ("R", "AL") for character in shown)
    return f"{shown}\u200e" if turned else shown


def covered(shown: str) -> str:
    """A spoiler cover around text that is `plain` already."""
    kept = shown.strip()
    end = " ||" if kept.endswith("|") else "||"
    return shown.replace(kept, f"||{kept}{end}", 1) if kept else shown


def quote(text: str, limit: int, *, spoiler: bool = False) -> str:
    """A sentence in quotation marks, set off from ours."""
    inner = f"“{line(text, limit)}”"
    return f"> {covered(inner) if spoiler else inner}"


def highlighted(shown: str, words: Iterable[str]) -> str:
    """These words in bold, in text that is `plain` already."""
    wanted = "|".join(sorted({word for word in words if word.isalnum()}))
    return re.sub(rf"\b({wanted})\b", r"**\1**", shown) if wanted else shown


def passage(text: str, span: Span, spoilers: Iterable[Span] = ()) -> str:
    """`text[start:end]`, neutralised, with covers over the spoilers in it."""
    start, end = span
    hidden = [
        (max(first, start), min(last, end))
        for first, last in _merged(text, spoilers)
        if max(first, start) < min(last, end)
    ]
    if len(hidden) > MOST_COVERS:
        hidden = [span]
    parts: list[str] = []
    for first, last in hidden:
        parts += [plain(text[start:first]), covered(plain(text[first:last]))]
        start = last
    return "".join([*parts, plain(text[start:end])]).strip()


def pages(text: str, limit: int) -> list[Span]:
    """Spans of about equal size that cover `text`; each shows in at most `limit` characters.

    They end with a paragraph, a sentence or a word where there is one.
    """
    text = _NEWLINE.sub(lambda match: match[0][:-1] + "\n", text)
    spans: list[Span] = []
    start = 0
    while left := len(text) - start:
        count = -(-left * 8 // (limit * 7))  # an eighth of each page goes to even breaks
        aim = min(limit, -(-left * 8 // (count * 7))) if count > 1 else limit
        room = start + _room(text, start, aim)
        end = room if room >= len(text) else start + _break(text[start:room], 0, room - start)
        spans.append((start, end))
        start = end
    return spans or [(0, 0)]


def _defused(match: re.Match[str]) -> str:
    found = match[0]
    if found == "@":
        return "@\u200b"  # a backslash would still let the server read the mention
    return f"{found[:-1]}\\{found[-1]}"


def _room(text: str, start: int, limit: int) -> int:
    """How many characters from `start` fit into `limit` once they are neutralised."""
    window = text[start : start + max(limit, 0)]
    left = max(limit, 0)
    for match in _ACTIVE.finditer(window):
        if match.end() > left:
            break
        left -= 1
    return min(left, len(window))


def _break(text: str, start: int, limit: int) -> int:
    """The best place, at most `limit` after `start`, to end a piece of text; at least 1 after."""
    end = start + limit
    earliest = start + max(1, int(limit * _EARLIEST_BREAK))
    if (gap := text.rfind("\n\n", earliest, end)) > 0:
        return gap + 2
    stops = [match.end() for match in _SENTENCE_END.finditer(text, earliest, end)]
    if stops:
        return stops[-1]
    for place in range(min(end, len(text) - 1), earliest - 1, -1):
        if text[place].isspace():
            return place
    return end


def _merged(text: str, spoilers: Iterable[Span]) -> list[Span]:
    """Spoilers in order; those with only white space between them as one."""
    merged: list[Span] = []
    for start, end in sorted(spoilers):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
