"""What is thought of a thing or a person in a film, where some sentence judges it.

The sentence must speak of the thing and judge it, or be followed by one that goes on about it and
does. What a character is called by stands beside the name: "the judge, Sir Basil".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import GOES_ON, SHORTEST_NAME, Told, quoting, thing_in_words
from bot.answers.proof.names_beside import names_in
from bot.answers.proof.remarks import judges
from bot.answers.question.view_wording import View
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.opinions import tone_in
from bot.reading.text import fold, words

_REACH = 2  # sentences after one that names a thing, which go on about it
_LABEL = 3  # words, at most, of a label that nothing goes on about: "Animation, 79 minutes"
_OWN = compiled(r"^(?:and |but )?(?:i|my|we|our|mine)\b")
_ANEW = compiled(r"^\s*(?:[-•*#|>]|\[\d|\W*\w+:\s|👍|👎)")
"""A new point of a list, or a new speaker."""


async def of_thing(
    inquiry: Inquiry,
    asked: View,
    people: Sequence[re.Pattern[str]],
    films: Sequence[FilmRef],
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
    if asked.sort == "thing" and not found:
        names = await _called(inquiry, films, there, matters)
        if names is not None:
            so_called = [one for one in pool if names.search(one.folded) and one not in there]
            found = [*_direct(so_called, [names], also), *_after(pool, so_called)]
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
            goes_on = GOES_ON.match(after.folded) and not _ANEW.match(after.evidence.quote)
            if not same or not goes_on:
                break
            if after not in there and judges(after.evidence.quote):
                tone = tone_in(after.evidence.quote)
                own = bool(_OWN.match(after.folded)) + min(tone.praise + tone.blame, 1)
                found.append(Told(2.0 - step / 4 + own / 2, after, one))
    return found


async def _called(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    there: Sequence[Sentence],
    matters: Sequence[re.Pattern[str]],
) -> re.Pattern[str] | None:
    """The names of the character that goes by a common noun, and of the player."""
    found = {name for one in there for name in _named_so(one.evidence.quote, matters)}
    if not found:
        return None
    for one in await inquiry.facts_of(films, (Kind.CAST,)):
        if any(set(words(one.detail)) & set(name.split()) for name in found):
            found |= {" ".join(words(one.value)), " ".join(words(one.detail))}
    parts = {
        part for name in found for part in (name, name.split()[-1]) if len(part) >= SHORTEST_NAME
    }
    ways = sorted(map(re.escape, parts), key=len, reverse=True)
    return re.compile("|".join(rf"\b{one}\b" for one in ways))


_APPOSED = compiled(
    r"[\s,]*(?:\([^)]*\),? )?(?:who is |is )?(?:an?|the|her|his|their) ([^,.;:]{1,60})"
)
_TITLED = compiled(r"([\w'’-]+)(?:,| called| named)? $")


def _named_so(quote: str, matters: Sequence[re.Pattern[str]]) -> list[str]:
    """The names beside a common noun: "Ann Poe, a bounty hunter", "the judge, Sir Basil"."""
    found: list[str] = []
    for name, start, end in names_in(quote, ()):
        after = _APPOSED.match(quote, end)
        before = _TITLED.search(quote[:start])
        told = after[1].split(" who ")[0] if after else ""
        nouns = [fold(told), fold(before[1]) if before else ""]
        if any(matter.search(noun) for matter in matters for noun in nouns if noun):
            found.append(" ".join(words(name)))
    return found


def shows_trait(asked: View) -> re.Pattern[str] | None:
    """The words that show a trait which is asked for, or its contrary."""
    told = [part.pattern for one in asked.traits for part in (one.shown, one.contrary)]
    return re.compile("|".join(told)) if told else None
