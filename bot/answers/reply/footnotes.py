"""What is said with an answer: which slips were mended, whence a fact is that quotes nobody.

To one that answers nothing, the known names that may have been meant are added.
"""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz.distance import Indel

from bot.answers import compose
from bot.answers.finding.evidence import CATALOGUE, HEADER, MODERATOR
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.reading.text import fold
from bot.search import NameIndex, NameKind, SearchService

_SUGGESTIONS = 4
_SHORTEST_PART = 4
_LIKE = 0.75  # share of letters in common from which a name is offered for an unknown one
_MOST_WORDS = 3  # of a question in small letters that may be an unknown name
_PEOPLE = (NameKind.PERSON, NameKind.CHARACTER)
_OFFERED = (NameKind.TITLE, *_PEOPLE)
_SOURCES = {
    CATALOGUE: "according to the catalogue",
    HEADER: "as the review's header says",
    MODERATOR: "as a moderator set it",
}


async def with_footnotes(search: SearchService, inquiry: Inquiry, answer: Answer) -> Answer:
    """The answer with them."""
    mended = [slot for slot in inquiry.slots if slot.mended]
    if mended:
        taken = ", ".join(f"‘{slot.text}’ as {slot.mended}" for slot in mended)
        answer = replace(answer, text=f"{answer.text} (Taking {taken}.)")
    if sources := [item.reviewer for item in answer.evidence if not item.quote]:
        told = compose.listed(_SOURCES[source] for source in sources)
        answer = replace(answer, text=f"{answer.text} ({told[:1].upper()}{told[1:]}.)")
    if not answer.answered and not answer.suggestions:
        index = await search.index(inquiry.scope)
        answer = replace(answer, suggestions=_near(index, inquiry))
    return answer


def _near(index: NameIndex, inquiry: Inquiry) -> tuple[str, ...]:
    """Known names that are like the unknown ones of the question, or like its odd words."""
    unknown = [slot.text for slot in inquiry.slots if not slot.titles and not slot.names]
    if not unknown and 0 < len(inquiry.ask.words.split()) <= _MOST_WORDS:
        unknown = [inquiry.ask.words]
    found = [
        match.name.text
        for text in unknown
        for match in index.find(text, kinds=_OFFERED, limit=3)
        if len(text.split()) > 1 or _alike(text, match.name.text)
    ]
    parts = [word for text in unknown for word in text.split() if len(word) >= _SHORTEST_PART]
    found += [
        match.name.text
        for part in parts
        for match in index.find(part, kinds=_OFFERED, limit=3)
        if any(_alike(text, match.name.text) for text in unknown)
    ]
    return tuple(dict.fromkeys(found))[:_SUGGESTIONS]


def _alike(typed: str, name: str) -> bool:
    return Indel.normalized_similarity(fold(typed), fold(name)) >= _LIKE
