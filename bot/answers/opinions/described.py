"""Whether a sentence says how something in the film is, though no word of it judges. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.opinions.none_there import denies
from bot.answers.opinions.view_told import thing_in_words
from bot.answers.question.matter_words import matters_in
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold

_NO_CREDIT = (
    r"(?!(?:(?:is|was|are|were) )?(?:by|from|composed|written|played|the work|credited|performed"
    r"|called|named|sung|done|directed|designed|edited)\b)"
)
_BESIDE_IT = r"(?:,[^,;]*,| by [\w ]+?|, (?:it|they)|(?:\.\.\.|\?|:)(?: \w+){0,2}?)?"
_IS_SO = (
    rf"{_BESIDE_IT} {_NO_CREDIT}(?:is|was|are|were|isn't|wasn't|aren't|weren't|feels?|felt"
    r"|mix(?:es)?|looks?|sounds?|seems?|works?|worked|doesn't|didn't|goes on|comes too)\b"
)
"""Says how something is: "the ending, for once, feels like one"."""
_DOES = (
    rf"{_BESIDE_IT} {_NO_CREDIT}(?:is|was|are|were|never|could|would|should"
    r"|\w+(?:[^s]s|ed|n't))\b"
)
"""Also what it does, of what does nothing in the story: "the score turns up when she weeps"."""
_IN_THE_STORY = vocabulary("""
    ending opening plot twist mystery middle second_half villain characters children lead fights
    races chases romance drones accents jokes songs
""")


def described(terms: Sequence[str], quotes: Sequence[str]) -> bool:
    """Whether a sentence describes something that `terms` name, or says that there is none."""
    folded = [fold(quote) for quote in quotes]
    for term in terms:
        for one in matters_in(term):
            matter = thing_in_words(term)
            how = _IS_SO if one.name in _IN_THE_STORY else _DOES
            told = re.compile(rf"(?:{matter.pattern}){how}")
            if any(told.search(quote) or denies(quote, matter) for quote in folded):
                return True
    return False
