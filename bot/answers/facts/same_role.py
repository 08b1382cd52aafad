"""Whether a part that somebody plays is the one asked for, by what both are called. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.answers.facts.described_part import TITLES
from bot.library.model import StoredFact
from bot.reading.text import key_of

_IN_FULL = {
    "dr": "doctor",
    "prof": "professor",
    "capt": "captain",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "col": "colonel",
    "gen": "general",
    "insp": "inspector",
    "rev": "reverend",
}


def is_joined(detail: str, wanted: str) -> bool:
    """Whether both are one word: "the lockkeeper" is a "lock-keeper"."""
    told, asked = (key_of(text).removeprefix("the ") for text in (detail, wanted))
    return told != asked and told.replace(" ", "") == asked.replace(" ", "")


def by_rank(cast: Sequence[StoredFact], names: Collection[str]) -> list[StoredFact]:
    """Who plays "the captain", where the captain asked for is the one the film has."""
    ranks = {name.split()[0] for name in names if " " in name} & TITLES
    found = [one for one in cast if key_of(one.detail).removeprefix("the ") in ranks]
    return found if len(found) == 1 else []


def is_same_role(stored: StoredFact, asked: str) -> bool:
    """Whether a part's name has all words of the one asked for, "the doctor" being any "Dr"; or
    lacks nothing of it but a title."""
    own, wanted = set(key_of(stored.detail).split()), set(asked.split())
    in_full = own | {_IN_FULL[word] for word in own & _IN_FULL.keys()}
    return bool(own and wanted) and (
        wanted <= in_full or (own <= wanted and wanted - own <= TITLES)
    )
