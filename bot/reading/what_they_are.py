"""What a character is, told beside the name: "Riggs is the foreman", "Marr (Ned Orr), a baker"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.reading.characters import APPOSED_END, FILM_PEOPLE
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.page import Name, Page
from bot.reading.phrases import Phrase, Sort, phrase_before, read_phrase, sort_of

_SAYS_NOTHING = ALL_GIVEN_NAMES | vocabulary(
    "captain doctor lady lord sir dame master mistress princess prince king queen emperor empress "
    "baron baroness count countess duke duchess earl uncle aunt auntie brother sister grandpa "
    "cousin grandma granny grandmother grandfather mother father fiancée fiance son daughter"
)
"""Of somebody's name: whose sister she is, or a rank that leaves open of what."""
_ACTOR = r"(?: \([^()\n]{2,60}\))?"
_BESIDE = re.compile(rf"{_ACTOR}, (?:(?:once|formerly|now|still) )?")
_IS = re.compile(
    rf"{_ACTOR}(?: - [^.;:!?\n]{{2,60}} -|, [^,.;:!?\n]{{2,60}},)? (?:is|was) (?:just |only |now )?"
    r"(?=(?:an?|the|his|her|their|its) )"
)


def what_they_are(page: Page, mentions: Iterable[Name]) -> tuple[str, int] | None:
    """What one character is, as told at one of the `mentions`, and where."""
    mentions = tuple(mentions)
    for name in mentions:
        start, end = page.sentence_at(name.start)
        if beside := _BESIDE.match(page.skeleton, name.end, end):
            phrase = read_phrase(page.skeleton, beside.end(), end)
            if phrase and _describes(phrase):
                return page.canvas[phrase.start : phrase.end], name.start
        phrase = phrase_before(page.skeleton, start, name.start)
        if phrase and _describes(phrase):
            return page.canvas[phrase.start : phrase.end], name.start
    for name in mentions:
        _, end = page.sentence_at(name.start)
        if said := _IS.match(page.skeleton, name.end, end):
            phrase = read_phrase(page.skeleton, said.end(), end)
            if phrase and _describes(phrase) and APPOSED_END.match(page.skeleton, phrase.end):
                told = page.canvas[said.end() : phrase.end]
                return re.sub(r"^an? ", "", told), name.start
    for name in mentions:
        first, _, rest = name.full.partition(" ")
        if rest and sort_of(first.lower()) is Sort.PERSON and first.lower() not in _SAYS_NOTHING:
            return first.lower(), name.start  # "Commissioner Marr"
    return None


def _describes(phrase: Phrase) -> bool:
    """Whether it says more of a character than that it is one: "our heroine", "the bad guy"."""
    return phrase.sort is Sort.PERSON and phrase.head.removesuffix("s") not in FILM_PEOPLE
