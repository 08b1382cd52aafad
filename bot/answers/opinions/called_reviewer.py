"""A question that calls a reviewer by name: "what did Nads think of Gannet Point"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.review_store import ReviewText
from bot.answers.opinions.reviewers import signature
from bot.patterns import compiled
from bot.reading.lexicon.names import HONORIFICS
from bot.reading.text import words

_MOST_IN_A_NAME = 5  # words of the line that signs a letter
_LAST_LINES = 4
_SHORTEST = 3  # letters of a name in small letters
_ASKED = r"(?:did|does|do|would|has|had|was|is|by|to|according to)"
_THINKS = (
    r"(?:thinks?|thought|likes?|liked|loved?|hated?|gave|gives?|says?|said|recommends?|rates?|rated"
    r"|scores?|scored|enjoy(?:s|ed)?|finds?|found|feels?|felt|dislikes?|disliked|complain\w*"
    r"|criticis\w+|praise[sd]?|makes?|made|wants?|reckons?|awards?|grades?)"
)
_OF_THE_FILM = compiled(rf"(?:\b(?:of|about|in|for|to)|\b{_THINKS}) $", re.IGNORECASE)
_THEIRS = (
    r"(?:['’]?s|s['’])? (?:review|rating|opinion|verdict|score|mark|grade|favou?rite|take|view)"
)


async def called_reviewer(inquiry: Inquiry) -> str | None:
    """The question with "the reviewer" for the name under the one review of its film, if in it.

    A film that goes unnamed is the one film that somebody of that name reviewed.
    """
    ids = {
        film.id
        for slot in inquiry.ask.films
        for film in await inquiry.resolver.matcher.titled(slot)
    } or {number for slot in inquiry.slots for name in slot.names for number in name.ids}
    if not ids:
        return await _of_nothing_else(inquiry)
    films = await inquiry.store.films.visible(inquiry.scope, sorted(ids)) if len(ids) == 1 else []
    written = await inquiry.store.reviews.of_films(inquiry.scope, [film.id for film in films])
    if len(films) != 1 or len(written) != 1:
        return None
    names = [words(line) for line in _names_under(written[0])]
    found: tuple[int, int] | None = None
    for name in names:
        found = found or _called(inquiry, name)
    for slot in inquiry.slots:
        said = [word for word in words(slot.text) if word not in HONORIFICS]
        if slot.letter in "pu" and said and any(set(said) <= set(name) for name in names):
            found = found or (slot.start, slot.end)
    return _put(inquiry, *found, film=films[0].title) if found else None


async def _of_nothing_else(inquiry: Inquiry) -> str | None:
    """What is asked of somebody's view, and of no film, where he reviewed one film alone."""
    unknown = [slot for slot in inquiry.slots if not slot.titles and not slot.names]
    if len(inquiry.slots) != 1 or len(unknown) != 1:
        return None
    slot = unknown[0]
    asks = re.search(
        rf"\b{_ASKED} {re.escape(slot.text)} {_THINKS}\b", inquiry.question, re.IGNORECASE
    )
    written = await inquiry.store.reviews.by(inquiry.scope, slot.text) if asks else []
    if len(written) != 1:
        return None
    asked = _put(inquiry, slot.start, slot.end).rstrip(" ?!.")
    return f"{asked} in {written[0].film.title}?"


def _put(inquiry: Inquiry, start: int, end: int, film: str = "") -> str:
    """The question with "the reviewer" there, and the film in full where a hero stands for it."""
    asked = inquiry.question
    spans = [(start, end, "the reviewer")]
    part = [slot for slot in inquiry.slots if slot.names and not start <= slot.start < end]
    heroes = len(part) == 1 and set(words(part[0].text)) <= set(words(film))
    if heroes and _OF_THE_FILM.search(asked[: part[0].start]):
        spans.append((part[0].start, part[0].end, film))
    for first, last, instead in sorted(spans, reverse=True):
        asked = f"{asked[:first]}{instead}{asked[last:]}"
    return asked


def _called(inquiry: Inquiry, name: Sequence[str]) -> tuple[int, int] | None:
    """The name in small letters, or in part, where it is asked what its bearer thinks."""
    question = inquiry.question
    for said in (name, name[:1], name[-1:]):
        if len("".join(said)) < _SHORTEST:
            continue
        spelt = r"[\W_]+".join(map(re.escape, said)) + r"\.?"
        for wanted in (
            rf"\b{_ASKED} (?:the )?(?P<name>{spelt}) (?:\w+ )?{_THINKS}\b",
            rf"\b(?P<name>{spelt}) {_THINKS}\b",
            rf"\b(?P<name>{spelt}){_THEIRS}\b",
            rf"\baccording to (?P<name>{spelt})(?!\w)",
        ):
            found = re.search(wanted, question, re.IGNORECASE)
            if found and not any(
                slot.titles and slot.start < found.end("name") and found.start("name") < slot.end
                for slot in inquiry.slots
            ):
                return found.span("name")
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
