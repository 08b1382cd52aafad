"""A title told by part of it, where a question names no film: "nightingale director". Pure.

The part must be of one film's title alone, with more than a word that anybody may use, and must not
run on into a word of something else: "Velvet Revenge" is no *Velvet Alibi*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.question.keywords import KEY_WORDS
from bot.answers.question.mask import Slot
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import ASKED_WITH, FILLERS, FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem, words
from bot.search.english import COMMON_WORDS
from bot.search.model import Mention, Name, NameKind

_WORDS = 2  # of a title that tell it though anybody may use them
_BESIDE = FUNCTION_WORDS | FILLERS | ASKED_WITH | KEY_WORDS | JUDGING | vocabulary(
    "stars star marks points set shot based shooting filming lead leed credits credit producers "
    "producer camera dept department lyricist lyrics editor money baddie villain doc docs "
    "runtime rating ratings score scores goes went boss crew adapt adapted adapting turned novel "
    "book screen newspaper paper magazine blogger columnist enjoy rate fund funded job "
    "help helped assist himself herself anybody somebody alone "
    "really actually honestly even ever still just also properly"
)  # fmt: skip
WORDING = frozenset(map(stem, _BESIDE))
"""Stems that may be left unexplained beside a title that is told by part of it."""
_ARTICLES = r"(?:(?:the|an?|this|that|of|and|to)\s+)*"
_BEFORE = compiled(
    rf"(?:^|.*\s)(?!(?:the|an?|this|that|of|and|to)\s)(\S*\w)\s+{_ARTICLES}$",
    re.DOTALL | re.IGNORECASE,
)
_AFTER = compiled(rf"(?:['’]\w+)?\s+{_ARTICLES}(\S+)", re.IGNORECASE)


def with_part_titles(
    asked: str, mentions: Sequence[Mention], slots: Sequence[Slot]
) -> tuple[Slot, ...]:
    """The slots, and those for parts of titles, instead of the names that share their words."""
    found: list[Slot] = []
    for mention in mentions:
        named = _only_title(asked, mention)
        if named is not None and not any(_goes_on(slot, mention) for slot in slots):
            text = asked[mention.start : mention.end]
            found.append(Slot(text, mention.start, mention.end, titles=(named,)))
    kept = [
        slot
        for slot in slots
        if all(slot.end <= one.start or one.end <= slot.start for one in found)
    ]
    return tuple(sorted([*kept, *found], key=lambda slot: slot.start))


def _goes_on(slot: Slot, mention: Mention) -> bool:
    """Whether the words of the mention are part of an unknown title: "The Tin Crew: Last Watch",
    or "Warm Berth" beside *Cold Berth*."""
    if slot.titles or slot.names or not (slot.start <= mention.start and mention.end <= slot.end):
        return False
    more = slot.text[: mention.start - slot.start] + slot.text[mention.end - slot.start :]
    return ": " in slot.text or any(word[0].isupper() for word in more.split())


def _only_title(asked: str, mention: Mention) -> Name | None:
    """The one title that a mention is part of, where the words beside it let it be one."""
    titles = [one.name for one in mention.matches if one.name.kind is NameKind.TITLE]
    if len({number for name in titles for number in name.ids}) != 1:
        return None
    spoken = words(asked[mention.start : mention.end])
    telling = [word for word in spoken if word not in FUNCTION_WORDS]
    if not telling or (len(telling) < _WORDS and not COMMON_WORDS.isdisjoint(telling)):
        return None
    before, after = _BEFORE.match(asked, 0, mention.start), _AFTER.match(asked, mention.end)
    beside = [before[1] if before else "", after[1] if after else ""]
    if not all(set(words(word)) <= _BESIDE for word in beside):
        return None
    return titles[0]
