"""Which part of its series a film is, and whether another will follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.library.model import FilmRef
from bot.reading.model import Kind
from bot.reading.text import words

_PLACE_ASKED = re.compile(
    r"\b(?:which|what|how many) (?:number|part|chapter|instal?lment|entry)|\bwhere .*\bfits? in",
    re.IGNORECASE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ORDINAL = re.compile(
    rf"\b({'|'.join(_ORDINALS)})\b(?=[^.;,]{{0,20}}\b(?:film|part|chapter|instal?lment|entry|one"
    r"|of the|in the|outing|go|time))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s([2-9])(?=:|$)")


async def which_part(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """The place in its series that a film's facts, or its title, give."""
    if len(films) != 1 or not _PLACE_ASKED.search(inquiry.beside_films()):
        return None
    (film,) = films
    facts = await inquiry.facts_of([film], (Kind.SERIES,))
    for one in facts:
        if found := _ORDINAL.search(f"{one.value} {one.detail}") or _ORDINAL.search(one.quote):
            text = f"{film.label} is the {found[1].lower()}."
            proof = [evidence_of(one)]
            return inquiry.answer(text, films=films, values=[found[1].lower()], evidence=proof)
    if numbered := _NUMBERED.search(film.title):
        value = _ORDINALS[int(numbered[1]) - 1]
        pool = await inquiry.passages.of_films(films)
        proof = [item.evidence for item in pool if item.says(" ".join(words(film.title)))][:1]
        text = f"{film.label} is the {value}, by its title."
        return inquiry.answer(text, films=films, values=[value], evidence=proof)
    return None


_ANOTHER = re.compile(
    r"\b(?:sequels?|prequels?|follow-?ups?|spin-?offs?|another (?:one|film|movie|instal+ment)"
    r"|second (?:film|part)|part (?:two|2))\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|in the works|on the way|announced|green-?lit|com(?:es?|ing)|shoots?"
    r"|shooting|will|due|promise[sd]?|sets? up|already)\b|['’]ll\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|never|nothing|without)\b|n['’]t\b", re.IGNORECASE)


async def told(inquiry: Inquiry) -> Answer | None:
    """Whether another will follow; where nothing says what it is based on (`source.py`), that."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    if inquiry.ask.measure == "source":
        return await decline.unsaid(inquiry, films, "what it is based on", "based novel")
    for one in await inquiry.passages.of_films(films):
        quote = one.evidence.quote
        if not (_TO_COME.search(quote) and _ANOTHER.search(quote)):
            continue
        value = "no" if _DENIED.search(quote) else "yes"
        inquiry.note("a sentence speaks of it")
        text = f"{value.capitalize()}. {compose.of_its_film(one.evidence)}"
        return inquiry.answer(text, films=[one.film], values=[value], evidence=[one.evidence])
    return await decline.unsaid(inquiry, films, "whether another will follow", "sequel")
