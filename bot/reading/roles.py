"""Reading an actor, and a role: a name, a description, or both."""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.characters import APPOSED_END
from bot.reading.lexicon.names import JOB_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.names import is_company
from bot.reading.page import NAME, Name, Page, compile_rule
from bot.reading.people import titled
from bot.reading.phrases import Phrase, Sort, read_phrase

_ROLE_PARTS = vocabulary("role part roles parts characters people person")
_OF_PHRASE = compiled(
    r" of (?:(?:the|a|an|his|her|their) )?[a-z'-]+(?: [a-z'-]+)?(?=[.,;:!?)]|$|\n| (?:who|and|in|"
    r"with|whose|that|is|was|as)\b)"
)
_SAID_OF_OTHERS = compile_rule(
    r"{work}[^.;:!?\n]{0,30}$|\b(?:original|remake|version|novel|unlike|like|than|if|imagine|"
    r"book)\b"
    r"[^.;:!?\n]{0,40}$"
)
_NO_ROLE = JOB_NOUNS | {"character", "characters", "role", "people", "person", "family"}
Role = tuple[str, Name | None, str]
"""Its text, the character's name if told, and the description."""


def read_actor(page: Page, match: re.Match[str], group: str = "who") -> Name | None:
    """The name in a group if it can be an actor's: a full name, no firm, no captain."""
    name = page.names_in(*match.span(group))[0]
    if " " not in name.full or titled(name) or is_company(page.canvas, name.start, name.end):
        return None
    start = page.sentence_at(match.start())[0]
    if _SAID_OF_OTHERS.search(page.skeleton, max(start, match.start() - 60), match.start()):
        return None
    return name


def read_role(page: Page, at: int, stop: int) -> Role | None:
    """The role at `at`: its text, the character's name if told, and the description."""
    skeleton = page.skeleton
    if skeleton.startswith(NAME, at):
        named = page.names_in(at, at + 1)[0]
        if is_company(page.canvas, named.start, named.end):
            return None
        if not skeleton.startswith("'", named.end):
            return named.full, named, ""
        return _relative(page, named, stop)
    phrase = read_phrase(skeleton, at, stop)
    if phrase is None or phrase.sort is not Sort.PERSON:
        return _ranked(page, at, stop)
    after = re.compile(r",? (?:(?:named|called|known as) )?").match(skeleton, phrase.end, stop)
    described = page.canvas[phrase.start : phrase.end]
    if after and skeleton.startswith(NAME, after.end()):
        named = page.names_in(after.end(), after.end() + 1)[0]
        # "plays the captain, Weiss the engineer" begins another role.
        if not after.group().startswith(", ") or APPOSED_END.match(skeleton, named.end):
            return named.full, named, described
    of = _OF_PHRASE.match(skeleton, phrase.end, stop)
    if of:
        described = page.canvas[phrase.start : of.end()]
    if phrase.head in _ROLE_PARTS or (phrase.head == "character" and not phrase.modifiers):
        return None
    return described, None, ""


def read_description(page: Page, at: int, stop: int) -> tuple[Phrase, Role] | None:
    """The person described at `at`, as a phrase and as a role: "foreman, Big Saul"."""
    phrase = read_phrase(page.skeleton, at, stop)
    if phrase is None or phrase.sort is not Sort.PERSON or phrase.head in _NO_ROLE:
        return None
    described = page.canvas[phrase.start : phrase.end]
    named = page.names_in(phrase.end, min(stop, phrase.end + 3))
    if named and APPOSED_END.match(page.skeleton, named[0].end):
        return phrase, (named[0].full, named[0], described)
    return phrase, (described, None, "")


def _relative(page: Page, owner: Name, stop: int) -> Role | None:
    """ "Tony's sister Gina": the sister, by her name if she has one."""
    at = page.skeleton.find(" ", owner.end, stop) + 1
    phrase = read_phrase(page.skeleton, at, stop) if at else None
    if phrase is None or phrase.sort is not Sort.PERSON:
        return None
    described = page.canvas[owner.start : phrase.end]
    after = re.compile(r",? ").match(page.skeleton, phrase.end, stop)
    if after and page.skeleton.startswith(NAME, after.end()):
        named = page.names_in(after.end(), after.end() + 1)[0]
        return named.full, named, described
    return described, None, ""


def _ranked(page: Page, at: int, stop: int) -> Role | None:
    """ "the villainous N", "N's brother", whatever ends in a name shortly after."""
    match = re.compile(
        r"(?:the|a|an|his|her|our|one)?(?: ?[a-z'-]+){0,4}? ?(?=" + NAME + ")"
    ).match(page.skeleton, at, stop)
    if (
        not match
        or match.end() == at
        or re.search(
            r"\b(?:with|in|to|of|for|and|by|against|opposite|on|at|from|like)\b", match.group()
        )
    ):
        return None
    named = page.names_in(match.end(), match.end() + 1)[0]
    if page.skeleton.startswith("'s", named.end):
        return None
    return named.full, named, ""
