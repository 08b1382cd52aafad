"""Who would enjoy a film: the sentences that say for whom it is, or is not."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.opinions.view_told import Told, quoting
from bot.answers.proof.addressed import bids, parts_of, told_to
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.text import fold_line

_WHO = r"(?:who(?:m|s)?|what (?:kind|sort|type) of (?:person|people|viewers?|audiences?|fans?))"
_ASKS = pattern(
    rf"^(?:so |and )?{_WHO} (?:(?:is|are|do you think|exactly|else) )*"
    r"(?:(?:would|will|should|might|could|ought to|is going to) (?:(?:really|actually|also|most) )?"
    r"(?:enjoy|like|love|watch|see|appreciate|go (?:and |to )?see)"
    r"(?: it| this)? ?(?:the )?(?:{F}|it|this|$)"
    r"|(?:the {film} )?(?:{F}|it|this)(?: {film})? (?:really )?(?:for|aimed at|meant for)$"
    r"|(?:the )?(?:(?:target|right|intended|ideal) )?audience (?:for|of) {F}"
    r"|(?:would|should) (?:you|they|one|the reviewer|i) recommend {F} to)"
    r"|{F} (?:is|was) for (?:who|whom)"
)
_FOR = compiled(
    r"\bif you(?:'re| are)? (?:like|love|enjoy|were|want|need|have|prefer|know|can|ever|liked|loved"
    r"|looking|after|in the mood|a fan)\b|\bfans? (?:of|like me|will|should)\b"
    r"|\bfor (?:any |all |the )?"
    r"(?:those|anyone|anybody|everyone|fans|lovers|people|viewers|admirers|devotees|a certain)\b"
    r"|\b(?:those|anyone|anybody|viewers|people) (?:who|with|expecting|hoping|looking|after)\b"
    r"|\bsee it with\b|\btake your\b|\blovers of\b|\bnot (?:one )?for (?:the|anyone|those|a)\b"
    r"|\b(?:will|would) (?:appeal|delight|please|suit|captivate)\b|\bsuitable for\b|\ball ages\b"
    r"|\bgo with your\b|\bbetween \w+ and \w+ years\b"
)
_SEES = compiled(
    r"\b(?:recommend\w*|see|watch\w*|enjoy\w*|love\w*|like|bored|disappoint\w*|must-see|for you"
    r"|yours|worth|skip|avoid|go|captivat\w+|bring|warning|know|suitable|grumble|appeal|delight|please|fun"
    r"|find|treat|perfect|ideal)\b"
)


_SHUNS = pattern(
    rf"^(?:so |and )?{_WHO} (?:(?:should|would|will|might) (?:probably |really )?"
    r"(?:not (?:see|watch|like|enjoy|bother|go (?:and |to )?see|bother with)|avoid|skip|hate"
    r"|dislike|stay away from|give (?:{F}|it|this) a)"
    r"|(?:is|was) (?:{F}|it|this) not (?:for|suitable for|aimed at)$|ought not to (?:see|watch)"
    r"|(?:is|was) (?:put off|warned off))"
)


def _warns(quote: str) -> bool:
    """Whether a sentence tells somebody to keep away: "Don't watch it if you live alone"."""
    return any(told_to(part) and bids(part) < 0 for part in parts_of(quote))


async def for_whom(inquiry: Inquiry) -> Answer | None:
    """The sentence that says who would enjoy the film; that none does, where none does."""
    plain = " ".join(inquiry.apart[0].split())
    shuns, asks = _SHUNS.search(plain), _ASKS.search(plain)
    films = await films_meant(inquiry) if shuns or asks else []
    if films and shuns:
        pool = await inquiry.passages.of_films(films, inquiry.question)
        warned = [one for one in pool if one.then is None and _warns(one.evidence.quote)]
        found = [Told(1.0 + one.position / (10 + len(pool)), one) for one in warned]
        unsaid = await decline.unsaid(inquiry, films, "who should not see it")
        return replace(quoting(inquiry, found) or unsaid, final=True)
    if not films or not asks:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    found = []
    for one in pool:
        told = fold_line(one.evidence.quote)
        hits = len(_FOR.findall(told)) if _SEES.search(told) else 0
        hits += any(told_to(part) and bids(part) > 0 for part in parts_of(one.evidence.quote))
        if hits and one.then is None:
            found.append(Told(hits + one.position / (10 + len(pool)), one))
    return quoting(inquiry, found) or await decline.unsaid(inquiry, films, "who would enjoy it")
