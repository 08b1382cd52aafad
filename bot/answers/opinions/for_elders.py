"""Whether one may watch it with one's mother, the in-laws or a date: by what is said of such."""

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
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.reading.text import fold_line

_ELDERS = (
    r"(?:mums?|moms?|mothers?|dads?|fathers?|parents|folks|grans?|grann(?:y|ies)|nans?|nana"
    r"|grandmas?|grandmothers?|grandads?|grandpas?|grandfathers?|grandparents|aunt(?:ie|s)?"
    r"|in ?laws|mother ?in ?law|father ?in ?law|family|vicar|boss)"
)
_PARTNERS = r"(?:wife|husband|partner|girlfriend|boyfriend|missus|date|other half)"
_WHO = rf"(?:(?:my|our|the|your|a|elderly|old|first|maiden) )*(?P<who>{_ELDERS}|{_PARTNERS})"
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
_SAME = {
    "mum": r"(?:mum|mom|mother|parents?|grandmother|gran|granny|nan|auntie?)s?",
    "dad": r"(?:dad|father|parents?|grandfather|grandad|uncle)s?",
    "family": r"(?:famil(?:y|ies)|all ages|everyone|everybody|generations)",
    "date": r"(?:date|couples?|wife|husband|partner|girlfriend|boyfriend)s?",
}
_SORTS = (
    (r"mums?|moms?|mothers?|gran\w*|nan\w*|aunt\w*|parents|folks|.*in ?laws?|vicar|boss", "mum"),
    (r"dads?|fathers?|grandads?|grandpas?", "dad"),
    (r"family", "family"),
)
_TO_SEE = re.compile(
    r"\b(?:watch\w*|see|show\w*|shown|take|taken|took|bring|brought|safe\w*|suitable|fine|loved?|liked"
    r"|enjoy\w*|laugh\w*|cried|hated|offend\w*|blush\w*|embarrass\w*|mind|with|for|perfect|ideal)\b"
)


async def with_elders(inquiry: Inquiry) -> Answer | None:
    """The sentence that speaks of such company, or else of what may offend it."""
    text, films = await films_meant(inquiry)
    asked = _ASKS.search(text)
    whom = asked and _WHOM.search(asked[0])
    if not whom or not films:
        return None
    sort = next((one for said, one in _SORTS if re.fullmatch(said, whom["who"])), "date")
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = [*_company(pool, _SAME[sort]), *shown_in_it(pool)]
    if answer := quoting(inquiry, told):
        return replace(answer, final=True)
    what = f"whether it is one to watch with a {whom['who']}"
    return replace(await decline.unsaid(inquiry, films, what), final=True)


def _company(pool: Sequence[Sentence], who: str) -> list[Told]:
    """The sentences that tell how somebody of the sort takes it, or may: never one in the story."""
    near = re.compile(
        rf"\b(?:my|our|your|one's|one s|the whole|all the|for|with|any)(?: \w+)? {who}\b"
        rf"|\b(?:all ages|your {who})\b"
    )
    return [
        Told(3.0, one)
        for one in pool
        if one.then is None
        and near.search(fold_line(one.evidence.quote))
        and _TO_SEE.search(fold_line(one.evidence.quote))
    ]
