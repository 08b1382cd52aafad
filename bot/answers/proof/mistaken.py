"""What somebody takes for true in a sentence that goes on to put it right. Pure.

"The almonds, which everyone assumes to be the murder weapon, turn out to be quite harmless" tells
that they are not. A belief that nothing puts right may be true.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.words.alike import alike
from bot.patterns import compiled
from bot.reading.text import fold_line, stem, words

_BELIEF = compiled(
    r"\b(?:(?:assum|suspect|believ|suppos|imagin|accus|convinc)(?:e|es|ed|s|ing)?"
    r"|think|thinks|thought|reckons?|reckoned|swears?|swore|(?:is|are|was|were|'re|'s|be|feel"
    r"|feels) (?:\w+ )?(?:sure|certain|convinced|positive|led to (?:think|believe|expect|suspect))"
    r"|(?:take|takes|took|taken) (?:(?:it|him|her|them|this) )?(?:for|to be))\b(?P<what>[^,;.:]*?)"
    r"(?:[,;]|(?= (?:(?:turns?|turned) out|proves?|proved|(?:is|are|was|were) (?:just|only"
    r"|merely))\b))"
)
_PUT_RIGHT = compiled(
    r"^[^;:]{0,40}?(?:\b(?:turns?|turned) out(?: to)?\b|\bproves?\b|\bproved\b"
    r"|\b(?:is|are|was|were) (?:just|only|merely|in fact|nothing but|simply|innocent|harmless"
    r"|perfectly|quite|no (?:such|more))\b|\bnever (?:touched|did|had|went|laid|took|was|were"
    r"|stole)\b"
    r"|\bbut (?:in fact )?(?:he|she|it|they)(?:'s|'re)? (?:only|just|merely|never|did(?: not|n't)"
    r"|(?:is|was|are|were)(?: not|n't| just| only| merely| innocent| nothing))\b"
    r"|\bbut (?:it|that) (?:is|was|turns out to be|turned out to be) (?:the|an?|his|her|only"
    r"|just)\b|^ ?(?:wrongly|mistakenly|falsely))"
)
_RIGHT_AFTER_ALL = compiled(
    r"\b(?:right|indeed|after all|really is|one\b|exactly|much worse|just so)"
)


def mistaken(quote: str, terms: Collection[str], *, named: bool) -> bool:
    """Whether a sentence with all of the terms tells the last as a belief that it puts right.

    `named`: whoever is asked after needs no word of the terms, being named.
    """
    said = fold_line(quote)
    for found in _BELIEF.finditer(said):
        after = re.split(r"[;.:!?]", said[found.end() :])[0]
        believed = {one for one in terms if _has(found["what"], one)}
        rest = set(terms) - believed
        lead = said[: found.start()]
        told = named or rest or len(believed) > 1
        if not believed or not told or not all(_has(f"{lead} {after}", one) for one in rest):
            continue
        right = _PUT_RIGHT.search(after)
        if right and not all(_has(after, one) for one in believed):
            return _RIGHT_AFTER_ALL.search(after[right.start() :]) is None
    return False


def _has(text: str, term: str) -> bool:
    stems = {stem(word) for word in words(text)}
    return term in stems or not stems.isdisjoint(alike(term))
