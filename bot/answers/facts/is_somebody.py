"""Is somebody what is asked: "is Emily a violinist", by what the reviews call her."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.answers.facts.identity import identity
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence, Want
from bot.answers.question.constraints import slot_number
from bot.answers.question.wording import CAST_NOUNS, GENRES, JOBS, SERIES, pattern
from bot.answers.words.alike import said_in, unlike
from bot.answers.words.terms import content_terms
from bot.reading.text import words

_NOT_IN_STORY = rf"{CAST_NOUNS}|{GENRES}|{SERIES}|{'|'.join(job.noun_words for job in JOBS)}"
_ASKED = pattern(
    r"^(?:is|was|are|were) (?P<who>@[pbn]\d+) (?:really |actually |supposed to be )?(?:an?|the) "
    rf"(?P<what>(?!(?:{_NOT_IN_STORY})\b)[a-z]+(?: [a-z]+){{0,2}}?)"
    r"(?: (?:in the end|after all|at the end|all along))?"
    r"(?: (?:in|from|of) (?:the )?(?:{film} )?@[fb]\d+)?$"
)


async def is_somebody(inquiry: Inquiry) -> Answer | None:
    """Yes where a review calls them so, no where it calls them another of that sort."""
    asked = _ASKED.match(inquiry.masked.text)
    if asked is None:
        return None
    number = slot_number(asked["who"])
    name = inquiry.spoken(number)
    ask = replace(
        inquiry.ask,
        want=Want.IDENTITY,
        subject=number,
        constraints=tuple(one for one in inquiry.ask.constraints if one.slot != number),
        terms=(),
        words="",
        yes_no=False,
    )
    told = await identity(replace(inquiry, ask=ask, question=f"Who is {name}?", steps=[]))
    terms = content_terms(asked["what"])
    if told is None or not told.answered or not terms:
        return None
    for value in told.values:
        said = said_in(" ".join(words(value)))
        others = [one for one in said if unlike(terms[-1], one)]
        word = "yes" if said.issuperset(terms) else "no" if others else ""
        shown = terms if word == "yes" else others[:1]
        proof = next((one for one in told.evidence if _says(one, shown)), None)
        if word and proof is not None:
            inquiry.note(f"the reviews call {name} {value}")
            inquiry.judged = True
            return inquiry.by_sentence(word, proof)
    return None


def _says(proof: Evidence, stems: Collection[str]) -> bool:
    return said_in(" ".join(words(proof.quote))).issuperset(stems)
