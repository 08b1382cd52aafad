"""What asks the bot to do something, and nothing of a film: "can you book two tickets". Pure."""

from __future__ import annotations

import re

_REQUEST = re.compile(
    r"^\W*(?:(?:hey|hi|hello|please|so|ok|bot)[ ,]+)*"
    r"(?:(?:can|could) (?:you|u)(?: please)? |(?:will|would) (?:you|u) please )?(?:please )?"
    r"(?:book|buy|order|reserve|phone|ring|text|e-?mail|remind|download|stream|ban|kick|mute"
    r"|translate|sing|set (?:an? )?(?:alarm|timer|reminder)|wake|drive|cook|bake|fetch|pay)\b"
    r"(?! (?:film|movie)s?\b)",
    re.IGNORECASE,
)
_ASKED_OF_IT = re.compile(r"^\W*(?:\w+[ ,]+)?(?:can|could|will|would|please)\b", re.IGNORECASE)


def is_request(question: str) -> bool:
    """Whether it wants something done that no review can do."""
    return bool(_REQUEST.match(question) and _ASKED_OF_IT.match(question))
