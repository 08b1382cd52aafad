"""A question that calls a reviewer by name: "what did Nads think of Gannet Point"."""

from __future__ import annotations

import re

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.review_store import ReviewText
from bot.answers.opinions.reviewers import signature
from bot.reading.lexicon.names import HONORIFICS
from bot.reading.text import words

_MOST_IN_A_NAME = 5  # words of the line that signs a letter
_LAST_LINES = 4
_SHORTEST = 3  # letters of a name in small letters
_ASKED = (
    r"\b(?:did|does|would|has|had|according to) (?P<name>{name})\.?"
    r" (?:\w+ )?(?:think|like|love|enjoy|hate|give|say|recommend|rate|make|find)\b"
)


async def called_reviewer(inquiry: Inquiry) -> str | None:
    """The question with "the reviewer" for the name under the one review of its film, if in it."""
    ids = {
        film.id
        for slot in inquiry.ask.films
        for film in await inquiry.resolver.matcher.titled(slot)
    } or {number for slot in inquiry.slots for name in slot.names for number in name.ids}
    if not ids:
        return None
    films = await inquiry.store.films.visible(inquiry.scope, sorted(ids)) if len(ids) == 1 else []
    written = await inquiry.store.reviews.of_films(inquiry.scope, [film.id for film in films])
    if len(films) != 1 or len(written) != 1:
        return None
    asked = inquiry.question
    names = [words(line) for line in _names_under(written[0])]
    for slot in inquiry.slots:
        said = [word for word in words(slot.text) if word not in HONORIFICS]
        if slot.letter in "pu" and said and any(set(said) <= set(name) for name in names):
            return f"{asked[: slot.start]}the reviewer{asked[slot.end :]}"
    for name in (part for own in names for part in (own, own[:1], own[-1:])):
        spelt = r"[\W_]+".join(map(re.escape, name))
        found = re.search(_ASKED.format(name=spelt), asked, re.IGNORECASE)
        if found and len(spelt) >= _SHORTEST:
            return f"{asked[: found.start('name')]}the reviewer{asked[found.end('name') :]}"
    return None


def _names_under(review: ReviewText) -> list[str]:
    """The signature of a review, and the short lines at its end that may be one."""
    signed = signature(review)
    lines = [line for line in review.text.split("\n") if line.strip()][1:][-_LAST_LINES:]
    lines = [line for line in lines if ":" not in line]  # which is what somebody says
    short = [line for line in lines if 1 < len(words(line)) <= _MOST_IN_A_NAME]
    alone = [line for line in lines[-1:] if len(words(line)) == 1]
    return [
        *([signed[0]] if signed else []),
        *(line for line in short if line.strip()[0].isupper()),
        *alone,
    ]
