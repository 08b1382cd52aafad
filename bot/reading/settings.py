"""Where the story is set."""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.came_from import OF_ITS_SOURCE
from bot.reading.claims import Claim
from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, VAGUE_PLACES
from bot.reading.lexicon.places import PLACES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.page import NAME, Page, compile_rule
from bot.reading.people import People
from bot.reading.phrases import Phrase, Sort, read_phrase, sort_of
from bot.reading.place_names import add_place_names
from bot.reading.rules import rule, ruleset
from bot.reading.text import fold

_SET = ruleset(
    (
        rule(
            r"\b(?:set|takes? place|taking place|took place|unfolds?|unfolding|plays? out|happens|"
            r"occurs|transpires|located|based|we(?: are|'re)(?: now)?)"
            r"(?: (?:mostly|entirely|largely|mainly|primarily|almost entirely|partly|firmly|deep|"
            r"high|far))?"
            r" (?:in|on|at|aboard|inside|within|against|amid|amidst|around|near|during|among|"
            r"across|under|beneath|off)"
            r"(?: (?:and around|the backdrop of|a backdrop of))? (?P<where>)",
            "set takes take taking took unfolds unfold unfolding plays play happens occurs "
            "transpires located we we're",
            "set",
        ),
    )
)
# Without one of these words nothing in a sentence is a place.
_PLACES = frozenset(noun + end for noun in PLACE_NOUNS for end in ("", "s", "es"))
_IN_PLACE = rule(
    r"\b(?:in|into|to|through|across|at|within|inside|upon|from|of|aboard|on|around|throughout|"
    r"outside|near|creates?|discovers?|finds?|"
    r"enters?|reach(?:es)?|visits?|navigates?|inherits|explores?) (?P<np>(?:a|an|the) )",
    " ".join(_PLACES),
    None,
)
_WHERE_STOP = compiled(
    r"[.,;:!?()\"\n]| - | (?:and|where|with|as|is|that|which|who|but|when|it|this|while|he|she|"
    r"they|we|features?|stars?|starring|follows?|tells?|just|before|after|because|so|during|"
    r"centers|revolves) "
)
_IDLE_MODIFIERS = vocabulary(
    "movie film local packed perfect ideal real whole entire modern divided different new own "
    "same other "
    "bigger better good bad great next first last right wrong only cinematic sold-out crowded "
    "nearby multiplex drive-in art-house empty high film-making acting art world certain very many "
    "few such dark another special middle public old big small nice open full safe free "
    "natural video opera 2 3 4 5 happy wider larger outside surrounding everyday ordinary western "
    "free third",
)
# Places that say something even without an adjective.
TELLING_PLACES = vocabulary(
    "island lighthouse submarine spaceship starship spacecraft castle monastery convent prison "
    "orphanage "
    "circus asylum boarding_school sanatorium carnival orphanage jungle outback observatory "
    "outpost",
)
_CLAUSE = compiled(
    r" (?:where|hidden|filled|ruled|full|populated|inhabited|torn|haunted|known|that|located|"
    r"perched|tucked|on the edge|on the brink)"
    r" [a-z' -]{3,90}?(?=[.,;:!?()\"\n]| - |$)"
)
# "a station that circles the Sun just inside the orbit of Mercury"
_GOES_ROUND = compiled(
    r" (?:that |which )?(?:circles|orbits|circling|orbiting|hangs over|hanging over|drifts|drifting"
    r"|overlooks|overlooking|in (?:low |high )?orbit (?:around|round|above|about|of|over)) "
    rf"[a-z' {NAME}\ue003-]{{3,90}}?(?=[.,;:!?()\"\n]| - |$| (?:and|where|who|when|until|while) )"
)
_OF_SORT = compiled(
    r" (?:of|in|beneath|beyond|off|near|on) (?:(?:the|a|an) )?(?:[a-z'-]+|"
    + NAME
    + "\ue003*)(?: [a-z'-]+)?(?=[.,;:!?()\"\n]| - |$| (?:and|where|who|that|as|is|with|in|but|"
    "while|when|whose|to|for|by|at|before|after|during)\\b)"
)
_FIRST_PERSON = compiled(r"\b(?:i|i'm|i've|my|me|we|theaters?|cinemas?|you|your|you'll)\b")
_AT_PLACE = compiled(
    r"\b(?:(?:in|at|into|through|on|near|around|outside|inside|aboard|across|within|throughout) "
    r"(?:the )?|"
    r"(?:of|from|to|and) the )(?:[a-z-]+ ){0,2}$"
)
_TOWNS = rule(
    r"\b(?P<noun>town|village|city|island|streets|kingdom|hills|forests?|planet|realm|land|port|"
    r"suburbs|slums|mountains|shores|"
    r"coast|valley|waters?|outskirts|canals|waters|deserts?|world|ruins|halls|corridors|ranch|"
    r"estate) of (?:the )?(?P<who>{name})",
    "town village city island streets kingdom hills forest forests planet realm land port suburbs "
    "slums mountains shores coast valley water waters outskirts canals desert deserts world ruins "
    "halls corridors ranch estate",
    None,
)
_ISLE_OF = compile_rule(r" of (?:the )?{name}")
_IN_CITY = compiled(
    r"(?:\b(?P<noun>[a-z]+) )?\b(?:in|to|through|near|outside|across) (?P<the>the )?(?:rural |"
    r"sunny |wartime |post-war |\d{4}s )?$"
)
_LEADS_WITH_NAME = compiled(r"(?:(?:the|a|an) )?(?:[a-z0-9-]+ ){0,3}(?:of )?" + NAME)
_NAMED_LAND = compiled(
    NAME + "\ue003* (?:desert|forest|valley|coast|mountains|river|peninsula|village|moors|"
    "countryside|outback|wilderness|swamps|highlands|prairie|jungle|hills|harbour|harbor|port|island"
    "|islands|marshes|fens|plains?|steppe|seaside|border|valleys|fjords?|backwaters|borderlands"
    "|suburbs|wetlands|hinterland|lowlands|cliffs|shore)\\b"
    r"(?! (?:masters?|pilots?|guards?|police|patrol|[a-z]+ers?)\b)"
)


