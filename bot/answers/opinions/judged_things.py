"""What is thought of a thing or a person in a film, where some sentence judges it.

The sentence must speak of the thing and judge it, or be followed by one that goes on about it and
does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import GOES_ON, Told, quoting, thing_in_words
from bot.answers.proof.remarks import judges
from bot.answers.question.view_wording import View
from bot.patterns import compiled
from bot.reading.opinions import tone_in
from bot.reading.text import fold

_REACH = 2  # sentences after one that names a thing, which go on about it
_LABEL = 3  # words, at most, of a label that nothing goes on about: "Animation, 79 minutes"
_OWN = compiled(r"^(?:and |but )?(?:i|my|we|our|mine)\b")


def of_thing(
    inquiry: Inquiry,
    asked: View,
    people: Sequence[re.Pattern[str]],
    pool: Sequence[Sentence],
) -> Answer | None:
    matters = [thing_in_words(term) for term in asked.terms]
    if asked.sort == "person":
        matters += people
    if not matters:
        return None
    there = [
        one
        for one in pool
        if any(matter.search(one.folded) for matter in matters)
        and all(matter.search(f"{one.before} {one.folded}") for matter in matters)
    ]
    also = shows_trait(asked)
    found = [*_direct(there, matters, also), *_after(pool, there)]
    return quoting(inquiry, found)


def _direct(
    there: Iterable[Sentence], matters: Sequence[re.Pattern[str]], also: re.Pattern[str] | None
) -> list[Told]:
    found: list[Told] = []
    for one in there:
        quote, spot = one.evidence.quote, one.then is not None
        own = [matter for matter in matters if matter.search(fold(quote))]
        if not spot and own and any(judges(quote, matter, also) for matter in own):
            tone = tone_in(quote)
            found.append(Told(3 + min(tone.praise + tone.blame, 2) / 2, one))
    return found


def _after(pool: Sequence[Sentence], there: Sequence[Sentence]) -> list[Told]:
    """The judging sentences that go on about what the one before them names."""
    found: list[Told] = []
    for number, one in enumerate(pool):
        if one not in there or len(one.folded.split()) <= _LABEL:
            continue
        for step, after in enumerate(pool[number + 1 : number + 1 + _REACH]):
            same = after.evidence.review_id == one.evidence.review_id and after.before
            if same and len(after.folded.split()) == 1:
                continue  # "guys."
            if not same or not GOES_ON.match(after.folded):
                break
            if after not in there and judges(after.evidence.quote):
                tone = tone_in(after.evidence.quote)
                own = bool(_OWN.match(after.folded)) + min(tone.praise + tone.blame, 1)
                found.append(Told(2.0 - step / 4 + own / 2, after, one))
    return found


def shows_trait(asked: View) -> re.Pattern[str] | None:
    """The words that show a trait which is asked for, or its contrary."""
    told = [part.pattern for one in asked.traits for part in (one.shown, one.contrary)]
    return re.compile("|".join(told)) if told else None
