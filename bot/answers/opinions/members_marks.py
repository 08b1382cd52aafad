"""The mark that the members, the club or the hall gave: "Members' slips gave it 7.8 on average"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.review_store import ReviewText
from bot.answers.model import Answer, Evidence, Want
from bot.answers.opinions.marks import NUMBER, sentence_around
from bot.answers.question.wording import pattern
from bot.patterns import compiled

_GROUP = r"(?:members?|club|committee|society|voters?|audience|slips|ballots?|group|room|hall|jury)"
_MARKS = pattern(
    rf"(?:{_GROUP}|average|vote[sd]?)\b.*\b(?:ratings?|scores?|marks?|average|votes?|voted|give|gave"
    r"|rated?|stars|out of)"
    rf"|(?:ratings?|scores?|marks?|stars|votes?|what|how)\b.*\b(?:{_GROUP}|average|vote[sd]?)"
)
_BY_FIGURE = pattern("ratings?|scores?|marks?|average|votes?|voted|gave|give|rated?|stars|out of")
_FIGURE = rf"(?:\d{{1,2}}\.\d{{1,2}}|{NUMBER}(?:½| and a half)?)"
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


async def mark_of_members(inquiry: Inquiry) -> Answer | None:
    """What all of them gave it, where a review says; None where none does, or a film is sought."""
    if not inquiry.ask.films:
        return None
    text = inquiry.apart[0]
    if not _MARKS.search(text) or not _BY_FIGURE.search(text):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    for review in await inquiry.store.reviews.of_films(inquiry.scope, [films[0].id]):
        if told := mark_told(review):
            mark, proof = told
            inquiry.note("a sentence tells what they all gave it")
            inquiry.ask = replace(inquiry.ask, want=Want.RATING)
            return inquiry.answer(
                f"{films[0].label}: {mark} (the members).",
                films=films,
                values=[mark],
                evidence=[proof],
            )
    return None


def mark_told(review: ReviewText) -> tuple[str, Evidence] | None:
    """The mark that a review says they all gave, and the sentence that says so."""
    lines = re.sub(r"\n(?=[a-z\d])", " ", review.text)
    for way in _TOLD:
        if found := way.search(lines):
            return found["mark"], sentence_around(review, found)
    return None
