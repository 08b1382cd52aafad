"""Who signed a review, when only its text says so. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.lexicon.names import GIVEN_NAMES, HONORIFICS, NOT_NAMES
from bot.reading.lexicon.opinion import BLAME, PRAISE
from bot.reading.lexicon.titles import FILM_NOUNS, SMALL_WORDS
from bot.reading.text import words

_PARTICLE = r"(?:van|von|de|der|den|la|le|di|da|del|bin|al|ter)"
_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž]\.|[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*[\w'’]\.?)"
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:{_PARTICLE} )*{_CAPITAL}){{0,3}})"
_HANDLE = r"@?(?P<handle>\w[\w.-]{2,30})"
_MARKS = r"[\s*_#>·|~()\[\]–—=-]*"
_ELSEWHERE = (
    r"(?:, (?:for|in|on|sending|writing|from|at|reporting|who)\b[^.]{0,80}\.?"
    r"|,? \(?(?:aged? )?\d[\w ./-]{0,20}\)?|, [^\W\d_]+ \d{4}"
    r"|, (?:[\w'’-]+ ){0,3}(?i:group|club|society|circle|branch|committee|desk|editor|secretary"
    r"|chair(?:man|woman|person)?|treasurer|projectionist|critic|reviewer|moderator|admin))?"
)

_SAID = compiled(
    r"(?:\b(?i:review(?:ed)? by|posted by)"
    r"|(?:^|[.!?,|()\[\]–—/·*-])[\s*_#>-]*(?i:by:|(?:[\w-]+ ){0,2}(?:words|notes|text"
    r"|thoughts|impressions) by|reviewer:|critic:|(?:review )?author:|words:|written up by))"
    rf"[ \t*_]+(?:{_NAME}|{_HANDLE})"
)
_SAID_SIGNS = (  # one of them is in it, and is looked for first
    *("by:", "review by", "reviewed by", "posted by", "words by", "notes by", "text by"),
    *("thoughts by", "impressions by", "up by", "reviewer:", "critic:", "author:", "words:"),
)
_REVIEW = compiled(rf"^{_MARKS}(?i:review|text|notes):[ \t*_]+{_NAME}{_MARKS}$")
_BY_LINE = compiled(rf"^{_MARKS}(?i:by)[ \t]+{_NAME}{_MARKS}$")
_SIGNED = compiled(rf"(?:[—–]|^\s*[~*(]*-{{1,2}})[\s~*]*{_NAME}{_ELSEWHERE}{_MARKS}$")
_CLOSED = compiled(
    r"^(?P<closing>(?i:(?:until|till)[^,]{0,30}|yours(?: \w+)?|love|cheers|regards|thanks"
    rf"|best(?: wishes)?|sincerely|signed|peace)[,!.]? )?{_NAME}{_ELSEWHERE}{_MARKS}$"
)
_I_AM = compiled(
    rf"(?:(?P<greeting>\b(?i:hi|hello|hiya|hey|evening|morning|afternoon|welcome)\b[^.!?\"“]{{0,20}}"
    rf"[,.!]? )|(?<=[.!?,] )|^)(?:(?i:and|but) )?(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s)"
    rf" {_NAME}"
    r"(?=[,.!?;]| and\b| from\b| with\b|$)"
)
"""Who says who he is: "Good evening, I'm Ann Poe", "Hi I'm Ida"."""
_WITH = compiled(rf"^{_MARKS}(?i:with|presented by|from) {_NAME}{_MARKS}$")
"""Under the heading of a column."""
_PEN_NAME = compiled(r"^[\s~*(@>·—–-]*(?P<handle>[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)*\d*)[\s~*)]*$")
_HEAD_LINES = 15
_COLUMN = 3
_LAST_LINES = 2
_SHORT_LINE = 120  # characters; in a longer line of prose a single name is no signature
_CLOSINGS = frozenset(
    [
        "cheers",
        "regards",
        "thanks",
        "enjoy",
        "peace",
        "love",
        "yours",
        "sincerely",
        "greetings",
        "bye",
        "goodbye",
        "amen",
        "pathetic",
        "grim",
        "classic",
        "boring",
        "crap",
        "garbage",
        "trash",
        "fin",
        "stars",
        "star",
        "grade",
        "out",
    ]
)
_ORDINARY = NOT_NAMES | PRAISE | BLAME | FILM_NOUNS | SMALL_WORDS | _CLOSINGS


def byline(text: str) -> tuple[str, int, int] | None:
    """The name under or over a review, and where its line stands; None when it is not signed."""
    lines = [match.span() for match in re.finditer(r"[^\n]*[^\s][^\n]*", text)]
    if not lines:
        return None
    ends = lines[-_LAST_LINES:][::-1] if len(lines) > 1 else []
    for start, end in [*lines[:_HEAD_LINES], *(ends or lines[-1:])]:
        for said in _said(text, start, end):
            return said, start, end
    for start, end in lines[:_HEAD_LINES]:
        if (by := _BY_LINE.match(text[start:end])) and (name := _name(by["name"])):
            return name, start, end
    for start, end in [*lines[:_HEAD_LINES], *ends]:
        # "Review: Dora Finch", but not "Review: Night Ferry", which the text goes on to name.
        by = _REVIEW.match(text[start:end])
        if by and " " in by["name"] and (name := _own(by["name"], text)):
            return name, start, end
    for start, end in lines[:_COLUMN]:
        under = _WITH.match(text[start:end]) if start else None
        if under and " " in under["name"] and (name := _own(under["name"], text)):
            return name, start, end
    for start, end in lines[:_HEAD_LINES]:
        if name := _introduced(text, start, end):
            return name, start, end
    for start, end in ends or lines[-1:]:
        if (signed := _SIGNED.search(text[start:end])) and (name := _own(signed["name"], text)):
            return name, start, end
    if ends:
        start, end = ends[0]
        closed = _CLOSED.match(text[start:end].strip(" \t*_~()[]"))
        if closed and (name := _own(closed["name"], text)):
            full = text[start:end].rstrip(" *_)").endswith(".") and not closed["closing"]
            if not full or _is_given(name) or re.search(r" [A-Z]\.$", name):
                return name, start, end
        if pen := _pen_name(text, start, end):
            return pen, start, end
    return None


def _introduced(text: str, start: int, end: int) -> str | None:
    """Who says in a line of the beginning who he is."""
    for told in _I_AM.finditer(text[start:end]):
        sure = told["greeting"] or " " in told["name"] or _is_given(told["name"])
        if sure and (name := _own(told["name"], text)):
            return name
    return None


def _pen_name(text: str, start: int, end: int) -> str | None:
    """A name in small letters alone on the last line: "juno_b", "gaz"."""
    if not (alone := _PEN_NAME.match(text[start:end])):
        return None
    pen = alone["handle"]
    elsewhere = re.search(rf"\b{re.escape(pen)}\b", text[:start], re.IGNORECASE)
    named = re.search(r"[_\d]", pen) or pen in GIVEN_NAMES or text[start:].lstrip()[0] in "~-–—"
    return pen if named and len(pen) > 2 and pen not in _ORDINARY and not elsewhere else None


def _said(text: str, start: int, end: int) -> Iterator[str]:
    """ "Reviewed by Ann Poe", "posted by gravelpit_77" in one line."""
    line = text[start:end]
    lowered = line.lower()
    if not any(sign in lowered for sign in _SAID_SIGNS):
        return
    for match in _SAID.finditer(line):
        if len(line) > _SHORT_LINE and " " not in (match["name"] or ""):
            continue
        if match["name"]:
            if name := _name(match["name"]):
                yield name
        elif _is_handle(match["handle"]):
            yield match["handle"].rstrip(".-")


def _is_handle(word: str) -> bool:
    """Whether a word in small letters is a pen name rather than a word: "gravelpit_77"."""
    plain = word.lower().rstrip(".-")
    verb = plain.endswith("ing") and plain.isalpha()
    return not verb and plain not in _ORDINARY and (len(plain) > 3 or not plain.isalpha())


def _name(written: str) -> str | None:
    """The name without its full stop; None when a word of it is an ordinary one."""
    parts = written.split()
    capitals = [part.strip(".").lower() for part in parts if part[0].isupper()]
    if any(part in _ORDINARY for part in capitals if len(part) > 1):
        return None
    if len(written) > 60 or len(written.strip(".")) < 2:
        return None
    return written if re.search(r"\b[A-Z]\.$", written) else written.rstrip(".")


def _own(written: str, text: str) -> str | None:
    """The name, when the text speaks of nobody of that name and uses none of its words."""
    name = _name(written)
    if name is None:
        return None
    said = words(text)
    small = {word for word in re.findall(r"[^\W\d_]+", text) if word.islower()}
    own = words(name)
    times = sum(said[at : at + len(own)] == own for at in range(len(said)))
    spelt = {word for word in own if len(word) > 1}  # "Ann S." has no word of "it's"
    return None if times > 1 or small & spelt else name


def _is_given(name: str) -> bool:
    """Whether a name begins like a person's: with a given name or a title."""
    first = name.split(maxsplit=1)[0].lower().strip(".")
    return first in GIVEN_NAMES or first in HONORIFICS