def add_settings(
    page: Page, people: People, taken: frozenset[str], settings: dict[str, Claim]
) -> None:
    """Add the settings that the review names or describes, by their folded value.

    `taken`: folded names that stand for something else.
    """
    _named_places(page, taken, settings)
    _cities(page, people, settings)
    _set_in(page, taken, settings)
    add_place_names(page, people, taken, settings)
    _described_places(page, settings)
    if len(settings) < _ENOUGH:
        _plot_places(page, settings)


def _named_places(page: Page, taken: frozenset[str], settings: dict[str, Claim]) -> None:
    for name in page.names:
        key = fold(name.text)
        last = key.rsplit(" ", 1)[-1]
        joined = _ISLE_OF.match(page.skeleton, name.end)
        if joined and (last in PLACE_NOUNS or last == "isle"):
            value = page.canvas[name.start : joined.end()]
            settings.setdefault(fold(value), Claim(Kind.SETTING, value, "", name.start, named=True))
            continue
        if " " not in key or last not in PLACE_NOUNS or key in taken:
            continue
        if key.split(" ")[0] in GIVEN_NAMES:
            continue
        left = page.skeleton[max(page.sentence_at(name.start)[0], name.start - 40) : name.start]
        if _AT_PLACE.search(left):
            settings.setdefault(key, Claim(Kind.SETTING, name.text, "", name.start, named=True))
    for match in _NAMED_LAND.finditer(page.skeleton):
        value = page.canvas[slice(*match.span())]
        settings.setdefault(fold(value), Claim(Kind.SETTING, value, "", match.start(), named=True))
    for match in _TOWNS.matches(page):
        name = page.names_in(*match.span("who"))[0]
        if fold(name.full) not in taken:
            settings.setdefault(
                fold(name.text),
                Claim(Kind.SETTING, name.text, match["noun"], name.start, named=True),
            )


