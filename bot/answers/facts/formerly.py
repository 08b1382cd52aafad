"""What somebody did before the story or the film, or after it, by the sentence that says so."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_named
from bot.answers.model import Answer
from bot.answers.question.happening_wording import bare
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled

_JOB = r"(?:job|profession|occupation|trade|line of work)"
_BEFORE = pattern(
    r"^(?:(?:so|and|but|ok) )*what (?:(?:did|had) (?P<who>@p\d+) (?:do|done|been|work as)"
    r" (?:for a living )?before(?! (?:acting|directing|writing|making|becoming|this|that|it)\b).*"
    r"|did (?P<who2>@p\d+) used? to (?:do|be|work as)(?: for a living| before.*)?"
    rf"|was (?P<who3>@p\d+)(?: s)? (?:(?:old|former|previous|last) {_JOB}"
    rf"|{_JOB} before(?! (?:acting|directing|writing|making|becoming|this|that|it)\b).*))$"
)
_AFTER = pattern(
    r"^(?:(?:so|and|but|ok) )*what (?:did|has|does) (?P<who>@p\d+) (?:go on to )?(?:do|done|make"
    r"|made"
    r"|direct|become) (?:after(?:wards)?|next|since|later)\b.*$"
)
_LATER = compiled(
    r"\b(?:afterwards?|after (?:that|this|it|the film)|later|went on to|went (?:in)?to|never"
    r" (?:made|directed"
    r"|acted|wrote|worked)|nothing (?:else|more|since)|since|next (?:film|picture)|gave up|retired"
    r"|turned to)\b",
    re.IGNORECASE,
)
_ONCE = compiled(
    r"\b(?:former(?:ly)?|retired|ex-\w+|once|used to|gave up|has given up|quit|left (?:her|his|a)"
    r" (?:job|post|career)|after (?:\w+ ){1,2}years (?:in|as|at|of)|(?:home|back|fresh) from"
    r"|previously|had been|was an? \w+ before|sacked|disgraced|struck off)\b",
    re.IGNORECASE,
)


async def formerly(inquiry: Inquiry) -> Answer | None:
    """What somebody did before, by the sentence that says what they once were; or did later."""
    text = bare(inquiry.masked.parted)
    before, after = _BEFORE.match(text), _AFTER.match(text)
    asked = before or after
    if asked is None:
        return None
    told = _ONCE if before else _LATER
    slot = next(filter(None, asked.groups()))
    ways = ways_of(inquiry.slots[int(slot[2:])])
    films = await films_named(inquiry)
    if len(films) != 1:
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if any(map(one.says, ways)) and told.search(one.evidence.quote):
            inquiry.note(f"a sentence says what they {'once were' if before else 'did later'}")
            said = compose.of_its_film(one.evidence)
            return inquiry.answer(said, films=films, evidence=[one.evidence])
    what = f"what they did {'before' if before else 'afterwards'}"
    unsaid = await decline.unsaid(inquiry, films, what)
    return replace(unsaid, final=True)
