"""Who plays whom, in the ways of saying it that need more than one clause or the sentence before.

Each finder reads the skeleton once and adds what it finds to the people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.cast_pronouns import parts_of_theirs, plays_him, pronouns
from bot.reading.cast_rules import PLAYS
from bot.reading.characters import APPOSED_END
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.names import JOB_NOUNS, NOT_NAMES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.names import is_company
from bot.reading.page import CHAT_LABEL, NAME, Name, Page, compile_rule
from bot.reading.people import TOLD, People, person_like, titled
from bot.reading.phrases import Phrase, Sort, phrase_before, read_phrase
from bot.reading.roles import read_role
from bot.reading.rules import rule
from bot.reading.text import fold

_END = r"(?=[.,;:!?)(]|$|\n| -| (?:who|whose|and|as|with|in|at|here|all)\b)"
# "The doctor is Sizwe Khumalo", "The real captain, Maren Holt, is Greta Solberg".
_ROLE_IS = rule(
    r"(?P<np>(?:the|that|this|her|his|their|our) [a-z][a-z' -]{1,50}?)"
    r"(?:,? (?:old |young |little |poor )?(?P<named>{name}),?|, [^,.;:!?\n]{3,60},)?(?:,|\?|:| -)? "
    r"(?:is|was|that's|that is|it's|being|here is|comes courtesy of) (?:played by )?"
    r"(?:(?:the )?(?:great|wonderful|young|veteran|newcomer|excellent|marvellous|ever-reliable) )*"
    rf"(?P<who>{{name}}){_END}",
    "is was that it being courtesy",
    None,
)
# "Judith Amory is Nell", "Greta Solberg is Captain Maren Holt".
_ACTOR_IS = rule(
    r"(?P<who>{name})(?:, [^,.;:!?\n]{2,40},)? (?:is|was) (?:also |our |the |her |his |old |young "
    r"|poor )*"
    rf"(?P<role>{{name}}){_END}",
    "is was",
    None,
)
# "As Mai, newcomer Quynh Dao does wonders", "in the role of Max, Tom Bell shouts".
_FRONTED = rule(
    r"(?<![a-z] )(?<!\w)(?:as|in the (?:[a-z]+ )?(?:role|part) of|playing) "
    r"(?P<role>{name}|(?:the|a|an|his|her) [a-z' -]{3,40}?)(?:, (?P<named>{name})|, [a-z' "
    r"-]{3,40})?, "
    r"(?!and ){filler}(?P<who>{name})(?! ?'s )",
    "as in playing",
    None,
)
# "Queen Ysolde (Marguerite Blanc, regal and wounded)", "the boy with the dog (Sam Okafor)".
_BRACKETED = compile_rule(
    r"(?:(?P<named>{name})|(?P<np>\b(?:the|a|an|his|her|their|old|our|and) [a-z][a-z' -]{1,60}?)) "
    r"\((?P<as>as |played by |plays )?(?:an? |the )?(?:[a-z-]+ ){0,5}?(?P<who>{name})"
    r"(?:[,;:] [^()\n]{1,80}| in [^()\n]{3,60})?\)"
)
_IN_BRACKETS = compile_rule(  # quicker to look for than all of it
    r" \((?:as |played by |plays )?(?:an? |the )?(?:[a-z-]+ ){0,5}?{name}"
)
# "The Nakamura twins, Joe and Daniel, play the brothers".
_FAMILY = rule(
    r"\b(?:the|real-life) (?P<family>{name}) (?:twins|brothers|sisters|siblings|cousins),? "
    r"(?P<who>{names}),? ",
    "twins brothers sisters siblings cousins",
    None,
)
# "Ruth is played by Imogen Vance …, and Constance by Sabine Lauer".
_GAPPED = rule(
    r"(?:,|;| and| while){1,3} (?P<role>{name})(?: is| was|,)? by (?P<who>{name})",
    "by",
    None,
)
_PLAYED_BY = re.compile(r"\b(?:played|voiced|portrayed) by\b")
# "the actress who plays Zofia, Julia Wilk,"
_WHO_PLAYS = rule(
    r"\b(?:actor|actress|boy|girl|man|woman|kid|child|youngster|newcomer|performer|bloke|lad) "
    rf"(?:who|that) {PLAYS} (?P<role>(?:the |her |his )?(?:[a-z-]+ ){{0,2}}?(?:{{name}}|[a-z-]+)), "
    r"(?:a |the )?(?:[a-z]+ ){0,3}?(?P<who>{name})",
    "actor actress boy girl man woman kid child youngster newcomer performer bloke lad",
    None,
)
# "matched by Ike Thornbury's foreman, Big Saul", "opposite Ida Lund's widow".
_OWNED = rule(
    r"\b(?:matched by|matched with|opposite|joined by|against|supported by|foiled by|thanks to|"
    r"and|with|loved|liked|besides|especially|from|by) (?:the )?(?P<who>{name})'s? (?P<role>)",
    "matched opposite joined against supported foiled thanks and with loved liked "
    "besides especially from by",
    None,
)
_WHO_IS = compile_rule(
    r"\bwho(?:'s| is| plays| was)(?: playing)? (?P<role>the [a-z' -]{3,30}|{name})"
    r"(?:\?|(?=\n))[\s\"'*_]+" + CHAT_LABEL + r"(?:(?:that's|that is|"
    r"it's|oh,|"
    r"a|an|the|one|young|veteran|newcomer) )*(?P<who>{name})"
)
_WHOM = rule(
    r"(?P<role>{name}),? whom? (?P<who>{name}) (?:plays|voices|embodies|portrays|inhabits)\b|"
    r"(?P<actor>{name})'s character,? (?P<named>{name})",
    "who whom character",
    None,
)
_IS_THE = rule(
    r"(?P<who>{name})(?:, in [^,.;]{3,40},)?(?: is|,? whose) (?P<np>(?:the )?)(?=[a-z])",
    "is whose",
    None,
)
# "Bixby is Dario Minch", "Grandad Wilf is Clement Yaxham": a part first.
_PART_IS = rule(
    r"(?P<role>{name}),? (?:is|was) (?:played by |voiced by )?(?P<who>{name})"
    r"(?=[.,;:!?)(]|$|\n| -| (?:again|who|whose|and|as|with|in|here|from|off)\b)",
    "is was",
    None,
)
_IN_TITLE_ROLE = rule(
    rf"(?P<who>{{name}})[^.;:!?\n{NAME}]{{0,60}}? (?:the|that) (?:title|titular|eponymous) "
    r"(?:role|part|character)\b|"
    r"\bin the (?:title|titular|eponymous) (?:role|part),? (?:is |comes |we have )?"
    r"{filler}(?P<also>{name})",
    "title titular eponymous",
    None,
)
_ON_SCREEN = vocabulary("actor actress newcomer veteran comedian star singer legend comic")
_JUDGED_AS = vocabulary(
    "hero heroine villain man woman guy person genius killer murderer victim child kid"
)
_KIN = vocabulary(
    "husband wife mother father son daughter brother sister parents family uncle aunt child "
    "children boyfriend girlfriend friend friends partner"
)
_SAID_OF_OTHERS = compile_rule(
    r"{work}[^.;:!?\n]{0,30}$|\b(?:original|remake|version|novel|unlike|like|than|if|imagine|"
    r"book)\b"
    r"[^.;:!?\n]{0,40}$"
)
_NO_ROLE = JOB_NOUNS | {"character", "characters", "role", "people", "person", "family"}
_WITH_WHAT = re.compile(r"(?: (?:with|of|in|from|who|at|on|behind|next)\b| $|$)")


def add_frames(page: Page, people: People, makers: frozenset[str]) -> None:
    """Run every finder; `makers` are folded names with another job on the film."""
    if not page.names:
        return
    _bracketed(page, people)
    _family(page, people)
    for actor, role in (*_fronted(page), *_gapped(page), *_who_plays(page)):
        people.add_role(actor, *role)
    _actor_is(page, people)
    _asked(page, people)
    _actor_is_the(page, people, makers)
    _role_is(page, people, makers)
    _part_is(page, people, makers)
    pronouns(page, people)
    plays_him(page, people)
    _title_role(page, people)
    _owned(page, people)
    parts_of_theirs(page, people)


def _actor(page: Page, match: re.Match[str], group: str = "who") -> Name | None:
    """The name in a group if it can be an actor's: a full name, no firm, no captain."""
    name = page.names_in(*match.span(group))[0]
    if " " not in name.full or titled(name) or is_company(page.canvas, name.start, name.end):
        return None
    start = page.sentence_at(match.start())[0]
    if _SAID_OF_OTHERS.search(page.skeleton, max(start, match.start() - 60), match.start()):
        return None
    return name


