"""The marks that the speakers of one review give one after the other: "ANN: Five." "BEN: Two." """

from __future__ import annotations

import re

from bot.answers.model import Evidence
from bot.answers.store import ReviewText

_NUMBER = r"(?:\d+(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|zero|nil|half)"
_MARK = re.compile(
    rf"^(?P<who>[^\W\d_][\w .'’-]{{0,20}}?): ?[^.!?\n]{{0,25}}?(?P<mark>{_NUMBER}(?:½| and a half)?"
    r"(?:/\d+| (?:stars?|out of (?:five|ten|5|10)))?)(?=[.,;!]|$| (?:from|for) )",
    re.IGNORECASE | re.MULTILINE,
)
_ASKED = re.compile(
    r"\bout of (?:five|ten|5|10)\b|\b(?:marks?|stars|scores?"
    r"|ratings?)\b",
    re.IGNORECASE,
)
_REACH = 160  # characters after the call for marks in which they are given


def marks(review: ReviewText) -> list[tuple[str, Evidence]]:
    """The marks of the speakers, each with its line; none where nobody calls for marks."""
    for called in _ASKED.finditer(review.text):
        found = [
            one
            for one in _MARK.finditer(review.text, called.end())
            if one.start() - called.end() < _REACH
        ]
        if len({one["who"].lower() for one in found}) > 1:
            return [(one["mark"], review.evidence(one.start(), one.end())) for one in found]
    return []
