"""Marks as reviews say them, and the sentences that do."""

from __future__ import annotations

import re

from bot.answers.finding.review_store import ReviewText
from bot.answers.model import Evidence
from bot.patterns import compiled

FIGURE = (
    r"(?:\d{1,2}(?:\.\d)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|nil|half)"
    r"(?:½| and a half)?"
)
_ENDS = compiled(r"[.!?](?=\s|$)|\n(?=\s*[^a-z\s])|\n\s*\n")
"""A sentence may go on in a next line, which then begins with a small letter."""


def sentence_around(review: ReviewText, found: re.Match[str]) -> Evidence:
    """The sentence of a review in which something was found."""
    start = max((end.end() for end in _ENDS.finditer(review.text, 0, found.start())), default=0)
    start += len(review.text[start:]) - len(review.text[start:].lstrip())
    after = _ENDS.search(review.text, found.end())
    end = after.end() if after else len(review.text)
    return review.evidence(start, len(review.text[:end].rstrip()))


_GROUP = r"(?:members?|club|committee|society|voters?|audience|slips|ballots?|group|room|hall|jury)"
MEMBERS = compiled(r"\b(?:members?|club|committee|society|voters?|slips|ballots?|jury)\b")
_FIGURE = rf"(?:\d{{1,2}}\.\d{{1,2}}|{FIGURE})"
_GIVEN = (
    rf"(?P<mark>{_FIGURE}(?:, {_FIGURE})*(?:,? and {_FIGURE})?"
    r"(?: ?/ ?\d+|(?: (?!and\b|or\b)[a-z]+)? out of (?:a (?:possible )?)?\w+|[ -]stars?\b)?)"
    r"(?! ?%)(?=[.,;:!?)]|\s*$| from\b"
    r"| on\b| over\b| and\b| but\b| when\b)"
)
_TOLD = (
    compiled(
        rf"\b{_GROUP}['’]?s?['’]?(?: \w+)?\W[^.!?\n\d]{{0,50}}?\b(?:averag\w+|mean|gave|give[ns]?"
        r"|voted?|votes?|scored?|rated?|came (?:out|to|in)|rating|mark|score|went for)\b"
        rf"[^.!?\n\d]{{0,25}}?\b{_GIVEN}",
        re.IGNORECASE,
    ),
    compiled(
        rf"\b(?:averag\w+|the vote|votes)\b(?: \w+){{0,3}}?:? {_GIVEN}", re.IGNORECASE
    ),
)  # fmt: skip


def mark_told(review: ReviewText) -> tuple[str, Evidence] | None:
    """The mark that a review says they all gave, and the sentence that says so."""
    lines = re.sub(r"\n(?=[a-z\d])", " ", review.text)
    for way in _TOLD:
        if found := way.search(lines):
            return found["mark"], sentence_around(review, found)
    return None
