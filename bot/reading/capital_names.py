"""Names written in capitals, as machines are: "a computer called MARGIT", "DOLLY-9, voiced by".

A word in capitals may be an abbreviation or a shout; it names somebody where it is brought in as
somebody is, and then wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.lexicon.names import NOT_NAMES
from bot.reading.lexicon.nouns import PERSON_NOUNS
from bot.reading.lexicon.trades import TRADES
from bot.reading.lexicon.vocabulary import either, vocabulary

_CAPITALS = r"[A-Z]{3,}(?:[- ]?\d{1,4})?(?![\w-])(?! [A-Z]{2})"
_IN_CAPITALS = compiled(rf"(?<![\w'-]){_CAPITALS}")
_NO_NAMES = NOT_NAMES | vocabulary(
    "abc aka asap atm bafta bbc bfi cbs cctv ceo cgi cia dcp diy dna dvd eta faq fbi fyi gps gbh "
    "hbo hiv imax imdb ira irs itv kgb lgbt lol mgm mgs mtv nasa nato nhs nsfw nypd omg pbs pov "
    "sfx sos suv swat tba tbh tlc ufo usa usb ussr vfx vhs vip wtf www wwi wwii xxx"
)
_MACHINES = "ai|a\\.i\\.|drone|machine|ship|shuttle|satellite|assistant|operating system|voice|bot"
_CALLED = compiled(
    rf"\b(?:(?:{either(PERSON_NOUNS | TRADES)}|{_MACHINES}),? (?:which (?:\w+ ){{1,3}})?"
    r"(?:is |was )?(?:(?:called|named|nicknamed|dubbed|christened|known as|of) )?"
    r"|\b(?:name|names) (?:is|was|of) |\b(?:called|named|voices|voicing|voice of) )$",
    re.IGNORECASE,
)
_TOLD_OF = compiled(
    r"(?:,? (?:who |which )?(?:(?:is|was) )?|'s | \()(?:voiced|played) (?:\w+ )?by\b|'s voice\b"
    rf"|, (?:an?|the|his|her|their|our) (?:[\w'-]+ ){{0,3}}?(?:{either(PERSON_NOUNS | TRADES)}"
    rf"|{_MACHINES})\b"
)
_AFTER = compiled(r"[.,;:!?)'\"\n]|$| (?:was|who|that|which|and|in|with|to|from|on|[a-z]+s)\b")
_BEFORE = 40  # characters


def capital_names(canvas: str) -> Iterator[tuple[int, int]]:
    """The (start, end) of every word in capitals that names somebody, in order."""
    found = [one for one in _IN_CAPITALS.finditer(canvas) if one.group().lower() not in _NO_NAMES]
    told = {one.group() for one in found if _is_told(canvas, one)}
    return (one.span() for one in found if one.group() in told)


def _is_told(canvas: str, one: re.Match[str]) -> bool:
    if _TOLD_OF.match(canvas, one.end()):
        return True
    before = canvas[max(0, one.start() - _BEFORE) : one.start()]
    return _AFTER.match(canvas, one.end()) is not None and _CALLED.search(before) is not None
