"""Where the story is set, and the things that matter to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.cast import People
from bot.reading.lexicon.names import COUNTRIES, GIVEN_NAMES
from bot.reading.lexicon.nouns import PLACE_NOUNS, QUEST_THINGS, VAGUE_PLACES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.page import NAME, Name, Page, compile_rule
from bot.reading.phrases import Phrase, Sort, read_phrase, sort_of
from bot.reading.rules import rule, ruleset
from bot.reading.text import fold, title_key


@dataclass(frozen=True, slots=True)
class Noted:
    """A setting or a thing, with what it is when told."""

    value: str
    detail: str
    at: int
    named: bool = False  # by a proper name


_SET = ruleset(
    (
        rule(
            r"\b(?:set|takes? place|taking place|took place|unfolds?|unfolding|plays? out|happens|occurs|transpires|located|filmed|based)"
            r"(?: (?:mostly|entirely|largely|mainly|primarily|almost entirely|partly|firmly|deep|high|far))?"
            r" (?:in|on|at|aboard|inside|within|against|amid|amidst|around|near|during|among|across|under|beneath|off)"
            r"(?: (?:and around|the backdrop of|a backdrop of))? (?P<where>)",
            "set takes take taking took unfolds unfold unfolding plays play happens occurs transpires located",
            "set",
        ),
    )
)
_IN_PLACE = re.compile(
    r"\b(?:in|into|to|through|across|at|within|inside|upon|from|of|aboard|on|around|throughout|outside|near|creates?|discovers?|finds?|"
    r"enters?|reach(?:es)?|visits?|navigates?|inherits|explores?) (?P<np>(?:a|an|the) )"
)
_WHERE_STOP = re.compile(
    r"[.,;:!?()\"\n]| - | (?:and|where|with|as|is|that|which|who|but|when|it|this|while|he|she|they|we|features?|stars?|starring|follows?|tells?|just|before|after|because|so|during|centers|revolves) "
)
_NO_PLACE = vocabulary(
    "motion stone place stage fire edge ways course sail screen dvd video tv minutes seconds hours "
    "front order fact general way kind sort life case end beginning middle time times moment "
    "moments day days all it this that which them him her",
)
_IDLE_MODIFIERS = vocabulary(
    "movie film local packed perfect ideal real whole entire modern divided different new own same other "
    "bigger better good bad great next first last right wrong only cinematic sold-out crowded "
    "nearby multiplex drive-in art-house empty high film-making acting art world certain very many "
    "few such dark another special middle public old big small nice open full safe free "
    "natural video opera 2 3 4 5 happy wider larger outside surrounding everyday ordinary western free third",
)
# Places that say something even without an adjective.
_TELLING_PLACES = vocabulary(
    "island lighthouse submarine spaceship starship spacecraft castle monastery convent prison orphanage "
    "circus asylum boarding_school sanatorium carnival orphanage jungle outback observatory outpost",
)
_CLAUSE = re.compile(
    r" (?:where|hidden|filled|ruled|full|populated|inhabited|torn|haunted|known|that|located|perched|tucked|on the edge|on the brink)"
    r" [a-z' -]{3,90}?(?=[.,;:!?()\"\n]| - |$)"
)
_OF_SORT = re.compile(
    r" (?:of|in|beneath|beyond|off|near|on) (?:(?:the|a|an) )?(?:[a-z'-]+|"
    + NAME
    + "\ue003*)(?: [a-z'-]+)?(?=[.,;:!?()\"\n]| - |$| (?:and|where|who|that|as|is|with|in|but|while|when|whose|to|for|by|at|before|after|during)\\b)"
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|my|me|we|theaters?|cinemas?|you|your|you'll)\b")
_AT_PLACE = re.compile(
    r"\b(?:(?:in|at|into|through|on|near|around|outside|inside|aboard|across|within|throughout) (?:the )?|"
    r"(?:of|from|to|and) the )(?:[a-z-]+ ){0,2}$"
)
_QUEST = re.compile(
    r"\b(?:retriev\w+|find\w*|finds|steal\w*|recover\w*|destroy\w*|protect\w*|seek\w*|search(?:ing|es)? for|in search of|quest for|hunt\w* for|race for|"
    r"possession of|wield\w*|discover\w*|stumbles? (?:upon|on|across)|unlock\w*|chas\w+|guard\w*|inherit\w*|smuggl\w+|buil(?:ds?|ding)|repair\w*|"
    r"finds?|obtain\w*|acquir\w+|return\w*|transport\w*|secure|locate|uncover\w*|carr(?:y|ies|ying)|claim\w*|after|over|about|around) (?P<np>(?:a|an|the|his|her|their) )"
)
_TREASURED = re.compile(
    r"\b(?:lost|ancient|sacred|mythical|magical|cursed|stolen|fabled|mysterious|powerful|forbidden|enchanted|coveted|missing|holy|priceless) (?="
    + NAME
    + ")"
)
_DETERMINED = re.compile(r"\b(?P<det>the|her|his|their|its) (?P<who>" + NAME + "\ue003*+)(?!'s)")
_TOWNS = re.compile(
    r"\b(?P<noun>town|village|city|island|streets|kingdom|hills|forests?|planet|realm|land|port|suburbs|slums|mountains|shores|"
    r"coast|valley|waters?|outskirts|canals|waters|deserts?|world|ruins|halls|corridors|ranch|estate) of (?:the )?(?P<who>"
    + NAME
    + "\ue003*+)"
)


_ISLE_OF = compile_rule(r" of (?:the )?{name}")
_IN_CITY = re.compile(
    r"(?:\b(?P<noun>[a-z]+) )?\b(?:in|to|through|near|outside|across) (?P<the>the )?(?:rural |sunny |wartime |post-war |\d{4}s )?$"
)
_IN_YEAR = re.compile(r" in (?:the )?1\d{3}")
_REAL_WORLD = re.compile(
    r"\b(?:festival|released?|premiered?|(?:filmed|shot) (?:[a-z]+ )?(?:on location )?in|cinemas?|theat(?:er|re)s?|born|box office|critics|audiences?|dvd)\b"
)
_LEADS_WITH_NAME = re.compile(r"(?:(?:the|a|an) )?(?:[a-z0-9-]+ ){0,3}(?:of )?" + NAME)


_NAMED_LAND = re.compile(
    NAME
    + "\ue003* (?:desert|forest|valley|coast|mountains|river|peninsula|village|moors|countryside|outback|wilderness|swamps|highlands|prairie|jungle)\\b"
)
_TITLE_THING = compile_rule(
    r"\b(?:the|her|his|their|find|finds|seek|seeks|lost|called) (?P<who>{title}),? (?P<np>(?:an?) )"
)


def find_world(
    page: Page, people: People, persons: frozenset[str]
) -> tuple[list[Noted], list[Noted]]:
    """Settings and things. `persons`: folded names of people and characters."""
    settings: dict[str, Noted] = {}
    things: dict[str, Noted] = {}
    for other in people.others:
        value = other.name
        end = _clause_end(page, other.detail_end) if other.goes_on else other.detail_end
        detail = page.canvas[other.detail_start : end]
        noted = Noted(value, detail, other.at, named=True)
        (settings if other.sort is Sort.PLACE else things)[fold(value)] = noted
    _named_places(page, persons, settings, things)
    _cities(page, people, settings)
    _set_in(page, persons, settings)
    _described_places(page, settings)
    _named_things(page, persons, settings, things)
    _sought_things(page, things)
    return _distinct(settings), _distinct(things)


def _distinct(noted: dict[str, Noted]) -> list[Noted]:
    """Without the ones that are said better by another."""
    values = list(noted)
    kept = []
    for key, one in noted.items():
        words = set(key.split())
        if one.named or not any(
            other != key and (words < set(other.split()) or (noted[other].named and other in key))
            for other in values
        ):
            kept.append(one)
    return sorted(kept, key=lambda one: one.at)


def _clause_end(page: Page, at: int) -> int:
    """Where the description that goes on at `at` ends: at the next punctuation, 110 at most."""
    stop = page.sentence_at(at)[1]
    match = re.compile(r"[^.,;:!?()\"\n]*").match(page.skeleton, at, min(stop, at + 110))
    end = match.end() if match else at
    if end == at + 110:
        end = page.skeleton.rfind(" ", at, end)
    return len(page.skeleton[:end].rstrip(" -"))


def _named_places(
    page: Page, persons: frozenset[str], settings: dict[str, Noted], things: dict[str, Noted]
) -> None:
    for name in page.names:
        key = fold(name.text)
        last = key.rsplit(" ", 1)[-1]
        joined = _ISLE_OF.match(page.skeleton, name.end)
        if joined and (last in PLACE_NOUNS or last == "isle"):
            value = page.canvas[name.start : joined.end()]
            settings.setdefault(fold(value), Noted(value, "", name.start, named=True))
            continue
        if " " not in key or last not in PLACE_NOUNS or key in persons or key in things:
            continue
        left = page.skeleton[max(page.sentence_at(name.start)[0], name.start - 40) : name.start]
        if _AT_PLACE.search(left):
            settings.setdefault(key, Noted(name.text, "", name.start, named=True))
    for match in _NAMED_LAND.finditer(page.skeleton):
        value = page.canvas[slice(*match.span())]
        settings.setdefault(fold(value), Noted(value, "", match.start(), named=True))
    for match in _TOWNS.finditer(page.skeleton):
        name = page.names_in(*match.span("who"))[0]
        if fold(name.full) not in persons:
            settings.setdefault(
                fold(name.text), Noted(name.text, match["noun"], name.start, named=True)
            )


def _cities(page: Page, people: People, settings: dict[str, Noted]) -> None:
    """A city or country that a sentence about a character names: "their house in Manila"."""
    for name in page.names:
        key = fold(name.text)
        start, stop = page.sentence_at(name.start)
        if (
            key in people.figures
            or key in people.players
            or page.skeleton[name.end : name.end + 2] == "'s"
        ):
            continue
        if not any(fold(n.full) in people.figures for n in page.names_in(start, stop)):
            continue
        left = page.skeleton[max(start, name.start - 40) : name.start]
        where = _IN_CITY.search(left)
        if where is None or _REAL_WORLD.search(page.skeleton, start, stop):
            continue
        noun = where["noun"] or ""
        if (
            key in COUNTRIES
            or where["the"]
            or sort_of(noun) in (Sort.PERSON, Sort.PLACE)
            or _IN_YEAR.match(page.skeleton, name.end)
        ):
            settings.setdefault(key, Noted(name.text, "", name.start, named=True))


def _set_in(page: Page, persons: frozenset[str], settings: dict[str, Noted]) -> None:
    for _, match in _SET.matches(page):
        at = match.end()
        stop = page.sentence_at(match.start())[1]
        phrase = read_phrase(page.skeleton, at, stop)
        cut = _WHERE_STOP.search(page.skeleton, at, stop)
        end = min(cut.start() if cut else stop, at + 80)
        skeleton = page.skeleton[at:end]
        named = [n for n in page.names_in(at, end) if fold(n.full) not in persons]
        first = re.match(r"(?:(?:the|a|an|his|her|their|its) )?([a-z0-9'-]+)", skeleton)
        if first and first[1] in _NO_PLACE:
            continue
        if phrase is not None and phrase.sort is Sort.PLACE:
            value_end = max(_with_clause(page, phrase, stop), end if named else 0)
            value = page.canvas[phrase.start : value_end]
        elif (named and _LEADS_WITH_NAME.match(skeleton)) or re.match(
            r"(?:(?:the|a|an) )?(?:[a-z-]+ ){0,2}(?:\d{3,4}s?\b|(?:future|past|century|war|era|summer|"
            r"winter|space|middle ages|medieval|victorian)\b)",
            skeleton,
        ):
            value = re.sub(r"^(?:the|a|an) (?=[a-z]|[A-Z]-?\d)", "", page.canvas[at:end])
        else:
            continue
        value = value.strip(" ,-")
        if len(value) > 2 and value.count(" ") <= 14:
            settings.setdefault(fold(value), Noted(value, "", match.start()))


def _with_clause(page: Page, phrase: Phrase, stop: int) -> int:
    """The end of a place with what is said to tell it apart: "hidden deep in the forest"."""
    end = phrase.end
    of = _OF_SORT.match(page.skeleton, end, stop)
    if of:
        end = of.end()
    clause = _CLAUSE.match(page.skeleton, end, stop)
    return clause.end() if clause else end


def _described_places(page: Page, settings: dict[str, Noted]) -> None:
    """ "a mysterious concert hall hidden deep in the forest", "the celestial realm"."""
    for match in _IN_PLACE.finditer(page.skeleton):
        start, stop = page.sentence_at(match.start())
        phrase = read_phrase(page.skeleton, match.start("np"), stop)
        if phrase is None or phrase.sort is not Sort.PLACE:
            continue
        head = phrase.head
        told = [w for w in phrase.modifiers if w not in _IDLE_MODIFIERS]
        if any("'" in w for w in phrase.modifiers) or len(told) < len(phrase.modifiers):
            continue
        clause = _CLAUSE.match(page.skeleton, phrase.end, stop)
        of = _OF_SORT.match(page.skeleton, phrase.end, stop)
        vague = head in VAGUE_PLACES or head.removesuffix("s") in VAGUE_PLACES
        definite = page.skeleton.startswith("the ", match.start("np"))
        if vague and not told and not (clause and not definite):
            continue
        if not told and not (of and definite) and not clause and head not in _TELLING_PLACES:
            continue
        if head == "school" and page.skeleton.startswith(" of ", phrase.end):
            continue
        if _FIRST_PERSON.search(page.skeleton, start, stop):
            continue
        if re.match(
            r" of (?:the |this |our )?(?:film|movie|cinema|picture|story|\ue001)",
            page.skeleton[phrase.end : phrase.end + 30],
        ):
            if not told:
                continue
            end = phrase.end
        else:
            end = _with_clause(page, phrase, stop)
        value = page.canvas[phrase.start : end].strip()
        settings.setdefault(fold(value), Noted(value, "", match.start()))


def _named_things(
    page: Page, persons: frozenset[str], settings: dict[str, Noted], things: dict[str, Noted]
) -> None:
    """Capitalised names that are no people: parts of the title, or called lost, sacred, cursed."""

    def add(name: Name) -> None:
        key = fold(name.text)
        if key.split(" ")[0] in GIVEN_NAMES:
            return
        if key not in persons and key not in settings and fold(name.full) not in persons:
            things.setdefault(key, Noted(name.text, "", name.start))

    for match in _TITLE_THING.finditer(page.skeleton):
        phrase = read_phrase(page.skeleton, match.start("np"), page.sentence_at(match.start())[1])
        if phrase is not None and phrase.sort is Sort.THING:
            value = page.canvas[slice(*match.span("who"))]
            detail = page.canvas[phrase.start : _clause_end(page, phrase.end)]
            things[fold(value)] = Noted(value, detail, match.start(), named=True)
    for match in _TREASURED.finditer(page.skeleton):
        name = page.names_in(match.end(), match.end() + 1)[0]
        left = page.skeleton[max(0, match.start() - 20) : match.start()]
        if re.search(r"\b(?:the|her|his|their) (?:[a-z]+ )?$", left):
            add(name)
    title = f" {title_key(page.title)} " if page.title else ""
    for match in _DETERMINED.finditer(page.skeleton):
        name = page.names_in(*match.span("who"))[0]
        if (" " in name.text and f" {title_key(name.text)} " in title) or (
            " " in name.text and fold(name.text).rsplit(" ", 1)[-1] in QUEST_THINGS
        ):
            add(name)


def _sought_things(page: Page, things: dict[str, Noted]) -> None:
    for match in _QUEST.finditer(page.skeleton):
        stop = page.sentence_at(match.start())[1]
        phrase = read_phrase(page.skeleton, match.start("np"), stop)
        if phrase is None or phrase.sort is not Sort.THING:
            continue
        if phrase.head.removesuffix("s") not in QUEST_THINGS or not phrase.modifiers:
            continue
        value = page.canvas[phrase.start : phrase.end]
        clause = re.match(
            r" (?:that|which|said|rumou?red|capable|able|with|of|holding|containing) ",
            page.skeleton[phrase.end : phrase.end + 20],
        )
        detail = ""
        if clause:
            detail = page.canvas[phrase.end + 1 : _clause_end(page, phrase.end)]
            detail = re.sub(r"^(?:that|which) ", "", detail)
        if not any(value in one.detail for one in things.values()):
            things.setdefault(fold(value), Noted(value, detail, match.start()))
