"""Whether it is for somebody who likes or fears this or that: "… if I liked the first one?".

What the reviews say of just that is quoted; that they recommend it to all tells nothing of it. Yes
or no is told where a clause bids those come who are asked for, or warns them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import Told, quoting, thing_in_words
from bot.answers.proof.addressed import bids, parts_of, told_to, whom_told
from bot.answers.question.viewer_wording import Viewer, feeling, read_viewer
from bot.answers.reply import decline
from bot.answers.words.terms import content_words
from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import TRAITS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.opinions import tone_in
from bot.reading.text import fold_line

_FEELING = vocabulary("""
    like likes liked love loves loved enjoy enjoys enjoyed hate hates hated stand fan fans lover
    lovers hater haters buff buffs admirers scared afraid fear terrified frightened anxious nervous
    petrified phobic phobia panic panics dread dreads horrified terror adore adores loathe loathes
    quite bit little easily badly bear take mad keen suffer suffers struggle tend dislike dislikes
    prone usually normally really absolutely one ones readers reader reads read
    thing things film films movie movies stuff person people someone somebody kind type picture
    pictures much got lot lots big huge real
    feel feeling mood looking fancy want wants wanted need needs hoping expecting after anyone
    anybody those viewers i'm i've can't don't doesn't im ive cant dont get gets my her his their
    wife husband daughter son friend sister brother partner girlfriend boyfriend mum dad
    just recently usually still even anything everything today tonight tomorrow week weekend
    month year monday tuesday wednesday thursday friday saturday sunday next coming
    give giving quit quitting try trying bores bore makes make puts scares me
""")
_FIRST = (
    r"\b(?:first|original|previous|earlier|last) (?:one|film|movie|part)|\boriginal\b"
    r"|\b(?:series|franchise|other ones|others|predecessor)\b"
)
_OF_FIRST = (
    r"\b(?:fans|first (?:film|one|movie|part)|original|predecessor|sequel|series|franchise"
    r"|the faithful|converts)\b"
)
_NARROW = r"\bclaustrophob\w*|\b(?:small|tight|enclosed|confined|narrow) (?:spaces?|rooms?)\b"
_PATIENT = r"\bpatien\w+|\bslow\w*|\btakes its time\b|\blooking at (?:my|their|your) watch\w*"
_QUEASY = r"\bsqueamish\b|\bstomach\b|\bgor[ey]\w*|\bblood\w*"
_BEREFT = r"\bbereave\w*|\bgrie[fv]\w*|\b(?:recent|has|have|just|ve) lost\b|\bfuneral\w*|\bmourn\w*"
_KINDS = (
    (_FIRST, _OF_FIRST),
    (_NARROW, _NARROW),
    (r"\b(?:im)?patien\w+|\bshort attention|\bslow\b|\baction\b", _PATIENT),
    (r"\bsqueamish\b|\bfaint\w*|\bblood\w*|\bgore\b|\bgory\b", _QUEASY),
    (r"\bhorror\b", r"\bhorror\b"),
    (r"\b(?:lost (?:her|his|my|a|their|our) \w+|died|bereaved|grieving|widow\w*)\b", _BEREFT),
    (
        r"\b(?:deaf|hard of hearing|hearing aids?)\b",
        r"\bdeaf\b|\bhard of hearing\b|\bhearing aids?\b",
    ),
    (r"\bspiders?\b", r"\bspiders?\b|\barachnophob\w+"),
    (r"\bheights\b|\bvertigo\b", r"\bheights\b|\bvertigo\b"),
    (r"\bepilep\w+|\b(?:flashing|strobe) lights?", r"\bepilep\w+|\b(?:flashing|strob\w+)\b"),
    (r"\bteen(?:ager)?s?\b", r"\bteen(?:ager)?s?\b"),
)
"""How somebody may be told, and the words by which a review speaks of the like."""
_MOST_TERMS = 2
"""Of more words by which somebody is told, two thirds must be there."""


async def for_somebody_who(inquiry: Inquiry) -> Answer | None:
    """What is said for those who like or fear what is asked after; None where nothing is."""
    asked = read_viewer(_beside_titles(inquiry))
    films = await films_meant(inquiry) if asked else []
    if asked is None or len(films) != 1:
        return None
    ways = _ways(asked.what)
    if not ways:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    found = [
        Told(weight, one)
        for one in pool
        if one.then is None and (weight := _weight(one, ways, asked))
    ]
    if asked.asks:  # what somebody is like may be meant otherwise: it must be said for whom
        found = [one for one in found if one.weight == _BIDDEN]
    best = max(found, key=lambda one: (not one.said.evidence.spoiler, one.weight), default=None)
    sign = _sign(best.said.evidence.quote, ways, asked) if best and asked.polar else 0
    word = "" if not sign else "Yes" if (sign > 0) != asked.harms else "No"
    if answer := quoting(inquiry, found, [word] if word else []):
        return replace(answer, values=(word.lower(),) if word else (), final=bool(word))
    if asked.plain or feeling(asked.what) < 0:
        unsaid = await decline.unsaid(inquiry, films, "whether it is for such viewers")
        return replace(unsaid, final=True)
    return None


def _beside_titles(inquiry: Inquiry) -> str:
    """The question folded, with "it" for each title."""
    question = inquiry.question
    for slot in inquiry.slots:
        if slot.titles:
            question = question.replace(slot.text, "it")
    return fold_line(question)


def _ways(what: str) -> list[re.Pattern[str]]:
    """The words by which a review may speak of those who are told so."""
    kinds = [re.compile(shown) for asked, shown in _KINDS if re.search(asked, what)]
    if kinds:
        return kinds[:1]
    if traits := [one.shown for one in TRAITS if one.asked.search(what)]:
        return traits
    terms = [word for word in content_words(what) if word not in _FEELING]
    return [thing_in_words(term) for term in terms]


def _has(text: str, ways: list[re.Pattern[str]]) -> bool:
    needed = len(ways) if len(ways) <= _MOST_TERMS else -(-len(ways) * 2 // 3)
    return sum(way.search(text) is not None for way in ways) >= needed


def _sign(quote: str, ways: list[re.Pattern[str]], asked: Viewer) -> int:
    """1 where a clause bids those come who are asked for, -1 where it warns them, else 0."""
    parts = parts_of(quote)
    told = set[int]()
    for part, after in pairwise([*parts, ""]):
        for said in (part, f"{part}, {after}"):
            if not (_has(part, ways) and told_to(part)) or _of_others(said, asked):
                continue
            if sign := bids(said):
                told.add(sign)
                break
    return told.pop() if len(told) == 1 else 0


def _of_others(part: str, asked: Viewer) -> bool:
    """Whether a clause tells those who like what is feared, or fear what is liked."""
    feared = feeling(asked.what) or (-1 if asked.harms else 0)
    return feeling(whom_told(part)) * feared < 0


_BIDDEN = 3.0


def _weight(one: Sentence, ways: list[re.Pattern[str]], asked: Viewer) -> float:
    """How plainly a sentence speaks of it to those who may see the film."""
    folded = fold_line(one.evidence.quote)
    if not _has(folded, ways):
        return 0.0
    if _sign(one.evidence.quote, ways, asked):
        return _BIDDEN
    judged = tone_in(one.evidence.quote).polarity != 0
    shown = any(
        trait.shown.search(folded) and stance(trait, one.evidence.quote) for trait in TRAITS
    )
    return float(judged or shown)
