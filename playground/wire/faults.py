"""What goes wrong, as data: each fault names what it hits and how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Literal

FaultKind = Literal["status", "rate_limit", "slow", "late", "drop", "lost", "duplicate"]
Mutation = Literal[
    "no_via",
    "charset",
    "no_attachment_size_limit",
    "callback_204",
    "no_replay",
]
"""Ways to break the stand-in on purpose, to show that clients would notice."""


@dataclass
class Fault:
    """One kind of trouble for the next `times` matches of `on`.

    `on` is a pattern: `POST /channels/*` for requests, a dispatch name for `duplicate`.

    - `status`: answer with `status` and do nothing
    - `rate_limit`: answer 429, to be tried again after `seconds`
    - `slow`: wait `seconds`, then do it; `late`: do it, then wait `seconds` before answering
    - `drop`: close the connection and do nothing; `lost`: do it, then close the connection
    - `duplicate`: send the dispatch twice
    """

    kind: FaultKind
    on: str = "*"
    times: int = 1
    seconds: float = 0.0
    status: int = 500
    is_global: bool = False


@dataclass
class Faults:
    """The faults in force."""

    active: list[Fault] = field(default_factory=list)
    mutations: set[Mutation] = field(default_factory=set)

    def add(
        self,
        kind: FaultKind,
        on: str = "*",
        *,
        times: int = 1,
        seconds: float = 0.0,
        status: int = 500,
        is_global: bool = False,
    ) -> Fault:
        fault = Fault(kind, on, times, seconds, status, is_global)
        self.active.append(fault)
        return fault

    def clear(self) -> None:
        self.active.clear()
        self.mutations.clear()

    def take(self, what: str, *kinds: FaultKind) -> Fault | None:
        """The first fault that hits `what`, counted down; None when nothing is in the way."""
        for fault in self.active:
            if fault.kind in kinds and fnmatchcase(what, fault.on):
                fault.times -= 1
                if fault.times <= 0:
                    self.active.remove(fault)
                return fault
        return None
