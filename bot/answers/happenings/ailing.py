"""What is wrong with somebody or something in the story: a broken wing, a glass eye, a limp.

By the words for an ill that stand beside the one asked after; what is wrong with the film is
another question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.happenings.parties import means_film, only_film_with, parties
from bot.answers.model import Answer
from bot.answers.proof.polar import UNSURE
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.wording import pattern
from bot.answers.words.matters import JUDGING

_ASKED = pattern(
    r"^(?:(?:so|and|but|ok) )*what (?:is|was) (?:actually |really )?(?:wrong|the matter|up) with"
    r" (?P<who>(?:the |that |this |his |her |poor |old )*(?:@[pnu]\d+|[a-z]+))"
    r"(?: s)? ?(?P<part>(?:eyes?|legs?|arms?|hands?|foot|feet|wings?|heart|ears?|nose|back"
    r"|voice|face|knees?|wrist|hip|teeth|memory|hearing|sight))?$"
)
_BAD = (
    r"(?:broken|bad|dodgy|gammy|lame|missing|injured|wounded|sprained|twisted|fractured|wooden|glass"
    r"|false|artificial|torn|cracked|crushed|weak|failing|withered|shattered|blind|deaf|paralysed"
    r"|crooked|dislocated|infected|swollen)"
)
_ILL = (
    r"(?:limp|stammer|stutter|lisp|cough|fever|tumou?r|cancer|dementia|amnesia|insomnia|wound|squint"
    r"|hangover|cold|concussion|wooden leg|disease|illness|condition|heart condition|hunch\w*)"
)
_HAS = r"(?:(?:who|which|that) )?(?:with|has|had|have|having|suffers from|suffering from|nursing)"
_IS_ILL = (
    r"(?:blind|deaf|lame|mute|ill|sick|dying(?: of [\w ]+)?|paralysed|crippled|injured|hurt|wounded"
    r"|allergic to [\w ]+|afraid of [\w ]+|going (?:blind|deaf|mad)|losing (?:his|her|its"
    r"|their) \w+)"
)
_BESIDE = (
    rf"(?: \([^()]{{2,50}}\))?,? {_HAS} (?:(?:an?|one|two|his|her|its|the) )?"
    rf"(?P<has>(?:[\w-]+ ){{0,2}}?(?:{_BAD} [a-z]+|{_ILL}))\b"
    rf"|(?: \([^()]{{2,50}}\))?,? (?:who )?(?:is|was|has gone|goes|had gone) (?:\w+ly |half "
    rf"|nearly )?"
    rf"(?P<is>{_IS_ILL})\b"
    rf"|(?: \([^()]{{2,50}}\))?,? (?:who )?(?:has |had )?(?P<lost>lost (?:his|her|its|their"
    rf"|an?|one) [a-z]+)"
)


async def ailing(inquiry: Inquiry) -> Answer | None:
    """The words for what ails the one asked after; None where no sentence has any."""
    asked = _ASKED.match(bare(inquiry.masked.parted))
    if asked is None or not JUDGING.isdisjoint(asked["who"].split()):
        return None
    who = asked_of(asked["who"])
    if not who or UNCLEAR in who or means_film(inquiry, who[-1]):
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    films = films or await only_film_with(inquiry, who)
    found = await parties(inquiry, who, films) if len(films) == 1 else None
    if found is None:
        return None
    head = found[0][-1]
    for one in await inquiry.passages.of_films(films, inquiry.question):
        quote = " ".join(one.evidence.quote.split())
        for ill in _ills(quote, head.mentions(quote.lower())):
            if UNSURE.search(quote.lower()) or (asked["part"] and not _of_part(ill, asked["part"])):
                continue
            inquiry.note("a sentence says what ails them")
            said = compose.of_its_film(one.evidence)
            values = [] if one.evidence.spoiler else [ill]
            answer = inquiry.answer(said, films=films, values=values, evidence=[one.evidence])
            return replace(answer, final=True)
    return None


def _ills(quote: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    for _, end in spans:
        if found := re.match(_BESIDE, quote[end:], re.IGNORECASE):
            yield found["has"] or found["is"] or found["lost"]


def _of_part(ill: str, part: str) -> bool:
    """Whether an ill is of that part of the body: blindness is of the eyes."""
    return part.rstrip("s") in ill or (part.startswith(("eye", "sight")) and "blind" in ill)
