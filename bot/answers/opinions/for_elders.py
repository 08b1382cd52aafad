"""Whether one may watch it with one's mother, the in-laws or a date: by what is said of such.

Yes or no where a clause on such company bids them come or warns them ("nothing to upset your nan").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.for_young import shown_in_it
from bot.answers.opinions.view_told import Told, quoting
from bot.answers.proof.addressed import bids, parts_of
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.text import fold_line

_MALE = r"grandads?|grandpas?|grandfathers?|dads?|fathers?|uncles?|father ?in ?law"
_OTHERS = (
    r"mums?|moms?|mothers?|grans?|grann(?:y|ies)|nans?|nana|grandmas?|grandmothers?"
    r"|aunt(?:ie|y)?s?|mother ?in ?law|parents|grandparents|folks|in ?laws|vicar|boss"
)
_PARTNERS = r"wife|husband|partner|girlfriend|boyfriend|missus|date|other half"
_SORTS = (
    (_MALE, r"(?:dad|father|parent|grandfather|grandad|grandpa|grandparent|uncle)s?"),
    (_OTHERS, r"(?:mum|mom|(?:grand)?(?:mother|parent)|gran|grandma|granny|nan|aunt(?:ie)?)s?"),
    ("family", r"(?:famil(?:y|ies)|all ages|everyone|everybody|generations)"),
    (_PARTNERS, r"(?:date|couple|wife|husband|partner|girlfriend|boyfriend)s?"),
)
"""Whom one may come with, and the words for those of whom what is told holds for them too."""
_ALL = "|".join(sort for sort, _ in _SORTS)
_WHO = rf"(?:(?:my|our|the|your|a|elderly|old|first|maiden) )*(?P<who>{_ALL})"
_ASKS = pattern(
    r"(?:(?:can|could|should|shall|would|might|may) (?:i|we|you|one)"
    r"|(?:is|was) (?:it|this|@[fb]\d+)(?: a| an)?"
    r"|(?:safe|ok|okay|suitable|fine|alright|all right))\b"
    r"(?:.*\b(?:(?:watch|see|put)\b.*?\bwith"
    r"|(?:take|show|bring)\b(?: (?:it|this|@[fb]\d+))?(?: to)?)"
    r"|(?: (?:\w+ ){0,3}(?:safe|ok|okay|suitable|fine|good|alright|all right|one|film))?"
    rf" (?:to (?:watch|see) )?(?:with|for)) {_WHO.replace('?P<who>', '?:')}\b(?! (?:die|dies|in)\b)"
)
_WHOM = pattern(rf"{_WHO}")
_TO_SEE = compiled(
    r"\b(?:watch\w*|see|show\w*|shown|take|taken|took|bring|brought|safe\w*|suitable|fine|loved?"
    r"|liked"
    r"|enjoy\w*|laugh\w*|cried|hated|offend\w*|blush\w*|embarrass\w*|mind|with|for|perfect|ideal"
    r"|upset|shock\w*)\b"
)


async def with_elders(inquiry: Inquiry) -> Answer | None:
    """The sentence that speaks of such company, or else of what may offend it."""
    asked = _ASKS.search(_kin_spelt(ordinary(inquiry.apart[0], inquiry.slots), inquiry))
    whom = asked and _WHOM.search(asked[0])
    films = []
    if whom:
        films = await inquiry.resolver.all_titled() or await films_meant(inquiry)
    if not whom or not films:
        return None
    kindred = next(told for said, told in _SORTS if re.fullmatch(said, whom["who"]))
    pool = await inquiry.passages.of_films(films, inquiry.question)
    company = _company(pool, kindred)
    if answer := quoting(inquiry, [*company, *shown_in_it(pool)]):
        word = _word(answer.evidence[0].quote, kindred) if company else ""
        text = f"{word.capitalize()}. {answer.text}" if word else answer.text
        return replace(answer, text=text, values=(word,) if word else (), final=True)
    unsaid = await decline.unsaid(inquiry, films, "whether it is one to watch in such company")
    return replace(unsaid, final=True)


def _kin_spelt(text: str, inquiry: Inquiry) -> str:
    """The question with "my nan" for somebody of that name in some film."""

    def spelt(found: re.Match[str]) -> str:
        spoken = inquiry.slots[int(found[2])].text
        return f"{found[1]} {fold_line(spoken)}" if spoken.islower() else found[0]

    return re.sub(r"\b(my|our|your) @[pbu](\d+)", spelt, text)


def _near(who: str) -> re.Pattern[str]:
    """The words by which a sentence speaks of such company."""
    return re.compile(
        rf"\b(?:my|our|your|one's|one s|the whole|all the|for|with|any)(?: \w+)? {who}\b"
        rf"|\b(?:all ages|your {who})\b|(?:^|[,;:.] |\band )(?:the )?(?:grand)?{who} (?:are|will"
        rf"|may"
        r"|might|should|would|can)\b"
    )


def _word(quote: str, who: str) -> str:
    """Yes or no by what a clause on such company bids; "" where none does."""
    near = _near(who)
    told = {sign for part in parts_of(quote) if near.search(part) and (sign := bids(part))}
    return "" if len(told) != 1 else "yes" if told == {1} else "no"


def _company(pool: Sequence[Sentence], who: str) -> list[Told]:
    """The sentences that tell how somebody of the sort takes it, or may: never one in the story."""
    near = _near(who)
    return [
        Told(3.0, one)
        for one in pool
        if one.then is None
        and near.search(fold_line(one.evidence.quote))
        and _TO_SEE.search(fold_line(one.evidence.quote))
    ]
