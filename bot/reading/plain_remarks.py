"""Praise and blame in plain words: "feels bolted on", "you cannot take your eyes off her".

No word of these praises or blames by itself. Pure.
"""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.lexicon.blaming import BLAME
from bot.reading.lexicon.praising import PRAISE
from bot.reading.required import by_needed_word, needed
from bot.reading.text import fold_line

_NEITHER = compiled(
    r"\b(?:an?|one|the|some|another) good (?=(?:half|quarter|hour|ten|fifteen|twenty|thirty|forty"
    r"|\d+|deal|many|few|while|third|way)\b)"
    r"|\b(?:worked|works|working|work) (?:it |things |that |everything |this |them )?(?:all )?out\b"
    r"|,? \(?(?:who is )?an? (?:usually |normally |otherwise )?(?:fine|good|great|lovely"
    r"|terrific|superb|excellent|brilliant|wonderful|gifted)\b[^,;.!?]{0,30}\b(?:elsewhere|usually"
    r"|normally|in other things|most of the time|as a rule)\b"
    r"|\bmoving (?=(?:in(?! spite)|into|out|to|from|house|home|away|between|back|through|down|up"
    r"|towards?|around|across|along|on)\b)"
)
"""Words that judge elsewhere: "a good half hour", "she worked it out", "a fine actor elsewhere"."""
_VERY = compiled(
    r"\b(?:frighteningly|terrifyingly|alarmingly|disgustingly|outrageously|ridiculously|absurdly"
    r"|stupidly|insanely|sickeningly|scarily) (?=(?:good|funny|talented|beautiful|charming|young"
    r"|gifted|handsome|clever)\b)"
)
"""Words that make more of the next one: "frighteningly good" is not frightening."""
_ONLY_FOR_A_WHILE = compiled(
    r"\b(?:work(?:s|ed)|charm(?:s|ed|ing)|fun|funny|good|fine|great|lovely|sweet|clever|amusing"
    r"|promising|gripping|tense|scary|engaging|entertaining|enjoyable|delightful|interesting"
    r"|lively|brilliant|wonderful|terrific) for (?:(?:about|around|roughly|maybe|perhaps"
    r"|all of|at least|the first|almost|nearly|a good) )*(?:an?|\w+|\d+)"
    r" (?:minutes?|hours?|scenes?|reels?|half hour|seconds)\b"
    r"[^.;!?]{0,6}"
    r"\b(?:until|before|and then|then|after which)\b"
)
"""Praise that does not last: "charming for fifteen minutes until the script hands him a wife"."""
_WEIGHT = 1.5


_WAYS = [(compiled(rf"\b(?:{way})"), _WEIGHT) for way in PRAISE]
_WAYS += [(compiled(rf"\b(?:{way})"), -_WEIGHT) for way in BLAME]
_BY_WORD = by_needed_word(way.pattern for way, _ in _WAYS)
"""The ways of saying it by the words without which they cannot be."""
_KEYS = frozenset(_BY_WORD)
_SEEMING = needed(_NEITHER.pattern)
_STRENGTHENING = needed(_VERY.pattern)
_WORDS = compiled(r"[a-z0-9]+")


def without_strengthening(folded: str) -> str:
    """A sentence without the words that only make more of the next one."""
    return _VERY.sub("", folded)


def remarks_plainly(sentence: str) -> bool:
    """Whether a sentence has plain remarks, or words that only seem to judge."""
    folded = fold_line(sentence)
    return plain_remarks(folded)[0] != folded


def plain_remarks(folded: str) -> tuple[str, float, float]:
    """A folded sentence without its plain remarks; how much they praise, and blame."""
    rest, praise, blame = folded, 0.0, 0.0
    said = frozenset(_WORDS.findall(folded))
    if not said.isdisjoint(_SEEMING):
        rest = _NEITHER.sub(" ", rest)
    if not said.isdisjoint(_STRENGTHENING):
        rest = _VERY.sub("", rest)
    ways = {at for word in _KEYS & said for at in _BY_WORD[word]}
    for at in sorted(ways):  # in the order of the tables, for what one takes is gone for the next
        pattern, weight = _WAYS[at]
        rest, count = pattern.subn(" ", rest)
        praise += count * max(weight, 0.0)
        blame -= count * min(weight, 0.0)
    if " for " in rest:
        rest, short = _ONLY_FOR_A_WHILE.subn(" ", rest)
        blame += short
    return rest, praise, blame
