"""What a finder claims of the film, before it becomes a fact with its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.model import Kind


@dataclass(frozen=True, slots=True)
class Claim:
    """A value of some kind, and the offset of the words that say so."""

    kind: Kind
    value: str
    detail: str
    at: int
    named: bool = False  # the value is a proper name
