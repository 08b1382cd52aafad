"""A part told apart from the question who plays it: "the widow in X, who's she played by". Pure."""

from __future__ import annotations

import re

from bot.answers.question.clue_wording import CAST, TALK
from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.answers.words.terms import content_words
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary

_THEM = r"(?:her|him|them|it|that|this|this one|that one|she|he|they)"
_KID = r"(?:actor|actress|performer|kid|child|lad|lass|star|newcomer|person|guy|bloke|woman|man)"
ASKS_PLAYER = pattern(
    rf"(?:who|whom|which {_KID}|what {_KID}) (?:(?:is|was|does|did|do|it|that|actually) )*"
    rf"(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es?|ed|ing))(?: {_THEM}(?= |$))?"
    rf"|(?:who |whom )?(?:(?:is|was|are|were|being) )?(?:{_THEM} )?(?:play|portray|voic)ed by"
    r"(?: (?:who|whom|which \w+))?"
    rf"|who (?:is|was) (?:it|that|(?:she|he|they|(?:the|that) {_KID})(?= {re.escape(BREAK)}|$))"
    rf"|(?:what is |whats )?(?:the )?names? of (?:the |that )*{_KID}"
    rf"|(?:which|what|who is the|name the|name that|the) (?:actor|actress)"
    r"|who did they get (?:for|as)"
    r"|(?:actor|actress)(?: is it)?|(?:the )?voice of"
    rf"|{re.escape(BREAK)} (?:the )?voice(?= |$)"
    r"|(?:what is |whats )?(?:his|her|their) (?:real )?name"
)
PLAYED = pattern(r"play(?:s|ed|ing)?|portray\w*|voic\w+|act(?:s|ed)|actors?|actress(?:es)?")
_ASIDE = vocabulary(
    "mean meant apparently anyone does do list someone somebody dont knows know get got getting "
    "voice voices voiced actor actress actors real name film movie one show"
)
_HEAD_ENDS = (
    r"(?= (?:in|of|who|whos|that|which|with|from|on|at|for|to|played|voiced|is|was|and|when"
    rf"|{re.escape(BREAK)}|@)|$)"
)
_PART = compiled(
    r"\b(?:(?:the|a|an|that|this|some|those|her|his|their|its) )?"
    rf"(?P<part>\b(?:(?!(?:in|of|who|is|was)\b)[a-z0-9]+ ){{0,4}}?(?!(?:in|of|who|is|was)\b)[a-z]+)"
    rf"{_HEAD_ENDS}"
)
_PLAYED = compiled(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|as) (?:the|a|an|that|this|her"
    rf"|his|their) (?P<part>(?:[a-z0-9]+ ){{0,4}}?[a-z]+){_HEAD_ENDS}"
)


def part_told(asked: str) -> tuple[str, list[str]]:
    """The part whose player is asked for, its noun last, and what else is said of it.

    `asked` is masked, with breaks between clauses.
    """
    if (played := _PLAYED.search(asked)) and (named := _telling(played["part"])):
        return " ".join(named), []
    spoken = ASKS_PLAYER.sub(f" {BREAK} ", asked)
    spoken = re.sub(r"@film|@[fb]\d+", f" {BREAK} ", spoken)
    spoken = " ".join(spoken.split())
    told = [
        named
        for clause in spoken.split(BREAK)
        for found in _PART.finditer(clause.strip())
        if (named := _telling(found["part"])) and named[-1] == found["part"].split()[-1]
    ]
    if not told:
        return "", []
    named = next((one for one in told if not re.fullmatch(_KID, one[-1])), told[0])
    others = [word for word in _telling(spoken.replace(BREAK, " ")) if word not in named]
    return " ".join(named), [word for word in others if not re.fullmatch(_KID, word)]


def _telling(text: str) -> list[str]:
    spoken = (word for word in content_words(text) if word not in TALK and word not in _ASIDE)
    return [word for word in spoken if not CAST.fullmatch(word)]
