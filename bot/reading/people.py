"""The cast and the characters of one review, as they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.lexicon.names import HONORIFICS, NICKNAMES, RANKS
from bot.reading.page import Name
from bot.reading.phrases import Sort
from bot.reading.text import fold

# How sure it is that somebody is a character: introduced or played; the subject of a description;
# seen acting in the plot.
TOLD, DESCRIBED, SEEN = 3, 2, 1
LISTED = 20  # in a list of who plays whom: beyond doubt


@dataclass(slots=True)
class Player:
    """An actor, with the role as told: a name, a description or nothing."""

    name: str
    at: int
    role: str = ""
    listed: bool = False  # in a list of who plays whom


@dataclass(slots=True)
class Figure:
    """A character, with the description as told, and the evidence for it."""

    name: str
    at: int
    detail: str = ""
    weight: int = 0


@dataclass(slots=True)
class Introduced:
    """A named place or thing that was introduced as a person might be: "a town called Harrow"."""

    name: str
    at: int
    sort: Sort
    detail_start: int
    detail_end: int
    goes_on: bool  # the description may go on after its noun


@dataclass(slots=True)
class People:
    """Cast and characters of one review."""

    players: dict[str, Player] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    others: list[Introduced] = field(default_factory=list)

    def add_player(self, name: str, at: int, role: str = "") -> None:
        player = self.players.setdefault(fold(name), Player(name, at, role))
        if role and (not player.role or (player.role[0].islower() and role[0].isupper())):
            player.role, player.at = role, at

    def add_role(self, actor: Name, role: str, named: Name | None, detail: str) -> None:
        """`actor` plays `role`, which is a character if it is `named`."""
        if named is not None and fold(named.full) == fold(actor.full):
            return
        self.add_player(actor.full, actor.start, role)
        if named is not None:
            self.add_figure(named.full, actor.start, detail, TOLD)

    def add_figure(self, name: str, at: int, detail: str, weight: int) -> None:
        figure = self.figures.setdefault(fold(name), Figure(name, at))
        figure.weight += weight
        if detail and len(detail) > len(figure.detail):
            figure.detail, figure.at = detail, at


def rank_of(name: str) -> str:
    """ "detective" of Detective Ray Molloy: a description when there is no other."""
    first, _, rest = name.partition(" ")
    return first.lower() if first.casefold() in RANKS and " " in rest else ""


def person_like(name: Name) -> bool:
    """Whether the name is a given name with a surname."""
    first, _, rest = name.full.partition(" ")
    return bool(rest) and first.casefold() in ALL_GIVEN_NAMES


def titled(name: Name) -> bool:
    """Whether the name begins as only a character's does: Mrs., Captain, Uncle."""
    first = name.text.split(" ")[0].casefold().rstrip(".")
    return first in RANKS or (first in HONORIFICS and first not in ("sir", "dame"))


def nicknamed(name: Name) -> bool:
    """The same of a name such as Old Murk or Big Saul."""
    first, _, rest = name.text.partition(" ")
    return first.casefold() in NICKNAMES and " " not in rest
