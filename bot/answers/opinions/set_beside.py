"""How a film does beside another one: the original, the debut, the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import Told, quoting
from bot.answers.proof.remarks import judges
from bot.answers.question.view_wording import View
from bot.patterns import compiled
from bot.reading.opinions import tone_in
from bot.reading.text import words

_SETS_BESIDE = compiled(
    r"\b(?:next to|compared (?:to|with)|not a patch on|finest|best (?:\w+ ){0,3}since|leap"
    r"|step (?:up|down)"
    r"|improve\w* on|inferior|superior|equal|half as|than the (?:first|original|last)"
    r"|the (?:first(?! (?:\w+ )?(?:reel|act|half|hour|scene|minutes|time|third))|original)"
    r"|remakes?|predecessor|previous|earlier|debut|left alone|best left|safely ignored|kinder"
    r"|(?:this|it|film|picture|movie|sequel) is no|stick with"
    r"|anything (?:he|she|they))\b"
)


def set_beside(inquiry: Inquiry, asked: View, text: str, pool: Sequence[Sentence]) -> Answer | None:
    """What sets the film beside another one, and judges."""
    slots = [inquiry.slots[int(number)] for number in re.findall(r"@[fbupn](\d+)", text)]
    own = {" ".join(words(film.title)) for film in {one.film for one in pool}}
    said = [" ".join(words(slot.text)) for slot in slots]
    others = [name for name in said if not any(name in title for title in own)]
    found: list[Told] = []
    for one in pool:
        if asked.group == "remake" and not _REMADE.search(one.folded):
            continue
        named = any(one.says(other) for other in others)
        beside = _SETS_BESIDE.search(one.folded)
        lean = tone_in(one.evidence.quote).lean
        judged = (beside and judges(one.evidence.quote)) or (named and lean)
        if one.then is None and judged:
            found.append(Told(3.0 * named + 1.5 * bool(beside) + min(abs(lean), 2) / 2, one))
    return quoting(inquiry, found)


_REMADE = compiled(r"\b(?:remakes?|remade|reboot\w*)\b")
