"""The player whom one sentence gives a part that was read of nobody: "Ann Poe is sly as LARK"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind
from bot.reading.text import words

_AS = r"(?: \w+){0,9}? as|(?: \w+)?? (?:plays|voices|voiced|played|portrays)|(?: really)? is"
_BY = r"(?: \w+){0,6}? (?:played|voiced|portrayed|acted) by(?: \w+){0,2}?"

_WHAT_IT_IS = r"(?!(?:of|to|for|with|and|by|in|on|at|from|as|not|about)\b)[\w'’]+"
"""A word of what stands before a name: "voices the ship's computer, MOTHWING"."""


async def told_part(inquiry: Inquiry, part: str, within: Sequence[FilmRef] | None) -> Answer | None:
    """Who has a part, where a sentence says so of one of the cast who has no other part, or of whom
    it tells the part in other words as well: "HOB, a cleaning robot voiced by Ann Poe"."""
    spoken = " ".join(words(part)).removeprefix("the ")
    if not spoken:
        return None
    pool = await (
        inquiry.passages.anywhere(spoken) if within is None else inquiry.passages.of_films(within)
    )
    there = [one for one in pool if one.says(spoken)]
    cast = await inquiry.facts_of(list(dict.fromkeys(one.film for one in there)), (Kind.CAST,))
    for line in there:
        ours = [one for one in cast if one.film == line.film]
        given = [one for one in ours if _gives(line, one, spoken, ours)]
        if len({one.value for one in given}) == 1:
            (name, film), called = (given[0].value, line.film), _as_written(line, spoken)
            inquiry.note(f"a sentence gives {name} the part")
            text = f"{name} plays {called} in {film.label}."
            return inquiry.answer(text, films=[film], values=[name], evidence=[line.evidence])
    return None


def _gives(line: Sentence, player: StoredFact, spoken: str, cast: Sequence[StoredFact]) -> bool:
    """Whether a sentence says of this player, with no other named between, that it is the part."""
    name = words(player.value)
    if not line.says(name[-1]):
        return False
    ways = "|".join(map(re.escape, dict.fromkeys((" ".join(name), name[-1]))))
    found = re.search(
        rf"\b(?:{ways})(?:{_AS}) (?:(?:the|an?|his|her|their) )?(?:{_WHAT_IT_IS} ){{0,3}}?"
        rf"{re.escape(spoken)}\b(?!['’])"
        rf"|\b{re.escape(spoken)}{_BY} (?:{ways})\b"
        rf"|\b{re.escape(spoken)}(?: and| who)? (?:{ways}) (?:plays|voices|played)"
        r" (?:him|her|it)\b",
        line.folded,
    )
    others = {words(one.value)[-1] for one in cast if one.value != player.value}
    said = found[0].split() if found else []
    return bool(said) and others.isdisjoint(said) and set(words(player.detail)) <= set(said)


def _as_written(line: Sentence, spoken: str) -> str:
    """The part as the review writes it: LARK."""
    written = re.search(
        r"\W+".join(map(re.escape, spoken.split())), line.evidence.quote, re.IGNORECASE
    )
    called = written[0] if written else spoken
    return f"the {called}" if called.islower() else called
