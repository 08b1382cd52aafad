"""Who plays whom."""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.cast_frames import add_frames
from bot.reading.cast_lists import add_listed, settle_maker
from bot.reading.cast_pronouns import spoken_of_before
from bot.reading.cast_rules import PLAYERS
from bot.reading.characters import add_characters, told_in_apposition
from bot.reading.credit_lines import line_stop
from bot.reading.credits import people_in
from bot.reading.lexicon.names import JOB_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.names import is_company
from bot.reading.page import NAME_ENDS, Name, Page, compile_rule
from bot.reading.people import TOLD, People, rank_of, titled
from bot.reading.phrases import Sort, phrase_before
from bot.reading.roles import read_role
from bot.reading.steps import Steps
from bot.reading.text import fold, is_keyed

_NOT_OURS = compile_rule(
    r"(?:{work}[\"'*_]*(?: ?\([^)]*\))?,? ?(?:with |starring )?$|\b(?:like|unlike|than|based on|"
    r"remake|"
    r"reminiscent of|instead of|original(?:ly)?|version|previous|earlier|should have|would have|"
    r"could have|"
    r"if|imagine|wish|hope|mind|think of|reminds? (?:me|us) of|remember|parody of|impression of|"
    r"inspired by|not|never|isn't|wasn't)\b[^.;:!?]{0,40}$)"
)
_PLAYS_WHOM = compiled(r"\b(?:plays?|played|playing|portrays?|portrayed|portraying) $")
"""What makes a name the part, not the player: "She plays Agnes as a woman so tired"."""
_CAST_LINE = compiled(
    r"(?:^|\n|[|;•·]|(?<=[.)]) |\*)[ *_#>-]{0,6}(?:cast|starring|stars|featuring|with|actors|main "
    r"cast|players|voices|voice cast|on screen|who(?:'s| is) in it|the cast|the players|"
    r"starring roles?)[*_]*"
    r" ?[:=–—|][*_]* ?(?P<value>[^|\n•·]{3,400})",
    re.IGNORECASE,
)
_CAST_KEYS = (
    "cast", "starring", "stars", "featuring", "with", "actors", "players", "voices", "on screen",
    "who's in it", "who is in it", "role", "roles",
)  # fmt: skip
_CAST_ITEM = compiled(
    r"(?P<who>[^,;()]+?)\s*(?:\((?:as |plays |playing )?(?P<in>[^()]{2,60})\)|(?: as | \.{2,} ?| "
    r"– | - |…)\s*(?P<as>[^,;()]{2,60}))?\s*(?:,|;| and (?=[^a-z])|&|(?P<last>\.?$|(?<=\))\. ))"
)
_BRACKETED = compile_rule(
    r"(?P<first>{name}) ?[(\[](?:played by |as |plays |(?:a |the )?[a-z-]+ "
    r")?(?P<second>{name})[)\]]"
)
_ROLE_BRACKETED = compile_rule(
    r" \((?<=[a-z] \()(?:played by |the [a-z]+ )?(?P<who>{name})\)"  # a bracket is found fast
)
_MAKER = compiled(
    r"\b(?:directors?|\w*writers?|scripter|composer|cinematographer|producers?|author|editor)\b"
)
_SCREEN_JOBS = JOB_NOUNS - vocabulary(
    "singer author editor comedian narrator legend veteran writer"
)


def find_people(page: Page, makers: frozenset[str]) -> Steps[People]:
    """The cast and the characters. `makers`: folded names with another job on the film."""
    people = People()
    add_listed(page, people)
    _cast_lines(page, people)
    yield
    _played(page, people, makers)
    yield
    add_characters(page, people, makers)
    yield
    _bracketed(page, people)
    add_frames(page, people, makers)
    yield
    _settle(people, makers)
    return people


