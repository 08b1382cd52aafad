"""What moderators do to reviews and films, and how it is undone. Pure."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from bot.library.model import FilmRef, Review, ReviewState
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.servers.model import AuditEntry

RESTORE_DAYS = 30
"""How long a removed review can be restored, before it is erased."""

Stated: TypeAlias = tuple[frozenset[str], tuple[tuple[Kind, str, str], ...]]
"""What people set of a review: the kinds, and the facts (kind, value, detail)."""


class Act(StrEnum):
    """The acts in the audit log; the ones in `UNDOABLE` can be taken back."""

    PUBLISH = "publish"
    APPROVE = "approve"
    DECLINE = "decline"
    EDIT = "edit"
    CORRECT = "correct"
    REMOVE = "remove"
    RESTORE = "restore"
    RETITLE = "retitle"
    SET_FACTS = "set facts"
    MERGE = "merge"
    UNDO = "undo"
    SETTINGS = "settings"


UNDOABLE = frozenset(
    {Act.APPROVE, Act.DECLINE, Act.EDIT, Act.REMOVE, Act.RESTORE, Act.RETITLE, Act.SET_FACTS,
     Act.MERGE, Act.PUBLISH, Act.CORRECT}
)  # fmt: skip


STATED = (
    Kind.DIRECTOR,
    Kind.WRITER,
    Kind.COMPOSER,
    Kind.CINEMATOGRAPHER,
    Kind.PRODUCER,
    Kind.CAST,
    Kind.CHARACTER,
    Kind.THEME,
    Kind.GENRE,
    Kind.SETTING,
    Kind.THING,
    Kind.SERIES,
    Kind.RUNTIME,
)
"""The kinds of fact that people can state of a film or a draft, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of a review. `editor_id` is who replaced it; None for the current one."""

    number: int
    text: str
    rating: float | None
    spoiler: bool
    editor_id: int | None
    at: int
    current: bool


@dataclass(frozen=True, slots=True)
class History:
    """A review with all its versions, oldest first, and the acts upon it, newest first."""

    review: Review
    revisions: tuple[Revision, ...]
    acts: tuple[AuditEntry, ...]


class FoundReview(NamedTuple):
    """Enough of a review to choose it."""

    id: int
    film: FilmRef
    reviewer: str
    state: ReviewState


class Change(NamedTuple):
    """A spot where two texts differ: some words before it, what went, what came, some after."""

    before: str
    went: str
    came: str
    after: str


CONTEXT = 12
"""Words, and blanks between them, shown on either side of a change."""

COMPARABLE = 4_000
"""Words and blanks up to which two texts are compared word by word; the cost is their product."""


def changes(before: str, after: str) -> list[Change]:
    """What an edit did, in order, with a few words around each change."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    changed_old, changed_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(changed_old), len(changed_new)) > COMPARABLE:
        spots = [(head, len(old) - tail, head, len(new) - tail)]
    else:
        matcher = difflib.SequenceMatcher(None, changed_old, changed_new, autojunk=False)
        spots = [
            (head + i1, head + i2, head + j1, head + j2)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes()
            if tag != "equal"
        ]
    return [
        Change(
            "".join(new[max(0, j1 - CONTEXT) : j1]),
            "".join(old[i1:i2]),
            "".join(new[j1:j2]),
            "".join(new[j2 : j2 + CONTEXT]),
        )
        for i1, i2, j1, j2 in _joined(spots)
    ]


_WORD = compiled(r"\S+|\s+")
_Spot: TypeAlias = tuple[int, int, int, int]


def _common(first: list[str], second: list[str]) -> int:
    """How many words and blanks the two begin with in common."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((n for n, (one, other) in pairs if one != other), min(len(first), len(second)))


def _joined(spots: list[_Spot]) -> list[_Spot]:
    """Spots with hardly a word between them, as one."""
    joined: list[_Spot] = []
    for spot in spots:
        if joined and spot[2] - joined[-1][3] <= 3:
            joined[-1] = (joined[-1][0], spot[1], joined[-1][2], spot[3])
        else:
            joined.append(spot)
    return joined
