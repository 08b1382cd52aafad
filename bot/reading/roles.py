"""Reading a role: a name, a description, or both."""

from __future__ import annotations

import re

from bot.reading.characters import APPOSED_END
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.names import is_company
from bot.reading.page import NAME, Name, Page
from bot.reading.phrases import Sort, read_phrase

_ROLE_PARTS = vocabulary("role part roles parts characters people person")
_OF_PHRASE = re.compile(
    r" of (?:(?:the|a|an|his|her|their) )?[a-z'-]+(?: [a-z'-]+)?(?=[.,;:!?)]|$|\n| (?:who|and|in|"
    r"with|whose|that|is|was|as)\b)"
)


def read_role(page: Page, at: int, stop: int) -> tuple[str, Name | None, str] | None:
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


def _relative(page: Page, owner: Name, stop: int) -> tuple[str, Name | None, str] | None:
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


def _ranked(page: Page, at: int, stop: int) -> tuple[str, Name | None, str] | None:
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
