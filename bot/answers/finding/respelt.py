"""Slips in words that are no names: "the condutor", looked up among the words of the reviews."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.answers.model import Evidence
from bot.answers.question.mask import Slot
from bot.answers.words.terms import ASKED_WITH, FILLERS, FUNCTION_WORDS
from bot.answers.words.thesaurus import thesaurus
from bot.library.model import Scope
from bot.patterns import compiled
from bot.reading.text import fold, stem
from bot.search import SearchService
from bot.search.english import COMMON_WORDS

_WORD = compiled(r"[^\W\d_]+")
_SHORTEST = 5  # letters of a word that may be a slip
_MOST = 3  # words of one question that are looked up
_USUAL = (COMMON_WORDS, FUNCTION_WORDS, FILLERS, ASKED_WITH)


async def respelt(
    search: SearchService, scope: Scope, question: str, slots: Sequence[Slot]
) -> dict[str, str]:
    """The words of a question that no review has, each with the one it is a slip of, as a stem."""
    named = [slot for slot in slots if slot.titles or slot.names]
    odd = [
        found[0]
        for found in _WORD.finditer(question)
        if len(found[0]) >= _SHORTEST
        and found[0].islower()
        and not any(found[0] in usual for usual in _USUAL)
        and stem(found[0]) not in thesaurus()[0].single  # a word of its own: "hiding", not "hired"
        and not any(slot.start <= found.start() < slot.end for slot in named)
    ]
    known = await search.known_words(scope, " ".join(odd)) if odd else frozenset()
    mended: dict[str, str] = {}
    for word in [one for one in odd if fold(one) not in known][:_MOST]:
        if (right := await search.respelt(scope, fold(word))) is not None:
            mended[word] = right
    return mended


def as_written(stems: Mapping[str, str], evidence: Iterable[Evidence]) -> str:
    """What was taken for what, in the words of the quotes: "‘condutor’ as conductor"."""
    said = {
        stem(fold(found[0])): found[0].lower()
        for item in evidence
        for found in _WORD.finditer(item.quote)
    }
    return ", ".join(f"‘{slip}’ as {said.get(right, right)}" for slip, right in stems.items())
