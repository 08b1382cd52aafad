"""Words of taste before what tells a film: "the boring one with the creepy kiln". Pure.

What a member thinks of the kiln need be in no review; the kiln must.
"""

from __future__ import annotations

import re

from bot.answers.words.traits import TRAITS
from bot.patterns import compiled
from bot.reading.lexicon.opinion import BLAME, PRAISE
from bot.reading.text import fold

_FILM = r"(?:films?|movies?|pictures?|ones?)"
_TELLS_FILM = compiled(
    rf"\b(?:which|what(?:['’]?s)?|that|the)\b(?: \w+){{0,4}}? {_FILM}\b", re.IGNORECASE
)
_CALLED = compiled(rf"\b(?:the|that|a) (?P<said>\w+(?:,? \w+)?) (?={_FILM}\b)", re.IGNORECASE)
_TOLD_BY = compiled(
    r"\b(?:with|about|has|had|have|features?|featuring|of)"
    r"(?: the| an?| that| those| some| all the)?(?: very| really| so| super)?"
    r" (?P<said>[\w'’-]+(?:(?:,| and)? [\w'’-]+)*)",
    re.IGNORECASE,
)


def without_taste(question: str) -> str:
    """The question without words of praise, blame or mood before what it tells a film by.

    "whats the one with the lovely old goat" asks of the old goat. The last word stays, and so does
    the best of anything.
    """
    if not _TELLS_FILM.search(question):
        return question
    for told, least in ((_CALLED, 0), (_TOLD_BY, 1)):
        if found := told.search(question):
            said = found["said"].split(" ")
            kept = list(said)
            while len(kept) > least and (_of_taste(kept[0]) or kept[0].lower() == "and"):
                del kept[0]
            plain = " ".join(kept)
            question = f"{question[: found.start('said')]}{plain}{question[found.end('said') :]}"
            question = re.sub(r"  +", " ", question)
    return question


def _of_taste(word: str) -> bool:
    folded = fold(word).rstrip(",")
    if folded.endswith("est") or folded in ("worst", "better", "most"):
        return False
    asked = any(one.asked.fullmatch(folded) for one in TRAITS)
    return asked or folded in PRAISE or folded in BLAME
