"""Who was behind the camera: who shot the film, or a director of whom a review says just that."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import words

_BEHIND = compiled(r"\bbehind the (?:cameras?|lens)\b")
_DIRECTS = compiled(r"\bdirect\w*|\bhelm\w*|\bcall(?:ed|ing|s) the shots\b|\bin charge\b")


def asked(text: str) -> bool:
    """Whether a question asks who was behind the camera, and does not speak of directing."""
    return _BEHIND.search(text) is not None and _DIRECTS.search(text) is None


async def meant(
    inquiry: Inquiry, films: Sequence[FilmRef], directors: Sequence[StoredFact]
) -> tuple[tuple[Kind, ...], list[StoredFact]]:
    """The kind of fact that is meant and the facts: none, where only a director is told."""
    shot = await inquiry.facts_of(films, (Kind.CINEMATOGRAPHER,))
    if shot:
        return (Kind.CINEMATOGRAPHER,), shot
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = [set(words(one.evidence.quote)) for one in pool if _BEHIND.search(one.folded)]
    there = [one for one in directors if any(words(one.value)[-1] in quote for quote in told)]
    return ((Kind.DIRECTOR,), there) if there else ((Kind.CINEMATOGRAPHER,), [])
