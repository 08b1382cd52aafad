"""A second look at a question whose wording no table knows: by its key words alone. Pure.

It names one film, or one person, and holds a word for one kind of fact; every other word is one of
talk. Anything else asked leaves the question as it was, for a sentence to answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.constraints import Reader, slot_number
from bot.answers.model import Ask, Constraint, Want
from bot.answers.terms import content_words
from bot.answers.wording import CAST_NOUNS, pattern
from bot.reading.model import Kind

_LANGUAGE = "language languages tongue spoken subtitled"
_THEMES = "words terms tags keywords themes theme describe describing described description"
_YEAR = """
    year date when released release releasing published publication premiere premiered exit
    output freed liberated
"""
_GENRE = "genre genres kind type sort nature category style genus"
_WRITER = """
    wrote written write writes writing writer writers author authored script scripted screenplay
    scriptwriter screenwriter penned scenario creator
"""
_COMPOSER = "composed composer score scored music soundtrack"
_DIRECTOR = """
    directed director directors directs direct directing filmmaker helmed led headed head heads
    runs run managed manager charge
"""
_CAST = """
    acted acts act acting action actor actors actress actresses star stars starred starring play
    plays played players player performer performers performed appear appears appeared cast shown
    featured
"""
_TALKING = """
    couple order registered credited served fact thing cause causes caused apply applies applicable
    production made person world history out way scope falling
"""
_WORDS_FOR = {
    Kind.LANGUAGE: _LANGUAGE, Kind.THEME: _THEMES, Kind.YEAR: _YEAR, Kind.GENRE: _GENRE,
    Kind.WRITER: _WRITER, Kind.COMPOSER: _COMPOSER, Kind.DIRECTOR: _DIRECTOR, Kind.CAST: _CAST,
}  # fmt: skip
"""Of several kinds that a question has words for, the first is meant."""
_MEASURES = {Kind.LANGUAGE: "language", Kind.THEME: "theme", Kind.GENRE: "genre"}
_KINDS = {word: kind for kind, listed in _WORDS_FOR.items() for word in listed.split()}
KEY_WORDS = frozenset(_KINDS)
_TALK = frozenset(_TALKING.split())

_CAST_FIRST = pattern(
    r"^(?:(?:that|which|who|whom) )?(?:(?:has|have|had) )?(?:acted|starred|acts|stars|performed)"
    r"(?: (?:in|as|on))?(?: (?:an?|the))?(?: {film})? {F}$"
    rf"|^(?:(?:who|which|what|that) (?:is|are|was|were) )?(?:the )?(?:{CAST_NOUNS}|players?)"
    r" (?:in|of|for) (?:the )?(?:{film} )?{F}$"
    r"|^(?:(?:who|which|that) (?:is|are|was|were) )?in (?:the )?(?:{film} )?{F}$"
)


def cast_first(reader: Reader, ask: Ask) -> Ask | None:
    """ "Which is the star in X", "acted in X", "in X": no opinion of the acting is asked for."""
    if _CAST_FIRST.match(reader.text) and not ask.yes_no:
        reader.text = " ".join(re.findall(r"@\w+", reader.text))
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    return None


def by_keywords(reader: Reader, ask: Ask) -> Ask | None:
    """The fact of one film, or the films of one person, that a key word asks for."""
    if ask.yes_no:
        return None
    slots = re.findall(r"@[a-z]\d+", reader.text)
    spoken = [word for word in reader.text.split() if word[0] not in "@·"]
    kinds = [_KINDS[word] for word in spoken if word in _KINDS]
    if len(slots) != 1 or not kinds:
        return None
    kind = min(kinds, key=list(_WORDS_FOR).index)
    odd = [w for w in content_words(" ".join(spoken)) if w not in _KINDS and w not in _TALK]
    if odd:
        return None
    letter = slots[0][1]
    reader.text = slots[0]
    if letter in "fb":
        return replace(ask, want=Want.FACT, kinds=(kind,), measure=_MEASURES.get(kind, ""))
    if letter == "u" or kind in (Kind.YEAR, Kind.GENRE, Kind.LANGUAGE):
        return None
    reader.constraints.append(Constraint((kind,), slot_number(slots[0])))
    return replace(ask, want=Want.FILMS)
