"""A second look at a question whose wording no table knows: by its key words alone. Pure.

It names one film, or one person, and holds a word for one kind of fact; every other word is one of
talk. Anything else asked leaves the question as it was, for a sentence to answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.model import Ask, Constraint, Want
from bot.answers.question.constraints import Reader, slot_number, take_constraints
from bot.answers.question.wording import CAST_NOUNS, pattern
from bot.answers.words.terms import content_words
from bot.patterns import compiled
from bot.reading.model import Kind

_LANGUAGE = "language languages tongue spoken subtitled"
_THEMES = "words terms tags keywords themes theme describe describing described description"
_YEAR = """
    year date when released release releasing published publication premiere premiered exit
    output freed liberated
"""
_GENRE = "genre genres gender genders kind type sort nature category style genus"
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
    production made person world history out way scope falling become becomes based
"""
_WORDS_FOR = {
    Kind.LANGUAGE: _LANGUAGE, Kind.THEME: _THEMES, Kind.YEAR: _YEAR, Kind.GENRE: _GENRE,
    Kind.WRITER: _WRITER, Kind.COMPOSER: _COMPOSER, Kind.DIRECTOR: _DIRECTOR, Kind.CAST: _CAST,
}  # fmt: skip
"""Of several kinds that a question has words for, the first is meant."""
_OF_FILMS_ALONE = (Kind.YEAR, Kind.GENRE, Kind.LANGUAGE)
_MEASURES = {Kind.LANGUAGE: "language", Kind.THEME: "theme", Kind.GENRE: "genre"}
_KINDS = {word: kind for kind, listed in _WORDS_FOR.items() for word in listed.split()}
KEY_WORDS = frozenset(_KINDS)
TALK = frozenset(_TALKING.split())

_CAST_FIRST = pattern(
    r"^(?:who|which) are (?:the )?@f\d+$"
    r"|^(?:(?:that|which|who|whom) )?(?:(?:has|have|had) )?(?:acted|starred|acts|stars|performed)"
    r"(?: (?:in|as|on))?(?: (?:an?|the))?(?: {film})? {F}$"
    r"|^(?:(?:who|which|what|that) (?:is|are|was|were) )?(?:the )?(?!stars for)"
    rf"(?:{CAST_NOUNS}|players?)"
    r" (?:in|of|for) (?:the )?(?:{film} )?{F}$"
    r"|^(?:(?:who|which|that) (?:is|are|was|were) )?in (?:the )?(?:{film} )?{F}$"
    rf"|^(?:the )?(?:{{film}} )?{{F}} (?!stars?$){CAST_NOUNS}$"
)
_LEADING = pattern(
    r"(?:who|which \w+) (?:(?:is|was|in|has|had|got|gets|have|took|takes|plays|played|the"
    r"|{film}|{F}) )*(?:lead(?:ing)? (?:role|part|actor|man)|main (?:role|part)|top billing"
    r"|title role|(?<=has the )lead|(?<=got the )lead|(?<=gets the )lead|(?<=takes the )lead"
    r"|(?<=plays the )lead|(?<=had the )lead)"
    r"|(?:lead(?:ing)?|main) (?:actor|man)"
)


def cast_first(reader: Reader, ask: Ask) -> Ask | None:
    """ "Which is the star in X", "acted in X", "in X", "who are X": no opinion of the acting."""
    if ask.yes_no:
        return None
    if _CAST_FIRST.match(reader.text):
        part = "lead" if _LEADING.search(reader.text) else ""
        reader.text = " ".join(re.findall(r"@\w+", reader.text))
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,), part=part)
    if _LEADING.match(reader.text) and reader.take(_LEADING):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,), part="lead")
    return None


_BY_THEM = pattern(
    r"^(?:the {film} )?{F} is an? {film} by"
    r" (?:(?:this|that|which|what) (?:person|individual)|whom?)$"
)
_WORKS_OF = pattern(
    r"^(?:what|which|whose|who)(?: {film})?(?: (?:has|have|had|makes?|made|been|the))* @p\d+"
    r"(?: (?:to )?(?:do|done|made|make|been|(?P<star>star))(?: in)?)?$"
)
_MADE_LIVE = pattern(
    r"^(?:(?:what|which|whose|for|the|an?|it|is|has|have|had|did|made|become|{film}) )+"
    r"(?:@p\d+ live|(?:live|direct) @p\d+)$"
)
"""What translators make of "directed"."""


def by_whom(reader: Reader, ask: Ask) -> Ask | None:
    """ "X is a film by this person": who directed it, or else who wrote it."""
    if _BY_THEM.match(reader.text):
        return replace(ask, want=Want.FACT, kinds=(Kind.DIRECTOR, Kind.WRITER))
    return None


def works_of(reader: Reader, ask: Ask) -> Ask | None:
    """ "What has Ann Poe done", "which films did Ann Poe live": the films of one person."""
    live, works = _MADE_LIVE.match(reader.text), _WORKS_OF.match(reader.text)
    if ask.yes_no or not (live or works):
        return None
    reader.text = " ".join(re.findall(r"@\w+", reader.text))
    kinds = (Kind.DIRECTOR,) if live else (Kind.CAST,) if works and works["star"] else ()
    reader.constraints.append(Constraint(kinds, slot_number(reader.text)))
    return replace(ask, want=Want.FILMS)


_SORT_OF = compiled(r"\b(?:kind|type|sort|style)s? of (?:the |a )?(\w+)")


_DOES_SOMETHING = pattern(r"^(?:what|where|when|how|why) (?:runs?|heads?|leads?|plays?|stars?)\b")
"""What something does in the film: "what runs out" asks for nobody who runs it."""


def by_keywords(reader: Reader, ask: Ask) -> Ask | None:
    """The fact of one film, or the films of one person, that a key word asks for."""
    if ask.yes_no:
        return None
    slots = re.findall(r"@[a-z]\d+", reader.text)
    spoken = [word for word in reader.text.split() if word[0] not in "@·"]
    kinds = [_KINDS[word] for word in spoken if word in _KINDS]
    sort_of = _SORT_OF.search(reader.text)
    if sort_of and _KINDS.get(sort_of[1], Kind.GENRE) is not Kind.GENRE:
        return None  # "what kind of score" asks for no genre
    if len(slots) != 1 or not kinds:
        return None
    odd = [w for w in content_words(" ".join(spoken)) if w not in _KINDS and w not in TALK]
    if odd or _DOES_SOMETHING.match(reader.text):
        return None
    letter = slots[0][1]
    if letter == "b" and spoken[-1] == "in" and Kind.CAST in kinds:
        letter = "p"  # "what has Jesse James starred in" is no question about *Jesse James*
    if letter not in "fb":
        kinds = [kind for kind in kinds if kind not in _OF_FILMS_ALONE]
    if letter == "u" or not kinds:
        return None
    kind = min(kinds, key=list(_WORDS_FOR).index)
    reader.text = slots[0]
    if letter in "fb":
        return replace(ask, want=Want.FACT, kinds=(kind,), measure=_MEASURES.get(kind, ""))
    reader.constraints.append(Constraint((kind,), slot_number(slots[0])))
    return replace(ask, want=Want.FILMS)
