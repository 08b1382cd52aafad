"""Whether a question asks if a film is for children, and of what age. Pure."""

from __future__ import annotations

import re

from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.answers.words.ages import AGE, age_of

_OLD = rf"{AGE}(?: and a half)? ?(?:years? ?old|yrs?(?: ?old)?|yos?|y o)s?"
_CHILDREN = (
    rf"(?:(?:{AGE}(?: and| or|,)? )?{_OLD}|kid(?:s|dies|do)?|child(?:ren)?|niece|nephew"
    r"|toddlers?|grandkids?|grandchild(?:ren)?|grand ?(?:son|daughter)s?"
    r"|(?<!the )(?:son|daughter)s?|(?<=little )(?:ones?|boy|girl|brother|sister)s?"
    r"|little ?uns?|young (?:ones|viewers|people)"
    r"|youngsters?|pre ?schoolers?|infants?|bairns?|tots?|families|(?:whole |all the )?family"
    rf"|under {AGE}s?|(?:some|any)one (?:of|under|aged|who is) {AGE})"
)
_WHOSE = (
    r"(?:(?:my|our|an?|the|your|h(?:is|er)|their|small|little|young(?:er)?|very|all|any|two) )*"
)
_SO = (
    r"(?:ok|okay|safe|suitable|fine|alright|all right|appropriate|good|great|right|perfect|ideal"
    r"|bad|fit|fun|recommended|unsuitable|much|scary|frightening|creepy|long|dark|boring|intense"
    r"|violent|gory|sad|upsetting|slow|rude|sweary|grown up|{film}|one|watch|viewing|it|this|{F}"
    r"|not|only|really|work|works|more|just|mainly|advice|warnings?|nightmares)"
)
_ASKS = pattern(
    rf"{_SO} (?:to (?:watch|show|see) )?(?:for|with|by) {_WHOSE}{_CHILDREN}"
    rf"|(?:watch|see) (?:it|this|{{F}}) with {_WHOSE}{_CHILDREN}"
    rf"|(?:i|we|you|one|to|of|about|ok|okay|safe|worth) (?:take|taking|bring|show|showing|let"
    rf"|letting)"
    rf" (?:it to |this to |{{F}} to )?{_WHOSE}{_CHILDREN}"
    rf"|(?:can|could|should|would|will|may|might|is|are) {_WHOSE}{_CHILDREN} (?:\w+ )?"
    r"(?:(?:see|watch) (?:it|this|{F}|the {film})|handle|cope|manage|like|enjoy|sit through"
    r"|be (?:ok|okay|fine|scared|frightened|upset|bored|alright)|get (?:scared|bored|nightmares)"
    r"|ok|okay|allowed|too young|old enough)"
    r"|(?:kid|child|children|kids|family)[ -]?(?:friendly|safe|appropriate)"
    r"|(?:suitable|appropriate|safe) for (?:families|all ages|everyone)"
    r"|(?:a|good|great|nice|decent|proper|best) family (?:{film}|watch|viewing|night)"
    r"|age rating|(?:from|for|at) what ages?|what ages? (?:(?:is|are)"
    r" (?:{F}|it|this|the {film})|would|should|can|group|range|do)"
    r"|how (?:old|young) (?:should|do|does|must) (?:you|one|kids|children|they|a|my|i|someone)"
    r"|(?:old|young) enough (?:for|to (?:see|watch))"
)
_KIN = {"toddler": 2, "infant": 3, "tot": 3, "preschooler": 4, "teenager": 13, "teen": 13}


def young_asked(parted: str) -> bool:
    """Whether a masked question asks if children may see a film."""
    plain = " ".join(parted.replace(BREAK, " ").split())
    return bool(_ASKS.search(plain))


_TOO_MUCH = pattern(
    r"too \w+|scar\w+|fright\w+|creepy|upset\w*|nightmares?|bored|boring|bad|unsuitable|much"
    r"|intense|violent|gory|dark|sad|sweary|rude|slow|long"
)


def fears(parted: str) -> bool:
    """Whether a question asks if it is too much for them, to which "fine from five" says no."""
    return bool(_TOO_MUCH.search(parted))


def youngest(parted: str) -> int | None:
    """The age of the youngest who is to see it, where the question tells it."""
    plain = " ".join(parted.replace(BREAK, " ").split())
    told = [age_of(word) for found in re.finditer(_OLD, plain) for word in found[0].split()[:1]]
    told += [
        age_of(found[1])
        for found in re.finditer(rf"\b(?:(?:someone|anyone|aged|age|of) )({AGE})\b", plain)
    ]
    told += [age for word, age in _KIN.items() if re.search(rf"\b{word}s?\b", plain)]
    told += [age_of(found[1]) for found in re.finditer(rf"\b({AGE}) (?:and|or) {_OLD}", plain)]
    ages = [age for age in told if age is not None]
    return min(ages, default=None)
