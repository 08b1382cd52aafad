"""The plain word by which the only review judges a thing: "The pacing is tight".

Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.model import Answer
from bot.reading.lexicon.opinion import BLAME, PRAISE
from bot.reading.text import fold_line

_HOW = (
    r"(?:(?:(?!hardly|barely|scarcely)[a-z]+ly|also|a (?:bit|little|touch)|kind of|sort of|rather"
    r"|very|quite|pretty|too|so|just|all|often) )*"
)
_IS = (
    r"(?: (?:of|in|by) [\w' ]{2,30}?)?(?: (?:is|was|are|were|feels?|felt|sounds?|looks?|seems?)"
    rf"|'s|'re):? {_HOW}"
)
_I_GUESS = r"(?: i (?:guess|suppose|think|thought))?"
_ENDS = rf"{_I_GUESS}(?= ?(?:$|[.,;!?:)])| (?:and|but|if|throughout|from start|enough|in places)\b)"
_SIDES = {"positive": PRAISE, "yes": PRAISE, "negative": BLAME, "no": BLAME}


def with_word(answer: Answer, matter: str) -> Answer:
    """An answer with the word that its first quote has for what it judges, beside the side."""
    side = _SIDES.get(answer.values[0]) if answer.values else PRAISE | BLAME
    if side is None or not answer.evidence or answer.evidence[0].spoiler:
        return answer
    said = fold_line(answer.evidence[0].quote)
    found = re.search(rf"(?:{matter}){_IS}(?P<word>[a-z-]+){_ENDS}", said)
    if found is None or found["word"] not in (PRAISE | BLAME):
        return answer
    told = found["word"]
    if answer.values and answer.values[0] in _SIDES and told not in side:
        return answer
    text = f"{answer.text.removesuffix('.')}: {told}."
    return replace(answer, text=text, values=(*answer.values, told))
