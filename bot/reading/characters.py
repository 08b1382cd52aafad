"""Who the story is about: characters as they are add_characters, with their description."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.lexicon.names import JOB_NOUNS
from bot.reading.lexicon.nouns import PERSON_NOUNS
from bot.reading.lexicon.trades import TRADES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.names import is_company
from bot.reading.page import NAME, Name, Page
from bot.reading.people import (
    DESCRIBED,
    LISTED,
    SEEN,
    TOLD,
    Introduced,
    People,
    nicknamed,
    person_like,
)
from bot.reading.phrases import Phrase, Sort, phrase_before, read_phrase
from bot.reading.rules import rule, ruleset
from bot.reading.text import fold

_SPELT_AGES = vocabulary(
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
)
_AGES = " ".join(f"{age}-year-old" for age in sorted(_SPELT_AGES | {*map(str, range(3, 99))}))
_PEOPLE = " ".join([*PERSON_NOUNS, *TRADES, *(f"{trade}s" for trade in TRADES)])
_INTRODUCED = ruleset(
    (
        rule(
            r"\b(?:named|called|by the name of|known (?:only |simply )?as|nicknamed|dubbed|"
            r"christened) (?:the )?(?P<who>{name})",
            "named called name known nicknamed dubbed christened",
            "named",
        ),
        rule(
            r"(?P<who>{name})(?: \([^)]{2,40}\))?, (?:(?:(?P<was>once|formerly|originally)|now"
            r"|still|by day|"
            r"(?!\w+ly )[a-z]+ (?:years|months|weeks)) (?=(?:an?|the|his|her|their|our|its) ))?"
            r"(?P<np>(?:a|an|the|his|her|their|our|its|once) )",
            "a an the his her their our its once",
            "apposed",
        ),
        rule(r"(?P<who>{name}) (?:is|was) (?P<np>(?:a|an) )", "is was", "is a"),
        # "She's called Ann", "a goat whose name is Bo", "she calls it Smudge"
        rule(
            r"\b(?:(?:he|she|it|who|which)(?:'s| is| was) (?:called|named)|names? (?:is|was|of)|"
            r"(?:calls|called|names|named) (?:it|him|her)|"
            r"(?:bloke|fella|fellow|chap|lad|lass) (?:called|named)) (?P<who>{name})",
            "called named name names calls",
            "is called",
        ),
        rule(
            r"\b(?:follows?|following|cent(?:er|re)s? (?:on|around|upon)|revolves? around|"
            r"focus(?:es)? on|concerns|introduces?|"
            r"(?:we|you) (?:meet|follow)|tells? (?:the )?(?:[a-z]+ )?(?:story|tale) of|(?:story|"
            r"tale|adventures?|life|journey|struggles?|exploits|misadventures|plight) of) "
            r"(?:the (?:[a-z]+ )?(?:journey|life|story|lives|adventures|exploits|struggles?|"
            r"fortunes|quest) of )?{filler}(?P<who>{names})",
            "follow follows following centers centres center revolves revolve focuses focus "
            "concerns introduces introduce meet "
            "story tale adventure adventures life journey struggle struggles exploits plight",
            "followed",
        ),
        rule(
            r"\b(?:character|protagonist|hero|heroine|antihero|anti-hero|villain|antagonist|lead|"
            r"narrator|evil|villainous|wicked|nefarious|sinister|bad guy|good guy|"
            r"[a-z0-9]+-year-old(?: [a-z]+)?)s?,?(?: of| named| called|,)? (?P<who>{names})",
            "character characters protagonist protagonists hero heroes heroine heroines villain "
            "villains antagonist narrator antihero guy evil villainous wicked nefarious sinister "
            "guy " + _AGES,
            "character",
        ),
        rule(r"(?<![a-z])(?P<noun>[a-z-]++),? (?P<who>{name})", _PEOPLE, "noun"),
        rule(
            r"\b(?:as|when|while|until|after|before|once|where|and) (?P<who>{names}) (?:[a-z]+ly "
            r")?(?:must|has to|have to|tries|try|sets? out|discovers?|finds?|learns?|begins?|"
            r"embarks?|"
            r"faces?|confronts?|battles?|struggles?|fights?|flees?|escapes?|meets?|falls?|"
            r"stumbles?|realizes?|realises?|uncovers?|delves?|navigates?|grapples?|returns?|"
            r"travels?|joins?|decides?|investigates?)\b",
            "as when while until after before once where and",
            "acts",
        ),
        rule(
            r"(?P<who>{name})'s (?:[a-z]+ )?(?:journey|quest|struggle|destiny|companions|friends|"
            r"mother|father|brother|sister|wife|husband|daughter|"
            r"son|home|village|world|past|secret|fate|powers?|arc|parents|family|life|love|plan|"
            r"mission|death|boss|partner)\b",
            "journey quest struggle destiny companions friends mother father brother sister wife "
            "husband daughter son home "
            "village world past secret fate power powers arc parents family life love plan "
            "mission death boss partner",
            "acts",
        ),
    )
)
_CREDITED = compiled(r"\bby (?:the )?$|\bperformances?,? (?:by|from),? an? $")
_CREDIT = 24  # characters before a description that may hold one
APPOSED_END = compiled(
    r"[.,;:!?)]|$|\n| -| (?:who|whose|that|which|of|from|in|with|played|portrayed|named|and|at|on|"
    r"to|[a-z]+ing|[a-z]+ed|by)\b"
)
_MINE = vocabulary("my your our")
FILM_PEOPLE = JOB_NOUNS | vocabulary(
    "reviewer critic fan viewer audience friend person people man woman guy figure lead character "
    "leader genius legend artist veteran couple family boss model team author star novelist",
)


def add_characters(page: Page, people: People, makers: frozenset[str]) -> None:
    for one, match in _INTRODUCED.matches(page):
        how = one.meaning
        for name in page.names_in(*match.span("who")):
            key = fold(name.full)
            sentence = page.sentence_at(name.start)
            if how in ("named", "noun"):
                before = match.start() if how == "named" else name.start
                phrase = phrase_before(page.skeleton, sentence[0], before)
                if phrase is None or _CREDITED.search(
                    page.skeleton, max(sentence[0], phrase.start - _CREDIT), phrase.start
                ):
                    continue
                _described(page, people, name, phrase, how, sentence)
                if phrase.head.endswith("s") and page.skeleton.startswith(" and " + NAME, name.end):
                    other = page.names_in(name.end + 5, name.end + 6)[0]
                    _described(page, people, other, phrase, how, sentence)
                continue
            if key in makers or key in people.players:
                continue
            if how in ("apposed", "is a"):
                phrase = read_phrase(page.skeleton, match.start("np"), sentence[1])
                if phrase is not None:
                    _described(page, people, name, phrase, how, sentence)
                figure = people.figures.get(key)
                if (was := match.groupdict().get("was")) and figure and phrase is not None:
                    figure.detail = f"{was} {page.canvas[match.start('np') : phrase.end]}"
            elif how == "is called":
                people.add_figure(name.full, name.start, "", TOLD)
            elif how == "acts":
                if " " not in name.full and (fold(name.full) in ALL_GIVEN_NAMES):
                    people.add_figure(name.full, name.start, "", SEEN)
            else:
                people.add_figure(name.full, name.start, "", DESCRIBED)


def _described(
    page: Page, people: People, name: Name, phrase: Phrase, how: str, sentence: tuple[int, int]
) -> None:
    head = phrase.head.removesuffix("s")
    if how == "apposed" and not APPOSED_END.match(page.skeleton, phrase.end):
        return
    if is_company(page.canvas, name.start, name.end) and phrase.sort is Sort.PERSON:
        return
    if phrase.sort is not Sort.PERSON and person_like(name):
        return
    determiner = page.skeleton[max(sentence[0], phrase.start - 6) : phrase.start].split()
    if determiner and determiner[-1] in _MINE and head != "protagonist":
        return
    if phrase.sort is Sort.PERSON:
        if how != "named" and (head in FILM_PEOPLE or phrase.head in FILM_PEOPLE):
            return
        if how == "noun" and set(phrase.modifiers[-1:]) & FILM_PEOPLE:
            return
        people.add_figure(
            name.full,
            name.start,
            page.canvas[phrase.start : phrase.end],
            _weight(name, how),
        )
    elif how in ("named", "apposed"):
        people.others.append(
            Introduced(
                page.canvas[name.start : name.end],
                name.start,
                phrase.sort,
                phrase.start,
                phrase.end,
                how == "apposed",
            )
        )


def _weight(name: Name, how: str) -> int:
    if how == "apposed" and nicknamed(name):
        return LISTED  # "Old Murk, the giant eel,"
    return TOLD if how == "named" else DESCRIBED


def told_in_apposition(page: Page, names: list[Name], start: int, end: int) -> Name | None:
    """Whom a noun right before `end` tells of: "Professor Moth, a vain, grumpy moth played by"."""
    if not names or not (told := _APPOSITION.fullmatch(page.skeleton, names[-1].end, end)):
        return None
    phrase = phrase_before(page.skeleton, start, told.end("what"))
    return names[-1] if phrase and phrase.start >= told.start("what") else None


_APPOSITION = compiled(
    r", (?:an?|the|our|his|her|their) (?P<what>(?:(?!of\b)[a-z'-]+,? (?:and |but )?){0,5}?[a-z'-]+)"
    r"(?:,? (?:who is|who's|and))?,? ?"
)
