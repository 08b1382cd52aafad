"""Settings that are names of real or invented places, by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.labels import BREAK
from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS
from bot.reading.lexicon.places import PLACES
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.model import Kind
from bot.reading.page import NAME, Name, Page, compile_rule
from bot.reading.people import People, titled
from bot.reading.phrases import Sort, read_phrase
from bot.reading.rules import rule
from bot.reading.text import fold

# "Vienna, 1937.": a place and a time that stand alone.
_CAPTION = compile_rule(
    r"(?P<who>{name}),? (?:in )?(?:the )?(?:(?:spring|summer|autumn|winter|early|late|"
    r"mid) (?:of )?)?1?[0-9]\d{2}s?[.:,]"
)
_FROM_TO = rule(
    r"\bfrom (?P<who>{name})(?:,? [a-z, ]{0,30})? to (?P<to>{name})",
    "from",
    None,
)
_OWNS_PLACE = rule(
    rf"\b(?:in|through|across|around|near|of|to|under) (?P<who>{{name}})'s? (?:[a-z-]+ ){{0,3}}?"
    rf"(?:{either(PLACE_NOUNS)})s?\b",
    "in through across around near of to under",
    None,
)
_MIDST = rule(
    r"\b(?:middle|heart|shores?|edge|depths|streets|outskirts|suburbs|backstreets|rooftops|coast|"
    r"waters|docks|hills|slums|canals|mountains|north|south|east|west|gates|walls|foot|banks|"
    r"ruins|roofs|shadow|lanes) of (?:the )?"
    r"(?:(?:northern|southern|eastern|western|central|rural|upper|lower|old) )?(?P<who>{name})",
    "middle heart shore shores edge depths streets outskirts suburbs backstreets "
    "rooftops coast waters docks hills slums canals mountains north south east west "
    "gates walls foot banks ruins roofs shadow lanes",
    None,
)
# "a fading Ontario mill town", "six stories, one Cairo corridor", "this Oklahoma neo-noir".
_OF_PLACE = compiled(
    r"(?:\b(?:a|an|the|one|this|her|his|their|in|on|of|every) |^|, )(?:[a-z-]+,? ){0,2}$"
)
_STANDS_FOR = compiled(
    r"(?:\b(?:it's|it is|is|be|being) (?:meant|supposed) to be (?:in )?|\b(?:19|18)\d\d,? |^)$"
)
_NO_STORY = compiled(
    r"[ -](?:film|films|filmmaker|director|director's|cinema|born|based|accents?|firm|critics?|"
    r"audiences?|"
    r"movie|movies|composer|actor|actress|trained|studio|festival|premiere|release|version|"
    r"dialogue|"
    r"subtitles|newspaper|opera|symphony|orchestra|philharmonic|quartet|choir|tram|stage|school|"
    r"duo|trio|band|rapper|singer|songwriter|pianist|"
    r"in the )"
)
_OF_CITY = compiled(r"[a-z](?:s|er|or|ist) (?:of|from) $")
_IN = compiled(
    r"(?:\b(?P<noun>[a-z]+),? )?\b(?P<prep>in|at|around|round|near|outside|across|cross|crosses|"
    r"off|"
    r"over|throughout) (?:the |a |an )?(?:downtown |rural |wartime |post-war |old |deepest |"
    r"occupied |northern |southern |eastern |western |central |snowbound |modern |present-day |"
    r"[a-z]+-[a-z]+ |\d{4}s? )?$"
)
_PREPOSITIONS = (
    "in", "at", "around", "round", "near", "outside", "across", "cross", "crosses", "off", "over",
    "throughout",
)  # fmt: skip
_LOOKS = rule(
    r"(?P<who>{name}) (?:has|have) (?:never|seldom|rarely|hardly ever) (?:looked|been|felt)",
    "has have",
    None,
)
_SET_WHERE = compile_rule(
    r"\bwhere(?:'s| is| are| was)[^?.!]{0,20} set\?\s+(?:in |around |mostly |it's |somewhere "
    r")*(?P<who>{name})"
)
_THE_SETTING = rule(
    r"\bthe (?:setting|location|backdrop|scene|place|action)(?:,| is| being|:| takes place in)+ "
    r"(?P<np>(?:an?|the) )",
    "setting location backdrop scene place action",
    None,
)
# "the year is 1911 and the place is Vellmouth"
# "The film moves it to Valdrovia"
_MOVES_IT = rule(
    r"\b(?:moves?|moved|moving|relocates?|relocated|transplants?|transplanted|transposes?"
    r"|transposed|shifts|shifted|transfers|transferred) (?:it(?: all)?|(?:the|its|this|that) "
    r"(?:story|action|tale|plot|novel|book|play|whole thing|setting|scene|film)) "
    r"(?:(?:from|out of) [^.,;:!?\n]{3,30} )?(?:to|into) (?:the )?(?P<who>{name})",
    "moves move moved moving relocates relocate relocated transplants transplanted transplant"
    " transposes transposed transpose shifts shifted transfers transferred",
    None,
)
# As "Plot: New Year's Eve, Rotterdam." opens.
_PLOT_OPENS = compile_rule(
    r"\b(?:plot|story|set-?up|premise|setting|synopsis|the gist)[*_]*: (?:[a-z' ]+, )?"
    r"(?:(?:{name}|christmas|new year)(?:'s)?(?: (?:eve|day|{name}))?, )?(?P<who>{name})"
    r"(?=\.|, (?:{name}\.|(?:an? |the )?(?:[a-z0-9'-]+ ){0,3}(?:night|day|eve|morning|evening"
    r"|winter"
    r"|summer|autumn|spring|weekend|christmas|century|week|[a-z]+day|{name}|\d{4}s?)\.))"
)
_THE_PLACE_IS = rule(
    r"\b(?:setting|location|scene|place)(?: is|'s|:|,)+ (?:in |around |somewhere in )?"
    r"(?:the |old |wartime )*(?P<who>{name})(?=[.,;:!?)]|$| (?:in|and|where|during|after)\b)",
    "setting location scene place",
    None,
)
_SPOTS = PLACE_NOUNS | vocabulary("point head cross end gate hill court row green")
_AT_PLACES = PLACES | _SPOTS
_ACTED_IN = PLACE_NOUNS | {"night", "day"}
_NOBODY_ACTS = compiled(
    r"\b(?:isn't|wasn't|like|colleague|correspondent|house records|filmed|animated|i|my|me|"
    r"launch|launched|wide|box office|festival|premiered?|screened|critics|audiences?|subtitles|"
    r"released|dubbed|"
    r"photographed (?:the|this|it|in)|"
    r"cinema|theat(?:er|re)|tickets?|born|dvd|directed|director|studio|writes|posted|shown|sequel|"
    r"seen|saw|watched)\b"
)


def add_place_names(
    page: Page, people: People, taken: frozenset[str], settings: dict[str, Claim]
) -> None:
    """Add the named places of the story. `taken`: folded names of something else."""
    known = taken | people.players.keys() | people.figures.keys()
    surnames = {key.rsplit(" ", 1)[-1] for key in known} | {key.split(" ")[0] for key in known}

    def add(name: Name, value: str = "") -> None:
        key = fold(name.text)
        if key in known or fold(name.full) in known or key in surnames or titled(name):
            return
        if key.split(" ")[0] in GIVEN_NAMES and key not in PLACES:
            return
        if any(key in other for other in settings) or any(
            start <= name.start < end for start, end in page.works
        ):
            return
        settings.setdefault(
            key, Claim(Kind.SETTING, value or name.text, "", name.start, named=True)
        )

    for name in _sure(page):
        add(name)
    for match in _FROM_TO.matches(page):
        pair = [page.names_in(*match.span(group))[0] for group in ("who", "to")]
        if not any(fold(n.full) in known or fold(n.text) in surnames for n in pair):
            for name in pair:
                add(name)
    for name in page.names:
        left = page.skeleton[max(0, name.start - 40) : name.start]
        if page.skeleton.startswith(("'", " " + NAME), name.end):
            continue
        after_a_word = left[-1:] == " " and left[-2:-1].isalnum()
        placed = any(word.endswith(_PREPOSITIONS) for word in left.split(" ")[-4:-1])
        if after_a_word and placed and (where := _IN.search(left)):
            if where["prep"] == "at" and fold(name.text).rsplit(" ", 1)[-1] not in _AT_PLACES:
                continue
            if _acted_out(page, people, name, where["noun"] or ""):
                add(name)
        elif fold(name.text).rsplit(" ", 1)[-1] in PLACES and _by_its_place(page, name, left):
            add(name, _with_its_noun(page, name))
        elif fold(name.text) in PLACES and _OF_CITY.search(left) and not _aside(page, name.start):
            add(name)
    for match in _THE_SETTING.matches(page):
        stop = page.sentence_at(match.start())[1]
        phrase = read_phrase(page.skeleton, match.start("np"), stop)
        if phrase and phrase.sort is Sort.PLACE:
            after = re.compile(
                rf" (?:in|on|off|near|of|outside) (?:the )?(?:[a-z-]+ )?(?:{NAME}\ue003*)?"
            ).match(page.skeleton, phrase.end, stop)
            value = page.canvas[phrase.start : after.end() if after else phrase.end].strip()
            settings.setdefault(fold(value), Claim(Kind.SETTING, value, "", match.start()))


def _by_its_place(page: Page, name: Name, left: str) -> bool:
    """Whether the place tells where the people or things beside its name are."""
    if _aside(page, name.start) or _NO_STORY.match(page.skeleton, name.end):
        return False
    start, _ = page.sentence_at(name.start)
    before = left[-(name.start - start) :] if name.start > start else ""
    if _STANDS_FOR.search(before):
        return page.skeleton[name.end : name.end + 1] in ".,;:" or before == ""
    follows = re.compile(r" [a-z]{3,}").match(page.skeleton, name.end)
    return follows is not None and _OF_PLACE.search(before) is not None


def _with_its_noun(page: Page, name: Name) -> str:
    """ "Baltic port", "Ontario mill town"; the place alone where no place follows."""
    last = name.text.rsplit(" ", 1)[-1]
    of_itself = fold(name.text) in PLACES or fold(last) in PLACE_NOUNS
    text = name.text if of_itself else last
    phrase = read_phrase(page.skeleton, name.end + 1, page.sentence_at(name.start)[1])
    if phrase is None or phrase.sort is not Sort.PLACE or phrase.start != name.end + 1:
        return text
    return f"{text} {page.canvas[phrase.start : phrase.end]}"


def _sure(page: Page) -> Iterator[Name]:
    for match in chain(
        _captions(page),
        _OWNS_PLACE.matches(page, page.owning),
        _MIDST.matches(page),
        _SET_WHERE.finditer(page.skeleton) if "where" in page.words else (),
        _LOOKS.matches(page),
        _THE_PLACE_IS.matches(page),
        _MOVES_IT.matches(page),
        _PLOT_OPENS.finditer(page.skeleton) if ":" in page.text else (),
    ):
        if not _aside(page, match.start()) and not page.canvas.startswith(
            ("Made ", "Remade ", "Filmed ", "Released "), match.start("who")
        ):
            yield page.names_in(*match.span("who"))[0]


def _captions(page: Page) -> Iterator[re.Match[str]]:
    for match in _CAPTION.finditer(page.skeleton):
        if page.skeleton[match.start() - 1 : match.start()] in ("", BREAK):
            yield match


def _aside(page: Page, at: int) -> bool:
    """Whether the sentence speaks of the reviewer, or of the film as a thing in the world."""
    return _NOBODY_ACTS.search(page.skeleton, *page.sentence_at(at)) is not None


def _acted_out(page: Page, people: People, name: Name, noun: str) -> bool:
    """Whether the sentence tells the story: somebody is in it, and not the reviewer."""
    start, stop = page.sentence_at(name.start)
    if _aside(page, name.start):
        return False
    if noun in ("here", "location", "filmed", "shot", "live", "lives", "living"):
        return False
    if fold(name.text) in PLACES or noun.removesuffix("s") in _ACTED_IN:
        return True
    told = page.sentence_words[page.sentences.index((start, stop))]
    return bool(told & PERSON_NOUNS) or any(
        fold(n.full) in people.figures for n in page.names_in(start, stop)
    )
