"""Is it a horror film, a love story: by what the reviews call it, and never by another sense.

"No jump scares" is no "no" to horror, nor is a good story a love story.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.facts import verify
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.lexicon.genres import GENRES
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.text import fold

_ASKED = compiled(
    r"^\W*(?:(?:so|and|but|ok|wait) )*(?:is|was) (?:it|this|that|the (?:film|movie))"
    r"(?: (?:really|actually|basically|just|even|meant to be|supposed to be|more of))* an? "
    rf"(?P<said>(?P<genre>{either(GENRES)})(?: (?:film|movie|flick|picture))?)\W*$"
)

# "Not a bad thriller" is one.
_IS_NO = (
    r"(?:(?:^|[,;:.(-] ?|\b(?:and|but|so) )(?:it|this|that|the (?:film|movie|picture))(?:'s| is"
    r"| was)?|\b(?:film|movie|picture)\b[^.;:!?]{0,60}? (?:is|was))"
    r"(?:n't| not| no| never| hardly)(?: (?:really|exactly|quite|actually|at all|an?))*"
)


async def of_a_kind(inquiry: Inquiry) -> Answer | None:
    """Yes by the genre read of the one film; no guess where no sentence has a word for it."""
    asked = _ASKED.match(_beside_title(inquiry))
    films = await inquiry.resolver.all_titled() if asked else []
    if asked is None or len(films) != 1:
        return None
    said, wanted = asked["said"], GENRES[asked["genre"]]
    if wanted.startswith("animat"):
        return None  # `look.py` knows how that is told
    kind = f"{'an' if said[0] in 'aeiou' else 'a'} {said}"
    called = [word for word, genre in GENRES.items() if genre == wanted]
    pool = await inquiry.passages.of_films(films, inquiry.question)
    none = re.compile(rf"{_IS_NO} (?:{either(called)})(?![\w-]|,? (?:it|that) (?:is|has)|[^.]*\?)")
    if denial := next((one for one in pool if none.search(fold(one.evidence.quote))), None):
        inquiry.note("a sentence says that it is none")
        return replace(inquiry.by_sentence("no", denial.evidence, films=films), final=True)
    told = await inquiry.facts_of(films, (Kind.GENRE,))
    if proofs := [one for one in told if one.value.casefold() == wanted]:
        inquiry.note("a sentence says so")
        text = f"Yes: {films[0].label} is {kind}."
        proof = [evidence_of(one) for one in proofs]
        return inquiry.answer(text, films=films, values=["yes"], evidence=proof)
    has = re.compile(rf"(?<![a-z]){either(called)}")
    if any(has.search(one.evidence.quote.lower()) for one in pool):
        return None
    checked = await verify.verify(inquiry) if inquiry.ask.constraints else None
    if checked is not None and checked.answered:
        return checked
    inquiry.note(f"no sentence has a word for {wanted}")
    inquiry.unsaid = True
    return await decline.unsaid(inquiry, films, f"that it is {kind}")


def _beside_title(inquiry: Inquiry) -> str:
    """The question folded, with "it" for the title."""
    question = inquiry.question
    for slot in inquiry.slots:
        if slot.titles and fold(slot.text) not in GENRES:
            question = question.replace(slot.text, "it")
    return " ".join(fold(question).split())