def _cities(page: Page, people: People, settings: dict[str, Claim]) -> None:
    """A city or country that a sentence about a character names: "their house in Manila"."""
    if not people.figures:
        return
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
        if where is None:
            continue
        noun = where["noun"] or ""
        if key in PLACES or where["the"] or sort_of(noun) in (Sort.PERSON, Sort.PLACE):
            settings.setdefault(key, Claim(Kind.SETTING, name.text, "", name.start, named=True))


def _set_in(page: Page, taken: frozenset[str], settings: dict[str, Claim]) -> None:
    for _, match in _SET.matches(page):
        at = match.end()
        start, stop = page.sentence_at(match.start())
        if _NEGATED.search(page.skeleton, start, match.start()) or OF_ITS_SOURCE.search(
            page.skeleton, start, match.end()
        ):
            continue
        phrase = read_phrase(page.skeleton, at, stop)
        cut = _WHERE_STOP.search(page.skeleton, at, stop)
        end = min(cut.start() if cut else stop, at + 80)
        skeleton = page.skeleton[at:end]
        named = [n for n in page.names_in(at, end) if fold(n.full) not in taken]
        if phrase is not None and phrase.sort is Sort.PLACE:
            value_end = max(_with_clause(page, phrase, stop), end if named else 0)
            value = page.canvas[phrase.start : value_end]
        elif (named and _LEADS_WITH_NAME.match(skeleton)) or re.match(
            r"(?:(?:the|a|an) )?(?:[a-z-]+ ){0,2}(?:\d{3,4}s?\b|(?:future|past|century|war|era|"
            r"summer|"
            r"winter|space|middle ages|medieval|victorian)\b)",
            skeleton,
        ):
            value = re.sub(r"^(?:the|a|an) (?=[a-z]|[A-Z]-?\d)", "", page.canvas[at:end])
        else:
            continue
        value = value.strip(" ,-")
        if len(value) > 2 and value.count(" ") <= 14:
            settings.setdefault(fold(value), Claim(Kind.SETTING, value, "", match.start()))


def _with_clause(page: Page, phrase: Phrase, stop: int) -> int:
    """The end of a place with what is said to tell it apart: "hidden deep in the forest"."""
    end = phrase.end
    of = _OF_SORT.match(page.skeleton, end, stop)
    if of:
        end = of.end()
    clause = _GOES_ROUND.match(page.skeleton, end, stop) or _CLAUSE.match(page.skeleton, end, stop)
    return clause.end() if clause else end


def _described_places(page: Page, settings: dict[str, Claim]) -> None:
    """ "a mysterious concert hall hidden deep in the forest", "the celestial realm"."""
    for match in _IN_PLACE.matches(page):
        start, stop = page.sentence_at(match.start())
        phrase = read_phrase(page.skeleton, match.start("np"), stop)
        if phrase is None or phrase.sort is not Sort.PLACE:
            continue
        if _COMPARED.search(page.skeleton, start, match.start()):
            continue
        head = phrase.head
        told = [w for w in phrase.modifiers if w not in _IDLE_MODIFIERS]
        if any("'" in w for w in phrase.modifiers) or len(told) < len(phrase.modifiers):
            continue
        clause = _GOES_ROUND.match(page.skeleton, phrase.end, stop) or _CLAUSE.match(
            page.skeleton, phrase.end, stop
        )
        of = _OF_SORT.match(page.skeleton, phrase.end, stop)
        vague = head in VAGUE_PLACES or head.removesuffix("s") in VAGUE_PLACES
        definite = page.skeleton.startswith("the ", match.start("np"))
        if vague and not told and not (clause and not definite):
            continue
        if not told and not (of and definite) and not clause and head not in TELLING_PLACES:
            continue
        if _FIRST_PERSON.search(page.skeleton, start, stop):
            continue
        value = page.canvas[phrase.start : _with_clause(page, phrase, stop)].strip()
        settings.setdefault(fold(value), Claim(Kind.SETTING, value, "", match.start()))


