"""What searching yields. Pure data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    TITLE = "title"
    PERSON = "person"
    CHARACTER = "character"
    THEME = "theme"
    THING = "thing"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the films it belongs to. A title or an alias belongs to one film and its year."""

    text: str
    kind: NameKind
    ids: tuple[int, ...]
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A name that something typed may mean.

    `score` is 0 to 1. `exact`: the whole name, up to case, accents, articles and punctuation.
    `typo`: a word had to be repaired. `weak`: ordinary words of English that happen to be a name,
    and nothing around them says that the name is meant.
    """

    name: Name
    score: float
    exact: bool
    typo: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a question and the names it may mean, best first."""

    start: int
    end: int
    matches: tuple[Match, ...]

    @property
    def weak(self) -> bool:
        return all(match.weak for match in self.matches)
