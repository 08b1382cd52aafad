"""Does somebody go alone: by who else is said to come along, or by the word itself."""

from __future__ import annotations

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.happenings.parties import parties
from bot.answers.model import Answer
from bot.answers.question.happening_wording import UNCLEAR, asked_of
from bot.answers.question.wording import pattern
from bot.answers.words.deeds import deed_at, verb_of
from bot.patterns import compiled
from bot.reading.text import fold

_ALONE = (
    r"(?:alone|(?:all )?(?:on|by) (?:his|her|its|their) own|by (?:him|her|it|them)sel(?:f|ves))"
)
_ASKS = pattern(
    r"^(?:(?:so|and|but|wait) )*(?P<aux>does|do|did|is|are|was|were)"
    r" (?P<who>(?:the )?(?:@[pn]\d+|\w+))"
    rf" (?P<rest>(?:\S+ ){{0,8}}?){_ALONE}(?: (?:in|on|to|for) .+)?$"
)
_FRIENDS = r"(?:friends?|companions?|crew|team|band|gang|brother|sister|dog|sidekick|partner)"
_HAS_SOMEBODY = pattern(
    r"^(?:(?:so|and|but|wait) )*(?:does|do|did|has|have) (?P<who>(?:the )?(?:@[pn]\d+|\w+))"
    r" (?:have|has|get|got|had)"
    r" (?:(?:any|a|some|many|good|loyal|no|her|his|their) )*(?:friends?|companions?|company|allies"
    r"|help(?:ers?)?|sidekicks?|partners?|someone|somebody|anyone|anybody)"
    r"(?: (?:helping|to help|with|by|at|along|alongside|going|travelling|on|who help)\b.*)?"
    r"(?: (?:in|on|to|for) .+)?$"
)
"""Asks the contrary: "does she have friends helping her"."""
_WITH = compiled(
    r"\b(?:(?:joined|accompanied|helped|aided|flanked|assisted|guided) by|teams? up with|alongside"
    r"|(?:together|along|in the company) (?:with|of)|with the help of"
    rf"|(?:gathers|recruits|brings|takes) (?:an?|her|his|their) (?:\w+ )?{_FRIENDS}"
    rf"|and (?:his|her|their) (?:\w+ ){{0,2}}{_FRIENDS}"
    r"|(?:his|her|their)(?: only| loyal| faithful)? (?:companions?|sidekick))\b"
)
_BY_ONESELF = compiled(
    rf"\b{_ALONE}(?! in (?:thinking|finding|this))\b|\bsingle[- ]handed(?:ly)?\b|\bsolo\b"
)
_DENIED = compiled(r"\b(?:not|never|isn['’]?t|without|no longer)(?: \w+){0,3} $")
_JUDGES = compiled(r"\b(?:worth|for|let|leave[sd]?|left|reason|see it|watch it) (?:\w+ )?alone\b")


async def alone(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that says so of them; None where none does."""
    has_somebody = _HAS_SOMEBODY.match(inquiry.masked.parted)
    asked = has_somebody or _ASKS.match(inquiry.masked.parted)
    if asked is None or not (has_somebody or _goes(asked["aux"], asked["rest"])):
        return None
    who = asked_of(asked["who"])
    films = await films_named(inquiry) or await films_meant(inquiry)
    if not who or UNCLEAR in who or len(films) != 1:
        return None
    found = await parties(inquiry, who, films)
    if found is None:
        return None
    (party, *_), _ = found
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = " ".join(fold(one.evidence.quote).split())
        known = party.mentions(said) or party.mentions(one.before)
        if not known or _JUDGES.search(said):
            continue
        by_oneself = _BY_ONESELF.search(said) if party.mentions(said) else None
        denied = by_oneself and _DENIED.search(said[: by_oneself.start()])
        with_others = bool(_WITH.search(said)) or bool(denied)
        word = "no" if with_others else "yes" if by_oneself else ""
        if has_somebody and word:
            word = "yes" if with_others else "no"
        if word:
            inquiry.note("a sentence says who is there besides")
            return inquiry.by_sentence(word, one.evidence, films=films)
    return None


def _goes(aux: str, rest: str) -> bool:
    """Whether what is done alone is a journey or a life, not a word said of the film."""
    tokens = rest.split()
    if aux not in ("do", "does", "did"):
        return not tokens or tokens[0].endswith("ing")
    return bool(tokens) and (deed_at(tokens, 0) is not None or verb_of(tokens[0]) is not None)