def _cast_lines(page: Page, people: People) -> None:
    if not is_keyed(page.text.lower(), _CAST_KEYS, ":=–—|"):
        return
    for match in _CAST_LINE.finditer(page.text):
        start, value = match.start("value"), match["value"]
        stop = len(value) if "(" in value else max(line_stop(value), 3)
        for item in _CAST_ITEM.finditer(value, 0, stop):
            name = item["who"].strip(" *_\"'-:.")
            parts = name.split()
            if not 0 < len(parts) <= 5 or not (name[0].isupper() or value.islower()):
                continue
            if " the " in name:  # "Old Radu the stoker" is a character
                name, _, detail = name.partition(" the ")
                people.add_figure(name, start + item.start("who"), detail, TOLD)
                continue
            if not all(part[0].isalpha() for part in parts) or name.casefold() in (
                "more",
                "others",
            ):
                continue
            if name.islower() or (name.isupper() and len(name) > 3):
                name = name.title()
            role = (item["in"] or item["as"] or "").strip(" *_\"'.")
            role = re.sub(r"^(?:the|a|an) ", "", role)
            people.add_player(name, start + item.start("who"), role)
            if role and role[0].isupper():
                people.add_figure(role, start + item.start("who"), "", TOLD)
            if item["last"]:
                break


def _played(page: Page, people: People, makers: frozenset[str]) -> None:
    for one, match in PLAYERS.matches(page):
        how = one.meaning
        who_start, who_end = match.span("who")
        sentence = page.sentence_at(match.start())
        left = page.skeleton[max(sentence[0], match.start() - 60) : match.start()]
        if _NOT_OURS.search(left) or (how.endswith("as") and _PLAYS_WHOM.search(left)):
            continue
        actors = people_in(page, who_start, who_end)
        a_maker = _MAKER.search(page.skeleton, match.start(), who_start) is not None
        if not actors or (a_maker and how != "played by"):
            continue
        if how in ("plays", "as", "bare as"):
            _with_role(page, people, actors, match, sentence[1], how)
        elif how == "played by":
            _played_by(page, people, actors, match, sentence)
            if a_maker:
                in_person = "self, " in match.group()  # "played by the director himself, Ann Poe"
                settle_maker(people, fold(actors[0].full), outright=in_person)
        elif how == "titled":
            if not re.search(
                r"\b(?:my|aspiring|struggling|named|called|about|young|plays?|as|of)(?: an?| "
                r"the)? $",
                left,
            ):
                for actor in actors:
                    if fold(actor.full) not in makers:
                        people.add_player(actor.full, actor.start)
        else:
            for actor in actors:
                full = " " in actor.full and not titled(actor) and fold(actor.full) not in makers
                if how == "named" or full:
                    people.add_player(actor.full, actor.start)


def _with_role(
    page: Page, people: People, actors: list[Name], match: re.Match[str], stop: int, how: str
) -> None:
    role = read_role(page, match.end("role"), stop)
    if how == "bare as" and (" " not in actors[-1].full or role is None):
        return
    if role is None:
        rest = page.skeleton[match.end("role") : stop]
        if how == "plays" and re.match(r"(?:his|her) (?:role|part)s?\b", rest):
            for actor in actors:
                people.add_player(actor.full, actor.start)
        return
    roles = _roles_listed(page, match.end("role"), stop)
    if how != "bare as" and len(actors) > 1 and len(roles) == len(actors):
        for actor, named in zip(actors, roles, strict=True):
            people.add_role(actor, named.full, named, "")
        return
    if how != "plays" and not re.match(
        r"'?(?: [a-z]+)? (?:are|both|were|star|co-star|appear|shine|excel|impress)\b",
        page.skeleton[actors[-1].end :],
    ):
        actors = actors[-1:]
    for actor in actors:
        people.add_role(actor, *role)


def _roles_listed(page: Page, start: int, stop: int) -> list[Name]:
    match = _NAMES_HERE.match(page.skeleton, start, stop)
    return page.names_in(match.start(), match.end()) if match else []


_DIRECTLY = compiled(
    r"(?:[ ,(\"*_-]|\bwho|\bis|\bwas|\bare|\bhere|\bboth|\bas|\band|\balso|\bbeing|\bthis time|"
    r"\bnow|"
    r"\bthen|[a-z]+ly|\bgets|\bin turn|(?<=, )[^,;.:]{3,40}(?=,))*$"
)
# "He is acted by Ann Poe.", "Played by Ann Poe.", "Who's played by Ann Poe"
_OF_WHOM_BEFORE = compiled(
    r"[\s\"'*-]*(?:(?:he|she|they|it|who)(?:'s| is| was|'re| are| were)(?: [a-z]+ly)? )?"
)
_ANY_ROLE = compiled(r"\b(?:the|his|her|their|a|an) (?P<noun>(?:[a-z-]+ )?[a-z-]+)$")
_NAMES_HERE = compile_rule(r"(?:(?:the )?(?:[a-z-]+ ){1,3}?)?{names}")


