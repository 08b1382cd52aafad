"""What a thing is that a review explains beside its name: "the ember, the last living coal"."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_named
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Want
from bot.answers.proof.apposition import JUDGES, apposition
from bot.answers.question.wording import pattern
from bot.answers.words.terms import ASKED_WITH, FILLERS, FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.opinions import tone_in

_WHAT_IS = pattern(
    r"^(?:(?:so|and|but|ok|wait) )*what(?: on earth| the hell| exactly| even)?"
    r" (?:is|are|was|were)(?: even| exactly)?"
    r"(?: (?:the|a|an|this|that|these|those))+ (?P<thing>[a-z]+(?: [a-z]+)?)"
    r"(?: (?:in|from|of) (?:the )?@[fb]\d+)?(?= \||$)"
)
_SURE = 0.5
"""How unsure an apposition may be (`apposition`): beside the name, with a comma or an article."""


async def what_is(inquiry: Inquiry) -> Answer | None:
    """What the one film that explains a thing calls it; None where none or several do."""
    if inquiry.ask.want not in (Want.OPEN, Want.IDENTITY):
        return None
    found = _WHAT_IS.search(inquiry.masked.parted)
    thing = found["thing"] if found else ""
    if not thing or any(map(_says_nothing, thing.split())):
        return None
    films = await films_named(inquiry)
    pool = await (
        inquiry.passages.of_films(films, inquiry.question)
        if films
        else inquiry.passages.anywhere(thing)
    )
    told = [(what, [one]) for one in pool if (what := _explained(one, thing))]
    told = told or [
        (what, [one, after])
        for one, after in pairwise(pool)
        if _follows(one, after) and (what := _explained_after(one, after, thing))
    ]
    if len({shows[-1].film for _, shows in told}) != 1:
        return None
    what, shows = min(told, key=lambda pair: (pair[1][-1].evidence.spoiler, pair[1][-1].position))
    proof = shows[-1]
    inquiry.note(f"a sentence says what “{thing}” is")
    return inquiry.answer(
        compose.of_its_film(proof.evidence),
        films=[proof.film],
        values=[] if proof.evidence.spoiler else [what],
        evidence=[one.evidence for one in shows],
    )


def _explained(one: Sentence, thing: str) -> str:
    """What a sentence says a thing is, and not what it thinks of it."""
    if not one.says(thing):
        return ""
    found = apposition(one.evidence.quote, thing)
    if found is None or found[1] > _SURE or tone_in(found[0]).polarity != 0:
        return ""
    return found[0]


_IT_IS = compiled(
    r"^\W*(?:(?:spoilers?|reader|yes|and|well|alas|sadly|honestly|look away now)\W+)*"
    r"(?:it|this|that|he|she)(?:['’]s| is| was| turns out to be| turned out to be) (?:only |just )?"
    r"(?P<what>(?:the|an?|his|her|their)(?: [\w'’-]+){1,4})"
    r"(?=[.,;:!?)]|$| (?:in|with|from|who|that)\b)",
    re.IGNORECASE,
)
_NO_NATURE = compiled(
    r"\b(?:joke|story|thing|metaphor|first|second|last|best|worst|bit|part|kind|sort|lot|one|point"
    r"|problem|reveal|shot|effect|trick|time|way|case|day|night|evening|place|world|end|beginning)"
    r"s?\b",
    re.IGNORECASE,
)


def _explained_after(one: Sentence, after: Sentence, thing: str) -> str:
    """What the sentence after one that ends with a thing says it is."""
    ends = re.search(rf"\b{re.escape(thing)}\W*$", one.evidence.quote, re.IGNORECASE)
    found = _IT_IS.match(" ".join(after.evidence.quote.split())) if ends else None
    what = found["what"] if found else ""
    if JUDGES.search(what) or _NO_NATURE.search(what) or tone_in(what).polarity:
        return ""
    return what


def _follows(one: Sentence, after: Sentence) -> bool:
    """Whether a sentence comes right after another of its review."""
    same_review = one.evidence.review_id == after.evidence.review_id
    return same_review and after.position == one.position + 1


def _says_nothing(word: str) -> bool:
    return word in FUNCTION_WORDS or word in ASKED_WITH or word in FILLERS
