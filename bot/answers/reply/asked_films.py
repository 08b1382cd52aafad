"""Which films a question about films means, or the reply that says why there are none."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.narrowing import described
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled

_MOST_FILMS = 6
"""Films of one name that are answered for one by one; of more, the asker is asked back."""


DESCRIBES = compiled(
    r"\b(?:film|movie|one|picture|documentary|cartoon|story|thriller|drama|comedy)s? "
    r"(?:about|where|with|in which|when|that|who|which|on|set|featuring|of)\b|\bwhen\b",
    re.IGNORECASE,
)


_TO_SOMEBODY = compiled(r"\b(?:happens?|happened) to\b", re.IGNORECASE)
"""What a film is not asked after by: "what happens to Sarah"."""


async def films_asked(inquiry: Inquiry) -> list[FilmRef] | Answer:
    """The films that the question is about, or the reply that says why there are none."""
    if (stranger := unknown_title(inquiry)) is not None:
        somebody = _TO_SOMEBODY.search(inquiry.question) is not None
        return await decline.unknown_name(inquiry, stranger, title=not somebody)
    resolved = await inquiry.resolver.films(inquiry.ask)
    if resolved.wrong_year:
        return await decline.wrong_year(inquiry, resolved)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    if resolved.films is None and inquiry.ask.terms and DESCRIBES.search(inquiry.question):
        found = await described(inquiry, resolved)
        if found is not None and found.films is not None and len(found.films) <= _MOST_FILMS:
            inquiry.note(f"described: {compose.listed_films(found.films)}")
            inquiry.ask = replace(inquiry.ask, terms=(), words="")
            resolved = found
    if resolved.films is None:
        some = await inquiry.store.films.visible(inquiry.scope, limit=2)
        if len(some) == 1:
            return some
        return await decline.which_film(inquiry)
    if not resolved.films and resolved.some:
        return await decline.which_film(inquiry)
    if len(resolved.films) > _MOST_FILMS:
        number = len(resolved.films) + resolved.beyond
        inquiry.note(f"{number} films fit")
        return inquiry.answer(
            f"That could be any of {number:,} films. Which one do you mean?",
            answered=False,
            films=resolved.films[: compose.MOST_NAMED],
            suggestions=[film.label for film in resolved.films[: compose.MOST_NAMED]],
        )
    inquiry.note(f"asked about: {compose.listed_films(resolved.films)}")
    return resolved.films


def unknown_title(inquiry: Inquiry) -> int | None:
    """The slot of a name that stands where a title would, and that the library does not know."""
    ask = inquiry.ask
    if ask.films:
        return None
    for constraint in ask.constraints:
        if constraint.bare and constraint.slot is not None:
            slot = inquiry.slots[constraint.slot]
            if not slot.names and not slot.titles:
                return constraint.slot
    return None
