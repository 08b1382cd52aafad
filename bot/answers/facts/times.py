"""When the story is set, and how long the film took to make."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled

_HAS_TIME = compiled(
    r"\b\d{3,4}s?\b|centur|medieval|winter|summer|spring|autumn|future|war\b"
    r"|night(?! ?(?:train|bus|boat|ferry|club|school|coach|express|shift))"
    r"|\b(?:days|weeks|months|years?) of\b"
    r"|decade|era|\bday\b|victorian|present|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",
    re.IGNORECASE,
)
_YEARS = compiled(r"\b(?:the )?(?:1[0-9]|20)\d\ds?\b")
_OF_A_WORK = compiled(
    r"\b(?:novel|novella|book|bestseller|play|memoir|poem|comic|film|movie|picture|version"
    r"|original|remake|adaptation|published|written|released)s?"
    r"(?: (?:of|from|in|out in|(?:published|written) in|by (?:[A-Z][\w’'-]+ ?){1,3}))?,? ?\(?$"
)
"""What stands before the year of a book or of another film: "Ann Poe's novel of 1985"."""


def is_time(value: str) -> bool:
    """Whether a setting is a time and no place."""
    return _HAS_TIME.search(value) is not None


def tells_time(stored: StoredFact) -> bool:
    """Whether a setting, or its sentence, is a time."""
    return is_time(stored.value) or bool(_years_told(stored.quote))


def _years_told(quote: str) -> list[str]:
    """The years in a sentence on a place, but for those of books and films."""
    return [y[0] for y in _YEARS.finditer(quote) if not _OF_A_WORK.search(quote[: y.start()])]


def of_story(facts: Sequence[StoredFact]) -> list[str]:
    """When the story is set, by the values or the sentences of its settings."""
    found: list[str] = []
    for one in facts:
        own = str(one.film.year)  # "Gorse (2018) takes place in 1911"
        told = [year for year in _years_told(one.quote) if year != own]
        said = _YEARS.findall(one.value) or told
        found += said or ([one.value] if _HAS_TIME.search(one.value) else [])
    return list(dict.fromkeys(found))[:2]


_SET_IN = compiled(
    r"\b(?:set|takes? place|happens?|unfolds?|opens|begins|the year|it is|it's|back in)\b"
    r"[^.;]{0,40}?\b(1\d{3}s?|2[01]\d{2}s?)\b"
    r"|\bits (?:about |around |like )?(1\d{3}s?|2[01]\d{2}s?)"
    r"(?=\s*(?:[.,;:!?)]|$|(?:and|so|but)\b))"
    r"|^(?:in|by) (?:about |around )?(1\d{3}s?|2[01]\d{2}s?)\b",
    re.IGNORECASE,
)


async def year_of_story(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """The year in which a sentence says that the story is set."""
    for one in await inquiry.passages.of_films(films, inquiry.question):
        found = _SET_IN.search(one.evidence.quote)
        year = found and next(filter(None, found.groups()))
        if year and year != str(one.film.year):
            text = f"{one.film.label} is set in {year}."
            return inquiry.answer(text, films=[one.film], values=[year], evidence=[one.evidence])
    return None


_NUMBER = (
    r"(?:\d+|an?|half an?|a couple of|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)(?: and a half)?"
)
_SPAN = (
    rf"(?P<span>{_NUMBER}(?: of those)?"
    r"\s+(?:years?|months?|weeks?|days?|nights?|summers?|winters?))"
)
_MAKING = r"(?:mak|shoot|film|animat|draw|writ|finish|produc|edit|build)(?:e|ing)?"
_MADE = r"(?:made|shot|filmed|animated|drawn|written|finished|produced|knocked (?:off|out)|edited)"
_SPENT = (
    rf"\b(?:took|taken|spent|spending)\b(?: \w+){{0,4}}? {_SPAN}(?! off\b| older\b)",
    rf"\b{_SPAN} (?:\w+ ){{0,4}}?(?:in the making|(?:to |of )?{_MAKING})\b",
    rf"\b{_MADE}\b[^.;]{{0,40}}?\b(?:in|over|across|during) [^.;]{{0,25}}?{_SPAN}",
    (
        rf"\b(?:followed|filmed) (?:him|her|them)\b[^.;]{{0,25}}?\b(?:for|over) [^.;]{{0,12}}?"
        rf"{_SPAN}"
    ),
)
"""What is said of the time that the making took."""


def time_spent(quote: str) -> str:
    """How long a sentence says that the making took; "" where it says nothing of it."""
    quote = " ".join(quote.split())
    found = (re.search(wanted, quote, re.IGNORECASE) for wanted in _SPENT)
    return next((one["span"] for one in found if one), "")


async def spent_making(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer:
    """How long the making took, which is no running time."""
    for one in await inquiry.passages.of_films(films):
        if spent := time_spent(one.evidence.quote):
            text = compose.of_its_film(one.evidence)
            return inquiry.answer(text, films=[one.film], values=[spent], evidence=[one.evidence])
    return await decline.unsaid(inquiry, films, "how long it took")
