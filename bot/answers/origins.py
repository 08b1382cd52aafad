"""Which part of its series a film is, what it is based on, whether another will follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose, decline
from bot.answers.asked_films import films_asked
from bot.answers.evidence import evidence_of
from bot.answers.inquiry import Inquiry
from bot.answers.model import Answer
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
    facts = await inquiry.store.facts_of(inquiry.scope, [film.id], (Kind.SERIES,))
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


_BOOK = r"(?:novels?|books?|memoirs?|novellas?|bestsellers?|(?:short )?stor(?:y|ies))"
_PLAY, _COMIC = r"(?:plays?|stage play|musical)", r"(?:comics?|comic books?|graphic novel|manga)"
_TRUE = r"(?:true|real) (?:story|stories|events?|case|life|people)|real-life"
_SOURCES = (
    (re.compile(r"\btrue|\breal", re.IGNORECASE), _TRUE),
    (re.compile(r"\bplay\b|\bstage", re.IGNORECASE), _PLAY),
    (re.compile(r"\bcomic|\bgraphic", re.IGNORECASE), _COMIC),
    (re.compile(r"\bbook|\bnovel|\bmemoir", re.IGNORECASE), _BOOK),
)
_ANY_SOURCE = f"(?:{_TRUE}|{_PLAY}|{_COMIC}|{_BOOK})"
_FROM = (
    r"\b(?:based (?:\w+ )?(?:up)?on|adapt(?:s|ed|ing|ation)|from|after|inspired by|drawn from)\b"
)
_INVENTED = re.compile(r"\boriginal (?:screenplay|script|story|idea)\b", re.IGNORECASE)
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
    """Whether a film is based on what is asked, or whether another will follow it."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    source = inquiry.ask.measure == "source"
    asked = inquiry.beside_films()
    kind = next((said for word, said in _SOURCES if word.search(asked)), _ANY_SOURCE)
    drawn = re.compile(rf"{_FROM}[^.;!?]{{0,40}}?\b(?:{kind})\b", re.IGNORECASE)
    for one in await inquiry.passages.of_films(films):
        quote = one.evidence.quote
        found = drawn.search(quote) if source else _TO_COME.search(quote) and _ANOTHER.search(quote)
        invented = source and _INVENTED.search(quote)
        if not found and not invented:
            continue
        denied = invented or _DENIED.search(quote[: found.start()] if found and source else quote)
        value = "no" if denied else "yes"
        inquiry.note("a sentence speaks of it")
        text = f"{value.capitalize()}. {compose.of_its_film(one.evidence)}"
        return inquiry.answer(text, films=[one.film], values=[value], evidence=[one.evidence])
    what = "what it is based on" if source else "whether another will follow"
    return await decline.unsaid(inquiry, films, what, "sequel" if not source else "based novel")
