"""Whether it is for somebody who likes or fears this or that: "… if I liked the first one?".

What the reviews say of just that is quoted; that they recommend it to all tells nothing of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

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
_FIRST_OF_ALL = re.compile(
    r"^\W*(?:\w+ ){0,2}?(?:i'm|i am|im|i get|i've|i have|i hate|i loathe|i dread|i love|i like"
    r"|i adore|i can't|i cannot|i don't|i panic|i faint"
    r"|my \w+(?:'s| is| gets| has| hates| can't| loves))\b"
    r"(?P<what>[^?.,;]+)[.,;] ?(?:(?:so|but|and) )?(?P<asks>(?:is|are|would|will|should|can|could"
    r"|do|does|am|ought) .*)"
)
"""What somebody is like, told before what is asked: "I get anxious on coaches, would X suit me"."""
_FOR_ME = re.compile(
    r"\b(?:suit|for|upset|bother|ok for|too much for) (?:me|her|him|them|us)\b"
    r"|\b(?:should|would|will|can|could|am|do|ought) (?:i|we|she|he|they)\b"
    r"|\b(?:safe|wise|advisable|a (?:bad|good) idea)\b"
)
_HARMS = re.compile(r"\b(?:upset|bother|avoid|skip|too much|regret|miss|scared?|panic|bad idea)\b")
"""Asks whether it does harm, to which "not for you" says yes."""
_FEELING = vocabulary("""
    like likes liked love loves loved enjoy enjoys enjoyed hate hates hated stand fan fans lover
    lovers admirers scared afraid fear terrified frightened anxious nervous petrified phobic phobia
    panic dread horrified terror adore loathe quite bit little easily badly bear take mad keen
    prone usually normally really absolutely one ones
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


_WARNED = re.compile(
    r"\bnot? (?:really |exactly )?(?:(?:one|a film|the film|something) )?for\b"
    r"|\b(?:maybe|perhaps|probably|possibly|best|better) not\b"
    r"|\b(?:avoid|skip|steer clear|beware)\b"
    r"|\b(?:stay|keep|look) (?:well )?(?:away|elsewhere)\b|\bgive (?:it|this) a (?:wide|miss)\b"
    r"|\b(?:should|had better|must)(?: not|n't) (?:see|watch|go|come)\b|\bthink twice\b"
    r"|\bdon't (?:go|come|watch|see)\b"
)
_ALLAYED = re.compile(
    r"(?:'ll| will| should)(?: still| probably)? be (?:fine|ok|okay|all right|alright|safe|happy"
    r"|delighted)\b|\b(?:nothing|no (?:need|cause|reason)) to (?:worry|fear|fret|alarm)\b"
    r"|\b(?:don't|need not|needn't) (?:worry|fear|fret)\b|\bhave nothing to fear\b"
    r"|\b(?:safe|fine|suitable|perfect|ideal) (?:even )?for\b"
)
_ADDRESSED = re.compile(
    r"\bif you\b|\b(?:anyone|anybody|someone|somebody|those|people|viewers) (?:who|with|prone"
    r"|scared|afraid|frightened)\b|\b(?:suffer\w*|phobi\w+|\w+phobes?|lovers|admirers|fans)\b"
    r"|\bnot (?:one |a film )?for (?:the|anyone|anybody|those|people|nervous|you)\b"
)
"""Says whom it warns: in the story nobody is told "you"."""
_PARTS = re.compile(r"[;:]|,? (?:but|though|although|whereas)\b|, and\b")


def _word(asked: str, quote: str, ways: list[re.Pattern[str]]) -> str:
    """Yes or no, where the part of a sentence on what is feared or liked warns or allays."""
    told = fold_apostrophes(quote)
    about = [part for part in _PARTS.split(told) if any(way.search(part) for way in ways)]
    warned = any(_WARNED.search(part) for part in about)
    allayed = any(_ALLAYED.search(part) for part in about)
    if warned == allayed or not about:
        return ""
    return "Yes" if allayed != bool(_HARMS.search(asked)) else "No"


async def for_somebody_who(inquiry: Inquiry) -> Answer | None:
    """What is said for those who like or fear what is asked after; None where nothing is."""
    told = fold_apostrophes(inquiry.question)
    first = _FIRST_OF_ALL.match(told)
    if first and _FOR_ME.search(first["asks"]):
        what: str | None = first["what"]
    else:
        first = None
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
    if first:  # what somebody is like may be meant otherwise: a sentence must say for whom it is
        found = [one for one in found if one.weight >= _TO_VIEWERS]
    best = max(found, key=lambda one: (not one.said.evidence.spoiler, one.weight), default=None)
    word = _word(first["asks"], best.said.evidence.quote, ways) if best and first else ""
    answer = quoting(inquiry, found, [word] if word else [])
    return answer and replace(answer, values=(word.lower(),) if word else ())


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


_TO_VIEWERS = 2.0


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
    warned = bool(_WARNED.search(folded) or _ALLAYED.search(folded))
    warned = warned and _ADDRESSED.search(folded) is not None
    return _TO_VIEWERS * (spoken or warned) + (judged or shown)
