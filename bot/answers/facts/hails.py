"""Where somebody of the story is from: by what stands beside the name, "a shy clerk from Cork"."""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.lexicon.names import COUNTRIES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import words

_WHETHER = pattern(
    r"^(?:(?:so|and|but|wait) )*(?:is|was) @p(?P<who>\d+) (?:\w+ )?from (?P<place>.+)$"
)
_WHERE = pattern(
    r"^(?:(?:so|and|but|ok) )*where(?:abouts)? (?:is|was|does|did|do) @p(?P<who>\d+)"
    r"(?: originally)?(?: come| hail)? from"
)
_MOVED = r"(?:\w+ed|\w+ing|sent|fresh|home|back|up|down|away|out|far|over|fled|gone|come|apart)"
_PLACE = r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*)"
_WIDE = vocabulary("europe asia africa america uk britain usa us great_britain united_states")
"""Places within which another may lie, or that lie within another."""


async def hails_from(inquiry: Inquiry) -> Answer | None:
    """Yes or no, or the place, where a sentence says from where somebody is; None otherwise."""
    parted = inquiry.masked.parted
    whether = _WHETHER.match(parted)
    found = whether or _WHERE.match(parted)
    films = await _films_of(inquiry) if found else []
    if found is None or len(films) != 1:
        return None
    ways = ways_of(inquiry.slots[int(found["who"])])
    asked = _place_asked(inquiry, whether["place"]) if whether else ""
    for one in await inquiry.passages.of_films(films, inquiry.question):
        place = home_of(one.evidence.quote, ways)
        if not place:
            continue
        word = same_place(asked, " ".join(words(place))) if whether else ""
        if whether and not word:
            return None
        inquiry.note("a sentence says where somebody is from")
        lead = f"{word.capitalize()}. " if word else f"{place}. "
        return inquiry.answer(
            f"{lead}{compose.of_its_film(one.evidence)}",
            films=films,
            values=[word or place],
            evidence=[one.evidence],
        )
    return None


async def _films_of(inquiry: Inquiry) -> list[FilmRef]:
    """The films of those asked after, whatever else is not known here: the place may not be."""
    ids = {
        number
        for slot in inquiry.slots
        if slot.letter == "p"
        for name in slot.names
        for number in name.ids
    }
    if films := await inquiry.resolver.all_titled():
        return films
    return await inquiry.store.films.visible(inquiry.scope, list(ids)) if len(ids) == 1 else []


def _place_asked(inquiry: Inquiry, masked: str) -> str:
    """The words of the place in a masked question."""
    slots = re.findall(r"@[a-z](\d+)", masked)
    said = " ".join(inquiry.slots[int(number)].text for number in slots) or masked
    return " ".join(words(said)).removeprefix("the ")


def home_of(quote: str, ways: tuple[str, ...]) -> str:
    """The place that a sentence says somebody is from; "" where it says none."""
    quote = " ".join(quote.split())
    who = "|".join(r"\W+".join(map(re.escape, way.split())) for way in ways if way)
    who = rf"\b(?i:{who})\b(?: \([^()]{{2,60}}\))?"
    told = rf"(?:an?|the) (?:(?!{_MOVED} )[a-z][\w'’-]+ ){{1,5}}(?<!ed )(?<!ing )"
    for wanted in (
        rf"{who}(?:,| (?:is|was)) {told}from {_PLACE}(?=[,.;:)!?]| who\b| and\b|$)",
        rf"{who},? (?:who )?(?:is|was|comes|hails|came) (?:originally )?from {_PLACE}",
        rf"{who},? from {_PLACE}(?=[,.;)])",
    ):
        if found := re.search(wanted, quote):
            return found["place"]
    return ""


def same_place(asked: str, told: str) -> str:
    """ "yes", "no", or "" where one place may lie within the other."""
    if not asked or not told:
        return ""
    if asked == told or f" {asked} " in f" {told} ":
        return "yes"
    if _REGION.search(asked) or _REGION.search(told) or not _WIDE.isdisjoint({asked, told}):
        return ""
    return "no" if (asked in _NATIONS) == (told in _NATIONS) else ""


_NATIONS = COUNTRIES & vocabulary(
    "japan france italy germany spain england scotland ireland wales canada mexico brazil cuba "
    "argentina chile china korea india thailand vietnam indonesia australia russia poland sweden "
    "denmark norway finland iceland belgium netherlands holland austria switzerland greece turkey "
    "israel iran egypt nigeria hungary romania serbia ukraine portugal"
)
_REGION = compiled(
    r"(?:(?:high|low|mid|is|border)lands?|shire|coast|valley|county|hills|mountains|alps|north"
    r"|south|east|west|islands?|isles?|cornwall|devon|sicily|tuscany|provence|normandy|brittany"
    r"|orkney|shetland|texas|california|florida|bavaria|kent|sussex|essex|surrey|suffolk|norfolk"
    r"|connacht|munster|ulster)$"
)
"""May hold any place whose name says nothing of it."""
