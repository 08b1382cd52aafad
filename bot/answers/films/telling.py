"""How lists of films are told, and which questions want those that are not so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled

_COUNTS = compiled(r"\W*(?:\w+ ){0,2}?how many\b", re.IGNORECASE)
_DENIED = pattern(r"(?:not|n t|never|nobody|isn t|aren t|other than|except(?: for)?)")


def denied(text: str) -> bool:
    """Whether a masked question asks for the films that are not so, which no sentence tells."""
    return _DENIED.search(text) is not None


async def untold(inquiry: Inquiry) -> Answer:
    """That it is not said of which films it is not so; the contrary is no answer to that."""
    return replace(await decline.nothing(inquiry), final=True)


def listed(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    evidence: Iterable[Evidence],
    *,
    names: Iterable[str] = (),
    some: bool = False,
) -> Answer:
    """The films, with their number where that is asked for; of `some` no number is the whole.

    `names`: what they are called here, such as each with its maker.
    """
    counted = compose.counted(len(films), "film")
    if some:
        counted = f"Among others, {counted[:1].lower()}{counted[1:]}"
    counts = not some and _COUNTS.match(inquiry.question) is not None
    inquiry.judged = True
    return inquiry.answer(
        f"{counted}: {compose.listed(names) or compose.listed_films(films)}.",
        films=films,
        values=[str(len(films))] if counts else [],
        evidence=evidence,
    )
