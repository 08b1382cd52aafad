"""The things that matter to the plot."""

from __future__ import annotations

import re

from bot.reading.claims import Claim
from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.nouns import QUEST_THINGS
from bot.reading.model import Kind
from bot.reading.page import NAME, Name, Page, compile_rule
from bot.reading.phrases import Sort, read_phrase
from bot.reading.text import fold, title_key

_QUEST = re.compile(
    r"\b(?:retriev\w+|find\w*|finds|steal\w*|recover\w*|destroy\w*|protect\w*|seek\w*|"
    r"search(?:ing|es)? for|in search of|quest for|hunt\w* for|race for|"
    r"possession of|wield\w*|discover\w*|stumbles? (?:upon|on|across)|unlock\w*|chas\w+|guard\w*|"
    r"inherit\w*|smuggl\w+|buil(?:ds?|ding)|repair\w*|"
    r"finds?|obtain\w*|acquir\w+|return\w*|transport\w*|secure|locate|uncover\w*|carr(?:y|ies|"
    r"ying)|claim\w*|after|over|about|around) (?P<np>(?:a|an|the|his|her|their) )"
)
_TREASURED = re.compile(
    r"\b(?:lost|ancient|sacred|mythical|magical|cursed|stolen|fabled|mysterious|powerful|"
    r"forbidden|enchanted|coveted|missing|holy|priceless) (?=" + NAME + ")"
)
_DETERMINED = re.compile(r"\b(?P<det>the|her|his|their|its) (?P<who>" + NAME + "\ue003*+)(?!'s)")
_TITLE_THING = compile_rule(
    r"\b(?:the|her|his|their|find|finds|seek|seeks|lost|called) (?P<who>{title}),? (?P<np>(?:an?) )"
)


def add_things(page: Page, taken: frozenset[str], things: dict[str, Claim]) -> None:
    """Add the things that matter, by their folded name. `taken`: names of something else."""
    _named_things(page, taken, things)
    _sought_things(page, things)


def clause_end(page: Page, at: int) -> int:
    """Where the description that goes on at `at` ends: at the next punctuation, 110 at most."""
    stop = page.sentence_at(at)[1]
    match = re.compile(r"[^.,;:!?()\"\n]*").match(page.skeleton, at, min(stop, at + 110))
    end = match.end() if match else at
    if end == at + 110:
        end = page.skeleton.rfind(" ", at, end)
    return len(page.skeleton[:end].rstrip(" -"))


def _named_things(page: Page, taken: frozenset[str], things: dict[str, Claim]) -> None:
    """Capitalised names that are no people: parts of the title, or called lost, sacred, cursed."""

    def add(name: Name) -> None:
        key = fold(name.text)
        if key.split(" ")[0] in GIVEN_NAMES:
            return
        if key not in taken and fold(name.full) not in taken:
            things.setdefault(key, Claim(Kind.THING, name.text, "", name.start))

    for match in _TITLE_THING.finditer(page.skeleton):
        phrase = read_phrase(page.skeleton, match.start("np"), page.sentence_at(match.start())[1])
        if phrase is not None and phrase.sort is Sort.THING:
            value = page.canvas[slice(*match.span("who"))]
            detail = page.canvas[phrase.start : clause_end(page, phrase.end)]
            things[fold(value)] = Claim(Kind.THING, value, detail, match.start(), named=True)
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


def _sought_things(page: Page, things: dict[str, Claim]) -> None:
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
            detail = page.canvas[phrase.end + 1 : clause_end(page, phrase.end)]
            detail = re.sub(r"^(?:that|which) ", "", detail)
        if not any(value in one.detail for one in things.values()):
            things.setdefault(fold(value), Claim(Kind.THING, value, detail, match.start()))