Role = tuple[str, Name | None, str]


_LISTED_TOO = compile_rule(r"(?:, {name})*,? and {name} (?:are|were|both|all)\b")


def _fronted(page: Page) -> Iterator[tuple[Name, Role]]:
    for match in _FRONTED.matches(page):
        actor = _actor(page, match)
        first = page.names_in(match.start("role"), match.start("role") + 1)
        if first and not titled(first[0]) and _LISTED_TOO.match(page.skeleton, match.end("who")):
            continue  # "as Ann Poe, Ben Rue and Cy Dunn are all fine"
        role = read_role(page, match.start("role"), match.end("role"))
        if match["named"]:
            named = page.names_in(*match.span("named"))[0]
            role = (named.full, named, role[2] or role[0] if role else "")
        if actor and role:
            yield actor, role


def _gapped(page: Page) -> Iterator[tuple[Name, Role]]:
    for match in _GAPPED.matches(page):
        start = page.sentence_at(match.start())[0]
        named = page.names_in(*match.span("role"))[0]
        actor = _actor(page, match)
        if actor and _PLAYED_BY.search(page.skeleton, start, match.start()):
            yield actor, (named.full, named, "")


def _who_plays(page: Page) -> Iterator[tuple[Name, Role]]:
    for match in _WHO_PLAYS.matches(page):
        actor = _actor(page, match)
        role = read_role(page, match.start("role"), match.end("role"))
        if actor and role:
            yield actor, role


