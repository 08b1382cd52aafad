"""Whether a film is for children: what is said of them, and of what may be too much for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import GOES_ON, Told, quoting, thing_in_words
from bot.answers.question.view_wording import View

_FOR_YOUNG = re.compile(
    r"\b(?:(?:very |the )?(?:young(?:est|er)?|small|little|tiny) (?:children|kids?|viewers?|ones?"
    r"|audiences?)"
    r"|very young|kids?|child(?:ren)?|littles|toddlers?|\w+ year olds?|year olds?|famil(?:y|ies)"
    r"|all ages"
    r"|certificate|suitable|youngest|sensitive)\b"
)
_TROUBLES = re.compile(
    r"\b(?:scar\w+|fright\w+|intense|nightmares?|cushion|hid|hides?|behind|dark|too much|upset\w*"
    r"|cried"
    r"|not for|death|dies|swear\w*|gor[ey]\w*|blood\w*|bedtime|lap|ears|eyes|asked to leave"
    r"|restless|fidget"
    r"|drowning|must see|suitable|again|put it on|fine|take|treats?|sofa|scarf|left the room)\b"
)


def for_young(inquiry: Inquiry, asked: View, pool: Sequence[Sentence]) -> Answer | None:
    """What is said of children, and of what may be too much for them."""
    found: list[Told] = []
    matters = [thing_in_words(term) for term in asked.terms]
    for number, one in enumerate(pool):
        if (
            one.then is not None
            or not _FOR_YOUNG.search(one.folded)
            or not _TROUBLES.search(one.folded)
        ):
            continue
        told = 2.0 + len(set(_TROUBLES.findall(one.folded))) / 4
        told += any(matter.search(f"{one.before} {one.folded}") for matter in matters)
        before = pool[number - 1] if number and one.before else None
        found.append(Told(told, one, before if GOES_ON.match(one.folded) else None))
    return quoting(inquiry, found)
