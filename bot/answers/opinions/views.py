"""A view asked for in unusual words: of a thing in the film, the best in it, for whom it is.

A thing that is only mentioned has no view told of it: an answer that quotes a mention is taken
back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Want
from bot.answers.opinions.for_young import for_young
from bot.answers.opinions.judged_things import of_thing, shows_trait
from bot.answers.opinions.topmost import topmost
from bot.answers.opinions.verdicts import verdict
from bot.answers.opinions.view_told import SHORTEST_NAME, thing_in_words
from bot.answers.proof.remarks import judges
from bot.answers.question.clue_wording import YES_NO
from bot.answers.question.matter_words import matters_in
from bot.answers.question.view_wording import View, read_view
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.reading.text import fold


async def _read(inquiry: Inquiry) -> tuple[str, Sequence[FilmRef], View | None]:
    """The question's masked words about the films meant, those films, and the view asked for."""
    text = inquiry.apart[0]
    asked = read_view(text, inquiry.masked.slots)
    films = await films_meant(inquiry) if asked is not None else []
    return text, films, asked if films else None


async def view(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells the view asked for, if one does."""
    text, films, asked = await _read(inquiry)
    if asked is None:
        return None
    if asked.sort == "verdict":
        return await _verdict(inquiry, films)
    pool = await inquiry.passages.of_films(films, inquiry.question)
    pool = [one for one in pool if not one.evidence.quote.isupper()]
    if asked.sort in ("thing", "person"):
        return of_thing(inquiry, asked, _names(inquiry), pool)
    if asked.sort in ("best", "worst"):
        return await topmost(inquiry, asked, films, pool)
    return for_young(inquiry, text, pool)


async def taken_back(inquiry: Inquiry, answer: Answer) -> Answer | None:
    """What is said instead of an answer that only mentions a thing that was to be judged."""
    if not answer.answered or answer.values:
        return None
    _, _, asked = await _read(inquiry)
    if asked is None or asked.sort != "thing" or any(map(matters_in, asked.terms)):
        return None
    quotes = [one.quote for one in answer.evidence]
    things = [thing_in_words(term) for term in asked.terms]
    if not any(thing.search(fold(quote)) for thing in things for quote in quotes):
        return None
    if any(judges(quote, also=shows_trait(asked)) for quote in quotes):
        return None
    inquiry.note(f"taken back, for it judges nothing: {answer.text}")
    declined = await sentences.closing(inquiry)
    return replace(declined, nearest=(*answer.evidence, *declined.nearest))


async def outweighs(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether a question for a view got something else."""
    if not answer.answered or answer.kind == Want.ABOUT.value:
        return True
    if answer.kind in (Want.VERDICT.value, Want.RATING.value, Want.COMPARE.value):
        return False
    _, _, asked = await _read(inquiry)
    return asked is not None and asked.sort == "verdict"


async def foremost(inquiry: Inquiry) -> Answer | None:
    """The view of a thing, a player or a scene that other ways would take for one of the film."""
    _, films, asked = await _read(inquiry)
    if asked is None:
        return None
    if asked.sort == "best" and asked.group == "scene" and len(films) == 1:
        unsaid = await decline.unsaid(inquiry, films, "which scene is best liked")
        return await view(inquiry) or replace(unsaid, final=True)
    ranked = asked.sort in ("best", "worst") and asked.group
    return await view(inquiry) if ranked or asked.faulty else None


def _names(inquiry: Inquiry) -> list[re.Pattern[str]]:
    """For each person that a question names, the ways to name them."""
    found: list[re.Pattern[str]] = []
    for slot in inquiry.slots:
        full = [fold(name.text) for name in slot.names] or [fold(slot.text)]
        parts = {
            way for name in full for way in (name, name.split()[-1]) if len(way) >= SHORTEST_NAME
        }
        if not slot.titles and slot.letter in "pu" and parts:
            found.append(re.compile("|".join(rf"\b{re.escape(way)}\b" for way in sorted(parts))))
    return found


async def _verdict(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """Whether to see the film."""
    numbers = tuple(
        number
        for number, slot in enumerate(inquiry.slots)
        if slot.titles and any(film.id in name.ids for name in slot.titles for film in films)
    )
    if not numbers:
        return None
    plain = inquiry.masked.text
    polar = bool(YES_NO.match(plain) or plain.endswith("y n"))
    ask = replace(inquiry.ask, want=Want.VERDICT, films=numbers, terms=(), words="", sentiment=1,
                  yes_no=polar, aspect=None, constraints=(), measure="", subject="")  # fmt: skip
    answer = await verdict(replace(inquiry, ask=ask))
    return answer if answer is not None and answer.answered else None
