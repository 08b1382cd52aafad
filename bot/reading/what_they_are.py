"""What a character is, told beside the name: "Riggs is the foreman", "Marr (Ned Orr), a baker"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.patterns import compiled
from bot.reading.characters import APPOSED_END, FILM_PEOPLE
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.page import Name, Page
from bot.reading.phrases import Phrase, Sort, phrase_before, read_phrase, sort_of

_SAYS_NOTHING = ALL_GIVEN_NAMES | vocabulary(
    "doctor lady lord sir dame master mistress princess prince king queen emperor empress "
    "baron baroness count countess duke duchess earl uncle aunt auntie brother sister grandpa "
    "cousin grandma granny grandmother grandfather mother father fiancée fiance son daughter"
)
"""Of somebody's name: whose sister she is, or a rank that leaves open of what."""
_ANYBODY = vocabulary("man woman person guy friend boss")
"""Of these a word more tells which: "the repo man"."""
_SAYS_LITTLE = vocabulary(
    "old young same only other real good bad best whole little poor new main first last great "
    "one lonely mysterious strange central"
)
_ACTOR = r"(?: \([^()\n]{2,60}\))?"
_BESIDE = compiled(
    rf"{_ACTOR},? (?:(?:once|formerly|now|still) )?(?=(?:the|an?|his|her|their|its) )|{_ACTOR}, "
    r"(?:(?:once|formerly|now|still) )?"
)
_IS = compiled(
    rf"{_ACTOR}(?: - [^.;:!?\n]{{2,60}} -|, [^,.;:!?\n]{{2,60}},)? (?:is|was) (?:just |only |now )?"
    r"(?=(?:an?|the|his|her|their|its) )"
)
_AGED = compiled(
    r" (?:of|aged) (?:\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b(?! [a-z]+s\b)"
)
_ARTICLE = compiled(r"\b(?:an?|the|his|her|their|its|our) (?!same )")
_WITH_MORE = compiled(
    r" (?:from|in|on|at|of|with|to|who|whom|that|which|whose)\b[^,;:.!?()\n]{2,50}, "
)
"""Between a noun and the name that it is said of: "a chef in town, Madame Poivre"."""
_NAMED = compiled(
    r"(?:(?:,? (?:who|which|that) (?:[^,;:.!?()\n]{2,30} )??)?(?: ?(?:is|was|has|'s) | )"
    r"(?:called|named|nicknamed|dubbed|christened)|"
    r",? (?:(?:by the )?name of|whose name (?:is|was))) "
)
_THIS_IS = compiled(
    r"(?: (?:who|that|which|whom)\b[^,;:.!?()\n]{2,60}?)?(?: (?:is|was)|, of course, is) "
    r"(?:called |named )?"
)
_NO_MORE = compiled(r"[,.;:!?)]|$|\n| \(| (?:who|and|played|with)\b")


def what_they_are(page: Page, mentions: Iterable[Name]) -> tuple[str, int] | None:
    """What one character is, as told at one of the `mentions`, and where."""
    mentions = tuple(mentions)
    for way in _WAYS:
        for name in mentions:
            start, end = page.sentence_at(name.start)
            if told := way(page, name, start, end):
                return told, name.start
    for name in mentions:
        first, _, rest = name.full.partition(" ")
        if rest and sort_of(first.lower()) is Sort.PERSON and first.lower() not in _SAYS_NOTHING:
            return first.lower(), name.start  # "Commissioner Marr"
    return None


def _beside(page: Page, name: Name, start: int, end: int) -> str:
    """ "Marr (Ned Orr), a baker", "Marr the baker", "the baker Marr", "the baker, Marr"."""
    if beside := _BESIDE.match(page.skeleton, name.end, end):
        phrase = read_phrase(page.skeleton, beside.end(), end)
        if phrase and _describes(phrase):
            return _whole(page, phrase)
    phrase = phrase_before(page.skeleton, start, name.start)
    return _whole(page, phrase) if phrase and _describes(phrase) else ""


def _is_one(page: Page, name: Name, _: int, end: int) -> str:
    """ "Marr is a London baker"."""
    if not (said := _IS.match(page.skeleton, name.end, end)):
        return ""
    article = _ARTICLE.match(page.skeleton, said.end(), end)
    at = article.end() if article else said.end()
    if beside := page.names_in(at, at + 1):
        at = beside[0].end + 1
    phrase = read_phrase(page.skeleton, at, end)
    if not phrase or not _describes(phrase) or not APPOSED_END.match(page.skeleton, phrase.end):
        return ""
    told = page.canvas[said.end() : phrase.start] + _whole(page, phrase)
    return re.sub(r"^an? ", "", told)


def _further(page: Page, name: Name, start: int, _: int) -> str:
    """ "a chef in town, Madame Poivre,", "a goat by the name of Bo", "the cook who sings is Bo"."""
    if not _NO_MORE.match(page.skeleton, name.end):
        return ""
    for article in reversed([*_ARTICLE.finditer(page.skeleton, start, name.start)]):
        phrase = read_phrase(page.skeleton, article.start(), name.start)
        if phrase is None:
            continue
        named = _NAMED.fullmatch(page.skeleton, phrase.end, name.start)
        said = (
            named
            or _WITH_MORE.fullmatch(page.skeleton, phrase.end, name.start)
            or (
                _begins_clause(page, article.start(), start)
                and _THIS_IS.fullmatch(page.skeleton, phrase.end, name.start)
            )
        )
        if said:
            known = _describes(phrase) or (named and phrase.sort is Sort.THING)
            return _whole(page, phrase) if known else ""
    return ""


def _begins_clause(page: Page, at: int, start: int) -> bool:
    before = page.skeleton[start:at].rstrip(" \"'*")
    return not before or before[-1] in ",;:-" or before.endswith((" and", " but"))


_WAYS: tuple[Callable[[Page, Name, int, int], str], ...] = (_beside, _is_one, _further)


def _whole(page: Page, phrase: Phrase) -> str:
    """The phrase as written, with an age told after it: "girl of seven"."""
    aged = _AGED.match(page.skeleton, phrase.end)
    return page.canvas[phrase.start : aged.end() if aged else phrase.end]


def _describes(phrase: Phrase) -> bool:
    """Whether it says more of a character than that it is one: "our heroine", "the bad guy"."""
    if phrase.sort is not Sort.PERSON:
        return False
    head = phrase.head.removesuffix("s")
    if head in _ANYBODY:
        return bool(phrase.modifiers) and phrase.modifiers[-1] not in _SAYS_LITTLE
    return head not in FILM_PEOPLE
