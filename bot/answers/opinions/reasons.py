"""Why a film is liked or hated: what is praised or blamed in it, where it is liked or hated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of, number_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Want
from bot.answers.opinions.sides import one_side
from bot.answers.opinions.verdicts import verdict
from bot.answers.question.wording import pattern
from bot.answers.reply.asked_films import films_asked
from bot.library.model import StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.numbers import SPELT, number

_FIGURE = rf"(?:\d{{1,3}}(?:[. ]\d)?|{SPELT})"
_MARK = pattern(
    rf"^(?:(?:so|and|but|ok) )*(?:why|how come)\b.*?\b(?P<mark>{_FIGURE}(?: and a half)?)"
    r"(?: ?/ ?(?P<of>\d+)| out of (?:\w+)| stars?)\b"
)
"""Asks why it got a mark: "why only two stars", "why did they give it 9 out of 10"."""
_RANK = pattern(
    r"^(?:(?:so|and|but|ok) )*(?:why|how come)\b.*?\b(?:"
    r"(?P<low>(?:such a |so |a |that |this )*(?:low|bad|poor|lousy|rubbish|mediocre|middling)"
    r" (?:{film} )?(?:marks?|scores?|ratings?|grade)|so few stars"
    r"|(?:marked|rated) (?:so |it )*(?:low|down|badly|poorly)"
    r"|not (?:\S+ ){0,3}?(?:full marks|top marks|five|ten|a higher|a better|more stars|higher))"
    r"|(?P<that>(?:that|this|its|the) (?:marks?|scores?|ratings?|grade)$)"
    r"|(?P<high>(?:such a |so |a |that |this )*(?:high|good|great|top|excellent)"
    r" (?:{film} )?(?:marks?|scores?|ratings?|grade)|so many stars"
    r"|(?:marked|rated) (?:so |it )*high\w*))"
)
"""Asks why its mark is what it is: "why such a low score", "why not five"."""
_OF = compiled(rf"(?:/ ?|out of )(\d+|{SPELT})\b")
_OTHER = {1: ("negative", "advises against it"), -1: ("positive", "recommends it")}


async def why_so(inquiry: Inquiry) -> Answer | None:
    """The reasons; where the reviews think the contrary, only that they do."""
    ask = inquiry.ask
    if ranked := _RANK.search(inquiry.masked.text):
        short = bool(_NOT.search(ranked[0]))
        sign = 0 if ranked["that"] else -1 if ranked["low"] else 1
        return await _why_so_marked(inquiry, sign, short=short)
    if asked := _MARK.search(inquiry.masked.text):
        return await _why_the_mark(inquiry, asked)
    if ask.measure != "why":
        return None
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    plain = replace(ask, want=Want.VERDICT, measure="", sentiment=1, yes_no=False)
    concluded = await verdict(replace(inquiry, ask=plain))
    contrary, says = _OTHER[ask.sentiment]
    if concluded is not None and concluded.answered and concluded.values[:1] == (contrary,):
        felt = "hated" if ask.sentiment < 0 else "loved"
        inquiry.note(f"asked why it is {felt}, but the reviews think otherwise")
        told = inquiry.answer(
            f"No review of {films[0].label} says why it would be {felt}: the review {says}."
            if len({one.review_id for one in concluded.evidence}) == 1
            else f"The reviews do not say that {films[0].label} is {felt}. {concluded.text}",
            answered=False,
            films=films,
            nearest=concluded.evidence,
        )
        return replace(told, final=True)
    return await one_side(replace(inquiry, ask=replace(ask, measure="sides")), films)


_NOT = pattern("not")
_MIDDLE = 6.0  # of ten


async def _why_so_marked(inquiry: Inquiry, sign: int, *, short: bool) -> Answer | None:
    """What is blamed where its mark is low, or praised where it is high; else which it has.

    `sign` 0 asks why it has the mark that it has; `short`: only why it is not higher.
    """
    films = await films_meant(inquiry)
    given = await inquiry.facts_of(films, (Kind.RATING,)) if len(films) == 1 else []
    figures = [figure for one in given if (figure := number_of(one)) is not None]
    if not figures:
        return None
    mean = sum(figures) / len(figures)
    sign = sign or (1 if mean > _MIDDLE else -1)
    if (short and mean > _FULL) or (not short and (mean - _MIDDLE) * sign < 0):
        inquiry.note("asked why its mark is what it is not")
        marks = compose.listed(one.value for one in given)
        return _other_marks(inquiry, f"{films[0].label} got {marks}.", given)
    ask = replace(inquiry.ask, want=Want.OPINION, measure="sides", sentiment=sign)
    return replace(await one_side(replace(inquiry, ask=ask), films), final=True)


def _other_marks(inquiry: Inquiry, text: str, given: Sequence[StoredFact]) -> Answer:
    """That the film has other marks than the one asked about."""
    nearest = [evidence_of(one) for one in given[:2]]
    told = inquiry.answer(text, answered=False, films=[given[0].film], nearest=nearest)
    return replace(told, final=True)


_FULL = 9.9


async def _why_the_mark(inquiry: Inquiry, asked: re.Match[str]) -> Answer | None:
    """What is praised or blamed, where the film has that mark; else which it has."""
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    given = await inquiry.facts_of(films, (Kind.RATING,))
    marks = {one.value: _figure(one.value) for one in given}
    wanted = _figure(asked["mark"])
    if not given or wanted is None or None in marks.values():
        return None
    if wanted not in marks.values():
        inquiry.note("asked why it got a mark that no review gives")
        text = f"No review gives {films[0].label} that mark: it got {compose.listed(marks)}."
        return _other_marks(inquiry, text, given)
    scale = next((number(found) for one in marks for found in _OF.findall(one.lower())), 5)
    sign = 1 if wanted * 2 > scale else -1
    ask = replace(inquiry.ask, measure="sides", sentiment=sign)
    return replace(await one_side(replace(inquiry, ask=ask), films), final=True)


def _figure(mark: str) -> float | None:
    """The figure of "two and a half stars", "2.5/5", "9 out of 10"."""
    first = mark.lower().split("/")[0].split(" out of")[0].strip()
    half = 0.5 if "half" in first or "½" in first else 0.0
    if found := re.match(r"\d+[. ]\d", first):
        return float(found[0].replace(" ", "."))
    found = re.match(rf"\d+|{SPELT}", first)
    return number(found[0]) + half if found else None
