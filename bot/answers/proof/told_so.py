"""Whether a sentence gives the words, the looks, the means or the deed that is asked for. Pure.

"I still quote her remark about the biscuit" tells no line of hers; "he has one ear" tells not
how he lost the other.
"""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.text import stem, words

_OWNER = r"(?:(?:the|his|her|their|its|that|this|\S+['’]s?) )*"
_LINE = r"(?:lines?|words?|password|remark|quip|punch ?line|catch ?phrase|motto|retort|tagline)"
_WHICH_WORDS = compiled(
    rf"\b(?:what|which)(?:['’]?s| is| was| are| were)? {_OWNER}(?:\w+ ){{0,2}}{_LINE}"
    r"(?! of (?:work|business|duty|credit)| (?:on|turns?|is|are) (?:about|out|like))\b"
)


def tells_words(question: str, quote: str) -> bool:
    """Whether a folded quote has words in it that are said, where it is asked which they are."""
    return not _WHICH_WORDS.search(question) or re.search(r"\"[^\"]+\"|:\W*\w", quote) is not None


_HOW_DONE = compiled(
    r"\bhow (?:did|does|do) (?:\S+ ){1,4}?(?:his|her|their|its|the) (?P<thing>[a-z]+)(?: in)?\W*$"
)
_MEANS = compiled(
    r"\b(?:by|with|when|after|in|while|because|from|through|during|using|to|at|on|off|out|since|until"
    r"|which|that|who|so|via|into|as|over|under|without|ing)\b|ing\b|[-–—:]"
)
_PIECE = compiled(r"[.;!?]|,? (?:and|but) ")


def tells_how_done(question: str, quote: str) -> bool:
    """Whether a clause on the thing has any means or occasion, where it is asked how it was done.

    "He has one ear, and he claims to have sailed" has none.
    """
    asked = _HOW_DONE.search(question)
    if asked is None:
        return True
    thing = stem(asked["thing"])
    pieces = [one for one in _PIECE.split(quote) if thing in map(stem, words(one))]
    return not pieces or any(map(_MEANS.search, pieces))