def _played_by(
    page: Page, people: People, actors: list[Name], match: re.Match[str], sentence: tuple[int, int]
) -> None:
    """ "Emily, played by Lily Collins": the role is the last name or person before."""
    if page.skeleton.startswith(" by ", actors[-1].end) and len(actors) > 1:
        # "Amos is played by Tyrell Knox and Jude by Fern Abbott"
        named = actors.pop()
        follower = page.names_in(named.end, named.end + 5)
        if follower:
            people.add_role(follower[0], named.full, named, "")
    fronted = page.skeleton[sentence[0] : match.start()].strip(" \"'*") == ""
    if fronted:
        comma = page.skeleton.find(", ", match.end(), sentence[1])
        ahead = page.names_in(comma + 2, comma + 3) if comma >= 0 else []
        for actor in actors[:1]:
            if ahead and fold(ahead[0].full) != fold(actor.full):
                people.add_role(actor, ahead[0].full, ahead[0], "")
                return
    left_names = [
        name
        for name in page.names_in(sentence[0], match.start())
        if not is_company(page.canvas, name.start, name.end)
    ]
    phrase = None
    if left_names and _DIRECTLY.match(
        page.skeleton[left_names[-1].end : match.start()].replace("'s", "")
    ):
        named = left_names[-1]
        for actor in actors[:1]:
            if fold(named.full) != fold(actor.full):
                people.add_role(actor, named.full, named, "")
        for actor in actors[1:]:
            people.add_player(actor.full, actor.start)
        return
    if (
        len(actors) == 1
        and not left_names
        and _OF_WHOM_BEFORE.fullmatch(page.skeleton[sentence[0] : match.start()])
    ):
        for named in spoken_of_before(page, sentence[0])[:1]:
            people.add_role(actors[0], named.full, named, "")
            return
    told = told_in_apposition(page, left_names, sentence[0], match.start())
    if told and fold(told.full) != fold(actors[0].full):
        people.add_role(actors[0], told.full, told, "")
        return
    left = re.sub(
        r"(?:,| \(|who| is| was| are| here| both| as)+$",
        "",
        page.skeleton[sentence[0] : match.start()].rstrip(" ,("),
    )
    phrase = phrase_before(page.skeleton, sentence[0], sentence[0] + len(left))
    role = ""
    if phrase is not None and phrase.sort is Sort.PERSON:
        role = page.canvas[phrase.start : phrase.end]
    elif phrase is None and (noun := _ANY_ROLE.search(left)):
        role = noun["noun"]
    for actor in actors:
        people.add_player(actor.full, actor.start, role)


def _bracketed(page: Page, people: People) -> None:
    """ "Emily (Lily Collins)": usually the character first; known names decide."""
    ends = (end + bracket for end in NAME_ENDS for bracket in ")]")
    if "(" not in page.canvas or not any(end in page.skeleton for end in ends):
        return
    for match in _BRACKETED.finditer(page.skeleton):
        first = page.names_in(*match.span("first"))[0]
        second = page.names_in(*match.span("second"))[0]
        actor_first = fold(first.full) in people.players or fold(second.full) in people.figures
        if titled(second) and not titled(first):
            actor_first = True
        elif titled(first):
            actor_first = False
        if not actor_first and " " not in second.full and " " in first.full:
            actor_first = fold(second.full) not in people.players
        actor, named = (first, second) if actor_first else (second, first)
        if " " in actor.full:
            people.add_role(actor, named.full, named, "")
    for match in _ROLE_BRACKETED.finditer(page.skeleton):
        actor = page.names_in(*match.span("who"))[0]
        sentence = page.sentence_at(match.start())
        phrase = phrase_before(page.skeleton, sentence[0], match.start())
        if (
            phrase
            and phrase.sort is Sort.PERSON
            and " " in actor.full
            and phrase.head.removesuffix("s") not in _SCREEN_JOBS
        ):
            people.add_player(actor.full, actor.start, page.canvas[phrase.start : phrase.end])


def _settle(people: People, makers: frozenset[str]) -> None:
    """Nobody is both an actor and a character; a description names nobody."""
    for key, figure in list(people.figures.items()):
        figure.detail = figure.detail or rank_of(figure.name)
        if key in people.players or key in makers:
            if figure.weight >= TOLD and key in people.players and not people.players[key].role:
                del people.players[key]
            else:
                del people.figures[key]
