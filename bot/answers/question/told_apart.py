"""A question apart from the words that describe the film which is meant. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.question.clue_wording import ASKING, DESCRIBED, GENRE_NOUN, LEAST_TOLD, NAMESAKE
from bot.answers.question.constraints import slot_number
from bot.answers.question.mask import BREAK, Slot
from bot.answers.question.wording import GENRES, pattern
from bot.answers.words.terms import ASKED_WITH, FUNCTION_WORDS, content_words
from bot.reading.text import words


def ordinary(text: str, slots: Sequence[Slot]) -> str:
    """The text with themes, things and places in small letters as the words they are made of."""

    def spelt(found: re.Match[str]) -> str:
        spoken = slots[int(found[1])].text
        return " ".join(words(spoken)) if spoken.islower() else found[0]

    return re.sub(r"@n(\d+)", spelt, text)


def parted(text: str, slots: Sequence[Slot]) -> tuple[str, str]:
    """What is asked, and apart from it the words that describe the film."""
    described: list[str] = []

    def aside(found: re.Match[str]) -> str:
        groups = found.groupdict()
        described.extend(said for name, said in groups.items() if said and name != "film")
        return f"{groups.get('film') or '@film'} {BREAK}"

    def namesake(found: re.Match[str]) -> str:
        ids = {number for name in slots[slot_number(found["film"])].titles for number in name.ids}
        return aside(found) if len(ids) > 1 else found[0]

    for wanted in NAMESAKE:
        text = wanted.sub(namesake, text)
    if not re.search(r"@[fb]\d", text):
        text = DESCRIBED.sub(aside, text)
        if not described:
            text, described = _clause_apart(text)
    return text, spoken(" ".join(described), slots)


def _clause_apart(text: str) -> tuple[str, list[str]]:
    """Where one clause asks, the others as a description: "captain alone in space, who shot it"."""
    clauses = [clause.strip() for clause in text.split(BREAK)]
    asking = [clause for clause in clauses if ASKING.match(clause)]
    others = " ".join(clause for clause in clauses if clause not in asking)
    if len(asking) != 1 or len(content_words(others)) < LEAST_TOLD or re.search(r"@[fbpu]", others):
        return text, []
    return f"@film {BREAK} {asking[0]}", [others]


def spoken(text: str, slots: Sequence[Slot]) -> str:
    """The text with the words of the slots in it."""
    return re.sub(r"@[a-z](\d+)", lambda m: " ".join(words(slots[int(m[1])].text)), text)


_TOLD_OF = pattern(
    r"(?:the|that|this) (?P<words>(?:\w+ ){1,3})?"
    rf"(?P<noun>{{film}}|one|sequel|{GENRE_NOUN}|@n\d+)"
    r"(?: (?:called|named|titled))? (?P<film>{F})"
)


def without_description(text: str, slots: Sequence[Slot]) -> str:
    """The text without what is said of a film beside its title: "the foggy one, Gorse"."""

    def bare(found: re.Match[str]) -> str:
        said, noun = (found["words"] or "").split(), found["noun"]
        genre = noun[0] != "@" or re.fullmatch(GENRES, slots[slot_number(noun)].text)
        told = said or noun not in ("film", "movie", "picture")
        plain = FUNCTION_WORDS.isdisjoint(said) and ASKED_WITH.isdisjoint(said)
        return found["film"] if genre and told and plain else found[0]

    return _TOLD_OF.sub(bare, text)
