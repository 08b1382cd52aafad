"""What becomes of somebody: by the sentence that names them and tells of a fate.

Who they are, or that they are named, tells nothing of what happens to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.happenings.happenings import parties
from bot.answers.model import Answer
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.wording import pattern
from bot.reading.text import fold

_ASKS = pattern(
    r"^(?:(?:so|and|but|wait|ok) )*what(?:ever)? (?:happens|happened|becomes|became) (?:to|of)"
    r" (?P<who>(?:the |that |poor |old )*(?:@[pn]\d+|\w+)(?: \w+)?)(?: (?:in|at) .+)?$"
)
_FATE = re.compile(
    r"\b(?:found dead|dies|died|dead|dying|killed|kills|murdered|drown\w*|vanish\w*|disappear\w*"
    r"|goes missing|went missing|missing|arrested|caught|jailed|hanged|shot|stabbed|poisoned|sacked"
    r"|fired|made redundant|marr(?:y|ies|ied)|kidnapped|stolen|rescued|saved|escap\w+|surviv\w+"
    r"|(?:does|did|do)(?:n['’]?t| not) (?:come back|return|make it)"
    r"|never (?:comes|came|seen|returns)"
    r"|leaves|left|lost|loses|falls|fell|injured|hurt|eaten|burn\w*|sinks?|sank|destroyed"
    r"|ends up|turns out|gets? (?:him|her|them)|got (?:him|her|them)|gone|dropped|demolished)\b"
)
_OF_WORDS = re.compile(
    r"\bleft (?:me|us|you)\b|\blost (?:me|us|count)\b|\bdeadpan\b|\bleft wanting\b"
)


async def fate(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; else that none does. None where it is not asked."""
    asked = _ASKS.match(inquiry.masked.parted)
    if asked is None:
        return None
    who = asked_of(bare(asked["who"]))
    films = await films_named(inquiry) or (await films_meant(inquiry))[1]
    if not who or UNCLEAR in who or len(films) != 1:
        return None
    found = await parties(inquiry, who, films)
    if found is None:
        return None
    head = found[0][-1]
    told = []
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = _OF_WORDS.sub(" ", " ".join(fold(one.evidence.quote).split()))
        gaps = [gap for span in head.mentions(said) for gap in _gaps(said, span)]
        if gaps:
            told.append((min(gaps), one.position, one))
    if not told:
        inquiry.unsaid = True
        return await sentences.closing(inquiry)
    best = min(told, key=lambda pair: pair[:2])[2]
    inquiry.note("a sentence tells what becomes of them")
    return inquiry.answer(compose.of_its_film(best.evidence), films=films, evidence=[best.evidence])


_AFTER, _BEFORE = 80, 25  # characters between somebody and what becomes of them


def _gaps(said: str, span: tuple[int, int]) -> Iterator[int]:
    """How far each fate stands from a mention in its clause, after it or right before it."""
    for hit in _FATE.finditer(said):
        after, before = said[span[1] : hit.start()], said[hit.end() : span[0]]
        if hit.start() >= span[1] and len(after) <= _AFTER and not _APART.search(after):
            yield len(after)
        elif hit.end() <= span[0] and len(before) <= _BEFORE and not _APART.search(before):
            yield len(before)


_APART = re.compile(r"[.;:!?]")