def _actor_is(page: Page, people: People) -> None:
    for match in _ACTOR_IS.matches(page):
        actor = _actor(page, match)
        named = page.names_in(*match.span("role"))[0]
        if actor is None or fold(actor.full) in people.figures or page.skeleton[match.end()] == "'":
            continue
        if " " not in named.text or titled(named) or fold(named.full) in people.figures:
            people.add_role(actor, named.full, named, "")


def _is_voiced(page: Page, phrase: Phrase, actor: Name) -> bool:
    """Whether a thing or an animal is a part: "The egg is Tilly Farrow"."""
    definite = page.skeleton.startswith("the ", phrase.start - 4) or bool(phrase.modifiers)
    return definite and phrase.sort is Sort.THING and person_like(actor)


def _part_is(page: Page, people: People, makers: frozenset[str]) -> None:
    for match in _PART_IS.matches(page):
        actor = _actor(page, match)
        named = page.names_in(*match.span("role"))[0]
        if actor is None or fold(actor.full) in people.figures or fold(actor.full) in makers:
            continue
        if fold(named.full) in people.players and not titled(named):
            continue
        if titled(named) or (" " not in named.full and person_like(actor)):
            people.add_role(actor, named.full, named, "")


def _title_role(page: Page, people: People) -> None:
    for match in _IN_TITLE_ROLE.matches(page):
        actor = _actor(page, match, "who" if match["who"] else "also")
        hero = _titled_after(page)
        if hero and actor is not None and fold(actor.full) not in people.figures:
            people.add_player(actor.full, actor.start, hero)
            people.add_figure(hero, actor.start, "", TOLD)


_NO_TITLE_NAMES = ORDINARY | NOT_NAMES


def _titled_after(page: Page) -> str:
    """Whom the film is called after: a name with a word of the title, or all of the title."""
    words = (page.title or "").split()
    named = {word.strip(",.:!?").removesuffix("'s") for word in words} - {"The", "A", "Of", "And"}
    for name in sorted(page.names, key=lambda name: -len(name.full)):
        if named & set(name.full.split()):
            return name.full
    plain = any(word.casefold() in _NO_TITLE_NAMES for word in words)
    return "" if plain or len(words) > 2 else " ".join(words)


def _asked(page: Page, people: People) -> None:
    """ "Who's the schoolteacher? That's Bridie Callan", "Amélia, whom Beatriz Falcão plays"."""
    for match in _WHOM.matches(page):
        who, what = ("who", "role") if match["who"] else ("actor", "named")
        named = page.names_in(*match.span(what))[0]
        if actor := _actor(page, match, who):
            people.add_role(actor, named.full, named, "")
    for match in _WHO_IS.finditer(page.skeleton if "who" in page.words else ""):
        actor = _actor(page, match)
        role = read_role(page, match.start("role"), match.end("role"))
        if actor and role:
            people.add_role(actor, *role)


