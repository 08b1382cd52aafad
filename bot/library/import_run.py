"""An import under way, and what came of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.errors import UserFacingError


class Cancelled(UserFacingError):
    """Somebody cancelled the import; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row or file that was not taken. `line` counts from 1; 0: no line is to blame."""

    name: str
    line: int
    reason: str
    raw: str = ""

    def __str__(self) -> str:
        where = f"{self.name}, line {self.line}" if self.line else self.name
        return f"{where}: {self.reason}"


@dataclass(slots=True)
class ImportReport:
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    films: int = 0  # of which something was said beside their reviews
    rated: int = 0
    unrated: int = 0  # ratings of films that the library does not have, or of nobody
    rejected: list[Rejection] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """An import under way, as its buttons and its progress see it."""

    server_id: int
    id: int = 0
    total: int = 0  # rows
    done: int = 0
    cancelled: bool = False
    report: ImportReport = field(default_factory=ImportReport)


Progress: TypeAlias = Callable[[Run], Awaitable[None]]
