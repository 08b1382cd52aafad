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
_IN_WORDS = compiled(
    r"\"[^\"]+\"|(?<!\w)'[^']+'(?!\w)|:\W*\w|[*_]\w[^*_]*[*_]"
    rf"|\b{_LINE}(?: \w+){{0,4}}? (?:is|was|are|were|being)"
    r" (?!an?\b|the\b|so\b|in\b|not\b|never\b|worth\b|what\b|why\b|all\b|one\b|just\b|his\b|her\b"
    r"|\w+(?:ly|ed|ing|en)\b)"
)


def tells_words(question: str, quote: str) -> bool:
    """Whether a folded quote has words in it that are said, where it is asked which they are."""
    return not _WHICH_WORDS.search(question) or _IN_WORDS.search(quote) is not None


_LOOKS_HOW = compiled(
    r"\bwhat (?:does|do|did) (?!(?:it|this|they|the (?:film|movie))\b)\S+(?: \S+){0,5}? look like\b"
)
_A_LOOK = compiled(
    r"\b(?:looks?|looked|like|resembl\w+|shaped?|size|colou?r\w*|eyes?|face[sd]?|fur\w*|teeth|hair\w*"
    r"|head(?:ed|s)?|legs?|hands?|skin|scal(?:es|y)|wings?|tails?|tall|huge|enormous|tiny|suit|mask"
    r"|wear\w*|made (?:up )?(?:of|from)|half|dressed|red|blue|green|black|white|gr[ae]y|brown)\b"
)


def tells_look(question: str, quote: str) -> bool:
    """Whether a folded quote may tell how something looks, where that is asked of it."""
    return not _LOOKS_HOW.search(question) or _A_LOOK.search(quote) is not None


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


_DONE_TO = compiled(
    r"\bwhat (?:did|does|do|has|have|had) (?:\S+ ){1,4}?(?:do|done) to"
    r" (?P<whom>(?!(?:the|an?|his|her|their|its|that|this|each|get|make|him|them|it)\b)[^\W_]+)"
)
_NO_VERB = (
    r"(?:of|to|for|named|called|with|and|from|by|is|was|about|like|as|in|at|on|or|but|than|that|when"
    r"|who|whom|if|then|near|against|between|until|mr|mrs|miss)"
)


def tells_what_was_done_to(question: str, quote: str) -> bool:
    """Whether a quote has somebody as what a verb acts on, where it is asked what was done to them.

    "What he did to Clara we learn only by degrees" has not.
    """
    asked = _DONE_TO.search(question)
    if asked is None:
        return True
    whom = rf"(?:(?:poor|old|little|young|mr|mrs|miss) )*{re.escape(asked['whom'])}\b"
    acted_on = rf"\b(?!{_NO_VERB}\b)[a-z]+ (?:(?:up|down|out|off|away) )?{whom}"
    undergoes = (
        rf"\b{whom}(?: [a-z]+)? (?:is|was|gets?|got|has been|had been) [a-z]+(?:ed|en|t|ght)\b"
    )
    return re.search(rf"{acted_on}|{undergoes}", quote) is not None
