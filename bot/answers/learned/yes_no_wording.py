"""Whether a question wants a yes or a no, and what shows of it in its words. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers.model import Want
from bot.answers.proof.polar import DENIED_QUESTION, RHETORICAL, aims
from bot.answers.question.film_wording import TAG_QUESTION, WH
from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.answers.words.deeds import BARE
from bot.answers.words.matters import JUDGING
from bot.answers.words.traits import TRAITS, Trait
from bot.patterns import compiled
from bot.reading.opinions import tone_in
from bot.reading.text import stem

Measures = dict[str, float]
_AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|has|have|had|should"
    r"|(?:would|will|can|could)(?! (?:you|u|someone|anyone)\b))"
)
_OR_NOT = compiled(
    r" or (?:not|no|nah|nope|what|just|too|over|more|less"
    rf"|(?:so )?{_AUXILIARY} (?:i|we|it|he|she|they|you|u|that|there))\b.*$"
)
"""The other side of a yes or no: "or nah", "or will I nod off"."""
_CHOICE = pattern(r"or")
_ASKS = compiled(
    rf"(?:^|{re.escape(BREAK)}|@[fb]\d+) ?(?:(?:so|and|ok|but|wait) )?(?:{_AUXILIARY}|any)\b"
)
"""At the start of a clause, or after the film: "Gorse is it any good"."""
_ORDERS = pattern(
    r"^(?:(?:please|pls|can you|could you|ok|so|hey) )*(?:tell|list|name|find|show|give|recommend"
    r"|suggest|describe|remind|help|search|look for|need|looking for|im after|anything|something"
    r"|the (?:film|movie|one|review)|a (?:film|movie)|films?|movies?)"
)
_JUDGED = pattern(
    r"any (?:good|cop|use|better)|too \w+|true story|real events?|happy end\w*|subtitle[sd]?|dubbed"
    r"|good|great|decent|convincing|believable|ok(?:ay)?|alright|fine"
    r"|bad|rubbish|worth \w+|funny|scary|boring|sad|slow|worth it|recommended|rated"
)
_FINITE = pattern(
    r"is|are|was|were|has|have|had|does|did|do|can|could|will|would|gets?|got|never|not|cannot"
    r"|used to|dies|loses|wins"
)
_VERBS = frozenset(map(stem, BARE))
_PLAIN_WANTS = (Want.OPEN, Want.YES_NO, Want.IDENTITY)
_JUDGEMENTS = (Want.OPINION, Want.VERDICT)
_OPENERS = (
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "has", "have",
    "had", "should", "any",
)  # fmt: skip
_HAS = {
    "any": pattern(r"any\w*"),
    "all": pattern(r"all|every\w*|whole|entire\w*"),
    "there": pattern(r"there"),
    "really": pattern(r"really|actually|truly|genuine\w*|real"),
    "too": pattern(r"too"),
    "good": pattern(r"good|cop|decent|great|ok|okay|fine|convincing|believable|worth"),
    "bad": pattern(r"bad|boring|dull|slow|long|scary|sad|annoying"),
    "better": pattern(r"better|worse|than"),
    "viewers": pattern(r"you|u|we|i"),
    "they": pattern(r"they"),
    "one": pattern(r"he|she"),
    "children": pattern(r"kids?|child\w*|years?|yr|yo"),
    "end": pattern(r"end|ending|finally|eventually|up"),
    "get": pattern(r"gets?|got"),
    "know": pattern(r"know|knew|learn|find out"),
}


@dataclass(frozen=True, slots=True)
class YesNo:
    """A question that wants a yes or a no: its words without names, and what shows in them.

    `denied`: it puts it in the negative, so that a sentence that denies makes a yes.
    """

    plain: str
    denied: bool
    traits: tuple[Trait, ...]
    tone: float
    measures: Measures

    @classmethod
    def read(cls, masked: str) -> YesNo:
        text = " ".join(masked.replace(BREAK, " ").split())
        plain = " ".join(word for word in text.split() if word[0] != "@")
        spoken = plain.split()
        denials = len(DENIED_QUESTION.findall(plain))
        denied = denials - len(RHETORICAL.findall(plain))
        tone = tone_in(plain)
        traits = tuple(one for one in TRAITS if one.asked.search(plain))
        opener = next((word for word in spoken if word in _OPENERS), "")
        first = text.split()[0] if text else ""
        measures: Measures = {
            f"asks {name}": bool(said.search(plain)) for name, said in _HAS.items()
        }
        measures |= {
            "asked first": _OPENERS.index(first) + 1 if first in _OPENERS else 0,
            "asked by": _OPENERS.index(opener) + 1 if opener else 0,
            "asked words": len(spoken),
            "asked denials": denials,
            "asked tone": tone.lean,
            "asked traits": len(traits),
            "asked aim": aims(plain),
            "asked view": not JUDGING.isdisjoint(spoken),
        }
        return cls(plain, denied > 0 and denied % 2 == 1, traits, tone.lean, measures)


def wants_yes_or_no(masked: str, want: Want, *, asked: bool) -> bool:
    """Whether a masked question wants one; `asked`: it ends with a question mark.

    "Does the dog die", "he loses, right", "X any good": where no word asks for anything else.
    """
    masked = _OR_NOT.sub("", masked)
    text = " ".join(masked.replace(BREAK, " ").split())
    if _CHOICE.search(text):
        return False
    found, asks_more = _ASKS.search(masked), WH.search(masked)
    if found and (asks_more is None or asks_more.start() > found.start()):
        return True
    if asks_more or _ORDERS.search(text):
        return False
    if want in _JUDGEMENTS:
        return bool(_JUDGED.search(text))
    if want not in _PLAIN_WANTS or not (asked or TAG_QUESTION.search(text)):
        return False
    return bool(_FINITE.search(text) or _JUDGED.search(text) or _has_verb(text))


def _has_verb(text: str) -> bool:
    """Whether something is told as done: "Mr Paik steals water?"."""
    return any(word[-1] in "sd" and stem(word) in _VERBS for word in text.split())