_NEGATED = compiled(r"\b(?:isn't|wasn't|not|never) (?:[a-z]+ )?$")
_COMPARED = compiled(
    r"\b(?:like|as if|as though|sounds? of|reminds?|comes from|trained|captur\w+|director|"
    r"dialogue|isn't|"
    r"wasn't|not|shot in|filmed in|(?:sets?|interiors?),? (?:[a-z]+ ){0,4}built|"
    r"showed it|shown in|non-professional)\b"
)
_ENOUGH = 3
_PLAINLY_IN = compiled(
    r"\b(?:in|on|at|aboard|inside|over|across|outside|within|through|into|beneath|under|"
    r"about|"
    r"beside|backstage at|around|keeps?|onto) (?P<np>(?:a|an|one|the|his|her|their) )|"
    r"(?<=, )(?P<one>one )"
)
_ABOUT_FILMING = compiled(
    r"\b(?:director|camera|score|soundtrack|composer|script|screenplay|costumes?|photography|"
    r"audience|"
    r"cinema|cinemas|screening|scenes?|shots?|sets?|festival|film-maker|filmmaker|cinematograph\w+|"
    r"interiors?|premiered|reviewed|popcorn|seats?|theatrical|screen|remind\w*|looks? like|"
    r"sounds? like|"
    r"like an?|"
    r"as if|as though|comes from|trained|career|debut|studio)\b"
)


def _plot_places(page: Page, settings: dict[str, Claim]) -> None:
    """Where the sentences that tell the story put people: "keeps bees on a roof in the rain"."""
    for index, (start, stop) in enumerate(page.sentences):
        words = page.sentence_words[index]
        if words.isdisjoint(_PLACES):
            continue
        if not (index < 3 or words & _PEOPLE or NAME in words or words & _TELLING):
            continue
        if _FIRST_PERSON.search(page.skeleton, start, stop) or _ABOUT_FILMING.search(
            page.skeleton, start, stop
        ):
            continue
        for match in _PLAINLY_IN.finditer(page.skeleton, start, stop):
            group = "np" if match["np"] else "one"
            phrase = read_phrase(page.skeleton, match.start(group), stop)
            if phrase is None or phrase.sort is not Sort.PLACE or phrase.head in _SELDOM_PLACES:
                continue
            definite = match[group].strip() in ("the", "his", "her", "their")
            told = [w for w in phrase.modifiers if w not in _IDLE_MODIFIERS]
            if len(told) < len(phrase.modifiers) or any(w.endswith("'s") for w in told):
                continue
            vague = phrase.head.removesuffix("s") in VAGUE_PLACES
            if (vague and not told) or (definite and not told and match.group()[:2] not in _AT):
                continue
            value = page.canvas[phrase.start : _with_clause(page, phrase, stop)].strip()
            if not any(fold(value) in key or key in fold(value) for key in settings):
                settings[fold(value)] = Claim(Kind.SETTING, value, "", match.start())
            if len(settings) >= _ENOUGH:
                return


_PEOPLE = (
    PERSON_NOUNS
    | frozenset(f"{noun}s" for noun in PERSON_NOUNS)
    | vocabulary("women men children wives people")
)
_AT = frozenset({"in", "on", "at", "ov", "ab", "ac"})
_TELLING = vocabulary(
    "night day days summer winter years year family war households strangers story"
)
_SELDOM_PLACES = vocabulary(
    "world country universe house home office studio theatre theater cinema bar ring block bank "
    "bay sound ward lock front stage camp base state "
    "nation community land fair screen row market store shop road home way chapel",
)
