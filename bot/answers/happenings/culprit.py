"""Who did it: the murderer, by the sentence that says so outright.

A murder that is only spoken of, a suspect, or what a village believes names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Evidence
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.phrases import Sort, sort_of
from bot.reading.text import fold, words

_KILLER = (
    r"(?:(?:real|actual|mysterious) )?(?:murderers?|killers?|culprits?|poisoner|strangler|murderess"
    r"|guilty (?:party|one|man|woman)|one who did it)"
)
_LEAD = (
    r"^(?:(?:so|and|but|ok|okay|spoil it(?: for me)?|spoilers?(?: are)?(?: fine| ok| please)?|·|\|)"
    r" )*"
)
_ASKS = pattern(
    rf"{_LEAD}(?:who(?: is| s| was|s)? (?:(?:actually|really) )?(?:the |that )?{_KILLER}"
    r"|who(?:s| is| has| had)? (?:(?:actually|really) )?(?:did|dunn?it|done) (?:it|the (?:murders?"
    r"|killings?|deed))|who ?dunn? ?it|who (?:committed|commits|is behind|was behind) the"
    r" (?:murders?"
    rf"|killings?)|who (?:turns out|turned out|is revealed) (?:to be |as )?(?:the )?{_KILLER})"
    r"(?: (?:really|actually|then|in the end|at the end))*"
    r"(?: (?:in|of|from) (?:the {film} )?{F})?(?: (?:then|in the end|at the end|spoilers.*))?$"
)
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*"
_NOUN = r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[a-zà-ÿ'’-]+ ){0,2}[a-zà-ÿ-]+"
_WHO = rf"(?P<who>{_NAME}|{_NOUN})"
_IS = r"(?: is|['’]s| was| turns out to be| turned out to be| proves to be)"
_OF_COURSE = (
    r"(?:,? (?:of course|naturally|obviously|in fact|really|actually|none other than|only),?)?"
)
_ENDS = r"(?=[,.;:!?)]|$| all along| in the end| from the start| who | and )"
_SAYS_WHO = (
    compiled(
        rf"\b(?:[Tt]he|[Oo]ur|[Ww]hose) {_KILLER}(?:,? (?:when|once|as"
        rf"|it)\b[^,;.]{{2,30}},?)?{_IS}{_OF_COURSE}"
        rf" (?P<who>{_NAME}(?![\w'’-])|{_NOUN}{_ENDS})"
    ),
    compiled(rf"\b(?:[Tt]he|[Oo]ur) {_KILLER},? (?P<who>{_NAME}),"),
    compiled(
        rf"(?<![\w'’-]){_WHO} (?:(?:did it|dunnit|is guilty|was guilty){_ENDS}"
        rf"|(?:is|was|turns out to be|turned out to be|proves to be|is revealed (?:as|to be)"
        rf"|is unmasked as) (?:the )?{_KILLER}\b"
        r"|(?:committed|commits|is behind|was behind) the (?:murder|killing)s?\b)"
    ),
    compiled(
        rf"\b[Ii]t{_IS}{_OF_COURSE} (?P<who>{_NAME}|{_NOUN}(?: {_NAME})?) (?:who|that)"
        r" (?:did it|did the deed|(?:killed|murdered|shot|stabbed) (?:him|her|them))\b"
    ),
)
_ASKED_BEFORE = compiled(
    r"\bwho(?:['’]?d| had| has|['’]s)?(?: \w+ly)? (?:done|did|dunn?it|do) (?:it|the)\b"
    r"|\bwho ?dunn?it"
    rf"|\bthe {_KILLER}\b|\bspoilers?\b"
)
_IT_IS = compiled(
    rf"^\W*(?:[Ss]poilers?(?: alert| here)?\W+)?It{_IS}{_OF_COURSE} {_WHO}"
    r"(?:,? (?:all along|in the end|of course|obviously|by the way|who did it))?\W*$"
)
"""What answers the sentence before it, where that speaks of who did it."""
_NOT_SURE = compiled(
    r"\b(?:think|thinks|thought|decid\w+|believ\w+|suspect\w*|assum\w+|convinced|accus\w+|says?"
    r"|said|claims?|insists?|swears?|if|whether|might|may|could|perhaps|maybe|nobody|never|not"
    r"|pretend\w*|everyone says|supposed\w*|wonder\w*|hop\w+|prove that|would)\b|n['’]t\b"
)


async def culprit(inquiry: Inquiry) -> Answer | None:
    """Whoever is said to have done it; that no review says so, where a murderer is asked after."""
    asked = _ASKS.search(ordinary(inquiry.masked.text, inquiry.masked.slots))
    films = await films_meant(inquiry) if asked else []
    if len(films) != 1:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = list(_told(pool, films[0].title))
    if len({words(who)[-1] for who, _ in told}) != 1:
        return replace(await decline.unsaid(inquiry, films, "who did it"), final=True)
    who, proof = told[0]
    inquiry.note("a sentence says who did it")
    said = compose.of_its_film(proof)
    answer = inquiry.answer(
        said if proof.spoiler else f"{who[0].upper()}{who[1:]}. {said}",
        films=films,
        values=[] if proof.spoiler else [who],
        evidence=[proof],
    )
    return replace(answer, final=True)


def _told(pool: Sequence[Sentence], title: str) -> Iterator[tuple[str, Evidence]]:
    before: Sentence | None = None
    for one in pool:
        quote = " ".join(one.evidence.quote.split())
        for way in _SAYS_WHO:
            for found in way.finditer(quote):
                lead = quote[: found.start()]
                of_title = found["who"] in title
                if _somebody(found["who"]) and not of_title and not _NOT_SURE.search(fold(lead)):
                    yield found["who"], one.evidence
        follows = before is not None and (
            (before.evidence.review_id, before.position + 1)
            == (one.evidence.review_id, one.position)
        )
        reply = _IT_IS.match(quote) if before and follows else None
        asks = before and _ASKED_BEFORE.search(fold(before.evidence.quote))
        if reply and asks and _somebody(reply["who"]):
            yield reply["who"], one.evidence
        before = one


def _somebody(said: str) -> bool:
    """Whether a name, or a noun for a person, is told: "the pacing" did nothing."""
    if said[0].isupper() and not re.match(r"(?:The|His|Her|Their) ", said):
        return said.lower() not in _NOBODY and not re.search(r"['’]s?$", said)
    return sort_of(words(said)[-1]) is Sort.PERSON


_NOBODY = frozenset(["he", "she", "it", "they", "i", "we", "you", "that", "this", "who", "nobody"])