def _actor_is_the(page: Page, people: People, makers: frozenset[str]) -> None:
    """ "Desmond Achebe is the ferryman, Mr. Quill", "Saskia Brandl, whose housekeeper sees all"."""
    for match in _IS_THE.matches(page):
        actor = _actor(page, match)
        if actor is None or fold(actor.full) in people.figures or fold(actor.full) in makers:
            continue
        stop = page.sentence_at(match.start())[1]
        phrase = read_phrase(page.skeleton, match.start("np"), stop)
        if phrase is None or phrase.sort is not Sort.PERSON or phrase.head in _NO_ROLE:
            continue
        if " whose " in match.group() + " " and phrase.head in _KIN and not phrase.modifiers:
            continue  # somebody's own husband, in the story or out of it
        if phrase.head in _JUDGED_AS or {*phrase.modifiers} & {"best", "only", "real", "weak"}:
            continue
        described = page.canvas[phrase.start : phrase.end]
        named = page.names_in(phrase.end, min(stop, phrase.end + 3))
        if named and APPOSED_END.match(page.skeleton, named[0].end):
            people.add_role(actor, named[0].full, named[0], described)
        else:
            people.add_player(actor.full, actor.start, described)


def _role_is(page: Page, people: People, makers: frozenset[str]) -> None:
    for match in _ROLE_IS.matches(page):
        actor = _actor(page, match)
        if actor is None or fold(actor.full) in people.figures:
            continue
        start = match.start("np")
        phrase = read_phrase(page.skeleton, start, match.end("np"))
        if phrase is None or phrase.end < match.end("np"):
            continue
        if phrase.sort is not Sort.PERSON and not _is_voiced(page, phrase, actor):
            continue
        apposed = page.skeleton[match.end() : match.end() + 2] == ", "
        after = read_phrase(page.skeleton, match.end() + 2, page.sentence_at(start)[1])
        if (
            apposed
            and page.skeleton.startswith(("a ", "an ", "the "), match.end() + 2)
            and after
            and after.sort is Sort.PERSON
            and after.head not in _ON_SCREEN
        ):
            continue  # "The hero is Jack Torr, a writer"
        if phrase.head in JOB_NOUNS or fold(actor.full) in makers:
            continue
        described = page.canvas[phrase.start : phrase.end]
        if match["named"]:
            named = page.names_in(*match.span("named"))[0]
            people.add_role(actor, named.full, named, described)
        else:
            people.add_player(actor.full, actor.start, described)


def _bracketed(page: Page, people: People) -> None:
    if not _IN_BRACKETS.search(page.skeleton):
        return
    for match in _BRACKETED.finditer(page.skeleton):
        second = page.names_in(*match.span("who"))[0]
        if match["named"]:
            first = page.names_in(*match.span("named"))[0]
            if match["as"] and match["as"].startswith(("as", "plays")):
                people.add_role(first, second.full, second, "")
            elif (
                " " in second.full and not titled(second) and (person_like(second) or titled(first))
            ):
                people.add_role(second, first.full, first, "")
        elif " " in second.full and not titled(second):
            end = match.end("np")
            phrase = read_phrase(page.skeleton, match.start("np"), end)
            if (
                phrase is None
                or phrase.sort is not Sort.PERSON
                or not _WITH_WHAT.match(page.skeleton, phrase.end, end + 1)
            ):
                phrase = phrase_before(page.skeleton, match.start("np"), end)
            if phrase is None or phrase.sort is not Sort.PERSON or phrase.head in JOB_NOUNS:
                continue
            people.add_player(second.full, second.start, page.canvas[phrase.start : end])


def _family(page: Page, people: People) -> None:
    for match in _FAMILY.matches(page):
        family = page.names_in(*match.span("family"))[0]
        members = page.names_in(*match.span("who"))
        plays = re.match(PLAYS + " ", page.skeleton[match.end() :])
        if not plays:
            continue
        role = read_role(page, match.end() + plays.end(), page.sentence_at(match.start())[1])
        for member in members:
            if " " not in member.full:
                member.full = f"{member.text} {family.text}"
            people.add_player(member.full, member.start, role[0] if role else "")


def _owned(page: Page, people: People) -> None:
    for match in _OWNED.matches(page):
        actor = _actor(page, match)
        if actor is None or fold(actor.full) in people.figures:
            continue
        stop = page.sentence_at(match.start())[1]
        phrase = read_phrase(page.skeleton, match.end("role"), stop)
        if phrase is None or phrase.sort is not Sort.PERSON or phrase.head in _NO_ROLE:
            continue
        described = page.canvas[phrase.start : phrase.end]
        named = page.names_in(phrase.end, min(stop, phrase.end + 3))
        if named and APPOSED_END.match(page.skeleton, named[0].end):
            people.add_role(actor, named[0].full, named[0], described)
        elif fold(actor.full) in people.players or match.group().split(" ")[0] not in (
            "from",
            "by",
            "and",
            "with",
        ):
            people.add_player(actor.full, actor.start, described)
