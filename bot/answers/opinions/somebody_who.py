"""Whether it is for somebody who likes or fears this or that: "… if I liked the first one?".

What the reviews say of just that is quoted; that they recommend it to all tells nothing of it.
"""

from __future__ import annotations

import re

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.for_whom import speaks_to_viewers
from bot.answers.opinions.view_told import Told, quoting, thing_in_words
from bot.answers.words.terms import content_words
from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import TRAITS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.opinions import tone_in
from bot.reading.text import fold_line

_WHO = r"(?:i|you|we|one|someone|somebody|people|anyone|my \w+|she|he|they)"
_ASKS = (
    re.compile(
        r"\b(?:should|would|will|can|could|ought|worth|like|enjoy|recommend\w*|suitable|good|ok|okay)\b"
        rf".*\b(?:if|when|since|as|because) {_WHO}(?:['’]m|['’]re|['’]s|['’]ve)? (?P<what>[^?.,;]+)"
    ),
    re.compile(
        r"\b(?:someone|somebody|people|anyone|anybody|those|viewers?|folks?|a person) (?:who|that)"
        r"(?:['’]s|['’]re)? (?P<what>[^?.,;]+?) (?:like|enjoy|love|see|watch|go|bother|be)\b"
    ),
    re.compile(
        r"\b(?:good|ok|okay|suitable|safe|fine|right|recommended|too much) for (?P<what>(?!(?:all"
        r"|most|some|young\w*|old\w*|other|many|any|small|little|two|the)\b)\w+) (?:people|folks?"
        r"|viewers?|audiences?|types|souls)\b"
    ),
    re.compile(
        r"\b(?:would|will|should|do|might|recommend\w*|good|ok) (?:\w+ ){0,6}?(?P<what>(?:fans?"
        r"|lovers|admirers) of [^?.,;]+?)(?: (?:like|enjoy|love|see|watch|go|bother|be)\b|\W*$)"
    ),
)
_FEELING = vocabulary("""
    like likes liked love loves loved enjoy enjoys enjoyed hate hates hated stand fan fans lover
    lovers admirers scared afraid fear prone usually normally really absolutely one ones
    thing things film films movie movies stuff person people someone somebody kind type picture
    pictures much
    feel feeling mood looking fancy want wants need
""")
_FIRST = (
    r"\b(?:first|original|previous|earlier|last) (?:one|film|movie|part)\b|\boriginal\b"
    r"|\b(?:series|franchise|other ones|others|predecessor)\b"
)
_OF_FIRST = (
    r"\b(?:fans|first (?:film|one|movie|part)|original|predecessor|sequel|series|franchise"
    r"|the faithful|converts)\b"
)
_NARROW = r"\bclaustrophob\w*|\b(?:small|tight|enclosed|confined|narrow) (?:spaces?|rooms?)\b"
_PATIENT = r"\bpatien\w+|\bslow\w*|\btakes its time\b|\blooking at (?:my|their|your) watch\w*"
_QUEASY = r"\bsqueamish\b|\bstomach\b|\bgor[ey]\w*|\bblood\w*"
_KINDS = (
    (_FIRST, _OF_FIRST),
    (_NARROW, _NARROW),
    (r"\b(?:im)?patien\w+|\bshort attention|\bslow\b|\baction\b", _PATIENT),
    (r"\bsqueamish\b|\bfaint\w*", _QUEASY),
    (r"\bhorror\b", r"\bhorror\b"),
)
"""How somebody may be told, and the words by which a review speaks of the like."""


async def for_somebody_who(inquiry: Inquiry) -> Answer | None:
    """What is said for those who like or fear what is asked after; None where nothing is."""
    told = fold_apostrophes(inquiry.question)
    what = next((hit["what"] for asks in _ASKS if (hit := asks.search(told))), None)
    films = await films_meant(inquiry) if what else []
    if what is None or len(films) != 1:
        return None
    ways = _ways(what)
    if not ways:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    found = [
        Told(weight, one) for one in pool if one.then is None and (weight := _weight(one, ways))
    ]
    return quoting(inquiry, found)


def fold_apostrophes(text: str) -> str:
    """The text in small letters, with one sort of apostrophe and single spaces."""
    return " ".join(text.lower().replace("’", "'").split())


def _ways(what: str) -> list[re.Pattern[str]]:
    """The words by which a review may speak of those who are told so."""
    kinds = [re.compile(shown) for asked, shown in _KINDS if re.search(asked, what)]
    if kinds:
        return kinds
    if traits := [one.shown for one in TRAITS if one.asked.search(what)]:
        return traits
    terms = [word for word in content_words(what) if word not in _FEELING]
    return [thing_in_words(term) for term in terms]


def _weight(one: Sentence, ways: list[re.Pattern[str]]) -> float:
    """How plainly a sentence speaks of it to those who may see the film."""
    folded = fold_line(one.evidence.quote)
    if not all(way.search(folded) for way in ways):
        return 0.0
    spoken = speaks_to_viewers(one.evidence.quote)
    judged = tone_in(one.evidence.quote).polarity != 0
    shown = any(
        trait.shown.search(folded) and stance(trait, one.evidence.quote) for trait in TRAITS
    )
    return 2.0 * spoken + (judged or shown)
