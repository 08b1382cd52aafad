"""Where the film was made, and whether it was made there: by the sentence that says so.

Where its story plays tells nothing of it; nor does one who is shot, or filmed by somebody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.facts.hails import same_place
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold, words

_IT = (
    r"(?:it|this|they|@[fb]\d+|the (?:\w+ ){0,3}?(?:film|movie|musical|western|documentary|one"
    r"|thing))"
)
_SURELY = r"(?:(?:actually|really|all|mostly|entirely|partly|properly|genuinely) )*"
_WHERE = pattern(
    rf"where(?:abouts)? (?:was|were|is|did) {_IT} {_SURELY}(?:filmed|shot|produced|film|shoot"
    r"|filming|shooting)(?: it)?|what (?:is|was|were) the (?:filming )?locations?"
)
_SET = pattern(
    rf"where(?:abouts)? (?:was|were|did they build) the (?:[a-z-]+ ){{0,2}}?(?:sets?|interiors?)"
    rf"(?: (?:for|of|in|on) {_IT})?(?: (?:built|made|put up)(?: (?:for|in) {_IT})?)?$"
)
_IN = r"(?: on location)? (?:in|at|on|around|near) (?:the )?@[nup]"
_LEAD = r"^(?:(?:so|and|but|wait) )*"
_WHETHER = pattern(
    rf"{_LEAD}(?:was|were|is) {_IT} {_SURELY}(?:filmed|shot|made){_IN}(?P<place>\d+)$"
    rf"|{_LEAD}did they {_SURELY}(?:film|shoot|make)(?: {_IT})?{_IN}(?P<there>\d+)$"
)
_ON_LOCATION = pattern(
    rf"(?:was|were|is) {_IT} {_SURELY}(?:filmed|shot|made)"
    r" (?P<how>on location|in a studio|on a set)"
)
_STUDIO = compiled(r"\b(?:studios?|sets?|sound ?stages?|back ?lot)\b", re.IGNORECASE)
_A_PLACE = (
    r"(?:(?:an?|the|his|her|their|its|one|two|three)(?= ))?(?: ?[a-z][\w’'-]*){0,4}? ?"
    r"(?:[A-ZÀ-Þ][\w’'-]+|(?:studios?|sound ?stages?|backlot|warehouse|mine|prison|church|school"
    r"|theatre|factory|village|farm|castle|house|hotel|hospital|quarry|station)\b)"
    r"(?:(?: (?:of|the|and|in|at|near|outside|between))? [A-ZÀ-Þ][\w’'-]+)*"
)
_DONE = compiled(
    r"(?P<lead>^|[^.;:!?]*?)\b(?P<verb>(?i:filmed|shot|photographed|made|filming|shooting))\b"
    r"(?: it| this| (?:most|all) of it| (?:the|this) (?:whole )?(?:film|movie|picture|thing))?"
    r"(?: by (?:[A-ZÀ-Þ][\w’'-]+ ?){1,4}| on (?:our|their|my|your|his|her) own doorstep"
    r"| on location| entirely| mostly| largely| partly| all"
    r"| out| up| down| instead| on film| over [a-z]+ [a-z]+|, out|,|, mostly"
    r"| (?:in|over|for)(?: just| only| under| about| barely)? [a-z0-9-]+(?: \w+)?"
    r" (?:days|weeks|months|years|nights))*"
    rf" (?:in|at|on|around|near|outside|off|along|across|between|up and down|among"
    r"|by(?= (?:the|an?|our|their) ))"
    rf" (?P<place>{_A_PLACE})"
)
_SET_BUILT = compiled(
    r"\b(?i:sets?|interiors?)\b[^.;:!?]{0,30}\b(?:built|constructed|put up)"
    r"(?: \w+ly| for real| by hand| from scratch|,)*"
    rf" (?:in|inside|at|on) (?P<place>(?:an? (?:[a-z-]+ ){{1,3}}in )?{_A_PLACE})"
)
"""Where its sets stood: "the marvellous set, built inside a disused silo in Hull"."""
_LOCATIONS = compiled(
    rf"\b(?i:locations?)(?: work)?,? (?:in|around|at|near|on) (?P<place>{_A_PLACE})"
)
_OF_FILM = compiled(
    r"(?:^|[,(]|\b(?:it|film|movie|picture|all|mostly|entirely|actually|this|was|were|they|who|crew"
    r"|exteriors?|interiors?|scenes?)(?:['’]s)?)\W*(?:was |is |were |been |\w+ly )*$",
    re.IGNORECASE,
)
_SHOT_IT = compiled(
    r"\b(?:filmed|shot|photographed) (?:it|this|the (?:whole )?(?:film|movie|picture|thing))\b"
)
_NO_PLACE = compiled(
    r"^(?:black|colou?r|one|real time|a single)\b|^\d+|^\w+(?:ese|ish|ian|ench)$"
    r"|^(?:german|dutch|welsh|gaelic|greek|czech|arabic|hindi|icelandic)$",
    re.IGNORECASE,
)
"""How it was shot, or in which language."""
_OTHER = compiled(r"\b(?:she|he|i) (?:was|is|got|gets)\W*$", re.IGNORECASE)
"""Somebody who is shot."""


async def filmed_where(inquiry: Inquiry) -> Answer | None:
    """The place, or yes or no, where a sentence says where it was made; else that none does."""
    parted = inquiry.masked.parted
    whether, location = _WHETHER.search(parted), _ON_LOCATION.search(parted)
    of_set = _SET.search(parted) is not None
    if not (whether or location or of_set or _WHERE.search(parted)):
        return None
    films = await _films_of(inquiry)
    if len(films) != 1:
        return None
    asked = ""
    if whether:
        slot = inquiry.slots[int(whether["place"] or whether["there"])]
        asked = " ".join(words(slot.text)).removeprefix("the ")
    for one in await inquiry.passages.of_films(films, inquiry.question):
        place = _set_built(one.evidence.quote) if of_set else place_made(one.evidence.quote)
        if not place:
            continue
        said = " ".join(words(place))
        word = same_place(asked, said) if whether else ""
        if whether and not word and _STUDIO.search(said):
            word = "no"
        if location:
            inside = _STUDIO.search(said) is not None
            word = "yes" if inside == (location["how"] != "on location") else "no"
        if whether and not word:
            continue
        inquiry.note("a sentence says where it was made")
        lead = f"{word.capitalize()}. " if word else f"{place[:1].upper()}{place[1:]}. "
        answer = inquiry.answer(
            f"{lead}{compose.of_its_film(one.evidence)}",
            films=films,
            values=[word or place],
            evidence=[one.evidence],
        )
        return replace(answer, final=True)
    inquiry.unsaid = True  # where it plays tells it not
    return await sentences.closing(inquiry)


async def _films_of(inquiry: Inquiry) -> list[FilmRef]:
    if films := await inquiry.resolver.all_titled():
        return films
    return await films_meant(inquiry)


def _set_built(quote: str) -> str:
    found = _SET_BUILT.search(" ".join(quote.split()))
    return found["place"].strip() if found else ""


def place_made(quote: str) -> str:
    """The place where a sentence says that its film was made; "" where it says none."""
    quote = " ".join(quote.split())
    for found in (*_DONE.finditer(quote), *_LOCATIONS.finditer(quote)):
        lead = found.groupdict().get("lead")
        of_film = lead is None or _OF_FILM.search(lead) or _SHOT_IT.search(found[0])
        if not of_film or _OTHER.search(lead or ""):
            continue
        if (
            (found.groupdict().get("verb") or "").lower() == "made"
            and not _STUDIO.search(found["place"])
            and not re.search(r"\b(?:was|all) made$", fold(f"{lead}made"))
        ):
            continue
        if not _NO_PLACE.match(found["place"]):
            return found["place"].strip()
    return ""
