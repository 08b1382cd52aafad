"""Who signed a review, when only its text says so. Pure."""

from __future__ import annotations

import re

_PARTICLE = r"(?:van|von|de|der|den|la|le|di|da|del|bin|al|ter)"
_WORD = r"[^\W\d_][\w'’-]*\.?"
_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž]\.|[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+\.?)"
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:{_PARTICLE} )?{_CAPITAL}){{0,3}})"
_HANDLE = r"(?P<handle>[\w][\w.-]{2,30})"
_MARKS = r"[\s*_#>·|~()\[\]–—-]*"

_SAID = re.compile(
    rf"(?:(?i:\b(?:review(?:ed)? by|posted by|words by|notes by|reviewer:|critic:|review:|author:)"
    rf"|^{_MARKS}by:))[ \t*_]+(?:{_NAME}|{_HANDLE})",
    re.MULTILINE,
)
_BY_LINE = re.compile(rf"^{_MARKS}(?i:by)[ \t]+{_NAME}{_MARKS}$")
_SIGNED = re.compile(rf"[—–]\s*{_NAME}{_MARKS}$")
_LAST = re.compile(
    rf"^{_MARKS}(?i:(?:until|till)[^,]{{0,30}}, |yours, |love, |cheers, )?{_NAME}"
    rf"(?:, (?:for|in|sending|writing|from|at|reporting)\b[^.]{{0,80}}\.?)?{_MARKS}$"
)
_HEAD_LINES = 15
_NOT_NAMES = (
    "the a an review rating verdict recommended avoid highly stars star out score overall end fin"
    " spoiler spoilers must see film movie"
)
_NO_NAMES = frozenset(_NOT_NAMES.split())


def byline(text: str) -> tuple[str, int, int] | None:
    """The name under or over a review, and where its line stands; None when it is not signed."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*[^\s][^\n]*", text)]
    if not lines:
        return None
    ends = [*lines[-2:][::-1]]
    for start, end in [*lines[:_HEAD_LINES], *ends]:
        if (said := _SAID.search(text, start, end)) and (found := _valid(said)):
            return found, start, end
    for start, end in lines[:_HEAD_LINES]:
        if (by := _BY_LINE.match(text[start:end])) and (found := _valid(by)):
            return found, start, end
    for start, end in ends:
        if (signed := _SIGNED.search(text[start:end])) and (found := _valid(signed)):
            return found, start, end
    start, end = lines[-1]
    if len(lines) > 1 and (last := _LAST.match(text[start:end])) and (found := _valid(last)):
        return found, start, end
    return None


def _valid(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = groups.get("name")
    if name is not None and name[:1].isupper():
        name = name.strip()
        if name.split()[0].lower() in _NO_NAMES or len(name) > 60:
            return None
        if len(name.split()) == 1 and "handle" not in groups and len(name) < 3:
            return None
        return name.rstrip(".") if not re.search(r"\b[A-Z]\.$", name) else name
    handle = groups.get("handle")
    return handle if handle and (re.search(r"[\d_]", handle) or len(handle) > 3) else None
