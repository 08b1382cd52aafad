"""What a check of `marquee doctor` found: one line, with its mend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    OK = "ok"
    WARN = "warn"
    FAIL = "fail"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. `mend` says what to do about it; empty when all is well."""

    level: Level
    what: str
    mend: str = ""

    def __str__(self) -> str:
        line = f"{self.level:4}  {self.what}" + (f" → {self.mend}" if self.mend else "")
        return "".join(char if char.isprintable() else "?" for char in line)
