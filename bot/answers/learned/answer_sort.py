"""Whether a sentence has the sort of thing that a question wants told: a name, a number. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import product

from bot.answers.learned.selection_features import SHOWN
from bot.answers.proof.names_beside import names_in
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.text import fold

_PLAYER = r"(?:actor|actress|performer|voice actor|player|cast member)s?"
_MAKER = (
    r"(?:dop|dp|cinematographer|cameraman|composer|director|screenwriter|scriptwriter|editor"
    r"|producer)s?"
)
_CLAUSE = r"(?:^|\| )(?:(?:so|and|but|ok|also|wait|hey|oh) )*"
_DID = (
    r"(?:plays|played|voices|voiced|portrays|portrayed|directed|composed|scored|edited|produced"
    r"|shot|filmed|sings|sang)"
)
_WANTS_PERSON = pattern(
    rf"(?:which|what|who is|who was|whos) (?:the )?(?:{_PLAYER}|{_MAKER})"
    r"(?! (?:doing|do|did|make|before)\b)"
    rf"|{_CLAUSE}who (?:\w+ )?{_DID}|{_DID} by (?:who|whom)"
    rf"|names? (?:of )?(?:the |that |whoever )(?:\w+ )?(?:{_PLAYER}|{_MAKER}|who(?:ever)? {_DID})"
    r"|name (?:the|that) \w+ (?:doing|playing|voicing|behind)"
)
_WANTS_NAME = pattern(
    r"(?:what|which) (?:is|was|are|were) (?:\S+ ){1,6}?(?:called|named)"
    r"|(?:what|which) (?:is|was) (?:the|his|her|its|their) names?\b"
    r"|(?:the |his |her |its )?names? of\b|whats (?:\S+ ){1,5}?(?:called|named|names?)$"
)
_CALLED = pattern(r"(?:called|named|names?|christened|dubbed|known as|nickname\w*|titled)")
_WANTS_NUMBER = pattern(
    r"how many(?: (?:of )?(?:the )?(?P<of>[a-z]{4,}))?|how much (?:money|rent|cash)"
    r"|(?:marks?|points?|stars) out of"
)
_STEM = 5  # letters by which a thing is known again
_REACH = 20  # characters between a number and the thing it counts
_COUNTED = pattern(
    r"once|twice|thrice|single|only|every|each|all|none|count|(?:\w+th|first|second|third)"
)
_PARTS = compiled(r"[.;]|\b(?:before|after|until|when|while|and|but|who|that|to)\b")
_QUOTED = frozenset("\"“'‘*_")
_NUMBERS = (SHOWN["many"], SHOWN["much"], _COUNTED)


def _beside(said: str, number: tuple[int, int], thing: tuple[int, int] | None) -> bool:
    """Whether a number counts a thing: "forty spoons", "spoons: forty"; any, where it is unsaid."""
    if thing is None:
        return True
    between = said[number[1] : thing[0]] if number < thing else said[thing[1] : number[0]]
    return len(between) <= _REACH and not _PARTS.search(between)


def has_its_sort(question: str, quote: str, known: Collection[str]) -> bool:
    """Whether a quote has what a masked question wants: a person besides those it names (`known`,
    folded words), something's name, or a number. True where it wants anything else.
    """
    said = fold(quote)
    if asked := _WANTS_NUMBER.search(question):
        numbers = [found.span() for wanted in _NUMBERS for found in wanted.finditer(said)]
        counted = asked["of"]
        spots = re.finditer(rf"\b{counted[:_STEM]}", said) if counted else ()
        things: list[tuple[int, int] | None] = [found.span() for found in spots]
        return any(_beside(said, *pair) for pair in product(numbers, things or [None]))
    if _WANTS_PERSON.search(question):
        return bool(names_in(quote, known))
    if _WANTS_NAME.search(question):
        quoted = not _QUOTED.isdisjoint(quote.strip("\"“”'‘’*_"))
        return bool(names_in(quote, known) or _CALLED.search(said) or quoted)
    return True
