"""Whether a sentence names somebody for something else than their part in its film. Pure."""

from __future__ import annotations

import re

from bot.reading.text import fold

_BESIDE = (
    r"(?:compar\w+|remind\w*|reminiscent|unlike|rather like|homage|tribute|dedicated to|in"
    r" the (?:manner"
    r"|style|vein|spirit|mould) of|echo(?:es|ing)? of|recall\w*|owes? (?:\w+ ){0,4}to"
    r"|influenced? (?:by|of)"
    r"|inspired by|admir\w+ of|essay|historian|critic|scholar|philosopher|biographer|pupil of"
    r"|student of"
    r"|taught by|no relation (?:to|of)|not the|nothing to do with|than|as good as)"
)
_AFTER = (
    r"(?:observe[sd]?|writes?|wrote|argue[sd]?|remark(?:s|ed)?|once (?:said|wrote|called|told)"
    r"|would have|could have|might have|never made|in (?:his|her) (?:essay|book))"
)


def only_compared(quote: str, name: str) -> bool:
    """Whether a sentence names somebody only to compare, to quote or to thank."""
    said = fold(quote).replace("-", " ")
    spoken = re.escape(fold(name).replace("-", " ").removesuffix("'s"))
    return (
        re.search(
            rf"\b{_BESIDE}\b(?:[^.;:!?]{{0,40}}?) ?\b{spoken}\b|\b{spoken}\b,? {_AFTER}\b", said
        )
        is not None
    )
