"""Who plays whom, in the ways of saying it that need more than one clause or the sentence before.

Each finder reads the skeleton once and adds what it finds to the people.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from bot.patterns import compiled
from bot.reading.cast_equations import actor_is, actor_is_the, part_is, role_is
from bot.reading.cast_pronouns import parts_of_theirs, plays_him, pronouns
from bot.reading.cast_rules import PLAYS
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.names import JOB_NOUNS, NOT_NAMES
from bot.reading.names import matches_from
from bot.reading.page import CHAT_LABEL, NAME, Name, Page, compile_rule
from bot.reading.people import TOLD, People, person_like, titled
from bot.reading.phrases import Sort, phrase_before, read_phrase
from bot.reading.roles import Role, read_actor, read_description, read_role
from bot.reading.rules import rule
from bot.reading.text import fold

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
_JOINING = ("from", "by", "and", "with")  # which join anybody's anything
_WHO = compiled("who")  # which is found fast
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
_IN_TITLE_ROLE = rule(
    rf"(?P<who>{{name}})[^.;:!?\n{NAME}]{{0,60}}? (?:the|that) (?:title|titular|eponymous) "
    r"(?:role|part|character)\b|"
    r"\bin the (?:title|titular|eponymous) (?:role|part),? (?:is |comes |we have )?"
    r"{filler}(?P<also>{name})",
    "title titular eponymous",
    None,
)
_WITH_WHAT = compiled(r"(?: (?:with|of|in|from|who|at|on|behind|next)\b| $|$)")


def add_frames(page: Page, people: People, makers: frozenset[str]) -> None:
    """Run every finder; `makers` are folded names with another job on the film."""
    if not page.names:
        return
    _bracketed(page, people)
    for actor, role in (*_fronted(page), *_who_plays(page)):
        people.add_role(actor, *role)
    actor_is(page, people)
    _asked(page, people)
    actor_is_the(page, people, makers)
    role_is(page, people, makers)
    part_is(page, people, makers)
    pronouns(page, people)
    plays_him(page, people)
    _title_role(page, people)
    _owned(page, people)
    parts_of_theirs(page, people)


def _fronted(page: Page) -> Iterator[tuple[Name, Role]]:
    for match in _FRONTED.matches(page):
        actor = read_actor(page, match)
        role = read_role(page, match.start("role"), match.end("role"))
        if match["named"]:
            named = page.names_in(*match.span("named"))[0]
            role = (named.full, named, role[2] or role[0] if role else "")
        if actor and role:
            yield actor, role


def _who_plays(page: Page) -> Iterator[tuple[Name, Role]]:
    for match in _WHO_PLAYS.matches(page):
        actor = read_actor(page, match)
        role = read_role(page, match.start("role"), match.end("role"))
        if actor and role:
            yield actor, role


def _title_role(page: Page, people: People) -> None:
    for match in _IN_TITLE_ROLE.matches(page):
        actor = read_actor(page, match, "who" if match["who"] else "also")
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
        if actor := read_actor(page, match, who):
            people.add_role(actor, named.full, named, "")
    for match in matches_from(_WHO, _WHO_IS, page.skeleton):
        actor = read_actor(page, match)
        role = read_role(page, match.start("role"), match.end("role"))
        if actor and role:
            people.add_role(actor, *role)


def _bracketed(page: Page, people: People) -> None:
    told = dict.fromkeys(page.sentence_at(m.start()) for m in _IN_BRACKETS.finditer(page.skeleton))
    for match in chain.from_iterable(_BRACKETED.finditer(page.skeleton, *one) for one in told):
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


def _owned(page: Page, people: People) -> None:
    for match in _OWNED.matches(page, page.owning):
        actor = read_actor(page, match)
        if actor is None or fold(actor.full) in people.figures:
            continue
        stop = page.sentence_at(match.start())[1]
        if (described := read_description(page, match.end("role"), stop)) is None:
            continue
        _, role = described
        known = role[1] is not None or fold(actor.full) in people.players
        if known or match.group().split(" ")[0] not in _JOINING:
            people.add_role(actor, *role)
