"""Where the film was made, and whether it was made there: by the sentence that says so.

Where its story plays tells nothing of it; nor does one who is shot, or filmed by somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.words.atlas import is_known
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.lexicon.names import COUNTRIES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.text import fold, words

_IT = (
    r"(?:it|this|they|@[fb]\d+|the (?:\w+ ){0,3}?(?:film|movie|musical|western|documentary|one"
    r"|thing))"
)
_SURELY = r"(?:(?:actually|really|all|mostly|entirely|partly|properly|genuinely) )*"
_WHERE = pattern(
    r"(?:where(?:abouts)?|(?:in )?(?:what|which) (?:country|city|town|place|region|studios?))"
    rf" (?:was|were|is|did) {_IT} {_SURELY}(?:filmed|shot|produced|film|shoot"
    r"|filming|shooting)(?: it)?|what (?:is|was|were) the (?:filming )?locations?"
)
_IN = r"(?: on location)? (?:in|at|on|around|near) (?:the )?@[nup]"
_LEAD = r"^(?:(?:so|and|but|wait) )*"
_WHETHER = pattern(
    rf"{_LEAD}(?:was|were|is) {_IT} {_SURELY}(?:filmed|shot|made){_IN}(?P<place>\d+)$"
    rf"|{_LEAD}did they {_SURELY}(?:film|shoot|make)(?: {_IT})?{_IN}(?P<there>\d+)$"
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


async def filmed_where(inquiry: Inquiry) -> Answer | None:
    """The place, or yes or no, where a sentence says where it was made; else that none does."""
    parted = inquiry.masked.parted
    whether = _WHETHER.search(parted)
    if not (whether or _WHERE.search(parted)):
        return None
    films = await _films_of(inquiry)
    if len(films) != 1:
        return None
    asked = ""
    if whether:
        slot = inquiry.slots[int(whether["place"] or whether["there"])]
        asked = " ".join(words(slot.text)).removeprefix("the ")
    for one in await inquiry.passages.of_films(films, inquiry.question):
        place = place_made(one.evidence.quote)
        if not place:
            continue
        said = " ".join(words(place))
        word = _same_place(asked, said) if whether else ""
        if whether and not word and _STUDIO.search(said):
            word = "no"
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
    if _SORT_OF_PLACE.match(parted) and await _plays_in_the_world(inquiry, films):
        return None  # "which country was it filmed in" may ask where it plays
    inquiry.unsaid = True  # where it plays tells it not
    return await sentences.closing(inquiry)


_SORT_OF_PLACE = pattern(r"^(?:in )?(?:what|which) (?:country|city|town|region)")


async def _plays_in_the_world(inquiry: Inquiry, films: Sequence[FilmRef]) -> bool:
    settings = await inquiry.facts_of(films, (Kind.SETTING,))
    return any(is_known(fold(one.value)) for one in settings)


async def _films_of(inquiry: Inquiry) -> list[FilmRef]:
    if films := await inquiry.resolver.all_titled():
        return films
    return await films_meant(inquiry)


def place_made(quote: str) -> str:
    """The place where a sentence says that its film was made; "" where it says none."""
    quote = " ".join(quote.split())
    for found in _DONE.finditer(quote):
        lead = found["lead"]
        if not (_OF_FILM.search(lead) or _SHOT_IT.search(found[0])):
            continue
        if (
            found["verb"].lower() == "made"
            and not _STUDIO.search(found["place"])
            and not re.search(r"\b(?:was|all) made$", fold(f"{lead}made"))
        ):
            continue
        if not _NO_PLACE.match(found["place"]):
            return found["place"].strip()
    return ""


def _same_place(asked: str, told: str) -> str:
    """ "yes", "no", or "" where one place may lie within the other."""
    if not asked or not told:
        return ""
    if asked == told or f" {asked} " in f" {told} ":
        return "yes"
    if _REGION.search(asked) or _REGION.search(told) or not _WIDE.isdisjoint({asked, told}):
        return ""
    return "no" if (asked in _NATIONS) == (told in _NATIONS) else ""


_WIDE = vocabulary("europe asia africa america uk britain usa us great_britain united_states")
"""Places within which another may lie, or that lie within another."""
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
